"""What stands on a line of its own: the closed vocabulary of block nodes."""

from __future__ import annotations

from typing import Literal, get_args

from guides.document.nodes.drawing import Drawing
from guides.document.nodes.inline import Inlines, Mark, Text
from guides.document.nodes.node import Node

Direction = Literal["confirms", "tempers", "worsens"]
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)


class Heading(Node, frozen=True):
    """A title in the outline; levels run from 1 and never skip one downwards."""

    level: int
    children: Inlines
    anchor: str = ""


class Paragraph(Node, frozen=True):
    """Running text. Roles: `say` is read aloud, `note` is small print, `lead` opens a part."""

    children: Inlines
    role: Literal["", "lead", "say", "note"] = ""


class BulletList(Node, frozen=True):
    """Items without order; `ticks` draws an empty box before each."""

    items: tuple[tuple[Block, ...], ...]
    ticks: bool = False


class NumberedList(Node, frozen=True):
    """Items in order, counted from 1."""

    items: tuple[tuple[Block, ...], ...]


class Entry(Node, frozen=True):
    """One line of a `DefinitionList`: a term and what is said of it."""

    term: Inlines
    blocks: tuple[Block, ...]
    anchor: str = ""


class DefinitionList(Node, frozen=True):
    """Terms with their explanations; `compact` sets both on one line."""

    entries: tuple[Entry, ...]
    compact: bool = False


class Row(Node, frozen=True):
    """One line of a `Table`: a cell for each column."""

    cells: tuple[Inlines, ...]
    anchor: str = ""


class Table(Node, frozen=True):
    """A table with a caption and a repeated header row.

    Attributes:
        caption: what the table shows.
        header: one title for each column; no column goes without.
        widths: relative widths, as many as columns.
        rows: the body; the first cell of a row is its header when `row_headers`.
    """

    caption: Inlines
    header: tuple[Inlines, ...]
    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    row_headers: bool = True


class Box(Node, frozen=True):
    """A framed aside with a title.

    Roles: `rule` (ground rules, safeguards), `say` (words to read aloud), `unknown`
    (what is not known), `warning` (what to beware of), `claim` (what is said, for a room to
    judge), `answer` (what is answered to it), `aside` (anything else).
    """

    role: Literal["rule", "say", "unknown", "warning", "claim", "answer", "aside"]
    title: Inlines
    blocks: tuple[Block, ...]


class FacingPoint(Node, frozen=True):
    """One counterpoint, facing its claim.

    Attributes:
        direction: whether it confirms, tempers or worsens the claim.
        label: the direction in the edition's language.
        holder: who says so.
        blocks: the counterpoint itself.
        mark: how strong its evidence is.
        weakness: what would weaken it; may be empty.
    """

    direction: Direction
    label: str
    holder: Inlines
    blocks: tuple[Block, ...]
    mark: Mark
    weakness: Inlines


class Spread(Node, frozen=True):
    """Champ / contrechamp: a claim on the left, what is known on the right.

    Attributes:
        anchor: stable id in the document.
        number: number of the claim, the same in every language.
        label: "Affirmation 2".
        claim: the claim in its own words.
        said_by: who makes it, with citations.
        verdict: the verdict as a sentence (what is wrong with the wording).
        mark: the evidence for the wording as it stands.
        about: which system it really concerns; may be empty.
        known_title, known: what is known.
        points: the counterpoints.
        unknown_title, unknown: what is not known; blocks may be empty.
        figures: conflicting or central figures, a table or nothing.
        answer: the answer to read aloud, a sentence each.
        elsewhere: what else is to be read of it, and where; may be empty.
    """

    anchor: str
    number: int
    label: str
    claim: Inlines
    said_by: Inlines
    verdict: str
    mark: Mark
    about: Inlines
    known_title: str
    known: tuple[Block, ...]
    points: tuple[FacingPoint, ...]
    unknown_title: str
    unknown: tuple[Block, ...]
    figures: tuple[Table, ...] = ()
    answer: tuple[Inlines, ...] = ()
    elsewhere: Inlines = ()

    @property
    def answered(self) -> tuple[Block, ...]:
        """The answer in a paragraph, then what is known: where both stand in one column."""
        between = (Text(" "),)
        said = [node for sentence in self.answer for node in (*between, *sentence)][1:]
        return (Paragraph(tuple(said)), *self.known) if said else self.known


