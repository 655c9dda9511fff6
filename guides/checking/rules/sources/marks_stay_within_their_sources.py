"""A mark never says more than the kinds of its sources allow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guides.checking.evidence import allowed, state_of
from guides.checking.rule import Fault, Rule
from guides.document.nodes.inline import Strength
from guides.findings.finding import Message
from guides.model.evidence import Claim, Source
from guides.model.guide import Reading
from guides.model.values.review import is_of_review
from guides.model.values.text import Bilingual, spoken

Graded = tuple[str, str, Strength, Iterable[str]]

OVER = Message(
    "la marque « {strength} » dépasse ce que permettent les sources citées ({kinds})",
    'the mark "{strength}" exceeds what the cited sources allow ({kinds})',
)
GRADED = ("system", "wire", "event", "voice", "mirror", "rescue", "rule", "slip")


def find(reading: Reading) -> Iterator[Fault]:
    """Every mark of the guide against the sources cited in its own text, if none of them waits."""
    sources = {s.id: s for s in reading.guide.sources}
    waiting = {record.key.removeprefix("source:") for record in reading.unfilled}
    for key, path, strength, names in _graded(reading):
        if not waiting.isdisjoint(names):  # C101 says so, and nothing can be judged
            continue
        cited = [sources[i] for i in sorted(set(names)) if i in sources]
        if strength not in allowed(cited):
            kinds = ", ".join(_kind(s) for s in cited) or "0"
            yield Fault(key, path, OVER.fill(strength=strength, kinds=kinds))


def _graded(reading: Reading) -> Iterator[Graded]:
    for claim in reading.guide.claims:
        yield f"claim:{claim.id}", "strength", claim.strength, _cited(_of_claim(claim))
        for index, point in enumerate(claim.counterpoints):
            path = f"counterpoints.{index}.strength"
            yield f"claim:{claim.id}", path, point.strength, _cited((point.text,))
    for kind in GRADED:
        for record in reading.guide.by_kind()[kind]:
            strength: Strength | None = record.strength  # type: ignore[attr-defined]
            if strength:  # a rescue card without a fact has none, nor a false line
                texts = tuple(text for path, text in record.texts if not is_of_review(path))
                yield f"{kind}:{record.id}", "strength", strength, _cited(texts)  # type: ignore[attr-defined]

    for document in reading.guide.documents:
        for index, line in enumerate(document.lines):
            if line.strength:
                path = f"lines.{index}.strength"
                yield f"document:{document.id}", path, line.strength, line.sources


def _of_claim(claim: Claim) -> tuple[Bilingual, ...]:
    return (claim.known, *(point.text for point in claim.counterpoints))


def _cited(texts: tuple[Bilingual, ...]) -> set[str]:
    return {c.source for text in texts for _, f in spoken(text) for c in f.citations()}


def _kind(source: Source) -> str:
    """What a source counts as: its kind, with the State and the chain it shares with others."""
    return "/".join(filter(None, (source.kind, state_of(source), source.chain)))


RULE = Rule(
    code="C109",
    about=Message(
        "Une marque ne dépasse pas ce que permettent ses sources.",
        "A mark never exceeds what its sources allow.",
    ),
    why=Message(
        "La même règle vaut pour ce qui nous plaît et pour ce qui nous déplaît, là où vit le film et là où on le voit : établi = texte officiel et étude ; solide = deux sources indépendantes, pas seulement la presse ni les textes d'un seul État ; partiel = une source qui n'est ni opinion ni film.",
        "The same rule holds for what we like and what we dislike, where the film is set and where it is seen: established = an official text and a study; solid = two independent sources, not press alone nor texts of one State alone; partial = one source that is neither opinion nor film.",
    ),
    remedy=Message(
        "Baissez la marque, ou citez une source qui la porte ; les textes d'un même État comptent pour une source.",
        "Lower the mark, or cite a source that carries it; texts of one State count as one source.",
    ),
    find=find,
)
