import pytest

from reportedly.errors import LexiconError
from reportedly.lexicon.acts import load_acts, to_acts


def test_a_word_tells_every_act_that_lists_it() -> None:
    acts = to_acts(
        "x.toml", {"burn": {"words": "fire blaze", "source": "seed"}, "shoot": {"words": "fire", "source": "s"}}
    )

    assert acts.words["fire"] == {"burn", "shoot"}
    assert acts.words["blaze"] == {"burn"}


def test_a_phrase_is_kept_whole() -> None:
    acts = to_acts("x.toml", {"die": {"words": "die", "phrases": ["pass away"], "source": "seed"}})

    assert acts.phrases == {"pass away": {"die"}}
    assert "pass" not in acts.words


@pytest.mark.parametrize("entry", [{"words": "die"}, {"source": "seed"}, {"words": "", "source": "seed"}])
def test_an_act_without_words_or_source_is_refused(entry: dict[str, str]) -> None:
    with pytest.raises(LexiconError, match=r"x\.toml, \[die\]"):
        to_acts("x.toml", {"die": entry})


def test_the_shipped_list_is_good_and_a_language_without_one_is_told() -> None:
    assert load_acts("en").words["blaze"] == {"burn"}
    with pytest.raises(LexiconError, match=r"xx/acts\.toml"):
        load_acts("xx")
