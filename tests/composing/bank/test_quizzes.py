"""What a machine marks: evidence to choose from, and lists in which each has its partner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from guides.checking.verdict import CheckedGuide
from guides.composing.bank.quizzes import evidence, meanings, speakers, subjects
from guides.document.audience import Audience
from guides.document.nodes.block import BulletList, Paragraph
from guides.document.nodes.exercise import Exercise, Folder
from guides.document.nodes.inline import Citation, Strong, Term, Text
from guides.document.nodes.walk import plain
from guides.findings.place import Place
from guides.model.evidence import Claim
from guides.model.values.text import Fragment, Passage, Phrase
from tests.support.on_paper import brief_of, words


def phrase(said: str) -> Phrase:
    """A text without a file, the same in both languages."""
    fragment = Fragment.of((Paragraph((Text(said),)),), Place(""), said)
    return Phrase.model_construct(fr=fragment, en=fragment)


def passage(*paragraphs: str, citing: Iterable[str] = ()) -> Passage:
    """A longer text without a file, the same in both languages; its last line cites."""
    cites = tuple(Citation(name, "") for name in citing)
    *first, last = paragraphs
    blocks = (*(Paragraph((Text(said),)) for said in first), Paragraph((Text(last), *cites)))
    fragment = Fragment.of(blocks, Place(""), " ".join(paragraphs))
    return Passage.model_construct(fr=fragment, en=fragment)


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


def proved(
    checked: CheckedGuide, number: int, *known: str, shown: str = "", theme: str | None = None
) -> Claim:
    """A claim about a system of its number, with its sources and that of its best counterpoint."""
    model = checked.guide.claims[0]
    weak, best = (
        model.counterpoints[0].model_copy(
            update={
                "holder": phrase(f"{mark} {number}"),
                "text": passage(f"So {number},", "or so.", citing=(source,) if source else ()),
                "strength": mark,
            }
        )
        for mark, source in (("fragile", f"weak-{number}"), ("solid", shown))
    )
    given = {"id": f"c{number}", "number": number, "subject": (f"s{number}",), "theme": theme}
    faced = {"known": passage("known", citing=known), "counterpoints": (weak, best)}
    return model.model_copy(update=given | faced)


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
    assert offered == []


def test_a_choice_says_what_to_do_and_what_each_answer_is_about(checked: CheckedGuide) -> None:
    """The best proved of each claim, with its holder; a word on each choice, then the answer."""
    said = words("en")
    source = checked.guide.sources[0].id
    asked, other = (proved(checked, n, source, theme="deux-cartes") for n in (0, 1))
    (exercise,) = evidence(brief_of(with_systems(checked, 2)), asked, [asked, other])
    right, wrong = sorted(exercise.answers, key=lambda answer: not answer.right)

    assert (exercise.kind, exercise.identifier) == ("choice", "claim-c0")
    assert exercise.title.startswith("Claim 0 · A book returned late")
    assert exercise.folder == Folder(said("questionbank.check"), said("questionbank.check_about"))
    ask, who, what = exercise.prompt
    assert ask == Paragraph(asked.wording.said("en"), "say")
    assert isinstance(who, Paragraph) and plain(who.children).endswith("the film's press pack")
    assert what == Paragraph((Text(said("questionbank.check_ask")),))
    assert exercise.tags == ("upper secondary", "Two cards, one town", said("questionbank.check"))
    assert [plain(a.text) for a in (right, wrong)] == [f"solid {n}: So {n}, or so." for n in (0, 1)]
    assert [a.right for a in (right, wrong)] == [True, False]
    assert right.feedback == (Paragraph((Text(said("questionbank.right")),)),)
    assert wrong.feedback == (Paragraph((Text(said("questionbank.wrong", number=1)),)),)
    *_, last, _title, _sources = exercise.feedback
    assert isinstance(last, Paragraph)
    assert last.children[-2:] == (Text(" "), Citation(source, ""))


@pytest.mark.parametrize(
    ("known", "shown", "offered"),
    [
        (["far"], "far-too", True),
        (["mine"], "far-too", True),  # what is known of it is not shown
        (["far"], "mine", False),
        (["far"], "mine-shown", False),
        (["far"], "weak-0", False),
        (["far"], "of-the-system", False),
        (["far"], "of-another", True),
    ],
)
def test_what_rests_on_a_source_of_the_claim_is_no_wrong_answer(
    checked: CheckedGuide, known: list[str], shown: str, offered: bool
) -> None:
    """Neither on one of its counterpoints or of what is known, nor on one of its systems."""
    guide = with_systems(checked, 3).guide
    systems = tuple(
        system.model_copy(update={"status": cites})
        for system, cites in zip(
            guide.systems, (citing("of-the-system"), citing("x"), citing("of-another")), strict=True
        )
    )
    brief = brief_of(replace(checked, guide=replace(guide, systems=systems)))
    asked, other = (
        proved(checked, 0, "mine", shown="mine-shown"),
        proved(checked, 1, *known, shown=shown),
    )
    assert bool([*evidence(brief, asked, [asked, other])]) is offered
    same = other.model_copy(update={"subject": ("s0",)})
    assert [*evidence(brief, asked, [asked, same])] == []


def citing(source: str) -> Phrase:
    """A phrase that cites a source."""
    fragment = Fragment.of((Paragraph((Text("x"), Citation(source, ""))),), Place(""), "x")
    return Phrase.model_construct(fr=fragment, en=fragment)


@pytest.mark.parametrize(
    ("own", "others", "from_own"),
    [(0, 1, 0), (0, 3, 0), (2, 3, 0), (0, 4, 0), (1, 2, 1), (5, 0, 3), (5, 1, 2)],
)
def test_wrong_answers_come_from_other_themes_first(
    checked: CheckedGuide, own: int, others: int, from_own: int
) -> None:
    """Three at most; of the claim's own theme only as many as the others leave room for."""
    brief = brief_of(with_systems(checked, 12))
    theme, other = (article.id for article in checked.guide.articles[:2])
    asked = proved(checked, 0, theme=theme)
    near = [proved(checked, 1 + n, theme=theme) for n in range(own)]
    far = [proved(checked, 6 + n, theme=other) for n in range(others)]
    (exercise,) = evidence(brief, asked, [asked, *near, *far])
    wrong = [plain(a.text) for a in exercise.answers if not a.right]
    assert len(wrong) == min(3, own + others)
    assert len([said for said in wrong if said[len("solid ")] in "12345"]) == from_own


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


