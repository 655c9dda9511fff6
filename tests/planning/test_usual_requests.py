"""What default plans ask: a game that suits the usual room, lessons by their name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from guides.checking.verdict import CheckedGuide
from guides.document.audience import Audience
from guides.model.game import Game
from guides.model.guide import Guide
from guides.model.room import Activity, ActivityForm
from guides.planning.canonical import CANONICAL
from guides.planning.programmes import usual_requests
from tests.planning.bank import REAL, activity

NAMES: dict[str, Any] = {"id": "guichets", "activity": "street"}
GAME = Game.model_construct(None, **NAMES)


def with_game(street: Activity) -> Guide:
    """The bank with a game in one activity."""
    return replace(REAL.guide, activities=(street,), games=(GAME,))


def game_of(guide: Guide, audience: Audience) -> list[tuple[str, ...]]:
    """What the default plan with the game asks for, where there is one."""
    requests = usual_requests(guide, audience).get(GAME.id, ())
    for request, film in requests:
        assert (replace(request, include=()), film) == (CANONICAL[audience], 0)
    return [request.include for request, _ in requests]


@pytest.mark.parametrize(
    ("fields", "suits"),
    [
        ({"minutes": 39}, True),
        ({"minutes": 40}, False),
        ({"people": (25, 25)}, True),
        ({"people": (26, 300)}, False),
        ({"people": (3, 24)}, False),
        ({"seating": ("rows",)}, True),
        ({"seating": ("circle", "tables")}, False),
        ({"audiences": ("cineclub",)}, True),
        ({"audiences": ("lycee", "college")}, False),
    ],
)
def test_a_game_that_suits_the_usual_room_has_a_plan(fields: dict[str, Any], suits: bool) -> None:
    """And leaves a minute beside it; a club is forty minutes, twenty-five people in rows."""
    street = activity(**{"name": "street", "function": "look", "minutes": 20, **fields})
    assert game_of(with_game(street), "cineclub") == ([("street",)] if suits else [])


def test_the_longest_form_of_a_game_that_suits_is_asked_for() -> None:
    """Each audience its own; a form that does not suit is passed over."""

    def form(name: str, minutes: int) -> ActivityForm:
        held = activity(name, "look", minutes)
        own = {field: getattr(held, field) for field in ActivityForm.model_fields}
        return ActivityForm.model_construct(None, **own)

    street = activity("street", "look", 20).model_copy(
        update={"forms": (form("long", 50), form("short", 10), form("middle", 30))}
    )
    assert game_of(with_game(street), "cineclub") == [("middle",)]
    assert game_of(with_game(street), "lycee") == [("long",)]


def test_the_lesson_that_shows_the_film_is_called_by_its_minutes(checked: CheckedGuide) -> None:
    """Another one as long is called by its id, wherever it stands; both are asked for by name."""
    (shown,) = (one for one in checked.guide.lessons if one.film == "shown")
    hour = shown.steps[0].model_copy(update={"minutes": 55})
    seen = shown.model_copy(update={"id": "deux-heures", "film": "seen", "steps": (hour, hour)})
    for lessons in ((seen, shown), (shown, seen)):
        guide = replace(checked.guide, lessons=lessons, paths=(), games=())
        asked = usual_requests(guide, "college")
        assert {name: one.request.lesson for name, (one,) in asked.items()} == {
            "55min": None,
            "110min": shown.id,
            "deux-heures": seen.id,
        }
