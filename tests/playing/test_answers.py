"""One counter at its edges: bounds, ranges, what nobody counted, and the line that comes first."""

from __future__ import annotations

from typing import Any

import pytest

from guides.model.game import Card, Counter, Fact, GameRule, Given, Loss, Period, Ruleset, Silences
from guides.playing.answers import Answer, Sheet
from guides.playing.file import File, Points
from guides.playing.story import Table
from tests.checking.test_evidence_rules import phrase
from tests.playing.laid_out import table_of
from tests.support.overlays import SAMPLE

MONTH = "2019-03"
ASK = Fact(id="ask", name=phrase("demander"), sort="request")
SILENCES = Silences.model_construct(act=phrase("un acte"), request=phrase("une demande"))


def rule(name: str, **fields: Any) -> GameRule:
    """A line that answers `ask`, of the only ruleset."""
    given = Given(**fields.pop("given", {}))
    return GameRule.model_construct(
        id=name, ruleset="scale", when=("ask",), given=given, text=phrase(name),
        answer=fields.pop("answer", "granted"), strength="partial", as_of=2019, **fields,
    )  # fmt: skip


def sheet(*rules: GameRule) -> Sheet:
    """A counter that sees a closed list, with these lines; another counter's are left out."""
    counter = Counter.model_construct(
        id="desk", name=phrase("là"), letter="D", sees="closed", silences=SILENCES
    )
    told: dict[str, Any] = {"place": phrase("ici"), "entry": "automatic", "formula": "public"}
    own = Ruleset.model_construct(id="scale", counter="desk", start=1000, **told)
    other = Ruleset.model_construct(id="far", counter="elsewhere", start=5, **told)
    strange = rule("strange").model_copy(update={"ruleset": "far"})
    return Sheet.of(counter, (own, other), (strange, *rules), ("ask",))


def file(points: Points | None = None, **fields: Any) -> File:
    """Somebody born in March 1999."""
    return File("cn", None, "1999-03", points={"scale": points} if points else {}, **fields)


def said(answer: Answer) -> tuple[str, ...]:
    """What a counter says, and by which lines."""
    return (answer.says, *(one.id for one in answer.rules))


@pytest.mark.parametrize(
    ("points", "says"),
    [
        (Points(1050, 1050), ("granted", "high")),
        (Points(1049, 1049), ("refused", "low")),
        (Points(1049, 1050), ("unknown", "high", "low")),
        (Points(1050, 1090), ("granted", "high")),
        (Points(900, 1049), ("refused", "low")),
        (Points(1200, 1200, 1), ("unknown", "high", "low")),
        (None, ("outside",)),
    ],
)
def test_a_bound_on_points(points: Points | None, says: tuple[str, ...]) -> None:
    """A range across a bound, and what nobody counted, decide nothing; no points meet none."""
    high = rule("high", given={"points_min": 1050})
    low = rule("low", given={"points_max": 1049}, answer="refused")

    answer = sheet(high, low).answer(ASK, MONTH, file(points))

    assert said(answer) == says
    assert answer.undecided == (says[0] == "unknown")
    marks = {"unknown": "fragile", "outside": None}
    assert answer.strength == marks.get(answer.says, "partial")


def test_the_highest_points_that_a_bound_lets_in_are_its_own() -> None:
    """One more is too many, where no other line would have taken them."""
    low = sheet(rule("low", given={"points_max": 1049}))

    assert said(low.answer(ASK, MONTH, file(Points(1049, 1049)))) == ("granted", "low")
    assert said(low.answer(ASK, MONTH, file(Points(1050, 1050)))) == ("outside",)


def test_nobody_decides_where_the_last_line_fits_too() -> None:
    """An open line before one that fits: both are named."""
    answer = sheet(rule("high", given={"points_min": 1050}), rule("always")).answer(
        ASK, MONTH, file(Points(0, 2000))
    )

    assert said(answer) == ("unknown", "high", "always")
    assert answer.text is None


@pytest.mark.parametrize(
    ("given", "fits"),
    [
        ({"age_min": 20}, True),
        ({"age_min": 21}, False),
        ({"age_max": 20}, True),
        ({"age_max": 19}, False),
        ({"score_min": 600}, True),
        ({"score_min": 601}, False),
        ({"score_max": 600}, True),
        ({"score_max": 599}, False),
        ({"standing": ("here",)}, True),
        ({"standing": ("here", "there")}, False),
        ({"lacking": ("there",)}, True),
        ({"lacking": ("here",)}, False),
        ({"times": 1}, False),
        ({"times": 2}, True),
    ],
)
def test_a_condition_at_its_edge(given: dict[str, Any], fits: bool) -> None:
    """Bounds are included; a fact that never happened has not happened once."""
    somebody = file(score=600, standing=frozenset({"here"}), happened={"ask": 2})

    answer = sheet(rule("only", given=given)).answer(ASK, MONTH, somebody)

    assert said(answer) == (("granted", "only") if fits else ("outside",))


