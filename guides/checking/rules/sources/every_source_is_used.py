"""The list of sources holds what is cited, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message, Severity
from guides.model.guide import Reading

UNUSED = Message("cette source n'est citée nulle part", "this source is cited nowhere")


def find(reading: Reading) -> Iterator[Fault]:
    """Sources that no text, no claim's `said_by`, no figure, document or sheet names."""
    cited = (citation for _, _, text in reading.marked for citation in text.citations())
    used: set[str | None] = {citation.source for citation in cited}
    for claim in reading.guide.claims:
        used.update(claim.said_by)
        used.update(figure.source for figure in claim.figures)
    for document in reading.guide.documents:
        used.add(document.source)
        used.update(source for line in document.lines for source in line.sources)
    for system in reading.guide.systems:
        used.update(band.source for band in system.bands)
    used.update(line.source for line in reading.guide.takehome)
    if length := reading.guide.film.duration:
        used.add(length.source)
    for source in reading.guide.sources:
        if source.id not in used:
            yield Fault(f"source:{source.id}", "", UNUSED)


RULE = Rule(
    code="C119",
    about=Message(
        "Chaque source sert.",
        "Every source is used.",
    ),
    why=Message(
        "Une bibliographie gonflée fait croire à un travail qui n'a pas eu lieu.",
        "A padded bibliography pretends to work that was not done.",
    ),
    remedy=Message(
        "Citez-la, ou retirez-la.",
        "Cite it, or remove it.",
    ),
    find=find,
    severity=Severity.WARNING,
)
