"""What the door shows: for each person three things to open, and all the rest on shelves."""

from __future__ import annotations

from guides.document.nodes.drawing import Drawing
from guides.document.nodes.node import Node


class Link(Node, frozen=True):
    """One file.

    Attributes:
        path: from the door, with the place in the file to open, if any.
        label: what to call it.
        note: what it is good for, or what it weighs; may be empty.
    """

    path: str
    label: str
    note: str = ""


class Line(Node, frozen=True):
    """One document in all its forms."""

    label: str
    links: tuple[Link, ...]


class Shelf(Node, frozen=True):
    """The documents of one plan, or those that serve every plan."""

    title: str
    lines: tuple[Line, ...]


class Fold(Node, frozen=True):
    """What stays folded until somebody asks for it: files that one does the same with."""

    title: str
    shelves: tuple[Shelf, ...]


class Offer(Node, frozen=True):
    """One session, and the few files that are enough for it.

    Attributes:
        session: which session it is, in a line.
        buttons: at most three, what to open first standing first.
    """

    session: str
    buttons: tuple[Link, ...]


class Person(Node, frozen=True):
    """Somebody at the door.

    Attributes:
        name: as signs and anchors are named.
        title: what this person came to do.
        offers: the first is shown; others are folded.
        folds: everything else for this person.
    """

    name: str
    title: str
    offers: tuple[Offer, ...]
    folds: tuple[Fold, ...]


class Film(Node, frozen=True):
    """One film in one language.

    Attributes:
        id: of the film.
        language: of the documents and of the words around them (BCP 47 tag).
        title: of the film.
        credit: whose film it is, and of which year; empty when the kit does not say.
        colour: of the film, "#RRGGBB".
        face: its claims as frames; None where the kit does not say or there is none.
        counts: what the frames show, in a sentence.
        people: those something was built for.
        words: fixed words of the door.
    """

    id: str
    language: str
    title: str
    credit: str
    colour: str
    face: Drawing | None
    counts: str
    people: tuple[Person, ...]
    words: dict[str, str]
