"""The whole line on one screen: read, check, plan, compose, render, write."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from guides import locations
from guides.building.fingerprint import fingerprint, program
from guides.building.gathering import Built, Shelf
from guides.findings.errors import Refused, Unusable, machine_trouble
from guides.findings.finding import Finding, Message, Severity, as_row, from_row
from guides.writing.artefact import Artefact

if TYPE_CHECKING:
    from guides.checking.verdict import CheckedGuide
    from guides.composing.compose import Subject
    from guides.composing.documents import Document
    from guides.document.edition import Edition, Imprint
    from guides.model.words import Words
    from guides.planning.asking.asked import Asked
    from guides.planning.programmes import Programme
    from guides.planning.table import PlanTable
    from guides.rendering.formats import Format

DOCUMENTS = (
    "guide",
    "runsheet",
    "handout",
    "worksheets",
    "cards",
    "slides",
    "questionbank",
    "bibliography",
    "facing",
    "page",
    "readme",
    "agenda",
)
DOOR = "index.html"
LANGUAGES = ("fr", "en")
AUDIENCES = ("cineclub", "lycee", "college")
FORMAT_NAMES = (
    "pdf",
    "html",
    "odt",
    "docx",
    "epub",
    "txt",
    "page",
    "moodle",
    "gift",
    "csl",
    "bib",
    "json",
)


@dataclass(frozen=True)
class Order:
    """What to build: one artefact for each combination that makes sense.

    Attributes:
        asked: one session to build the plan documents for, instead of the default plans.
    """

    film: Path
    out: Path
    languages: tuple[str, ...] = LANGUAGES
    audiences: tuple[str, ...] = AUDIENCES
    documents: tuple[str, ...] = DOCUMENTS
    formats: tuple[str, ...] = ()
    variants: tuple[str, ...] = ("standard", "twin")  # two to a sheet: handouts only
    date: str = ""
    asked: Asked | None = None

    def wants(self, kind: Document) -> bool:
        """Whether a document is asked for, in some format it is made in."""
        made = not self.formats or not set(self.formats).isdisjoint(kind.formats)
        return made and kind.name in self.documents

    @property
    def whole(self) -> bool:
        """Whether nothing is left out, so that a session can be handed over as one file."""
        return set(self.documents) == set(DOCUMENTS) and not self.formats

    def key(self) -> str:
        """The options that decide which files come out, as one string."""
        lists = (self.languages, self.audiences, self.documents, self.formats, self.variants)
        asked = (self.asked.key(),) if self.asked else ()
        return " ".join((self.film.name, *(",".join(part) for part in lists), self.date, *asked))


class Outcome(NamedTuple):
    """What a build did: paths that changed, paths there are, and warnings."""

    changed: tuple[str, ...]
    paths: tuple[str, ...]
    warnings: tuple[Finding, ...]


Progress = Callable[[int, int, str], None]


def build(order: Order, progress: Progress = lambda done, total, path: None) -> Outcome:
    """Build a kit, touching only what changed.

    Args:
        order: what to build, from where, into where.
        progress: told the number done, the total and the path at hand.

    Raises:
        Refused: the content is at fault; nothing was written.
        Unusable, MachineTrouble: see `errors`.
    """
    from guides.writing.write import intact, read_manifest, write  # noqa: PLC0415

    with machine_trouble(order.film):
        inputs = fingerprint(order.film) + program()
    manifest = read_manifest(order.out)
    last = manifest["runs"].get(order.key())
    if (
        last
        and last["inputs"] == inputs
        and all(intact(order.out, manifest, path) for path in last["paths"])
    ):
        return Outcome((), tuple(last["paths"]), tuple(map(from_row, last["warnings"])))

    checked = checked_film(order.film)
    made = _make(order, checked, manifest, progress)
    paths = tuple(artefact.path for artefact in made.artefacts)
    warnings = (*checked.warnings, *made.findings)
    run = {
        "inputs": inputs,
        "paths": paths,
        "warnings": [as_row(w) for w in warnings],
        "film": [checked.guide.film.id, checked.guide.film.title],
    }
    changed = write(made.artefacts, order.out, made.editions, (order.key(), run))
    return Outcome(changed, paths, warnings)


def _make(
    order: Order, checked: CheckedGuide, manifest: dict[str, Any], progress: Progress
) -> _Made:
    """Every artefact of an order: documents, then the zips made of them, then the door."""
    from guides.building.gathering import archives, door  # noqa: PLC0415
    from guides.composing.bounds import too_heavy  # noqa: PLC0415

    jobs = list(_jobs(order, checked))
    if not jobs:
        raise Unusable(NOTHING, NOTHING_HINT)
    made = _Made(order.out, manifest)
    for done, (job, edition, told) in enumerate(_composed(jobs)):
        progress(done, len(jobs), job.path)
        said = f"{job.format.name} {job.variant} {told}"
        data = made.add(job.path, said, partial(job.render, edition))
        made.findings += _bounds(job, edition, data)
    progress(len(jobs), len(jobs), "")
    if order.whole:
        about = imprint(order, checked)
        for path, said, zipped in archives(checked, about, _built(jobs, made.artefacts)):
            size = len(made.add(path, said, zipped))
            made.findings += filter(None, (too_heavy(path, size),))
    if any(finding.severity is Severity.ERROR for finding in made.findings):
        raise Refused(made.findings)
    made.add(DOOR, *door(checked, manifest, [artefact.path for artefact in made.artefacts]))
    return made


def _composed(jobs: list[_Job]) -> Iterator[tuple[_Job, Edition, str]]:
    """Each job with its edition and all that it says; neighbours often share one."""
    compose: Callable[[], Edition] | None = None
    for job in jobs:
        if job.compose is not compose:
            compose, edition = job.compose, job.compose()
            told = repr(edition)
        yield job, edition, told


class _Made:
    """What a build has made so far, or taken over from the last one."""

    def __init__(self, out: Path, manifest: dict[str, Any]) -> None:
        self.out, self.manifest = out, manifest
        self.artefacts: list[Artefact] = []
        self.editions: dict[str, str] = {}
        self.findings: list[Finding] = []

    def add(self, path: str, said: str, make: Callable[[], bytes]) -> bytes:
        """An artefact made, or read from the disk when the last one was made from the same.

        Args:
            path: of the file.
            said: what it is made from, whole; a frozen tree says all in its `repr`, four
                times faster than in JSON.
            make: gives its bytes.
        """
        from guides.writing.write import intact  # noqa: PLC0415

        digest = hashlib.sha256(f"{program()} {said}".encode()).hexdigest()
        known = self.manifest["files"].get(path, {}).get("edition") == digest
        kept = known and intact(self.out, self.manifest, path)
        data = (self.out / path).read_bytes() if kept else make()
        self.artefacts.append(Artefact(path, data))
        self.editions[path] = digest
        return data


def _bounds(job: _Job, edition: Edition, data: bytes) -> Iterator[Finding]:
    """Whether a file has more pages than it may."""
    if job.format.name == "pdf" and job.variant == "standard":
        from guides.composing.bounds import too_long  # noqa: PLC0415
        from guides.rendering.paper.typeset import count_pages  # noqa: PLC0415

        found = too_long(job.kind, edition, count_pages(data), job.lessons, job.path)
        if found:
            yield found


@dataclass(frozen=True)
class _Job:
    """One artefact to make."""

    shelf: Shelf

    path: str
    format: Format
    variant: str
    compose: Callable[[], Edition]
    kind: Document
    lessons: int

    def render(self, edition: Edition) -> bytes:
        """The bytes of the file."""
        return self.format.function(edition, locations.templates(), self.variant)  # type: ignore[arg-type]


def _jobs(order: Order, checked: CheckedGuide) -> Iterator[_Job]:
    """The loops over languages, audiences, plans, documents, formats and variants."""
    from guides.composing.documents import DOCUMENTS as KINDS  # noqa: PLC0415
    from guides.reading.words import read_words  # noqa: PLC0415

    spoken = dict.fromkeys((*order.languages, "en"))
    vocabulary = {name: read_words(locations.templates(), name) for name in spoken}  # type: ignore[arg-type]
    making = _Making(order, checked, imprint(order, checked), vocabulary["en"])
    kinds = [kind for kind in KINDS if order.wants(kind)]
    for language in order.languages:
        words = vocabulary[language]
        for audience in order.audiences:
            mine = [
                kind
                for kind in kinds
                if audience in kind.audiences and (language == "fr" or not kind.both)
            ]
            for kind in (k for k in mine if k.of == "film"):
                yield from making.jobs(kind, checked, Shelf(language, audience), words)
            of_plan = [kind for kind in mine if kind.of == "plan"]
            for programme in _programmes(order, checked, audience, language) if of_plan else ():
                projector = programme.lessons[0].plan.request.projector
                shelf = Shelf(language, audience, programme.id)
                for kind in (k for k in of_plan if projector or not k.projected):
                    yield from making.jobs(kind, programme, shelf, words)
        for kind in (k for k in kinds if k.of == "table"):
            yield from making.jobs(kind, making.table, Shelf(language), words)


def _programmes(
    order: Order, checked: CheckedGuide, audience: Any, language: Any
) -> tuple[Programme, ...]:
    """The default plans of an audience, or the one session that was asked for."""
    from guides.planning.programmes import programmes  # noqa: PLC0415

    if order.asked:
        return (programme_of(order.asked, checked, audience, language),)
    return programmes(checked, audience)


def programme_of(asked: Asked, checked: CheckedGuide, audience: Any, language: Any) -> Programme:
    """The session that was asked for, as a programme of its own."""
    from guides.planning.programmes import programme  # noqa: PLC0415
    from guides.reading.session.file import refuse_another_film  # noqa: PLC0415

    if asked.kept:
        refuse_another_film(asked.kept, checked.guide.film.id)
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
    english: Words

    @cached_property
    def table(self) -> PlanTable:
        """Every usual session, computed once for all languages."""
        from guides.planning.table import plan_table  # noqa: PLC0415

        return plan_table(self.checked)

    def jobs(self, kind: Document, subject: Subject, shelf: Shelf, words: Words) -> Iterator[_Job]:
        """One document in the formats and variants asked for."""
        from guides.composing.compose import compose  # noqa: PLC0415
        from guides.rendering.formats import FORMATS  # noqa: PLC0415

        asked = self.order.formats or tuple(f.name for f in FORMATS if f.by_default)
        lessons = len(getattr(subject, "lessons", (None,)))
        name = kind.name if shelf.audience else f"contrechamp.{shelf.language}"
        folders = [self.checked.guide.film.id]
        if shelf.audience:
            folders += [part for part in shelf if part]
        stem = "/".join((*folders, name))
        composing = partial(
            compose,
            subject,
            kind.name,
            shelf.audience or AUDIENCES[0],  # type: ignore[arg-type]
            words,
            self.imprint,
            other=self.english if kind.both else None,
        )
        editions = {room: partial(composing, on_screen=room) for room in (False, True)}
        for made in FORMATS:
            if made.name not in kind.formats or made.name not in asked:
                continue
            edition = editions[made.has_room(kind.of)]
            for variant in made.variants:
                if variant in self.order.variants and variant in kind.variants:
                    layout = "" if variant == "standard" else f".{variant}"
                    path = f"{stem}{layout}{made.suffix}"
                    yield _Job(shelf, path, made, variant, edition, kind, lessons)


def checked_film(film: Path) -> CheckedGuide:
    """The guide, read and checked."""
    from guides.checking.verdict import check  # noqa: PLC0415
    from guides.reading.film.folder import read_guide  # noqa: PLC0415

    with machine_trouble(film):
        return check(read_guide(film))


def imprint(order: Order, checked: CheckedGuide) -> Imprint:
    """Version of the program, and the date asked for or the newest in the content."""
    from guides import __version__  # noqa: PLC0415
    from guides.document.edition import Imprint  # noqa: PLC0415

    guide = checked.guide
    newest = max(
        guide.film.checked_on,
        *(claim.checked_on for claim in guide.claims),
        *(source.checked_on for source in guide.sources),
        *(article.checked_on for article in guide.articles),
        *(row.checked_on for row in guide.curriculum),
        *(row.checked_on for row in guide.film.obtaining),
    )
    return Imprint(__version__, order.date or newest)


def _built(jobs: list[_Job], artefacts: list[Artefact]) -> list[Built]:
    """Each document, as `gathering` takes them."""
    return [
        Built(job.shelf, job.kind.name, job.variant, job.format.suffix, artefact.data)
        for job, artefact in zip(jobs, artefacts, strict=True)
    ]


NOTHING = Message(
    "aucun des formats demandés n'a cette mise en page",
    "none of the formats asked for has this layout",
)
NOTHING_HINT = Message(
    "Les mises en page large et dys existent en pdf ; facing se fait avec le français.",
    "The large and dys layouts exist as pdf; facing is made with the French documents.",
)
