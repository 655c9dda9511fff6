"""Which film a command is about: the one given, else the one here, else the only one of `content`.

A film is a folder with a film.yaml; what else stands in `content` is none.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from guides import locations
from guides.findings.errors import Unusable
from guides.findings.finding import Message
from guides.model.values.signs import visible

CONTENT = Path("content")
MOST = 12  # films that a sentence names


def film_asked(folder: Path | None) -> Path:
    """The folder of the film that a command is about.

    Args:
        folder: as given on the command line; one that is no film is told by who reads it.

    Raises:
        Unusable: the folder holds films and is none, or none was given and none is meant.
    """
    if folder is not None:
        if not is_film(folder) and (inside := films_in(folder)):
            raise Unusable(HOLDS_FILMS.fill(folder=from_here(folder)), _one_of(inside))
        return folder
    if is_film(Path()):
        return Path()
    there = films_in(Path()) + films_in(CONTENT)
    if len(there) == 1:
        return there[0]
    if there:
        raise Unusable(MANY, _one_of(there))
    raise Unusable(NONE, NONE_HINT.fill(film=from_here(locations.default_film())))


def which(film: Path, language: str) -> str:
    """The film that is judged, by a path that opens from here."""
    return WHICH.fill(film=from_here(film)).said(language)


def say_which(film: Path, language: str) -> None:
    """Name the film beside what the command prints."""
    print(which(film, language), file=sys.stderr, flush=True)


def is_film(folder: Path) -> bool:
    """Whether a folder is a film's."""
    return os.path.isfile(folder / "film.yaml")  # noqa: PTH113  a folder that may not be read is none


def films_in(folder: Path) -> list[Path]:
    """The films that a folder holds, by name."""
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208  by name, as it was given
    except OSError:
        return []
    return [folder / name for name in names if is_film(folder / name)]


def from_here(path: Path) -> str:
    """A path that opens from where the author stands: short when below, whole otherwise."""
    try:
        whole, here = Path(os.path.abspath(path)), Path.cwd()  # noqa: PTH100  no link is followed
    except OSError:
        return visible(path)
    below = whole != here and whole.is_relative_to(here)
    return visible(whole.relative_to(here) if below else whole)


def _one_of(films: Sequence[Path]) -> Message:
    """The films there are, to choose from."""
    named = ", ".join(from_here(film) for film in films[:MOST])
    return CHOOSE.fill(films=named if len(films) <= MOST else f"{named}…")


WHICH = Message("Film : {film}", "Film: {film}")
HOLDS_FILMS = Message(
    "{folder} contient des films et n'en est pas un : choisissez",
    "{folder} holds films and is none: choose one",
)
MANY = Message("plusieurs films ici : choisissez", "several films here: choose one")
CHOOSE = Message("Donnez le dossier d'un film : {films}", "Give the folder of one film: {films}")
NONE = Message(
    "pas de film ici, ni dans ./content : il n'y a pas de film.yaml",
    "no film here, nor in ./content: there is no film.yaml",
)
NONE_HINT = Message(
    "Donnez le dossier d'un film ; celui qui vient avec le programme : {film}",
    "Give the folder of a film; the one that comes with the program: {film}",
)
