"""Facing: the questions and the core claims in two languages, item by item, same numbers."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from guides.composing.brief import Brief, labelled
from guides.composing.say.claims import by_theme
from guides.composing.say.numbering import resolve
from guides.document.nodes import block
from guides.document.nodes.block import DIRECTIONS, Block, Blocks, Heading, Paragraph, SideBySide
from guides.document.nodes.inline import Strong, Text
from guides.model.evidence import Claim, Counterpoint
from guides.model.room import Question
from guides.model.values.scales import FUNCTIONS


def facing(brief: Brief) -> Blocks:
    """The brief's language on the left, its other one on the right."""
    other = brief.other
    assert other is not None
    languages = (brief.words.language, other.words.language)
    left = tuple(_column(brief, languages, anchored=True))
    right = resolve(other, tuple(_column(other, languages, anchored=False)))
    blocks: list[Block] = [Heading(1, brief.t("facing.heading", film=brief.guide.film.title))]
    for here, there in zip(left, right, strict=True):
        blocks.append(SideBySide(languages, here, there))
    return tuple(blocks)


def _column(brief: Brief, languages: tuple[str, str], *, anchored: bool) -> Iterator[Blocks]:
    """What one side says, item after item: as many on either side."""
    one, other = map(brief.tongue, languages)
    yield (Paragraph(brief.t("facing.lead", one=one, other=other), "lead"),)
    yield (brief.heading(2, "questions.title", "questions" * anchored),)
    mine = brief.mine(brief.guide.questions)
    for function in FUNCTIONS:
        here = [question for question in mine if question.function == function]
        if here:
            anchor = f"function-{function}" * anchored
            yield (brief.heading(3, f"function.{function}.title", anchor),)
            for question in here:
                yield (_question(brief, question, anchored=anchored),)
    yield (brief.heading(2, "claims.title", "claims" * anchored),)
    core = [c for c in brief.mine(brief.guide.claims) if brief.audience in c.core]
    for title, themed in by_theme(brief, core):
        yield (structs.replace(title, anchor=title.anchor * anchored),)
        for claim in themed:
            yield from _claim(brief, claim, anchored=anchored)


def _question(brief: Brief, question: Question, *, anchored: bool) -> Block:
    """The words to say and the follow-up; the rest stands in the guide."""
    return block.Question(
        anchor=f"question-{question.id}" * anchored,
        number=question.number,
        label=brief.w("questions.label", number=question.number),
        function=brief.w(f"function.{question.function}.title"),
        wording=brief.said(question.wordings.at(brief.level)),
        facts=(brief.t("questions.minutes", min=question.minutes.min, max=question.minutes.max),),
        notes=(brief.entry("questions.follow_up", question.follow_up),),
    )


def _claim(brief: Brief, claim: Claim, *, anchored: bool) -> Iterator[Blocks]:
    """The claim with what is known, then each counterpoint, then what is not known."""
    yield (
        Heading(
            4,
            brief.t("claims.label", number=claim.number),
            f"claim-{claim.id}" * anchored,
        ),
        Paragraph(brief.said(claim.wording), "say"),
        Paragraph(
            (
                Strong(brief.t(f"verdict_said.{claim.verdict}")),
                Text(" "),
                brief.mark(claim.strength, claim.as_of),
            )
        ),
    )
    yield (Paragraph((Strong(brief.t("claims.known")),)), *brief.told(claim.known))
    for point in sorted(claim.counterpoints, key=lambda p: DIRECTIONS.index(p.direction)):
        yield _point(brief, point)
    if claim.unknown:
        yield (Paragraph((Strong(brief.t("claims.unknown")),)), *brief.told(claim.unknown))


def _point(brief: Brief, point: Counterpoint) -> Blocks:
    colon = brief.w("punctuation.colon")
    direction = brief.w(f"direction.{point.direction}") + colon
    weakness = brief.said(point.weakened_by) if point.weakened_by else ()
    return (
        Paragraph(labelled(direction, brief.said(point.holder))),
        *brief.told(point.text),
        Paragraph((brief.mark(point.strength, point.as_of),)),
        *(
            (Paragraph((Text(brief.w("claims.weakened_by") + " "), *weakness), "note"),)
            if weakness
            else ()
        ),
    )
