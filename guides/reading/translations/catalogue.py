"""One PO file of a film's folder into units, each translation already a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.translation import SUFFIX, Unit
from guides.reading.film.prose import ProseReader
from guides.reading.translations.syntax import Entries, entries_of

if TYPE_CHECKING:
    import polib

NAME = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\.po")
CHARSET = re.compile(r"charset=\s*([\w.:-]+)", re.IGNORECASE)
FRENCH = "fr.po"


def language_of(name: str) -> str:
    """Of which language the PO file of a name is."""
    return name.removesuffix(SUFFIX)


def name_fault(name: str) -> Finding | None:
    """What is wrong with the name of a PO file."""
    if name == FRENCH:
        return _fault(Place(name), "R402", IN_FRENCH, IN_FRENCH_HINT)
    if not NAME.fullmatch(name):
        near = name.rpartition("/")[2].replace("_", "-")
        hint = RENAME.fill(near=near) if NAME.fullmatch(near) else NAMED
        return _fault(Place(name), "R402", NO_LANGUAGE, hint)
    return None


def read_catalogue(text: str, name: str, findings: list[Finding]) -> tuple[Unit, ...]:
    """The units of a PO file; what cannot be taken goes to `findings`."""
    entries = entries_of(text, name, findings)
    if entries is None:
        return ()
    findings += header_faults(entries, name)
    units = []
    seen: dict[str, int] = {}
    for entry in entries.file:
        if entry.obsolete:
            continue
        place = entries.place_of(entry, name)
        fault = _entry_fault(entry, place, seen)
        if fault:
            findings.append(fault)
        else:
            units.append(_unit(entry, place, findings))
    return tuple(units)


def header_faults(entries: Entries, name: str) -> Iterator[Finding]:
    """What a header says that the file is not."""
    said = entries.file.metadata
    place = Place(name, entries.lines[0] if entries.lines else 1)
    if not said:
        yield _fault(place, "R403", NO_HEADER, RUN.fill(language=language_of(name)))
        return
    charset = CHARSET.search(said.get("Content-Type", ""))
    if charset and charset[1].lower() not in {"utf-8", "utf8"}:
        yield _fault(place, "R403", CHARSET_SAID.fill(charset=charset[1]), CHARSET_HINT)
    language, mine = said.get("Language", "").strip(), language_of(name)
    if language and not _same(language, mine):
        yield _fault(
            place,
            "R403",
            ANOTHER_LANGUAGE.fill(language=language, mine=mine),
            ANOTHER_LANGUAGE_HINT.fill(mine=mine, language=language.replace("_", "-")),
        )


def _same(one: str, other: str) -> bool:
    """Whether two tags name one language: who translates into German may say of which country."""
    return re.split("[-_@]", one.lower())[0] == re.split("[-_@]", other.lower())[0]


def _entry_fault(entry: polib.POEntry, place: Place, seen: dict[str, int]) -> Finding | None:
    """What keeps an entry from being the unit of a text."""
    if not entry.msgctxt:
        said = " ".join(entry.msgid.split())[:60]
        return _fault(place, "R404", NO_CONTEXT.fill(said=said), NO_CONTEXT_HINT)
    if entry.msgid_plural or entry.msgstr_plural:
        return _fault(place, "R405", PLURAL.fill(context=entry.msgctxt), PLURAL_HINT)
    if entry.msgctxt in seen:
        twice = TWICE.fill(context=entry.msgctxt, line=seen[entry.msgctxt])
        return _fault(place, "R406", twice, TWICE_HINT)
    seen[entry.msgctxt] = place.line
    return None


def _unit(entry: polib.POEntry, place: Place, findings: list[Finding]) -> Unit:
    said = entry.msgstr.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not said or entry.fuzzy:
        return Unit(entry.msgctxt, entry.msgid, None, bool(said), place)
    prose = ProseReader()
    fragment = prose.read(said, place._replace(column=1))
    # Lines of a PO file are broken anywhere: the line of the text is not that of the file.
    findings += (finding._replace(place=place) for finding in prose.findings)
    return Unit(entry.msgctxt, entry.msgid, fragment, False, place)


def _fault(place: Place, code: str, message: Message, hint: Message) -> Finding:
    return Finding(place, code, Severity.ERROR, message, hint)


IN_FRENCH = Message(
    "le français est la langue des fiches : il ne se traduit pas",
    "French is the language of the records: it is not translated",
)
IN_FRENCH_HINT = Message(
    "Donnez à ce fichier le nom de sa langue, par exemple en.po.",
    "Give this file the name of its language, for example en.po.",
)
NO_LANGUAGE = Message(
    "ce fichier PO ne porte pas le nom d'une langue",
    "this PO file does not bear the name of a language",
)
NAMED = Message(
    "Nommez-le d'après sa langue, dans le dossier du film : en.po, de.po, pt-BR.po.",
    "Name it after its language, in the film's folder: en.po, de.po, pt-BR.po.",
)
RENAME = Message("Renommez-le : {near}.", "Rename it: {near}.")
NO_HEADER = Message("ce fichier PO n'a pas d'en-tête", "this PO file has no header")
RUN = Message(
    "Lancez contrechamp translate --language {language} : l'en-tête sera écrit.",
    "Run contrechamp translate --language {language}: it writes the header.",
)
CHARSET_SAID = Message(
    "l'en-tête annonce des caractères {charset}, et le fichier est en UTF-8",
    "the header says that characters are {charset}, and the file is UTF-8",
)
CHARSET_HINT = Message(
    "Écrivez charset=UTF-8 dans l'en-tête, et vérifiez les accents du fichier.",
    "Write charset=UTF-8 in the header, and look at the accents of the file.",
)
ANOTHER_LANGUAGE = Message(
    "l'en-tête annonce la langue « {language} », et le nom du fichier « {mine} »",
    'the header says that the language is "{language}", and the name of the file "{mine}"',
)
ANOTHER_LANGUAGE_HINT = Message(
    "Si ce texte est bien en « {mine} », corrigez Language dans l'en-tête ; sinon, renommez le "
    "fichier {language}.po.",
    'If the text is in "{mine}", correct Language in the header; if not, rename the file '
    "{language}.po.",
)
NO_CONTEXT = Message(
    "cette unité n'a pas de msgctxt : on ne sait quel texte elle traduit (« {said} »)",
    'this unit has no msgctxt: nobody knows which text it translates ("{said}")',
)
NO_CONTEXT_HINT = Message(
    "Rendez-lui la ligne msgctxt qu'elle avait, ou retirez-la ; contrechamp translate écrit celles "
    "qui manquent.",
    "Give it back the msgctxt line it had, or remove it; contrechamp translate writes those that "
    "are missing.",
)
PLURAL = Message("« {context} » a des pluriels", '"{context}" has plurals')
PLURAL_HINT = Message(
    "Un texte n'en a pas : retirez msgid_plural, et écrivez une seule ligne msgstr.",
    "A text has none: remove msgid_plural, and write a single msgstr.",
)
TWICE = Message(
    "« {context} » est déjà traduit à la ligne {line}",
    '"{context}" is translated on line {line} already',
)
TWICE_HINT = Message("Gardez une seule des deux unités.", "Keep one of the two units.")
