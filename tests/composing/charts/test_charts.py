"""The charts: drawn once from the content, the same facts in the picture, table and words."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from msgspec import structs

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.brief import Brief
from guides.composing.charts.canvas import WIDTH, Scale, measure, wrapped
from guides.composing.charts.estimates import estimates
from guides.composing.charts.systems import PLOT, timeline, who
from guides.document.audience import Language
from guides.document.edition import Imprint
from guides.document.nodes.block import Blocks, Chart, Paragraph
from guides.document.nodes.drawing import Dot, Frame, Label, Stroke
from guides.document.nodes.inline import Reference, Text
from guides.document.nodes.walk import plain
from guides.model.evidence import Figure
from guides.reading.words import read_words
from guides.rendering.data.edition_json import as_data

HALF_A_PAGE = 128.0


def brief(checked: CheckedGuide, language: Language = "fr") -> Brief:
    """What charts of the sample are composed from, in 2024."""
    words = read_words(locations.templates(), language)
    return Brief(checked, "cineclub", words, Imprint("0.0.0", "2024-02-10"))


@pytest.fixture
def counted(checked: CheckedGuide) -> CheckedGuide:
    """The sample with five counts of cards in two claims, one of them a range."""
    claim = next(c for c in checked.guide.claims if c.figures)
    model = claim.figures[0]
    unit = model.unit.model_copy(
        update={
            "fr": structs.replace(model.unit.original, blocks=text("cartes (environ), ville")),
            "en": structs.replace(model.unit.original, blocks=text("cards (about), town")),
        }
    )

    def figure(value: str, year: int, **more: object) -> Figure:
        return model.model_copy(
            update={"value": value, "high": None, "year": year, "unit": unit, "scale": None} | more
        )

    first = (figure("20", 2019), figure("900", 2016, high="1200"), figure("20", 2019))
    second = (figure("2000", 2021, forecast=True), figure("40", 2019))
    other = next(c for c in checked.guide.claims if c is not claim)
    changed = {
        claim.id: claim.model_copy(update={"figures": first}),
        other.id: other.model_copy(update={"figures": second, "theme": claim.theme}),
    }
    claims = tuple(changed.get(c.id, c) for c in checked.guide.claims)
    return dataclasses.replace(checked, guide=dataclasses.replace(checked.guide, claims=claims))


def text(words: str) -> Blocks:
    """A paragraph of plain words."""
    return (Paragraph((Text(words),)),)


def theme_of(checked: CheckedGuide) -> str:
    """The theme whose claims have figures."""
    return next(c.theme for c in checked.guide.claims if c.figures and c.theme)


def labels(chart: Chart) -> list[str]:
    """The words of a picture."""
    return [part.text for part in chart.drawing.parts if isinstance(part, Label)]


def cells(chart: Chart) -> str:
    """The table as data, to look for words in."""
    return json.dumps(as_data(chart.table), ensure_ascii=False)


def corners(chart: Chart) -> Iterator[tuple[float, float]]:
    """Points a picture reaches."""
    for part in chart.drawing.parts:
        match part:
            case Stroke(x=x, y=y, to_x=to_x, to_y=to_y):
                yield from ((x, y), (to_x, to_y))
            case Frame(x=x, y=y, width=width, height=height):
                yield from ((x, y), (x + width, y + height))
            case Dot(x=x, y=y, radius=radius):
                yield from ((x - radius, y - radius), (x + radius, y + radius))
            case Label(x=x, y=y, text=said, size=size, align=align, strong=strong):
                wide = measure(said, size, strong=strong)
                left = x - {"start": 0, "middle": wide / 2, "end": wide}[align]
                yield from ((left, y - size), (left + wide, y))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_system_is_in_both_pictures(checked: CheckedGuide, language: Language) -> None:
    """Its name stands in the picture, in its words and in the table."""
    for chart in (timeline(brief(checked, language)), who(brief(checked, language))):
        for system in checked.guide.systems:
            name = "".join(t.text for t in system.name.said(language) if isinstance(t, Text))
            assert name in chart.alternative
            assert name in " ".join(labels(chart))
            assert Reference(f"system:{system.id}") in [
                node for row in chart.table.rows for cell in row.cells for node in cell
            ]


def test_a_bar_runs_from_its_first_year_to_the_last_one_known(checked: CheckedGuide) -> None:
    """Full while sources vouch for it; dashed and open after; stopped where it ended."""
    points, card = checked.guide.systems  # 2016, known in 2019; 2017 to 2020
    chart = timeline(brief(checked))
    bars = [p for p in chart.drawing.parts if isinstance(p, Frame) and p.width != 8]
    years = Scale(2016, 2025, PLOT, WIDTH - 1)

    assert {(b.x, round(b.x + b.width, 1)) for b in bars} == {
        (years.at(2016), round(years.at(2020), 1)),
        (years.at(2017), round(years.at(2021), 1)),
    }
    strokes = [p for p in chart.drawing.parts if isinstance(p, Stroke)]
    dashed = [s for s in strokes if s.dashed and s.y == s.to_y and s.x > 86]
    assert {(s.x, s.to_x) for s in dashed} == {(years.at(2020), years.at(2025))}
    ends = [s.x for s in strokes if s.weight == 0.8][:-1]  # the last one: the key
    assert ends == [years.at(2021)]
    assert (points.until, card.until) == (None, 2020)


def test_who_is_drawn_house_by_house(checked: CheckedGuide) -> None:
    """Only houses that run something; what several run stands below all of them."""
    together = dataclasses.replace(
        checked.guide,
        systems=(
            *checked.guide.systems,
            checked.guide.systems[0].model_copy(update={"operator": "several", "id": "deux"}),
        ),
    )
    chart = who(brief(dataclasses.replace(checked, guide=together)))

    assert [plain(row.cells[0]) for row in chart.table.rows] == [
        "Villes", "Entreprises", "Plusieurs à la fois",
    ]  # fmt: skip
    heads = {p.text: p.y for p in chart.drawing.parts if isinstance(p, Label) and p.strong}
    assert heads["Villes"] == heads["Entreprises"] < heads["Plusieurs à la fois"]
    assert "Police" not in heads


def test_a_choice_is_said_and_drawn(checked: CheckedGuide) -> None:
    """One can stay out of a dashed box; the word stands in it."""
    chart = who(brief(checked))
    voluntary = [s.voluntary for s in checked.guide.systems]
    boxes = [p for p in chart.drawing.parts if isinstance(p, Frame) and p.fill == "none"]

    assert [b.dashed for b in boxes] == [v == "yes" for v in voluntary]
    assert "au choix" in labels(chart)
    assert "au choix" in chart.alternative


def test_counts_are_drawn_one_line_each(counted: CheckedGuide) -> None:
    """By year, each with its maker; twins once, a range with two ends, a forecast hollow."""
    (chart,) = estimates(brief(counted), theme_of(counted))
    dots = [p for p in chart.drawing.parts if isinstance(p, Dot)][:-2]  # the last two: the key
    scale = Scale(0, 2000, 80.0, WIDTH - 3)

    assert sorted(d.x for d in dots) == [scale.at(v) for v in (20, 40, 900, 1200, 2000)]
    assert [d.x for d in dots if d.hollow] == [scale.at(2000)]
    assert [said for said in labels(chart) if said.isdigit() and len(said) == 4 and
            said.startswith("20")][-3:] == ["2016", "2019", "2021"]  # fmt: skip
    assert len(chart.table.rows) == 4
    assert "prévision" in chart.alternative
    assert "900 à 1 200 (environ), ville" in chart.alternative
    assert chart.title[0] == Text("Qui a compté quoi, en cartes")


def test_a_few_counts_make_no_chart(checked: CheckedGuide) -> None:
    """Two figures of one claim need no picture."""
    assert estimates(brief(checked), theme_of(checked)) == ()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_picture_leaves_its_frame(counted: CheckedGuide, language: Language) -> None:
    """Nothing is drawn outside, and none is taller than half a page."""
    made = brief(counted, language)
    for chart in (timeline(made), who(made), *estimates(made, theme_of(counted))):
        drawing = chart.drawing
        assert drawing.height <= HALF_A_PAGE
        for x, y in corners(chart):
            assert -0.1 <= x <= drawing.width + 0.1
            assert -0.1 <= y <= drawing.height + 0.1


def test_the_table_says_what_the_picture_says(counted: CheckedGuide) -> None:
    """Each year and each maker of the picture stands in the table."""
    (chart,) = estimates(brief(counted), theme_of(counted))
    table = cells(chart)

    for figure in (f for c in counted.guide.claims for f in c.figures):
        assert str(figure.year) in table
        assert figure.source in table


def test_words_are_wrapped_to_their_room() -> None:
    """Lines fit; a word that no line could hold is cut; no word is lost."""
    said = "Listes noires et rouges des administrations anticonstitutionnellement"
    lines = wrapped(said, 25)

    assert " ".join(lines).replace("- ", "") == said
    assert all(measure(line) <= 25 for line in lines)
    assert wrapped("plus de 40 000 parents", 25) == ["plus de 40\u00a0000", "parents"]
    assert len(lines) > 3
    assert wrapped("Transport-misconduct list", 29) == ["Transport-", "misconduct list"]


@pytest.mark.parametrize(("high", "most"), [(1, 5), (22, 9), (2000, 6), (7, 8), (25.5, 6)])
def test_ticks_are_round_and_few(high: float, most: int) -> None:
    """1, 2 or 5 times a power of ten apart."""
    ticks = list(Scale(0, high, 0, 100).ticks(most))

    assert ticks[0] == 0
    assert len(ticks) <= most + 1
    assert all(re.fullmatch(r"[125]0*", str(b - a)) for a, b in pairwise(ticks))
