"""A page made of parts that earlier runs made: the same bytes, whatever was changed since."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from guides import locations
from guides.cache import Cache, used, using
from guides.checking.verdict import CheckedGuide
from guides.composing.compose import manuscript
from guides.document.edition import Edition, Imprint
from guides.document.manuscript import Manuscript
from guides.document.nodes.block import Block, Box, Heading, PageBreak, Paragraph, Table
from guides.document.nodes.inline import Emphasis, Strong, Text
from guides.planning.programmes import usual
from guides.reading.film.folder import read_guide
from guides.reading.words import read_words
from guides.rendering.web.html import render_html, render_in_parts
from tests.support.everything import EVERYTHING
from tests.support.overlays import assemble

TEMPLATES = locations.templates()
FRENCH = re.compile(r"(?m)(\bfr: *(?:[|>]-?\n +)?[\"']?)(?=[A-ZÀ-Ý«])")


def same(made: Manuscript) -> int:
    """Compare a page made of parts with one made at once; returns how many parts were new."""
    new: list[Block] = []

    def counted(block: Block) -> Block:
        new.append(block)
        return made.set_block(block)

    assert made.outlined
    again = replace(made, set_block=counted)
    again.__dict__["outlined"] = made.outlined  # the headings of its outline are not counted
    assert render_in_parts(again, TEMPLATES) == render_html(made.edition, TEMPLATES)
    return len(new)


def of_blocks(*blocks: Block, **other: object) -> Manuscript:
    """A manuscript of blocks that need no setting."""
    from msgspec.structs import replace as with_other  # noqa: PLC0415

    return Manuscript(with_other(EVERYTHING, blocks=blocks, **other), _as_it_is, _block_as_it_is)


def _as_it_is(edition: Edition) -> Edition:
    return edition


def _block_as_it_is(block: Block) -> Block:
    return block


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    """What is kept, of one program."""
    return Cache(tmp_path / "kept", "program")


@pytest.mark.slow
def test_a_change_in_any_file_gives_the_bytes_of_a_clean_build(tmp_path: Path, kept: Cache) -> None:
    """A file of each kind in turn; most parts of the guide stand through most changes."""
    film = assemble(tmp_path)
    before = _changes(film, kept)
    assert before("film.yaml", str) > 90
    assert before("film.yaml", str) == 0
    new = {}
    files = [path for path in sorted(film.rglob("*.*")) if ".en." not in path.name]
    kinds = {path.relative_to(film).parts[0]: path for path in files}
    for path in kinds.values():
        if path.suffix == ".md":
            new[path.name] = before(str(path), lambda text: text + "\nEt ceci, « en plus » ?\n")
        elif FRENCH.search(path.read_text(encoding="utf-8")):
            new[path.name] = before(str(path), lambda text: FRENCH.sub(r"\1Or, ", text, count=1))
    assert len(new) >= 20
    assert 1 <= sorted(new.values())[len(new) // 2] <= 4, new


def _changes(film: Path, kept: Cache) -> Callable[[str, Callable[[str], str]], int]:
    words = read_words(TEMPLATES, "fr")

    def changed(name: str, edit: Callable[[str], str]) -> int:
        path = film / name
        path.write_text(edit(path.read_text(encoding="utf-8")), encoding="utf-8")
        checked = CheckedGuide(read_guide(film, used()).guide, (), ())
        session = usual(checked, "cineclub")
        imprint = Imprint("0.0.0", "2024-02-10")
        with using(kept):
            return same(
                manuscript(
                    checked, "guide", "cineclub", words, imprint, on_screen=True, usual=session
                )
            )

    return changed


def test_all_that_a_part_depends_on_tells_it_apart(kept: Cache) -> None:
    """Its own words and kinds, the heading above it, the ids before it, the words around it."""
    text = (Text("mot"),)
    title, box = Heading(1, (Text("Titre"),), "top"), Box("aside", text, (Paragraph(text),))
    with using(kept):
        assert same(of_blocks(title, box, PageBreak(), Paragraph(text), PageBreak())) == 4
        assert same(of_blocks(title, box, PageBreak(), Paragraph(text), PageBreak())) == 0
        assert same(of_blocks(title, box, box)) == 1  # its id is another
        assert same(of_blocks(title, Paragraph((Strong(text),)))) == 1
        assert same(of_blocks(title, Paragraph((Emphasis(text),)))) == 1
        table = Table(text, (text, text), (1, 1), ())
        assert same(of_blocks(title, table, box)) == 2
        other = {**EVERYTHING.furniture, "permalink": "ailleurs"}
        assert same(of_blocks(title, table, box, furniture=other)) == 3
        assert same(of_blocks(title, table, box, furniture=other, language="en")) == 3


def test_what_cannot_be_understood_is_made_again(kept: Cache) -> None:
    """Bytes that are no parts, under the name of parts."""
    blocks = Heading(1, (Text("Titre"),), "top"), Paragraph((Text("mot"),))
    with using(kept):
        assert same(of_blocks(*blocks)) == 2
        assert kept.folder
        (path,) = kept.folder.glob("*.parts")
        kept.put(path.name, b"\xc1")
        assert same(of_blocks(*blocks)) == 2
        kept.put(path.name, b"\x81\x01\x02")
        assert same(of_blocks(*blocks)) == 2
