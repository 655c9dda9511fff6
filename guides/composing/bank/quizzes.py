"""What a machine can mark: which evidence bears, who speaks, which system it is, which word.

Nothing asks for the verdict of the guide: what is right is what a text is about, and who signs it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import TypeVar

from guides.composing.bank.essays import claim_title, source_named, tags, with_sources
from guides.composing.brief import Brief, labelled
from guides.composing.say.claims import answer, who_says_it
from guides.composing.say.numbering import cited
from guides.document.nodes.block import Blocks, BulletList, Paragraph
from guides.document.nodes.exercise import Answer, Exercise, Folder, Pair
from guides.document.nodes.inline import STRENGTHS, Citation, Strong, Text
from guides.document.nodes.walk import nodes, plain, uncited
from guides.measuring.order import drawn
from guides.model.context import GlossaryTerm
from guides.model.evidence import Claim, Counterpoint, Source
from guides.model.values.text import Bilingual, spoken

TEXTS = 3  # of one kind of source
MOST = 6  # pairs to an exercise: more no longer fit one look
CHOICES = 4  # answers to a matching, where there are as many
FEWEST = 3  # answers a platform asks for
T = TypeVar("T")


def evidence(brief: Brief, claim: Claim, claims: Sequence[Claim]) -> Iterator[Exercise]:
    """A claim, and four pieces of evidence of which one bears on it; afterwards the answer.

    The others bear on claims that share neither a system nor a source with it. None where the
    guide has no such claim, or nothing to show of this one. Other themes come first: of one theme
    much bears a little on everything.
    """
    own, bearing = _shown(claim), _bearing(brief, claim)
    others = {c.id: c for c in claims if _shown(c) and not _akin(claim, bearing, c)}
    mixed = [others[name] for name in drawn(others, claim.id)]
    far = sorted(mixed, key=lambda c: c.theme == claim.theme)[: CHOICES - 1]
    if own is None or not far:
        return
    offered = {c.id: c for c in (claim, *far)}
    yield Exercise(
        kind="choice",
        identifier=f"claim-{claim.id}",
        title=claim_title(brief, claim),
        folder=Folder(brief.w("questionbank.check"), brief.w("questionbank.check_about")),
        prompt=(
            Paragraph(brief.said(claim.wording), "say"),
            Paragraph(who_says_it(brief, claim)),
            Paragraph(brief.t("questionbank.check_ask")),
        ),
        answers=tuple(_answer(brief, offered[n], claim) for n in drawn(offered, claim.id)),
        feedback=with_sources(brief, _answered(brief, claim)),
        tags=tags(brief, claim.theme, brief.w("questionbank.check")),
    )


def _shown(claim: Claim) -> Counterpoint | None:
    """The best proved of what faces a claim."""
    return min(claim.counterpoints, key=lambda p: STRENGTHS.index(p.strength), default=None)


def _akin(one: Claim, own: frozenset[str], other: Claim) -> bool:
    """Whether what is shown of another claim may bear on one, or on its systems.

    Args:
        one: a claim.
        own: all sources that speak to it or to its systems.
        other: another.
    """
    same = one.id == other.id or not set(one.subject).isdisjoint(other.subject)
    return same or not own.isdisjoint(_shown_by(other))


def _bearing(brief: Brief, claim: Claim) -> frozenset[str]:
    """The sources that speak to a claim, or to a system that it is about."""
    systems = [system for system in brief.guide.systems if system.id in claim.subject]
    own: list[Bilingual] = [claim.known, *(point.text for point in claim.counterpoints)]
    return _cited(own + [text for system in systems for _, text in system.texts])


def _shown_by(claim: Claim) -> frozenset[str]:
    """The sources of what is shown of a claim."""
    return _cited([point.text for point in (_shown(claim),) if point])


def _cited(texts: Iterable[Bilingual]) -> frozenset[str]:
    """The sources that some texts cite."""
    return frozenset(c.source for text in texts for _, f in spoken(text) for c in f.citations())


def _answer(brief: Brief, shown: Claim, asked: Claim) -> Answer:
    """A piece of evidence with who holds it, and a word on having chosen it."""
    point = _shown(shown)
    assert point is not None
    right = shown.id == asked.id
    said = [b.children for b in nodes(uncited(brief.told(point.text))) if isinstance(b, Paragraph)]
    text = (*labelled(plain(brief.said(point.holder)) + brief.w("punctuation.colon"), said[0]),)
    text = (*text, *(node for run in said[1:] for node in (Text(" "), *run)))
    name = "right" if right else "wrong"
    return Answer(text, right, (Paragraph(brief.t(f"questionbank.{name}", number=shown.number)),))


def _answered(brief: Brief, claim: Claim) -> Blocks:
    """The answer to a claim, with the sources of what is known."""
    *said, last = answer(brief, claim)
    known = dict.fromkeys(cited(brief.told(claim.known)))
    sourced = (*last, Text(" "), *(Citation(source, "") for source in known))
    return tuple(map(Paragraph, (*said, sourced)))


def speakers(brief: Brief, claims: Sequence[Claim]) -> Iterator[Exercise]:
    """Sources of the claims of an audience to match with who speaks in them, before any is read.

    Those in its language, whose titles can be judged; no opinion where pupils are youngest.
    """
    used = dict.fromkeys(c.source for claim in claims for c in _known(brief, claim))
    named = {source.id: source for source in brief.guide.sources}
    listed = [named[name] for name in used if named[name].language == brief.words.language]
    listed = [source for source in listed if source.kind != "opinion" or brief.level != "easy"]
    kinds = dict.fromkeys(source.kind for source in brief.guide.sources)
    turns = [[s for s in listed if s.kind == kind][:TEXTS] for kind in kinds]
    mixed = [source for turn in zip_longest(*turns) for source in turn if source]
    groups = (
        (
            tuple(Pair(source_named(brief, s), brief.w(f"source_kind.{s.kind}")) for s in group),
            (BulletList(tuple(_standing(brief, s) for s in group)),),
        )
        for group in _groups(mixed[: 2 * MOST])
    )
    names = tuple(brief.w(f"source_kind.{kind}") for kind in kinds)
    return _matchings(brief, "speakers", groups, names)


def _known(brief: Brief, claim: Claim) -> Iterator[Citation]:
    """What is cited of a claim by what is known and by what faces it."""
    told = (brief.told(text) for text in (claim.known, *(p.text for p in claim.counterpoints)))
    return (node for node in nodes(tuple(told)) if isinstance(node, Citation))


def _standing(brief: Brief, source: Source) -> Blocks:
    """What kind of source it is, and who speaks in it where that must be said."""
    said = (Text(brief.w(f"source_kind.{source.kind}") + ". "), *brief.said(source.standing))
    return (Paragraph(labelled(source.title + brief.w("punctuation.colon"), said)),)


def subjects(brief: Brief, claims: Sequence[Claim]) -> Iterator[Exercise]:
    """Claims to match with the system they are really about, where that is a single one."""
    names = {s.id: plain(brief.said(s.name)) for s in brief.guide.systems}
    single = [c for c in claims if len(c.subject) == 1 and not c.about]
    groups = (
        (
            tuple(Pair(brief.said(c.wording), names[one]) for c in group for one in c.subject),
            with_sources(brief, (BulletList(tuple(_told(brief, c) for c in group)),)),
        )
        for group in _groups(single)
    )
    return _matchings(brief, "systems", groups, tuple(names.values()))


def _told(brief: Brief, claim: Claim) -> Blocks:
    """What is said after a matching: number, then the answer."""
    label = brief.w("claims.label", number=claim.number) + brief.w("punctuation.colon")
    first, *rest = _answered(brief, claim)
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
    made = tuple(groups)
    digits = len(str(len(made)))
    for number, (pairs, feedback) in enumerate(made, start=1):
        yield Exercise(
            kind="matching",
            identifier=f"{name}-{number}",
            title=f"{title} · {number:0{digits}}",
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
