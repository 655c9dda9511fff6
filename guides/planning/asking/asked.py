"""What was asked of a session: options, a session file, or options over a session file.

In: options that were given, and what was read. Out: the request of one audience, the name
of its plan, and findings with the line of the file they are about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from guides.disk import RESERVED
from guides.document.audience import Audience, Language
from guides.findings.finding import Finding
from guides.findings.place import Path, Place
from guides.model.guide import Guide
from guides.model.values.ids import id_of
from guides.planning.canonical import CANONICAL
from guides.planning.choosing.written import asked_with
from guides.planning.request import LEVEL_OF, SessionRequest

ALL_OF_IT: Path = ()
FIELD_OF = {"P101": "minutes", "P102": "people", "P103": "start"}


class Named(NamedTuple):
    """An id that a session file names: in which field ("include"), and where that stands."""

    field: str
    name: str
    place: Place


@dataclass(frozen=True)
class Kept:
    """A session file, read.

    Attributes:
        film: id of the film it is for.
        request: what it asks.
        stem: its name without `.session.json`.
        places: path of each value in the file to its place; () is the whole.
        named: every id in it, in the order of the file's fields.
    """

    film: str
    request: SessionRequest
    stem: str
    places: Mapping[Path, Place]
    named: tuple[Named, ...]


@dataclass(frozen=True)
class Asked:
    """One session, wanted instead of the default plans.

    Attributes:
        options: fields of a request that were given on the command line.
        kept: a session file that says the rest; without one, the session its audience has
            most often does.
    """

    options: Mapping[str, Any]
    kept: Kept | None = None

    def request(self, audience: Audience, language: Language) -> SessionRequest:
        """The whole request; another audience than the file's has its own level."""
        base = self.kept.request if self.kept else CANONICAL[audience]
        level = base.level if audience == base.audience else LEVEL_OF[audience]
        base = replace(base, audience=audience, level=level, language=language)
        return replace(base, **self.options)

    def about(self, guide: Guide) -> Asked:
        """The same, where a lesson is named, with what that lesson needs beside what was asked."""
        name = self.options.get("lesson")
        lesson = next((one for one in guide.lessons if one.id == name), None)
        if lesson is None:
            return self
        needed = asked_with(guide, lesson)
        said = {field: getattr(needed, field) for field in ("minutes", "people", "seating", "seen")}
        return replace(self, options={**said, **self.options})

    def whom(self, guide: Guide) -> Audience | None:
        """For whom the lesson is that was named; None where none was."""
        name = self.options.get("lesson") or (self.kept and self.kept.request.lesson)
        return next((one.audience for one in guide.lessons if one.id == name), None)

    def plan_id(self, request: SessionRequest) -> str:
        """The name of the file, as a folder may be called; else its lesson, or its size."""
        made = id_of(self.kept.stem) if self.kept else ""
        usual = request.lesson or f"{request.minutes}min-{request.people}"
        return usual if not made or made in RESERVED else made

    def placed(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Findings of the planner, at the lines of the file they are about."""
        for finding in findings:
            place = self._place(finding)
            yield finding._replace(place=place) if place else finding

    def _place(self, finding: Finding) -> Place | None:
        """Where the file says what a finding is about; None when an option said it."""
        if self.kept is None or not finding.code.startswith("P"):
            return None
        places, field = self.kept.places, FIELD_OF.get(finding.code)
        if field:
            return None if field in self.options else places.get(("request", field))
        if not finding.record:
            return None if self.options else places[ALL_OF_IT]
        said = (n for n in self.kept.named if n.field not in self.options)
        return next((named.place for named in said if named.name == finding.record), None)

    def key(self) -> str:
        """All of it as one string, the same for the same session."""
        kept = f"{self.kept.stem} {self.kept.request}" if self.kept else ""
        return f"{sorted(self.options.items())} {kept}"
