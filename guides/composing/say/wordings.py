"""What is said of the wordings of questions, wherever they are printed."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.document.inline import Inlines, Text


def untested(brief: Brief, before: str = "") -> Inlines:
    """The label of easy wordings, which nobody they are meant for has tried yet."""
    said = before + brief.w("questions.easy_untested")
    return (Text(said),) if brief.level == "easy" else ()
