"""What is dropped first when a session runs late, where several steps are worth the same."""

from __future__ import annotations

from dataclasses import replace

from guides.planning.request import SessionRequest
from guides.planning.session import Step, StepKind
from guides.planning.telling.cuts import cuts
from tests.planning.bank import PROTOCOLS, activity, guide, question

NUMBERS = (3, 1, 2, *range(4, 10))
QUESTIONS = [question(n, "weigh", (2, 5), ("pairs",)) for n in NUMBERS]
BANK = guide(QUESTIONS, PROTOCOLS).guide
EVENING = SessionRequest("cineclub", 40, 25, "rows")


def step(kind: StepKind, record: str, function: str = "weigh", minutes: int = 5) -> Step:
    """A step of a session; its time does not matter here."""
    return Step(kind, record, function, "", minutes, minutes)


def dropped(*steps: Step, request: SessionRequest = EVENING) -> list[int]:
    """The steps to drop, first things first, by their place in the session."""
    return [cut.step for cut in cuts(BANK, request, steps)]


def test_among_equal_questions_the_higher_number_goes_first() -> None:
    """Numbers say what the authors would ask first, wherever the questions stand."""
    session = (step("question", "q3"), step("question", "q1"), step("question", "q2"))
    assert dropped(*session) == [0, 2, 1]
    assert dropped(*reversed(session)) == [2, 0, 1]


def test_among_equal_activities_the_later_goes_first() -> None:
    """The earlier one may be over by the time the room is late."""
    session = (step("activity", "sort"), step("activity", "camera"), step("activity", "journey"))
    assert dropped(*session) == [2, 1, 0]


def test_a_question_goes_before_an_activity_of_its_function() -> None:
    """Where both double a function the question goes: an activity was prepared beforehand."""
    assert dropped(step("question", "q1"), step("activity", "sort")) == [0, 1]
    assert dropped(step("activity", "sort"), step("question", "q1")) == [1, 0]


def test_what_is_most_often_missed_goes_last() -> None:
    """Where each function has one question: the frame goes first, then checking, here at last."""
    functions = ("open", "feel", "look", "understand", "check", "weigh", "place", "act", "close")
    session = [step("question", f"q{n}", name) for n, name in enumerate(functions, start=1)]
    assert " ".join(session[i].function for i in dropped(*session)) == (
        "close act open feel look understand weigh check place"
    )
    short = replace(EVENING, minutes=19)
    assert " ".join(session[i].function for i in dropped(*session, request=short)) == (
        "close act open feel place look understand weigh check"
    )


def test_the_open_floor_goes_after_here_and_here_after_the_three() -> None:
    """Where the session looks to them: a short one does not, nor one for an activity."""
    three = step("question", "q4", "weigh")._replace(protocol="pairs")
    here = step("question", "q5", "place")
    floor = step("question", "q6", "look")._replace(protocol="floor")
    bank = guide(
        [question(4, "weigh", (2, 5), ("pairs",), if_only_three=True), *QUESTIONS],
        PROTOCOLS,
        activities=[activity("sort", "check", 20)],
    ).guide

    def order(**changed: object) -> list[int]:
        request = replace(EVENING, **changed)  # type: ignore[arg-type]
        return [cut.step for cut in cuts(bank, request, (floor, here, three))]

    assert order() == [2, 1, 0]
    feel = floor._replace(function="feel")  # missed less than here, if it were no open floor
    assert [cut.step for cut in cuts(bank, EVENING, (feel, here))] == [1, 0]
    assert order(minutes=29) == [0, 2, 1]
    assert order(minutes=19) == [1, 0, 2]
    assert order(include=("sort",)) == [1, 0, 2]


def test_a_vote_outlives_a_question_that_is_not_one_of_the_three() -> None:
    """Though it opens, and the question is the only one of its function."""
    assert dropped(step("vote", "v1", "open"), step("question", "q1", "weigh")) == [1, 0]


def test_of_two_votes_the_last_goes_first() -> None:
    """The first may already be behind, and alone it still says where the room stands."""
    assert dropped(step("vote", "v1", "open"), step("vote", "v1", "close")) == [1, 0]


def test_a_cut_wins_back_the_minutes_of_its_step() -> None:
    """What is promised to the host is what the step takes."""
    session = (step("question", "q1", minutes=4), step("question", "q2", minutes=7))
    assert [(c.step, c.saves) for c in cuts(BANK, EVENING, session)] == [(1, 7), (0, 4)]


def test_what_was_asked_for_goes_last() -> None:
    """A question somebody wanted outlives the only one of another function."""
    wanted = SessionRequest("cineclub", 40, 25, "rows", include=("q3",))
    session = (step("question", "q3"), step("question", "q1"), step("activity", "sort", "check"))
    assert dropped(*session, request=wanted) == [1, 2, 0]
    assert dropped(*session) == [0, 1, 2]
