"""What a session file must hold: keys, kinds of values, and every fault at once.

In: a parsed file. Out: findings S107 and S109 to S111, each at its line.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.printable import UNPRINTABLE
from guides.reading.session.json_tree import Path, Tree, shown

FORMAT = 1
MOST_ITEMS = 200
MOST_FINDINGS = 50
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
NEEDED = ("audience", "minutes", "people", "seating")
SCENE = {"slot": NAME, "at": TEXT, "note": TEXT}
SEGMENT = {"id": NAME, "text": TEXT, "minutes": WHOLE}


class Checker:
    """Compares a tree with what a session file holds; `findings` fills as it goes."""

    def __init__(self, tree: Tree, file: Place) -> None:
        self.tree, self.file = tree, file
        self.findings: list[Finding] = []

    def check(self) -> None:
        """The whole file."""
        content = self.tree.value
        if not isinstance(content, dict) or type(content.get("format")) is not int:
            self.findings.append(error(self.file, "S107", NOT_OURS, NOT_OURS_HINT))
        elif content["format"] != FORMAT:
            said = NEWER.fill(format=shown(content["format"]), known=FORMAT)
            self.findings.append(error(self.place(("format",)), "S107", said, NEWER_HINT))
        else:
            self.fields((), content, TOP, ("film", "request"))
            self.request(content.get("request"))
            self.objects("scenes", content.get("scenes"), SCENE, tuple(SCENE))
            self.objects("segments", content.get("segments"), SEGMENT, ("minutes",))

    def request(self, request: Any) -> None:
        """What is asked."""
        if OBJECT.fits(request):
            self.fields(("request",), request, REQUEST, NEEDED)
            for name in ("include", "exclude"):
                self.names(("request", name), request.get(name))

    def fields(
        self, at: Path, values: Any, kinds: Mapping[str, _Kind], needed: tuple[str, ...]
    ) -> None:
        """The keys of one object, and the kind of each value."""
        for key, value in values.items():
            if key not in kinds:
                said = UNKNOWN.fill(key=shown(key))
                self.add((*at, key), "S109", said, _did_you_mean(key, kinds))
            elif not kinds[key].fits(value):
                self.wrong((*at, key), key, kinds[key])
        for key in needed:
            if key not in values:
                self.add(at, "S110", MISSING.fill(key=key), MISSING_HINT)

    def objects(
        self, name: str, items: Any, kinds: Mapping[str, _Kind], needed: tuple[str, ...]
    ) -> None:
        """A list of objects."""
        for index, item in enumerate(items if LIST.fits(items) else ()):
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
        """Note a value that is not what its key needs."""
        hint = Message(f"Il faut {kind.expected.fr}.", f"It must be {kind.expected.en}.")
        self.add(at, "S111", WRONG.fill(key=key), hint)

    def add(self, at: Path, code: str, message: Message, hint: Message) -> None:
        """Note a fault at the place of a value, while there is use in telling more."""
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(error(self.place(at), code, message, hint))

    def place(self, at: Path) -> Place:
        """Where a value stands."""
        return self.tree.places.get(at, self.file)


def _did_you_mean(key: str, kinds: Mapping[str, _Kind]) -> Message:
    near = difflib.get_close_matches(key[:LONGEST_NAME], list(kinds), n=1, cutoff=0.5)
    if near:
        return Message(f"Vouliez-vous dire « {near[0]} » ?", f'Did you mean "{near[0]}"?')
    listed = ", ".join(kinds)
    return Message(f"Clés connues : {listed}.", f"Known keys: {listed}.")


def error(place: Place, code: str, message: Message, hint: Message) -> Finding:
    """A finding about a session file."""
    return Finding(place, code, Severity.ERROR, message, hint)


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
