"""Moodle XML: what Moodle's importer reads is what we meant, whatever an author wrote."""

from __future__ import annotations

import dataclasses
import html
import re
from typing import Any
from xml.etree import ElementTree

import pytest
from msgspec import structs
from msgspec.structs import replace

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.compose import compose
from guides.document.audience import Audience, Language
from guides.document.edition import Edition, Imprint
from guides.document.nodes.block import BulletList, DefinitionList, Entry, Paragraph
from guides.document.nodes.exercise import Answer, Exercise, Folder, Pair
from guides.document.nodes.inline import Code, Foreign, Link, Mark, Strong, Term, Text
from guides.reading.words import read_words
from guides.rendering.platforms.importable import faults
from guides.rendering.platforms.moodle import cdata, render_moodle
from tests.rendering.platforms.importers import moodle

HOSTILE = (
    "a ]]> b <script>alert(1)</script> &amp; &lt; {=x ~y #z} :: // $CATEGORY: w -> \\n %50% "
    "[html] {{ 7*7 }} {% raw %} \"'"
)

LISTED = HOSTILE.replace("<", "< ")  # as a name: what looks like a tag would be lost


def edition_of(
    checked: CheckedGuide, language: Language = "fr", audience: Audience = "lycee"
) -> Edition:
    """A question bank."""
    words = read_words(locations.templates(), language)
    return compose(checked, "questionbank", audience, words, Imprint("1.2.3", "2024-02-10"))


def rendered(edition: Edition) -> bytes:
    """Its file."""
    return render_moodle(edition, locations.templates())


def shown(markup: str) -> str:
    """What a reader finds on the screen."""
    return html.unescape(re.sub(r"<[^<>]*>", "", markup))


@pytest.fixture(scope="module")
def film(real_film: CheckedGuide) -> Edition:
    """The bank of the real film."""
    return edition_of(real_film)


@pytest.fixture(scope="module")
def hostile(checked: CheckedGuide) -> Edition:
    """A bank whose claims, names and words are all weapons."""
    text = (Text(HOSTILE), Code(HOSTILE))
    blocks = (Paragraph(text), BulletList(((Paragraph(text, "say"),),)))
    shared: dict[str, Any] = {"folder": Folder(f"A/B {HOSTILE}", HOSTILE), "prompt": blocks}
    answers = (Answer(text, True, blocks), Answer((Strong(text),), False, blocks))
    pairs = tuple(Pair(text if n else (), f"{HOSTILE} {n}") for n in range(4))
    rest: dict[str, Any] = {"feedback": blocks, "tags": (HOSTILE[:50],)}
    exercises = (
        Exercise("essay", "e", HOSTILE, template=blocks, teacher=blocks, **shared, **rest),
        Exercise("choice", "c", HOSTILE, answers=answers, **shared, **rest),
        Exercise("matching", "m", HOSTILE, pairs=pairs, **shared, **rest),
    )
    return structs.replace(edition_of(checked), exercises=exercises)


def test_every_exercise_arrives_whole(film: Edition) -> None:
    """Each under its folder, by its id, with every answer, pair and tag."""
    asked = moodle(rendered(film))
    kinds = {"essay": "essay", "choice": "multichoice", "matching": "matching"}

    assert len(asked) == len(film.exercises) > 80
    for question, exercise in zip(asked, film.exercises, strict=True):
        assert question.type == kinds[exercise.kind]
        assert question.identifier == exercise.identifier
        assert question.name == exercise.title
        assert question.category.endswith(f"/{exercise.folder.title}")
        assert [a[1] == 1 for a in question.answers] == [a.right for a in exercise.answers]
        assert [a for _, a in question.pairs] == [p.answer for p in exercise.pairs]
        assert question.tags == list(exercise.tags)
        if exercise.kind == "essay":
            assert question.fields["defaultgrade"] == "1"
            assert question.fields["graderinfo"]
            assert question.fields["responsetemplate"]
            assert question.fields["generalfeedback"] == ""
        else:
            assert question.fields["defaultgrade"] == "1"
            assert question.fields["generalfeedback"]


def test_two_versions_never_share_a_category(film: Edition) -> None:
    """An import adds and never updates: version and date stand in the category's name."""
    (name,) = {q.category.split("/")[2] for q in moodle(rendered(film))}
    later = structs.replace(film, imprint=Imprint("1.2.3", "2024-02-11"))

    assert "1.2.3" in name
    assert "2024-02-10" in name
    assert all(q.category.startswith("$course$/top/") for q in moodle(rendered(film)))
    assert name not in {q.category.split("/")[2] for q in moodle(rendered(later))}


