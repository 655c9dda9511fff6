"""Every step from one shape of a film's folder to the next, in order.

Step n, counted from 0, leads from format n to format n + 1. It says what it changes and
yields edits; the number in film.yaml is not its business. It yields nothing for what is
already as it should be: somebody may have changed a part by hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from guides.findings.finding import Message
from guides.findings.place import Path
from guides.migrating.edit import Added, Edit, Removed, Renamed
from guides.migrating.source import Source
from guides.model.values.scales import FUNCTIONS
from guides.reading.film.kinds import stem_of
from guides.reading.film.yaml.tree import Tree

Folder = Mapping[str, Source]


@dataclass(frozen=True)
class Step:
    """From one shape to the next.

    Attributes:
        about: what changes, as a clause for people.
        edits: yields what to change in a folder of the earlier shape.
    """

    about: Message
    edits: Callable[[Folder], Iterator[Edit]]


def records(folder: Folder, stem: str) -> Iterator[tuple[str, Path, Tree]]:
    """Every record of a kind ("claims"): its file, its path there, its values."""
    for name, source in folder.items():
        if stem_of(name) == stem:
            value = source.document.value
            for at, record in enumerate(value) if isinstance(value, list) else [((), value)]:
                if isinstance(record, dict):
                    yield name, (at,) if isinstance(at, int) else at, record


def _formats_say_what_they_serve(folder: Folder) -> Iterator[Edit]:
    """From version 0.1.0, beside the number: a debate format says which functions it serves.

    Those of the questions that name it. What only its author can write (`short`, a claim's
    `answer`) is asked for by `check`.
    """
    named: dict[str, set[str]] = defaultdict(set)
    for _, _, question in records(folder, "questions"):
        protocols = question.get("protocols")
        for name in protocols if isinstance(protocols, list) else ():
            named[str(name)].add(str(question.get("function")))
    for file, at, protocol in records(folder, "protocols"):
        functions = [name for name in FUNCTIONS if name in named[str(protocol.get("id"))]]
        if functions and "serves" not in protocol and "people" in protocol:
            yield Added(file, at, "serves", f"[{', '.join(functions)}]", before="people")


# Keys that were asked for and printed nowhere: of which file, and what they were called.
NEVER_PRINTED = (
    ("film", "english_title"),
    ("film", "protagonist"),
    ("protocols", "when"),
    ("voices", "chinese"),
    ("actions", "militant"),
)


def _nothing_is_asked_that_is_not_printed(folder: Folder) -> Iterator[Edit]:
    """Keys that no document printed go; all that a guide declares of itself has a default."""
    for stem, key in NEVER_PRINTED:
        for file, at, record in records(folder, stem):
            if key in record:
                yield Removed(file, (*at, key))
    for file, at, script in records(folder, "script"):  # not every film has four
        if "four_actors" in script:
            yield Renamed(file, (*at, "four_actors"), "who_is_who")


STEPS = (
    Step(
        Message(
            "film.yaml dit la forme de son dossier, un format de débat ce qu'il sert",
            "film.yaml says the shape of its folder, a debate format what it serves",
        ),
        _formats_say_what_they_serve,
    ),
    Step(
        Message(
            "les clés qu'aucun document n'imprimait s'en vont (english_title, protagonist, when, "
            "chinese, militant) ; four_actors s'appelle who_is_who",
            "keys that no document printed go (english_title, protagonist, when, chinese, "
            "militant); four_actors is called who_is_who",
        ),
        _nothing_is_asked_that_is_not_printed,
    ),
)
