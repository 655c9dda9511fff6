"""The options that several commands share, and the closed lists they choose from.

Help is made from the registers, so that it names what there is.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from guides.document.audience import AUDIENCES, LANGUAGES
from guides.document.languages import TONGUES
from guides.findings.errors import Unusable
from guides.findings.finding import Message
from guides.model.values.days import TwoDaysError, iso_day
from guides.model.values.scales import LEVELS, SEATINGS, SEEN
from guides.terminal.chosen import known, one_of

if TYPE_CHECKING:
    from guides.planning.asking.asked import Asked


def _spoken(asked: str | None) -> str | None:
    """Refuse a language of messages that is not there."""
    return None if asked is None else known("messages", asked, LANGUAGES)


def _day(asked: str | None) -> str | None:
    """Refuse what is no day of the calendar."""
    if asked is None:
        return None
    hint = Message("Écrivez par exemple 2027-03-31.", "Write for example 2027-03-31.")
    try:
        if len(day := iso_day(asked) or "") == len("2027-03-31"):
            return datetime.date.fromisoformat(day).isoformat()
    except TwoDaysError as error:
        hint = Message("Écrivez {first} ou {second}.", "Write {first} or {second}.").fill(
            first=error.first, second=error.second
        )
    except ValueError:
        pass
    raise Unusable(
        Message(f"--today {asked} : ce n'est pas un jour", f"--today {asked}: not a day"), hint
    )


Folder = Annotated[
    Path | None, typer.Argument(help="Dossier d'un film · Folder of a film.", show_default=False)
]
Out = Annotated[Path, typer.Option(help="Dossier de sortie · Output folder.")]
Messages = Annotated[
    str | None,
    typer.Option(
        help=f"{one_of(LANGUAGES)} : langue des messages · language of messages.",
        callback=_spoken,
    ),
]

Today = Annotated[
    str | None,
    typer.Option(
        help="2027-03-31 : ce qui est à revoir ce jour-là · what is due by then.",
        callback=_day,
        show_default=False,
    ),
]

# One session: the same options for `plan`, which prints it, and `build`, which makes its files.
Minutes = Annotated[int | None, typer.Option(help="5-240, sans le film · without the film.")]
People = Annotated[int | None, typer.Option(help="3-300.")]
Seating = Annotated[str | None, typer.Option(help=f"{one_of(SEATINGS)}.")]
Start = Annotated[str | None, typer.Option(help="20:30 | 20h30 | 8:30 pm.")]
Seen = Annotated[str | None, typer.Option(help=f"{one_of(SEEN)}.")]
Level = Annotated[str | None, typer.Option(help=f"{one_of(LEVELS)}.")]
Projector = Annotated[
    bool | None,
    typer.Option("--projector/--no-projector", help="Diapositives ou non · Slides or not."),
]
Records = Annotated[list[str] | None, typer.Option(help="id, répétable · repeatable.")]
Lesson = Annotated[str | None, typer.Option(help="Une leçon, par son id · A lesson, by its id.")]
Session = Annotated[Path | None, typer.Option(help="Fichier de séance · Session file.")]

OF_A_SESSION = (
    *("level", "minutes", "people", "seating", "start", "seen", "projector"),
    *("include", "exclude", "lesson"),
)
CLOSED: Mapping[str, tuple[str, ...]] = {"seating": SEATINGS, "seen": SEEN, "level": LEVELS}
AUDIENCE_HELP = f"{one_of(AUDIENCES)}."
LANGUAGE_HELP = f"{one_of(TONGUES)}."
COUNTRY_HELP = "fr, be, ch, ca… : les droits de ce pays · the rights there. Répétable · repeatable."


def session_asked(given: Mapping[str, Any], session: Path | None) -> Asked | None:
    """The session that the options of a command ask for; None when none of them does.

    Args:
        given: the command's parameters, by name.
        session: a session file that says the rest.

    Raises:
        Unusable: a value is not in its closed list.
        Refused: the file is at fault.
    """
    options = {
        name: tuple(value) if isinstance(value, list) else value
        for name in OF_A_SESSION
        if (value := given[name]) is not None and value not in ((), [])
    }
    for name in options.keys() & CLOSED.keys():
        known(name, str(options[name]), CLOSED[name])
    if not options and session is None:
        return None
    # Nothing of planning is imported before: an unchanged build stays quick.
    from guides.planning.asking.asked import Asked  # noqa: PLC0415
    from guides.planning.choosing.timing import time_of_day  # noqa: PLC0415
    from guides.reading.session.file import read_session  # noqa: PLC0415

    if typed := options.get("start"):
        options["start"] = time_of_day(str(typed)) or typed
    return Asked(options, read_session(session) if session else None)
