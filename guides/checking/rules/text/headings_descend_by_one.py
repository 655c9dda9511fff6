"""Headings stand in articles, and their outline skips no level."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.document.nodes.block import Heading
from guides.document.nodes.walk import plain
from guides.findings.finding import Message
from guides.model.guide import Reading

JUMP = Message(
    "titre de niveau {level} après un niveau {before}",
    "heading of level {level} after level {before}",
)
OUTSIDE = Message("un titre hors d'un article", "a heading outside an article")
OUTSIDE_HINT = Message(
    "Écrivez un paragraphe ; un mot en **gras** peut l'ouvrir.",
    "Write a paragraph; a word in **bold** may open it.",
)
TOP = 1  # the article's own title


def find(reading: Reading) -> Iterator[Fault]:
    """Headings outside an article, and those that go down by more than one level."""
    for key, path, fragment in reading.marked:
        before = TOP
        for block in fragment.blocks:
            if isinstance(block, Heading) and not key.startswith("context:"):
                place = fragment.place_of(plain(block.children))
                yield Fault(key, path, OUTSIDE, place, OUTSIDE_HINT)
            elif isinstance(block, Heading):
                if block.level > before + 1 or block.level == 1:
                    message = JUMP.fill(level=block.level, before=before)
                    place = fragment.place_of(plain(block.children))
                    yield Fault(key, path, message, place)
                before = block.level


RULE = Rule(
    code="C117",
    about=Message(
        "Seuls les articles ont des titres, qui descendent d'un niveau à la fois.",
        "Articles alone have headings, which go down one level at a time.",
    ),
    why=Message(
        "Un lecteur d'écran parcourt le plan ; une marche qui manque le perd.",
        "A screen reader walks the outline; a missing step loses it.",
    ),
    remedy=Message(
        "Commencez à « ## » et descendez d'un cran.",
        'Start at "##" and go down one step.',
    ),
    find=find,
    waivable=False,
    by_record=True,
)