class Question(Node, frozen=True):
    """A question as the facilitator reads it.

    Attributes:
        anchor, number, label: "Q12", the same in every language and level.
        function: the function's word ("Vérifier").
        wording: what is asked aloud.
        facts: small facts in a row: minutes, protocol, moment, "if only three".
        notes: labelled lines for the adult: follow-up, purpose, likely answers, …
    """

    anchor: str
    number: int
    label: str
    function: str
    wording: Inlines
    facts: tuple[Inlines, ...]
    notes: tuple[Entry, ...]


class Segment(Node, frozen=True):
    """One step of a session.

    Attributes:
        clock: when it starts: time of day as people write it, or minutes since the start.
        minutes: whole minutes it lasts.
        label: what the guide calls it, "Q14"; may be empty.
        title: what is asked or said first.
        blocks: exact words to say, and how.
        cut: what to do when late; may be empty.
    """

    clock: str
    minutes: int
    label: str
    title: Inlines
    blocks: tuple[Block, ...]
    cut: Inlines

    @property
    def judges(self) -> bool:
        """Whether a claim is judged in it: its answer is there to read out."""
        return any(isinstance(block, Box) and block.role == "answer" for block in self.blocks)


class Schedule(Node, frozen=True):
    """A session from its first to its last minute.

    Attributes:
        labels: what to call when a step starts, how long it lasts, and what to do when late.
        segments: the steps.
        end: when the last one ends, written as their starts are.
        counted: starts are minutes from zero; paper leaves room to write the hour.
    """

    labels: tuple[str, str, str]
    segments: tuple[Segment, ...]
    end: str
    counted: bool = False


class Card(Node, frozen=True):
    """One card to cut out: a front, and a back that may be empty."""

    label: str
    title: Inlines
    blocks: tuple[Block, ...]
    back: tuple[Block, ...] = ()


class CardSheet(Node, frozen=True):
    """Cards or slips to cut out, `per_page` to a page: 8, 4, 3 or 2."""

    title: Inlines
    cards: tuple[Card, ...]
    per_page: int = 8


class Blank(Node, frozen=True):
    """Room to write by hand: a label and ruled lines."""

    label: Inlines
    lines: int


class Chart(Node, frozen=True):
    """A picture of facts; the same facts stand in a table beside it.

    Attributes:
        title: what is drawn.
        alternative: the picture in words.
        drawing: the picture.
        table: the same facts as a table.
        note: what must be known to read it; may be empty.
        cited: each line of the picture shows the numbers of its sources.
    """

    title: Inlines
    alternative: str
    drawing: Drawing
    table: Table
    note: Inlines = ()
    cited: bool = False


class SideBySide(Node, frozen=True):
    """The same thing in two languages, each side beginning on the same line.

    Attributes:
        languages: of the left side and of the right side (BCP 47 tags).
        left, right: what stands there; anchors stand on the left alone.
    """

    languages: tuple[str, str]
    left: tuple[Block, ...]
    right: tuple[Block, ...]


class Contents(Node, frozen=True):
    """Table of contents, made by the renderer from the headings up to `depth`."""

    title: str
    depth: int


class PageBreak(Node, frozen=True):
    """A new page on paper; nothing on a screen."""


Block = (
    Heading
    | Paragraph
    | BulletList
    | NumberedList
    | DefinitionList
    | Table
    | Box
    | Spread
    | Question
    | Schedule
    | CardSheet
    | Blank
    | Chart
    | SideBySide
    | Contents
    | PageBreak
)
Blocks = tuple[Block, ...]
