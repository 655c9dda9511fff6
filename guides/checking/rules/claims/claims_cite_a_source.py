"""What is known about a claim rests on sources."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

NONE = Message("« known » ne cite aucune source", '"known" cites no source')
APART = Message(
    "le français et l'anglais ne citent pas les mêmes sources",
    "the French and the English do not cite the same sources",
)
NOBODY = Message("personne ne porte cette affirmation", "nobody makes this claim")

NOBODY_HINT = Message(
    "Ajoutez au moins une source à said_by.", "Add at least one source to said_by."
)


def find(reading: Reading) -> Iterator[Fault]:
    """Claims without a speaker, or whose `known` cites nothing in some language."""
    for claim in reading.guide.claims:
        key = f"claim:{claim.id}"
        if not claim.said_by:
            yield Fault(key, "said_by", NOBODY, hint=NOBODY_HINT)
        cited = {lang: [c.source for c in f.citations()] for lang, f in reading.spoken(claim.known)}
        if not all(cited.values()):
            yield Fault(key, "known", NONE)
        elif len({frozenset(sources) for sources in cited.values()}) > 1:
            yield Fault(key, "known", APART)


RULE = Rule(
    code="C105",
    about=Message(
        "Une affirmation a des porteurs et des sources.",
        "A claim has holders and sources.",
    ),
    why=Message(
        "Sans source ni date, « ce que l'on sait » n'est qu'une opinion de plus.",
        'Without source and date, "what is known" is one more opinion.',
    ),
    remedy=Message(
        "Citez dans le texte : [@source, p. 3], dans les deux langues.",
        "Cite in the text: [@source, p. 3], in both languages.",
    ),
    find=find,
    by_record=True,
)
