"""What Lire opens on: a few entries to the guide, the claims among them one by one."""

from __future__ import annotations

from typing import Any

from guides.composing.brief import Brief
from guides.composing.say.claims import answer, by_theme
from guides.document.nodes.inline import STRENGTHS
from guides.document.nodes.walk import plain
from guides.model.evidence import Claim
from guides.model.values.scales import FUNCTIONS, LEVELS, Level


def entries(brief: Brief) -> dict[str, Any]:
    """Claims by theme and by mark, questions by function, articles, and how many of the rest."""
    guide = brief.guide
    return {
        "claims": len(guide.claims),
        "marks": [
            {
                "strength": strength,
                "word": brief.w(f"strength.{strength}"),
                "count": sum(claim.strength == strength for claim in guide.claims),
            }
            for strength in STRENGTHS
        ],
        "themes": [
            {
                "title": plain(title.children),
                "claims": [_claim(brief, claim) for claim in claims],
            }
            for title, claims in by_theme(brief, guide.claims)
        ],
        "levels": _levels(brief),
        "questions": len(guide.questions),
        "functions": [
            {
                "id": function,
                "title": brief.w(f"function.{function}.title"),
                "count": sum(q.function == function for q in guide.questions),
            }
            for function in FUNCTIONS
        ],
        "articles": [
            {"id": article.id, "title": plain(brief.said(article.title))}
            for article in guide.articles
        ],
        "systems": len(guide.systems),
        "rescue": len(guide.rescue),
        "activities": len(guide.activities),
    }


def _levels(brief: Brief) -> list[Level]:
    """The heights at which some question is worded: the standard one, and what was written."""
    worded = [question.wordings for question in brief.guide.questions]
    own = {
        "easy": any(wordings.easy for wordings in worded),
        "expert": any(wordings.expert for wordings in worded),
    }
    return [level for level in LEVELS if own.get(level, True)]


def _claim(brief: Brief, claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "number": claim.number,
        "wording": plain(brief.said(claim.wording)),
        "strength": claim.strength,
        "word": brief.w(f"strength.{claim.strength}"),
        "year": claim.as_of,
        "answer": plain(answer(brief, claim)[0]),
    }
