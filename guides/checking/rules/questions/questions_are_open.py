"""A question cannot be closed by yes or no."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import spoken

CLOSED = {
    "fr": re.compile(
        r"^(?:est-ce que|est-ce|faut-il|peut-on|doit-on|y a-t-il|avez-vous|êtes-vous|pensez-vous"
        r"|croyez-vous|trouvez-vous|as-tu|es-tu|crois-tu|penses-tu|trouves-tu|le film \S+-t-il|a-t-on)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^(?:is|are|was|were|do|does|did|can|could|should|would|will|have|has|had|must)\b",
        re.IGNORECASE,
    ),
}
YES_NO = Message(
    "« {level} » ({language}) se ferme par oui ou non",
    '"{level}" ({language}) can be answered by yes or no',
)
NO_MARK = Message(
    "« {level} » ({language}) ne pose pas de question", '"{level}" ({language}) asks no question'
)


def find(reading: Reading) -> Iterator[Fault]:
    """Wordings that open like a yes/no question, votes apart; wordings that ask nothing."""
    for question in reading.guide.questions:
        for level, wording in question.wordings.own():
            for language, fragment in spoken(wording):
                said = fragment.words
                path = f"wordings.{level}.{language}"
                key = f"question:{question.id}"
                last = re.split(r"[.:]\s+", said)[-1]
                if language not in CLOSED:
                    continue
                if not question.vote and CLOSED[language].search(last):
                    yield Fault(key, path, YES_NO.fill(level=level, language=language))
                if "?" not in said and not IMPERATIVE[language].search(said):
                    yield Fault(key, path, NO_MARK.fill(level=level, language=language))


# "Décrivez…", "Name…": an instruction opens as well as a question.
IMPERATIVE = {
    "fr": re.compile(
        r"\b(?:\w+ez|dis|donne|choisis|raconte|écris|nomme|cite|décris|montre|complète)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:name|say|give|choose|tell|write|describe|show|finish|pick|list|share|complete|find)\b",
        re.IGNORECASE,
    ),
}


RULE = Rule(
    code="C111",
    about=Message(
        "Une question est ouverte ; une question fermée est un vote, suivi d'une relance ouverte.",
        "A question is open; a closed one is a vote, with an open follow-up.",
    ),
    why=Message(
        "« Oui » et « non » ferment la discussion en une seconde.",
        '"Yes" and "no" close the talk in one second.',
    ),
    remedy=Message(
        "Commencez par Qui, Quoi, Comment, À quelles conditions… ; ou marquez vote: true.",
        "Start with Who, What, How, On what conditions…; or set vote: true.",
    ),
    find=find,
    judges=tuple(CLOSED),
    by_record=True,
)
