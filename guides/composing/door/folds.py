"""What stays folded at the door: every file once, by what one does with it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from guides.composing.door.files import EVERYBODY, PAGE, File, plans
from guides.composing.door.offers import Comer, plan_said
from guides.composing.door.said import said, size_said
from guides.composing.door.uses import ARCHIVE, use_of
from guides.document.audience import AUDIENCES
from guides.document.shelves import Fold, Line, Link, Shelf
from guides.model.words import Words

FOR_EVERYBODY = ("read", "sources")  # the rest goes to whoever works with that audience
FOLDED = ("print", "edit", "platform", *FOR_EVERYBODY)


def folds(words: Words, comer: Comer, files: list[File]) -> Iterator[Fold]:
    """The folds of one person; the page has its buttons, and stands in none.

    Args:
        words: fixed words.
        comer: whose folds; who has no audience of their own gets what serves them all.
        files: all those of a film in one language.
    """
    for use in FOLDED:
        if (use in FOR_EVERYBODY) == bool(comer.audiences):
            continue
        mine = [
            file
            for file in files
            if use_of(file.path).replace(ARCHIVE, "print") == use
            and (not comer.audiences or file.audience in comer.audiences)
            and file.document != PAGE
        ]
        if mine:
            yield Fold(said(words, f"door.fold.{use}"), tuple(_shelves(words, mine)))


def _shelves(words: Words, files: list[File]) -> Iterator[Shelf]:
    """A shelf for each plan of each audience, then for what serves every plan of it."""
    several = len({file.audience for file in files}) > 1
    for audience in (*AUDIENCES, EVERYBODY):
        mine = [file for file in files if file.audience == audience]
        for plan in plans(mine):
            title = plan_said(words, plan)
            if several:
                whom = said(words, f"door.whom.{audience}")
                title = said(words, "door.of_audience", whom=whom, plan=title)
            yield Shelf(title, tuple(_lines(words, [f for f in mine if f.plan == plan])))


def _lines(words: Words, files: list[File]) -> Iterator[Line]:
    for document, forms in groupby(files, key=lambda file: file.document):
        if document == ARCHIVE:
            yield Line(said(words, "door.zip"), tuple(_archive(words, file) for file in forms))
        else:
            links = tuple(_link(words, file) for file in forms)
            yield Line(said(words, f"documents.{document}"), links)


def _archive(words: Words, file: File) -> Link:
    return Link(file.path, f"{ARCHIVE.upper()}, {size_said(words, file.size)}")


def _link(words: Words, file: File) -> Link:
    """A file by the name of its format, and of its layout when that is not the usual one."""
    name = file.suffix.upper().replace(".", " ")
    if not file.usual:
        name = f"{name}, {said(words, f'door.{file.variant}')}"
    return Link(file.path, name)
