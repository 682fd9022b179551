"""The one place that explains the signs of all pages."""

from fastapi import APIRouter

from reportedly.view.blame_matrix import SIGNS
from reportedly.view.words import FOOTINGS
from reportedly.web.page import Content, add_page

router = APIRouter(tags=["about"])
REALIS = {
    "actual": "A report tells it as something that happened.",
    "planned": "It is announced or intended.",
    "demanded": "Somebody asks for it.",
    "hypothetical": "It is possible, feared, or stands under a condition.",
    "denied": "It is told as something that did not happen.",
    "generic": "It is told as a habit or a rule, not as one event.",
}
STATUS = {
    "verified": "The report says that it was checked, and by whom. We did not check it.",
    "unverified": "The report says that it could not be checked.",
    "disputed": "The report says that others hold against it.",
    "alleged": "The wording leaves it open, as “alleged” does.",
}
SUPPORT = {
    "reports": "How many reports tell it.",
    "outlets": "How many outlets these belong to.",
    "texts": "How many of the reports are texts of their own: copies of one text count once.",
    "informants": "How many in the end are said to know, whoever passed it on.",
}
CERTAINTY = (
    "The words of a source are shown as they stand, with hedges such as “appears to”; no number is made of them."
)


def signs() -> Content:
    """Return what the signs for realis, verification, support, certainty and blame mean."""
    footings = {SIGNS[footing]: told for footing, told in FOOTINGS.items()}
    return {"realis": REALIS, "status": STATUS, "support": SUPPORT, "certainty": CERTAINTY, "footings": footings}


add_page(router, "/signs", "signs.html", signs)
