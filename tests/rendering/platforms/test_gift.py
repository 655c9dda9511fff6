"""GIFT: read as Moodle reads it, the same questions, whatever signs they hold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.document.audience import Language
from guides.document.edition import Edition
from guides.document.nodes.block import Paragraph
from guides.document.nodes.inline import Text
from guides.rendering.platforms.gift import render_gift
from guides.rendering.platforms.moodle import render_moodle
from tests.rendering.platforms.importers import gift, moodle
from tests.rendering.platforms.test_moodle import HOSTILE, LISTED, edition_of, film, hostile, shown
from tests.support.commands import Said
from tests.support.overlays import NAME, assemble, renew_lock

__all__ = ["film", "hostile"]  # fixtures


def rendered(edition: Edition) -> bytes:
    """The file of a bank."""
    return render_gift(edition, locations.templates())


def test_it_holds_the_same_questions_as_moodle_xml(film: Edition) -> None:
    """Names, ids, texts, answers, pairs, feedback and tags; outlines join the question."""
    for ours, theirs in zip(
        gift(rendered(film)), moodle(render_moodle(film, locations.templates())), strict=True
    ):
        assert (ours.type, ours.name, ours.identifier) == (
            theirs.type,
            theirs.name,
            theirs.identifier,
        )
        outline = theirs.fields.get("responsetemplate", "")
        assert ours.text == theirs.text + outline
        assert ours.answers == theirs.answers
        assert ours.pairs == theirs.pairs
        assert ours.fields["generalfeedback"] == theirs.fields["generalfeedback"]
        assert ours.tags == theirs.tags
        assert ours.category == theirs.category


@pytest.mark.parametrize("kind", ["essay", "multichoice", "matching"])
def test_special_signs_come_out_as_signs(hostile: Edition, kind: str) -> None:
    """No brace ends the answers, no tilde begins one, no double slash hides a line."""
    (question,) = [q for q in gift(rendered(hostile)) if q.type == kind]

    assert question.name == LISTED
    assert HOSTILE in shown(question.text)
    assert "<script" not in question.text
    assert all(HOSTILE in shown(text) for text, _, _ in question.answers)
    assert [answer for _, answer in question.pairs] == [
        f"{LISTED} {n}" for n in range(len(question.pairs))
    ]
    assert HOSTILE in shown(question.fields["generalfeedback"])


def test_names_and_answers_are_as_short_as_in_moodle_xml(hostile: Edition) -> None:
    """A drop-down list that a platform refuses takes the whole import with it."""
    long = "mot " * 100
    asked = tuple(
        replace(e, title=long, pairs=tuple(replace(p, answer=f"{n} {long}") for n, p in pairs))
        for e in hostile.exercises
        for pairs in [enumerate(e.pairs)]
    )
    bank = replace(hostile, exercises=asked)
    for ours, theirs in zip(
        gift(rendered(bank)), moodle(render_moodle(bank, locations.templates())), strict=True
    ):
        assert ours.name == theirs.name
        assert [answer for _, answer in ours.pairs] == [answer for _, answer in theirs.pairs]


def test_no_end_of_a_line_makes_a_question(hostile: Edition) -> None:
    """A comment, a category, a name and a tag are one line each, whatever ends one."""
    broken = "Un\n\n{T}\r\u2028::x::y {=z}\x0b"
    about = replace(hostile.metadata, title=broken)
    asked = tuple(replace(e, title=broken, tags=(broken,)) for e in hostile.exercises)
    remark = (Paragraph((Text(broken),)), *hostile.blocks)
    bank = replace(hostile, metadata=about, exercises=asked, blocks=remark)

    said = rendered(bank).decode()

    assert len(gift(said.encode())) == len(hostile.exercises)
    assert all(line.startswith("//") for line in said.split("\n\n", 1)[0].splitlines())
    assert "\n{T}" not in said


@pytest.mark.slow
def test_what_authors_break_and_lengthen_stays_what_it_is(
    tmp_path: Path, command: Callable[..., Said]
) -> None:
    """A film's title over three lines, a theme of eighty letters: the bank is the same bank."""
    film = assemble(tmp_path)
    for name, old, new in (
        ("film.yaml", 'title: "Un point par livre"', 'title: "Un point\\n\\n{T}\\n\\npar livre"'),
        ("context/pourquoi-compter.fr.md", "title: ", f"title: {'Compter ' * 10}"),
    ):
        text = (film / name).read_text(encoding="utf-8")
        assert old in text
        (film / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    renew_lock(film)

    said = command(
        "build", film, "--out", tmp_path / "out", "--language=fr", "--audience=lycee",
        "--document=questionbank", "--format=gift", "--format=moodle",
    )  # fmt: skip

    assert said.status == 0, said.err
    folder = tmp_path / "out" / NAME / "fr" / "lycee"
    asked = gift((folder / "questionbank.gift.txt").read_bytes())
    assert [q.name for q in asked] == [
        q.name for q in moodle((folder / "questionbank.moodle.xml").read_bytes())
    ]
    assert all("Un point {T} par livre" in q.category for q in asked)


def test_what_only_the_teacher_reads_stays_out(film: Edition) -> None:
    """GIFT has no place that pupils do not see."""
    told = [e for e in film.exercises if e.teacher]
    said = rendered(film).decode()

    assert told
    assert "Point de blocage" not in said


@pytest.mark.parametrize(("language", "word"), [("fr", "non essayé"), ("en", "untried")])
def test_it_says_that_nobody_has_tried_it(
    checked: CheckedGuide, language: Language, word: str
) -> None:
    """The first lines are comments, and they say so."""
    lines = rendered(edition_of(checked, language)).decode().split("\n")
    head = lines[: lines.index("")]

    assert all(line.startswith("// ") for line in head)
    assert word in " ".join(head)
