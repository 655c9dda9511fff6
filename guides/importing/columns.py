"""Which column is what: the names a header may have, in French and English, in any order."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from guides.findings.finding import Message
from guides.importing.taken import alike

# path of a field in the record: names of its column; the first is shown, in English the last.
QUESTION: Mapping[str, tuple[str, ...]] = {
    "wordings.standard.fr": ("question", "énoncé", "wording", "question text"),
    "function": ("fonction", "étape", "function"),
    "moment": ("moment", "quand", "when"),
    "wordings.easy.fr": ("plus simple", "version simple", "facile", "easy"),
    "wordings.expert.fr": ("plus exigeante", "version experte", "experte", "expert"),
    "follow_up.fr": ("relance", "question de relance", "follow-up"),
    "purpose.fr": ("but", "objectif", "à quoi elle sert", "aim", "purpose"),
    "answers": ("réponses", "réponses possibles", "réponses attendues", "answers"),
    "sticking_point.fr": ("où ça coince", "difficulté", "point difficile", "sticking point"),
    "minutes": ("minutes", "durée", "temps", "duration"),
    "protocols": ("formats", "format", "protocoles", "protocols"),
    "audiences": ("publics", "public", "audiences", "audience"),
    "id": ("identifiant", "id"),
}
CLAIM: Mapping[str, tuple[str, ...]] = {
    "wording.fr": ("affirmation", "ce qu'on dit", "statement", "claim"),
    "said_by": ("sources", "source"),
    "said_by_words.fr": ("qui le dit", "dit par", "who says it", "said by"),
    "about.fr": ("sujet", "à propos de", "about"),
    "sort": ("sorte", "nature", "sort"),
    "verdict": ("verdict", "jugement"),
    "strength": ("force", "force de la preuve", "strength"),
    "as_of": ("année", "en date de", "year", "as of"),
    "known.fr": ("ce qu'on sait", "connu", "known"),
    "unknown.fr": ("ce qu'on ne sait pas", "inconnu", "unknown"),
    "audiences": ("publics", "public", "audiences", "audience"),
    "checked_on": ("vérifié le", "vérifiée le", "checked on"),
    "id": ("identifiant", "id"),
}
KINDS: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"questions": QUESTION, "claims": CLAIM}
)
FIRST = {"questions": "wordings.standard.fr", "claims": "wording.fr"}
NAMES = {
    kind: {alike(name): path for path, names in columns.items() for name in names}
    for kind, columns in KINDS.items()
}


def kinds_of(header: tuple[str, ...]) -> list[str]:
    """The kinds of record whose text has a column."""
    said = {alike(name) for name in header}
    return [
        kind
        for kind, columns in KINDS.items()
        if said & {alike(name) for name in columns[FIRST[kind]]}
    ]


def shown(kind: str) -> Message:
    """The columns of a kind: each by the first of its names, in English by the last."""
    columns = KINDS[kind].values()
    french = ", ".join(f"« {names[0]} »" for names in columns)
    return Message(french, ", ".join(f'"{names[-1]}"' for names in columns))
