"""Bring a film's folder to the present shape: read its files, migrate them, write them back."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from guides.findings.errors import MachineTrouble, Refused, machine_trouble
from guides.findings.finding import Finding, Message
from guides.migrating.migrate import FILM, migrated, steps_ahead
from guides.reading.film.folder import refuse_no_folder
from guides.reading.film.kinds import stem_of
from guides.reading.film.listing.files import authored_files, characters
from guides.writing.authored import replace_authored


class Outcome(NamedTuple):
    """What a migration does to a folder.

    Attributes:
        diff: its lines, file after file.
        files: which files change.
        steps: what each step changes; none when the folder has the present shape.
    """

    diff: tuple[str, ...]
    files: tuple[str, ...]
    steps: tuple[Message, ...]


def migrate_folder(folder: Path, *, writing: bool = True) -> Outcome:
    """Bring a folder to the present shape, or only say what that would change.

    Raises:
        Refused: the folder cannot be read, or is of a later or unknown shape.
        MachineTrouble: it cannot be written; all its files are as they were.
    """
    with machine_trouble(folder):
        names = _yaml_files(folder)
        steps = steps_ahead(_texts(folder, [name for name in names if name == FILM]).get(FILM))
        old = _texts(folder, names if steps else [])
    new = migrated(old) if steps else {}
    if writing:
        try:
            replace_authored(folder, {name: text.encode() for name, text in new.items()})
        except MachineTrouble as trouble:
            raise MachineTrouble(trouble.message, NOTHING_WRITTEN) from trouble
    return Outcome(tuple(_diff(old, new)), tuple(new), tuple(step.about for step in steps))


def _yaml_files(folder: Path) -> list[str]:
    """The names of the YAML files that the folder may hold."""
    refuse_no_folder(folder)
    found: list[Finding] = []
    names = [name for name in authored_files(folder, found) if stem_of(name)]
    if found:
        raise Refused(found)
    return [name for name in names if (folder / name).is_file()]  # a pipe would be waited for


def _texts(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """The characters of some files."""
    found: list[Finding] = []
    texts = {name: characters(folder, name, found) for name in names}
    if found:
        raise Refused(found)
    return {name: text for name, text in texts.items() if text is not None}


def _diff(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[str]:
    """The lines of a unified diff, without the marks of line ends."""
    for name, text in new.items():
        before, after = old[name].splitlines(), text.splitlines()
        yield from difflib.unified_diff(before, after, name, name, lineterm="")


NOTHING_WRITTEN = Message(
    "Vérifiez les droits et la place, puis relancez : aucun fichier n'a changé.",
    "Check the permissions and the room, then run again: no file has changed.",
)
