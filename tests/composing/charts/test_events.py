"""The events on an axis of years, where each of them has its few words."""

from __future__ import annotations

import dataclasses

import pytest

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.book.context import timeline
from guides.composing.brief import Brief
from guides.composing.charts.canvas import HIGHEST
from guides.composing.charts.events import AXIS, FAR
from guides.composing.say.numbering import numbered
from guides.document.edition import Imprint
from guides.document.nodes.block import Chart, Table
from guides.document.nodes.drawing import Frame, Label
from guides.document.nodes.walk import plain
from guides.reading.words import read_words


def brief(checked: CheckedGuide) -> Brief:
    """What the events of the sample are composed from."""
    words = read_words(locations.templates(), "fr")
    return Brief(checked, "cineclub", words, Imprint("0.0.0", "2024-02-10"))


def test_there_stands_left_of_the_years_and_here_right(checked: CheckedGuide) -> None:
    """Year under year, the empty ones between them; the table has the events in full."""
    _, chart = timeline(brief(checked))
    assert isinstance(chart, Chart)
    said = {part.text: part for part in chart.drawing.parts if isinstance(part, Label)}

    assert said["Les points sont créés"].x < AXIS < said["Plus de carte chez les"].x
    assert said["2016"].y == said["Les points sont créés"].y
    assert said["2020"].y == said["Plus de carte chez les"].y > said["2016"].y + 3 * 1.5
    assert "2020, ici : Plus de carte chez les commerçants (en partie, 2020)." in chart.alternative
    assert [row.anchor for row in chart.table.rows] == ["event-arrete", "event-fin-de-la-carte"]


def test_an_event_without_few_words_leaves_the_table_alone(checked: CheckedGuide) -> None:
    """None is lost for want of them."""
    first, *rest = checked.guide.events
    events = (first.model_copy(update={"short": None}), *rest)
    guide = dataclasses.replace(checked.guide, events=events)
    _, table = timeline(brief(dataclasses.replace(checked, guide=guide)))

    assert isinstance(table, Table)
    assert len(table.rows) == 2


def test_each_event_has_its_mark_and_its_sources(checked: CheckedGuide) -> None:
    """Two of four squares are full, beside the years; what they mean stands below, once."""
    _, chart = timeline(brief(checked))
    assert isinstance(chart, Chart)
    numbers = numbered(brief(checked))
    said = [part.text for part in chart.drawing.parts if isinstance(part, Label)]
    squares = [part for part in chart.drawing.parts if isinstance(part, Frame)]

    assert chart.cited
    assert {str(numbers["arrete-points"]), str(numbers["rapport-cartes"])} <= set(said)
    assert [square.fill for square in squares] == ["ink", "ink", "paper", "paper"] * 3
    assert all(AXIS - FAR < square.x < AXIS + FAR for square in squares[:8])
    assert said[-1] == "en partie"


@pytest.mark.parametrize("count", [2, 15, 40, 120])
def test_events_go_on_in_another_picture_where_a_page_ends(
    checked: CheckedGuide, count: int
) -> None:
    """No picture is higher than a page, no year is parted, and each event stands in one of them."""
    first = checked.guide.events[0]
    events = tuple(
        first.model_copy(update={"id": f"e{n}", "date": str(1900 + n // 2)}) for n in range(count)
    )
    guide = dataclasses.replace(checked.guide, events=events)
    _, *charts = timeline(brief(dataclasses.replace(checked, guide=guide)))
    drawn = [chart for chart in charts if isinstance(chart, Chart)]

    assert all(chart.drawing.height <= HIGHEST for chart in drawn)
    assert sum(len(chart.table.rows) for chart in drawn) == count
    assert (len(drawn) == 1) == (count <= 40)
    assert len({plain(chart.title) for chart in drawn}) == len(drawn)
