"""Cut words into the pieces that the encoder knows."""

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

UNKNOWN, START, STOP = "[UNK]", "[CLS]", "[SEP]"
MAX_WORD_PIECES = 24


class Pieces:
    """A tokenizer that gives every word at least one piece, whatever the word is."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self.unknown = self._number(UNKNOWN)
        self.start = self._number(START)
        self.stop = self._number(STOP)

    def cut(self, words: Sequence[str]) -> list[list[int]]:
        """Return the numbers of the pieces of each word, at most ``MAX_WORD_PIECES`` of one word."""
        encoded = self._tokenizer.encode(list(words), is_pretokenized=True, add_special_tokens=False)
        cut: list[list[int]] = [[] for _ in words]
        for piece, word in zip(encoded.ids, encoded.word_ids, strict=True):
            if word is not None and len(cut[word]) < MAX_WORD_PIECES:
                cut[word].append(piece)
        return [pieces or [self.unknown] for pieces in cut]

    def _number(self, piece: str) -> int:
        number = self._tokenizer.token_to_id(piece)
        if number is None:
            raise ValueError(f"the tokenizer has no {piece} piece; a BERT-like tokenizer.json is needed")
        return number
