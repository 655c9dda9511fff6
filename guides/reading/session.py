"""The session file: somebody's session as JSON, read with distrust, and written.

    {"format": 1, "film": "<id>",
     "request": {"language", "audience", "level", "minutes", "people", "seating", "start",
                 "seen", "projector", "include", "exclude"},
     "scenes": [{"slot", "at", "note"}],
     "segments": [{"id" or "text", "minutes"}]}

S101 no such file, S102 too big, S103 not UTF-8, S104 to S106 not JSON, S107 not a session
file or a newer one, S108 another film, S109 an unknown key, S110 a missing one, S111 a
value of the wrong kind. All that is wrong is told at once.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any, NamedTuple

from guides.errors import Refused
from guides.finding import Finding, Message, Severity
from guides.model.printable import UNPRINTABLE
from guides.place import Place
from guides.planning.asked import Kept
from guides.planning.request import LEVEL_OF, GivenSegment, LoggedScene, SessionRequest
from guides.reading.json_tree import Path, Tree, read_json, shown

FORMAT = 1
SUFFIX = ".session.json"
MAX_BYTES = 100_000
MOST_ITEMS = 200
LONGEST_NAME, LONGEST_TEXT = 60, 500


class _Kind(NamedTuple):
    """What a value must be: a test, and how to say it."""

    fits: Callable[[Any], bool]
    expected: Message


def _one_of(*words: str) -> _Kind:
    listed = ", ".join(words)
    return _Kind(
        lambda value: isinstance(value, str) and value in words,
        Message(f"un de ces mots : {listed}", f"one of these words: {listed}"),
    )


def _line(most: int) -> _Kind:
    return _Kind(
        lambda value: (
            isinstance(value, str)
            and 0 < len(value.strip()) <= most >= len(value)
            and "\n" not in value
            and "\t" not in value
            and not UNPRINTABLE.search(value)
        ),
        Message(
            f"un texte d'une ligne, au plus {most} caractères, que l'on peut imprimer",
            f"a text of one line, at most {most} characters, that can be printed",
        ),
    )


NAME, TEXT = _line(LONGEST_NAME), _line(LONGEST_TEXT)
WHOLE = _Kind(lambda value: type(value) is int, Message("un nombre entier", "a whole number"))
YES_OR_NO = _Kind(lambda value: type(value) is bool, Message("true ou false", "true or false"))
LIST = _Kind(
    lambda value: isinstance(value, list) and len(value) <= MOST_ITEMS,
    Message(f"une liste d'au plus {MOST_ITEMS}", f"a list of at most {MOST_ITEMS}"),
)
OBJECT = _Kind(
    lambda value: isinstance(value, dict), Message("des clés et des valeurs", "keys and values")
)

TOP = {"format": WHOLE, "film": NAME, "request": OBJECT, "scenes": LIST, "segments": LIST}
REQUEST = {
    "language": _one_of("fr", "en"),
    "audience": _one_of("cineclub", "lycee", "college"),
    "level": _one_of("easy", "standard", "expert"),
    "minutes": WHOLE,
    "people": WHOLE,
    "seating": _one_of("circle", "tables", "rows"),
    "start": NAME,
    "seen": _one_of("just", "earlier", "extract"),
    "projector": YES_OR_NO,
    "include": LIST,
    "exclude": LIST,
}
SCENE = {"slot": NAME, "at": TEXT, "note": TEXT}
SEGMENT = {"id": NAME, "text": TEXT, "minutes": WHOLE}


def read_session(path: FilePath) -> Kept:
    """Read a session file.

    Raises:
        Refused: with every fault found (S101 to S111).
    """
    tree = read_json(_text(path), str(path))
    if tree.findings:
        raise Refused(tree.findings)
    checker = _Checker(tree, Place(str(path)))
    checker.check()
    if checker.findings:
        raise Refused(checker.findings)
    return Kept(tree.value["film"], _request(tree.value), _stem(path), tree.places, _named(tree))


def session_file(film: str, request: SessionRequest) -> bytes:
    """A request as the bytes of a session file."""
    content: dict[str, Any] = {
        "format": FORMAT,
        "film": film,
        "request": {name: getattr(request, name) for name in REQUEST},
    }
    if request.scenes:
        content["scenes"] = [{k: getattr(scene, k) for k in SCENE} for scene in request.scenes]
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
        raise Refused([_error(kept.places["film",], "S108", said, ANOTHER_HINT)])


class _Checker:
    """Compares a tree with what a session file holds; `findings` fills as it goes."""

    def __init__(self, tree: Tree, file: Place) -> None:
        self.tree, self.file = tree, file
        self.findings: list[Finding] = []

    def check(self) -> None:
        """The whole file."""
        content = self.tree.value
        if not isinstance(content, dict) or type(content.get("format")) is not int:
            self.findings.append(_error(self.file, "S107", NOT_OURS, NOT_OURS_HINT))
        elif content["format"] != FORMAT:
            said = NEWER.fill(format=shown(content["format"]), known=FORMAT)
            self.findings.append(_error(self.place(("format",)), "S107", said, NEWER_HINT))
        elif self.fields((), content, TOP, needed=("film", "request")):
            needed = ("audience", "minutes", "people", "seating")
            self.fields(("request",), content["request"], REQUEST, needed)
            for name in ("include", "exclude"):
                self.names(("request", name), content["request"].get(name))
            self.objects("scenes", content.get("scenes"), SCENE, tuple(SCENE))
            self.objects("segments", content.get("segments"), SEGMENT, ("minutes",))

    def fields(
        self, at: Path, values: Any, kinds: Mapping[str, _Kind], needed: tuple[str, ...]
    ) -> bool:
        """The keys of one object; whether each holds a value of its kind."""
        before = len(self.findings)
        for key, value in values.items():
            if key not in kinds:
                said = UNKNOWN.fill(key=shown(key))
                self.add((*at, key), "S109", said, _did_you_mean(key, kinds))
            elif not kinds[key].fits(value):
                self.wrong((*at, key), key, kinds[key])
        for key in needed:
            if key not in values:
                self.add(at, "S110", MISSING.fill(key=key), MISSING_HINT)
        return len(self.findings) == before

    def objects(
        self, name: str, items: Any, kinds: Mapping[str, _Kind], needed: tuple[str, ...]
    ) -> None:
        """A list of objects."""
        for index, item in enumerate(items or ()):
            at = (name, index)
            if not OBJECT.fits(item):
                self.wrong(at, f"{name}[{index + 1}]", OBJECT)
                continue
            self.fields(at, item, kinds, needed)
            if kinds is SEGMENT and ("id" in item) == ("text" in item):
                self.add(at, "S110", EITHER, EITHER_HINT)

    def names(self, at: Path, items: Any) -> None:
        """A list of ids."""
        if LIST.fits(items):
            for index, item in enumerate(items):
                if not NAME.fits(item):
                    self.wrong((*at, index), f"{at[-1]}[{index + 1}]", NAME)

    def wrong(self, at: Path, key: str, kind: _Kind) -> None:
        hint = Message(f"Il faut {kind.expected.fr}.", f"It must be {kind.expected.en}.")
        self.add(at, "S111", WRONG.fill(key=key), hint)

    def add(self, at: Path, code: str, message: Message, hint: Message) -> None:
        self.findings.append(_error(self.place(at), code, message, hint))

    def place(self, at: Path) -> Place:
        return self.tree.places.get(at, self.file)


def _request(content: Any) -> SessionRequest:
    """What a faultless file asks."""
    asked = dict(content["request"])
    asked.setdefault("level", LEVEL_OF[asked["audience"]])
    for name in ("include", "exclude"):
        asked[name] = tuple(asked.get(name, ()))
    return SessionRequest(
        **asked,
        scenes=tuple(LoggedScene(**scene) for scene in content.get("scenes", ())),
        segments=tuple(
            GivenSegment(segment.get("id", ""), segment.get("text", ""), segment["minutes"])
            for segment in content.get("segments", ())
        ),
    )


def _named(tree: Tree) -> dict[str, Place]:
    """The first place of every id the file names."""
    named: dict[str, Place] = {}
    for name, at in _ids(tree.value):
        named.setdefault(name, tree.places[at])
    return named


def _ids(content: Any) -> Iterator[tuple[str, Path]]:
    for field in ("include", "exclude"):
        for index, name in enumerate(content["request"].get(field, ())):
            yield name, ("request", field, index)
    for field, key in (("scenes", "slot"), ("segments", "id")):
        for index, item in enumerate(content.get(field, ())):
            if key in item:
                yield item[key], (field, index, key)


def _text(path: FilePath) -> str:
    """The characters of a regular file of a reasonable size."""
    try:
        if not path.is_file():
            raise Refused([_error(Place(str(path)), "S101", ABSENT, ABSENT_HINT)])
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        said = UNREADABLE.fill(why=getattr(error, "strerror", None) or error)
        raise Refused([_error(Place(str(path)), "S101", said, ABSENT_HINT)]) from error
    if len(data) > MAX_BYTES:
        raise Refused([_error(Place(str(path)), "S102", TOO_BIG, TOO_BIG_HINT)])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(str(path), data.count(b"\n", 0, error.start) + 1)
        raise Refused([_error(place, "S103", NOT_UTF8, NOT_UTF8_HINT)]) from error


def _stem(path: FilePath) -> str:
    return path.name.removesuffix(SUFFIX).removesuffix(".json")


def _did_you_mean(key: str, kinds: Mapping[str, _Kind]) -> Message:
    near = difflib.get_close_matches(key[:LONGEST_NAME], list(kinds), n=1, cutoff=0.5)
    if near:
        return Message(f"Vouliez-vous dire « {near[0]} » ?", f'Did you mean "{near[0]}"?')
    listed = ", ".join(kinds)
    return Message(f"Clés connues : {listed}.", f"Known keys: {listed}.")


def _error(place: Place, code: str, message: Message, hint: Message) -> Finding:
    return Finding(place, code, Severity.ERROR, message, hint)


ABSENT = Message("ce fichier de séance n'existe pas", "there is no such session file")
ABSENT_HINT = Message(
    "« contrechamp plan --save fichier.session.json » en écrit un.",
    '"contrechamp plan --save file.session.json" writes one.',
)
UNREADABLE = Message("ce fichier ne se lit pas : {why}", "this file cannot be read: {why}")
TOO_BIG = Message("fichier de séance de plus de 100 ko", "session file of over 100 kB")
TOO_BIG_HINT = Message(
    "Ce n'est sans doute pas le bon fichier.", "It is most likely not the right file."
)
NOT_UTF8 = Message("ce fichier n'est pas en UTF-8", "this file is not UTF-8")
NOT_UTF8_HINT = Message("Enregistrez-le en UTF-8.", "Save it as UTF-8.")
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
ANOTHER = Message(
    "cette séance est celle d'un autre film : {named}, et non {film}",
    "this session is for another film: {named}, not {film}",
)
ANOTHER_HINT = Message(
    "Donnez le dossier de ce film, ou une séance du film présent.",
    "Give that film's folder, or a session of the present film.",
)
UNKNOWN = Message("clé inconnue « {key} »", 'unknown key "{key}"')
MISSING = Message("il manque la clé « {key} »", 'the key "{key}" is missing')
MISSING_HINT = Message("Ajoutez-la.", "Add it.")
WRONG = Message("« {key} » ne convient pas", '"{key}" will not do')
EITHER = Message(
    "il faut « id » ou « text », l'un des deux", '"id" or "text" is needed, one of them'
)
EITHER_HINT = Message(
    "« id » nomme une fiche ; « text » porte vos propres mots.",
    '"id" names a record; "text" holds your own words.',
)
