"""The question bank for learning platforms: what to discuss, what to check, which words.

Nobody is marked for an opinion: questions and value judgements are essays worth nothing,
and only what sources settle has a right answer.
"""

from __future__ import annotations

from guides.composing.bank.essays import discussion, value
from guides.composing.bank.quizzes import meanings, subjects, verdict
from guides.composing.brief import Brief
from guides.document.block import Blocks, BulletList, Heading, Paragraph
from guides.document.exercise import Exercise

RULES = ("grades", "teacher", "again", "gift")


def questionbank(brief: Brief) -> Blocks:
    """What the bank is and how it is meant: a platform shows it as the folder's own words."""
    rules = tuple((Paragraph(brief.t(f"questionbank.rule_{rule}")),) for rule in RULES)
    easy = brief.level == "easy"
    return (
        Heading(1, brief.t("questionbank.heading", film=brief.guide.film.title), "top"),
        Paragraph(brief.t("questionbank.lead"), "lead"),
        *((Paragraph(brief.t("questions.easy_untested"), "note"),) if easy else ()),
        BulletList(rules),
    )


def exercises(brief: Brief) -> tuple[Exercise, ...]:
    """Questions in printed order, value judgements, verdicts, then what is to be matched."""
    claims = brief.mine(brief.guide.claims)
    open_ones = [claim for claim in claims if claim.verdict == "opinion"]
    settled = [claim for claim in claims if claim.verdict != "opinion"]
    return (
        *(discussion(brief, question) for question in brief.mine(brief.guide.questions)),
        *(value(brief, claim) for claim in open_ones),
        *(verdict(brief, claim) for claim in settled),
        *subjects(brief, settled),
        *meanings(brief),
    )