def test_what_passes_the_check_can_be_imported(hostile: Edition) -> None:
    """A theme, a name and a film's title of any length: what is cut says so."""
    long = "mot/" * 125
    about = replace(hostile.metadata, title=long)
    asked = tuple(replace(e, title=long, tags=(long,)) for e in hostile.exercises)
    bank = replace(hostile, metadata=about, exercises=asked)

    for question in moodle(rendered(bank)):
        assert question.name.endswith("…")
        assert [len(tag) for tag in question.tags] == [50]
        assert "… · " in question.category


@pytest.mark.parametrize("kind", ["essay", "multichoice", "matching"])
def test_hostile_text_comes_out_as_text(hostile: Edition, kind: str) -> None:
    """The end of a CDATA section, elements, and templates are words like any others."""
    data = rendered(hostile)
    (question,) = [q for q in moodle(data) if q.type == kind]
    fields = [said for name, said in question.fields.items() if name != "name"]
    markup = [question.text, *fields, *(said for said, _ in question.pairs)]
    markup += [part for text, _, told in question.answers for part in (text, told)]

    assert question.name == LISTED
    assert question.tags == [f"{LISTED[:49]}…"]
    assert HOSTILE in shown(question.text)
    assert "<script" not in "".join(markup)
    assert len([part for part in markup if HOSTILE in shown(part)]) >= 4
    for number, (_, answer) in enumerate(question.pairs):
        assert answer == f"{LISTED} {number}"
    assert all(HOSTILE in shown(text) for text, _, _ in question.answers)


def test_a_sign_that_looks_like_a_tag_cuts_no_name(hostile: Edition) -> None:
    """A platform's lists drop what stands between "<" and ">", or to the end."""
    for title in ("Un score <350 ou plus", "Le <b>crédit</b>", "a<b", "a < b", "<", "x <"):
        asked = tuple(replace(e, title=title) for e in hostile.exercises)
        bank = replace(hostile, exercises=asked)
        for question in moodle(rendered(bank)):
            assert question.name.replace(" ", "") == title.replace(" ", "")


@pytest.mark.parametrize("text", ["]]>", "a ]]> b ]]]]>> c", "]]", "<![CDATA[x]]>"])
def test_no_text_ends_its_cdata_section(text: str) -> None:
    """Whatever markup comes out of the templates, a parser finds it again whole."""
    assert ElementTree.fromstring(f"<text>{cdata(text)}</text>").text == text


def test_a_slash_in_a_title_makes_no_new_category(hostile: Edition) -> None:
    """The importer takes `//` for a slash inside a name."""
    (path,) = {q.category for q in moodle(rendered(hostile))}
    names = re.split("(?<!/)/(?!/)", path)

    assert len(names) == 4
    assert names[-1].replace("//", "/").startswith("A/B a ]]>")


def test_a_claim_with_weapons_goes_all_the_way(checked: CheckedGuide) -> None:
    """From an author's record to the importer, through composing and typography."""
    guide = checked.guide
    claim = next(c for c in guide.claims if c.verdict != "opinion" and "lycee" in c.core)
    weapon = "a ]]> <script>x</script> {=~#}"
    line = structs.replace(claim.wording.original, blocks=(Paragraph((Text(weapon),)),))
    armed = claim.model_copy(update={"wording": claim.wording.model_copy(update={"fr": line})})
    claims = tuple(armed if c.id == claim.id else c for c in guide.claims)
    changed = dataclasses.replace(checked, guide=dataclasses.replace(guide, claims=claims))

    asked = {q.identifier: q for q in moodle(rendered(edition_of(changed)))}

    assert weapon in shown(asked[f"mind-{claim.id}"].text)
    assert weapon.replace("<", "< ") in asked[f"mind-{claim.id}"].name
    assert "<script" not in asked[f"mind-{claim.id}"].text


def test_languages_marks_and_links_keep_what_they_say(checked: CheckedGuide) -> None:
    """Words in another language are said to be; a mark is signs, word and year."""
    run = (
        Foreign("en", (Text("Getting Rongcheng Right"),)),
        Term("信用", "xìnyòng"),
        Mark("solid", "solide", 2019),
        Link("https://example.org/?a=1&b=2", (Text("lien"),)),
    )
    entry = DefinitionList((Entry((Text("[3]"),), (Paragraph(run),)),))
    folder = Folder("F", "f")
    essay = Exercise("essay", "e", "E", folder, (entry,), (entry,), (entry,))
    text = moodle(rendered(structs.replace(edition_of(checked), exercises=(essay,))))[0].text

    assert '<span lang="en">Getting Rongcheng Right</span>' in text
    assert '<span lang="zh-Hans">信用</span> <span lang="zh-Latn-pinyin">xìnyòng</span>' in text
    assert '<span aria-hidden="true">■■■□</span> solide, 2019' in text
    assert '<a href="https://example.org/?a=1&amp;b=2">lien</a>' in text
    assert "style=" not in text
    assert "class=" not in text


