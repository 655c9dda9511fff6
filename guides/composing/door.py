"""The door: what was built, by film, language, audience and plan, read from the paths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from guides.composing.documents import DOCUMENTS
from guides.composing.say.typography import set_text
from guides.document.audience import AUDIENCES
from guides.document.shelves import Audience, Film, Line, Link, Shelf
from guides.document.variant import VARIANTS
from guides.model.words import Words

ARCHIVE = ".zip"
# What most people open first stands first.
SUFFIXES = ("pdf", "html", "epub", "odt", "docx", "txt")
BOOKS = ""  # in place of a plan
RANK = {document.name: rank for rank, document in enumerate(DOCUMENTS)}


class _File(NamedTuple):
    """A path taken apart; what it has not is empty."""

    path: str
    film: str
    language: str
    audience: str
    plan: str
    document: str
    variant: str
    suffix: str


def door(
    paths: Iterable[str], titles: Mapping[str, str], vocabulary: Iterable[Words]
) -> tuple[Film, ...]:
    """Everything that was built, film by film, each in the order of the languages.

    Args:
        paths: of all files, from the output folder; what is not a document is left out.
        titles: of the films, by id.
        vocabulary: fixed words of each language.
    """
    files = [file for path in sorted(paths) if (file := _taken_apart(path))]
    films = (
        _film(title, words, [f for f in files if (f.film, f.language) == (film, words.language)])
        for film, title in sorted(titles.items())
        for words in vocabulary
    )
    return tuple(film for film in films if film.page or film.audiences)


def _taken_apart(path: str) -> _File | None:
    """`film/fr/cineclub/20min/handout.twin.pdf` as its parts; None for anything else."""
    *folders, name = path.split("/")
    film = folders.pop(0) if folders else ""
    stem, _, rest = name.partition(".")
    if stem == "contrechamp" and not folders:
        return _File(path, film, rest.partition(".")[0], "", "", "page", "standard", "html")
    if len(folders) < 2:
        return None
    language, audience, plan = (*folders, BOOKS)[:3]
    if name.endswith(ARCHIVE):
        plan = name.removeprefix(f"{film}-{audience}-").removesuffix(f"-{language}{ARCHIVE}")
        return _File(path, film, language, audience, plan, "", "standard", "zip")
    variant, _, suffix = rest.partition(".")
    if variant not in VARIANTS:
        variant, suffix = "standard", rest
    if stem not in RANK:
        return None
    return _File(path, film, language, audience, plan, stem, variant, suffix)


def _film(title: str, words: Words, files: list[_File]) -> Film:
    pages = [file for file in files if file.document == "page"]
    audiences = (
        (audience, [file for file in files if file.audience == audience]) for audience in AUDIENCES
    )
    return Film(
        language=words.language,
        title=title,
        page=Link(pages[0].path, _said(words, "documents.page")) if pages else None,
        audiences=tuple(
            Audience(_said(words, f"audience.{audience}"), _shelves(words, mine))
            for audience, mine in audiences
            if mine
        ),
        words={
            name.removeprefix("door."): set_text(said, words.language)
            for name, said in words.entries.items()
            if name.startswith("door.")
        },
    )


def _said(words: Words, name: str) -> str:
    return set_text(words(name), words.language)


def _shelves(words: Words, files: list[_File]) -> tuple[Shelf, ...]:
    """The shelf of each plan, shortest first, then the books."""
    plans = sorted({file.plan for file in files} - {BOOKS}, key=_by_size)
    return tuple(
        _shelf(words, plan, [file for file in files if file.plan == plan])
        for plan in (*plans, BOOKS)
        if any(file.plan == plan for file in files)
    )


def _by_size(plan: str) -> tuple[int, str]:
    """Plans that begin with a number of minutes first, by that number."""
    digits = plan[: len(plan) - len(plan.lstrip("0123456789"))]
    return (int(digits) if digits and plan[len(digits) :].startswith("min") else 1000), plan


def _shelf(words: Words, plan: str, files: list[_File]) -> Shelf:
    name = f"plans.{plan}"
    title = _said(words, name) if name in words.entries else plan
    archive = next((Link(f.path, _said(words, "door.zip")) for f in files if not f.document), None)
    documents = sorted({file.document for file in files} - {""}, key=RANK.__getitem__)
    lines = (
        Line(
            _said(words, f"documents.{document}"),
            tuple(
                _link(words, file)
                for file in sorted(files, key=_by_use)
                if file.document == document
            ),
        )
        for document in documents
    )
    return Shelf(title if plan else _said(words, "door.book"), archive, tuple(lines))


def _by_use(file: _File) -> tuple[int, bool, str]:
    known = file.suffix in SUFFIXES
    rank = SUFFIXES.index(file.suffix) if known else len(SUFFIXES)
    return rank, file.variant != "standard", file.path


def _link(words: Words, file: _File) -> Link:
    """A file by the name of its format, and of its layout when that is not the usual one."""
    name = file.suffix.upper().replace(".", " ")
    if file.variant != "standard":
        name = f"{name}, {_said(words, f'door.{file.variant}')}"
    return Link(file.path, name)