def test_a_word_without_another_form_stands_alone(checked: CheckedGuide) -> None:
    """No brackets and no dash behind it."""
    guide = with_terms(checked, "abc").guide
    bare = tuple(t.model_copy(update={"characters": None, "pinyin": None}) for t in guide.glossary)
    (exercise,) = meanings(brief_of(replace(checked, guide=replace(guide, glossary=bare))))
    assert partners(exercise) == ["a", "b", "c"]
    (told,) = exercise.feedback
    assert isinstance(told, BulletList)
    (line,) = told.items[0]
    assert isinstance(line, Paragraph)
    assert plain(line.children).startswith("a: ")


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


def spoken(
    checked: CheckedGuide, audience: Audience, kinds: Iterable[tuple[str, str]]
) -> list[Exercise]:
    """Who speaks in sources of such kinds and languages, all cited by one claim."""
    model = checked.guide.sources[0]
    sources = tuple(
        model.model_copy(
            update={"id": f"x{n}", "title": f"T{n}", "kind": kind, "language": language}
            | {"authors": (), "standing": phrase(f"standing {n}.")}
        )
        for n, (kind, language) in enumerate(kinds)
    )
    guide = replace(checked.guide, sources=sources)
    claim = checked.guide.claims[0].model_copy(
        update={"known": passage("known", citing=[source.id for source in sources])}
        | {"counterpoints": ()}
    )
    return [*speakers(brief_of(replace(checked, guide=guide), audience), [claim])]


def test_texts_are_matched_with_the_kind_of_source_they_are(checked: CheckedGuide) -> None:
    """One of each kind in turn; afterwards the kind of each, and who speaks in it."""
    kinds = [(kind, "en") for kind in ("press", "press", "law", "study")]
    (exercise,) = spoken(checked, "lycee", kinds)
    asked = [plain(pair.question).split(",")[0] for pair in exercise.pairs if pair.question]
    (told,) = exercise.feedback

    assert exercise.title == f"{words('en')('questionbank.speakers')} · 1"
    assert asked == ["T0", "T2", "T3", "T1"]
    assert partners(exercise) == [
        words("en")(f"source_kind.{kind}") for kind in ("press", "law", "study", "press")
    ]
    assert isinstance(told, BulletList)
    first = words("en")("source_kind.press")
    (line,) = told.items[0]
    assert isinstance(line, Paragraph)
    assert plain(line.children) == f"T0: {first}. standing 0."


FIVE = ("law", "study", "book", "press", "film")


@pytest.mark.parametrize(
    ("audience", "kinds", "sizes"),
    [
        ("lycee", ["press"] * 9 + ["law", "study"], [5]),  # three of a kind
        ("lycee", [*FIVE, *FIVE, *FIVE], [6, 6]),  # two looks
        ("lycee", ["opinion", "press", "law", "study"], [4]),
        ("college", ["opinion", "press", "law", "study"], [3]),
    ],
)
def test_texts_fit_two_looks(
    checked: CheckedGuide, audience: Audience, kinds: list[str], sizes: list[int]
) -> None:
    """Three of one kind at most; none of another language, no opinion for the youngest."""
    strange = [("book", "de"), ("press", "fr")]
    made = spoken(checked, audience, [*strange, *((kind, "en") for kind in kinds)])
    assert [len(partners(exercise)) for exercise in made] == sizes


def test_ten_exercises_sort_by_their_names(checked: CheckedGuide) -> None:
    """The first of ten is the one before the second, not before the tenth."""
    groups = [*meanings(brief_of(with_terms(checked, range(60))))]
    titles = [group.title for group in groups]
    assert len(titles) == 10
    assert titles == sorted(titles)
    assert titles[0].endswith(" · 01")
