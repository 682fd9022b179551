"""Wire-room cases: invented reports of which it is known who copied whom, who told whom and what contradicts what.

Every case gets a fresh ledger through the public API. Without a scorer the simple figures are printed: families of texts,
copies, changes, informants, numbers and checks. A scorer is a script that takes CASES_FOLDER LEDGERS_FOLDER and prints.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import reportedly
from bench.counts import Counts
from reportedly.model import Failure

Case = dict[str, Any]
KINDS = ("texts", "echoes", "changes", "informants", "numbers", "checks")


def measure_cases(cases: Path, *, scorer: Path | None = None, out: Path | None = None) -> Iterator[str]:
    """Yield the rows of a table; the ledgers stay in ``out`` where it is given."""
    with tempfile.TemporaryDirectory() as spare:
        ledgers = out or Path(spare)
        ledgers.mkdir(parents=True, exist_ok=True)
        for path in sorted(cases.glob("*.json")):
            ledger = write_ledger(json.loads(path.read_text("utf-8")))
            (ledgers / path.name).write_text(json.dumps(ledger, ensure_ascii=False), "utf-8")
        yield from _score(cases, ledgers) if scorer is None else _run(scorer, cases, ledgers)


def write_ledger(case: Case) -> Any:
    """Return the exported ledger of one case, made from its reports alone."""
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder, "reports.jsonl")
        lines.write_text("".join(json.dumps(report) + "\n" for report in case["reports"]), "utf-8")
        with reportedly.open(Path(folder, "case.ledger")) as ledger:
            failed = [kept for kept in ledger.add([lines]) if isinstance(kept, Failure)]
            assert not failed, failed
            return ledger.export()


def _run(scorer: Path, cases: Path, ledgers: Path) -> Iterator[str]:
    command = [sys.executable, str(scorer), str(cases), str(ledgers)]
    yield from subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def _score(cases: Path, ledgers: Path) -> Iterator[str]:
    counts = {kind: Counts() for kind in KINDS}
    for path in sorted(cases.glob("*.json")):
        case, ledger = json.loads(path.read_text("utf-8")), json.loads((ledgers / path.name).read_text("utf-8"))
        for kind, gold, found in _compare(case, ledger):
            counts[kind].add(len(gold & found), len(found), len(gold))
    yield from (count.row(kind) for kind, count in counts.items())


def _compare(case: Case, ledger: Case) -> Iterator[tuple[str, set[Hashable], set[Hashable]]]:
    """Yield what is in the truth and what was found, of each kind."""
    truth, texts = case["truth"], {one["id"]: one["text"] for one in case["reports"]}
    yield "texts", _pairs(truth["texts"]), _pairs(ledger["texts"])
    copies = {frozenset((one["from"], one["to"])): one for one in truth["copies"] if one["kind"] != "paraphrase"}
    echoes = {frozenset((one["from"], one["to"])): one for one in ledger["echoes"]}
    yield "echoes", set(copies), {pair for pair in echoes if pair in copies or not _is_indirect(pair, copies)}
    for pair in copies.keys() & echoes.keys():
        yield "changes", set(copies[pair]["changes"]) - {"none"}, set(echoes[pair]["changes"])
    yield "informants", *(_pairs(_reports(one) for one in side["informants"]) for side in (truth, ledger))
    for kind, names in (("numbers", ("of", "low", "high")), ("checks", ("status",))):
        yield kind, *_match(truth[kind], ledger[kind], texts, names)


def _match(
    golds: list[Case], found: list[Case], texts: dict[str, str], names: tuple[str, ...]
) -> tuple[set[Hashable], set[Hashable]]:
    """Return gold and found things, of which those that overlap and agree have the same name."""
    places = [place for one in golds if (place := _locate(texts[one["report"]], one["quote"]))]
    kept = [one for one in golds if _locate(texts[one["report"]], one["quote"])]
    taken: set[int] = set()
    for at, one in enumerate(found):
        start, end = one["span"]["start"], one["span"]["end"]
        for number, (gold, (first, last)) in enumerate(zip(kept, places, strict=True)):
            agree = gold["report"] == one["report"] and all(gold[name] == one[name] for name in names)
            if agree and number not in taken and first < end and start < last:
                taken.add(number)
                found[at] = one | {"is": number}
                break
    return set(range(len(kept))), {one.get("is", f"none {at}") for at, one in enumerate(found)}


def _is_indirect(pair: frozenset[str], copies: Iterable[frozenset[str]]) -> bool:
    """Tell whether two reports are tied by copies of others; such a pair counts neither way."""
    reached = set(list(pair)[:1])
    while more := {one for copy in copies if copy & reached for one in copy} - reached:
        reached |= more
    return pair <= reached


def _locate(text: str, quote: str) -> tuple[int, int] | None:
    """Return where ``words@@k`` stands in a text, None where it stands in the title alone."""
    words, _, number = quote.partition("@@")
    at = -1
    for _ in range(int(number or 1)):
        at = text.find(words, at + 1)
    return None if at < 0 else (at, at + len(words))


def _pairs(groups: Iterable[Iterable[str]]) -> set[Hashable]:
    return {frozenset(pair) for group in groups for pair in combinations(sorted(set(group)), 2)}


def _reports(informant: Case) -> list[str]:
    return [telling["report"] for telling in informant["tellings"]]
