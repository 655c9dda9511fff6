"""What a session file names that its guide does not have: told, and the rest is kept.

A guide changes and a file stays; whoever edited a session by hand finds it again (S112, a
warning). What is named on the command line is a mistake of the moment, and refused.
"""

from __future__ import annotations

from dataclasses import replace

from guides.findings.finding import Finding, Message, Severity
from guides.findings.near import did_you_mean
from guides.model.guide import Guide
from guides.planning.asking.asked import Asked, Named
from guides.planning.asking.faults import known_names
from guides.planning.request import GivenSegment


def without_gone(asked: Asked, guide: Guide) -> tuple[Asked, tuple[Finding, ...]]:
    """What was asked, as this guide can plan it, and what the file names in vain.

    A segment keeps its place and its minutes, its name becomes its words; a must-have or an
    exclusion is dropped, unless an option stands over it; a logged scene stays as it is.
    """
    if asked.kept is None:
        return asked, ()
    known, request = known_names(guide), asked.kept.request
    present = replace(
        request,
        include=tuple(name for name in request.include if name in known["include"]),
        exclude=tuple(name for name in request.exclude if name in known["exclude"]),
        lesson=request.lesson if request.lesson in ("", *known["lesson"]) else None,
        segments=tuple(
            segment
            if segment.record in ("", *known["segments"])
            else GivenSegment("", segment.record, segment.minutes)
            for segment in request.segments
        ),
    )
    found = tuple(
        _finding(named, known[named.field])
        for named in asked.kept.named
        if named.field not in asked.options and named.name not in known[named.field]
    )
    return replace(asked, kept=replace(asked.kept, request=present)), found


def _finding(named: Named, known: tuple[str, ...]) -> Finding:
    kept, near = KEPT[named.field], did_you_mean(named.name, known, Message("", ""))
    hint = Message(f"{kept.fr} {near.fr}".strip(), f"{kept.en} {near.en}".strip())
    said = GONE.fill(name=named.name)
    return Finding(named.place, "S112", Severity.WARNING, said, hint, named.name)


GONE = Message(
    "« {name} » n'est pas, ou n'est plus, dans ce guide",
    '"{name}" is not, or no longer, in this guide',
)
KEPT = {
    "include": Message(
        "La séance est prévue sans cette fiche.", "The session is planned without this record."
    ),
    "exclude": Message("Il n'y a plus rien à écarter.", "There is nothing left to exclude."),
    "lesson": Message(
        "La séance est prévue sans cette leçon.", "The session is planned without this lesson."
    ),
    "scenes": Message(
        "Votre note reste dans la séance, mais aucune question ne s'y rattache.",
        "Your note stays in the session, but no question rests on it.",
    ),
    "segments": Message(
        "Ce segment garde sa place et ses minutes, avec ce nom pour tout texte.",
        "This segment keeps its place and its minutes, with this name for its only words.",
    ),
}
