"""A planned session as a schedule: clock, minutes, words to say, what to cut."""

from __future__ import annotations

from guides.composing.brief import Brief, joined, labelled
from guides.composing.say.claims import answer, who_says_it
from guides.document.block import (
    Block,
    Blocks,
    BulletList,
    Paragraph,
    Row,
    Schedule,
    Segment,
    Table,
)
from guides.document.inline import Inlines, Reference, Strong, Text
from guides.document.walk import plain
from guides.model.evidence import Claim
from guides.model.room import Activity, Protocol, Question, Vote
from guides.model.text import Phrase
from guides.planning.session import SessionPlan, Step

COLUMNS = ("clock", "minutes", "what", "who", "how", "cut")


def session(brief: Brief, plan: SessionPlan) -> Blocks:
    """The plan for some minutes and people, with every word to say."""
    return (_for(brief, plan), schedule(brief, plan))


def at_a_glance(brief: Brief, plan: SessionPlan) -> Blocks:
    """The plan in a few lines, for a book whose run sheet is a document of its own."""
    cuts = _cuts(brief, plan)
    return (
        _for(brief, plan),
        Table(
            caption=brief.t("session.glance"),
            header=tuple(brief.t(f"session.{c}") for c in ("clock", "minutes", "what", "cut")),
            widths=(2, 1, 13, 5),
            rows=tuple(
                Row(
                    (
                        (Text(step.clock),),
                        (Text(str(step.minutes)),),
                        _in_short(brief, step),
                        cuts.get(index, ()),
                    )
                )
                for index, step in enumerate(plan.steps)
            ),
        ),
    )


def _for(brief: Brief, plan: SessionPlan) -> Paragraph:
    """For whom the plan is, how long, from when."""
    request = plan.request
    return Paragraph(
        brief.t(
            "session.for",
            minutes=request.minutes,
            people=request.people,
            seating=brief.w(f"seating.{request.seating}"),
            start=request.start,
        ),
        "lead",
    )


def _in_short(brief: Brief, step: Step) -> Inlines:
    """What happens in a step, and where the book says more."""
    title, said = _content(brief, step)
    if step.kind not in ("question", "claim", "activity"):
        return title
    lead: Inlines = (Strong((Reference(f"{step.kind}:{step.record}", plain(title)),)),)
    wording = said[0].children if isinstance(said[0], Paragraph) else ()
    how = (Text(" · "), Reference(f"protocol:{step.protocol}")) if step.protocol else ()
    return (*lead, Text(" "), *wording, *how)


def schedule(brief: Brief, plan: SessionPlan) -> Schedule:
    """Every step of the plan, in order."""
    cuts = _cuts(brief, plan)
    return Schedule(
        labels=tuple(brief.w(f"session.{c}") for c in COLUMNS),
        segments=tuple(
            _segment(brief, step, cuts.get(index, ())) for index, step in enumerate(plan.steps)
        ),
    )


def _cuts(brief: Brief, plan: SessionPlan) -> dict[int, Inlines]:
    """What to drop when late, by the index of its step: its rank and the minutes won back."""
    return {
        cut.step: brief.t("session.cut_first", rank=rank, saves=cut.saves)
        for rank, cut in enumerate(plan.cuts, start=1)
    }


def _segment(brief: Brief, step: Step, cut: Inlines) -> Segment:
    title, blocks = _content(brief, step)
    return Segment(
        clock=step.clock,
        minutes=step.minutes,
        title=title,
        speaker=_speaker(brief, step),
        blocks=blocks,
        cut=cut,
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
        needed = _needed(brief, protocol.material)
        blocks.append(Paragraph((*how_held(brief, protocol).children, Text(" "), *needed), "note"))
    blocks.append(follow_up(brief, question))
    return (Text(f"{label} {function}"),), tuple(blocks)


def _needed(brief: Brief, material: Phrase) -> Inlines:
    """What must be at hand for a step, said beside it."""
    return labelled(brief.w("activities.material"), brief.said(material))


def follow_up(brief: Brief, question: Question) -> Paragraph:
    """What to ask next: it asks for evidence."""
    label = Strong((Text(brief.w("questions.follow_up") + brief.w("punctuation.colon")),))
    return Paragraph((label, Text(" "), *brief.said(question.follow_up)), "note")


def how_held(brief: Brief, protocol: Protocol) -> Paragraph:
    """A debate format in a line: its name and its steps."""
    steps = joined([brief.said(step) for step in protocol.steps], (Text(" "),))
    colon = brief.w("punctuation.colon")
    return Paragraph((Strong(brief.said(protocol.name)), Text(f"{colon} "), *steps), "note")


def _claim(brief: Brief, claim: Claim) -> tuple[Inlines, Blocks]:
    title = (Text(brief.w("claims.label", number=claim.number)),)
    return title, (
        Paragraph(brief.said(claim.wording), "say"),
        Paragraph(who_says_it(brief, claim), "note"),
        Paragraph(brief.t("session.claim_how"), "note"),
        *reveal(brief, claim),
    )


def reveal(brief: Brief, claim: Claim) -> Blocks:
    """The answer to a claim, then its mark and where to read on."""
    told = (
        brief.mark(claim.strength, claim.as_of),
        Text(" · " + brief.w("session.see") + " "),
        Reference(f"claim:{claim.id}"),
    )
    return Paragraph(joined(answer(brief, claim), (Text(" "),))), Paragraph(told, "note")


def _activity(brief: Brief, activity: Activity) -> tuple[Inlines, Blocks]:
    needed = Paragraph(_needed(brief, activity.material), "note")
    return brief.said(activity.title), (needed, in_steps(brief, activity))


def in_steps(brief: Brief, activity: Activity) -> BulletList:
    """The steps of an activity, each with its minutes."""
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
    return BulletList(items)


def _vote(brief: Brief, votes: tuple[Vote, ...], step: Step) -> tuple[Inlines, Blocks]:
    chosen = [v for v in votes if v.id == step.record] or list(votes[:1])
    items = tuple((Paragraph(brief.said(v.text), "say"),) for v in chosen)
    return brief.t("session.vote"), (BulletList(items), Paragraph(brief.t("votes.how"), "note"))
