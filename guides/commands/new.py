"""Beginning a film's folder, or a record in one."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from guides import locations
from guides.commands.check import record_translations
from guides.document.audience import AUDIENCES, LANGUAGES
from guides.findings.errors import Unusable
from guides.findings.finding import Message
from guides.reading.film.folder import refuse_no_folder
from guides.reading.schemas import schemas
from guides.starting.film import Asked, files, written
from guides.starting.naming import folder_name
from guides.starting.record import begin, declared
from guides.writing.anew import put_files, put_folder


def new_film(name: str, asked: Asked, here: Path, today: str) -> Path:
    """Write the folder of a new film, in `./content` where there is one.

    Args:
        name: as typed, or the title.
        asked: about the film.
        here: the folder that the author works in.
        today: ISO 8601.

    Raises:
        Unusable: the name is none, or taken.
        MachineTrouble: no permission, no room.
    """
    film = folder_name(name)
    content = here / "content"
    folder = (content if content.is_dir() else here) / film
    if os.path.lexists(folder):
        raise Unusable(THERE.fill(folder=folder.relative_to(here)), THERE_HINT)
    put_folder(
        folder,
        files(film, asked, today, schemas(locations.templates()), locations.templates()),
        # What comes with us was read in both.
        partial(record_translations, wanted=("all",)) if "en" in asked.languages else None,
    )
    return folder


def new_record(kind: str, film: Path, words: str, today: str) -> Path:
    """Write a new record, to be filled in.

    Args:
        kind: of `starting.record.KINDS`.
        film: its folder.
        words: a claim or a question as it is said, a source's title; may be empty.
        today: ISO 8601.

    Raises:
        Unusable: the folder is no film's.
        Refused: the list that it joins cannot be read.
        MachineTrouble: no permission, no room.
    """
    refuse_no_folder(film)
    if not (film / "film.yaml").is_file():
        raise Unusable(NO_FILM.fill(folder=film), NO_FILM_HINT)
    begun = begin(film, kind, words)
    target = film / begun.path
    text = written(
        locations.templates(),
        f"{kind}.yaml",
        declared(film, "languages", LANGUAGES) or LANGUAGES,
        record=begun,
        words=words,
        today=today,
        audiences=declared(film, "audiences", AUDIENCES) or AUDIENCES,
    )
    put_files(film, {begun.path: text})
    return target


THERE = Message("{folder} existe déjà", "{folder} is there already")
THERE_HINT = Message(
    "Rien n'a été écrit. Donnez un autre nom : contrechamp new autre-nom.",
    "Nothing was written. Give another name: contrechamp new other-name.",
)
NO_FILM = Message(
    "{folder} n'est pas le dossier d'un film : il n'y a pas de film.yaml",
    "{folder} is no film's folder: there is no film.yaml",
)
NO_FILM_HINT = Message(
    "Ouvrez le terminal dans le dossier du film, ou nommez-le : --film content/mon-film.",
    "Open the terminal in the film's folder, or name it: --film content/my-film.",
)
