"""Checking a film's folder: its findings, and which English was read against which French."""

from __future__ import annotations

from pathlib import Path

from guides import cache
from guides.findings.errors import Refused, Unusable, machine_trouble
from guides.findings.finding import Finding, Message, Severity, standing
from guides.pipeline import checked_film


def inspect(film: Path, today: str = "") -> tuple[tuple[Finding, ...], int]:
    """Read and check a guide, and try its usual sessions: findings, and the exit status.

    Args:
        film: its folder.
        today: the day (ISO 8601) by which it is judged what has fallen due; empty for no day.
    """
    from guides.planning.programmes import sessions_missing  # noqa: PLC0415

    try:
        checked = checked_film(film, today)
    except Refused as refused:
        return refused.findings, refused.exit_status
    missing = sessions_missing(checked)
    status = int(any(finding.severity is Severity.ERROR for finding in missing))
    told = (*standing(checked.warnings, today), *checked.absent, *missing)
    return told, status


def record_translations(film: Path, wanted: tuple[str, ...]) -> None:
    """Mark the English of these records as read against the present French.

    Raises:
        Refused: the guide cannot be read.
        Unusable: a name is no record's.
    """
    from guides.checking.translations import read_again  # noqa: PLC0415
    from guides.reading.film.folder import read_guide  # noqa: PLC0415
    from guides.writing.staging import replace_file  # noqa: PLC0415

    try:
        with machine_trouble(film):
            lock = read_again(read_guide(film, cache.used()), wanted)
    except KeyError as error:
        raise Unusable(NO_RECORD.fill(name=error.args[0]), NO_RECORD_HINT) from error
    text = "".join(f'"{key}": "{digest}"\n' for key, digest in lock.items())
    replace_file(film / "translations.lock.yaml", text.encode("utf-8"))


NO_RECORD = Message("aucune fiche « {name} »", 'no record "{name}"')
NO_RECORD_HINT = Message("Donnez kind:id, ou all.", "Give kind:id, or all.")
