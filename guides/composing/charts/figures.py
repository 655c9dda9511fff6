"""Numbers as people write them, with unit, year, scope and counter beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from guides.composing.brief import Brief
from guides.document.nodes.block import Row, Table
from guides.document.nodes.inline import Citation, Inlines, Text
from guides.model.evidence import Claim, Figure


def figures_table(brief: Brief, caption: Inlines, figures: tuple[Figure, ...]) -> Table:
    """Numbers with all that makes them mean something."""
    return Table(
        caption=caption,
        header=tuple(brief.t(f"figures.{c}") for c in ("value", "year", "scope", "counter")),
        widths=(5, 2, 5, 4),
        rows=tuple(
            Row(
                (
                    (Text(f"{amount(brief, f)} "), *brief.said(f.unit)),
                    (Text(str(f.year) + (brief.w("figures.forecast") if f.forecast else "")),),
                    brief.said(f.scope),
                    (*brief.said(f.counter), Text(" "), Citation(f.source, "")),
                )
            )
            for f in figures
        ),
    )


def amount(brief: Brief, figure: Figure) -> str:
    """Digits in the edition's language, a range with both ends."""
    ends = [figure.value] + ([figure.high] if figure.high else [])
    return brief.w("figures.range").join(digits(brief, end) for end in ends)


def digits(brief: Brief, value: str) -> str:
    """A number of a record ("1000.5") as the edition's language writes it."""
    whole, _, decimals = value.partition(".")
    grouped = f"{int(whole):,}".replace(",", brief.w("figures.thousands"))
    return grouped + (brief.w("figures.decimal") + decimals if decimals else "")


def by_head(brief: Brief, theme: str | None) -> Iterable[list[tuple[Claim, Figure]]]:
    """What the claims of a theme count: each thing with all its figures, and whose they are."""
    groups: dict[str, list[tuple[Claim, Figure]]] = {}
    for claim in brief.mine(brief.guide.claims):
        for figure in claim.figures if claim.theme == theme else ():
            groups.setdefault(head(figure.unit.original.words), []).append((claim, figure))
    return groups.values()


def head(unit: str) -> str:
    """What is counted, without which of them."""
    return re.split(r"\s*[,(]", unit, maxsplit=1)[0].strip()


def kind(unit: str) -> str:
    """Which of them is counted, without how nearly; nothing where the unit does not say."""
    return re.sub(r"\s*\(.*", "", unit.removeprefix(head(unit))).strip(" ,")
