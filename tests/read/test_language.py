"""The language of a text."""

import pytest

from reportedly.errors import UnreadableReportError
from reportedly.read.language import require_language

OTHERS = [
    ("Мост через реку обрушился в пятницу вечером, сообщили местные власти.", "Russian"),
    ("Le pont qui traverse la rivière est tombé vendredi soir, selon les autorités de la ville.", "French"),
    ("انهار الجسر فوق النهر مساء الجمعة، بحسب ما قالت السلطات المحلية في المدينة.", "Arabic"),
    ("Міст через річку обвалився у п’ятницю ввечері, повідомили в міській раді.", "Ukrainian"),
]


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_another_language_is_refused_by_name(text: str, name: str) -> None:
    with pytest.raises(UnreadableReportError, match=name):
        require_language(text)


@pytest.mark.parametrize("text", ["The bridge has fallen, said the mayor.", "Ana Ruiz said no.", "Bridge falls"])
def test_english_passes_even_when_short(text: str) -> None:
    assert require_language(text) == "en"


def test_english_with_foreign_names_passes() -> None:
    text = "The man, who gave his name as أحمد السيد, said that the bridge had fallen at noon and that he was on it."

    assert require_language(text) == "en"


def test_a_text_without_words_is_refused() -> None:
    with pytest.raises(UnreadableReportError, match="no words"):
        require_language("*** 123 ---")
