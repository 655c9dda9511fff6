"""What is said of the wordings of questions, wherever they are printed."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.document.nodes.inline import Inlines, Text


def untested(brief: Brief, before: str = "") -> Inlines:
    """The label of easy wordings, where there are any: nobody they are meant for has tried them."""
    said = before + brief.w("questions.easy_untested")
    easy = brief.level == "easy" and any(q.wordings.easy for q in brief.guide.questions)
    return (Text(said),) if easy else ()
