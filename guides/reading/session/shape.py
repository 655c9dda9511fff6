"""What a session file holds, as a model; what does not fit is told all at once.

In: a parsed file. Out: the session, or findings S107 and S109 to S111, each at its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    StrictBool,
    StrictInt,
    ValidationError,
)
from pydantic_core import PydanticCustomError

from guides.document.audience import Audience
from guides.document.characters import UNPRINTABLE
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Path, Place
from guides.model.values.fields import EditionLanguage
from guides.model.values.scales import Level, Seating, Seen
from guides.model.values.signs import unprintable
from guides.reading.session.json_tree import Tree, shown
from guides.reading.validation import MISSING_KEY, UNKNOWN_KEY, known_key, nearest_place

FORMAT = 1
MOST_ITEMS = 200
MOST_FINDINGS = 50
LONGEST_NAME, LONGEST_TEXT = 60, 500


def _line(most: int, *, or_none: bool = False) -> PlainValidator:
    """One line of at most `most` characters that every face can print, or an empty text."""

    def fits(value: object) -> str:
        if (
            not isinstance(value, str)
            or not (value.strip() or (or_none and value == ""))
            or len(value) > most
            or set(value) & {"\n", "\t"}
            or re.search(UNPRINTABLE, value)
        ):
            raise PydanticCustomError("line", "one line", {"most": most})
        return value

    return PlainValidator(fits)


def _not_endless(items: object) -> object:
    """Nothing is said of the items of a list that is too long."""
    if isinstance(items, list) and len(items) > MOST_ITEMS:
        raise PydanticCustomError("too_long", "too long")
    return items


Name = Annotated[str, _line(LONGEST_NAME)]
Words = Annotated[str, _line(LONGEST_TEXT)]
Names = Annotated[tuple[Name, ...], BeforeValidator(_not_endless)]


class Part(BaseModel):
    """A part of a session file: frozen, and no key it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Request(Part):
    """What is asked; the defaults only say what may be left out, `SessionRequest` has the real."""

    language: EditionLanguage = "fr"
    audience: Audience
    level: Level = "standard"
    minutes: StrictInt
    people: StrictInt
    seating: Seating
    start: Name = ""
    seen: Seen = "just"
    projector: StrictBool = True
    include: Names = ()
    exclude: Names = ()
    lesson: Annotated[str, _line(LONGEST_NAME, or_none=True)] = ""


class Scene(Part):
    """A scene logged while watching."""

    slot: Name
    at: Words
    note: Words


class Segment(Part):
    """A step of a session edited by hand: a record, or somebody's own words."""

    id: Name = ""
    text: Words = ""
    minutes: StrictInt


class Session(Part):
    """The whole file."""

    format: StrictInt
    film: Name
    request: Request
    scenes: Annotated[tuple[Scene, ...], BeforeValidator(_not_endless)] = ()
    segments: Annotated[tuple[Segment, ...], BeforeValidator(_not_endless)] = ()


QUOTED = re.compile("'([^']+)'")


def session_of(tree: Tree, file: Place) -> Session:
    """The session that a parsed file holds.

    Raises:
        Refused: with every fault, up to `MOST_FINDINGS`.
    """
    content = tree.value
    if not isinstance(content, dict) or type(content.get("format")) is not int:
        raise Refused([error(file, "S107", NOT_OURS, NOT_OURS_HINT)])
    if content["format"] != FORMAT:
        said = NEWER.fill(format=shown(content["format"]), known=FORMAT)
        place = nearest_place(tree.places, ("format",), file)
        raise Refused([error(place, "S107", said, NEWER_HINT)])
    found = list(_either(content.get("segments"), tree.places, file))
    try:
        session = Session.model_validate(content)
    except ValidationError as faults:
        found += [_finding(fault, tree.places, file) for fault in faults.errors(include_url=False)]
    if found:
        raise Refused(found[:MOST_FINDINGS])
    return session


def error(place: Place, code: str, message: Message, hint: Message) -> Finding:
    """A finding about a session file."""
    return Finding(place, code, Severity.ERROR, message, hint)


