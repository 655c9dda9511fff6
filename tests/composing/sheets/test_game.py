"""The papers of a game: no answer where it is to be guessed, no total anywhere, one key for all."""

from __future__ import annotations

from dataclasses import replace

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.compose import compose
from guides.composing.holding import holds
from guides.document.edition import Edition, Imprint
from guides.document.nodes.block import CardSheet, Table
from guides.document.nodes.inline import Text
from guides.document.nodes.walk import nodes
from guides.playing.story import Table as Laid
from guides.reading.words import read_words


def edition(checked: CheckedGuide, document: str) -> Edition:
    """One of the two documents, in French."""
    words = read_words(locations.templates(), "fr")
    return compose(checked, document, "cineclub", words, Imprint("0.0.0", "2024-02-10"))


def said(tree: object) -> str:
    """The words of a tree."""
    return " ".join(node.text for node in nodes(tree) if isinstance(node, Text))


def test_the_key_has_what_the_counters_answer(checked: CheckedGuide) -> None:
    """Card by card, the numbers of the lines that the engine found."""
    laid = Laid.of(checked.guide, checked.guide.games[0])
    tables = [b for b in edition(checked, "gamekey").blocks if isinstance(b, Table)]
    played = [table for table in tables if len(table.header) == len(laid.sheets) + 2]
    stories = [laid.play(c) for c in laid.characters if "cineclub" in c.audiences]

    assert len(played) == len(stories)
    for table, story in zip(played, stories, strict=True):
        for row, turn in zip(table.rows, story.turns, strict=True):
            for cell, answer in zip(row.cells[1:-1], turn.answers, strict=True):
                numbers = [rule.id.upper() for rule in answer.rules]
                assert said(cell).lstrip("?×–… ") == "/".join(numbers)


def test_cards_and_files_give_no_answer(checked: CheckedGuide) -> None:
    """No number of a line and no words of one stand on what people carry to a counter."""
    sheets = [b for b in edition(checked, "game").blocks if isinstance(b, CardSheet)]
    carried = said(sheets)

    assert len(sheets) == 2
    for rule in checked.guide.rules:
        assert rule.id.upper() not in carried.split()
        assert rule.text.spoken_in("fr").words.partition(" [")[0][:30] not in carried


def test_the_board_has_a_column_for_each_counter_and_no_other(checked: CheckedGuide) -> None:
    """Nothing can be added up there."""
    letters = [c.letter for c in checked.guide.counters]
    headers = [
        [said(cell) for cell in block.header]
        for block in edition(checked, "game").blocks
        if isinstance(block, Table)
    ]

    assert ["Carte", *letters] in headers


def test_every_line_stands_on_the_sheet_of_its_counter(checked: CheckedGuide) -> None:
    """With its number, once."""
    numbers = [
        said(row.cells[0])
        for block in edition(checked, "game").blocks
        if isinstance(block, Table)
        for row in block.rows
    ]

    for rule in checked.guide.rules:
        assert numbers.count(rule.id.upper()) == 1


def test_a_guide_without_a_game_has_no_papers_of_one(checked: CheckedGuide) -> None:
    """Neither sheets nor key."""
    without = replace(checked.guide, games=())
    for document in ("game", "gamekey"):
        assert holds(document, checked.guide, "cineclub")
        assert not holds(document, without, "cineclub")
