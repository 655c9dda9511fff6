"""A source as a bibliography holds it, apart from how any style prints it."""

from __future__ import annotations

import re
from typing import NamedTuple

from guides.document.nodes.node import Node

ROLE = re.compile(r"(?<=\S)\s*\([^()]*\)\s*\Z")


class Name(NamedTuple):
    """A person by the parts of the name, or a body by its name alone.

    Attributes:
        family: family name, particles in it; the whole name of a body.
        given, suffix: what stands before and after it; for a body, nothing.
        whole: whether it is a body, or a person whose parts nobody has told apart.
    """

    family: str
    given: str = ""
    suffix: str = ""
    whole: bool = True


def named(author: str, family: str) -> Name:
    """The parts of a name as it is printed; whole where it does not hold the family name.

    What stands in brackets behind a name ("dir.", "entretien") is no part of it.
    """
    author = ROLE.sub("", author) if family else author
    at = author.find(family) if family else -1
    while at >= 0:  # no pattern for each of a hundred names: compiling them cost more than looking
        before, after = author[:at], author[at + len(family) :]
        if not before[-1:].strip() and not after[:1].strip().strip(","):
            before, after = before.strip(" ,"), after.strip(" ,")
            return Name(family, before or after, after if before else "", whole=False)
        at = author.find(family, at + 1)
    return Name(author)


class Work(Node, frozen=True):
    """One source.

    Attributes:
        identifier: id of its record.
        kind: law, court, official, study, book, report, press, opinion or film.
        authors: persons and bodies, in order; may be empty.
        title: in its own language.
        publisher: who published it.
        date: "2021", "2021-05" or "2021-05-17", with "~" about then, two with "/" for a span
            (ISO 8601-2); empty when there is none.
        language: BCP 47 tag of the text.
        url: where it stands; may be empty.
        read_on: the day it was last checked, ISO 8601.
        note: how much of it was read, who speaks, and a date that is not exact.
        families: the family name of each author, empty for a body; none at all when nobody
            has said which are persons.
    """

    identifier: str
    kind: str
    authors: tuple[str, ...]
    title: str
    publisher: str
    date: str
    language: str
    url: str
    read_on: str
    note: str
    families: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[Name, ...]:
        """The authors, persons by their parts and all others whole."""
        known = self.families or ("",) * len(self.authors)
        return tuple(map(named, self.authors, known))


def told(author: str, family: str) -> str:
    """What a name is printed with beyond its parts, so that a note can say it."""
    return author if family and ROLE.search(author) else ""
