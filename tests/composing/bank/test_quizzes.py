"""What a machine marks: evidence to choose from, and lists in which each has its partner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from guides.checking.verdict import CheckedGuide
from guides.composing.bank.quizzes import evidence, meanings, subjects
from guides.document.nodes.block import BulletList, Paragraph
from guides.document.nodes.exercise import Exercise
from guides.document.nodes.inline import Strong, Term, Text
from guides.document.nodes.walk import plain
from guides.findings.place import Place
from guides.model.evidence import Claim
from guides.model.values.text import Fragment, Phrase
from tests.support.on_paper import brief_of, words


def phrase(said: str) -> Phrase:
    """A text without a file, the same in both languages."""
    fragment = Fragment.of((Paragraph((Text(said),)),), Place(""), said)
    return Phrase.model_construct(fr=fragment, en=fragment)


def with_terms(checked: CheckedGuide, names: Iterable[object]) -> CheckedGuide:
    """The guide with a glossary of such names."""
    term = checked.guide.glossary[0].model_copy(update={"characters": "字", "pinyin": "zì"})
    terms = tuple(term.model_copy(update={"name": phrase(str(name))}) for name in names)
    return replace(checked, guide=replace(checked.guide, glossary=terms))


def with_systems(checked: CheckedGuide, count: int) -> CheckedGuide:
    """The guide with systems s0, s1 and on, named S0, S1 and on."""
    system = checked.guide.systems[0]
    systems = tuple(
        system.model_copy(update={"id": f"s{n}", "name": phrase(f"S{n}")}) for n in range(count)
    )
    return replace(checked, guide=replace(checked.guide, systems=systems))


def about(claim: Claim, *systems: int, words: str = "") -> Claim:
    """The claim, about such systems and what else it says."""
    subject = tuple(f"s{n}" for n in systems)
    return claim.model_copy(update={"subject": subject, "about": phrase(words) if words else None})


def partners(exercise: Exercise) -> list[str]:
    """The answers that have a question."""
    return [pair.answer for pair in exercise.pairs if pair.question]


def alone(exercise: Exercise) -> list[str]:
    """The answers that have none."""
    return [pair.answer for pair in exercise.pairs if not pair.question]


def test_evidence_on_the_same_system_is_no_wrong_answer(checked: CheckedGuide) -> None:
    """What may bear on the claim is not offered against what does; with nothing left, no choice."""
    first, second, third = checked.guide.claims
    brief = brief_of(with_systems(checked, 4))
    apart = [about(claim, n) for n, claim in enumerate((first, second, third))]
    same = [about(claim, 0) for claim in (first, second, third)]
    offered = [*evidence(brief, apart[1], apart)]

    assert [*evidence(brief, same[1], same)] == []
    assert [*evidence(brief, first.model_copy(update={"counterpoints": ()}), apart)] == []
    for exercise in offered:
        assert [a.right for a in exercise.answers].count(True) == 1


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(3, [3]), (6, [6]), (7, [3, 4]), (12, [6, 6]), (13, [4, 4, 5]), (25, [5] * 5)],
)
def test_words_come_in_groups_of_nearly_the_same_length(
    checked: CheckedGuide, count: int, sizes: list[int]
) -> None:
    """Six at most, which fit one look; each word once, in its order."""
    groups = [*meanings(brief_of(with_terms(checked, range(count))))]
    assert [len(partners(group)) for group in groups] == sizes
    met = [answer for group in groups for answer in partners(group)]
    assert met == [f"{n} (字, zì)" for n in range(count)]
    assert [group.identifier for group in groups] == [f"words-{n + 1}" for n in range(len(sizes))]
    assert [group.title[-4:] for group in groups] == [f" · {n + 1}" for n in range(len(sizes))]


def test_fewer_than_three_words_are_no_exercise(checked: CheckedGuide) -> None:
    """A platform asks for three answers; the same name twice is one."""
    assert [*meanings(brief_of(with_terms(checked, "ab")))] == []
    assert [*meanings(brief_of(with_terms(checked, "abab")))] == []
    assert len([*meanings(brief_of(with_terms(checked, "abc")))]) == 1


def test_a_matching_says_what_to_do_and_what_was_right(checked: CheckedGuide) -> None:
    """A sentence before it, its folder, its tags, and every word with its meaning afterwards."""
    said = words("en")
    (exercise,) = meanings(brief_of(with_terms(checked, "abc")))
    assert (exercise.kind, exercise.title) == ("matching", f"{said('questionbank.words')} · 1")
    assert exercise.folder == (
        type(exercise.folder)(said("questionbank.words"), said("questionbank.words_about"))
    )
    assert exercise.prompt == (Paragraph((Text(said("questionbank.words_ask")),)),)
    assert exercise.tags == (said("audience.lycee"), said("questionbank.words"))
    (told,) = exercise.feedback
    assert isinstance(told, BulletList)
    forms = (Text(" — "), Term("字", "zì"), Text(said("punctuation.colon")), Text(" "))
    definition = checked.guide.glossary[0].definition.said("en")
    assert told.items == tuple(
        (Paragraph((Strong((Text(name),)), *forms, *definition)),) for name in "abc"
    )


@pytest.mark.parametrize(
    ("subject", "others"), [([0, 1], [2, 3]), ([1, 1], [0, 2, 3]), ([0, 1, 2, 3, 4], [])]
)
def test_names_without_a_partner_make_four_to_choose_from(
    checked: CheckedGuide, subject: list[int], others: list[int]
) -> None:
    """The first that do not serve, and none where there are enough."""
    claims = [about(checked.guide.claims[0], n) for n in subject]
    (exercise,) = subjects(brief_of(with_systems(checked, 7)), claims)
    assert partners(exercise) == [f"S{n}" for n in subject]
    assert alone(exercise) == [f"S{n}" for n in others]


def test_only_a_claim_about_one_system_is_matched(checked: CheckedGuide) -> None:
    """Two systems, none, or one and something else: the drop-down list has no answer."""
    claim = checked.guide.claims[0]
    brief = brief_of(with_systems(checked, 4))
    claims = [about(claim, 2), about(claim, 0, 1), about(claim, 0, words="x"), about(claim)]
    assert [*subjects(brief, claims)] == []
    (exercise,) = subjects(brief, [*claims, about(claim, 3)])
    assert partners(exercise) == ["S2", "S3"]
    assert exercise.identifier == "systems-1"


def test_after_a_matching_each_claim_has_its_answer_and_the_sources(checked: CheckedGuide) -> None:
    """Number, then the answer, in one item."""
    first, second, _ = checked.guide.claims
    brief = brief_of(with_systems(checked, 4))
    (exercise,) = subjects(brief, [about(first, 0), about(second, 1)])
    told, _title, sources = exercise.feedback
    assert isinstance(told, BulletList)
    assert isinstance(sources, BulletList)
    lines = [[plain(p.children) for p in item if isinstance(p, Paragraph)] for item in told.items]
    assert [len(line) for line in lines] == [2, 3]
    assert [line[0].split(":")[0] for line in lines] == ["Claim 1", "Claim 2"]
    assert [line[0].split(": ")[1].split(":")[0] for line in lines] == ["Yes", "No"]
