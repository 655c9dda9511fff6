"""What the door shows: everything that was built, on shelves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """One file: its path from the door, and what to call this form of it."""

    path: str
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """One document in all its forms."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """What belongs together: the documents of one plan, or the books of an audience.

    Attributes:
        title: what it is for.
        archive: all of it in one file; None for books.
        lines: one a document.
    """

    title: str
    archive: Link | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Audience:
    """All shelves of one audience."""

    label: str
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class Film:
    """One film in one language.

    Attributes:
        language: of the documents and of the words around them (BCP 47 tag).
        title: of the film.
        page: the page, when it was built.
        audiences: those something was built for.
        words: fixed words of the door.
    """

    language: str
    title: str
    page: Link | None
    audiences: tuple[Audience, ...]
    words: dict[str, str]
