"""Rows of a table into questions or claims: a value that is not understood stays beside its key."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, get_args

from guides.document.audience import AUDIENCES
from guides.document.nodes.inline import STRENGTHS
from guides.findings.finding import Message
from guides.findings.place import Place
from guides.importing.columns import FIRST, NAMES, kinds_of, shown
from guides.importing.table import Row, refused
from guides.importing.taken import MOST, New, Taken, alike, nested, same_address, slug, words
from guides.model.values.days import iso_day
from guides.model.values.fields import ID
from guides.model.values.scales import FUNCTIONS, Moment, Sort, Verdict

# Values that have a name of their own in the fixed words: field, values, name of the word.
CLOSED = {
    "function": (FUNCTIONS, "function.{}.title"),
    "moment": (get_args(Moment), "moment.{}"),
    "verdict": (get_args(Verdict), "verdict.{}"),
    "strength": (STRENGTHS, "strength.{}"),
    "sort": (get_args(Sort), "sort.{}"),
    "audiences": (AUDIENCES, "audience.{}"),
}
SORTS = {"fait": "fact", "faitdiscute": "disputed", "prediction": "prediction"}
SORTS |= {"jugementdevaleur": "value", "valeur": "value", "valuejudgement": "value"}
PARTS = re.compile(r"\s*[;\n|]\s*")
SPAN = re.compile(r"(\d{1,3})(?:\s*(?:-|–|à|to)\s*(\d{1,3}))?\s*(?:min(?:utes?)?\.?)?")
BLANK = {
    "questions": (
        *("id", "number", "function", "moment", "wordings.standard.fr", "follow_up.fr"),
        *("purpose.fr", "answers", "sticking_point.fr", "minutes", "protocols"),
    ),
    "claims": (
        *("id", "number", "wording.fr", "said_by", "sort", "verdict", "strength", "as_of"),
        *("known.fr", "counterpoints", "checked_on"),
    ),
}
EMPTY: Mapping[str, Any] = {
    "answers": [{"fr": ""}, {"fr": ""}],
    "minutes": {"min": "", "max": ""},
    "protocols": [""],
    "said_by": [""],
    "counterpoints": [],
}


class Names(NamedTuple):
    """What the cells of a table may name.

    Attributes:
        words: of a field, its values by their names in the fixed words.
        protocols: debate formats, by id and name.
        sources: by id and by address.
    """

    words: Mapping[str, Mapping[str, str]]
    protocols: Mapping[str, str]
    sources: Mapping[str, str]


def named_values(words_of: Sequence[Callable[[str], str | None]]) -> dict[str, dict[str, str]]:
    """The values of each closed list by their names: their own, and those of the fixed words."""
    found: dict[str, dict[str, str]] = {}
    for field, (values, word) in CLOSED.items():
        found[field] = {alike(value): value for value in values}
        for look in words_of:
            found[field] |= {
                alike(said): value for value in values if (said := look(word.format(value)))
            }
    found["sort"] |= SORTS
    return found


def records_of(
    rows: list[Row], sheet: str, names: Names, taken: Taken, *, computed: bool = False
) -> None:
    """The records of one sheet, its first row being the names of its columns.

    Args:
        rows: that hold something.
        sheet: name for places.
        names: what its cells may name.
        taken: is added to.
        computed: whether its cells show what formulas gave.
    """
    place = Place(sheet, rows[0].number if rows else 0)
    header = tuple(words(cell) for cell in rows[0].cells) if rows else ()
    kinds = kinds_of(header)
    if len(kinds) != 1 or len(rows) > MOST:
        found = BOTH if kinds else NO_COLUMN.fill(header=", ".join(filter(None, header))[:200])
        hint = APART if kinds else HEADERS
        taken.refuse(place, "R510", MANY if len(kinds) == 1 else found, hint)
        return
    (kind,) = kinds
    paths = [NAMES[kind].get(alike(name), "") for name in header]
    unknown = [name for name, path in zip(header, paths, strict=True) if name and not path]
    twice = [name for n, name in enumerate(header) if paths[n] and paths[n] in paths[:n]]
    if unknown:
        said = UNKNOWN.fill(names=", ".join(f"« {name[:40]} »" for name in unknown))
        taken.remark(place, "R512", said, KNOWN.fill(names=shown(kind)))
    if twice:
        taken.refuse(place, "R510", TWICE.fill(names=", ".join(twice)), ONE)
        return
    for row in rows[1:]:
        place, cells = Place(sheet, row.number), dict(zip(paths, row.cells, strict=False))
        faults = [refused(cell, computed=computed) for path, cell in cells.items() if path]
        if fault := next(filter(None, faults), None):
            taken.refuse(place, "R507", LEFT.fill(number=row.number, why=fault), LEFT_HINT)
        else:
            _take(kind, cells, place, names, taken)


def _take(kind: str, cells: Mapping[str, str], place: Place, names: Names, taken: Taken) -> None:
    """One row; one without a text is left out, and said."""
    text = words(cells.get(FIRST[kind], ""))
    if not text:
        taken.refuse(place, "R506", NO_TEXT.fill(number=place.line), NO_TEXT_HINT)
        return
    flat: dict[str, Any] = {path: EMPTY.get(path, "") for path in BLANK[kind]}
    flat["id"] = ""
    asides: list[str] = []
    for path, cell in cells.items():
        if path and words(cell):
            value = _value(path, cell, names)
            if value is None:
                asides.append(f"{path.removesuffix('.fr')} : {words(cell)}")
                said = NOT_ONE.fill(value=words(cell)[:60], field=path.removesuffix(".fr"))
                taken.remark(place, "R515", said, NOT_ONE_HINT)
            else:
                flat[path] = value
    explicit = bool(flat["id"])
    flat["id"] = flat["id"] or slug(text) or kind[:-1]
    taken.records.append(New(kind, nested(flat), place, tuple(asides), explicit))


def _value(path: str, cell: str, names: Names) -> Any:
    """What a cell says, as its field holds it; None when it is none of what the field may hold."""
    said = words(cell)
    parts = [part for part in PARTS.split(cell.strip()) if part]
    match path:
        case "id":
            return said if re.fullmatch(ID, said) and len(said) <= 60 else slug(said)
        case "answers":
            return [{"fr": words(part)} for part in parts]
        case "minutes":
            found = SPAN.fullmatch(said)
            return {"min": int(found[1]), "max": int(found[2] or found[1])} if found else None
        case "as_of" | "checked_on":
            return _dated(path, said)
        case "protocols":
            return _all([names.protocols.get(alike(p)) for p in _listed(parts)])
        case "said_by":
            return _all([names.sources.get(same_address(p)) for p in _listed(parts)])
        case "audiences":
            return _all([names.words[path].get(alike(p)) for p in _listed(parts)])
        case _ if path in names.words:
            return names.words[path].get(alike(said))
    return said


def _dated(path: str, said: str) -> int | str | None:
    """A year, or a whole day."""
    if path == "as_of":
        return int(said) if re.fullmatch(r"[12]\d{3}", said) else None
    try:
        day = iso_day(said) or ""
    except ValueError:
        return None
    return day if len(day) == len("2024-02-10") else None


def _listed(parts: list[str]) -> list[str]:
    return [words(one) for part in parts for one in part.split(",") if one.strip()]


def _all(found: list[str | None]) -> list[str] | None:
    """All of some names, or none of them."""
    known = [one for one in found if one]
    return known if known and len(known) == len(found) else None


NO_COLUMN = Message(
    "aucune colonne « question » ni « affirmation » : {header}",
    'no column "question" and none "claim": {header}',
)
HEADERS = Message(
    "Donnez à la première ligne les noms des colonnes, par exemple « question ; fonction ; "
    "relance » ou « affirmation ; qui le dit ; source ».",
    'Give the first row the names of the columns, for instance "question; function; follow-up" or '
    '"claim; who says it; source".',
)
BOTH = Message(
    "des questions et des affirmations dans le même tableau",
    "questions and claims in the same table",
)
APART = Message("Mettez-les dans deux feuilles.", "Put them in two sheets.")
MANY = Message(f"plus de {MOST} lignes", f"more than {MOST} rows")
TWICE = Message("deux colonnes pour la même chose : {names}", "two columns for one thing: {names}")
ONE = Message("Gardez-en une.", "Keep one of them.")
UNKNOWN = Message("colonne(s) laissée(s) de côté : {names}", "column(s) left out: {names}")
KNOWN = Message("Colonnes connues : {names}.", "Known columns: {names}.")
LEFT = Message("ligne {number} laissée de côté : {why}", "row {number} left out: {why}")
LEFT_HINT = Message(
    "Collez la valeur à la place, et importez de nouveau : le reste ne sera pas doublé.",
    "Paste its value there, and import again: nothing else will be doubled.",
)
NO_TEXT = Message(
    "ligne {number} laissée de côté : elle n'a pas de texte",
    "row {number} left out: it has no text",
)
NO_TEXT_HINT = Message(
    "Écrivez la question ou l'affirmation, ou videz la ligne.",
    "Write the question or the claim, or empty the row.",
)
NOT_ONE = Message(
    "« {value} » n'est pas une valeur de « {field} » : la clé reste vide",
    '"{value}" is not a value of "{field}": the key stays empty',
)
NOT_ONE_HINT = Message(
    "Ce qui était écrit est en commentaire au-dessus de la fiche ; choisissez une valeur.",
    "What was written is a comment above the record; choose a value.",
)
