"""Markdown into the tree: nothing lost, nothing smuggled in, the quick way like the slow."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from guides.document.nodes.block import BulletList, Heading, NumberedList, Paragraph
from guides.document.nodes.inline import (
    Citation,
    Code,
    Emphasis,
    Foreign,
    LineBreak,
    Link,
    Reference,
    Strong,
    Text,
)
from guides.findings.place import Place
from guides.model.values.text import Fragment
from guides.reading.film import prose, slips
from guides.reading.film.prose import ProseReader

HERE = Place("a.yaml", 3, 9)
SIGNS = "[]{}*_`\\<>#&!|~^-+.:;,@()\"'/ 1ab\u00e9\u00a0\u202f\n\t"
MARKDOWN = st.text(st.sampled_from(SIGNS), max_size=40)
PIECES = (
    *("[@a]", "[@a;@b]", "[@a, p. 3*]", "[@A]", "[@a;\n@b]", "[@a;\n- b]", "[@a;", "@b]"),
    *("[[claim:x]]", "[[claim:X]]", "{en: word}", "{fr-x: two words}", "{en: a [@b]}"),
    *(
        "[x](u)",
        "*a*",
        "**a b**",
        "*a, *",
        "**",
        "_",
        "`",
        "word",
        "é",
        "\u00a0",
        "x",
        "1",
        ".",
        ") ",
        "http:",
        "!",
    ),
    *("- ", "=", "---", "## ", "> ", "* ", "1. ", " ", " ", "  ", "\n", "\n", "\n\n", "\n\n\n"),
)
PIECED = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)
TEXTS = st.one_of(MARKDOWN, PIECED, st.text(max_size=40))


def read(text: str) -> tuple[Fragment, list[str]]:
    """The fragment, and the codes of what was found wrong."""
    reader = ProseReader()
    fragment = reader.read(text, HERE)
    return fragment, [finding.code for finding in reader.findings]


@pytest.mark.slow
@settings(max_examples=400)
@given(TEXTS)
@example("    code")
@example("---")
@example("a\tb")
@example("\u00a0a")
@example("* * *")
@example("[@a;\n# b]")
@example("[@a, a\tb]")
@example("{en: *a*}")
def test_the_quick_way_gives_what_the_slow_way_gives(text: str) -> None:
    """A text with the usual marks alone is not parsed, and reads as if it had been."""
    quick = read(text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(prose, "marked", lambda words: True)
        slow = read(text)

    assert quick == slow


@pytest.mark.slow
@given(st.lists(st.from_regex(r"[a-zé]{1,6}", fullmatch=True), min_size=1, max_size=12), st.data())
def test_no_word_is_lost(words: list[str], data: st.DataObject) -> None:
    """Whatever the lists, stresses and paragraphs, every word comes out once, in order."""
    forms = ("{}", "*{}*", "**{}**", "- {}", "1. {}", "    - {}", "## {}", "{{en: {}}}")
    lines = [data.draw(st.sampled_from(forms)).format(word) for word in words]
    text = data.draw(st.sampled_from(["\n\n", "\n", " "])).join(lines)

    fragment, findings = read(text)

    assume(not findings)
    assert re.findall("[a-zé]+", fragment.words) == re.findall("[a-zé]+", text.replace("en:", ""))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("*a*", (Emphasis((Text("a"),)),)),
        ("**a**", (Strong((Text("a"),)),)),
        ("`a_b`", (Code("a_b"),)),
        ("`&amp;`", (Code("&amp;"),)),
        ("[a](https://example.org/b_c_d)", (Link("https://example.org/b_c_d", (Text("a"),)),)),
        ("{en: a}", (Foreign("en", (Text("a"),)),)),
        ("[@a]", (Citation("a", ""),)),
        ("[@a, p. 3]", (Citation("a", "p. 3"),)),
        ("[@a; @b, art. 4]", (Citation("a", ""), Citation("b", "art. 4"))),
        ("[[claim:a-b]]", (Reference("claim:a-b"),)),
        ("a  \nb", (Text("a"), LineBreak(), Text("b"))),
        ("a\nb", (Text("a b"),)),
        ("AT&T", (Text("AT&T"),)),
        ("3 < 4 > 2", (Text("3 < 4 > 2"),)),
        (r"\*a\*", (Text("*a*"),)),
    ],
)
def test_each_mark_gives_its_node(text: str, line: tuple[object, ...]) -> None:
    """Each thing an author can write inside a line becomes its node, and nothing else."""
    assert read(text)[0].line == line


def test_lists_nest_and_headings_keep_their_level() -> None:
    """Blocks come out as they were laid: lists within lists, headings with their level."""
    fragment, findings = read("## T\n\n- a\n\n    1. b\n\nc")

    assert findings == []
    assert fragment.blocks == (
        Heading(2, (Text("T"),)),
        BulletList(
            (
                (
                    Paragraph((Text("a"),)),
                    NumberedList(((Paragraph((Text("b"),)),),)),
                ),
            )
        ),
        Paragraph((Text("c"),)),
    )


@pytest.mark.parametrize("seed", ["[", "[x](", "[@", "*a ", "_a", "`", "**a*", "> ", "{en: ", "\\"])
def test_a_hostile_text_is_read_or_refused_in_a_moment(seed: str) -> None:
    """The longest text of any one sign takes no more than two seconds."""
    start = time.process_time()

    read(seed * (slips.MAX_CHARACTERS // len(seed)))

    assert time.process_time() - start < 2
