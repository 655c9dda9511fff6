"""What a plan says of itself: which formats it holds more than once."""

from __future__ import annotations

import pytest

from guides.model.values.scales import Function
from guides.planning.arrange import plan
from guides.planning.request import SessionRequest
from tests.planning.bank import CLAIMS, guide, protocol, question


@pytest.mark.parametrize(
    ("formats", "again"),
    [
        (("pairs", "write", "pairs"), {"pairs"}),
        (("pairs", "write", "pairs", "write", "pairs"), {"pairs", "write"}),
        (("pairs", "write", "round"), set()),
    ],
)
def test_a_format_that_is_held_again_is_named(formats: tuple[str, ...], again: set[str]) -> None:
    """However often; what has no format, as the opening and the closing, repeats none."""
    functions: tuple[Function, ...] = ("open", "feel", "look", "weigh", "act")
    questions = [
        question(number, function, (5, 9), (name,))
        for number, (function, name) in enumerate(zip(functions, formats, strict=False), start=1)
    ]
    bank = guide(questions, [protocol(name, (5, 9)) for name in {*formats}], CLAIMS)
    made = plan(bank, SessionRequest("cineclub", 16 + 9 * len(formats), 25, "rows"))
    assert [step.protocol for step in made.steps if step.protocol] == [*formats]
    assert made.again == again
