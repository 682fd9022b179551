"""Words that show what is counted, alone and in pairs."""

from reportedly.extract.signs import SUFFERED, Sign, sign_at, sign_of_pair, unless_done
from reportedly.lexicon import load_lexicon
from reportedly.model import Counted
from tests.extract.trees import tree


def test_a_name_shows_nothing() -> None:
    analysis = tree("March/PROPN/root>0")

    assert sign_at(analysis, load_lexicon("en"), 0, "noun", frozenset(Counted)) is None


def test_two_words_together_show_what_neither_does_alone() -> None:
    analysis = tree("lost/VERB/root>0 their/PRON/nmod:poss>2 lives/NOUN/obj>0")

    assert sign_at(analysis, load_lexicon("en"), 0, "verb", SUFFERED) is None
    assert sign_of_pair(analysis, load_lexicon("en"), 0) == Sign(Counted.KILLED, 2, "pair")


def test_those_who_kill_take_part() -> None:
    analysis = tree("gunmen/NOUN/nsubj>1 killed/VERB/root>1 guards/NOUN/obj>1")

    sign = unless_done(analysis, load_lexicon("en"), Sign(Counted.KILLED, 1, "next"), 1)

    assert sign is not None
    assert sign.of is Counted.PARTICIPANTS


def test_those_who_die_a_death_do_not() -> None:
    analysis = tree("men/NOUN/nsubj>1 died/VERB/root>1 deaths/NOUN/obj>1")
    sign = Sign(Counted.KILLED, 1, "next")

    assert unless_done(analysis, load_lexicon("en"), sign, 1) == sign
