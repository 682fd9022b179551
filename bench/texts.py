"""Invented news text of any length, always the same for the same length."""

import random

PEOPLE = ("Ana Ruiz", "Colonel Petro Lysenko", "the regional governor", "a hospital doctor", "two police officers")
PLACES = ("Port Vella", "the northern district", "Karsk", "the old harbour", "Lower Maresia")
TOLLS = ("at least 12 people", "dozens of residents", "three soldiers", "up to 40 workers", "a family of five")
FRAMES = (
    "{who} said on Tuesday that {toll} had been killed when a warehouse exploded in {where}.",
    "“We heard a loud noise and then the roof came down,” {who} told reporters in {where}.",
    "The ministry denied that its forces had fired on {where}, and accused the rebels of shelling {toll}.",
    "{who} could not independently verify the claim.",
    "Rescue teams searched {where} through the night, according to {who}, who warned that more rain was expected.",
    "It was not immediately clear who was behind the attack, in which {toll} were hurt.",
    "“They promised to come back,” said {who}, “but nobody came to {where}.”",
)
SENTENCES_IN_PARAGRAPH = 3


def write_text(words: int) -> str:
    """Return a text of about so many words, in paragraphs."""
    chance = random.Random(words)  # noqa: S311  # an order, no secret
    sentences: list[str] = []
    count = 0
    while count < words:
        parts = {"who": chance.choice(PEOPLE), "where": chance.choice(PLACES), "toll": chance.choice(TOLLS)}
        sentence = chance.choice(FRAMES).format(**parts)
        sentence = sentence[0].upper() + sentence[1:]
        sentences.append(sentence)
        count += len(sentence.split())
    step = SENTENCES_IN_PARAGRAPH
    return "\n\n".join(" ".join(sentences[at : at + step]) for at in range(0, len(sentences), step))
