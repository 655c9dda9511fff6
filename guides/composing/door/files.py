"""What the files of a kit are, read from their paths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from guides.composing.documents import DOCUMENTS
from guides.composing.door.uses import ARCHIVE
from guides.document.variant import VARIANTS

BOOKS = ""  # in place of a plan
EVERYBODY = ""  # in place of an audience
PAGE = "page"
# What most people open first stands first.
SUFFIXES = ("pdf", "html", "epub", "odt", "docx", "txt")
FOR_EVERYBODY = {document.name for document in DOCUMENTS if document.of == "everybody"}
RANK = {document.name: rank for rank, document in enumerate(DOCUMENTS)}


class File(NamedTuple):
    """A path taken apart; what it has not is empty, and `size` is in bytes."""

    path: str
    size: int
    film: str
    language: str
    audience: str
    plan: str
    document: str
    variant: str
    suffix: str

    @property
    def usual(self) -> bool:
        """Whether it has the layout that most people want."""
        return self.variant == "standard"


def taken_apart(sizes: Mapping[str, int]) -> list[File]:
    """The documents among the files of a kit, and its archives, those of most use first.

    Args:
        sizes: of each file, in bytes, by its path from the output folder.
    """
    files = (file for path, size in sorted(sizes.items()) if (file := _taken_apart(path, size)))
    return sorted(files, key=_by_use)


def plans(files: Iterable[File]) -> list[str]:
    """The plans that files belong to, the shortest first, then what serves every plan."""
    found = {file.plan for file in files}
    return [*sorted(found - {BOOKS}, key=_by_minutes), *(found & {BOOKS})]


def _taken_apart(path: str, size: int) -> File | None:
    """`film/fr/cineclub/20min/handout.twin.pdf` as its parts; None for anything else."""
    *folders, name = path.split("/")
    film = folders.pop(0) if folders else ""
    stem, _, rest = name.partition(".")
    if stem == "contrechamp" and not folders:
        language = rest.partition(".")[0]
        return File(path, size, film, language, "", BOOKS, PAGE, "standard", "html")
    if not folders or (len(folders) == 1) != (stem in FOR_EVERYBODY):
        return None
    language, audience, plan = (*folders, EVERYBODY, BOOKS)[:3]
    if rest.endswith(ARCHIVE):
        named = name.removeprefix(f"{film}-{audience}").removesuffix(f"-{language}.{ARCHIVE}")
        plan = named.removeprefix("-")  # none: it serves every plan
        return File(path, size, film, language, audience, plan, ARCHIVE, "standard", ARCHIVE)
    variant, _, suffix = rest.partition(".")
    if variant not in VARIANTS:
        variant, suffix = "standard", rest
    if stem not in RANK:
        return None
    return File(path, size, film, language, audience, plan, stem, variant, suffix)


def _by_use(file: File) -> tuple[int, int, bool, str]:
    known = file.suffix in SUFFIXES
    rank = SUFFIXES.index(file.suffix) if known else len(SUFFIXES)
    return RANK.get(file.document, len(RANK)), rank, not file.usual, file.path


def _by_minutes(plan: str) -> tuple[int, str]:
    """Plans that begin with a number of minutes first, by that number."""
    digits = plan[: len(plan) - len(plan.lstrip("0123456789"))]
    return (int(digits) if digits and plan[len(digits) :].startswith("min") else 1000), plan
