"""A counter of the street is read at a glance: few counters, few words, nothing cited."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule, words_of
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import spoken

MOST = 8  # counters: nine fronts on a page leave no room for words that can be read
# Words, for a text in which they are as long as in the other language.
WORDS = {"sign": 2, "who": 6, "keeps": 4, "whom": 12, "takes": 8, "gives": 8}
CROWDED = Message(
    "la rue a déjà {most} guichets ; un de plus n'y tient pas",
    "the street has {most} counters already; one more does not fit",
)
LONG = Message(
    "{count} mots ({language}), {most} au plus sur un guichet",
    "{count} words ({language}), {most} at most on a counter",
)
CITED = Message(
    "les mots d'un guichet ne citent rien : les textes du système citent pour eux",
    "the words of a counter cite nothing: the system's own texts cite for them",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Counters over eight; words over what their place holds; citations in them."""
    systems = [system for system in reading.guide.systems if system.counter]
    for system in systems[MOST:]:
        yield Fault(f"system:{system.id}", "counter", CROWDED.fill(most=MOST))
    for system in systems:
        assert system.counter is not None
        for path, phrase in system.counter.phrases:
            most = WORDS[path.partition(".")[0]]
            for language, fragment in spoken(phrase):
                where = f"counter.{path}.{language}"
                count = len(words_of(fragment.words))
                if count > most:
                    message = LONG.fill(count=count, language=language, most=most)
                    yield Fault(f"system:{system.id}", where, message)
                if any(fragment.citations()):
                    yield Fault(f"system:{system.id}", where, CITED)


RULE = Rule(
    code="C160",
    about=Message(
        "Un guichet se lit d'un coup d'œil : peu de guichets, peu de mots, aucun renvoi.",
        "A counter is read at a glance: few counters, few words, no citation.",
    ),
    why=Message(
        "La rue des guichets est une image : ce qui n'y tient pas n'est pas lu.",
        "The street of counters is a picture: what does not fit in it is not read.",
    ),
    remedy=Message(
        "Gardez le fait principal ; le reste se lit dans les textes du système.",
        "Keep the main fact; the rest is read in the system's own texts.",
    ),
    find=find,
)
