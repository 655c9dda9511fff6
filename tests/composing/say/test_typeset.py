"""Setting a tree: every text in it, whatever holds it, and nothing that is no text."""

from __future__ import annotations

from typing import Any

import pytest

from guides.composing.say.typography import set_run, typeset
from guides.document.nodes.block import BulletList, Entry, Heading, Paragraph, SideBySide
from guides.document.nodes.inline import (
    Citation,
    Code,
    Emphasis,
    Foreign,
    LineBreak,
    Link,
    Mark,
    Reference,
    Shape,
    Strong,
    Text,
)

PLAIN, FINE = "l'an : oui ?", "l\u2019an\u00a0: oui\u202f?"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (PLAIN, FINE),
        ((PLAIN, ("x", PLAIN)), (FINE, ("x", FINE))),
        (Paragraph((Text(PLAIN),), "lead"), Paragraph((Text(FINE),), "lead")),
        (Heading(2, (Text(PLAIN),), PLAIN), Heading(2, (Text(FINE),), PLAIN)),
        (
            BulletList(((Paragraph((Text(PLAIN),)), Paragraph((Text("x"),))),), True),
            BulletList(((Paragraph((Text(FINE),)), Paragraph((Text("x"),))),), True),
        ),
        (
            Entry((Text(PLAIN),), (Paragraph((Text(PLAIN),)),)),
            Entry((Text(FINE),), (Paragraph((Text(FINE),)),)),
        ),
    ],
)
def test_every_text_is_set_however_deep(typed: Any, expected: Any) -> None:
    """In texts, tuples, blocks and lists of blocks; flags and levels stay."""
    assert typeset(typed, "fr") == expected


def test_each_side_is_set_in_its_own_language() -> None:
    """A document in two languages has the rules of both."""
    side = (Paragraph((Text('a "b" :'),)),)
    both = typeset(SideBySide(("fr", "en"), side, side), "fr")
    assert both.left == (Paragraph((Text("a «\u202fb\u202f»\u00a0:"),)),)
    assert both.right == (Paragraph((Text("a \u201cb\u201d :"),)),)


@pytest.mark.parametrize(
    "node",
    [
        Paragraph((Text("rien"), Emphasis((Text("ici"),)))),
        (Paragraph((Text("rien"),)), Paragraph((Text("ici"),))),
        (Text("rien"), Strong((Text("ici"),)), Code("l'an ?")),
        (),
    ],
)
def test_what_has_nothing_to_set_is_given_back_itself(node: Any) -> None:
    """A tree of thousands of nodes is not made twice."""
    assert typeset(node, "fr") is node


def test_one_part_that_changes_is_enough() -> None:
    """Beside parts that stay themselves."""
    parts = (Paragraph((Text("rien"),)), Paragraph((Text(PLAIN),)))
    first, second = typeset(parts, "fr")
    assert first is parts[0]
    assert second == Paragraph((Text(FINE),))


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (Mark("solid", PLAIN, 2020), Mark("solid", FINE, 2020)),
        (Shape("disc", PLAIN), Shape("disc", FINE)),
        (Reference("claim:a", PLAIN, "b"), Reference("claim:a", FINE, "b")),
        (Citation("a", PLAIN, 3, "b"), Citation("a", FINE, 3, "b")),
        (Citation("a", "", 3, "b"), Citation("a", "", 3, "b")),
        (Foreign("en", (Text('"a" :'),)), Foreign("en", (Text("\u201ca\u201d :"),))),
        (Foreign("zh-Latn", (Text("Xi'an ?"),)), Foreign("zh-Latn", (Text("Xi'an ?"),))),
        (Code("l'an ?"), Code("l'an ?")),
        (Link("l'an ?", (Text(PLAIN),)), Link("l'an ?", (Text(FINE),))),
    ],
)
def test_the_words_of_a_node_are_set_by_themselves(node: Any, expected: Any) -> None:
    """And the line around it goes on as if a word stood there."""
    assert set_run((Text("a : "), node, Text(" ?")), "fr") == (
        Text("a\u00a0: "),
        expected,
        Text("\u202f?"),
    )


def test_a_space_that_goes_leaves_no_node_behind() -> None:
    """What held it alone is gone; what was empty before stays as it was."""
    run = (Text("10"), Text(" "), Strong((Text("%"),)), Text(""), Text(" it's"))
    assert set_run(run, "en") == (
        Text("10"), Strong((Text("%"),)), Text(""), Text(" it\u2019s"),
    )  # fmt: skip


def test_a_line_goes_on_behind_a_break_and_behind_nodes_in_nodes() -> None:
    """Each character comes back to the node it was taken from."""
    run = (
        Text("a :"), LineBreak(), Text("b "),
        Strong((Text("c"), Emphasis((Text(" ?"), Text(" d"))), Text(" !"))), Text(" ;"),
    )  # fmt: skip
    assert set_run(run, "fr") == (
        Text("a\u00a0:"), LineBreak(), Text("b "),
        Strong((Text("c"), Emphasis((Text("\u202f?"), Text(" d"))), Text("\u202f!"))),
        Text("\u202f;"),
    )  # fmt: skip
