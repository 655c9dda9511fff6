"""Raw values into typed records: pydantic's errors joined to file, line and column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Path, Place
from guides.model.text import Fragment, Record
from guides.reading.film.prose import ProseReader
from guides.reading.film.yaml_tree import Tree, Written
from guides.reading.validation import MISSING_KEY, UNKNOWN_KEY, known_key, nearest_place

R = TypeVar("R", bound=Record)


def read_record(
    model: type[R],
    raw: Tree,
    places: Mapping[Path, Place],
    at: Path,
    prose: ProseReader,
) -> tuple[R | None, list[Finding]]:
    """Validate one record.

    Args:
        model: what it should be.
        raw: the values, from `read_yaml`.
        places: path to place, for the whole file.
        at: path of this record in the file.
        prose: reads the texts inside; gathers its own findings.
    """

    def parse(written: str) -> Fragment:
        place = written.place if isinstance(written, Written) else places[at]
        return prose.read(str(written), place)

    try:
        return model.model_validate(raw, context={"parse": parse}), []
    except ValidationError as error:
        record = str(raw.get("id", "")) if isinstance(raw, dict) else ""
        return None, [
            _finding(fault, model, places, at, record) for fault in error.errors(include_url=False)
        ]


def _finding(
    fault: Any, model: type[BaseModel], places: Mapping[Path, Place], at: Path, record: str
) -> Finding:
    """One pydantic error as a finding at the nearest place that exists."""
    key = ".".join(str(part) for part in fault["loc"]) or "…"
    message, hint = _words(fault, key, model)
    place = nearest_place(places, (*at, *fault["loc"]), Place("?"))
    return Finding(place, "R301", Severity.ERROR, message, hint, record)


def _words(fault: Any, key: str, model: type[BaseModel]) -> tuple[Message, Message]:
    """What a pydantic error means to an author, and what to do."""
    context = fault.get("ctx", {})
    match fault["type"]:
        case "missing":
            return _missing(fault["loc"], key)
        case "extra_forbidden":
            return UNKNOWN_KEY.fill(key=key), known_key(model, fault["loc"])
        case "literal_error" | "string_pattern_mismatch":
            return _not_among(fault, key, context)
        case "int_parsing" | "int_type" | "bool_parsing" | "bool_type" | "int_from_float":
            wanted = "un nombre entier" if "int" in fault["type"] else "true ou false"
            wanted_en = "a whole number" if "int" in fault["type"] else "true or false"
            return (
                Message(
                    f"« {key} » attend {wanted}",
                    f'"{key}" expects {wanted_en}',
                ),
                Message("Corrigez cette valeur.", "Correct this value."),
            )
        case "string_type" | "tuple_type" | "model_type" | "dict_type" | "too_short" | "too_long":
            message, hint = SHAPES.get(fault["type"], SHAPES["too_short"])
            return message.fill(key=key), hint
        case "greater_than_equal" | "less_than_equal" | "string_too_long":
            return _bounds(fault["type"], key, context)
        case "value_error":
            code = str(context.get("error", ""))
            message, hint = OURS.get(code, (Message(code, code), Message("", "")))
            return message.fill(key=key), hint
        case _:
            return (
                Message(
                    f"« {key} » : valeur refusée ({fault['msg']})",
                    f'"{key}": value refused ({fault["msg"]})',
                ),
                Message("Corrigez cette valeur.", "Correct this value."),
            )


def _missing(loc: tuple[str | int, ...], key: str) -> tuple[Message, Message]:
    """A key, or an item of a list, that is not there."""
    if isinstance(loc[-1], int):
        outer = ".".join(str(part) for part in loc[:-1])
        return (
            Message(
                "il manque l'élément {number} de « {outer} »",
                'item {number} of "{outer}" is missing',
            ).fill(number=loc[-1] + 1, outer=outer),
            Message("Complétez la liste.", "Complete the list."),
        )
    return (
        MISSING_KEY.fill(key=key),
        Message("Ajoutez-la à cette fiche.", "Add it to this record."),
    )


def _not_among(fault: Any, key: str, context: Any) -> tuple[Message, Message]:
    """A value outside a closed list, or not of the form expected."""
    value = _short(fault.get("input"))
    if fault["type"] == "literal_error":
        expected = str(context.get("expected", "")).replace(" or ", ", ")
        return (
            Message(
                "« {value} » n'est pas une valeur de « {key} »",
                '"{value}" is not a value of "{key}"',
            ).fill(value=value, key=key),
            Message(f"Choisissez parmi : {expected}.", f"Choose among: {expected}."),
        )
    pattern = context.get("pattern", "")
    return (
        Message(
            "« {value} » n'a pas la forme attendue pour « {key} »",
            '"{value}" does not have the form expected for "{key}"',
        ).fill(value=value, key=key),
        Message(f"Forme attendue : {pattern}", f"Expected form: {pattern}"),
    )


def _bounds(kind: str, key: str, context: Any) -> tuple[Message, Message]:
    """A number or a text outside its limits."""
    if kind == "string_too_long":
        limit = context["max_length"]
        said = Message(
            f"« {key} » dépasse {limit} caractères", f'"{key}" is over {limit} characters'
        )
        return said, Message("Raccourcissez ce texte.", "Shorten this text.")
    low = kind == "greater_than_equal"
    limit = context["ge"] if low else context["le"]
    said = Message(
        f"« {key} » attend au {'moins' if low else 'plus'} {limit}",
        f'"{key}" expects at {"least" if low else "most"} {limit}',
    )
    return said, Message("Corrigez ce nombre.", "Correct this number.")


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"


SHAPES = {
    "string_type": (
        Message("« {key} » attend un texte", '"{key}" expects a text'),
        Message("Écrivez un texte, entre guillemets.", "Write a text, in quotes."),
    ),
    "tuple_type": (
        Message("« {key} » attend une liste", '"{key}" expects a list'),
        Message("Écrivez un tiret devant chaque élément.", "Write a dash before each item."),
    ),
    "model_type": (
        Message("« {key} » attend des clés et des valeurs", '"{key}" expects keys and values'),
        Message(
            "Écrivez une clé par ligne, par exemple « fr: | » puis « en: | ».",
            'Write one key a line, for example "fr: |" then "en: |".',
        ),
    ),
    "dict_type": (
        Message("« {key} » attend des clés et des valeurs", '"{key}" expects keys and values'),
        Message("Écrivez une clé par ligne.", "Write one key a line."),
    ),
    "too_short": (
        Message(
            "« {key} » n'a pas le bon nombre d'éléments",
            '"{key}" does not have the right number of items',
        ),
        Message("Complétez ou raccourcissez la liste.", "Complete or shorten the list."),
    ),
}

OURS = {
    "text_expected": (
        Message("« {key} » attend un texte", '"{key}" expects a text'),
        Message("Écrivez-le entre guillemets ou sous « | ».", 'Write it in quotes or under "|".'),
    ),
    "one_paragraph_expected": (
        Message("« {key} » attend un seul paragraphe", '"{key}" expects a single paragraph'),
        Message(
            "Retirez listes, titres et lignes vides.", "Remove lists, headings and empty lines."
        ),
    ),
    "empty": (
        Message("« {key} » est vide", '"{key}" is empty'),
        Message("Écrivez ce texte.", "Write this text."),
    ),
    "unprintable": (
        Message(
            "« {key} » contient un signe absent des polices du PDF",
            '"{key}" holds a sign that is missing from the fonts of the PDF',
        ),
        Message(
            "Translittérez (pinyin, alphabet latin) ou remplacez ce signe.",
            "Transliterate (pinyin, Latin letters) or replace the sign.",
        ),
    ),
    "no_such_day": (
        Message("« {key} » : cette date n'existe pas", '"{key}": there is no such date'),
        Message("Écrivez AAAA, AAAA-MM ou AAAA-MM-JJ.", "Write YYYY, YYYY-MM or YYYY-MM-DD."),
    ),
    "min_over_max": (
        Message("« {key} » : min dépasse max", '"{key}": min is over max'),
        Message("Échangez les deux nombres.", "Swap the two numbers."),
    ),
    "fact_without_mark": (
        Message(
            "un fait va avec sa force et son année : « fact », « strength », « as_of »",
            'a fact goes with its strength and its year: "fact", "strength", "as_of"',
        ),
        Message("Écrivez les trois, ou aucun.", "Write all three, or none."),
    ),
}
