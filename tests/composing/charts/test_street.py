"""The street of counters: nothing meets, nothing is lost, nothing without a source."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

import pytest

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.brief import Brief
from guides.composing.charts.canvas import measure
from guides.composing.charts.street import street
from guides.document.audience import Language
from guides.document.edition import Imprint
from guides.document.nodes.block import Chart
from guides.document.nodes.drawing import Area, Curve, Frame, Label, Stroke
from guides.document.nodes.inline import Citation, Mark, Reference
from guides.document.nodes.walk import nodes, plain
from guides.reading.words import read_words

NINE_POINTS = 9 * 25.4 / 72


def brief(checked: CheckedGuide, language: Language = "fr") -> Brief:
    """What the street of the sample is composed from."""
    words = read_words(locations.templates(), language)
    return Brief(checked, "cineclub", words, Imprint("0.0.0", "2024-02-10"))


def crowded(checked: CheckedGuide, count: int) -> CheckedGuide:
    """The sample with a street of some counters, and a wire from each to the next but one."""
    model, wire = checked.guide.systems[0], checked.guide.wires[0]
    systems = tuple(model.model_copy(update={"id": f"systeme-{n}"}) for n in range(count))
    wires = tuple(
        wire.model_copy(update={"sender": systems[a].id, "receiver": systems[b].id})
        for n in range(count)
        for a, b in ((n, (n + 2) % count), ((n + 1) % count, n))
        if a != b
    )
    guide = dataclasses.replace(checked.guide, systems=systems, wires=wires)
    return dataclasses.replace(checked, guide=guide)


def labels(chart: Chart) -> list[Label]:
    """The words of a picture."""
    return [part for part in chart.drawing.parts if isinstance(part, Label)]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_word_of_a_counter_and_of_a_wire_is_drawn_told_and_tabled(
    checked: CheckedGuide, language: Language
) -> None:
    """Picture, words and table say the same; the table has the marks and the sources."""
    made = brief(checked, language)
    (chart,) = street(made)
    drawn = " ".join(label.text for label in labels(chart)).lower().replace("\u00a0", " ")
    told, marks = chart.alternative, [n for n in nodes(chart.table) if isinstance(n, Mark)]
    tabled = " ".join(plain(cell) for row in chart.table.rows for cell in row.cells)
    said = [p for s in made.guide.systems if s.counter for _, p in s.counter.phrases]

    for phrase in [*said, *(wire.passes for wire in made.guide.wires)]:
        words = plain(made.said(phrase))
        assert words.lower() in drawn
        assert words in told
        if phrase not in [s.counter.who for s in made.guide.systems if s.counter]:
            assert words in tabled
    assert len(marks) == len(chart.table.rows) == 3
    assert {n.target for n in nodes(chart.table) if isinstance(n, Reference)} == {
        f"system:{system.id}" for system in made.guide.systems
    }
    for row in chart.table.rows:
        assert [n for cell in row.cells for n in cell if isinstance(n, Citation)]


def test_the_author_says_what_the_street_does_not_come_to(checked: CheckedGuide) -> None:
    """Its title and its note are the film's, and lead to the claim; without, they say less."""
    (chart,) = street(brief(checked))
    bare = checked.guide.film.model_copy(update={"street": None})
    plainer = dataclasses.replace(checked, guide=dataclasses.replace(checked.guide, film=bare))

    assert plain(chart.title) == "Deux guichets, deux cartes"
    assert [n.target for n in nodes(chart.note) if isinstance(n, Reference)] == [
        "claim:vingt-points-et-la-piscine"
    ]
    assert plain(street(brief(plainer))[0].title) == "2 guichets"


def test_one_counter_is_no_street(checked: CheckedGuide) -> None:
    """Nor is none: the guide of another film goes without."""
    first, *rest = checked.guide.systems
    alone = (first, *(s.model_copy(update={"counter": None}) for s in rest))
    none = tuple(s.model_copy(update={"counter": None}) for s in checked.guide.systems)

    for systems in (alone, none, ()):
        guide = dataclasses.replace(checked.guide, systems=systems)
        assert street(brief(dataclasses.replace(checked, guide=guide))) == ()


@pytest.mark.parametrize("count", [2, 5, 8])
def test_arrows_and_words_keep_to_their_front(checked: CheckedGuide, count: int) -> None:
    """Nothing leaves the picture, letters are of nine points, fronts and their words part."""
    (chart,) = street(brief(crowded(checked, count)))
    drawing = chart.drawing
    arrows = [p for p in drawing.parts if isinstance(p, Area) and p.fill == "accent"]
    walls = sorted(
        (p.x, p.x + p.width) for p in drawing.parts if isinstance(p, Frame) and p.height > 50
    )

    assert len(arrows) == len(walls) == count
    assert all(one[1] < other[0] for one, other in pairwise(walls))
    for arrow, (left, right) in zip(arrows, walls, strict=True):
        assert all(left < x < right for x, _ in arrow.points)
    for label in labels(chart):
        wide = measure(label.text, label.size, strong=label.strong)
        start = label.x - {"start": 0, "middle": wide / 2, "end": wide}[label.align]
        assert label.size >= NINE_POINTS
        assert start >= -0.1
        assert start + wide <= drawing.width + 0.1
        assert label.y <= drawing.height


@pytest.mark.parametrize("count", [3, 5])
def test_wires_that_need_not_cross_do_not(checked: CheckedGuide, count: int) -> None:
    """Drawn lines of two wires share no point; each ends over a front of its own place."""
    (chart,) = street(brief(crowded(checked, count)))
    lines = [(p.x, p.y, p.to_x, p.to_y) for p in chart.drawing.parts
             if isinstance(p, Stroke | Curve) and p.dashed]  # fmt: skip
    upright = [line for line in lines if line[0] == line[2]]
    level = [line for line in lines if line[1] == line[3]]
    feet = [x for x, *_ in upright]

    assert len(level) == 2 * count
    assert len(set(feet)) == len(feet)
    if count == 3:  # of five, each joined to four, some must cross
        for x, low, _, high in upright:
            for left, y, right, _ in level:
                assert not (left < x < right and high < y < low)


def test_what_a_counter_says_is_listed_once(checked: CheckedGuide) -> None:
    """Each text of a counter by the path of its field, as a fault names it."""
    counter = checked.guide.systems[0].counter
    assert counter is not None
    assert [path for path, _ in counter.phrases] == [
        "sign", "who", "keeps", "whom", "takes.0", "gives.0",
    ]  # fmt: skip
