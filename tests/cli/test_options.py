from pathlib import Path

import pytest

from reportedly.cli.options import open_existing
from reportedly.errors import NoStoreError


def test_asking_makes_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(NoStoreError, match="there is no ledger at"):
        open_existing(str(tmp_path / "none.db"))
