"""What people and programs look at, made from readings and from what is found across them."""

from reportedly.view.page import to_page
from reportedly.view.rows import (
    blame_row,
    claim_row,
    claim_telling_row,
    conflict_row,
    echo_row,
    figure_row,
    incident_row,
    informant_row,
    link_row,
    page_edit_row,
    party_row,
    said_row,
    tally_row,
    telling_row,
)
from reportedly.view.values import to_values

__all__ = [
    "blame_row",
    "claim_row",
    "claim_telling_row",
    "conflict_row",
    "echo_row",
    "figure_row",
    "incident_row",
    "informant_row",
    "link_row",
    "page_edit_row",
    "party_row",
    "said_row",
    "tally_row",
    "telling_row",
    "to_page",
    "to_values",
]
