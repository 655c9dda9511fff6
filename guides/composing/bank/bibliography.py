"""The bibliography: every source as a record, for reference managers."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.composing.say.dates import published_said
from guides.composing.say.numbering import numbered
from guides.composing.say.typography import set_text
from guides.document.nodes.block import Blocks, Heading
from guides.document.nodes.walk import plain
from guides.document.work import Work, told
from guides.model.evidence import Source
from guides.model.values.dating import Dating, dating


def bibliography(brief: Brief) -> Blocks:
    """The title alone: the sources are records, not text."""
    title = brief.t("bibliography.heading", film=brief.guide.film.title)
    return (Heading(1, title, "top"),)


def works(brief: Brief) -> tuple[Work, ...]:
    """Every source, once, in the order of the numbers citations show."""
    numbers = numbered(brief)
    listed = sorted(brief.guide.sources, key=lambda source: numbers[source.id])
    return tuple(_work(brief, source) for source in listed)


def _work(brief: Brief, source: Source) -> Work:
    """One source; what is said of it is in the language of the edition."""
    said = [brief.w(f"read.{source.read}") + "."] if source.read else []
    said += [plain(brief.said(phrase)) for phrase in (source.via, source.standing) if phrase]
    said += [f"{name}." for name in map(told, source.authors, source.family_names) if name]
    known = dating(source.date)
    if known is None or not (known.exact or known == Dating()):
        said.append(brief.w("bibliography.dated", date=published_said(brief, source.date)))
    return Work(
        identifier=source.id,
        kind=source.kind,
        authors=source.authors,
        families=source.family_names,
        title=source.title,
        publisher=source.publisher,
        date=known.edtf if known else "",
        language=source.language,
        url=source.url or "",
        read_on=source.checked_on,
        note=set_text(" ".join(" ".join(said).split()), brief.words.language),
    )
