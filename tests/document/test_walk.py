"""Ways through a tree of nodes: what is met, in which order, and what comes back."""

from __future__ import annotations

from typing import Any, get_args, get_type_hints

from guides.document.nodes.block import Chart, Heading, Paragraph
from guides.document.nodes.drawing import Drawing
from guides.document.nodes.inline import (
    Citation,
    Emphasis,
    LineBreak,
    Link,
    Mark,
    Reference,
    Shape,
    Strong,
    Term,
    Text,
)
from guides.document.nodes.walk import nodes, plain, rebuilt
from guides.document.signs import SIGNS
from tests.support.everything import CHART, EVERYTHING
from tests.support.everything import nodes as every_node


def test_every_node_is_met_once_in_reading_order() -> None:
    """Outer before inner, left before right, whatever field holds it."""
    within = {id(part) for part in every_node(CHART.drawing.parts)}
    expected = [id(n) for n in every_node(EVERYTHING.blocks) if id(n) not in within]

    assert [id(node) for node in nodes(EVERYTHING.blocks)] == expected


def test_a_drawing_is_one_node() -> None:
    """Strokes are no text: who looks for words or anchors does not wade through them."""
    met = [type(node) for node in nodes(CHART)]

    assert met[:3] == [Chart, Text, Drawing]
    assert not {type(part) for part in CHART.drawing.parts} & set(met)


def test_a_tree_comes_back_with_other_nodes_in_some_places() -> None:
    """What is changed is not looked into; the rest is as it was."""

    def without_stress(node: Any) -> Any:
        return Text("…") if isinstance(node, Emphasis) else node

    tree = (Heading(2, (Text("a"), Strong((Emphasis((Text("b"),)),)))), Paragraph((Text("c"),)))

    assert rebuilt(tree, without_stress) == (
        Heading(2, (Text("a"), Strong((Text("…"),)))),
        Paragraph((Text("c"),)),
    )
    assert rebuilt(EVERYTHING.blocks, lambda node: node) == EVERYTHING.blocks


def test_the_words_of_a_line_are_those_a_reader_would_say() -> None:
    """Signs have the words beside them, a Chinese term its reading, a citation none."""
    line = (
        Text("Le "),
        Link("https://example.org", (Strong((Text("renard"),)),)),
        LineBreak(),
        Term("狐狸", "húli"),
        Text(", "),
        Reference("claim:x", "affirmation 7"),
        Citation("daum-2019", "p. 3", 1),
        Text(", "),
        Shape("disc", "rond"),
        Text(", "),
        Mark("solid", "solide", 2019),
    )

    assert plain(line) == "Le renard húli, affirmation 7, rond, solide, 2019"


def test_every_strength_and_every_shape_has_a_sign() -> None:
    """A name without a sign could not be typed."""
    names = {name for kind in get_args(get_type_hints(Shape)["name"]) for name in named(kind)}

    assert set(SIGNS) == names


def named(kind: Any) -> tuple[Any, ...]:
    """The names a type allows; `get_args` gives them flat or in a list of their own."""
    return get_args(kind) or (kind,)
