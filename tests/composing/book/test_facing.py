"""Facing: two languages item by item, with the same numbers, on the same lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.compose import compose
from guides.document.edition import Edition, Imprint
from guides.document.nodes.block import Heading, Question, SideBySide
from guides.document.nodes.inline import Text
from guides.document.nodes.node import Node
from guides.reading.words import read_words
from tests.support.commands import Said
from tests.support.on_paper import typeset

Command = Callable[..., Said]


@pytest.fixture(scope="module")
def facing(checked: CheckedGuide) -> Edition:
    """The sample's questions and core claims, face to face."""
    french, english = (read_words(locations.templates(), x) for x in ("fr", "en"))
    imprint = Imprint("0.0.0", "2024-02-10")
    return compose(checked, "facing", "cineclub", french, imprint, other=english)


def pairs(edition: Edition) -> list[SideBySide]:
    """What stands side by side."""
    return [block for block in edition.blocks if isinstance(block, SideBySide)]


def texts(node: Any) -> Iterator[str]:
    """Every text of a tree."""
    if isinstance(node, Text):
        yield node.text
    elif isinstance(node, tuple):
        for part in node:
            yield from texts(part)
    elif isinstance(node, Node):
        for name in node.__struct_fields__:
            yield from texts(getattr(node, name))


def test_each_item_stands_beside_its_twin(facing: Edition, checked: CheckedGuide) -> None:
    """Every question and core claim of the audience, the same kind and number on each side."""
    mine = [q.number for q in checked.guide.questions if "cineclub" in q.audiences]
    asked = [
        (left.number, right.number)
        for pair in pairs(facing)
        for left, right in zip(pair.left, pair.right, strict=False)
        if isinstance(left, Question) and isinstance(right, Question)
    ]
    assert sorted(asked) == sorted((number, number) for number in mine)
    claims = {
        tuple(re.sub(r"\D", "", "".join(texts(side[0]))) for side in (pair.left, pair.right))
        for pair in pairs(facing)
        if isinstance(pair.left[0], Heading) and pair.left[0].level == 4
    }
    core = [str(c.number) for c in checked.guide.claims if "cineclub" in c.core]
    assert claims == {(number, number) for number in core}
    for pair in pairs(facing):
        assert [type(b) for b in pair.left][:1] == [type(b) for b in pair.right][:1]


def test_each_side_has_its_own_typography(facing: Edition) -> None:
    """French spaces on the left, English quotation marks on the right, never the other way."""
    left = "".join(texts(tuple(pair.left for pair in pairs(facing))))
    right = "".join(texts(tuple(pair.right for pair in pairs(facing))))

    assert "\u202f?" in left
    assert "\u202f?" not in right
    assert "?" in right
    assert all(pair.languages == ("fr", "en") for pair in pairs(facing))


def test_references_speak_their_side_s_language(facing: Edition) -> None:
    """No French label on the English side; anchors stand on the left alone."""

    def anchors(node: Any) -> Iterator[str]:
        if isinstance(node, tuple):
            for part in node:
                yield from anchors(part)
        elif isinstance(node, Heading | Question):
            yield node.anchor

    sides = [tuple(getattr(pair, side) for pair in pairs(facing)) for side in ("left", "right")]
    left, right = (list(anchors(side)) for side in sides)

    assert set(right) == {""}
    assert len(left) == len(set(left)) > 3
    assert "affirmation" not in "".join(texts(sides[1]))


@pytest.mark.slow
def test_both_sides_begin_on_the_same_line(facing: Edition) -> None:
    """On paper the number of a question is as high on the left as on the right."""
    heights: dict[str, list[float]] = defaultdict(list)

    def visit(text: str, _cm: Any, matrix: Any, _font: Any, _size: Any) -> None:
        said = text.strip()
        if re.fullmatch(r"Q\d+", said):
            heights[said].append(round(float(matrix[5] + _cm[5]), 1))

    for page in typeset(facing).pages:
        page.extract_text(visitor_text=visit)
    assert len(heights) > 3
    assert all(len(at) == 2 and at[0] == at[1] for at in heights.values()), heights


@pytest.mark.slow
def test_it_is_made_once_among_the_french_documents(
    command: Command, film: Path, tmp_path: Path
) -> None:
    """One file an audience, whatever the languages; English alone has none."""
    out = tmp_path / "out"
    what = ("--audience", "cineclub", "--document", "facing", "--format", "pdf")
    asked = ("build", film, "--out", out, *what)

    assert command(*asked).status == 0
    assert [p.relative_to(out).as_posix() for p in out.rglob("*.pdf")] == [
        "un-point-par-livre/fr/cineclub/facing.pdf"
    ]
    alone = command(*asked, "--language", "en")
    assert alone.status == 2
    assert "is made with the first" in " ".join(alone.err.split())
