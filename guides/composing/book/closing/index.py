"""The index of questions and claims: numbers, and on paper the page of each."""

from __future__ import annotations

from guides.composing.brief import Brief, joined
from guides.document.block import Blocks, Paragraph
from guides.document.inline import Inlines, Reference, Strong, Text


def index(brief: Brief) -> Blocks:
    """Two runs of numbers; renderers of paper add the pages."""
    questions: list[Inlines] = [
        (Reference(f"question:{q.id}", brief.w("questions.label", number=q.number)),)
        for q in brief.mine(brief.guide.questions)
    ]
    claims: list[Inlines] = [
        (Reference(f"claim:{c.id}", str(c.number)),) for c in brief.mine(brief.guide.claims)
    ]
    return (
        brief.heading(2, "index.title", "index"),
        Paragraph((Strong(brief.t("index.questions")), Text(" "), *joined(questions, DOT))),
        Paragraph((Strong(brief.t("index.claims")), Text(" "), *joined(claims, DOT))),
    )


DOT: Inlines = (Text(" · "),)
