"""No text carries a word that its author left to come back to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

# Capitals, or a colon, tell a note to oneself from a word: « à vérifier », "todo lists" and the
# thirtieth chapter (XXX) are ordinary text; so is what is quoted.
DRAFT = re.compile(
    r"(?<![«\"“])(?<![«\"“][ \u00a0\u202f])(?:"
    r"\b(?:TODO|TO-DO|FIXME|TBD|TBC|TK TK|WIP|A FAIRE|À FAIRE|A COMPL[EÉ]TER|À COMPL[EÉ]TER"
    r"|A V[EÉ]RIFIER|À V[EÉ]RIFIER|A REVOIR|À REVOIR)\b"
    r"|\b(?:[Tt]odo|[Ff]ixme)[ \u00a0\u202f]?:"
    r"|(?<![\w-])(?<!(?:apitre|hapter|rticle|volume)[ ])(?<!(?:tre|vre|ome|uis|owl)[ ])"
    r"X{3,}(?![\w-])"
    r"|\b[Ll]orem [Ii]psum\b|\b[Dd]olor [Ss]it [Aa]met\b|(?<!\?)\?{3,}"
    r"|[\[<(](?i:à compléter|à vérifier|à faire|à écrire|à préciser|à revoir|à sourcer|source ?\?"
    r"|réf(?:érence)? ?\?|réf(?:érence)? nécessaire|citation needed|check"
    r"|insert [^\[\]\n]{1,30})[\])>])"
)
# A whole line of it.
ALONE = re.compile(
    r"^(?:- )?(?i:(?:texte )?à (?:compléter|rédiger|écrire|définir|préciser|sourcer|traduire)"
    r"|xxx+|bla ?bla(?: ?bla)?|todo|tbd|tbc|to be (?:completed|written|defined|translated))[.… ]*$"
    r"|^(?:\.\.+|…|\?+)$",
    re.MULTILINE,
)
SHORT = 40  # characters; no line of it has more
SIGNS = (
    *("TODO", "TO-DO", "FIXME", "TBD", "TBC", "TK TK", "WIP", " FAIRE", "A COMPL", "À COMPL"),
    *("RIFIER", " REVOIR", "odo:", "odo :", "odo\u00a0:", "odo\u202f:", "ixme", "XXX", "orem"),
    "???",
)
BRACKET = re.compile(
    r"(?<!\[)\[(?![@\[])|[(<](?=[àÀ] [a-zé]+[)>]|[sS]ource ?\?|[rR]éf|[cC]itation n|[cC]heck[)>]|[iI]nsert )"
)
FOUND = Message("un reste de brouillon : « {found} »", 'left over from a draft: "{found}"')


def find(reading: Reading) -> Iterator[Fault]:
    """Words left to come back to, in texts, titles and names."""
    said = reading.said
    for number, found in _drafts([fragment.source for _, _, fragment in said]):
        key, path, fragment = said[number]
        yield Fault(key, path, FOUND.fill(found=found), fragment.place_of(found))
    named = reading.titles
    for number, found in _drafts([title.said for title in named]):
        yield Fault(named[number].key, named[number].path, FOUND.fill(found=found))


def _drafts(texts: list[str]) -> Iterator[tuple[int, str]]:
    """What is left in some texts: the number of each, and the first of each kind in it."""
    joined = "\n".join(texts)
    lines = "\n".join([line for line in joined.split("\n") if len(line) < SHORT])
    patterns = [ALONE] if ALONE.search(lines) else []
    signs = [sign for sign in SIGNS if sign in joined]
    if signs or BRACKET.search(joined):
        patterns.append(DRAFT)
    for number, text in enumerate(texts if patterns else ()):
        suspect = any(sign in text for sign in signs) or BRACKET.search(text)
        found = {pattern.search(text) for pattern in patterns if pattern is ALONE or suspect}
        yield from ((number, said) for said in sorted({one[0].strip() for one in found if one}))


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
    by_record=True,
    absence=True,
    judges=("fr", "en"),
)
