"""For classes: putting the kit on a platform. What arrives, what is lost, the clicks.

The names of Moodle's menus are those of its French and English language packs; what nobody
has tried on a platform is said not to have been.
"""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.document.nodes.block import Block, Blocks, Heading, NumberedList, Paragraph, Row, Table
from guides.document.nodes.inline import Inlines, Strong

PLATFORMS = ("moodle", "pronote", "others")
CLICKS = ("open", "import", "format", "category", "file")


def platforms(brief: Brief) -> Blocks:
    """What arrives on each platform and what does not, then the way into Moodle click by click."""
    return (
        brief.heading(2, "platforms.title", "platforms"),
        Paragraph(brief.t("platforms.lead"), "lead"),
        Table(
            caption=brief.t("platforms.caption"),
            header=tuple(
                brief.t(f"platforms.{c}") for c in ("platform", "arrives", "lost", "state")
            ),
            widths=(3, 6, 5, 4),
            rows=tuple(Row(_cells(brief, name)) for name in PLATFORMS),
        ),
        *_steps(brief, "moodle", CLICKS),
        *_steps(brief, "pronote", ("open", "paste", "join")),
    )


def _cells(brief: Brief, name: str) -> tuple[Inlines, ...]:
    title: Inlines = (Strong(brief.t(f"platforms.{name}_name")),)
    return (title, *(brief.t(f"platforms.{name}_{c}") for c in ("arrives", "lost", "state")))


def _steps(brief: Brief, name: str, steps: tuple[str, ...]) -> tuple[Block, ...]:
    """A numbered way, and how far it was checked."""
    files = {
        "file": brief.w("kit.stem.questionbank") + ".moodle.xml",
        "agenda": brief.w("kit.stem.agenda") + ".txt",
    }
    items = tuple((Paragraph(brief.t(f"platforms.{name}_{step}", **files)),) for step in steps)
    return (
        Heading(3, brief.t(f"platforms.{name}_title"), f"platforms-{name}"),
        NumberedList(items),
        Paragraph(brief.t(f"platforms.{name}_checked"), "note"),
    )
