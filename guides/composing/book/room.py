"""What is said and done in the room: script, session, rescue cards, activities, actions."""

from __future__ import annotations

from typing import get_args

from guides.composing.brief import Brief
from guides.composing.say.rescue import rescue_lines
from guides.document.nodes.block import (
    Block,
    Blocks,
    Box,
    BulletList,
    DefinitionList,
    Entry,
    Heading,
    NumberedList,
    Paragraph,
    Row,
    Table,
)
from guides.document.nodes.inline import Strong, Text
from guides.model.room import Activity
from guides.model.values.scales import Rung
from guides.model.values.text import Phrase

RUNGS: tuple[Rung, ...] = get_args(Rung)


def script(brief: Brief) -> Blocks:
    """Words to say, then what to ask oneself before saying them."""
    return (
        *spoken(brief),
        brief.heading(3, "script.self_check", "self-check"),
        brief.bullets(brief.guide.script.self_check, ticks=True),
    )


def spoken(brief: Brief) -> Blocks:
    """Words to say: opening, rules, who is who, closing, and the neutral answer."""
    s = brief.guide.script
    who = brief.said(s.who_is_who_title) or brief.t("script.who_is_who")
    return (
        brief.heading(2, "script.title", "script"),
        Box("say", brief.t("script.opening"), brief.told(s.opening)),
        Box("rule", brief.t("script.rules"), (_numbered(brief, s.ground_rules),)),
        Box("say", who, brief.told(s.who_is_who)),
        Box("say", brief.t("script.neutral"), (Paragraph(brief.said(s.neutral_answer)),)),
        Box("say", brief.t("script.closing"), brief.told(s.closing)),
    )


def _numbered(brief: Brief, phrases: tuple[Phrase, ...]) -> NumberedList:
    return NumberedList(tuple((Paragraph(brief.said(p)),) for p in phrases))


def rescue(brief: Brief) -> Blocks:
    """Hard moments: receive, ask, one fact with its mark, bridge."""
    cards = brief.mine(brief.guide.rescue)
    entries = tuple(
        Entry(brief.said(card.moment), rescue_lines(brief, card), anchor=f"rescue-{card.id}")
        for card in cards
    )
    return (
        brief.heading(2, "rescue.title", "rescue"),
        Paragraph(brief.t("rescue.lead"), "lead"),
        DefinitionList(entries),
    )


def safeguards(brief: Brief) -> Blocks:
    """Rules that protect someone in the room."""
    entries = tuple(
        Entry(brief.said(s.title), (Paragraph(brief.said(s.text)),))
        for s in brief.mine(brief.guide.safeguards)
    )
    return (
        brief.heading(2, "safeguards.title", "safeguards"),
        Paragraph(brief.t("safeguards.lead"), "lead"),
        DefinitionList(entries, compact=True),
    )


def activities(brief: Brief) -> Blocks:
    """The longer sequences: steps in minutes, sheet, key, debrief."""
    blocks: list[Block] = [
        brief.heading(2, "activities.title", "activities"),
        Paragraph(brief.t("activities.lead"), "lead"),
    ]
    for activity in brief.mine(brief.guide.activities):
        blocks.extend(_activity(brief, activity))
    return tuple(blocks)


def _activity(brief: Brief, activity: Activity) -> Blocks:
    whole, *forms = activity.in_every_form()
    others = [
        block
        for form in forms
        for block in (Heading(4, brief.said(form.title)), *_course(brief, form))
    ]
    return (
        Heading(3, brief.said(activity.title), f"activity-{activity.id}"),
        brief.bullets(activity.objectives),
        *_course(brief, whole),
        *others,
        Heading(4, brief.t("activities.handout")),
        Paragraph((Strong(brief.said(activity.handout.title)),)),
        *brief.told(activity.handout.body),
        *((brief.bullets(activity.handout.blanks),) if activity.handout.blanks else ()),
        Heading(4, brief.t("activities.key")),
        *brief.told(activity.key),
        Heading(4, brief.t("activities.debrief")),
        *brief.told(activity.debrief),
    )


def _course(brief: Brief, activity: Activity) -> Blocks:
    """For whom, with what, and minute by minute."""
    facts = brief.t(
        "activities.facts",
        minutes=activity.minutes,
        people=f"{activity.people.min}–{activity.people.max}",
        seating=", ".join(brief.w(f"seating.{s}") for s in activity.seating),
    )
    return (
        Paragraph(facts, "note"),
        Paragraph(
            (Strong(brief.t("activities.material")), Text(" "), *brief.said(activity.material))
        ),
        Table(
            caption=brief.t("activities.steps"),
            header=(brief.t("activities.minutes"), brief.t("activities.what")),
            widths=(2, 12),
            rows=tuple(
                Row(((Text(brief.w("activities.step", minutes=s.minutes)),), brief.said(s.text)))
                for s in activity.steps
            ),
        ),
    )


def actions(brief: Brief) -> Blocks:
    """The ladder: understand, check, talk, ask, act."""
    mine = brief.mine(brief.guide.actions)
    entries = tuple(
        Entry(
            brief.t(f"rung.{rung}"),
            (BulletList(tuple((Paragraph(brief.said(a.text)),) for a in mine if a.rung == rung)),),
        )
        for rung in RUNGS
        if any(a.rung == rung for a in mine)
    )
    return (
        brief.heading(2, "actions.title", "actions"),
        Paragraph(brief.t("actions.lead"), "lead"),
        DefinitionList(entries),
    )
