"""Fixed words are all said somewhere, and agree with the number before them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from guides import locations
from guides.document.audience import LANGUAGES, Language
from guides.reading.words import read_words
from tests.support.overlays import ROOT

QUOTED = re.compile(r'"([^"\n]*)"|`([^`\n]*)`')
ASKED = re.compile(r'\bw(?:\.counted)?\("([^"]+)"')  # within a text of a template
FIELD = re.compile(r"\$?\{[^{}]*\}")
# Whole groups of words that a template is given under their last names.
GIVEN = re.compile(r"^(page|furniture|door)\.|\.(one|many)$")
# By a code that somebody wrote, by a name that a plan makes, as a group that a script is given; by
# the role of a frame, in the names of its styles.
WHOLE = ("country.", "plans.", "serve.script.", "furniture.style_odt.Box")
WITHOUT = re.compile(r"^without\.\w+\.")  # said in place of the word of that name
# Drawn from two or four on; more than are shown; "après" is no plural.
NEVER_ONE = {
    *("street.title", "charts.estimates_alternative"),
    *("page.read.found.first", "page.prepare.change.many"),
}
NO_PLURAL = {"page.vote.bar_after"}


def sources(folder: str, *kinds: str) -> Iterator[str]:
    """All that is written in files of these kinds."""
    for kind in kinds:
        for path in (ROOT / folder).rglob(f"*.{kind}"):
            yield path.read_text(encoding="utf-8")


def of_program() -> Iterator[str]:
    """Every text that the program writes, with `{}` for what it puts into it."""
    for text in sources("guides", "py"):
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.JoinedStr):
                parts = [getattr(part, "value", "") for part in node.values]
                yield "".join(part if isinstance(part, str) else "{}" for part in parts)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def of_templates() -> Iterator[str]:
    """The same of templates and scripts; what ends in a point or a line goes on."""
    for text in sources("templates", "js", "jinja", "typ"):
        for said in (*map("".join, QUOTED.findall(text)), *ASKED.findall(text)):
            yield from re.findall(r'"([\w.]*)"', said)  # within what is put in
            shown = FIELD.sub("{}", said)
            yield shown + "{}" if shown.endswith((".", "_")) else shown


@pytest.mark.slow
def test_every_fixed_word_is_said_somewhere() -> None:
    """By its name, or by a name put together, each part of which is written as a text."""
    said = {text for text in (*of_program(), *of_templates()) if re.fullmatch(r"[\w.{}-]+", text)}
    said |= {text.replace("_20_", "_") for text in said}  # a space, in the name of an ODT style
    patterns: dict[str, list[re.Pattern[str]]] = {}
    for text in said:
        first, point, last = text.partition(".")
        if point and "{}" in text and re.search(r"\w", last if "{}" in first else first):
            pattern = re.compile("(.*)".join(map(re.escape, text.split("{}"))))
            patterns.setdefault("" if "{}" in first else first, []).append(pattern)
    given = set(re.findall(r"\w+", "".join(sources("templates", "jinja", "typ"))))

    def written(*pieces: str) -> bool:
        return all(re.sub(r"\d", "", piece) in {*said, "", "True", "False"} for piece in pieces)

    def put_together(name: str) -> bool:
        """Whether a text of the program's becomes this name, filled with other texts of its."""
        return any(
            all(part in said or written(*re.split(r"[_-]", part)) for part in filled)
            for pattern in (*patterns.get(name.partition(".")[0], ()), *patterns.get("", ()))
            if (found := pattern.fullmatch(name))
            for filled in (".".join(found.groups()).split("."),)
        )

    dead = []
    for entry in read_words(locations.templates(), "fr").entries:
        name = WITHOUT.sub("", entry)
        short = GIVEN.sub("", name)
        known = {name, short} & said or (GIVEN.match(name) and short in given)
        if not known and not put_together(name) and not put_together(short):
            dead.append(name)
    assert [name for name in dead if not name.startswith(WHOLE)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_may_be_one_is_said_of_one_too(language: Language) -> None:
    """A number before several things stands in words for several; for one there are others."""
    entries = read_words(locations.templates(), language).entries
    plural = re.compile(r"\{(count|n)\}[ \u00a0]\w+s\b")
    several = {name for name, said in entries.items() if plural.search(said)}
    several -= NEVER_ONE | NO_PLURAL
    ones = {name.removesuffix(".one") for name in entries if name.endswith(".one")}
    assert {name for name in several if name.removesuffix(".many") not in ones} == set()
    assert all(f"{name}.many" in entries for name in ones)
