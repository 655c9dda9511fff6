"""Cut-outs for the page's scripts: what is said and how, record by record.

Parts: `say` is read aloud (a question has one for each level, and its `fallback`), `how`
tells the facilitator what to do, `reveal` says what can be answered to a claim; `title` and
`sheet` are what the run sheet prints where that is something else, or beside it. What all
records of a kind have in common is a part of the kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from guides.composing.brief import Brief
from guides.composing.say.claims import answer, who_says_it
from guides.composing.session import sheet
from guides.composing.session.schedule import follow_up, how_held
from guides.document.nodes.block import Blocks, Paragraph
from guides.document.nodes.inline import Inlines
from guides.document.nodes.interactive import Piece
from guides.document.nodes.walk import uncited
from guides.model.evidence import Claim
from guides.model.values.scales import Level
from guides.planning.choosing.by_hand import BLANK_CLAIM

Cut = tuple[str, str, Blocks]  # key, part, what is said


def pieces(brief: Brief) -> Iterator[Piece]:
    """Every cut-out of a guide; citations stay out, since numbers lead nowhere in a room."""
    for key, part, blocks in _cut(brief):
        yield Piece(key, part, uncited(blocks))


def _cut(brief: Brief) -> Iterator[Cut]:
    yield from _questions(brief)
    yield from _claims(brief)
    for activity in brief.guide.held:
        key = f"activity:{activity.id}"
        yield key, "say", _said(brief.said(activity.title))
        yield key, "how", (sheet.in_steps(brief, activity),)
    for vote in brief.guide.votes:
        yield f"vote:{vote.id}", "say", _said(brief.said(vote.text))
    yield "vote", "how", (Paragraph(brief.t("votes.how"), "note"),)
    for protocol in brief.guide.protocols:
        yield f"protocol:{protocol.id}", "how", (how_held(brief, protocol),)
        yield f"protocol:{protocol.id}", "sheet", sheet.in_short(brief, protocol.id)
    yield from _script(brief)


def _questions(brief: Brief) -> Iterator[Cut]:
    for question in brief.guide.questions:
        key = f"question:{question.id}"
        for level in get_args(Level):
            yield key, f"say-{level}", _said(brief.said(question.wordings.at(level)))
        if question.fallback:
            yield key, "fallback", _said(brief.said(question.fallback))
        yield key, "how", (follow_up(brief, question),)


def _claims(brief: Brief) -> Iterator[Cut]:
    yield "claim", "how", (Paragraph(brief.t("session.claim_how"), "note"),)
    for claim in brief.guide.claims:
        key = f"claim:{claim.id}"
        said = _said(brief.said(claim.wording))
        yield key, "say", (*said, Paragraph(who_says_it(brief, claim), "note"))
        yield key, "reveal", _reveal(brief, claim)
        yield key, "sheet", (sheet.answered(brief, claim),)


def _reveal(brief: Brief, claim: Claim) -> Blocks:
    """The answer sentence by sentence, then its mark: what a room may see, and nothing else."""
    mark = Paragraph((brief.mark(claim.strength, claim.as_of),), "note")
    return (*map(Paragraph, answer(brief, claim)), mark)


def _script(brief: Brief) -> Iterator[Cut]:
    script = brief.guide.script
    yield "opening", "say", brief.told(script.opening)
    yield "opening", "how", (Paragraph(brief.t("session.read_rules"), "note"),)
    yield "opening", "sheet", sheet.opening(brief)
    yield "closing", "say", brief.told(script.closing)
    if brief.checked.draft and not brief.guide.claims:
        key = BLANK_CLAIM
        yield key, "say", _said(brief.t("session.blank_claim"))
        yield key, "how", sheet.blank_claim(brief)
        yield key, "reveal", _said(brief.t("session.blank_how"))
        yield key, "sheet", sheet.blank_claim(brief)
    for name in ("opening", "closing"):
        yield name, "title", (Paragraph(sheet.first_words(brief, name)),)


def _said(words: Inlines) -> Blocks:
    return (Paragraph(words, "say"),)
