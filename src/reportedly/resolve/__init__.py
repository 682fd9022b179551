"""Findings of many reports become what they have in common."""

from reportedly.resolve.account import find_account
from reportedly.resolve.actors import index_parties
from reportedly.resolve.atlas import place_names
from reportedly.resolve.echoes import find_echo
from reportedly.resolve.fingerprints import fingerprint
from reportedly.resolve.page_edits import find_page_edit
from reportedly.resolve.paraphrases import MIN_FACTS, MIN_SHARED_FACTS, find_facts, find_paraphrase
from reportedly.resolve.rooms import are_of_one_time, asked_keys, dated_keys, room_keys

RULING = "ruling"
"""Under what the ledger keeps a ruling of a user."""

__all__ = [
    "MIN_FACTS",
    "MIN_SHARED_FACTS",
    "RULING",
    "are_of_one_time",
    "asked_keys",
    "dated_keys",
    "find_account",
    "find_echo",
    "find_facts",
    "find_page_edit",
    "find_paraphrase",
    "fingerprint",
    "index_parties",
    "place_names",
    "room_keys",
]
