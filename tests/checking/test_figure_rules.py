"""The rules of figures, counters and wires at their edges: how many, how long, how far."""

from __future__ import annotations

from typing import Any

import pytest

from guides.checking.rules.figures import (
    counters_are_read_at_a_glance,
    figures_carry_unit_year_and_scope,
    figures_stand_on_their_scale,
    wires_join_two_counters,
)
from guides.model.evidence import Band, Counter, Wire
from guides.model.guide import Reading
from tests.checking.test_evidence_rules import about, changed, claim, figure, found, phrase

Bands = list[tuple[int | None, int | None]]


@pytest.mark.parametrize(
    ("wording", "is_bare"),
    [
        ("Un lecteur sur 12 perd un point.", True),
        ("Depuis 2019, on perd un point.", False),
        ("Depuis 1998, 3 lecteurs.", True),
        ("En 2150, on perdra un point.", True),
        ("Il y a 12019 lecteurs.", True),
        ("On perd un point.", False),
    ],
)
def test_a_number_that_is_not_a_year_needs_its_figure(
    reading: Reading, wording: str, is_bare: bool
) -> None:
    """Years of the last and of this century are no quantity; any other digit is."""
    told = about(figures_carry_unit_year_and_scope, reading, wording=phrase(wording), figures=())
    assert told == ([("claim", "wording")] if is_bare else [])


def test_a_figure_may_be_of_the_year_of_the_mark_not_after(reading: Reading) -> None:
    """After it, it is a forecast and says so."""
    given = [(2019, False), (2020, False), (2021, True), (2021, False)]
    figures = tuple(figure(year=year, forecast=forecast) for year, forecast in given)
    told = about(figures_carry_unit_year_and_scope, reading, figures=figures, as_of=2020)
    assert told == [("claim", "figures.3.year")]


def test_a_ninth_counter_does_not_fit_the_street(reading: Reading) -> None:
    """Eight fronts can be read on a page; what is over is named one by one."""
    counters = [system for system in reading.guide.systems if system.counter]
    nine = tuple(counters[0].model_copy(update={"id": f"systeme-{n}"}) for n in range(9))

    assert found(counters_are_read_at_a_glance, changed(reading, systems=nine[:8])) == []
    told = found(counters_are_read_at_a_glance, changed(reading, systems=nine))
    assert told == [("system:systeme-8", "counter")]


@pytest.mark.parametrize(
    ("field", "most"),
    [("sign", 2), ("who", 6), ("keeps", 4), ("whom", 12), ("takes", 8), ("gives", 8)],
)
def test_each_place_of_a_counter_holds_so_many_words(
    reading: Reading, field: str, most: int
) -> None:
    """One more and they would be too small to read."""
    (system, *_) = (one for one in reading.guide.systems if one.counter)

    def told(count: int) -> list[tuple[str, str]]:
        said: Any = phrase(" ".join(["mot"] * count), "word")
        many = field in ("takes", "gives")
        assert isinstance(system.counter, Counter)
        counter = system.counter.model_copy(update={field: (said,) if many else said})
        short = changed(reading, systems=(system.model_copy(update={"counter": counter}),))
        return found(counters_are_read_at_a_glance, short)

    assert told(most) == []
    ((_, path),) = told(most + 1)
    assert path.partition(".")[0] == "counter"
    assert field in path


def wired(reading: Reading, **fields: Any) -> list[tuple[str, str]]:
    """What is found in the sample's wire, alone, with some fields changed."""
    wire: Wire = reading.guide.wires[0].model_copy(update=fields)
    return found(wires_join_two_counters, changed(reading, wires=(wire,)))


def test_six_words_stand_along_a_wire(reading: Reading) -> None:
    """A seventh is told."""
    assert wired(reading, passes=phrase("un nom et une autre ligne")) == []
    told = wired(reading, passes=phrase("un nom et encore une autre ligne"))
    assert [path for _, path in told] == ["passes.fr"]


@pytest.mark.parametrize(
    ("bands", "end"),
    [
        ([(None, 9), (None, 20)], "begins"),
        ([(0, None), (10, None)], "ends"),
        ([(None, None), (10, None)], "ends"),
        ([(None, None)], "begins"),
        ([(0, 9), (10, None)], ""),
    ],
)
def test_a_scale_without_an_end_says_which(reading: Reading, bands: Bands, end: str) -> None:
    """Nothing can be set on it before its bands say where it begins and where it ends."""
    told = on_a_scale(reading, bands, "3")
    assert told == ([f"none of its bands says where it {end}"] if end else [])


def test_a_scale_that_runs_backwards_is_told(reading: Reading) -> None:
    """Both of its ends are said, so that neither is what lacks."""
    (told,) = on_a_scale(reading, [(500, None), (None, 400)], "450")
    assert told.endswith("ends before it begins")


@pytest.mark.parametrize(
    ("value", "high", "outside"),
    [
        ("0", None, []),
        ("20", None, []),
        ("0", "20", []),
        ("-0.5", None, ["-0.5"]),
        ("20.01", None, ["20.01"]),
        ("3", "21", ["21"]),
        ("-1", "21", ["-1", "21"]),
    ],
)
def test_a_figure_may_stand_on_either_end_of_its_scale(
    reading: Reading, value: str, high: str | None, outside: list[str]
) -> None:
    """Not beyond it; of a range each end is looked at."""
    told = on_a_scale(reading, [(0, 9), (10, 20)], value, high)
    assert [said.partition(" ")[0] for said in told] == outside


def on_a_scale(
    reading: Reading,
    bands: Bands,
    value: str,
    high: str | None = None,
) -> list[str]:
    """What is said of a figure on the scale of these bands; beside it is one on no scale."""
    steps = tuple(
        Band.model_construct(label=phrase("mots"), low=low, high=top, indicative=True)
        for low, top in bands
    )
    system = reading.guide.systems[0].model_copy(update={"bands": steps})
    figures = (figure(value="999"), figure(value=value, high=high, scale=system.id))
    only = changed(reading, systems=(system,), claims=(claim(reading, figures=figures),))
    faults = [*figures_stand_on_their_scale.find(only)]
    assert {fault.path for fault in faults} <= {"figures.1.scale"}
    return [fault.message.en.rpartition(": ")[2] for fault in faults]
