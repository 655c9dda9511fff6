"""The mirror as a picture: there and here face to face, what is alike and unlike between them."""

from __future__ import annotations

import dataclasses

import pytest

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.book.context import mirror
from guides.composing.brief import Brief
from guides.composing.charts.canvas import HIGHEST
from guides.composing.say.numbering import numbered
from guides.document.edition import Imprint
from guides.document.nodes.block import Chart, Table
from guides.document.nodes.drawing import Label, Stroke
from guides.reading.words import read_words


def brief(checked: CheckedGuide) -> Brief:
    """What the mirror of the sample is composed from."""
    words = read_words(locations.templates(), "fr")
    return Brief(checked, "cineclub", words, Imprint("0.0.0", "2024-02-10"))


def test_there_faces_here_in_frames_turned_in_and_out(checked: CheckedGuide) -> None:
    """The frames differ in form, not only in colour: [ ] on the left, ] [ on the right."""
    *_, chart = mirror(brief(checked))
    assert isinstance(chart, Chart)
    said = {part.text: part.x for part in chart.drawing.parts if isinstance(part, Label)}
    uprights = [p for p in chart.drawing.parts if isinstance(p, Stroke) and p.x == p.to_x]
    arms = [p for p in chart.drawing.parts if isinstance(p, Stroke) and p.y == p.to_y]

    assert said["un point de moins"] < said["="] == said["≠"] < said["une amende"]
    assert [line.tone for line in uprights] == ["accent", "accent", "ink", "ink"]
    assert [arm.to_x > arm.x for arm in arms] == [
        True,
        True,
        False,
        False,
        False,
        False,
        True,
        True,
    ]
    assert "Pareil : un retard se paie. Différent : le point se voit." in chart.alternative
    assert [row.anchor for row in chart.table.rows] == ["mirror-retards"]


def test_a_row_without_few_words_leaves_the_table_alone(checked: CheckedGuide) -> None:
    """None is lost for want of them."""
    rows = tuple(row.model_copy(update={"glance": None}) for row in checked.guide.mirror)
    guide = dataclasses.replace(checked.guide, mirror=rows)

    assert isinstance(mirror(brief(dataclasses.replace(checked, guide=guide)))[-1], Table)


def test_a_row_has_its_mark_its_year_and_its_sources(checked: CheckedGuide) -> None:
    """Nothing that is printed of a row goes without them."""
    *_, chart = mirror(brief(checked))
    assert isinstance(chart, Chart)
    numbers = numbered(brief(checked))
    said = [part.text for part in chart.drawing.parts if isinstance(part, Label)]
    cited = sorted((numbers["arrete-points"], numbers["rapport-cartes"]))

    assert chart.cited
    assert "solide, 2020" in said
    assert ", ".join(map(str, cited)) in said
    assert chart.alternative.endswith("Est-ce prouvé ? solide, 2020.")


@pytest.mark.parametrize("count", [1, 15, 40])
def test_rows_go_on_in_another_picture_where_a_page_ends(checked: CheckedGuide, count: int) -> None:
    """No picture is higher than a page, and each row stands in one of them."""
    row = checked.guide.mirror[0]
    rows = tuple(row.model_copy(update={"id": f"r{n}"}) for n in range(count))
    guide = dataclasses.replace(checked.guide, mirror=rows)
    blocks = mirror(brief(dataclasses.replace(checked, guide=guide)))
    drawn = [block for block in blocks if isinstance(block, Chart)]

    assert all(chart.drawing.height <= HIGHEST for chart in drawn)
    assert sum(len(chart.table.rows) for chart in drawn) == count
