"""Findings on a spaCy Doc."""

import pytest
import spacy

import reportedly
from reportedly.plug.spacy import to_doc

pytestmark = [pytest.mark.model, pytest.mark.slow]

TEXT = "Ana Ruiz denied that the bridge had fallen. The claim could not be independently verified."


def test_a_reading_becomes_a_doc_with_span_groups() -> None:
    doc = to_doc(reportedly.read(TEXT))

    assert [span.text for span in doc.spans["reportedly_sources"]][:1] == ["Ana Ruiz"]
    assert doc.spans["reportedly_cues"][0].label_ == "denies"
    assert "unverified" in {span.label_ for span in doc.spans["reportedly_checks"]}


def test_parts_of_one_statement_share_its_id() -> None:
    doc = to_doc(reportedly.read(TEXT))

    parts = [doc.spans[f"reportedly_{name}"][0] for name in ("sources", "cues", "contents")]
    assert {part.id_ for part in parts} == {"s1"}


def test_a_blank_pipeline_takes_the_component() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("reportedly")

    doc = nlp(TEXT)

    assert doc.spans["reportedly_cues"][0].text == "denied"


def test_another_pipeline_is_left_alone_by_being_installed() -> None:
    nlp = spacy.blank("en")

    assert "reportedly" not in nlp.pipe_names
