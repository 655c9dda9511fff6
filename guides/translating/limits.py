"""How long a text may be where a rule says so, as a translator is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rules.claims import answers_are_read_in_one_breath
from guides.checking.rules.figures import counters_are_read_at_a_glance, wires_join_two_counters
from guides.checking.rules.plain_language import rescue_lines_fit_one_breath
from guides.checking.rules.questions import formats_say_what_they_serve, questions_are_short
from guides.checking.rules.text import handouts_fit_one_page

AT_MOST = "au plus {most} mots · at most {most} words"
TOGETHER = "au plus {most} mots pour toute la réponse · at most {most} words for the whole answer"

# kind and path of a text, in the form of its context; words; how they are counted
LIMITS = (
    *(
        (rf"question:[^#]+#wordings\.{level}", most, AT_MOST)
        for level, most in questions_are_short.MOST.items()
    ),
    *(
        (rf"system:[^#]+#counter\.{path}(?:\.\d+)?", most, AT_MOST)
        for path, most in counters_are_read_at_a_glance.WORDS.items()
    ),
    (
        r"rescue:[^#]+#(?:receive|ask|fact|bridge)",
        rescue_lines_fit_one_breath.MOST,
        AT_MOST,
    ),
    (r"protocol:[^#]+#short", formats_say_what_they_serve.MOST, AT_MOST),
    (r"wire:[^#]+#passes", wires_join_two_counters.WORDS, AT_MOST),
    (r"activity:[^#]+#handout\.body", handouts_fit_one_page.MOST_WORDS, AT_MOST),
    (r"claim:[^#]+#answer\.[\w.]+", answers_are_read_in_one_breath.MOST, TOGETHER),
)
PATTERN = re.compile("|".join(f"({pattern})" for pattern, _, _ in LIMITS))


def limits_of(context: str) -> Iterator[str]:
    """What a rule says of the length of a text."""
    found = PATTERN.fullmatch(context)
    if found and found.lastindex:
        _, most, said = LIMITS[found.lastindex - 1]
        yield said.format(most=most)
