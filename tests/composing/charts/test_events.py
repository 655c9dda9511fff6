"""The events on an axis of years, where each of them has its few words."""

from __future__ import annotations

import dataclasses

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.book.context import timeline
from guides.composing.brief import Brief
from guides.composing.charts.events import AXIS
from guides.document.block import Chart, Table
from guides.document.drawing import Label
from guides.document.edition import Imprint
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
    assert "2020, ici : Plus de carte chez les commerçants." in chart.alternative
    assert [row.anchor for row in chart.table.rows] == ["event-arrete", "event-fin-de-la-carte"]


def test_an_event_without_few_words_leaves_the_table_alone(checked: CheckedGuide) -> None:
    """None is lost for want of them."""
    first, *rest = checked.guide.events
    events = (first.model_copy(update={"short": None}), *rest)
    guide = dataclasses.replace(checked.guide, events=events)
    _, table = timeline(brief(dataclasses.replace(checked, guide=guide)))

    assert isinstance(table, Table)
    assert len(table.rows) == 2
