"""A proof: what a reading without a fault gives, its documents made when they are looked at."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from guides.building.dated import imprint
from guides.building.jobs import Job, jobs
from guides.building.order import Order
from guides.checking.verdict import CheckedGuide
from guides.document.audience import Audience, Language
from guides.findings.finding import Finding
from guides.planning.canonical import CANONICAL

SHOWN = ("guide", "runsheet")
FORMATS = ("html", "pdf")


class Shelf(NamedTuple):
    """What there is for one audience in one language.

    Attributes:
        jobs: by address, `fr/cineclub/guide.html`.
        plans: names of the sessions that have a run sheet, the usual one first.
        findings: what sessions lack.
    """

    jobs: dict[str, Job]
    plans: tuple[str, ...]
    findings: tuple[Finding, ...]


class Proof:
    """The documents of a checked guide."""

    def __init__(self, number: int, film: Path, checked: CheckedGuide) -> None:
        """Make nothing yet.

        Args:
            number: tells it from earlier ones; from 1.
            film: the folder.
            checked: what was read there.
        """
        self.number, self.film, self.checked = number, film, checked
        self.shelves: dict[tuple[str, str], Shelf] = {}

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those that the guide declares, and has all its texts in."""
        return self.checked.languages

    @property
    def audiences(self) -> tuple[Audience, ...]:
        """Those that the guide declares."""
        return self.checked.guide.film.audiences

    def shelf(self, language: Language, audience: Audience) -> Shelf:
        """What there is for an audience; planned once."""
        key = language, audience
        if key not in self.shelves:
            self.shelves[key] = self._shelf(language, audience)
        return self.shelves[key]

    def job(self, address: str) -> Job | None:
        """How a document is made; None when there is none of that address."""
        for language in self.languages:
            for audience in self.audiences:
                if address.startswith(f"{language}/{audience}/"):
                    return self.shelf(language, audience).jobs.get(address)
        return None

    def _shelf(self, language: Language, audience: Audience) -> Shelf:
        order = order_of(self.film, (language,), (audience,), SHOWN, FORMATS)
        told: list[Finding] = []
        below = len(f"{self.checked.guide.film.id}/")
        made = list(jobs(order, self.checked, imprint("", self.checked), told))
        plans = dict.fromkeys(job.shelf.plan for job in made if job.shelf.plan)
        usual = f"{CANONICAL[audience].minutes}min"
        return Shelf(
            {job.path[below:]: job for job in made},
            tuple(sorted(plans, key=lambda plan: plan != usual)),
            tuple(told),
        )


def order_of(
    film: Path,
    languages: tuple[Language, ...],
    audiences: tuple[Audience, ...],
    documents: tuple[str, ...],
    formats: tuple[str, ...],
) -> Order:
    """An order of which nothing is written anywhere."""
    return Order(
        film=film,
        out=film,
        languages=languages,
        audiences=audiences,
        documents=documents,
        formats=formats,
        variants=("standard",),
    )
