"""Findings and errors for people, in French or English, and as JSON for programs."""

from __future__ import annotations

import errno
import json
import os
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

from guides.building.outcome import Outcome
from guides.composing.door.uses import USES, use_of
from guides.findings.errors import Defect, MachineTrouble, Refused, Unusable
from guides.findings.finding import Finding, Message, Severity
from guides.model.values.signs import ANY_UNSEEN, visible
from guides.pipeline import DOOR
from guides.terminal.excerpt import excerpt, lines_of
from guides.terminal.films import from_here

WIDTH = 80
# JSON itself writes what is below a space so, and its own line ends are to stay.
UNSEEN_IN_JSON = re.compile(f"(?![\n -~]){ANY_UNSEEN}")

SEVERITY = {
    Severity.ERROR: Message("erreur", "error"),
    Severity.WARNING: Message("avertissement", "warning"),
    Severity.DRAFT: Message("brouillon", "draft"),
}
COUNT = Message(
    "{errors} erreur(s), {warnings} avertissement(s)", "{errors} error(s), {warnings} warning(s)"
)
LACKING = Message("{count} manque(s) de brouillon", "{count} thing(s) missing in a draft")
BUILT = Message(
    "Le kit est prêt dans {out} : {files}, dont {anew}.",
    "The kit is ready in {out}: {files}, {anew}.",
)
UNCHANGED = Message(
    "Rien n'a changé : le kit dans {out} est à jour, {files}.",
    "Nothing has changed: the kit in {out} is up to date, {files}.",
)
FILES = Message("{count} fichiers", "{count} files")
ONE_FILE = Message("1 fichier", "1 file")
ANEW = Message("{count} refaits", "{count} of them made anew")
ONE_ANEW = Message("1 refait", "1 of them made anew")
# In the order of `USES`: what one does with the files that are counted.
COUNTS = {
    "print": Message("à imprimer (PDF) : {count}", "to print (PDF): {count}"),
    "edit": Message("à modifier (ODT, DOCX) : {count}", "to edit (ODT, DOCX): {count}"),
    "read": Message("à lire à l'écran : {count}", "to read on screen: {count}"),
    "platform": Message("pour Moodle ou Éléa : {count}", "for Moodle or Éléa: {count}"),
    "sources": Message("bibliographie : {count}", "bibliography: {count}"),
    "zip": Message("séances complètes (zip) : {count}", "whole sessions (zip): {count}"),
}
BEGIN = Message("Pour commencer, ouvrez :", "To begin, open:")
DOOR_SAID = Message(
    "la porte : ce qu'il faut pour ce soir, pour un cours ou à l'écran",
    "the door: what you need tonight, for a class or on screen",
)
FULL = Message(
    "plus de place pour la sortie standard : ce qui devait s'y écrire est perdu",
    "no room left for standard output: what was to be written there is lost",
)
CLOSED = Message(
    "la sortie standard est fermée : ce qui devait s'y écrire est perdu",
    "standard output is closed: what was to be written there is lost",
)
LOST = Message(
    "la sortie standard ne prend plus rien : ce qui devait s'y écrire est perdu",
    "standard output takes nothing more: what was to be written there is lost",
)
NAMED = 5  # files that left, by name
GONE = Message(
    "Retirés, car le film ne les donne plus :", "Taken away, as the film no longer gives them:"
)
MORE = Message("  … et {count} autre(s)", "  … and {count} more")
WAITING = Message(
    "Un autre build travaille dans {out} : celui-ci attend qu'il finisse (Ctrl-C pour renoncer).",
    "Another build is at work in {out}: this one waits until it ends (Ctrl-C to give up).",
)
SAVED = Message("séance gardée dans {path}", "session kept in {path}")
CLEAN = Message("aucune faute", "no fault found")
EXPLAIN = Message(
    "Pour comprendre un code : contrechamp explain {code}",
    "To understand a code: contrechamp explain {code}",
)


