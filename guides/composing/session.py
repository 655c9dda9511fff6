"""A planned session as a schedule: clock, minutes, words to say, what to cut."""

from __future__ import annotations

from guides.composing.brief import Brief, joined
from guides.composing.claims import shortest
from guides.document.block import Block, Blocks, BulletList, Paragraph, Schedule, Segment
from guides.document.inline import Inlines, LineBreak, Reference, Strong, Text
from guides.model.evidence import Claim
from guides.model.room import Activity, Protocol, Question, Vote
from guides.planning.session import SessionPlan, Step

COLUMNS = ("clock", "minutes", "what", "who", "how", "cut")


def session(brief: Brief, plan: SessionPlan) -> Blocks:
    """The plan for some minutes and people, with what was left out."""
    request = plan.request
    return (
        Paragraph(
            brief.t(
                "session.for",
                minutes=request.minutes,
                people=request.people,
                seating=brief.w(f"seating.{request.seating}"),
                start=request.start,
            ),
            "lead",
        ),
        schedule(brief, plan),
    )


def schedule(brief: Brief, plan: SessionPlan) -> Schedule:
    """Every step of the plan, in order."""
    saves = {cut.step: cut.saves for cut in plan.cuts}
    order = {cut.step: rank for rank, cut in enumerate(plan.cuts, start=1)}
    return Schedule(
        labels=tuple(brief.w(f"session.{c}") for c in COLUMNS),
        segments=tuple(
            _segment(brief, step, order.get(index), saves.get(index, 0))
            for index, step in enumerate(plan.steps)
        ),
    )


def _segment(brief: Brief, step: Step, rank: int | None, saves: int) -> Segment:
    title, blocks = _content(brief, step)
    return Segment(
        clock=step.clock,
        minutes=step.minutes,
        title=title,
        speaker=_speaker(brief, step),
        blocks=blocks,
        cut=brief.t("session.cut_first", rank=rank, saves=saves) if rank else (),
    )


def _speaker(brief: Brief, step: Step) -> str:
    if step.kind in ("opening", "closing"):
        return brief.w("session.you")
    if step.protocol:
        return brief.w("session.room")
    return brief.w("session.you_and_room")


def _content(brief: Brief, step: Step) -> tuple[Inlines, Blocks]:
    """Title and words of one step."""
    guide = brief.guide
    match step.kind:
        case "opening":
            return brief.t("session.opening"), (
                *brief.told(guide.script.opening),
                Paragraph(brief.t("session.read_rules"), "note"),
            )
        case "closing":
            return brief.t("session.closing"), brief.told(guide.script.closing)
        case "question":
            question = next(q for q in guide.questions if q.id == step.record)
            return _question(brief, question, step)
        case "claim":
            claim = next(c for c in guide.claims if c.id == step.record)
            return _claim(brief, claim)
        case "activity":
            activity = next(a for a in guide.activities if a.id == step.record)
            return _activity(brief, activity)
        case "vote":
            return _vote(brief, guide.votes, step)
        case "own":
            return (Text(step.text),), ()


def _question(brief: Brief, question: Question, step: Step) -> tuple[Inlines, Blocks]:
    wording = question.wordings.at(brief.level)
    if step.fallback and question.fallback:
        wording = question.fallback
    label = brief.w("questions.label", number=question.number)
    function = brief.w(f"function.{question.function}.title")
    blocks: list[Block] = [Paragraph(brief.said(wording), "say")]
    if step.protocol:
        protocol = next(p for p in brief.guide.protocols if p.id == step.protocol)
        blocks.append(Paragraph(_how(brief, protocol), "note"))
    blocks.append(
        Paragraph(
            (
                Strong((Text(brief.w("questions.follow_up") + brief.w("punctuation.colon")),)),
                Text(" "),
                *brief.said(question.follow_up),
            ),
            "note",
        )
    )
    return (Text(f"{label} {function}"),), tuple(blocks)


def _how(brief: Brief, protocol: Protocol) -> Inlines:
    steps = joined([brief.said(step) for step in protocol.steps], (Text(" "),))
    colon = brief.w("punctuation.colon")
    return (Strong(brief.said(protocol.name)), Text(f"{colon} "), *steps)


def _claim(brief: Brief, claim: Claim) -> tuple[Inlines, Blocks]:
    title = (Text(brief.w("claims.label", number=claim.number)),)
    verdict = brief.w(f"verdict.{claim.verdict}")
    reveal: Inlines = (
        Strong((Text(verdict),)),
        Text(" "),
        brief.mark(claim.strength, claim.as_of),
        LineBreak(),
        Text(brief.w("session.see") + " "),
        Reference(f"claim:{claim.id}"),
    )
    return title, (
        Paragraph(brief.said(claim.wording), "say"),
        Paragraph(brief.t("session.claim_how"), "note"),
        Paragraph(reveal),
        Paragraph(shortest(brief, claim)),
    )


def _activity(brief: Brief, activity: Activity) -> tuple[Inlines, Blocks]:
    items = tuple(
        (
            Paragraph(
                (
                    Text(brief.w("activities.step", minutes=s.minutes) + " "),
                    *brief.said(s.text),
                )
            ),
        )
        for s in activity.steps
    )
    return brief.said(activity.title), (BulletList(items),)


def _vote(brief: Brief, votes: tuple[Vote, ...], step: Step) -> tuple[Inlines, Blocks]:
    chosen = [v for v in votes if v.id == step.record] or list(votes[:1])
    items = tuple((Paragraph(brief.said(v.text), "say"),) for v in chosen)
    return brief.t("session.vote"), (BulletList(items), Paragraph(brief.t("votes.how"), "note"))
