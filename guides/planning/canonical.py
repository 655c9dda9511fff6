"""The session each audience has most often: the guide prints it."""

from __future__ import annotations

from guides.document.audience import Audience
from guides.planning.request import LEVEL_OF, SessionRequest

# A clock that runs needs an hour to begin with, to be changed; paper leaves room to write it.
USUAL_START: dict[Audience, str] = {"cineclub": "20:30", "lycee": "10:00", "college": "10:00"}

CANONICAL: dict[Audience, SessionRequest] = {
    "cineclub": SessionRequest("cineclub", minutes=40, people=25, seating="rows"),
    "lycee": SessionRequest("lycee", minutes=55, people=28, seating="tables", seen="earlier"),
    "college": SessionRequest(
        "college",
        minutes=55,
        people=28,
        seating="tables",
        seen="earlier",
        level=LEVEL_OF["college"],
    ),
}


def usual_id(audience: Audience) -> str:
    """The id of the default plan that answers this session."""
    return f"{CANONICAL[audience].minutes}min"
