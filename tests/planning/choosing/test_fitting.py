"""What fits a room is found once, and holds for every length of session."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from guides.planning.choosing.fitting import choosable, what_fits
from guides.planning.request import SessionRequest
from tests.planning.bank import REAL, requests


@settings(max_examples=60, deadline=None, database=None)
@given(requests, st.integers(5, 240))
def test_the_same_room_for_longer_has_the_same_obstacles(
    request: SessionRequest, minutes: int
) -> None:
    """A room held against the guide once says the same as one held against it again."""
    longer = what_fits(REAL.guide, request).lasting(minutes)
    assert longer == what_fits(REAL.guide, replace(request, minutes=minutes))


@settings(max_examples=60, deadline=None, database=None)
@given(requests)
def test_a_record_suits_a_room_or_something_is_in_its_way(request: SessionRequest) -> None:
    """Records that suit are those without an obstacle; such a question has a format."""
    fitting = what_fits(REAL.guide, request)
    suiting = fitting.suiting(choosable(REAL.guide))
    assert [r for r in choosable(REAL.guide) if fitting.obstacle(r) is None] == list(suiting)
    assert {stage.record for stage in fitting.questions} == {
        q.id for q in fitting.suiting(REAL.guide.questions)
    }
    assert all(stage.ways == fitting.ways[stage.record] != () for stage in fitting.questions)
