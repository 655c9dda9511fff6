"""Nothing empty is printed, and nothing that is left to be filled by hand is lost."""

from __future__ import annotations

import pytest

from guides.composing.prune import pruned
from guides.document.nodes.block import (
    Blank,
    Block,
    Blocks,
    Box,
    BulletList,
    Card,
    CardSheet,
    Contents,
    DefinitionList,
    Entry,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Row,
    Schedule,
    Table,
)
from guides.document.nodes.inline import Shape, Text


def said(words: str = "mot") -> Paragraph:
    return Paragraph((Text(words),))


def title(level: int, words: str = "Titre") -> Heading:
    return Heading(level, (Text(words),))


NAME = (Text("Nom"),)
EMPTY: tuple[Block, ...] = (
    Paragraph(()),
    said("  "),
    BulletList(()),
    BulletList(((Paragraph(()),),)),
    NumberedList(((),)),
    DefinitionList(()),
    DefinitionList((Entry(NAME, (Paragraph(()),)),)),
    Table(NAME, (NAME,), (1,), ()),
    Box("unknown", NAME, ()),
    Box("unknown", NAME, (BulletList(()),)),
    CardSheet(NAME, ()),
    CardSheet(NAME, (Card("", (), ()),)),
    Schedule(("", "", ""), (), ""),
)
FULL: tuple[Block, ...] = (
    said(),
    Blank((), 2),
    Table(NAME, (NAME,), (1,), (Row((NAME,)),)),
    Box("unknown", NAME, (said(),)),
    CardSheet(NAME, (Card("", (Shape("disc", "oui"),), ()),)),
)


@pytest.mark.parametrize("block", EMPTY, ids=lambda block: type(block).__name__)
def test_a_block_that_holds_nothing_goes_and_its_title_with_it(block: Block) -> None:
    """An empty block goes with its title and what introduces it."""
    lead = Paragraph((Text("De quoi il s'agit."),), "lead")
    assert pruned((title(1), said(), title(2), lead, block)) == (title(1), said())


@pytest.mark.parametrize("block", FULL, ids=lambda block: type(block).__name__)
def test_a_block_that_holds_something_stays_as_it_is(block: Block) -> None:
    """What holds anything stays, lines to write on and cards to cut among it."""
    assert pruned((title(1), title(2), block)) == (title(1), title(2), block)


def test_what_is_empty_inside_a_list_goes_alone() -> None:
    """Of a list, the empty lines go and the others stay."""
    kept = Entry(NAME, (said(),))
    entries = DefinitionList((Entry(NAME, ()), kept))
    assert pruned((entries, BulletList(((), (said(),))))) == (
        DefinitionList((kept,)),
        BulletList(((said(),),)),
    )


@pytest.mark.parametrize(
    ("levels", "kept"),
    [
        ("1 2 2 .", "1 2 ."),  # one part empty, the next not
        ("1 2 3 .", "1 2 3 ."),  # a part that holds a part
        ("1 2 3 2 .", "1 2 ."),  # a part that held an empty one
        ("1 2 . 3", "1 2 ."),
        ("1 2 3", "1"),  # the document's own title stays
    ],
)
def test_a_title_stands_over_something(levels: str, kept: str) -> None:
    """A title that nothing stands under goes, at any level."""

    def blocks(written: str) -> Blocks:
        return tuple(said() if sign == "." else title(int(sign)) for sign in written.split())

    assert pruned(blocks(levels)) == blocks(kept)


def test_on_slides_a_title_stands_alone() -> None:
    """A slide may be a title alone."""
    slides = (title(1), said(), PageBreak(), title(2), PageBreak(), title(2))
    assert pruned(slides, bare_titles=True) == slides


def test_no_page_is_left_empty() -> None:
    """Where a part went, no empty page stays."""
    blocks = (title(1), said(), PageBreak(), title(2), PageBreak(), said("fin"), PageBreak())
    assert pruned((*blocks[:4], Paragraph(()), PageBreak(), title(2), said(), PageBreak())) == (
        *blocks[:3],
        title(2),
        said(),
    )


def test_a_table_of_contents_lists_something() -> None:
    """A table of contents that would list nothing goes."""
    contents = Contents("Sommaire", 2)
    assert pruned((title(1), contents, said(), title(2))) == (title(1), said())
    assert contents in pruned((title(1), contents, title(2), said()))
