"""The documents, in order: name, of what, for whom, in which formats, and a function.

A document of the film is composed once an audience; a document of a plan once a plan.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from guides.composing.bank.bibliography import bibliography, works
from guides.composing.bank.questionbank import exercises, questionbank
from guides.composing.book.facing import facing
from guides.composing.book.guide import guide
from guides.composing.brief import Brief
from guides.composing.session.handout import handout
from guides.composing.session.readme import agenda, readme
from guides.composing.session.runsheet import runsheet
from guides.composing.session.slides import slides
from guides.composing.sheets.cards import cards
from guides.composing.sheets.worksheets import worksheets
from guides.document.audience import AUDIENCES, SCHOOL, Audience
from guides.document.block import Blocks
from guides.document.exercise import Exercise
from guides.document.variant import Variant
from guides.document.work import Work
from guides.planning.programmes import Programme

UNBOUND: Mapping[Audience, int] = MappingProxyType({})
BOOK: Mapping[Audience, int] = MappingProxyType({"cineclub": 48, "lycee": 40, "college": 40})
ONE_SIDE: Mapping[Audience, int] = MappingProxyType(dict.fromkeys(AUDIENCES, 1))
BOOKISH: tuple[Variant, ...] = ("standard", "large", "dys")
Composer = Callable[[Brief, Programme | None, bool], Blocks]


def _nothing(brief: Brief) -> tuple[()]:
    return ()


class Document(NamedTuple):
    """One kind of document.

    Attributes:
        name: on the command line and in paths.
        of: the film, a plan, or the table of every usual plan.
        audiences: who gets one.
        formats: names of the formats it is made in.
        blocks: brief, programme (None for the film), whether on screen.
        most_pages: bound on paper for each audience, a lesson for documents of a plan; an
            audience that is not there has none.
        variants: the layouts that make sense for it.
        projected: of no use in a room without a projector.
        both: holds both languages side by side; made once, among the French documents.
        exercises: what a bank of questions holds beside its blocks.
        works: what a bibliography holds beside its blocks.
    """

    name: str
    of: Literal["film", "plan", "table"]
    audiences: tuple[Audience, ...]
    formats: tuple[str, ...]
    blocks: Composer
    most_pages: Mapping[Audience, int] = UNBOUND
    variants: tuple[Variant, ...] = BOOKISH
    projected: bool = False
    both: bool = False
    exercises: Callable[[Brief], tuple[Exercise, ...]] = _nothing
    works: Callable[[Brief], tuple[Work, ...]] = _nothing


def _guide(brief: Brief, programme: Programme | None, on_screen: bool) -> Blocks:
    return guide(brief, on_screen=on_screen)


def _runsheet(brief: Brief, programme: Programme | None, on_screen: bool) -> Blocks:
    assert programme is not None
    return runsheet(brief, programme, on_screen=on_screen)


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


def _questionbank(brief: Brief, programme: Programme | None, on_screen: bool) -> Blocks:
    return questionbank(brief)


def _bibliography(brief: Brief, programme: Programme | None, on_screen: bool) -> Blocks:
    return bibliography(brief)


def _facing(brief: Brief, programme: Programme | None, on_screen: bool) -> Blocks:
    return facing(brief)


def _readme(brief: Brief, programme: Programme | None, on_screen: bool) -> Blocks:
    assert programme is not None
    return readme(brief, programme)


def _agenda(brief: Brief, programme: Programme | None, on_screen: bool) -> Blocks:
    assert programme is not None
    return agenda(brief, programme)


DOCUMENTS: tuple[Document, ...] = (
    Document(
        "guide",
        "film",
        AUDIENCES,
        ("pdf", "html", "odt", "docx", "epub", "txt", "json"),
        _guide,
        BOOK,
    ),
    Document(
        "runsheet", "plan", AUDIENCES, ("pdf", "html", "odt", "docx", "json"), _runsheet, ONE_SIDE
    ),
    Document(
        "handout",
        "plan",
        AUDIENCES,
        ("pdf", "odt", "docx", "json"),
        _handout,
        ONE_SIDE,
        (*BOOKISH, "twin"),
    ),
    Document("worksheets", "film", SCHOOL, ("pdf", "odt", "docx", "json"), _worksheets),
    Document("cards", "film", AUDIENCES, ("pdf",), _cards, variants=("standard",)),
    Document(
        "slides", "plan", AUDIENCES, ("pdf",), _slides, UNBOUND, ("standard",), projected=True
    ),
    Document(
        "questionbank",
        "film",
        SCHOOL,
        ("moodle", "gift", "json"),
        _questionbank,
        variants=("standard",),
        exercises=exercises,
    ),
    Document(
        "bibliography",
        "film",
        AUDIENCES,
        ("csl", "bib"),
        _bibliography,
        variants=("standard",),
        works=works,
    ),
    Document("facing", "film", AUDIENCES, ("pdf", "json"), _facing, UNBOUND, both=True),
    Document("page", "table", AUDIENCES, ("page",), _guide, variants=("standard",)),
    Document("readme", "plan", AUDIENCES, ("txt",), _readme, variants=("standard",)),
    Document("agenda", "plan", AUDIENCES, ("txt",), _agenda, variants=("standard",)),
)


def document(name: str) -> Document:
    """The document of that name."""
    return next(d for d in DOCUMENTS if d.name == name)
