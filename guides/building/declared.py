"""What a guide does not declare, and is asked for all the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from guides.checking.verdict import CheckedGuide
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place

FILM = Place("film.yaml")


def refuse_undeclared(
    checked: CheckedGuide, languages: Collection[str], audiences: Collection[str]
) -> None:
    """Stop where documents are wanted that the guide does not set out to have.

    Raises:
        Refused: P112 for what it does not declare, P113 for a language that a draft lacks.
    """
    found = [*_undeclared(checked, languages, audiences), *_lacking(checked, languages)]
    if found:
        raise Refused(found)


def _undeclared(
    checked: CheckedGuide, languages: Collection[str], audiences: Collection[str]
) -> Iterator[Finding]:
    film = checked.guide.film
    asked = (
        ("language", languages, "languages", film.languages),
        ("audience", audiences, "audiences", film.audiences),
    )
    for option, values, field, declared in asked:
        listed = ", ".join(declared)
        for value in (value for value in values if value not in declared):
            said = UNDECLARED.fill(option=option, value=value, field=field, declared=listed)
            hint = DECLARE.fill(option=option, value=value, field=field, first=declared[0])
            yield Finding(FILM, "P112", Severity.ERROR, said, hint)


def _lacking(checked: CheckedGuide, languages: Collection[str]) -> Iterator[Finding]:
    whole, declared = checked.languages, checked.guide.film.languages
    for language in languages:
        if language in declared and language not in whole:
            hint = COMPLETE.fill(whole=whole[0])
            yield Finding(FILM, "P113", Severity.ERROR, LACKING.fill(language=language), hint)


UNDECLARED = Message(
    "--{option} {value} : ce guide ne le déclare pas ({field} : {declared})",
    "--{option} {value}: this guide does not declare it ({field}: {declared})",
)
DECLARE = Message(
    "Demandez « --{option} {first} », ou ajoutez « {value} » à « {field} » dans film.yaml.",
    'Ask for "--{option} {first}", or add "{value}" to "{field}" in film.yaml.',
)
LACKING = Message(
    "--language {language} : des textes de ce brouillon manquent dans cette langue",
    "--language {language}: texts of this draft are missing in that language",
)
COMPLETE = Message(
    "« contrechamp check » les nomme ; en attendant, demandez « --language {whole} ».",
    '"contrechamp check" names them; until then, ask for "--language {whole}".',
)
