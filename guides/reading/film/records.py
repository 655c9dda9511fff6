"""Raw values into typed records: pydantic's errors joined to file, line and column."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar
from urllib.parse import quote

from pydantic import BaseModel, ValidationError

from guides.document.address import leads_somewhere
from guides.document.characters import UNSEEN
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Path, Place
from guides.model.values.days import TwoDaysError
from guides.model.values.fields import (
    COUNTRY,
    FIRST_YEAR,
    FORMS,
    ID,
    LANGUAGE,
    LAST_YEAR,
    NUMBER,
    STATE,
    URL,
)
from guides.model.values.ids import id_of
from guides.model.values.signs import unprintable
from guides.model.values.text import Fragment, Record
from guides.reading.film.prose import ProseReader
from guides.reading.film.yaml.tree import Tree, Written, unreadable
from guides.reading.validation import MISSING_KEY, UNKNOWN_KEY, known_key, nearest_place

R = TypeVar("R", bound=Record)
ENOUGH = 500  # faults: who has mended so many runs again


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
        if not isinstance(written, Written):
            return prose.read(written, places[at])
        return prose.read(str(written), written.place, written.indent)

    try:
        made = model.model_validate(raw, context={"parse": parse})
        _ = made.marked  # looked for here, it is kept with the record
        return made, []
    except ValidationError as error:
        record = _short(raw.get("id", "")) if isinstance(raw, dict) else ""
        faults = error.errors(include_url=False)[: ENOUGH + 1]
        return None, [_finding(fault, model, places, at, record) for fault in faults]
    except (RecursionError, OverflowError, ValueError, TypeError) as error:  # of the library
        return None, [unreadable(places[at], "R301", error)]


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
            return UNKNOWN_KEY.fill(key=_short(key)), known_key(model, fault["loc"])
        case "literal_error" | "string_pattern_mismatch":
            return _not_among(fault, key, context)
        case kind if kind.startswith("int_") or kind == "finite_number":
            return WHOLE.fill(key=key), _number(fault.get("input"))
        case kind if kind.startswith("bool_"):
            return EITHER.fill(key=key), _either(fault.get("input"))
        case "string_type" | "tuple_type" | "model_type" | "dict_type" | "too_short" | "too_long":
            message, hint = SHAPES.get(fault["type"], SHAPES["too_short"])
            return message.fill(key=key), hint
        case "greater_than_equal" | "less_than_equal" | "string_too_long":
            return _bounds(fault["type"], key, context)
        case "value_error":
            return _ours(fault, key, context.get("error"))
        case _:
            return REFUSED.fill(key=key), CORRECT


def _ours(fault: Any, key: str, error: object) -> tuple[Message, Message]:
    """What our own checks of a value found."""
    if isinstance(error, TwoDaysError):
        return TWO_DAYS.fill(key=key, value=_short(fault["input"])), _which(error)
    if str(error) == "unprintable":
        sign = unprintable(fault["input"])[0]
        return UNPRINTABLE.fill(key=key, sign=sign.said(fault["input"])), sign.cure
    if str(error) == "no_language":
        return MISSING_KEY.fill(key=f"{key}.fr"), ADD_KEY
    message, hint = OURS.get(str(error), (REFUSED, CORRECT))
    return message.fill(key=key), hint


def _number(written: object) -> Message:
    """What to write where a whole number is wanted."""
    near = re.sub(r"[\s_]", "", str(written))
    return WRITE.fill(value=int(near)) if re.fullmatch(r"\d{1,9}", near) else A_WHOLE_NUMBER


def _either(written: object) -> Message:
    """What to write where true or false is wanted."""
    meant = {"oui": "true", "vrai": "true", "non": "false", "faux": "false"}
    near = meant.get(str(written).strip().lower())
    return WRITE.fill(value=near) if near else TRUE_OR_FALSE


def _which(error: TwoDaysError) -> Message:
    """The two days that a date may be, each as it is to be written."""
    return WHICH.fill(first=error.first, second=error.second)


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
    return MISSING_KEY.fill(key=key), ADD_KEY


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
    return (
        Message(
            "« {value} » n'a pas la forme attendue pour « {key} »",
            '"{value}" does not have the form expected for "{key}"',
        ).fill(value=value, key=key),
        _form(str(fault.get("input")), str(context.get("pattern", ""))),
    )


def _form(written: str, pattern: str) -> Message:
    """What to write in place of a value of another form: that value mended, else an example."""
    if pattern == URL:
        return _address(written.strip())
    tries = (
        written.strip(),
        written.strip().lower(),
        written.strip().upper(),
        re.sub(r"\s", "", written).replace(",", "."),
        id_of(written),
    )
    near = next((value for value in tries if value and re.search(pattern, value)), None)
    if near and pattern in MENDED and near != written:
        return WRITE.fill(value=near)
    return WRITE_FORM.fill(form=FORMS[pattern]) if pattern in FORMS else CORRECT


def _address(written: str) -> Message:
    """What to write in place of an address: that one mended where what it meant is sure."""
    scheme, found, rest = re.sub(rf"[\s{UNSEEN}]", "", written).partition("://")
    whole = f"{scheme.lower()}://{rest}" if found else f"https://{scheme}"
    near = re.sub('[<>"]', lambda sign: quote(sign[0]), whole)
    if not (re.search(URL, near) and leads_somewhere(near)):
        return WRITE_FORM.fill(form=FORMS[URL])
    return SPACED if re.search(r"\s", written) else WRITE.fill(value=near)


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
    return said, THREE_DIGITS if key.endswith("number") else OTHER_NUMBER


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"


MENDED = (ID, NUMBER, COUNTRY, STATE, LANGUAGE)  # a date is never guessed
CORRECT = Message("Corrigez cette valeur.", "Correct this value.")
ADD_KEY = Message("Ajoutez-la à cette fiche.", "Add it to this record.")
REFUSED = Message("« {key} » : valeur refusée", '"{key}": value refused')
WHOLE = Message("« {key} » attend un nombre entier", '"{key}" expects a whole number')
EITHER = Message("« {key} » attend true ou false", '"{key}" expects true or false')
WRITE = Message("Écrivez « {value} ».", 'Write "{value}".')
WRITE_FORM = Message("Écrivez {form}.", "Write {form}.")
SPACED = Message(
    "Retirez l'espace de l'adresse ; si elle en fait partie, écrivez « %20 » à sa place.",
    'Take the space out of the address; where it belongs to it, write "%20" in its place.',
)
A_WHOLE_NUMBER = Message(
    "Écrivez un nombre en chiffres, sans décimale ni unité : « 12 ».",
    'Write a number in digits, without decimals or unit: "12".',
)
TRUE_OR_FALSE = Message("Écrivez « true » (oui) ou « false » (non).", 'Write "true" or "false".')
TWO_DAYS = Message(
    "« {key} » : {value} se lit de deux façons", '"{key}": {value} can be read in two ways'
)
WHICH = Message(
    "Écrivez « {first} » ou « {second} » (année, mois, jour).",
    'Write "{first}" or "{second}" (year, month, day).',
)
UNPRINTABLE = Message(
    "« {key} » contient un signe que les documents ne peuvent pas imprimer : {sign}",
    '"{key}" holds a sign that the documents cannot print: {sign}',
)
OTHER_NUMBER = Message("Corrigez ce nombre.", "Correct this number.")
THREE_DIGITS = Message(
    "Un numéro s'imprime sur trois chiffres, de 1 à 999 : choisissez-en un autre.",
    "A number is printed in three digits, 1 to 999: choose another.",
)
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
            "Retirez listes, titres et lignes vides ; « 1\\. » n'ouvre pas de liste.",
            'Remove lists, headings and empty lines; "1\\." opens no list.',
        ),
    ),
    "empty": (
        Message("« {key} » est vide", '"{key}" is empty'),
        Message("Écrivez ce texte.", "Write this text."),
    ),
    "one_line_expected": (
        Message("« {key} » tient sur une seule ligne", '"{key}" stands on a single line'),
        Message(
            "Retirez, en fin de ligne, les deux espaces ou la barre « \\ ».",
            'Remove the two spaces or the "\\" at the end of the line.',
        ),
    ),
    "not_chinese": (
        Message(
            "« {key} » contient un signe qui n'est ni chinois ni latin",
            '"{key}" holds a sign that is neither Chinese nor Latin',
        ),
        Message("Écrivez le mot en caractères chinois.", "Write the word in Chinese characters."),
    ),
    "characters_without_pinyin": (
        Message(
            "« characters » et « pinyin » vont ensemble",
            '"characters" and "pinyin" go together',
        ),
        Message("Écrivez les deux, ou aucun.", "Write both, or neither."),
    ),
    "not_of_our_time": (
        Message("« {key} » : cette année est hors limites", '"{key}": this year is out of range'),
        Message(
            f"Donnez un jour des années {FIRST_YEAR} à {LAST_YEAR}.",
            f"Give a day of the years {FIRST_YEAR} to {LAST_YEAR}.",
        ),
    ),
    "high_under_value": (
        Message("« high » est plus petit que « value »", '"high" is smaller than "value"'),
        Message("Échangez les deux nombres.", "Swap the two numbers."),
    ),
    "low_over_high": (
        Message("« low » dépasse « high »", '"low" is over "high"'),
        Message("Échangez les deux nombres.", "Swap the two numbers."),
    ),
    "until_before_since": (
        Message("« until » précède « since »", '"until" comes before "since"'),
        Message("Échangez les deux dates.", "Swap the two dates."),
    ),
    "no_such_day": (
        Message("« {key} » : cette date n'existe pas", '"{key}": there is no such date'),
        Message(
            "Écrivez une date du calendrier : « 2024-02-10 ».",
            'Write a day of the calendar: "2024-02-10".',
        ),
    ),
    "min_over_max": (
        Message("« {key} » : min dépasse max", '"{key}": min is over max'),
        Message("Échangez les deux nombres.", "Swap the two numbers."),
    ),
    "not_invented": (
        Message(
            "un jeu ne met en scène que des personnes inventées",
            "a game is played with invented people alone",
        ),
        Message(
            "Inventez quelqu'un, puis écrivez « fictional: true ».",
            'Invent somebody, then write "fictional: true".',
        ),
    ),
    "none_named": (
        Message("« {key} » ne nomme rien", '"{key}" names nothing'),
        Message(
            "Nommez-en un, ou retirez la ligne : tous y seront.",
            "Name one, or remove the line: all of them will be there.",
        ),
    ),
    "named_twice": (
        Message("« {key} » nomme deux fois la même chose", '"{key}" names one thing twice'),
        Message("Gardez-en une.", "Keep one of them."),
    ),
    "minutes_or_film": (
        Message(
            "une étape a des minutes, ou montre le film (film: true)",
            "a step has minutes, or shows the film (film: true)",
        ),
        Message("Écrivez l'un des deux.", "Write one of the two."),
    ),
    "fact_without_mark": (
        Message(
            "un fait va avec sa force et son année : « fact », « strength », « as_of »",
            'a fact goes with its strength and its year: "fact", "strength", "as_of"',
        ),
        Message("Écrivez les trois, ou aucun.", "Write all three, or none."),
    ),
    "slip_without_proof": (
        Message(
            "vraie, la ligne a « why », « strength » et « as_of » ; fausse, elle a « claim » seul",
            'if true, the line has "why", "strength" and "as_of"; if false, "claim" alone',
        ),
        Message(
            "Dites ce qui prouve la ligne vraie, ou l'affirmation que la fausse répète.",
            "Say what bears out the true line, or which claim the false one repeats.",
        ),
    ),
}
