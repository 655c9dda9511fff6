"""The documents, in order: name, of what, for whom, in which formats, and a function.

A document of the film is composed once an audience; a document of a plan once a plan.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from guides.composing.brief import Brief
from guides.composing.cards import cards
from guides.composing.facing import facing
from guides.composing.guide import guide
from guides.composing.handout import handout
from guides.composing.runsheet import runsheet
from guides.composing.slides import slides
from guides.composing.worksheets import worksheets
from guides.document.block import Blocks
from guides.document.edition import Audience
from guides.document.exercise import Exercise
from guides.document.variant import Variant
from guides.document.work import Work
from guides.model.scales import EVERYBODY, SCHOOL
from guides.planning.programmes import Programme

BOOKISH: tuple[Variant, ...] = ("standard", "large", "dys")
Composer = Callable[[Brief, Programme | None, bool], Blocks]


def _nothing(brief: Brief) -> tuple[()]:
    return ()


class Document(NamedTuple):
    """One kind of document.

    Attributes:
        name: on the command line and in paths.
        of: the film, or a plan.
        audiences: who gets one.
        formats: names of the formats it is made in.
        blocks: brief, programme (None for the film), whether on screen.
        most_pages: bound on paper, a lesson for documents of a plan; 0 for none.
        variants: the layouts that make sense for it.
        projected: of no use in a room without a projector.
        most_in_class: another bound for classes, of which the build only warns; 0 for none.
        both: holds both languages side by side; made once, among the French documents.
        exercises: what a bank of questions holds beside its blocks.
        works: what a bibliography holds beside its blocks.
    """

    name: str
    of: Literal["film", "plan"]
    audiences: tuple[Audience, ...]
    formats: tuple[str, ...]
    blocks: Composer
    most_pages: int = 0
    variants: tuple[Variant, ...] = BOOKISH
    projected: bool = False
    both: bool = False
    most_in_class: int = 0
    exercises: Callable[[Brief], tuple[Exercise, ...]] = _nothing
    works: Callable[[Brief], tuple[Work, ...]] = _nothing


def _guide(brief: Brief, programme: Programme | None, on_screen: bool) -> Blocks:
    return guide(brief, on_screen=on_screen)


def _runsheet(brief: Brief, programme: Programme | None, on_screen: bool) -> Blocks:
    assert programme is not None
    return runsheet(brief, programme)


def _handout(brief: Brief, programme: Programme | None, on_screen: bool) -> Blocks:
    assert programme is not None
    return handout(brief, programme)


def _worksheets(brief: Brief, programme: Programme | None, on_screen: bool) -> Blocks:
    return worksheets(brief)


def _cards(brief: Brief, programme: Programme | None, on_screen: bool) -> Blocks:
    return cards(brief)


def _slides(brief: Brief, programme: Programme | None, on_screen: bool) -> Blocks:
    assert programme is not None
    return slides(brief, programme)


def _facing(brief: Brief, programme: Programme | None, on_screen: bool) -> Blocks:
    return facing(brief)


DOCUMENTS: tuple[Document, ...] = (
    Document(
        "guide", "film", EVERYBODY, ("pdf", "html", "txt", "json"), _guide, 48, most_in_class=40
    ),
    Document("runsheet", "plan", EVERYBODY, ("pdf", "html", "json"), _runsheet, most_pages=1),
    Document("handout", "plan", EVERYBODY, ("pdf", "json"), _handout, 1, (*BOOKISH, "twin")),
    Document("worksheets", "film", SCHOOL, ("pdf", "json"), _worksheets),
    Document("cards", "film", EVERYBODY, ("pdf",), _cards, variants=("standard",)),
    Document("slides", "plan", EVERYBODY, ("pdf",), _slides, 0, ("standard",), projected=True),
    Document("facing", "film", EVERYBODY, ("pdf", "json"), _facing, 0, ("standard",), both=True),
)


def document(name: str) -> Document:
    """The document of that name."""
    return next(d for d in DOCUMENTS if d.name == name)
