"""The questions, function by function, with what the adult needs beside each."""

from __future__ import annotations

from collections.abc import Callable

from guides.composing.brief import Brief, joined
from guides.composing.say.wordings import untested
from guides.document.nodes import block
from guides.document.nodes.block import Block, Blocks, BulletList, Entry, Heading, Paragraph
from guides.document.nodes.inline import Inlines, LineBreak, Reference, Strong, Text
from guides.model.room import Protocol, Question, Vote
from guides.model.values.scales import FUNCTIONS


def questions(brief: Brief) -> Blocks:
    """All the questions of this audience, with all that an adult can prepare."""
    return _by_function(brief, _in_full)


def in_short(brief: Brief) -> Blocks:
    """All the questions of this audience, each with its follow-up alone, to be scanned."""
    return _by_function(brief, _in_short)


def _by_function(brief: Brief, notes: Callable[[Brief, Question], list[Entry]]) -> Blocks:
    """Under the nine functions in order."""
    mine = brief.mine(brief.guide.questions)
    blocks: list[Block] = [
        brief.heading(2, "questions.title", "questions"),
        Paragraph(brief.t("questions.lead"), "lead"),
        *_only_three(brief, mine),
    ]
    if label := untested(brief):
        blocks.append(Paragraph(label, "note"))
    for function in FUNCTIONS:
        here = [q for q in mine if q.function == function]
        if here:
            title = brief.w(f"function.{function}.title")
            blocks.append(Heading(3, (Text(title),), f"function-{function}"))
            blocks.append(Paragraph(brief.t(f"function.{function}.about"), "note"))
            blocks.extend(_question(brief, q, notes(brief, q)) for q in here)
    return tuple(blocks)


def _only_three(brief: Brief, mine: tuple[Question, ...]) -> Blocks:
    """The three to keep when there is time for three."""
    three = [q for q in mine if q.if_only_three]
    if not three:
        return ()
    items = tuple(
        (Paragraph((Strong((Text(_label(brief, q)),)), Text(" "), *_wording(brief, q))),)
        for q in three
    )
    return (block.Box("aside", brief.t("questions.only_three"), (BulletList(items),)),)


def _question(brief: Brief, question: Question, notes: list[Entry]) -> block.Question:
    return block.Question(
        anchor=f"question-{question.id}",
        number=question.number,
        label=_label(brief, question),
        function=brief.w(f"function.{question.function}.title"),
        wording=_wording(brief, question),
        facts=_facts(brief, question),
        notes=tuple(notes),
    )


def _in_short(brief: Brief, question: Question) -> list[Entry]:
    """What to ask next, and what to ask when nobody noted the scene."""
    asked = [brief.entry("questions.follow_up", question.follow_up)]
    if question.needs_scene and question.fallback:
        asked.append(brief.entry("questions.fallback", question.fallback))
    return asked


def _in_full(brief: Brief, question: Question) -> list[Entry]:
    """What is asked next, then what the adult needs: purpose, answers, claims to read."""
    follow_up, *fallback = _in_short(brief, question)
    answers = joined([brief.said(a) for a in question.answers], (Text(" · "),))
    notes = [
        follow_up,
        brief.entry("questions.purpose", question.purpose),
        brief.entry("questions.answers", answers),
        brief.entry("questions.sticking", question.sticking_point),
        *fallback,
    ]
    if question.claims:
        notes.append(brief.entry("questions.rests_on", _rests_on(question)))
    return notes


def _label(brief: Brief, question: Question) -> str:
    return brief.w("questions.label", number=question.number)


def _wording(brief: Brief, question: Question) -> Inlines:
    return brief.said(question.wordings.at(brief.level))


def _facts(brief: Brief, question: Question) -> tuple[Inlines, ...]:
    """Minutes, formats, moment, and what makes the question special."""
    span = question.minutes
    formats: list[Inlines] = [(Reference(f"protocol:{p}"),) for p in question.protocols]
    facts: list[Inlines] = [
        brief.t("questions.minutes", min=span.min, max=span.max),
        joined(formats, (Text(brief.w("punctuation.semicolon")),)),  # their names hold commas
    ]
    if question.moment != "after":
        facts.append(brief.t(f"moment.{question.moment}"))
    if question.if_only_three:
        facts.append(brief.t("questions.one_of_three"))
    if question.vote:
        facts.append(brief.t("questions.is_vote"))
    return tuple(facts)


def _rests_on(question: Question) -> Inlines:
    return joined([(Reference(f"claim:{c}"),) for c in question.claims], (Text(", "),))


def votes(brief: Brief) -> Blocks:
    """Statements to vote on before and after."""
    mine: tuple[Vote, ...] = brief.mine(brief.guide.votes)
    if not mine:
        return ()
    items = tuple(
        Entry(
            (Text(brief.w("votes.label", number=vote.number)),),
            (
                Paragraph(brief.said(vote.text), "say"),
                Paragraph(brief.said(vote.follow_up), "note"),
            ),
            anchor=f"vote-{vote.id}",
        )
        for vote in mine
    )
    return (
        brief.heading(2, "votes.title", "votes"),
        Paragraph(brief.t("votes.lead"), "lead"),
        block.DefinitionList(items),
    )


def protocols(brief: Brief) -> Blocks:
    """The debate formats: for whom, how long, how."""
    return (
        brief.heading(2, "protocols.title", "protocols"),
        Paragraph(brief.t("protocols.lead"), "lead"),
        block.Table(
            caption=brief.t("protocols.caption"),
            header=tuple(brief.t(f"protocols.{c}") for c in ("name", "steps", "pitfalls")),
            widths=(3, 8, 4),
            rows=tuple(
                block.Row(_protocol_cells(brief, p), anchor=f"protocol-{p.id}")
                for p in brief.mine(brief.guide.protocols)
            ),
        ),
    )


def _protocol_cells(brief: Brief, protocol: Protocol) -> tuple[Inlines, ...]:
    facts = brief.w(
        "protocols.facts",
        people=f"{protocol.people.min}–{protocol.people.max}",
        minutes=f"{protocol.minutes.min}–{protocol.minutes.max}",
        seating=", ".join(brief.w(f"seating.{s}") for s in protocol.seating),
    )
    return (
        (Strong(brief.said(protocol.name)), LineBreak(), Text(facts)),
        joined([brief.said(step) for step in protocol.steps], (Text(" "),)),
        brief.said(protocol.pitfalls),
    )
