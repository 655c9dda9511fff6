"""Planning one session for a terminal, and keeping it in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from guides import locations
from guides.building.dated import imprint
from guides.findings.errors import Unusable, machine_trouble
from guides.findings.finding import Finding, Message
from guides.pipeline import checked_film

if TYPE_CHECKING:
    from guides.document.audience import Audience, Language
    from guides.planning.asking.asked import Asked
    from guides.planning.request import SessionRequest


def plan_as_text(
    film: Path,
    asked: Asked,
    audience: Audience | None = None,
    language: Language | None = None,
    save: Path | None = None,
) -> tuple[str, tuple[Finding, ...]]:
    """The run sheet of one session, and what a draft lacks or its file names in vain.

    Args:
        film: its folder.
        asked: the session.
        audience: for whom; None means the first that the guide declares.
        language: None means the first too.
        save: gets the session.

    Raises:
        Refused: the content is at fault, or no such session can be held.
        Unusable: `save` is there already, and no session of this film.
    """
    from guides.building.declared import refuse_undeclared  # noqa: PLC0415
    from guides.building.jobs import present, programme_of  # noqa: PLC0415
    from guides.composing.compose import compose  # noqa: PLC0415
    from guides.reading.words import read_words  # noqa: PLC0415
    from guides.rendering.text.txt import render_txt  # noqa: PLC0415

    checked = checked_film(film, built=[language] if language else None)
    refuse_undeclared(checked, [language] if language else (), [audience] if audience else ())
    language = language or checked.languages[0]
    audience = audience or asked.whom(checked.guide) or checked.guide.film.audiences[0]
    words = read_words(locations.templates(), language)
    asked, gone = present(asked, checked)
    subject = programme_of(asked, checked, audience, language)
    about = imprint("", checked)
    edition = compose(subject, "runsheet", audience, words, about, on_screen=True)
    said = render_txt(edition).decode()
    if save:
        _save(save, checked.guide.film.id, asked.request(audience, language))
    notes = (note for lesson in subject.lessons for note in lesson.plan.notes)
    return said, (*checked.absent, *gone, *notes)


def _save(path: Path, film: str, request: SessionRequest) -> None:
    """Write a session file, over nothing but a session of the same film."""
    from guides.reading.session.file import is_session_of, session_file  # noqa: PLC0415
    from guides.writing.staging import replace_file  # noqa: PLC0415

    with machine_trouble(path):
        there = path.is_symlink() or path.exists()
    if there and not is_session_of(path, film):
        raise Unusable(NOT_A_SESSION.fill(path=path), NOT_A_SESSION_HINT)
    replace_file(path, session_file(film, request))


NOT_A_SESSION = Message(
    "{path} existe et n'est pas une séance de ce film",
    "{path} exists and is not a session of this film",
)
NOT_A_SESSION_HINT = Message(
    "Donnez un autre nom à --save : rien n'a été écrit.",
    "Give --save another name: nothing was written.",
)
