"""Which documents of which film a `build` makes: its options that choose from closed lists.

A command line of these options alone is read here: typer is imported for any other.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from guides.building.order import DOCUMENT_NAMES, FORMAT_NAMES, Order
from guides.document.audience import AUDIENCES
from guides.document.languages import TONGUES
from guides.document.variant import VARIANTS
from guides.findings.errors import Unusable
from guides.findings.finding import Message
from guides.model.values.scales import COUNTRIES
from guides.terminal.days import date_asked
from guides.terminal.films import film_asked

if TYPE_CHECKING:
    from guides.planning.asking.asked import Asked

Word = TypeVar("Word", bound=str)
Default = TypeVar("Default")
OUT = Path("out")
# The options that may be repeated, and the parameters of the command that they give.
REPEATED = {
    "--language": "language",
    "--audience": "audience",
    "--country": "country",
    "--document": "document",
    "--format": "formats",
    "--variant": "variant",
}


def one_of(words: Iterable[str]) -> str:
    """The words of a closed list, as help shows them."""
    return " | ".join(words)


def known(option: str, value: str, words: tuple[Word, ...]) -> Word:
    """A value of a closed list.

    Raises:
        Unusable: it is not in the list.
    """
    for word in words:
        if word == value:
            return word
    listed = ", ".join(words)
    raise Unusable(
        Message(f"--{option} {value} : inconnu", f"--{option} {value}: unknown"),
        Message(f"Choisissez parmi : {listed}", f"Choose among: {listed}"),
    )


def chosen(
    option: str,
    asked: list[str] | None,
    words: tuple[Word, ...],
    default: Default,
    every: tuple[Word, ...] | None = None,
) -> tuple[Word, ...] | Default:
    """The values of a repeatable option, each known, in the order of the list.

    Args:
        option: its name.
        asked: what was typed.
        words: the list.
        default: where nothing was.
        every: what "all" stands for; None means the list.

    Raises:
        Unusable: one is not in the list.
    """
    if not asked:
        return default
    if "all" in asked:
        return words if every is None else every
    for value in asked:
        known(option, value, words)
    return tuple(word for word in words if word in asked)


def ordered(
    folder: Path | None, out: Path, said: Mapping[str, list[str] | None], asked: Asked | None = None
) -> Order:
    """What to build.

    Args:
        folder: of the film, as given; None means the one that is here.
        out: the folder of the kit.
        said: the values of each option in `REPEATED`, by parameter.
        asked: the one session to build the documents of.

    Raises:
        Unusable: a value is not in its list, or no film is meant.
    """
    kept = asked.kept.request if asked and asked.kept else None
    spoken = (kept.language,) if kept else ()
    audiences = (kept.audience,) if kept else None
    return Order(
        film=film_asked(folder).resolve(),
        out=out,
        languages=chosen("language", said.get("language"), tuple(TONGUES), spoken, ()),
        audiences=chosen("audience", said.get("audience"), AUDIENCES, audiences, ()),
        countries=chosen("country", _upper(said.get("country")), COUNTRIES, (), ()),
        documents=chosen("document", said.get("document"), DOCUMENT_NAMES, DOCUMENT_NAMES),
        formats=chosen("format", said.get("formats"), FORMAT_NAMES, (), ()),
        variants=chosen("variant", said.get("variant"), VARIANTS, Order.variants),
        date=date_asked(),
        asked=asked,
    )


def _upper(codes: list[str] | None) -> list[str] | None:
    """Codes of countries as ISO writes them; people type "be" as they type "fr" for a language."""
    return [code if code == "all" else code.upper() for code in codes or ()] or None


def at_once(words: Sequence[str]) -> Order | None:
    """What a command line behind `build` orders; None for one that is typer's to read.

    That is any with another option, with `--option=value`, or that is wrong in its form.

    Raises:
        Unusable: a value is not in its list.
    """
    said: dict[str, list[str]] = {}
    left = iter(words)
    for word in left:
        name = word if word in REPEATED or word == "--out" else ""
        value = next(left, "") if name else word
        if not value or value.startswith("-"):
            return None
        said.setdefault(REPEATED.get(name, name), []).append(value)
    folders, outs = (tuple(map(Path, said.pop(name, []))) for name in ("", "--out"))
    if len(folders) > 1 or len(outs) > 1:
        return None
    if any(path.exists() and not os.access(path, os.R_OK) for path in (*folders, *outs)):
        return None
    return ordered(next(iter(folders), None), next(iter(outs), OUT), said)
