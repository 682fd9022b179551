"""Settings from outside."""

from pathlib import Path

import pytest

from reportedly.settings import load_settings


def test_the_shipped_model_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTEDLY_MODEL", raising=False)

    assert load_settings().model.name == "reader"


def test_another_model_folder_can_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_MODEL", "/models/large")

    assert load_settings().model == Path("/models/large")


@pytest.mark.parametrize(("value", "threads"), [("4", 4), ("0", 2), ("many", 2), ("", 2)])
def test_threads_must_be_a_positive_number(monkeypatch: pytest.MonkeyPatch, value: str, threads: int) -> None:
    monkeypatch.setenv("REPORTEDLY_THREADS", value)

    assert load_settings().threads == threads
