"""The documents, in order: name, of what, for whom, in which formats, and a function.

A document of the film is composed once an audience, one for everybody once a language; a
document of a plan once a plan. Each function imports its own composer, so that the list costs
nothing to read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from guides.document.audience import AUDIENCES, SCHOOL, Audience
from guides.document.variant import Variant

if TYPE_CHECKING:
    from guides.composing.brief import Brief
    from guides.document.nodes.block import Blocks, Chart
    from guides.document.nodes.exercise import Exercise
    from guides.document.work import Work
    from guides.planning.programmes import Programme

UNBOUND: Mapping[Audience, int] = MappingProxyType({})
BOOK: Mapping[Audience, int] = MappingProxyType(dict.fromkeys(AUDIENCES, 28))
# A long session needs a second side: its sheets do not shrink to fit.
TWO_SIDES: Mapping[Audience, int] = MappingProxyType(dict.fromkeys(AUDIENCES, 2))
BOOKISH: tuple[Variant, ...] = ("standard", "large", "dys")
PLAIN: tuple[Variant, ...] = ("standard",)


class Task(NamedTuple):
    """What one document is composed from.

    Attributes:
        brief: the guide, for whom, in which words.
        programme: the lessons, for documents of a plan.
        on_screen: whether the medium has room for everything.
    """

    brief: Brief
    programme: Programme | None
    on_screen: bool

    @property
    def lessons(self) -> Programme:
        """The programme of a document that has one."""
        assert self.programme is not None
        return self.programme


Holder = Literal["adult", "room"]
Composer = Callable[[Task], "Blocks"]


def _guide(task: Task) -> Blocks:
    from guides.composing.book.guide import guide  # noqa: PLC0415

    return guide(task.brief, on_screen=task.on_screen)


def _runsheet(task: Task) -> Blocks:
    from guides.composing.session.runsheet import runsheet  # noqa: PLC0415

    return runsheet(task.brief, task.lessons, on_screen=task.on_screen)


def _lesson(task: Task) -> Blocks:
    from guides.composing.session.lesson import lesson  # noqa: PLC0415

    return lesson(task.brief, task.lessons)


def _handout(task: Task) -> Blocks:
    from guides.composing.session.handout import handout  # noqa: PLC0415

    return handout(task.brief, task.lessons)


def _worksheets(task: Task) -> Blocks:
    from guides.composing.sheets.worksheets import worksheets  # noqa: PLC0415

    return worksheets(task.brief)


def _key(task: Task) -> Blocks:
    from guides.composing.sheets.key import key  # noqa: PLC0415

    return key(task.brief)


def _rescue(task: Task) -> Blocks:
    from guides.composing.sheets.rescue import rescue  # noqa: PLC0415

    return rescue(task.brief)


def _cards(task: Task) -> Blocks:
    from guides.composing.sheets.cards import cards  # noqa: PLC0415

    return cards(task.brief)


def _ballots(task: Task) -> Blocks:
    from guides.composing.sheets.ballots import ballots  # noqa: PLC0415

    return ballots(task.brief)


def _game(task: Task) -> Blocks:
    from guides.composing.sheets.game import game  # noqa: PLC0415

    return game(task.brief)


def _gamekey(task: Task) -> Blocks:
    from guides.composing.sheets.gamekey import gamekey  # noqa: PLC0415

    return gamekey(task.brief)


def _slides(task: Task) -> Blocks:
    from guides.composing.session.slides import slides  # noqa: PLC0415

    return slides(task.brief, task.lessons)


def _questionbank(task: Task) -> Blocks:
    from guides.composing.bank.questionbank import questionbank  # noqa: PLC0415

    return questionbank(task.brief)


def _exercises(brief: Brief) -> tuple[Exercise, ...]:
    from guides.composing.bank.questionbank import exercises  # noqa: PLC0415

    return exercises(brief)


def _bibliography(task: Task) -> Blocks:
    from guides.composing.bank.bibliography import bibliography  # noqa: PLC0415

    return bibliography(task.brief)


def _works(brief: Brief) -> tuple[Work, ...]:
    from guides.composing.bank.bibliography import works  # noqa: PLC0415

    return works(brief)


def _facing(task: Task) -> Blocks:
    from guides.composing.book.facing import facing  # noqa: PLC0415

    return facing(task.brief)


def _readme(task: Task) -> Blocks:
    from guides.composing.session.readme import readme  # noqa: PLC0415

    return readme(task.brief, task.lessons)


def _agenda(task: Task) -> Blocks:
    from guides.composing.session.readme import agenda  # noqa: PLC0415

    return agenda(task.brief, task.lessons)


def _nothing(brief: Brief) -> tuple[()]:
    return ()


def _wall(brief: Brief) -> Chart | None:
    from guides.composing.charts.wall import wall  # noqa: PLC0415

    return wall(brief)


def _faceless(brief: Brief) -> None:
    return None


class Document(NamedTuple):
    """One kind of document.

    Attributes:
        name: on the command line and in paths.
        of: the film for one audience, or for everybody; a plan, or the table of every usual one.
        audiences: who gets one.
        formats: names of the formats it is made in.
        blocks: what it says.
        most_pages: bound on paper for each audience, a lesson for documents of a plan; an
            audience that is not there has none.
        variants: the layouts that make sense for it.
        holder: who keeps it: the adult who hosts, or the people in the room, who may not see
            an answer before it is given. Claims to sort are the adult's: answers stand overleaf.
        written: of a plan that holds a lesson written by hand, and of no other.
        projected: of no use in a room without a projector.
        both: holds two languages side by side; each two are paired once.
        usual: prints the session that its audience has most often.
        bare_titles: its titles may stand alone, as on slides.
        exercises: what a bank of questions holds beside its blocks.
        works: what a bibliography holds beside its blocks.
        face: the claims as frames, for a cover on screen; on paper it is among the blocks.
    """

    name: str
    of: Literal["film", "plan", "everybody", "table"]
    audiences: tuple[Audience, ...]
    formats: tuple[str, ...]
    blocks: Composer
    most_pages: Mapping[Audience, int] = UNBOUND
    variants: tuple[Variant, ...] = BOOKISH
    holder: Holder = "adult"
    written: bool = False
    projected: bool = False
    both: bool = False
    usual: bool = False
    bare_titles: bool = False
    exercises: Callable[[Brief], tuple[Exercise, ...]] = _nothing
    works: Callable[[Brief], tuple[Work, ...]] = _nothing
    face: Callable[[Brief], Chart | None] = _faceless


GUIDE = ("pdf", "html", "odt", "docx", "epub", "txt", "json")
SHEET = ("pdf", "html", "odt", "docx", "json")
COPIED = ("pdf", "odt", "docx", "json")
BANK = ("moodle", "gift", "json")
PAPER = ("pdf",)

DOCUMENTS: tuple[Document, ...] = (
    Document("guide", "film", AUDIENCES, GUIDE, _guide, BOOK, usual=True, face=_wall),
    Document("runsheet", "plan", AUDIENCES, SHEET, _runsheet, TWO_SIDES),
    Document("lesson", "plan", SCHOOL, COPIED, _lesson, written=True),
    Document(
        "handout", "plan", AUDIENCES, COPIED, _handout, TWO_SIDES, (*BOOKISH, "twin"), holder="room"
    ),
    Document("worksheets", "film", SCHOOL, COPIED, _worksheets, holder="room"),
    Document("key", "film", SCHOOL, COPIED, _key),
    Document("rescue", "film", AUDIENCES, PAPER, _rescue),
    Document("cards", "film", AUDIENCES, PAPER, _cards),
    Document("ballots", "film", AUDIENCES, PAPER, _ballots, variants=PLAIN, holder="room"),
    Document("game", "film", AUDIENCES, COPIED, _game, variants=PLAIN, holder="room"),
    Document("gamekey", "film", AUDIENCES, COPIED, _gamekey, variants=PLAIN),
    Document(
        "slides", "plan", AUDIENCES, PAPER, _slides, variants=PLAIN, holder="room", projected=True,
        bare_titles=True,
    ),
    Document(
        "questionbank", "film", SCHOOL, BANK, _questionbank, variants=PLAIN, exercises=_exercises
    ),
    Document(
        "bibliography", "everybody", AUDIENCES, ("csl", "bib"), _bibliography, variants=PLAIN,
        works=_works,
    ),
    Document("facing", "film", AUDIENCES, ("pdf", "json"), _facing, both=True),
    Document("page", "table", AUDIENCES, ("page",), _guide, variants=PLAIN, usual=True),
    Document("readme", "plan", AUDIENCES, ("txt",), _readme, variants=PLAIN),
    Document("agenda", "plan", AUDIENCES, ("txt",), _agenda, variants=PLAIN),
)  # fmt: skip


def document(name: str) -> Document:
    """The document of that name."""
    return next(d for d in DOCUMENTS if d.name == name)
