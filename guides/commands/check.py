"""Checking a film's folder: its findings, and which English was read against which French."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from guides import cache, locations
from guides.findings.errors import Refused, Unusable, machine_trouble
from guides.findings.finding import Finding, Message, Severity, standing
from guides.pipeline import checked_film


def inspect(film: Path, today: str = "") -> tuple[tuple[Finding, ...], int]:
    """Read and check a guide, and try its usual sessions: findings, and the exit status.

    Args:
        film: its folder.
        today: the day (ISO 8601) by which it is judged what has fallen due; empty for no day.
    """
    from guides.building.solved import planner  # noqa: PLC0415
    from guides.planning.programmes import sessions_missing  # noqa: PLC0415

    try:
        checked = checked_film(film, today)
    except Refused as refused:
        return refused.findings, refused.exit_status
    missing = sessions_missing(checked, planner(checked))
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
    from guides.reading.film.stock import LOCK  # noqa: PLC0415
    from guides.writing.staging import replace_file  # noqa: PLC0415

    try:
        with machine_trouble(film):
            reading = read_guide(film, cache.used())
            own, shared = read_again(reading, wanted)
    except KeyError as error:
        raise Unusable(NO_RECORD.fill(name=error.args[0]), NO_RECORD_HINT) from error
    replace_file(film / LOCK, _lines(own))
    if shared != reading.stock.translated:
        folder = locations.common(film)
        with machine_trouble(folder):
            replace_file(folder / LOCK, _lines(shared))


def _lines(lock: Mapping[str, str]) -> bytes:
    return "".join(f'"{key}": "{said}"\n' for key, said in lock.items()).encode("utf-8")


NO_RECORD = Message("aucune fiche « {name} »", 'no record "{name}"')
NO_RECORD_HINT = Message("Donnez kind:id, ou all.", "Give kind:id, or all.")
