"""Dossiers as files."""

from dataclasses import replace

from reportedly.export import dossier_to_html, dossier_to_markdown, dossier_to_values
from reportedly.model import Dossier, Entry, Line, Note

NOTE = Note(
    number=1, report="a", outlet="Wire", title=None, published="2031-03-04", url=None,
    words="12 people", sentence="It killed 12 people.", start=10, end=19,
)  # fmt: skip
ENTRY = Entry(
    id="i1", title="Attack, Velmar", support="2 reports", told=(Line("Wire: It killed 12 people.", (1,)),),
    informants=(), tallies=(), conflicts=(), open=(), comment="Ask <them> again",
)  # fmt: skip
DOSSIER = Dossier(question="Velmar", made="2031-03-09", reports=2, entries=(ENTRY,), notes=(NOTE,), map=None)


def test_a_comment_stands_in_every_form_as_text() -> None:
    assert "Ask &lt;them&gt; again</blockquote>" in dossier_to_html(DOSSIER)
    assert "> Ask \\<them\\> again" in dossier_to_markdown(DOSSIER)
    assert dossier_to_values(DOSSIER)["entries"][0]["comment"] == "Ask <them> again"


def test_how_good_the_findings_are_stands_in_every_form() -> None:
    coded = replace(DOSSIER, coding=(Line("Two people coded 4 findings apart; they agree on 3."),))

    assert '<li dir="auto">Two people coded 4 findings apart; they agree on 3.</li>' in dossier_to_html(coded)
    assert "- Two people coded 4 findings apart; they agree on 3." in dossier_to_markdown(coded)
    assert dossier_to_values(coded)["coding"][0]["text"].startswith("Two people coded 4")


def test_nobody_has_coded_is_not_told() -> None:
    assert "How good the findings" not in dossier_to_html(DOSSIER) + dossier_to_markdown(DOSSIER)


def test_a_footnote_has_the_exact_words_and_their_place() -> None:
    assert "[^1]: “12 people” in: It killed 12 people. (Wire, 2031-03-04, a, 10–19)" in dossier_to_markdown(DOSSIER)
