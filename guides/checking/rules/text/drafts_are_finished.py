"""No text carries a word that its author left to come back to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.text import Passage, Phrase, Record

# Capitals, or a colon, tell a note to oneself from a word: « à vérifier », "todo lists" and the
# thirtieth chapter (XXX) are ordinary text.
DRAFT = re.compile(
    r"\b(?:TODO|TO-DO|FIXME|TBD|TBC|TK TK|WIP|A FAIRE|À FAIRE|A COMPL[EÉ]TER|À COMPL[EÉ]TER"
    r"|A V[EÉ]RIFIER|À V[EÉ]RIFIER|A REVOIR|À REVOIR)\b"
    r"|\b(?:[Tt]odo|[Ff]ixme)[ \u00a0\u202f]?:"
    r"|(?<![\w-])(?<!(?:apitre|hapter|rticle|volume)[ ])(?<!(?:tre|vre|ome|uis|owl)[ ])"
    r"X{3,}(?![\w-])"
    r"|\b[Ll]orem [Ii]psum\b|\b[Dd]olor [Ss]it [Aa]met\b|\?{3,}"
    r"|\[(?i:à compléter|à vérifier|à faire|à écrire|à préciser|à revoir|à sourcer|source ?\?"
    r"|réf(?:érence)? ?\?|réf(?:érence)? nécessaire|citation needed|check|insert [^\[\]\n]{1,30})\]"
)
SIGNS = (
    *("TODO", "TO-DO", "FIXME", "TBD", "TBC", "TK TK", "WIP", " FAIRE", "A COMPL", "À COMPL"),
    *("RIFIER", " REVOIR", "odo:", "odo :", "odo\u00a0:", "odo\u202f:", "ixme", "XXX", "orem"),
    "???",
)
BRACKET = re.compile(r"(?<!\[)\[(?![@\[])")
FOUND = Message("un reste de brouillon : « {found} »", 'left over from a draft: "{found}"')


def find(reading: Reading) -> Iterator[Fault]:
    """Words left to come back to, in texts, titles and names."""
    if _suspect("\n".join([fragment.source for _, _, fragment in reading.said])):
        for key, path, fragment in reading.said:
            found = DRAFT.search(fragment.source)
            if found:
                place = fragment.place_of(found[0])
                yield Fault(key, path, FOUND.fill(found=found[0]), place)
    named = [
        (f"{kind}:{record_id}", path, said)
        for kind, record_id, record in reading.guide.records()
        for path, said in _names(record, "")
    ]
    if _suspect("\n".join([said for _, _, said in named])):
        for key, path, said in named:
            found = DRAFT.search(said)
            if found:
                yield Fault(key, path, FOUND.fill(found=found[0]))


def _suspect(text: str) -> bool:
    """Whether a long text could hold any of them, found at once."""
    return any(sign in text for sign in SIGNS) or bool(BRACKET.search(text))


def _names(value: Record, path: str) -> Iterator[tuple[str, str]]:
    """The titles and names of a record, with their field paths; texts are looked at elsewhere."""
    for name, held in value.__dict__.items():
        kind = type(held)
        if kind is str:
            yield f"{path}{name}", held
        elif kind is tuple:
            for index, item in enumerate(held):
                if type(item) is str:
                    yield f"{path}{name}.{index}", item
                elif isinstance(item, Record) and not isinstance(item, Phrase | Passage):
                    yield from _names(item, f"{path}{name}.{index}.")
        elif isinstance(held, Record) and not isinstance(held, Phrase | Passage):
            yield from _names(held, f"{path}{name}.")


RULE = Rule(
    code="C142",
    about=Message(
        "Rien de ce qui s'imprime n'est un brouillon.", "Nothing that is printed is a draft."
    ),
    why=Message(
        "« TODO », « XXX », « Lorem ipsum » ou « ??? » disent à leur auteur d'y revenir, et à la "
        "salle que personne n'a relu.",
        '"TODO", "XXX", "Lorem ipsum" or "???" tell their author to come back, and the room that '
        "nobody has read it again.",
    ),
    remedy=Message(
        "Écrivez ce qui manque, ou dites-le inconnu ; une note pour vous va dans un commentaire "
        "(« # » en YAML).",
        "Write what is missing, or say that it is unknown; a note to yourself goes into a comment "
        '("#" in YAML).',
    ),
    find=find,
)
