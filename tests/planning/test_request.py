"""What a request may ask, and the words of whom it is for."""

from __future__ import annotations

from guides.planning.request import BANDS, LARGE_ROOM, LEVEL_OF, MINUTES, PEOPLE


def test_a_session_has_five_minutes_at_least_and_three_people() -> None:
    """And four hours, three hundred at most; the bands of people share them out."""
    assert (MINUTES, PEOPLE) == ((5, 240), (3, 300))
    assert BANDS == ((3, 12), (13, 40), (41, 300))
    assert LARGE_ROOM == 41


def test_the_youngest_read_easy_wordings() -> None:
    """The others those that most people read."""
    assert LEVEL_OF == {"cineclub": "standard", "lycee": "standard", "college": "easy"}
