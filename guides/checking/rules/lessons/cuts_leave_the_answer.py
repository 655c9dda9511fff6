"""What goes first when time runs out is neither the slip nor the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import spoken

KEPT = {
    "fr": re.compile(r"\bbillet|\blit\b[^.]*\bla réponse\b", re.IGNORECASE),
    "en": re.compile(r"\bslip\b|\breads?\b[^.]*\bthe answer\b", re.IGNORECASE),
}
LAST = Message("la dernière étape ne saute pas", "the last step is never cut")
HELD = Message(
    "cette étape porte le billet ou la réponse (« {words} ») : elle ne saute pas",
    'this step holds the slip or the answer ("{words}"): it is never cut',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Steps marked `cut` that end the lesson, or in which the slip or the answer stands."""
    for lesson in reading.guide.lessons:
        key = f"lesson:{lesson.id}"
        for index, step in enumerate(lesson.steps):
            if not step.cut:
                continue
            path = f"steps.{index}.cut"
            if index == len(lesson.steps) - 1:
                yield Fault(key, path, LAST)
            for text in (step.teacher, step.pupils):
                for language, said in spoken(text):
                    found = KEPT[language].search(said.words) if language in KEPT else None
                    if found:
                        yield Fault(key, path, HELD.fill(words=found[0]))


RULE = Rule(
    code="C187",
    about=Message(
        "Ce qui saute quand le temps manque n'est ni le billet ni la réponse.",
        "What goes first when time runs out is neither the slip nor the answer.",
    ),
    why=Message(
        "Le billet dit ce que la classe a compris ; sans la réponse, elle repart avec une rumeur.",
        "The slip tells what the class understood; without the answer it leaves with a rumour.",
    ),
    remedy=Message(
        "Retirez « cut » de cette étape, ou séparez-en ce qui peut sauter.",
        'Take "cut" off this step, or part from it what can go.',
    ),
    find=find,
    by_record=True,
    judges=("fr", "en"),
)
