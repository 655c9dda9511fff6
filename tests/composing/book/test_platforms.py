"""The help on platforms: for teachers, on a screen, saying what nobody has tried."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from guides.composing.session.readme import kit_path
from guides.document.audience import Audience, Language
from guides.document.edition import Edition
from guides.document.nodes.block import Heading, NumberedList, Table
from guides.document.nodes.inline import Text
from tests.support.on_paper import squeezed, words

Compose = Callable[..., Edition]


def anchors(edition: Edition) -> list[str]:
    """The anchors of the headings."""
    return [b.anchor for b in edition.blocks if isinstance(b, Heading)]


def part(edition: Edition, anchor: str) -> list[Any]:
    """What stands under a heading, up to the next."""
    start = anchors(edition).index(anchor)
    headings = [n for n, b in enumerate(edition.blocks) if isinstance(b, Heading)]
    return list(edition.blocks[headings[start] + 1 : headings[start + 1]])


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("audience", ["lycee", "college"])
def test_teachers_find_it_on_a_screen(
    edition: Compose, language: Language, audience: Audience
) -> None:
    """What arrives, what is lost, and whether it was tried, for each platform."""
    made = edition(language, audience, on_screen=True)
    (table,) = [b for b in part(made, "platforms") if isinstance(b, Table)]

    assert len(table.rows) == 3
    assert all(len(row.cells) == 4 and all(row.cells) for row in table.rows)


@pytest.mark.parametrize(
    ("audience", "on_screen"), [("cineclub", True), ("cineclub", False), ("lycee", False)]
)
def test_nobody_else_has_to_leaf_past_it(
    edition: Compose, audience: Audience, on_screen: bool
) -> None:
    """Paper for classes has no room for it, and film clubs no use."""
    assert "platforms" not in anchors(edition("fr", audience, on_screen=on_screen))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_way_into_moodle_is_five_clicks(edition: Compose, language: Language) -> None:
    """And it names the file as the kit names it."""
    made = edition(language, "lycee", on_screen=True)
    (steps,) = [b for b in part(made, "platforms-moodle") if isinstance(b, NumberedList)]
    file = kit_path(words(language), "questionbank", "standard", ".moodle.xml")

    assert len(steps.items) == 5
    assert file.rpartition("/")[2] in repr(steps)


def test_what_was_not_tried_is_said_not_to_have_been(edition: Compose) -> None:
    """Éléa, Pronote and whatever reads GIFT: nobody has put the kit there."""
    made = edition("fr", "lycee", on_screen=True)
    (table,) = [b for b in part(made, "platforms") if isinstance(b, Table)]
    states = [
        squeezed("".join(n.text for n in row.cells[3] if isinstance(n, Text))).replace("’", "'")
        for row in table.rows
    ]

    assert "nous n'y avons rien essayé" in states[0]
    assert "Non essayé" in states[1]
    assert "non essayé ailleurs" in states[2]
