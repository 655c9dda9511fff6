"""The papers of a game: no answer where it is to be guessed, no total anywhere, one key for all."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.app.play import played
from guides.composing.brief import Brief
from guides.composing.compose import compose
from guides.composing.holding import holds
from guides.composing.say.counters import bands
from guides.composing.session.slides import heard_slides
from guides.document.audience import AUDIENCES, YOUNGEST, Audience
from guides.document.edition import Edition, Imprint
from guides.document.nodes.block import CardSheet, Heading, Table
from guides.document.nodes.inline import Text
from guides.document.nodes.walk import nodes
from guides.model.evidence import Band
from guides.playing.story import Table as Laid
from guides.reading.words import read_words
from tests.checking.test_evidence_rules import phrase

WORDS = read_words(locations.templates(), "fr")
MADE = Imprint("0.0.0", "2024-02-10")


def edition(checked: CheckedGuide, document: str, audience: Audience = "cineclub") -> Edition:
    """One of the two documents, in French."""
    return compose(checked, document, audience, WORDS, MADE)


def labels(made: Edition) -> list[str]:
    """The cards to cut out, by their labels; files apart."""
    sheets = [block for block in made.blocks if isinstance(block, CardSheet)]
    return [card.label for sheet in sheets for card in sheet.cards if "·" in card.label]


def ranks(table: Table) -> list[str]:
    """The ranks at the heads of its rows."""
    return [said(row.cells[0]).partition(".")[0] for row in table.rows]


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


def test_the_youngest_are_given_no_card_that_is_kept_from_them(checked: CheckedGuide) -> None:
    """Neither card nor what to say at a counter; all others, under their own ranks."""
    whole, theirs = (edition(checked, "game", audience) for audience in ("lycee", YOUNGEST))

    assert labels(whole) == [f"Ilse · {n}" for n in range(1, 7)] + ["Noé · 1", "Noé · 2"]
    assert labels(theirs) == [one for one in labels(whole) if one != "Ilse · 3"]
    assert "Elle perd un livre" in said(whole.blocks)
    assert "Elle perd un livre" not in said(theirs.blocks)


def test_their_adult_has_those_cards_at_the_end_of_the_key(checked: CheckedGuide) -> None:
    """What the room meets without; then why, what it meets with them, and the cards themselves."""
    made = edition(checked, "gamekey", YOUNGEST)
    titles = [(b.anchor, said(b.children)) for b in made.blocks if isinstance(b, Heading)]
    at = next(i for i, b in enumerate(made.blocks) if isinstance(b, Heading) and b.level == 3)
    wide = [b for b in made.blocks if isinstance(b, Table) and len(b.header) == 4]
    room, alone, added = wide

    assert ("key-apart", "Cartes que vous seul ajoutez") in titles
    assert ranks(room) == ["1", "2", "4", "5", "6"]
    assert ranks(alone) == ["1", "2"]
    assert ranks(added) == ["3", "4", "5", "6"]
    assert [said(room.rows[3].cells[1]), said(added.rows[2].cells[1])] == ["B05", "? B06"]
    assert "carte 3" in said(made.blocks[:at])
    assert "arrive à des élèves" in said(made.blocks[at:])
    assert labels(made) == ["Ilse · 3"]
    named = [said(row.cells[0]) for b in made.blocks[at:] if isinstance(b, Table) for row in b.rows]
    assert "B06" in named
    assert "C01" not in named, "cited above already"


def test_nobody_else_has_a_card_apart(checked: CheckedGuide) -> None:
    """No such section, and every card where the others are."""
    for audience in ("cineclub", "lycee"):
        made = edition(checked, "gamekey", audience)
        assert not any(isinstance(b, Heading) and b.anchor == "key-apart" for b in made.blocks)
        assert labels(made) == []
        assert "arrive à des élèves" not in said(made.blocks)


def test_slides_show_no_card_that_is_kept_from_a_room(checked: CheckedGuide) -> None:
    """Each card that the room has is on two slides, and none other."""
    for audience in AUDIENCES:
        brief = Brief(checked, audience, WORDS, MADE)
        laid = Laid.of(checked.guide, checked.guide.games[0])
        shown = laid.game.model_copy(
            update={"shown": (laid.game.shown[0].model_copy(update={"cards": (3, 4)}),)}
        )
        made = [said(slide.title) for slide in heard_slides(brief, replace(laid, game=shown))]
        assert ("Elle perd un livre." in made) is (audience != YOUNGEST)
        assert len(made) == (2 if audience == YOUNGEST else 4)


def test_the_page_has_a_file_for_each_way_it_may_be_played(checked: CheckedGuide) -> None:
    """Whole for most; for the youngest without, and as a choice of its own with all."""
    (game,) = played(Brief(checked, "cineclub", WORDS, MADE, everybody=True))
    files = [
        (file["audiences"], file["choice"], [rank for rank, *_ in file["cards"]])
        for file in game["files"]
    ]

    assert files == [
        (["cineclub", "lycee"], "Ilse, 27 ans", [1, 2, 3, 4, 5, 6]),
        (["college"], "Ilse, 27 ans", [1, 2, 4, 5, 6]),
        (["college"], "Ilse, 27 ans, cartes de l'adulte comprises", [1, 2, 3, 4, 5, 6]),
        (["cineclub", "lycee", "college"], "Noé, 9 ans", [1, 2]),
    ]
    assert {file["name"] for file in game["files"]} == {"Ilse, 27 ans", "Noé, 9 ans"}
    assert game["apart"]


def test_bands_that_nobody_gave_are_not_among_those_that_were_read() -> None:
    """Each sort in a sentence of its own, which says what it is; none where it is empty."""
    steps = [
        Band.model_construct(label=phrase(name), low=low, high=high, indicative=supposed)
        for name, low, high, supposed in (
            ("A", 900, None, True),
            ("B", 600, 899, True),
            ("C", None, 599, False),
        )
    ]
    brief: Any = SimpleNamespace(w=WORDS, words=WORDS, said=lambda text: text.said("fr"))

    read = "Paliers lus : C jusqu'à 599."
    assert bands(brief, steps[2:]) == read
    supposed = "Paliers indicatifs, qu'aucune source lue ne donne : A dès 900 ; B de 600 à 899."
    assert bands(brief, steps) == f"{read} {supposed}"
