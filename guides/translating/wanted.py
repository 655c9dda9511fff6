"""What a film gives to translate into one language: a unit for each text of each record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guides.document.nodes.block import Paragraph
from guides.document.nodes.inline import LineBreak
from guides.findings.place import Place
from guides.model.guide import Reading
from guides.model.translation import context_of
from guides.model.values.text import Fragment
from guides.translating.limits import limits_of


class Wanted(NamedTuple):
    """One text to translate.

    Attributes:
        context: `kind:id#path`.
        source: the French, its paragraphs in one line each.
        place: where it stands.
        notes: what a translator should know.
    """

    context: str
    source: str
    place: Place
    notes: tuple[str, ...]


def wanted(reading: Reading, language: str) -> Iterator[Wanted]:
    """Every text of a film but those that hold the language in their own record."""
    for key, path, _, text in reading.texts:
        if text.of(language) is None:
            context = context_of(key, path)
            original = text.written_in(reading.guide.film.written_in)
            yield Wanted(context, unwrapped(original), original.place, tuple(limits_of(context)))


def unwrapped(text: Fragment) -> str:
    """A text as its author wrote it; where lines end anywhere, one line a paragraph."""
    if any(isinstance(node, LineBreak) for node in text.inlines) or not all(
        isinstance(block, Paragraph) for block in text.blocks
    ):
        return text.source
    return "\n\n".join(" ".join(said.split("\n")) for said in text.source.split("\n\n"))
