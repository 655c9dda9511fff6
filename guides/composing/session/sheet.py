"""What one step puts on the run sheet: what is asked, how, and the answer; nothing to look up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.composing.brief import Brief, joined
from guides.composing.say.claims import sentences, who_says_it
from guides.composing.session.steps import asked, found, written_part
from guides.document.nodes.block import Blocks, Box, BulletList, Paragraph
from guides.document.nodes.inline import Inline, Inlines, LineBreak, Strong, Text
from guides.document.nodes.walk import plain
from guides.model.evidence import Claim
from guides.model.room import Activity, Question, Vote
from guides.planning.session import Step

SENTENCE = re.compile(r"(?<=[.!?…»”]) (?=[^\s»”])")
MARKS = (("« ", " »"), ("“", "”"))
# An answer's opening is bold: up to a pause of these, if it comes within so many words.
PAUSES = {":": 6, "?": 6, "!": 6, ",": 3, ";": 3}


def label(brief: Brief, step: Step) -> str:
    """What the guide calls a step: only a question has its notes there."""
    record = found(brief, step)
    if not isinstance(record, Question):
        return ""
    return brief.w("questions.label", number=record.number)


def title(brief: Brief, step: Step) -> Inlines:
    """What is asked or said first, in the words of the audience."""
    match found(brief, step):
        case Question() as question:
            return asked(brief, question, step)
        case Claim() as claim:
            return to_judge(brief, claim)
        case Activity() as activity:
            return brief.said(activity.title)
        case Vote() as vote:
            return quoted(brief, brief.said(vote.text))
        case None:
            if step.kind == "claim":
                return brief.t("session.blank_claim")
            if part := written_part(brief, step):
                return said_first(brief.said(part.teacher))[0]
            return (Text(step.text),) if step.kind == "own" else first_words(brief, step.kind)


def how(brief: Brief, step: Step) -> Blocks:
    """How a step is led, and what is read aloud."""
    match found(brief, step):
        case Question():
            return in_short(brief, step.protocol)
        case Claim() as claim:
            return judged(brief, claim)
        case Activity() as activity:
            return (in_steps(brief, activity),)
        case Vote():
            return voted(brief)
        case None:
            if step.kind == "claim":
                return blank_claim(brief)
            if part := written_part(brief, step):
                _, more = said_first(brief.said(part.teacher))
                return (Paragraph(more),) if more else ()
            return opening(brief) if step.kind == "opening" else ()


def opening(brief: Brief) -> Blocks:
    """The rules, to read aloud once and to point at later."""
    script = brief.guide.script
    rules = (script.short_rules,) if script.short_rules else script.ground_rules
    return (Paragraph(joined([brief.said(rule) for rule in rules], (Text(" "),))),)


def first_words(brief: Brief, kind: str) -> Inlines:
    """What opens or closes, in the first words that are written for it; the guide has them all."""
    script = brief.guide.script
    told = brief.told(script.opening if kind == "opening" else script.closing)
    said = (block.children for block in told if isinstance(block, Paragraph))
    return next(said, ())


def in_short(brief: Brief, protocol: str) -> Blocks:
    """A debate format in a breath; nothing for a step without one."""
    named = (p.short for p in brief.guide.protocols if p.id == protocol)
    return tuple(Paragraph(brief.said(short)) for short in named if short)


def to_judge(brief: Brief, claim: Claim) -> Inlines:
    """A claim in quotation marks, and the one question that a room is asked of it."""
    said = quoted(brief, brief.said(claim.wording))
    return (*said, LineBreak(), *brief.t("session.proved"))


def quoted(brief: Brief, said: Inlines) -> Inlines:
    """Somebody's words between the quotation marks of the language."""
    before, after = brief.w("reference.quoted", title="\n").split("\n")
    return (Text(before), *said, Text(after))


def judged(brief: Brief, claim: Claim) -> Blocks:
    """Who makes a claim, how a room judges it, and the answer to read out."""
    return (
        Paragraph(who_says_it(brief, claim)),
        Paragraph(brief.t("session.claim_how")),
        answered(brief, claim),
    )


def answered(brief: Brief, claim: Claim) -> Box:
    """The answer to read out, and how well it is proved."""
    number = Strong((Text(str(claim.number)),))
    named = brief.w("session.answer", number="\n").split("\n")
    told = joined([opened(sentence) for sentence in sentences(brief, claim)], (Text(" "),))
    return Box(
        "answer",
        (Text(named[0]), number, Text(named[1])),
        (Paragraph(told), Paragraph((brief.mark(claim.strength, claim.as_of),))),
    )


def blank_claim(brief: Brief) -> Blocks:
    """What to fill in where a draft has no claim yet."""
    return (Paragraph(brief.t("session.blank_how")),)


def opened(sentence: Inlines) -> Inlines:
    """A sentence whose first words are bold: up to a pause that comes soon, else the first."""
    head, *rest = sentence
    if not isinstance(head, Text):
        return (Strong((head,)), *rest)
    words = head.text.split(" ")
    paused = (n for n, word in enumerate(words, start=1) if n <= PAUSES.get(word[-1:], 0))
    first = " ".join(words[: next(paused, 1)])
    return (Strong((Text(first),)), Text(head.text.removeprefix(first)), *rest)


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


def voted(brief: Brief) -> Blocks:
    """How a vote is held."""
    return (Paragraph(brief.t("votes.how")),)


def said_first(run: Inlines) -> tuple[Inlines, Inlines]:
    """What a teacher says or does first, and the rest; a quotation cut in two becomes two."""
    first, *others = parted(run)
    rest = joined(others, (Text(" "),))
    said = plain(first)
    for opening_mark, closing_mark in MARKS if rest else ():
        if said.count(opening_mark.strip()) > said.count(closing_mark.strip()):
            return (*first, Text(closing_mark)), (Text(opening_mark), *rest)
    if rest and said.count('"') % 2:
        return (*first, Text('"')), (Text('"'), *rest)
    return first, rest


def parted(run: Inlines) -> Iterator[Inlines]:
    """A text parted between its sentences, so that a slide may end after any of them."""
    sentence: list[Inline] = []
    for node in run:
        if not isinstance(node, Text):
            sentence.append(node)
            continue
        *ended, last = SENTENCE.split(node.text)
        for text in ended:
            yield (*sentence, Text(text))
            sentence = []
        sentence.append(Text(last))
    yield tuple(sentence)
