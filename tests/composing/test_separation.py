"""Separation: what people see before the answer says no sentence that answers.

`SEEN` is every document that a room sees, each with the part of it that comes before an answer;
`ADULT` is every other. A new document stands in neither, and fails until somebody decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import pytest
from msgspec import structs

from guides.checking.verdict import CheckedGuide
from guides.composing.compose import Subject, compose
from guides.composing.documents import DOCUMENTS
from guides.document.audience import AUDIENCES, LANGUAGES, Audience, Language
from guides.document.edition import Edition
from guides.document.nodes.block import Block, Blocks, CardSheet, PageBreak, Paragraph
from guides.document.nodes.inline import Mark, Text
from guides.document.nodes.walk import nodes
from guides.model.guide import Guide
from tests.support.on_paper import IMPRINT, every_plan, squeezed, words

pytestmark = pytest.mark.slow  # composes every plan of both films

SENTENCE = re.compile(r"(?<=[.!?…])\s+")
FEWEST = 4  # words of a sentence that gives something away: "Nobody knows." is said everywhere


def whole(blocks: Blocks) -> Blocks:
    """People hold all of it."""
    return blocks


def before_the_reveal(blocks: Blocks) -> Blocks:
    """Slides but those that give an answer: they show the mark that was given, with its year."""
    slides: list[list[Block]] = [[]]
    for block in blocks:
        slides += [[]] if isinstance(block, PageBreak) else []
        slides[-1].append(block)
    hidden = [s for s in map(tuple, slides) if not any(isinstance(n, Mark) for n in nodes(s))]
    return tuple(block for slide in hidden for block in slide)


def fronts(blocks: Blocks) -> Blocks:
    """Cards as they lie on the table."""
    return tuple(
        block
        for sheet in nodes(blocks)
        if isinstance(sheet, CardSheet)
        for card in sheet.cards
        for block in (Paragraph(card.title), *card.blocks)
    )


SEEN: Mapping[str, Callable[[Blocks], Blocks]] = {
    "handout": whole,
    "worksheets": whole,
    "slides": before_the_reveal,
    "cards": fronts,
    "game": fronts,  # whoever runs a counter reads its sheet: it is what they answer by
    "ballots": whole,
}
ADULT = {
    *("guide", "runsheet", "questionbank", "bibliography", "facing", "page", "readme", "agenda"),
    "lesson",
    *("key", "rescue", "gamekey"),
}


class Secret(NamedTuple):
    """A sentence that answers, and where it is written."""

    where: str
    sentence: str


def test_every_document_is_a_rooms_or_an_adults() -> None:
    """Whoever adds a document says who sees it."""
    assert {d.name for d in DOCUMENTS} <= SEEN.keys() | ADULT
    assert not SEEN.keys() & ADULT


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_answer_is_seen_before_it_is_given(
    checked: CheckedGuide, real_film: CheckedGuide, audience: Audience, language: Language
) -> None:
    """Answers, what is known, counterpoints, keys, teachers' notes: in no room's paper."""
    for film in (checked, real_film):
        hidden = tuple(secrets(film.guide, language))
        assert hidden
        for name, edition in editions(film, audience, language):
            assert list(given_away(edition, hidden)) == [], name


@pytest.mark.parametrize("name", [name for name in SEEN if name in {d.name for d in DOCUMENTS}])
def test_a_sentence_that_slips_in_is_found(real_film: CheckedGuide, name: str) -> None:
    """Each kind of secret, put among what a room sees, is named with its place."""
    audience: Audience = "lycee"
    made = next(e for n, e in editions(real_film, audience, "fr") if n == name)
    hidden = tuple(secrets(real_film.guide, "fr"))
    for kind in ("answer", "known", "counterpoints", "key", "debrief", "sticking_point"):
        secret = next(s for s in hidden if kind in s.where)
        found = given_away(slipped(made, Text(f"Avant. {secret.sentence}")), hidden)
        assert secret in list(found), kind


def slipped(edition: Edition, text: Text) -> Edition:
    """An edition whose first paragraph, or first card, says something more."""

    def more(block: Block) -> Block:
        if isinstance(block, CardSheet):
            first, *others = block.cards
            told = structs.replace(first, blocks=(*first.blocks, Paragraph((text,))))
            return structs.replace(block, cards=(told, *others))
        assert isinstance(block, Paragraph)
        return structs.replace(block, children=(*block.children, text))

    kind = CardSheet if edition.document in ("cards", "game") else Paragraph
    at = next(n for n, block in enumerate(edition.blocks) if isinstance(block, kind))
    blocks = list(edition.blocks)
    blocks[at] = more(blocks[at])
    return structs.replace(edition, blocks=tuple(blocks))


def editions(
    film: CheckedGuide, audience: Audience, language: Language
) -> Iterator[tuple[str, Edition]]:
    """Every document that a room sees, of the film and of each plan, as it is composed."""
    for document in DOCUMENTS:
        if document.name not in SEEN or audience not in document.audiences:
            continue
        subjects: tuple[Subject, ...] = (film,)
        if document.of == "plan":
            subjects = every_plan(film, audience)
        for subject in subjects:
            made = compose(subject, document.name, audience, words(language), IMPRINT)
            yield document.name, made


def given_away(edition: Edition, hidden: tuple[Secret, ...]) -> Iterator[Secret]:
    """The secrets that the seen part of an edition says."""
    said = flat(SEEN[edition.document](edition.blocks))
    return (secret for secret in hidden if secret.sentence in said)


def secrets(guide: Guide, language: Language) -> Iterator[Secret]:
    """Every sentence that answers, in one language, without its citations."""
    for where, told in _told(guide):
        text = told.said(language)
        for sentence in SENTENCE.split(flat(text)):
            if len(re.findall(r"\w+", sentence)) >= FEWEST:
                yield Secret(where, sentence)


def _told(guide: Guide) -> Iterator[tuple[str, Any]]:
    for claim in guide.claims:
        at = f"claim:{claim.id}"
        for name, phrase in claim.answer.sentences if claim.answer else ():
            yield f"{at} answer.{name}", phrase
        yield f"{at} known", claim.known
        if claim.unknown:
            yield f"{at} unknown", claim.unknown
        for point in claim.counterpoints:
            yield f"{at} counterpoints", point.text
    for activity in guide.activities:
        yield f"activity:{activity.id} key", activity.key
        yield f"activity:{activity.id} debrief", activity.debrief
    yield from _of_lessons(guide)
    for question in guide.questions:
        at = f"question:{question.id}"
        yield f"{at} purpose", question.purpose
        yield f"{at} sticking_point", question.sticking_point
        for answer in question.answers:
            yield f"{at} answers", answer


def _of_lessons(guide: Guide) -> Iterator[tuple[str, Any]]:
    for lesson in guide.lessons:
        at = f"lesson:{lesson.id}"
        for task in lesson.tasks:
            yield f"{at} expected", task.expected
        for slip in lesson.exit:
            yield f"{at} expected", slip.expected
        if lesson.harder:
            yield f"{at} harder", lesson.harder
    for document in guide.documents:
        if document.note:
            yield f"document:{document.id} note", document.note


def flat(tree: object) -> str:
    """All the words of a tree in one line, as typed; numbers of sources are not words."""
    return squeezed(" ".join(node.text for node in nodes(tree) if isinstance(node, Text)))
