"""What a machine can mark: how a wording stands, what it is about, which word is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from guides.composing.bank.essays import short, tags, with_sources
from guides.composing.brief import Brief, labelled
from guides.composing.say.claims import answer
from guides.composing.say.numbering import cited
from guides.document.block import Blocks, BulletList, Paragraph
from guides.document.exercise import Answer, Exercise, Folder, Pair
from guides.document.inline import Citation, Strong, Text
from guides.document.walk import plain
from guides.model.context import GlossaryTerm
from guides.model.evidence import Claim
from guides.model.scales import Verdict

# Beside each verdict, three that somebody may take for it, but that its definition shuts out.
DISTRACTORS: Mapping[Verdict, tuple[Verdict, Verdict, Verdict]] = {
    "established": ("outdated", "contested", "unsupported"),
    "partly-true": ("established", "outdated", "unsupported"),
    "outdated": ("established", "conflated", "unsupported"),
    "conflated": ("established", "outdated", "contested"),
    "contested": ("established", "outdated", "conflated"),
    "unsupported": ("established", "partly-true", "outdated"),
}
# In the order of the scale, so that the place of the right answer says nothing.
ORDER: tuple[Verdict, ...] = tuple(DISTRACTORS)
MOST = 6  # pairs to an exercise: more no longer fit one look
CHOICES = 4  # answers to a matching, where there are as many
FEWEST = 3  # answers a platform asks for
T = TypeVar("T")


def verdict(brief: Brief, claim: Claim) -> Exercise:
    """A claim and four verdicts, as sentences; afterwards mark, year and the answer."""
    label = brief.w("claims.label", number=claim.number)
    offered = {claim.verdict, *DISTRACTORS[claim.verdict]}
    return Exercise(
        kind="choice",
        identifier=f"claim-{claim.id}",
        title=short(f"{label} · {plain(brief.said(claim.wording))}"),
        folder=Folder(brief.w("questionbank.check"), brief.w("questionbank.check_about")),
        prompt=(
            Paragraph(brief.said(claim.wording), "say"),
            Paragraph(brief.t("questionbank.check_ask", year=claim.as_of)),
        ),
        answers=tuple(_answer(brief, v, claim.verdict) for v in ORDER if v in offered),
        feedback=with_sources(brief, _verdict_said(brief, claim)),
        tags=tags(brief, claim.theme, brief.w(f"verdict.{claim.verdict}")),
    )


def _answer(brief: Brief, offered: Verdict, right: Verdict) -> Answer:
    """A verdict as a sentence, and a word on having chosen it."""
    kept = brief.w(f"verdict_said.{right}")
    name = "questionbank.right" if offered == right else "questionbank.wrong"
    said = brief.t(f"verdict_said.{offered}")
    return Answer(said, offered == right, (Paragraph(brief.t(name, verdict=kept)),))


def _verdict_said(brief: Brief, claim: Claim) -> Blocks:
    """Verdict, mark and year, then the answer, with the sources of what is known."""
    said = Strong(brief.t(f"verdict_said.{claim.verdict}"))
    mark = brief.mark(claim.strength, claim.as_of)
    *sentences, last = answer(brief, claim)
    known = dict.fromkeys(cited(brief.told(claim.known)))
    sourced = (*last, Text(" "), *(Citation(source, "") for source in known))
    return (Paragraph((said, Text(" · "), mark)), *map(Paragraph, (*sentences, sourced)))


def subjects(brief: Brief, claims: Sequence[Claim]) -> Iterator[Exercise]:
    """Claims to match with the system they are really about, where that is a single one."""
    names = {s.id: plain(brief.said(s.name)) for s in brief.guide.systems}
    single = [c for c in claims if len(c.subject) == 1 and not c.about]
    groups = (
        (
            tuple(Pair(brief.said(c.wording), names[c.subject[0]]) for c in group),
            with_sources(brief, (BulletList(tuple(_told(brief, c) for c in group)),)),
        )
        for group in _groups(single)
    )
    return _matchings(brief, "systems", groups, tuple(names.values()))


def _told(brief: Brief, claim: Claim) -> Blocks:
    """One line of what is said after a matching: number, verdict, mark, counterpoint."""
    label = brief.w("claims.label", number=claim.number) + brief.w("punctuation.colon")
    first, *rest = _verdict_said(brief, claim)
    assert isinstance(first, Paragraph)
    return (Paragraph(labelled(label, first.children)), *rest)


def meanings(brief: Brief) -> Iterator[Exercise]:
    """Definitions to match with the words of the glossary, their form of origin beside."""
    terms = brief.guide.glossary
    groups = (
        (
            tuple(Pair(brief.said(t.definition), _term(brief, t)) for t in group),
            (BulletList(tuple(_defined(brief, t) for t in group)),),
        )
        for group in _groups(terms)
    )
    return _matchings(brief, "words", groups, tuple(_term(brief, t) for t in terms))


def _term(brief: Brief, term: GlossaryTerm) -> str:
    form = f" ({term.characters}, {term.pinyin})" if term.form else ""
    return f"{plain(brief.said(term.name))}{form}"


def _defined(brief: Brief, term: GlossaryTerm) -> Blocks:
    """A word and its forms, each said to be in its own language."""
    name = Strong(brief.said(term.name))
    form = (Text(" — "), term.form) if term.form else ()
    colon = Text(brief.w("punctuation.colon"))
    return (Paragraph((name, *form, colon, Text(" "), *brief.said(term.definition))),)


def _matchings(
    brief: Brief, name: str, groups: Iterable[tuple[tuple[Pair, ...], Blocks]], names: Sequence[str]
) -> Iterator[Exercise]:
    """One exercise for each group of pairs, as far as there are names enough to choose from."""
    if len(set(names)) < FEWEST:
        return
    title = brief.w(f"questionbank.{name}")
    for number, (pairs, feedback) in enumerate(groups, start=1):
        yield Exercise(
            kind="matching",
            identifier=f"{name}-{number}",
            title=f"{title} · {number}",
            folder=Folder(title, brief.w(f"questionbank.{name}_about")),
            prompt=(Paragraph(brief.t(f"questionbank.{name}_ask")),),
            pairs=(*pairs, *_distractors(pairs, names)),
            feedback=feedback,
            tags=(brief.w(f"audience.{brief.audience}"), title),
        )


def _distractors(pairs: tuple[Pair, ...], names: Sequence[str]) -> Iterator[Pair]:
    """Names without a partner, until there are enough to choose from."""
    used = {pair.answer for pair in pairs}
    others = [name for name in dict.fromkeys(names) if name not in used]
    return (Pair((), name) for name in others[: max(0, CHOICES - len(used))])


def _groups(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """Runs of nearly the same length, six at most; a single one is not an exercise."""
    count = -(-len(items) // MOST)
    edges = [len(items) * n // count for n in range(count + 1)] if len(items) > 1 else []
    return (items[start:end] for start, end in pairwise(edges))
