"""The session each audience has most often, by the study of users: the guide prints it."""

from __future__ import annotations

from guides.document.audience import Audience
from guides.planning.request import LEVEL_OF, SessionRequest

CANONICAL: dict[Audience, SessionRequest] = {
    "cineclub": SessionRequest("cineclub", minutes=40, people=25, seating="rows"),
    "lycee": SessionRequest(
        "lycee", minutes=55, people=28, seating="tables", start="10:00", seen="earlier"
    ),
    "college": SessionRequest(
        "college",
        minutes=55,
        people=28,
        seating="tables",
        start="10:00",
        seen="earlier",
        level=LEVEL_OF["college"],
    ),
}


def usual_id(audience: Audience) -> str:
    """The id of the default plan that answers this session."""
    return f"{CANONICAL[audience].minutes}min"