def test_who_has_no_score_meets_no_bound_on_one() -> None:
    """Neither above nor below."""
    lines = sheet(rule("low", given={"score_max": 600}), rule("high", given={"score_min": 0}))

    answer = lines.answer(ASK, MONTH, file())

    assert said(answer) == ("outside",)
    assert answer.strength is None
    assert said(sheet(rule("once", given={"times": 1})).answer(ASK, MONTH, file())) == ("outside",)


@pytest.mark.parametrize(("month", "age"), [("2019-02", 19), ("2019-03", 20), ("2020-01", 20)])
def test_age_is_in_whole_years(month: str, age: int) -> None:
    """A birthday is of its month, and a year has twelve."""
    assert file().age(month) == age
    assert File("cn", None, "1999-01").age("2018-12") == 19


def test_the_first_line_that_fits_answers() -> None:
    """What fits whatever happens comes before all others."""
    always = rule("always").model_copy(update={"when": ()})

    assert said(sheet(rule("one"), rule("two")).answer(ASK, MONTH, file())) == ("granted", "one")
    assert said(sheet(rule("one"), always).answer(ASK, MONTH, file())) == ("granted", "always")


@pytest.mark.parametrize(
    ("month", "fits"), [("2019-02", False), ("2019-03", True), ("2019-05", False)]
)
def test_a_line_holds_in_its_months(month: str, fits: bool) -> None:
    """Both ends are included."""
    line = rule("brief", holds=Period(since="2019-03", until="2019-04"))

    assert said(sheet(line).answer(ASK, month, file())) == (
        ("granted", "brief") if fits else ("outside",)
    )


def silences(sees: str, **words: str | None) -> list[tuple[str, str, str]]:
    """What is told of a counter that has no line: of what, which silence, in which words."""
    told: dict[str, Any] = {name: phrase(text) if text else None for name, text in words.items()}
    base = sheet().counter.model_copy(
        update={"sees": sees, "silences": Silences.model_construct(**told)}
    )
    lines = Sheet(base, {}, (), {}).without_a_line()
    return [(when, silence, text.spoken_in("fr").words) for when, silence, text in lines]


@pytest.mark.parametrize(
    ("sees", "request_too", "told"),
    [
        ("closed", "rien", [("any", "outside", "rien")]),
        ("open", "rien", [("any", "none-found", "rien")]),
        ("open", "autre", [("act", "none-found", "rien"), ("request", "none-found", "autre")]),
        ("secret", "rien", [("act", "unknown", "rien"), ("request", "none-found", "rien")]),
        ("secret", "autre", [("act", "unknown", "rien"), ("request", "none-found", "autre")]),
    ],
)
def test_silences_are_told_once_where_they_are_one(
    sees: str, request_too: str, told: list[tuple[str, str, str]]
) -> None:
    """Of acts and requests alike, where words and meaning are the same; each for itself else."""
    assert silences(sees, act="rien", request=request_too) == told


def test_silences_stand_in_the_order_in_which_a_counter_looks() -> None:
    """Those that it has words for, and no other."""
    told = silences("closed", act="a", request="r", no_ruleset="n", before="b", elsewhere="e")

    assert [(when, text) for when, _, text in told] == [
        ("elsewhere", "e"),
        ("before", "b"),
        ("no_ruleset", "n"),
        ("act", "a"),
        ("request", "r"),
    ]
    assert [silence for _, silence, _ in told] == [
        "outside",
        "not-yet",
        "none-found",
        "outside",
        "outside",
    ]


def test_points_of_a_range() -> None:
    """From the least to the most that may have been lost; what nobody counted stays apart."""
    assert Points(10, 10).after(Loss(min=-5, max=-1)) == Points(5, 9)
    assert Points(5, 9).after(3) == Points(8, 12)
    assert Points(8, 12).after("unstated") == Points(8, 12, 1)


def test_a_file_is_opened_where_its_first_card_is() -> None:
    """Points to start from are there before the first card, if it is of their time."""
    table = table_of.__wrapped__(SAMPLE)
    ilse, noe = table.characters
    later = Card.model_construct(month="2019-01", fact="retard", text=ilse.cards[0].text)

    assert table.play(ilse).before.points == {}
    assert table.play(ilse.model_copy(update={"cards": (later,)})).before.points == {
        "arrete": Points(20, 20)
    }
    assert table.play(noe).before.points == {}
    assert [sheet.counter.id for sheet in table.sheets] == list(table.game.counters)
    assert isinstance(table, Table)
