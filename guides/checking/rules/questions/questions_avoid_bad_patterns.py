"""No leading, loaded, collective or intrusive question."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.peoples import singled_out, taken_as_one
from guides.checking.phrases import Phrases
from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import Phrase, spoken

# (pattern, its name in French, its name in English).
PATTERNS = (
    (
        r"n['’]est-ce pas|isn['’]t it|don['’]t you (?:think|agree)|n['’]est-il pas|ne .{1,25}-(?:il|elle|on)s? pas\b",
        "question orientée",
        "leading question",
    ),
    (
        r"trouvez-vous normal|à votre avis, est-ce que|is it normal",
        "question orientée",
        "leading question",
    ),
    (
        r"totalitar|totalitaire|big brother|dystop|orwell|liberticide|police state|état policier",
        "mot chargé",
        "loaded word",
    ),
    (
        r"que pensez-vous du film|what do you think of the film|what did you think of",
        "question vague",
        "vague question",
    ),
    (
        r"toi qui (?:es|viens)|vous qui (?:êtes|venez)|you who",
        "quelqu'un mis sur la sellette",
        "someone put on the spot",
    ),
    (
        r"avez-vous à cacher|have (?:you )?to hide",
        "intrusion dans la vie privée",
        "private data grab",
    ),
    (
        r"que feriez-vous pour résister|what would you do to resist",
        "examen de morale",
        "moral exam",
    ),
    (
        r"n['’]est-ce pas pire|isn['’]t it worse|et chez nous, n",
        "contre-accusation",
        "whataboutism",
    ),
    (
        r"sécurité ou liberté|liberté ou sécurité|security or (?:freedom|liberty)|freedom or security",
        "faux dilemme",
        "false dilemma",
    ),
)
ON_THE_SPOT = Message("quelqu'un mis sur la sellette", "someone put on the spot")
AS_ONE = Message("un peuple ou un pays pris en bloc", "a people or a country taken as one")
BAD_PHRASES = Phrases(*(pattern for pattern, _, _ in PATTERNS))
NAMES = tuple(Message(french, english) for _, french, english in PATTERNS)
BAD = Message("« {where} » : {name} (« {found} »)", '"{where}": {name} ("{found}")')


def find(reading: Reading) -> Iterator[Fault]:
    """Every wording, follow-up and vote statement against the list."""
    for question in reading.guide.questions:
        spoken_parts = (
            *((f"wordings.{level}", said) for level, said in question.wordings.own()),
            ("follow_up", question.follow_up),
        )
        for path, phrase in spoken_parts:
            yield from _faults(f"question:{question.id}", path, phrase)
    for vote in reading.guide.votes:
        yield from _faults(f"vote:{vote.id}", "text", vote.text)


def _faults(key: str, path: str, phrase: Phrase) -> Iterator[Fault]:
    for language, fragment in spoken(phrase):
        where = f"{path}.{language}"
        for number, found in BAD_PHRASES.found(fragment.words):
            message = BAD.fill(where=where, name=NAMES[number], found=found)
            yield Fault(key, where, message)
        for name, looked_for in ((AS_ONE, taken_as_one), (ON_THE_SPOT, singled_out)):
            for found in looked_for(fragment.words):
                yield Fault(key, where, BAD.fill(where=where, name=name, found=found))


RULE = Rule(
    code="C114",
    about=Message(
        "Une question n'oriente, n'accuse et n'expose personne.",
        "A question leads, accuses and exposes nobody.",
    ),
    why=Message(
        "Une question chargée donne la réponse, et fait taire ceux qui ne la partagent pas.",
        "A loaded question gives the answer, and silences those who do not share it.",
    ),
    remedy=Message(
        "Nommez la pratique, la personne, le moment ; laissez la réponse ouverte.",
        "Name the practice, the person, the moment; leave the answer open.",
    ),
    find=find,
    judges=("fr", "en"),
    by_record=True,
)
