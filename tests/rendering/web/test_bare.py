"""What a page leaves out because nobody reads it: quotation marks and spaces."""

from __future__ import annotations

import pytest

from guides import locations
from guides.rendering.web.bare import Bare
from guides.rendering.web.markup import HTML, XHTML, workshop
from guides.rendering.web.tight import tightened


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ('<p class="note">', "<p class=note>"),
        ('<p id="{{ n.anchor }}-title" class="a b">', '<p id={{ n.anchor }}-title class="a b">'),
        ('<a{{ cites }} href="#{{ anchor }}">', "<a{{ cites }} href=#{{ anchor }}>"),
        ('<p{% if a == "b" %} class="c"{% endif %}>', '<p{% if a == "b" %} class=c{% endif %}>'),
        ('<a href="{{ n.url }}" title="">', '<a href="{{ n.url }}" title="">'),  # may hold anything
        ('<path d="M0 0" x="1"/>', '<path d="M0 0" x="1"/>'),  # or the slash were its value's
        ('{% set a="b" %}{# class="c" #}', '{% set a="b" %}{# class="c" #}'),
        ('<p title="l\'eau" lang="a=b">', '<p title="l\'eau" lang="a=b">'),
    ],
)
def test_a_value_of_one_word_stands_bare(written: str, left: str) -> None:
    """Where HTML needs no marks, and nowhere else; what Jinja reads is left alone."""
    assert Bare(workshop(HTML, locations.templates() / "html")).preprocess(written, None) == left


def test_books_keep_their_marks() -> None:
    """XHTML asks for them, of the same macros."""
    said = {}
    for syntax in (HTML, XHTML):
        environment = workshop(syntax, locations.templates() / "html")
        said[syntax] = str(environment.get_template("shapes.html.jinja").module.drawn("disc"))  # type: ignore[attr-defined]
    assert " aria-hidden=true>" in said[HTML]
    assert ' aria-hidden="true" xmlns=' in said[XHTML]


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("a > b , c {\n  d: e(f, g) ; /* h */ }\n", "a>b,c{d:e(f,g)}"),
        ('a::after { content: " ; } "; }', 'a::after{content:" ; } "}'),
        ("a :is(b) { width: calc(1px + 2px); }", "a :is(b){width:calc(1px + 2px)}"),
        ("@media (min-width: 9rem) { a { --b: 1; } }", "@media (min-width:9rem){a{--b:1}}"),
    ],
)
def test_a_style_keeps_what_means_something(written: str, left: str) -> None:
    """Texts, the space before a colon, and spaces between values."""
    assert tightened(written).strip() == left
