"""Fetch the scripts that the page uses from the npm registry, check their hashes, and put them in place.

Run it by hand (``python tools/vendor_assets.py``) after raising a version below; what it writes is committed, so that
nobody needs npm to work on the page. With ``--check`` it writes nothing and tells what differs.
"""

import base64
import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHIPPED = ROOT / "src" / "reportedly" / "web" / "static" / "vendor"
TESTED = ROOT / "tests" / "web" / "vendor"


@dataclass(frozen=True, slots=True)
class Package:
    """One package: its exact version, the SHA-512 that the registry gives for it, and what is taken out of it."""

    name: str
    version: str
    sha512: str
    files: tuple[str, ...]
    folder: Path = SHIPPED


PACKAGES = (
    Package(
        "htmx.org",
        "4.0.1",
        "oF7JgXhDW9UXCy/k1ZYFUQgzu/rm19ORWPSPNL91vPluB2PB9+MV55tyQdH/w7o2EAbTYUG5SDW1R60mdkdqGg==",
        ("dist/htmx.min.js",),
    ),
    Package(
        "cytoscape",
        "3.34.4",
        "msY99tMY8iWTg+sIPGfSqDcPNOt4xcj+v/K/7qUFaCUxxlqnMkUYLBjRUzn9W5CU/R2hrmtJa5+UtovrEM2ctg==",
        ("dist/cytoscape.min.js",),
    ),
    Package(
        "axe-core",
        "4.14.1",
        "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
        ("axe.min.js",),
        TESTED,
    ),
)


def main(arguments: list[str]) -> int:
    """Fetch every package; return 1 where ``--check`` finds that a file is not as it should be."""
    wanted = {path: data for package in PACKAGES for path, data in take(package)}
    differs = [path for path, data in wanted.items() if not path.exists() or path.read_bytes() != data]
    for path in differs:
        print(f"{'differs' if '--check' in arguments else 'written'}: {path.relative_to(ROOT)}")
    if "--check" in arguments:
        return 1 if differs else 0
    for path in differs:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(wanted[path])
    return 0


def take(package: Package) -> list[tuple[Path, bytes]]:
    """Return the files of a package with where they belong, and its licence beside them."""
    plain = package.name.rpartition("/")[2].removesuffix(".org")
    with tarfile.open(fileobj=io.BytesIO(fetch(package))) as archive:
        found = [(package.folder / Path(name).name, _member(archive, name)) for name in package.files]
        return [*found, (package.folder / f"{plain}.LICENSE", _member(archive, "LICENSE"))]


def fetch(package: Package) -> bytes:
    """Return the archive of a package, refused unless its hash is the one written here."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", f"{package.name}@{package.version}", "--silent", "--ignore-scripts"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        data = next(Path(folder).glob("*.tgz")).read_bytes()
    found = base64.b64encode(hashlib.sha512(data).digest()).decode()
    if found != package.sha512:
        raise SystemExit(f"{package.name} {package.version} is not what was pinned: sha512 {found}")
    return data


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    member = archive.extractfile(f"package/{name}")
    if member is None:
        raise SystemExit(f"there is no {name} in the archive")
    return member.read()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