def message_language(asked: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """The language of messages: as asked, else the locale's, else English."""
    if asked in ("fr", "en"):
        return asked
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def findings_as_text(
    findings: Iterable[Finding], language: str, film: Path | None = None, kit: Path | None = None
) -> str:
    """One block a finding, in file order, then a count; empty input says all is well.

    Args:
        findings: in any order.
        language: of the messages.
        film: the folder that the files of a film stand in; None: paths stay as they are.
        kit: the folder that the files of a kit stand in.
    """
    listed = sorted(findings)
    if not listed:
        return CLEAN.said(language)
    lines = cache(lines_of)
    blocks = [_block(one, language, _file_of(one, film, kit), lines) for one in listed]
    counts = Counter(finding.severity for finding in listed)
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    told = [COUNT.fill(errors=errors, warnings=warnings).said(language)]
    if lacking := counts[Severity.DRAFT]:
        told.append(LACKING.fill(count=lacking).said(language))
    blocks.append(", ".join(told))
    first = next((f.code for f in listed if f.code.startswith("C")), listed[0].code)
    blocks.append(EXPLAIN.fill(code=first).said(language))
    return "\n".join(blocks)


def _file_of(finding: Finding, film: Path | None, kit: Path | None) -> Path | None:
    """The file that a finding is about, to be opened from here; None when it is about none."""
    file = finding.place.file
    if finding.code == "R001" or finding.code.startswith("S"):  # named on the command line
        return Path(file)
    folder = kit if finding.code.startswith("W") else film
    if folder is None:
        return None
    path = folder / file
    return path if finding.code.startswith("R") or os.path.lexists(path) else None


def _block(
    finding: Finding, language: str, file: Path | None, lines: Callable[[Path], tuple[str, ...]]
) -> str:
    severity = SEVERITY[finding.severity].said(language)
    subject = f" [{finding.record}]" if finding.record else ""
    colon = " :" if language == "fr" else ":"
    said, hint = finding.message.said(language), finding.hint.said(language)
    place, shown = finding.place, list[str]()
    if file is not None:
        column, shown = excerpt(finding, file, lines)
        place = place._replace(file=from_here(file), column=column)
    head = f"{place}{colon} {severity} {finding.code}{subject}{colon} {said}"
    return "\n    ".join([visible(head), *shown, visible(hint)])


def _two_lines(message: str, hint: str) -> str:
    return f"{visible(message)}\n    {visible(hint)}"


def findings_as_json(findings: Iterable[Finding]) -> str:
    """A list of findings with both languages, for editors and scripts."""
    rows = [
        {
            "file": f.place.file,
            "line": f.place.line,
            "column": f.place.column,
            "code": f.code,
            "severity": f.severity.value,
            "record": f.record,
            "message": f.message._asdict(),
            "hint": f.hint._asdict(),
        }
        for f in sorted(findings)
    ]
    said = json.dumps(rows, ensure_ascii=False, indent=2)
    return UNSEEN_IN_JSON.sub(lambda found: json.dumps(found[0])[1:-1], said)


def outcome_as_text(outcome: Outcome, out: Path, language: str) -> str:
    """What a build made, counted by what one does with it, and where to begin."""
    count, changed = len(outcome.paths), len(outcome.changed)
    files = ONE_FILE if count == 1 else FILES.fill(count=count)
    anew = ONE_ANEW if changed == 1 else ANEW.fill(count=changed)
    said = BUILT if changed or outcome.gone else UNCHANGED
    first = outcome.first.get(language) or next(iter(outcome.first.values()), None)
    places = [(DOOR, DOOR_SAID.said(language)), *([first] if first else [])]
    return "\n".join(
        [
            said.fill(out=visible(out), files=files, anew=anew).said(language),
            *_counted(outcome.paths, language),
            *_gone(outcome.gone, language),
            BEGIN.said(language),
            *(
                line
                for path, what in places
                for line in (f"  {visible(out / path)}", f"      {what}")
            ),
        ]
    )


def _counted(paths: Iterable[str], language: str) -> list[str]:
    """How many files there are of each use; the door, which leads to them, is none."""
    counts = Counter(use_of(path) for path in paths if path != DOOR)
    told = (COUNTS[use].fill(count=counts[use]).said(language) for use in USES if counts[use])
    held = " · ".join(count.replace(" ", "\u00a0") for count in told)  # a count breaks no line
    lines = textwrap.wrap(held, WIDTH, initial_indent="  ", subsequent_indent="  ")
    return [line.replace("\u00a0", " ") for line in lines]


def unheard(trouble: int) -> Message:
    """What became of words that standard output did not take.

    Args:
        trouble: number of the system's error.
    """
    full = trouble in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    return FULL if full else CLOSED if trouble == errno.EBADF else LOST


def _gone(paths: tuple[str, ...], language: str) -> list[str]:
    """What left the kit: the first few by name."""
    if not paths:
        return []
    more = MORE.fill(count=len(paths) - NAMED).said(language) if len(paths) > NAMED else ""
    return [
        GONE.said(language),
        *(f"  {path}" for path in paths[:NAMED]),
        *([more] if more else []),
    ]


def waiting_as_text(out: Path, language: str) -> str:
    """That another build has to be waited for."""
    return visible(WAITING.fill(out=out).said(language))


def saved_as_text(path: object, language: str) -> str:
    """Where a session was kept."""
    return visible(SAVED.fill(path=path).said(language))


def error_as_text(error: Refused | Unusable | MachineTrouble | Defect, language: str) -> str:
    """What the terminal shows when a run stops."""
    if isinstance(error, Refused):
        return findings_as_text(error.findings, language, error.folder)
    return _two_lines(error.message.said(language), error.hint.said(language))