def _either(segments: Any, places: Mapping[Path, Place], file: Place) -> Iterator[Finding]:
    """Segments that name a record and words, or neither.

    Here and not in the model, which looks at two keys together only when each is right by
    itself: all faults are told at once.
    """
    for index, segment in enumerate(segments if isinstance(segments, list) else ()):
        if isinstance(segment, dict) and ("id" in segment) == ("text" in segment):
            place = nearest_place(places, ("segments", index), file)
            yield error(place, "S110", EITHER, EITHER_HINT)


def _finding(fault: Any, places: Mapping[Path, Place], file: Place) -> Finding:
    """One pydantic error as a finding."""
    path: Path = fault["loc"]
    place = nearest_place(places, path, file)
    match fault["type"]:
        case "missing":
            return error(place, "S110", MISSING_KEY.fill(key=path[-1]), MISSING_HINT)
        case "extra_forbidden":
            said = UNKNOWN_KEY.fill(key=shown(path[-1]))
            return error(place, "S109", said, known_key(Session, path))
    key = f"{path[-2]}[{path[-1] + 1}]" if isinstance(path[-1], int) else path[-1]
    if fault["type"] == "line" and isinstance(fault["input"], str):
        for sign in unprintable(fault["input"])[:1]:
            said = CANNOT_PRINT.fill(key=key, sign=sign.said(fault["input"]))
            return error(place, "S111", said, sign.cure)
    wanted = _wanted(fault["type"], path, fault.get("ctx", {}))
    return error(place, "S111", WRONG.fill(key=key), MUST_BE.fill(fr=wanted.fr, en=wanted.en))


def _wanted(kind: str, path: Path, context: Mapping[str, Any]) -> Message:
    """What a value must be, by the kind of a pydantic error."""
    if kind == "literal_error":
        return ONE_OF.fill(words=", ".join(QUOTED.findall(context["expected"])))
    return WANTED[kind].fill(**context)


NOT_OURS = Message(
    "ce n'est pas un fichier de séance : « format » manque",
    'this is not a session file: "format" is missing',
)
NOT_OURS_HINT = Message(
    'Il commence par {"format": 1, "film": …, "request": …}.',
    'It begins with {"format": 1, "film": …, "request": …}.',
)
NEWER = Message(
    "séance au format {format} ; cette version lit le format {known}",
    "session in format {format}; this version reads format {known}",
)
NEWER_HINT = Message(
    "Mettez Contrechamp à jour, ou refaites la séance avec « contrechamp plan --save ».",
    'Update Contrechamp, or make the session anew with "contrechamp plan --save".',
)
MISSING_HINT = Message("Ajoutez-la.", "Add it.")
WRONG = Message("« {key} » ne convient pas", '"{key}" will not do')
CANNOT_PRINT = Message(
    "« {key} » contient un signe que les documents ne peuvent pas imprimer : {sign}",
    '"{key}" holds a sign that the documents cannot print: {sign}',
)
MUST_BE = Message("Il faut {fr}.", "It must be {en}.")
ONE_OF = Message("un de ces mots : {words}", "one of these words: {words}")
LIST = Message(f"une liste d'au plus {MOST_ITEMS}", f"a list of at most {MOST_ITEMS}")
WANTED = {
    "int_type": Message("un nombre entier", "a whole number"),
    "string_type": Message("un texte", "a text"),
    "bool_type": Message("true ou false", "true or false"),
    "model_type": Message("des clés et des valeurs", "keys and values"),
    "tuple_type": LIST,
    "too_long": LIST,
    "line": Message(
        "un texte d'une ligne, au plus {most} caractères, que l'on peut imprimer",
        "a text of one line, at most {most} characters, that can be printed",
    ),
}
EITHER = Message(
    "il faut « id » ou « text », l'un des deux", '"id" or "text" is needed, one of them'
)
EITHER_HINT = Message(
    "« id » nomme une fiche ; « text » porte vos propres mots.",
    '"id" names a record; "text" holds your own words.',
)
