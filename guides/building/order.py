"""What to build: one artefact for each combination that makes sense."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from guides.composing.documents import DOCUMENTS, Document
from guides.document.audience import AUDIENCES, LANGUAGES, Audience, Language
from guides.document.variant import Variant
from guides.findings.errors import Unusable
from guides.findings.finding import Message
from guides.reading.film.listing.walk import is_kit
from guides.rendering.formats import FORMATS

if TYPE_CHECKING:
    from guides.checking.verdict import CheckedGuide
    from guides.planning.asking.asked import Asked

DOCUMENT_NAMES = tuple(document.name for document in DOCUMENTS)
FORMAT_NAMES = tuple(made.name for made in FORMATS)


@dataclass(frozen=True)
class Order:
    """One build.

    Attributes:
        film: folder of the film.
        out: folder of the kit.
        languages: none named means those that the guide declares.
        audiences: none named means those that it declares; None, of a session that is asked
            for, the first of them alone.
        formats: none named means those made by default.
        date: ISO day to print, empty for the newest in the content.
        asked: one session to build the plan documents for, instead of the default plans.
        countries: whose rights are told; none named means those that the film declares.
    """

    film: Path
    out: Path
    languages: tuple[Language, ...] = ()
    audiences: tuple[Audience, ...] | None = None
    documents: tuple[str, ...] = DOCUMENT_NAMES
    formats: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ("standard", "twin")  # two to a sheet: handouts only
    date: str = ""
    asked: Asked | None = None
    countries: tuple[str, ...] = ()

    def wants(self, kind: Document) -> bool:
        """Whether a document is asked for, in some format it is made in."""
        made = not self.formats or not set(self.formats).isdisjoint(kind.formats)
        return made and kind.name in self.documents

    @property
    def whole(self) -> bool:
        """Whether nothing is left out, so that a session can be handed over as one file."""
        return set(self.documents) == set(DOCUMENT_NAMES) and not self.formats

    def refuse_content(self) -> None:
        """Refuse to build over what somebody writes.

        Raises:
            Unusable: the output folder is the film's, or one in it that is no kit.
        """
        if not self.out.is_dir():
            return
        out = self.out.resolve()
        if out == self.film or (
            self.film in out.parents and any(out.iterdir()) and not is_kit(str(out))
        ):
            raise Unusable(OVER_CONTENT.fill(out=self.out), ELSEWHERE)

    def refuse_inside(self, film: str) -> None:
        """Refuse to build into the film's own folder by another way.

        Raises:
            Unusable: the kit's folder of this film is the one its content stands in.
        """
        if (self.out / film).resolve() in (self.film, *self.film.parents):
            raise Unusable(OVER_CONTENT.fill(out=self.out / film), ELSEWHERE)

    def refuse_nothing(self, wanted: Collection[object]) -> None:
        """Refuse an order of which nothing comes.

        Raises:
            Unusable: no format that it names has a layout that it names.
        """
        if not wanted:
            raise Unusable(NOTHING, NOTHING_HINT)

    def within(self, checked: CheckedGuide) -> Order:
        """The same order of what a guide declares.

        Raises:
            Refused: it asks for a language or an audience that the guide does not declare.
        """
        from guides.building.declared import refuse_undeclared  # noqa: PLC0415

        film = checked.guide.film
        refuse_undeclared(checked, self.languages, self.audiences or ())
        whom = self.asked.whom(checked.guide) if self.asked and self.audiences is None else None
        return replace(
            self,
            languages=self.languages or checked.languages,
            audiences=self.audiences or ((whom,) if whom else self._meant(film.audiences)),
        )

    def _meant(self, audiences: tuple[Audience, ...]) -> tuple[Audience, ...]:
        """Of those there are, the ones that an order without names means."""
        return audiences[:1] if self.asked and self.audiences is None else audiences

    def key(self) -> str:
        """The options that decide which files come out, as one string."""
        languages = self.languages or LANGUAGES
        audiences = self.audiences or self._meant(AUDIENCES)
        lists = (languages, audiences, self.documents, self.formats, self.variants)
        asked = (self.asked.key(),) if self.asked else ()
        there = ("in " + ",".join(self.countries),) if self.countries else ()
        parts = (*(",".join(part) for part in lists), self.date, *there, *asked)
        return " ".join((self.film.name, *parts))


OVER_CONTENT = Message(
    "{out} contient le film lui-même, ou une partie : un kit n'y a pas sa place",
    "{out} holds the film itself, or a part of it: no place for a kit",
)
ELSEWHERE = Message(
    "Choisissez un autre dossier avec --out, par exemple out.",
    "Choose another folder with --out, for example out.",
)
NOTHING = Message(
    "aucun des formats demandés n'a cette mise en page",
    "none of the formats asked for has this layout",
)
NOTHING_HINT = Message(
    "Les mises en page large, dys et twin existent en pdf, twin pour la fiche de salle (handout) ; "
    "facing met deux langues en regard, et se fait avec la première.",
    "The layouts large, dys and twin exist as pdf, twin for the handout; "
    "facing sets two languages side by side, and is made with the first.",
)


def cores() -> int:
    """How many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        return os.cpu_count() or 1
