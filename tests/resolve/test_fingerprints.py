import subprocess
import sys

from reportedly.resolve.fingerprints import MAX_FINGERPRINTS, fingerprint
from tests.resolve.copies import BACKGROUND, LEAD

OTHER = "Wheat prices rose again in the northern markets, where traders blamed a late harvest and closed roads. " * 3


def test_one_paragraph_in_common_is_enough() -> None:
    assert set(fingerprint(f"{LEAD} {BACKGROUND}")) & set(fingerprint(f"{OTHER} {BACKGROUND}"))


def test_ten_words_in_common_are_enough_wherever_they_stand() -> None:
    ten = "built in 1988 carries workers between the two banks and"

    assert set(fingerprint(f"{LEAD} {ten} {OTHER}")) & set(fingerprint(f"{OTHER[:77]} {ten} nothing else"))


def test_different_texts_share_none() -> None:
    assert not set(fingerprint(LEAD)) & set(fingerprint(OTHER))


def test_a_long_text_has_a_bounded_number_of_them_that_fit_in_64_bits() -> None:
    found = fingerprint(" ".join(f"word{at}" for at in range(30_000)))

    assert len(found) == MAX_FINGERPRINTS
    assert max(found) < 2**63


def test_another_process_gives_the_same() -> None:
    code = f"from reportedly.resolve.fingerprints import fingerprint; print(fingerprint({LEAD!r}))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == str(fingerprint(LEAD))


def test_a_text_of_four_words_has_none() -> None:
    assert fingerprint("Only four words here") == ()