def test_the_same_edition_gives_the_same_bytes(film: Edition) -> None:
    """Nothing of the hour or of the machine is in the file."""
    assert rendered(film) == rendered(film)
    assert rendered(film).startswith(b"<?xml")


SPOILT = {
    "a byte order mark": ("<?xml", "\ufeff<?xml", "does not begin with <?xml"),
    "no end": ("</quiz>", "", "does not end with </quiz>"),
    "not well-formed": ("</name>", "</nom>", "not well-formed"),
    "a fraction of a third": ('fraction="0"', 'fraction="33.3"', "33.3 is not a legal fraction"),
    "two right answers": ('fraction="0"', 'fraction="100"', "one answer worth 100"),
    "no right answer": ('fraction="100"', 'fraction="50"', "one answer worth 100"),
    "a French true": ("<single>true", "<single>vrai", "single is neither true nor false"),
    "no name": ("<name><text><![CDATA[E]]>", "<name><text>", "a name of 0"),
    "a long name": (
        "<name><text><![CDATA[E",
        "<name><text><![CDATA[" + "E" * 256,
        "a name of 256 characters",
    ),
    "a long id": ("<idnumber>e", "<idnumber>" + "e" * 101, "an idnumber of 101 characters"),
    "an id twice": ("<idnumber>c", "<idnumber>e", "the same idnumber twice"),
    "a missing field": ("<attachments>0</attachments>", "", "attachments is missing"),
    "an essay worth nothing": ("<defaultgrade>1", "<defaultgrade>0", "not worth one point"),
    "nothing for the teacher": ("<graderinfo ", "<grader ", "not well-formed"),
    "plain text": ('<graderinfo format="html"', '<graderinfo format="wiki"', "graderinfo is empty"),
    "a long answer": (
        "<answer><text><![CDATA[A",
        "<answer><text><![CDATA[" + "A" * 256,
        "empty or over 255",
    ),
    "an empty answer": ("<answer><text><![CDATA[A]]>", "<answer><text>", "empty or over 255"),
    "the same answers": (
        "<answer><text><![CDATA[B",
        "<answer><text><![CDATA[A",
        "fewer than three answers",
    ),
    "a long tag": (
        "<tag><text><![CDATA[t",
        "<tag><text><![CDATA[" + "t" * 51,
        "a tag of 51 characters",
    ),
    "another category": ("$course$/top/", "$system$/", "not under $course$/top/"),
    "an unknown type": ('type="matching"', 'type="match3"', "unknown type match3"),
}


@pytest.fixture(scope="module")
def small(checked: CheckedGuide) -> str:
    """One exercise of each kind, faultless."""
    text, folder = (Text("x"),), Folder("F", "f")
    blocks = (Paragraph(text),)
    shared: dict[str, Any] = {"folder": folder, "prompt": blocks, "feedback": blocks}
    answers = (Answer(text, True, blocks), Answer(text, False, blocks))
    pairs = (Pair(text, "A"), Pair(text, "B"), Pair((), "C"))
    exercises = (
        Exercise("essay", "e", "E", template=blocks, teacher=blocks, tags=("t",), **shared),
        Exercise("choice", "c", "C", answers=answers, **shared),
        Exercise("matching", "m", "M", pairs=pairs, **shared),
    )
    return rendered(structs.replace(edition_of(checked), exercises=exercises)).decode()


@pytest.mark.parametrize("spoiling", SPOILT)
def test_what_the_importer_refuses_is_never_written(small: str, spoiling: str) -> None:
    """Each way in which Moodle drops a question or stops halfway is found before writing."""
    old, new, expected = SPOILT[spoiling]
    assert old in small

    assert faults(small.encode()) == []
    assert any(expected in fault for fault in faults(small.replace(old, new, 1).encode()))


def test_an_empty_bank_is_not_written(checked: CheckedGuide) -> None:
    """Moodle reports nothing about a file without questions: better no file."""
    with pytest.raises(AssertionError, match="no question"):
        rendered(structs.replace(edition_of(checked), exercises=()))
