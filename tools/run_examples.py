"""Run the examples of the documentation and compare what they print with what the page shows.

Each ``python`` block runs in order, in one namespace per file; a ``text`` block right below it is what it prints.
In a ``console`` block each line ``$ reportedly …`` runs in a shell; the lines below it, if any, are what it prints,
and ``# exit 1`` at its end is the exit status to expect. ``...`` stands for anything left out. A block right below
``<!-- not run -->`` is skipped. Each file works in a folder of its own that holds a copy of ``examples/``.
"""

import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
COMMAND_TIMEOUT_S = 600
BLOCK = re.compile(
    r"(?P<skipped>^<!-- not run -->\n+)?^```(?P<kind>python|console)\n(?P<code>.*?)^```$"
    r"(?:\n+```text\n(?P<shown>.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)
COMMAND = re.compile(
    r"^\$ (?P<command>reportedly .+?)(?: +# exit (?P<status>\d+))?\n(?P<shown>(?:(?!\$ ).*\n)*)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Block:
    """Code of one kind, the line of its file where it begins, and what it is said to print (None: anything)."""

    kind: str
    code: str
    line: int
    shown: str | None


def main(names: list[str]) -> int:
    """Run the examples of the files, or of all documentation, and return the exit status."""
    files = [Path(name).resolve() for name in names] or [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    problems = [f"{path.relative_to(ROOT)}:{problem}" for path in files for problem in run_file(path)]
    print(*problems, f"{len(files)} files, {len(problems)} examples failed", sep="\n")
    return 1 if problems else 0


def run_file(path: Path) -> Iterator[str]:
    """Run all examples of a file and yield what is wrong, each with its line."""
    names: dict[str, object] = {"__name__": "__main__"}
    with TemporaryDirectory() as folder, chdir(folder):
        if (ROOT / "examples").is_dir():
            shutil.copytree(ROOT / "examples", "examples")
        for block in find_blocks(path.read_text("utf-8")):
            yield from run_python(block, names, path) if block.kind == "python" else run_console(block)


def find_blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a page that are to be run."""
    for match in BLOCK.finditer(text):
        if match["skipped"] is None:
            line = text.count("\n", 0, match.start("code")) + 1
            yield Block(match["kind"], match["code"], line, match["shown"])


def run_python(block: Block, names: dict[str, object], path: Path) -> Iterator[str]:
    """Run a block of Python in a namespace and yield what is wrong with it."""
    printed = io.StringIO()
    code = "\n" * (block.line - 1) + block.code  # so that a traceback names the line of the page
    try:
        with redirect_stdout(printed):
            exec(compile(code, str(path), "exec"), names)  # noqa: S102  # to run the page's own code is the point
    except Exception as error:  # noqa: BLE001  # whatever an example raises, the next one is still to be tried
        yield f"{block.line}: {type(error).__name__}: {error}"
        return
    if block.shown is not None and not fits(block.shown, printed.getvalue()):
        yield f"{block.line}: it prints\n{printed.getvalue()}"


def run_console(block: Block) -> Iterator[str]:
    """Run the commands of a block and yield what is wrong with each."""
    for match in COMMAND.finditer(block.code):
        line = block.line + block.code.count("\n", 0, match.start())
        status, printed = run_command(match["command"])
        if status != int(match["status"] or 0):
            yield f"{line}: exit status {status}\n{printed}"
        elif match["shown"].strip() and not fits(match["shown"], printed):
            yield f"{line}: it prints\n{printed}"


def run_command(command: str) -> tuple[int, str]:
    """Run a command in a shell with nothing on standard input; return its status and all that it prints."""
    done = subprocess.run(
        ["/bin/bash", "-c", command],
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "COLUMNS": "80"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=COMMAND_TIMEOUT_S,
        encoding="utf-8",
    )
    return done.returncode, done.stdout


def fits(shown: str, printed: str) -> bool:
    """Tell whether an output is the one shown, but for what ``...`` leaves out and blanks at the ends of lines."""
    pattern = ".*".join(map(re.escape, tidy(shown).split("...")))
    return re.fullmatch(pattern, tidy(printed), re.DOTALL) is not None


def tidy(text: str) -> str:
    """Return a text without blanks at the ends of its lines and empty lines around it."""
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
