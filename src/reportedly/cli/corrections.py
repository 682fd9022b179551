"""Write what users reviewed as annotated reports, a text and a JSON file for each, for a reader to learn from."""

import json
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from reportedly.errors import UsageError

if TYPE_CHECKING:
    from reportedly.api import Ledger


def write_corrections(opened: "Ledger", folder: Path | None) -> str:
    """Write each reviewed report into a folder, which is made if it is not there; return what to tell."""
    from reportedly.api.review import review_of  # slow to import

    if folder is None:
        raise UsageError("corrections are written into a folder: name it with --out")
    complete = [_write(folder, found) for found in review_of(opened).training()]
    return f"{folder}: {len(complete)} reports, all findings reviewed in {sum(complete)}"


def _write(folder: Path, found: tuple[str, str, dict[str, object]]) -> bool:
    """Write one report and tell whether all of its findings were reviewed."""
    id_, text, annotation = found
    name = quote(id_, safe="")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.txt").write_bytes(text.encode("utf-8", "replace"))
        (folder / f"{name}.json").write_text(json.dumps(annotation, ensure_ascii=False, indent=1) + "\n", "utf-8")
    except OSError as error:
        raise UsageError(f"--out {folder}: it cannot be written: {error.strerror}") from error
    return bool(annotation["complete"])
