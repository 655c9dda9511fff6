"""GIFT, a text format many platforms read: a second choice, not tried on any of them.

Written as `question/format/gift/format.php` of Moodle 4.2 reads it: a blank line ends a
question, `~ = # { } :` and the backslash are escaped. It has no place for an outline (which
joins the question) or for what only the teacher reads (which is left out). Categories and tags are
not unescaped: what looks like an escape there gets a space after its backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from guides.document.edition import Edition
from guides.document.nodes.block import Blocks
from guides.document.nodes.exercise import Answer, Exercise, Pair
from guides.document.nodes.inline import Inlines
from guides.rendering.platforms.importable import LONGEST_ANSWER, LONGEST_NAME, LONGEST_TAG
from guides.rendering.web.fragment import Fragments, bounded, category, plain

BACKSLASH = r"\\ "  # and a space
ESCAPES = re.compile(r"\\(?=[:#={}~n\\])")
SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\~=#{}:"})


def render_gift(edition: Edition, templates: Path) -> bytes:
    """The exercises of an edition, one paragraph each; the edition's own words as comments."""
    writer = _Writer(Fragments(templates))
    remarks = plain(writer.fragments.blocks(edition.blocks))
    parts = ["\n".join(f"// {_line(line)}" for line in remarks)]
    for folder, kept in groupby(edition.exercises, key=lambda exercise: exercise.folder):
        parts.append(f"$CATEGORY: {ESCAPES.sub(BACKSLASH, _line(category(edition, folder.title)))}")
        parts.extend("\n".join(writer.exercise(exercise)) for exercise in kept)
    return ("\n\n".join(parts) + "\n").encode("utf-8")


class _Writer:
    """Exercises as lines; none is empty, and none begins with what opens a comment."""

    def __init__(self, fragments: Fragments) -> None:
        self.fragments = fragments

    def exercise(self, exercise: Exercise) -> Iterator[str]:
        """One question: its marks, its name and text, its answers."""
        marks = [f"[id:{exercise.identifier}]", *(f"[tag:{_tag(t)}]" for t in exercise.tags)]
        yield "// " + " ".join(marks)
        prompt = self.html((*exercise.prompt, *exercise.template))
        yield f"::{escaped(bounded(exercise.title, LONGEST_NAME))}::{prompt} {{"
        yield from map(self.answer, exercise.answers)
        yield from map(self.pair, exercise.pairs)
        if exercise.feedback:
            yield f"####{self.html(exercise.feedback)}"
        yield "}"

    def answer(self, answer: Answer) -> str:
        """One answer of a choice, and what is said after it."""
        sign = "=" if answer.right else "~"
        return f"{sign}{self.text(answer.text)}#{self.html(answer.feedback)}"

    def pair(self, pair: Pair) -> str:
        """One line of a matching; a distractor has no question."""
        question = self.text(pair.question) if pair.question else ""
        return f"={question} -> {escaped(bounded(pair.answer, LONGEST_ANSWER))}"

    def html(self, blocks: Blocks) -> str:
        """Blocks on one line, their format said."""
        return "[html]" + escaped(str(self.fragments.blocks(blocks)))

    def text(self, run: Inlines) -> str:
        """A run of text on one line, its format said."""
        return "[html]" + escaped(str(self.fragments.run(run)))


def escaped(text: str) -> str:
    """A text on one line, its special characters as characters."""
    return _line(text).translate(SPECIAL)


def _tag(tag: str) -> str:
    return bounded(ESCAPES.sub(BACKSLASH, tag), LONGEST_TAG).replace("]", "\\]")


def _line(text: str) -> str:
    return " ".join(text.splitlines())
