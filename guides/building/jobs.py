"""The jobs of an order: the loops over languages, audiences, plans, documents and formats."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from guides import locations
from guides.composing.documents import DOCUMENTS, Document
from guides.composing.holding import holds
from guides.document.audience import Audience, Language
from guides.findings.finding import Severity
from guides.rendering.formats import FORMATS, Format

if TYPE_CHECKING:
    from guides.building.order import Order
    from guides.checking.verdict import CheckedGuide
    from guides.composing.compose import Subject
    from guides.document.edition import Imprint
    from guides.document.manuscript import Manuscript
    from guides.document.variant import Variant
    from guides.findings.finding import Finding
    from guides.model.words import Words
    from guides.planning.asking.asked import Asked
    from guides.planning.programmes import Planner, Programme
    from guides.planning.session import SessionPlan
    from guides.planning.table import PlanTable


class Shelf(NamedTuple):
    """Where a document belongs; what is for everybody has no audience, of the film no plan."""

    language: Language
    audience: Audience | None = None
    plan: str = ""

    def serves(self, other: Shelf) -> bool:
        """Whether its documents are for the audience of another shelf, in its language."""
        mine, theirs = self._replace(plan=""), other._replace(plan="")
        return mine in {theirs, Shelf(other.language)}


@dataclass(frozen=True)
class Job:
    """One artefact to make.

    Attributes:
        shelf, path: where it belongs, and where it goes.
        format, variant: how it is made.
        compose: gives the manuscript; neighbours that share one share the function too.
        kind, lessons: what it is, for the bounds on its pages; documents of a lesson are apart.
    """

    shelf: Shelf
    path: str
    format: Format
    variant: Variant
    compose: Callable[[], Manuscript]
    kind: Document
    lessons: int

    def render(self, manuscript: Manuscript) -> bytes:
        """The bytes of the file."""
        if self.format.in_parts:
            return self.format.in_parts(manuscript, locations.templates())
        return self.format.function(manuscript.edition, locations.templates(), self.variant)


def jobs(
    order: Order, checked: CheckedGuide, imprint: Imprint, told: list[Finding]
) -> Iterator[Job]:
    """Every job, documents of the film before those of its plans, the page last.

    Args:
        order: what to build.
        checked: from what.
        imprint: version and date.
        told: gets what is missing for default plans that are left out.
    """
    from guides.reading.words import read_words  # noqa: PLC0415

    pairs = faced(checked.languages)
    spoken = dict.fromkeys((*order.languages, *(pairs.get(one, one) for one in order.languages)))
    vocabulary = {name: read_words(locations.templates(), name) for name in spoken}
    making = _Making(order, checked, imprint, {one: vocabulary.get(pairs[one]) for one in pairs})
    if checked.draft and not order.asked:  # its first page says what its sessions lack
        lacking = (one for one in making.missing() if one.severity is Severity.DRAFT)
        checked = replace(checked, absent=(*checked.absent, *lacking))
        making = replace(making, checked=checked)
    kinds = [kind for kind in DOCUMENTS if order.wants(kind)]
    if any(kind.of == "plan" for kind in kinds) and not order.asked:
        told += making.missing()
    for language in order.languages:
        words = vocabulary[language]
        for audience in order.audiences or ():
            mine = [
                kind
                for kind in kinds
                if audience in kind.audiences
                and (language in pairs or not kind.both)
                and holds(kind.name, checked.guide, audience)
            ]
            for kind in (k for k in mine if k.of == "film"):
                yield from making.jobs(kind, checked, Shelf(language, audience), words)
            of_plan = [kind for kind in mine if kind.of == "plan"]
            for programme in making.programmes(audience, language) if of_plan else ():
                projector = programme.lessons[0].plan.request.projector
                shelf = Shelf(language, audience, programme.id)
                held = [k for k in of_plan if programme.written or not k.written]
                for kind in (k for k in held if projector or not k.projected):
                    yield from making.jobs(kind, programme, shelf, words)
        for kind in (k for k in kinds if k.of == "everybody"):
            if any(holds(kind.name, checked.guide, one) for one in kind.audiences):
                yield from making.jobs(kind, checked, Shelf(language), words)
        for kind in (k for k in kinds if k.of == "table"):
            yield from making.jobs(kind, making.table, Shelf(language), words)


def faced(languages: Sequence[Language]) -> Mapping[Language, Language]:
    """Which language stands beside which in a document of two: each beside the next.

    The last stands beside the first, so that any two of three are paired; two, once.
    """
    nexts = (*languages[1:], *languages[:1])
    pairs = dict(zip(languages, nexts, strict=True))
    return dict(list(pairs.items())[: 1 if len(languages) == 2 else None]) if nexts[1:] else {}


def present(asked: Asked, checked: CheckedGuide) -> tuple[Asked, tuple[Finding, ...]]:
    """The session that was asked for, as this guide can plan it, and what it has no more.

    Raises:
        Refused: it is for another film.
    """
    from guides.planning.asking.gone import without_gone  # noqa: PLC0415
    from guides.reading.session.file import refuse_another_film  # noqa: PLC0415

    if asked.kept:
        refuse_another_film(asked.kept, checked.guide.film.id)
    return without_gone(asked.about(checked.guide), checked.guide)


def programme_of(
    asked: Asked, checked: CheckedGuide, audience: Audience, language: Language
) -> Programme:
    """The session that was asked for, as a programme of its own.

    Raises:
        Refused: it cannot be held.
    """
    from guides.findings.errors import Refused  # noqa: PLC0415
    from guides.planning.programmes import programme  # noqa: PLC0415

    request = asked.request(audience, language)
    try:
        return programme(checked, request, asked.plan_id(request))
    except Refused as refused:
        raise Refused(asked.placed(refused.findings)) from refused


@dataclass(frozen=True)
class _Making:
    """What every job of a build shares."""

    order: Order
    checked: CheckedGuide
    imprint: Imprint
    beside: Mapping[Language, Words | None]

    @cached_property
    def table(self) -> PlanTable:
        """Every usual session, computed once for all languages."""
        from guides.planning.table import plan_table  # noqa: PLC0415

        return plan_table(self.checked)

    @cached_property
    def planned(self) -> Planner:
        """Arranges sessions, each that is asked for once."""
        from guides.building.solved import planner  # noqa: PLC0415

        return planner(self.checked)

    @cached_property
    def usual(self) -> Callable[[Audience], SessionPlan | None]:
        """The session an audience has most often, computed once for all formats."""
        from guides.planning.programmes import usual  # noqa: PLC0415

        return cache(partial(usual, self.checked, planned=self.planned))

    def programmes(self, audience: Audience, language: Language) -> tuple[Programme, ...]:
        """The default plans of an audience, or the one session that was asked for."""
        if self.order.asked:
            return (programme_of(self.order.asked, self.checked, audience, language),)
        from guides.planning.programmes import Programme  # noqa: PLC0415

        return tuple(one for one in self.tried[audience] if isinstance(one, Programme))

    @cached_property
    def tried(self) -> dict[Audience, tuple[Programme | Finding, ...]]:
        """The default plans of each audience, or what is missing; once for all languages."""
        from guides.planning.programmes import tried  # noqa: PLC0415

        return {
            name: tuple(tried(self.checked, name, self.planned))
            for name in self.order.audiences or ()
        }

    def missing(self) -> tuple[Finding, ...]:
        """What is missing for default plans; an error where there is none at all."""
        from guides.planning.programmes import missing  # noqa: PLC0415

        listed = [one for those in self.tried.values() for one in those]
        return missing(self.checked, listed)

    def jobs(self, kind: Document, subject: Subject, shelf: Shelf, words: Words) -> Iterator[Job]:
        """One document in the formats and variants asked for."""
        asked = self.order.formats or tuple(f.name for f in FORMATS if f.by_default)
        lessons = len(getattr(subject, "lessons", (None,)))
        # What pupils get of a lesson fills both sides of a sheet: two do not stand on one.
        written = getattr(subject, "written", False) and kind.name == "handout"
        left, sides = ({"twin"}, 3 * lessons) if written else (set(), lessons)
        stem = "/".join((self.checked.guide.film.id, *_place(kind, shelf)))
        composing = self._composing(
            kind, subject, shelf.audience or self.checked.guide.film.audiences[0], words
        )
        for made in FORMATS:
            if made.name not in kind.formats or made.name not in asked:
                continue
            for variant in made.variants:
                if variant in self.order.variants and variant in {*kind.variants} - left:
                    layout = "" if variant == "standard" else f".{variant}"
                    path = f"{stem}{layout}{made.suffix}"
                    edition = composing[made.has_room(kind.of)]
                    yield Job(shelf, path, made, variant, edition, kind, sides)

    def _composing(
        self, kind: Document, subject: Subject, audience: Audience, words: Words
    ) -> dict[bool, Callable[[], Manuscript]]:
        """How a document is composed where there is no room for all of it, and where there is."""
        from guides.composing.compose import manuscript  # noqa: PLC0415

        composing = partial(
            manuscript,
            subject,
            kind.name,
            audience,
            words,
            self.imprint,
            other=self.beside[words.language] if kind.both else None,
            usual=self.usual(audience) if kind.usual else None,
        )
        return {room: partial(composing, on_screen=room) for room in (False, True)}


def _place(kind: Document, shelf: Shelf) -> tuple[str, ...]:
    """Folders and name, without what the format adds."""
    if kind.of == "table":
        return (f"contrechamp.{shelf.language}",)
    folders = (shelf.language, shelf.audience or "", shelf.plan)
    return (*(folder for folder in folders if folder), kind.name)
