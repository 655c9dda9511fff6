"""A family name is a part of the author's name beside which it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.document.work import named
from guides.findings.finding import Message
from guides.model.guide import Reading

COUNT = Message(
    "{count} nom(s) de famille pour {authors} auteur(s)",
    "{count} family name(s) for {authors} author(s)",
)
ABSENT = Message(
    "« {family} » n'est pas un mot de « {author} »",
    '"{family}" is no word of "{author}"',
)

JOINED = Message(
    "« {author} » semble nommer plusieurs personnes",
    '"{author}" seems to name several people',
)
SEVERAL = re.compile(r"\s(?:and|et|&|und|with|avec)\s|;")
ANOTHER = re.compile(r"\s*,\s*\w{2,}\s+\w{2,}")  # after a family name: no "Jr.", but a name


def find(reading: Reading) -> Iterator[Fault]:
    """Family names that are too many, too few, not in the name, or of one person among several."""
    for source in reading.guide.sources:
        key, families = f"source:{source.id}", source.family_names
        if not families:
            continue
        if len(families) != len(source.authors):
            count = COUNT.fill(count=len(families), authors=len(source.authors))
            yield Fault(key, "family_names", count)
            continue
        for place, (author, family) in enumerate(zip(source.authors, families, strict=True)):
            if family and named(author, family).whole:
                absent = ABSENT.fill(family=family[:60], author=author[:60])
                yield Fault(key, f"family_names.{place}", absent)
            elif family and (SEVERAL.search(author) or _goes_on(author, family)):
                yield Fault(key, f"authors.{place}", JOINED.fill(author=author[:60]))


def _goes_on(author: str, family: str) -> bool:
    """Whether another name stands after a given name and its family name."""
    given, _, rest = author.partition(family)
    return bool(given.strip() and ANOTHER.match(rest))


RULE = Rule(
    code="C157",
    about=Message(
        "Un nom de famille est une partie du nom de l'auteur en face duquel il se trouve.",
        "A family name is a part of the author's name beside which it stands.",
    ),
    why=Message(
        "Les logiciels de bibliographie classent et citent par le nom de famille.",
        "Reference managers sort and cite by the family name.",
    ),
    remedy=Message(
        "Donnez un nom de famille par auteur (une personne par élément), dans le même ordre, écrit "
        "comme dans « authors » ; "
        '"" pour une institution ou un journal. Exemple : authors: ["Jeremy Daum", "Reuters"], '
        'puis family_names: ["Daum", ""].',
        "Give one family name for each author (one person an item), in the same order, spelled "
        "as in `authors`; "
        '"" for an institution or a paper. Example: authors: ["Jeremy Daum", "Reuters"], '
        'then family_names: ["Daum", ""].',
    ),
    find=find,
    by_record=True,
)
