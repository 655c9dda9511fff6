"""The pictures of a theme: bars for what one claim counts, a scale for numbers that stand on it."""

from __future__ import annotations

import dataclasses

import pytest

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.brief import Brief
from guides.composing.charts.canvas import WIDTH
from guides.composing.charts.figures import head, kind
from guides.composing.charts.themes import charts
from guides.composing.charts.wall import drawn, wall
from guides.document.edition import Imprint
from guides.document.nodes.block import Chart, Paragraph
from guides.document.nodes.drawing import Dot, Frame, Label, Stroke
from guides.document.nodes.inline import Strength, Text
from guides.document.nodes.walk import plain
from guides.findings.place import Place
from guides.model.evidence import Claim, Figure
from guides.model.values.text import Fragment, Phrase
from guides.reading.words import read_words

NINE_POINTS = 9 * 25.4 / 72


def brief(checked: CheckedGuide) -> Brief:
    """What the pictures of the sample are composed from."""
    words = read_words(locations.templates(), "fr")
    return Brief(checked, "cineclub", words, Imprint("0.0.0", "2024-02-10"))


def phrase(said: str) -> Phrase:
    """A text in French."""
    blocks = (Paragraph((Text(said),)),)
    return Phrase.model_construct(fr=Fragment.of(blocks, Place("here"), said), en=None)


def counting(checked: CheckedGuide, *figures: Figure) -> tuple[CheckedGuide, Claim]:
    """The sample with these figures in the one claim that has some."""
    claim = next(c for c in checked.guide.claims if c.figures)
    changed = claim.model_copy(update={"figures": figures})
    claims = tuple(changed if c is claim else c for c in checked.guide.claims)
    guide = dataclasses.replace(checked.guide, claims=claims)
    return dataclasses.replace(checked, guide=guide), changed


@pytest.fixture
def model(checked: CheckedGuide) -> Figure:
    """A figure that stands on no scale."""
    figure = next(c for c in checked.guide.claims if c.figures).figures[0]
    return figure.model_copy(update={"high": None, "scale": None, "supposed": False})


def labels(chart: Chart) -> list[Label]:
    """The words of a picture."""
    return [part for part in chart.drawing.parts if isinstance(part, Label)]


def test_counts_of_one_claim_are_bars_side_by_side(checked: CheckedGuide, model: Figure) -> None:
    """As long as their numbers, a fill for each kind, whose name stands behind the bar."""
    figures = tuple(
        model.model_copy(update={"value": value, "year": year, "unit": phrase(f"refus, {what}")})
        for year in (2018, 2019)
        for value, what in ((str(10 * (year - 2017)), "avion"), ("4", "train (près de)"))
    )
    made, claim = counting(checked, *figures)
    (chart,) = charts(brief(made), claim.theme)
    bars = [part for part in chart.drawing.parts if isinstance(part, Frame)]

    assert [bar.fill for bar in bars] == ["ink", "paper", "ink", "paper"]
    assert [round(bar.width / bars[0].width, 1) for bar in bars] == [1.0, 0.4, 2.0, 0.4]
    said = [label.text for label in labels(chart)]
    assert [text for text in said if text[0].isdigit()] == [
        "10 avion", "4 train (près de)", "20 avion", "4 train (près de)",
    ]  # fmt: skip
    assert len(chart.table.rows) == 4
    assert all(label.size >= NINE_POINTS for label in labels(chart))


def test_three_counts_are_a_table(checked: CheckedGuide, model: Figure) -> None:
    """A picture begins with four."""
    made, claim = counting(checked, *(model.model_copy(update={"year": y}) for y in range(3)))

    assert charts(brief(made), claim.theme) == ()


def test_numbers_stand_on_the_scale_of_their_system(checked: CheckedGuide) -> None:
    """The highest first, so that no line down to a number meets words; a guess is hollow."""
    model = next(c for c in checked.guide.claims if c.figures).figures[0]
    assert model.scale == "points-bibliotheque"
    figures = tuple(
        model.model_copy(update={"value": v, "high": None, "supposed": v == "75"})
        for v in ("0", "50", "75", "100")
    )
    made, claim = counting(checked, *figures)
    (chart,) = charts(brief(made), claim.theme)
    dots = [part for part in chart.drawing.parts if isinstance(part, Dot)]
    leaders = [p for p in chart.drawing.parts if isinstance(p, Stroke) and p.weight == 0.25]

    assert [dot.hollow for dot in dots] == [False, True, False, False]
    assert [dot.x for dot in dots] == sorted((dot.x for dot in dots), reverse=True)
    assert [line.x for line in leaders] == [dot.x for dot in dots]
    assert [line.to_y for line in leaders] == [dot.y for dot in dots]
    assert all(1.3 <= dot.x <= WIDTH - 1.3 for dot in dots)
    assert "échelle supposée" in chart.alternative
    assert [plain(row.cells[0]).split()[0] for row in chart.table.rows] == ["0", "50", "75", "100"]


def test_a_guide_without_figures_has_no_such_picture(checked: CheckedGuide) -> None:
    """Nor one whose scale has no end."""
    made, claim = counting(checked)
    open_ended = tuple(s.model_copy(update={"bands": ()}) for s in checked.guide.systems)
    guide = dataclasses.replace(checked.guide, systems=open_ended)

    assert charts(brief(made), claim.theme) == ()
    assert charts(brief(dataclasses.replace(checked, guide=guide)), claim.theme) == ()


def test_one_claim_is_said_of_as_one(checked: CheckedGuide) -> None:
    """No number before a word for several, in the title of the cover and in its other words."""
    for count, title in ((1, "Une affirmation entendue"), (2, "2 affirmations entendues")):
        guide = dataclasses.replace(checked.guide, claims=checked.guide.claims[:count])
        chart = wall(brief(dataclasses.replace(checked, guide=guide)))
        assert chart is not None
        assert plain(chart.title).startswith(title)
        assert chart.alternative.startswith(title.partition(" entendue")[0])


@pytest.mark.parametrize(("claims", "rows"), [(3, 1), (9, 1), (16, 2), (45, 5), (50, 5), (54, 6)])
def test_a_row_of_frames_is_as_long_as_leaves_the_last_one_full(claims: int, rows: int) -> None:
    """Fifty stand in five rows of ten rather than in six of nine, four places of them empty."""
    opened: list[Strength] = ["open" for _ in range(claims)]
    frames = drawn(opened).parts
    heights = {part.y for part in frames if isinstance(part, Dot)}
    assert len(heights) == rows


def test_a_unit_says_what_is_counted_then_which_and_how_nearly() -> None:
    """What stands before the comma is the head, what stands in brackets no kind."""
    unit = "millions de billets refusés, train (près de)"

    assert head(unit) == "millions de billets refusés"
    assert kind(unit) == "train"
    assert kind("abonnés") == ""
