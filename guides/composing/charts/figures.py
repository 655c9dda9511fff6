"""Numbers as people write them, with unit, year, scope and counter beside them."""

from __future__ import annotations

import re

from guides.composing.brief import Brief
from guides.document.block import Row, Table
from guides.document.inline import Citation, Inlines, Text
from guides.model.evidence import Figure


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
    return brief.w("figures.range").join(_digits(brief, end) for end in ends)


def _digits(brief: Brief, value: str) -> str:
    whole, _, decimals = value.partition(".")
    grouped = f"{int(whole):,}".replace(",", brief.w("figures.thousands"))
    return grouped + (brief.w("figures.decimal") + decimals if decimals else "")


Key = tuple[int, float, str | None, str]


def key(figure: Figure) -> Key:
    """Two claims may give one figure: same year, same numbers, same source."""
    return figure.year, float(figure.value), figure.high, figure.source


def head(unit: str) -> str:
    """What is counted, without which of them."""
    return re.split(r"\s*[,(]", unit, maxsplit=1)[0].strip()


def kind(unit: str) -> str:
    """Which of them is counted, without how nearly; nothing where the unit does not say."""
    return re.sub(r"\s*\(.*", "", unit.removeprefix(head(unit))).strip(" ,")
