"""Blind double coding of a ledger's findings: draw, answer, and what comes of it when both coders are through."""

from dataclasses import replace

from reportedly.api.ledger import Ledger
from reportedly.flow import coding
from reportedly.flow.coding import Drawn
from reportedly.model import Agreement, Code, Dossier, Line
from reportedly.store import Store
from reportedly.view.agreement import tell_agreement

__all__ = ["Coding", "Drawn", "coding_of"]


class Coding:
    """The samples of a ledger; what one coder answers is given to nobody else before both are through."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def draw(self, size: int, seed: str, coders: tuple[str, str]) -> int:
        """Draw a sample, the same number from each outlet and field as far as there are, and return its number."""
        return coding.draw(self._store, size, seed, coders)

    def samples(self) -> list[Drawn]:
        """Return all samples with how far their coders are, the newest first."""
        return coding.samples(self._store)

    def sample(self, number: int) -> Drawn:
        """Return one sample by its number."""
        return coding.find_sample(self._store, number)

    def answer(self, number: int, item: int, code: Code, *, who: str) -> None:
        """Keep what a coder says; the ledger must be the one in the coder's name."""
        coding.answer(self._store.in_name_of(who), number, item, code, who=who)

    def own_answers(self, number: int, who: str) -> dict[int, Code]:
        """Return what somebody answered in a sample, for their own eyes."""
        return coding.answers_of(self._store, number, who)

    def agreement(self, drawn: Drawn) -> Agreement | None:
        """Return how far both coders agree and what they found, None before both are through."""
        return coding.agreement_of(self._store, drawn)

    def latest(self) -> Agreement | None:
        """Return what the newest sample says that both coders are through with."""
        return next((self.agreement(one) for one in self.samples() if one.is_closed), None)

    def lines(self) -> tuple[Line, ...]:
        """Return what the newest finished sample says as lines of a dossier, none where there is none."""
        found = self.latest()
        return () if found is None else tell_agreement(found)


def tell_coding(store: Store, dossier: Dossier) -> Dossier:
    """Return a dossier with what coding found, unless it is empty."""
    return replace(dossier, coding=Coding(store).lines()) if dossier.entries else dossier


def coding_of(ledger: Ledger) -> Coding:
    """Return the coding of an open ledger."""
    return Coding(ledger._store)
