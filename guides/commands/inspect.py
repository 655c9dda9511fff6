"""What the commands beside `build` do: inspect, plan, record translations, write schemas."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guides import locations
from guides.findings.errors import Refused, Unusable, machine_trouble
from guides.findings.finding import Finding, Message
from guides.pipeline import Order, checked_film, imprint, programme_of

if TYPE_CHECKING:
    from guides.planning.asking.asked import Asked
    from guides.planning.request import SessionRequest


def inspect(film: Path) -> tuple[tuple[Finding, ...], int]:
    """Read and check a guide: its findings, and the exit status they call for."""
    try:
        return checked_film(film).warnings, 0
    except Refused as refused:
        return refused.findings, refused.exit_status


def asked_session(options: dict[str, Any], file: Path | None) -> Asked:
    """What was asked of a session, its file read when there is one.

    Raises:
        Refused: the file is at fault.
    """
    from guides.planning.asking.asked import Asked  # noqa: PLC0415
    from guides.reading.session.file import read_session  # noqa: PLC0415

    return Asked(options, read_session(file) if file else None)


def plan_as_text(
    film: Path, asked: Asked, audience: Any, language: Any, save: Path | None = None
) -> str:
    """The run sheet of one session, for a terminal; the session itself goes to `save`."""
    from guides.composing.compose import compose  # noqa: PLC0415
    from guides.reading.words import read_words  # noqa: PLC0415
    from guides.rendering.text.txt import render_txt  # noqa: PLC0415

    checked = checked_film(film)
    words = read_words(locations.templates(), language)
    subject = programme_of(asked, checked, audience, language)
    made_by = imprint(Order(film, film), checked)
    said = render_txt(
        compose(subject, "runsheet", audience, words, made_by, on_screen=True)
    ).decode()
    if save:
        _save(save, checked.guide.film.id, asked.request(audience, language))
    return said


def _save(path: Path, film: str, request: SessionRequest) -> None:
    """Write a session file, over nothing but a session of the same film."""
    from guides.reading.session.file import is_session_of, session_file  # noqa: PLC0415
    from guides.writing.write import replace_file  # noqa: PLC0415

    with machine_trouble(path):
        there = path.is_symlink() or path.exists()
    if there and not is_session_of(path, film):
        raise Unusable(NOT_A_SESSION.fill(path=path), NOT_A_SESSION_HINT)
    replace_file(path, session_file(film, request))


def record_translations(film: Path, wanted: tuple[str, ...]) -> None:
    """Mark the English of these records as read against the present French."""
    from guides.checking.translations import read_again  # noqa: PLC0415
    from guides.reading.film.folder import read_guide  # noqa: PLC0415
    from guides.writing.write import replace_file  # noqa: PLC0415

    try:
        with machine_trouble(film):
            lock = read_again(read_guide(film), wanted)
    except KeyError as error:
        raise Unusable(
            Message(f"aucune fiche « {error.args[0]} »", f'no record "{error.args[0]}"'),
            Message("Donnez kind:id, ou all.", "Give kind:id, or all."),
        ) from error
    text = "".join(f'"{key}": "{digest}"\n' for key, digest in lock.items())
    replace_file(film / "translations.lock.yaml", text.encode("utf-8"))


def write_schemas(out: Path) -> Iterator[str]:
    """One JSON Schema for each kind of content file; yields the paths written."""
    import json  # noqa: PLC0415

    from guides.reading.schemas import schemas  # noqa: PLC0415
    from guides.writing.write import replace_file  # noqa: PLC0415

    for name, content in schemas().items():
        path = out / f"{name}.schema.json"
        replace_file(path, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())
        yield str(path)


NOT_A_SESSION = Message(
    "{path} existe et n'est pas une séance de ce film",
    "{path} exists and is not a session of this film",
)
NOT_A_SESSION_HINT = Message(
    "Donnez un autre nom à --save : rien n'a été écrit.",
    "Give --save another name: nothing was written.",
)
