"""The question bank for learning platforms: what to discuss, what to check, which words.

It asks which evidence bears, who speaks, which system it is, and what would change one's mind;
nowhere what the guide thinks. Nobody is marked for an opinion: an essay is worth a point for its
evidence.
"""

from __future__ import annotations

from guides.composing.bank.essays import discussion, mind, value
from guides.composing.bank.quizzes import evidence, meanings, speakers, subjects
from guides.composing.brief import Brief
from guides.composing.say.wordings import untested
from guides.document.nodes.block import Blocks, BulletList, Heading, Paragraph
from guides.document.nodes.exercise import Exercise

RULES = ("grades", "teacher", "again", "gift")


def questionbank(brief: Brief) -> Blocks:
    """What the bank is and how it is meant: a platform shows it as the folder's own words."""
    rules = tuple((Paragraph(brief.t(f"questionbank.rule_{rule}")),) for rule in RULES)
    label = untested(brief)
    return (
        Heading(1, brief.t("questionbank.heading", film=brief.guide.film.title), "top"),
        Paragraph(brief.t("questionbank.lead"), "lead"),
        *((Paragraph(label, "note"),) if label else ()),
        BulletList(rules),
    )


def exercises(brief: Brief) -> tuple[Exercise, ...]:
    """Questions as printed, judgements, minds to change, evidence, then what is to be matched."""
    claims = brief.mine(brief.guide.claims)
    open_ones = [claim for claim in claims if claim.verdict == "opinion"]
    settled = [claim for claim in claims if claim.verdict != "opinion"]
    return (
        *(discussion(brief, question) for question in brief.mine(brief.guide.questions)),
        *(value(brief, claim) for claim in open_ones),
        *(mind(brief, claim) for claim in settled if brief.audience in claim.core),
        *(exercise for claim in settled for exercise in evidence(brief, claim, claims)),
        *speakers(brief, settled),
        *subjects(brief, settled),
        *meanings(brief),
    )
