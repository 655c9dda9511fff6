"""The first page of a draft: what it lacks, and where."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.document.nodes.block import Blocks, BulletList, Paragraph
from guides.document.nodes.inline import Text
from guides.findings.finding import Finding, Message

NAMED = 5  # places of one thing, before the others are counted


def draft(brief: Brief) -> Blocks:
    """What is missing, each thing once with its places and its cure; nothing of a whole guide."""
    if not brief.checked.draft:
        return ()
    listed: dict[tuple[Message, Message], list[Finding]] = {}
    for finding in brief.checked.absent:
        hint = finding.hint if finding.record not in finding.hint.en else Message("", "")
        listed.setdefault((finding.message, hint), []).append(finding)
    items = tuple(_item(brief, *said, found) for said, found in listed.items())
    lacking = BulletList(items) if items else Paragraph(brief.t("draft.nothing"))
    return (
        brief.heading(2, "draft.title", "draft"),
        Paragraph(brief.t("draft.lead"), "lead"),
        lacking,
    )


def _item(brief: Brief, said: Message, cure: Message, found: list[Finding]) -> Blocks:
    language = brief.words.language
    places = dict.fromkeys(str(finding.place) for finding in found)
    where = [*places][:NAMED]
    if left := len(places) - len(where):
        where.append(brief.w("draft.more", count=left))
    named, what = ", ".join(where), said.said(language)
    told = brief.w("draft.item", said=what, where=named, cure=cure.said(language)).strip()
    return (Paragraph(((Text(told[0].upper() + told[1:])),)),)
