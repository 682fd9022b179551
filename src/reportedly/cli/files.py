"""Write a file as a whole or not at all."""

from pathlib import Path

from reportedly.errors import UsageError


def write_file(path: Path, text: str) -> None:
    """Write a text under another name first, then rename it; raises UsageError where the folder does not allow it."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        raise UsageError(f"--out {path}: it cannot be written: {error.strerror}") from error
