"""The session file: somebody's session as JSON, read with distrust, and written.

    {"format": 1, "film": "<id>",
     "request": {"language", "audience", "level", "minutes", "people", "seating", "start",
                 "seen", "projector", "include", "exclude", "lesson"},
     "scenes": [{"slot", "at", "note"}],
     "segments": [{"id" or "text", "minutes"}]}

S101 no such file, S102 too big, S103 not UTF-8, S104 to S106 not JSON, S107 not a session
file or a newer one, S108 another film, S109 an unknown key, S110 a missing one, S111 a
value of the wrong kind. All that is wrong is told at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path as FilePath
from typing import Any

from guides import disk
from guides.findings.errors import Refused
from guides.findings.finding import Message
from guides.findings.place import Place
from guides.findings.refusals import ROUND, refusal
from guides.model.values.signs import folded
from guides.planning.asking.asked import Kept, Named
from guides.planning.choosing.timing import time_of_day
from guides.planning.request import LEVEL_OF, GivenSegment, LoggedScene, SessionRequest
from guides.reading.session.json_tree import Tree, read_json
from guides.reading.session.shape import FORMAT, Request, Session, error, session_of

SUFFIX = ".session.json"
MAX_BYTES = 100_000


def read_session(path: FilePath) -> Kept:
    """Read a session file.

    Raises:
        Refused: with every fault found (S101 to S111).
    """
    tree = read_json(_text(path), str(path))
    if tree.findings:
        raise Refused(tree.findings)
    session = session_of(tree, Place(str(path)))
    request, named = _request(session), tuple(_named(session, tree))
    return Kept(session.film, request, _stem(path), tree.places, named)


def session_file(film: str, request: SessionRequest) -> bytes:
    """A request as the bytes of a session file."""
    content: dict[str, Any] = {
        "format": FORMAT,
        "film": film,
        "request": {
            name: getattr(request, name)
            for name in Request.model_fields
            # A file says no hour rather than an empty one.
            if (name != "start" or request.start) and getattr(request, name) is not None
        },
    }
    if request.scenes:
        content["scenes"] = [asdict(scene) for scene in request.scenes]
    if request.segments:
        content["segments"] = [
            {"id": s.record, "minutes": s.minutes}
            if s.record
            else {"text": s.text, "minutes": s.minutes}
            for s in request.segments
        ]
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def is_session_of(path: FilePath, film: str) -> bool:
    """Whether a file is a session of this film that this program could have written."""
    try:
        return read_session(path).film == film
    except Refused:
        return False


def refuse_another_film(kept: Kept, film: str) -> None:
    """Stop when a session is for another film.

    Raises:
        Refused: S108.
    """
    if kept.film != film:
        said = ANOTHER.fill(named=kept.film, film=film)
        raise Refused([error(kept.places["film",], "S108", said, ANOTHER_HINT)])


def _request(session: Session) -> SessionRequest:
    """What a file asks; what it does not say is the request's own default."""
    asked = session.request.model_dump(exclude_unset=True)
    if asked.get("start"):
        asked["start"] = time_of_day(asked["start"]) or asked["start"]
    return SessionRequest(
        **{"level": LEVEL_OF[session.request.audience]} | asked,
        scenes=tuple(LoggedScene(**scene.model_dump()) for scene in session.scenes),
        segments=tuple(GivenSegment(s.id, s.text, s.minutes) for s in session.segments),
    )


def _named(session: Session, tree: Tree) -> Iterator[Named]:
    """Every id the file names."""
    for field, names in (
        ("include", session.request.include),
        ("exclude", session.request.exclude),
    ):
        for index, name in enumerate(names):
            yield Named(field, name, tree.places["request", field, index])
    if session.request.lesson:
        yield Named("lesson", session.request.lesson, tree.places["request", "lesson"])
    for index, scene in enumerate(session.scenes):
        yield Named("scenes", scene.slot, tree.places["scenes", index, "slot"])
    for index, segment in enumerate(session.segments):
        if segment.id:
            yield Named("segments", segment.id, tree.places["segments", index, "id"])


def _text(path: FilePath) -> str:
    """The characters of a regular file of a reasonable size."""
    try:
        data = disk.content(path.resolve(), MAX_BYTES)
    except FileNotFoundError as trouble:
        raise Refused([error(Place(str(path)), "S101", ABSENT, ABSENT_HINT)]) from trouble
    except disk.NotRegular as trouble:
        raise Refused([error(Place(str(path)), "S101", NO_FILE, ABSENT_HINT)]) from trouble
    except disk.TooBig as trouble:
        raise Refused([error(Place(str(path)), "S102", TOO_BIG, TOO_BIG_HINT)]) from trouble
    except (OSError, ValueError) as trouble:  # of the path itself: a null in it
        why = refusal(trouble).why if isinstance(trouble, OSError) else NO_NAME
        said = UNREADABLE.fill(why=why)
        raise Refused([error(Place(str(path)), "S101", said, ABSENT_HINT)]) from trouble
    except RuntimeError as trouble:  # links in a circle
        why = ROUND.why
        said = UNREADABLE.fill(why=why)
        raise Refused([error(Place(str(path)), "S101", said, ABSENT_HINT)]) from trouble
    try:
        return folded(data.decode("utf-8-sig"))
    except UnicodeDecodeError as trouble:
        place = Place(str(path), data.count(b"\n", 0, trouble.start) + 1)
        raise Refused([error(place, "S103", NOT_UTF8, NOT_UTF8_HINT)]) from trouble


def _stem(path: FilePath) -> str:
    return path.name.removesuffix(SUFFIX).removesuffix(".json")


ABSENT = Message("ce fichier de séance n'existe pas", "there is no such session file")
ABSENT_HINT = Message(
    "« contrechamp plan --save fichier.session.json » en écrit un.",
    '"contrechamp plan --save file.session.json" writes one.',
)
NO_NAME = Message("ce nom ne mène nulle part", "this name leads nowhere")
NO_FILE = Message(
    "ce n'est pas un fichier de séance, ni même un fichier",
    "this is no session file, nor any file",
)
UNREADABLE = Message("ce fichier ne se lit pas : {why}", "this file cannot be read: {why}")
TOO_BIG = Message("fichier de séance de plus de 100 ko", "session file of over 100 kB")
TOO_BIG_HINT = Message(
    "Ce n'est sans doute pas le bon fichier.", "It is most likely not the right file."
)
NOT_UTF8 = Message("ce fichier n'est pas en UTF-8", "this file is not UTF-8")
NOT_UTF8_HINT = Message("Enregistrez-le en UTF-8.", "Save it as UTF-8.")
ANOTHER = Message(
    "cette séance est celle d'un autre film : {named}, et non {film}",
    "this session is for another film: {named}, not {film}",
)
ANOTHER_HINT = Message(
    "Donnez le dossier de ce film, ou une séance du film présent.",
    "Give that film's folder, or a session of the present film.",
)
