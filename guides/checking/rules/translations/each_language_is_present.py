"""Every text exists in every language of the guide."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.translation import SUFFIX, alike, context_of
from guides.model.values.text import Bilingual

ABSENT = Message("l'anglais manque", "the English is missing")
NO_FILE = Message(
    "{file} manque : le guide déclare cette langue", "{file} is missing: the guide declares it"
)
NO_UNIT = Message("{file} n'a pas d'unité pour ce texte", "{file} has no unit for this text")
EMPTY = Message("« {context} » n'est pas traduit", '"{context}" is not translated')
FUZZY = Message(
    "« {context} » est à relire (fuzzy) : ce n'est pas encore une traduction",
    '"{context}" is to be read again (fuzzy): it is no translation yet',
)
CHANGED = Message(
    "le français de « {context} » a changé depuis sa traduction",
    'the French of "{context}" has changed since it was translated',
)
UPDATE = Message(
    "Lancez contrechamp translate --language {language}, puis complétez {file}.",
    "Run contrechamp translate --language {language}, then complete {file}.",
)
COMPLETE = Message(
    "Traduisez ce texte dans {file} ; une traduction relue perd sa marque fuzzy.",
    "Translate this text in {file}; a translation that was read again loses its mark, fuzzy.",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Texts without a language that the guide declares; reading asks for the one they are in."""
    film = reading.guide.film
    wanted = [language for language in film.languages if language != film.written_in]
    for language in [one for one in wanted if one != "en" and one not in reading.catalogues]:
        file = f"{language}{SUFFIX}"
        hint = UPDATE.fill(language=language, file=file)
        said = NO_FILE.fill(file=file)
        yield Fault(f"film:{film.id}", f"languages.{language}", said, hint=hint)
        wanted.remove(language)
    for key, path, _, text in reading.texts if wanted else ():
        for language in wanted:
            if text.of(language) is None:
                yield _absent(reading, key, path, text, language)


def _absent(reading: Reading, key: str, path: str, text: Bilingual, language: str) -> Fault:
    """Why a text lacks a language: nobody wrote it, or a unit is no translation yet."""
    file, context = f"{language}{SUFFIX}", context_of(key, path)
    where, units = f"{path}.{language}", reading.catalogues.get(language)
    if units is None:
        return Fault(key, where, ABSENT)
    unit = units.get(context)
    if unit is None:
        hint = UPDATE.fill(language=language, file=file)
        return Fault(key, where, NO_UNIT.fill(file=file), hint=hint)
    if unit.fuzzy:
        said, hint = FUZZY, COMPLETE.fill(file=file)
    elif not alike(unit.source, text.written_in(reading.guide.film.written_in).source):
        said, hint = CHANGED, UPDATE.fill(language=language, file=file)
    else:
        said, hint = EMPTY, COMPLETE.fill(file=file)
    return Fault(key, where, said.fill(context=context), unit.place, hint)


RULE = Rule(
    code="C103",
    about=Message(
        "Chaque texte existe dans chaque langue que le guide déclare.",
        "Every text exists in every language that the guide declares.",
    ),
    why=Message(
        "Les deux éditions portent les mêmes numéros : un texte absent décale une salle bilingue.",
        "Both editions carry the same numbers: a missing text breaks a bilingual room.",
    ),
    remedy=Message(
        "Ajoutez « en: » à côté de « fr: », ou traduisez par contrechamp translate ; pour un guide en "
        "français seul, écrivez dans film.yaml « languages: [fr] ».",
        'Add "en:" beside "fr:", or translate by contrechamp translate; for a guide in French alone, '
        'write "languages: [fr]" in film.yaml.',
    ),
    find=find,
    waivable=False,
    by_record=True,
    absence=True,
    of_translation=True,
)
