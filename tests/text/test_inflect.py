"""Forms of regular words."""

import pytest

from reportedly.text.inflect import inflect


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("claim", {"claim", "claims", "claimed", "claiming"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("accuse", {"accuse", "accuses", "accused", "accusing"}),
        ("plan", {"plan", "plans", "planned", "planning"}),
        ("call for", {"call for", "calls for", "called for", "calling for"}),
    ],
)
def test_a_base_gives_its_forms(base: str, forms: set[str]) -> None:
    assert inflect(base) == forms
