"""Every span that a reading holds gives back its words from the report's text."""

import functools
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.flow.pipeline import Pipeline, load_pipeline
from reportedly.model import DateCertainty, Reading, Report, Span
from reportedly.settings import load_settings

pytestmark = [pytest.mark.model, pytest.mark.slow]

PHRASES = st.sampled_from(
    [
        "Ana Ruiz", " said", " denied", " that", " the bridge", " had fallen", ".", ",", " “", "”", '"', " 'so'",
        "\n\n", " according to", " police", ": ", " unverified", " أحمد", " 🙂", " e\u0301", "\u200f", " U.S.", " 12",
        " —", " he",
    ]
)  # fmt: skip


@functools.cache
def pipeline() -> Pipeline:
    return load_pipeline(load_settings())


def read(text: str) -> Reading:
    certainty = DateCertainty.NONE
    report = Report(id="r", text=text, sha256="0" * 64, language="en", origin="test", published_certainty=certainty)
    return pipeline().read(report)


def find_spans(reading: Reading) -> Iterator[Span]:
    for statement in reading.statements:
        yield from (span for span in (statement.source, statement.cue, *statement.content) if span is not None)
        yield from (reason.span for reason in statement.reasons if reason.span is not None)
    for check in reading.checks:
        yield check.span
    for actor in reading.actors:
        yield from actor.mentions


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(PHRASES, max_size=60).map("".join) | st.text(max_size=80))
def test_any_text_gives_true_spans_in_order(text: str) -> None:
    reading = read(text)

    assert all(text[span.start : span.end] == span.text for span in find_spans(reading))
    for statement in reading.statements:
        assert list(statement.content) == sorted(statement.content)
        assert all(one.end <= other.start for one, other in zip(statement.content, statement.content[1:], strict=False))


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.lists(PHRASES, max_size=60).map("".join))
def test_links_lead_to_what_is_there_and_every_judgement_has_reasons(text: str) -> None:
    reading = read(text)

    ids = {statement.id for statement in reading.statements}
    actors = {actor.id for actor in reading.actors}
    assert all(statement.inside in ids | {None} for statement in reading.statements)
    assert all(statement.actor in actors for statement in reading.statements if statement.source is not None)
    reasons = [one.reasons for one in reading.statements] + [one.reasons for one in reading.checks]
    assert all(reasons + [one.reasons for one in reading.actors])
