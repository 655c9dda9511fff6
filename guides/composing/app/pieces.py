"""Cut-outs for the page's scripts: what is said and how, record by record.

Parts: `say` is read aloud (a question has one for each level, and its `fallback`), `how`
tells the facilitator what to do, `reveal` says what can be answered to a claim; `title` and
`sheet` are what the run sheet prints where that is something else.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from guides.composing.brief import Brief
from guides.composing.say.claims import answer, who_says_it
from guides.composing.session import sheet
from guides.composing.session.schedule import follow_up, how_held
from guides.document.block import Blocks, Paragraph
from guides.document.inline import Inlines
from guides.document.interactive import Piece
from guides.document.walk import uncited
from guides.model.evidence import Claim
from guides.model.scales import Level
from guides.planning.choosing.by_hand import BLANK_CLAIM


def pieces(brief: Brief) -> Iterator[Piece]:
    """Every cut-out of a guide; citations stay out, since numbers lead nowhere in a room."""
    for name, blocks in _named(brief):
        yield Piece(name, uncited(blocks))


def _named(brief: Brief) -> Iterator[tuple[str, Blocks]]:
    yield from _questions(brief)
    yield from _claims(brief)
    for activity in brief.guide.activities:
        key = f"activity:{activity.id}"
        yield f"{key}-say", _said(brief.said(activity.title))
        yield f"{key}-how", (sheet.in_steps(brief, activity),)
    for vote in brief.guide.votes:
        yield f"vote:{vote.id}-say", _said(brief.said(vote.text))
        yield f"vote:{vote.id}-how", (Paragraph(brief.t("votes.how"), "note"),)
    for protocol in brief.guide.protocols:
        yield f"protocol:{protocol.id}-how", (how_held(brief, protocol),)
        yield f"protocol:{protocol.id}-sheet", sheet.in_short(brief, protocol.id)
    yield from _script(brief)


def _questions(brief: Brief) -> Iterator[tuple[str, Blocks]]:
    for question in brief.guide.questions:
        key = f"question:{question.id}"
        for level in get_args(Level):
            yield f"{key}-say-{level}", _said(brief.said(question.wordings.at(level)))
        if question.fallback:
            yield f"{key}-fallback", _said(brief.said(question.fallback))
        yield f"{key}-how", (follow_up(brief, question),)


def _claims(brief: Brief) -> Iterator[tuple[str, Blocks]]:
    for claim in brief.guide.claims:
        key = f"claim:{claim.id}"
        said = _said(brief.said(claim.wording))
        yield f"{key}-say", (*said, Paragraph(who_says_it(brief, claim), "note"))
        yield f"{key}-how", (Paragraph(brief.t("session.claim_how"), "note"),)
        yield f"{key}-reveal", _reveal(brief, claim)
        yield f"{key}-sheet", sheet.judged(brief, claim)


def _reveal(brief: Brief, claim: Claim) -> Blocks:
    """The answer sentence by sentence, then its mark: what a room may see, and nothing else."""
    mark = Paragraph((brief.mark(claim.strength, claim.as_of),), "note")
    return (*map(Paragraph, answer(brief, claim)), mark)


def _script(brief: Brief) -> Iterator[tuple[str, Blocks]]:
    script = brief.guide.script
    yield "opening-say", brief.told(script.opening)
    yield "opening-how", (Paragraph(brief.t("session.read_rules"), "note"),)
    yield "opening-sheet", sheet.opening(brief)
    yield "closing-say", brief.told(script.closing)
    if brief.checked.draft and not brief.guide.claims:
        key = BLANK_CLAIM
        yield f"{key}-say", _said(brief.t("session.blank_claim"))
        yield f"{key}-how", sheet.blank_claim(brief)
        yield f"{key}-reveal", _said(brief.t("session.blank_how"))
        yield f"{key}-sheet", sheet.blank_claim(brief)
    for name in ("opening", "closing"):
        yield f"{name}-title", (Paragraph(sheet.first_words(brief, name)),)


def _said(words: Inlines) -> Blocks:
    return (Paragraph(words, "say"),)
