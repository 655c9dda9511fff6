"""Two pictures of the systems: when each one runs, and who runs which."""

from __future__ import annotations

from collections.abc import Iterator

from guides.composing.brief import Brief, joined
from guides.composing.charts.canvas import SMALL, TEXT, WIDTH, Scale, measure, wrapped
from guides.document.nodes.block import Chart, Row, Table
from guides.document.nodes.drawing import Align, Drawing, Drawn, Frame, Label, Stroke
from guides.document.nodes.inline import Inlines, Reference, Text
from guides.document.nodes.walk import plain
from guides.model.evidence import System
from guides.model.values.scales import Operator

# The state's own first, from the top down; who is in it together with others comes last.
HOUSES: tuple[Operator, ...] = (
    "court",
    "ministry",
    "bank",
    "police",
    "city",
    "school",
    "company",
    "association",
    "other",
)
TOGETHER: Operator = "several"
NAME, PLOT = 28.0, 86.0  # left edges of the columns of the timeline
TOP, LINE, PAD, BAR = 5.6, 4.2, 1.9, 2.8
GAP, HEAD = 2.0, 6.0


def _by_house(brief: Brief) -> dict[Operator, tuple[System, ...]]:
    """The systems of each operator that runs any, oldest first."""
    houses = {
        house: tuple(
            sorted(
                (s for s in brief.guide.systems if s.operator == house),
                key=lambda s: (s.since, s.id),
            )
        )
        for house in (*HOUSES, TOGETHER)
    }
    return {house: systems for house, systems in houses.items() if systems}


def _name(brief: Brief, system: System) -> str:
    return plain(brief.said(system.name))


# When


def timeline(brief: Brief) -> Chart:
    """A bar for each system: full while sources vouch for it, dashed after the last of them."""
    return Chart(
        title=brief.t("charts.timeline"),
        alternative=" ".join(
            [
                brief.words.counted("charts.timeline_alternative", len(brief.guide.systems)),
                *(
                    _span_in_words(brief, house, system)
                    for house, systems in _by_house(brief).items()
                    for system in systems
                ),
            ]
        ),
        drawing=_timeline(brief),
        table=_years(brief),
    )


def _span_in_words(brief: Brief, house: Operator, system: System) -> str:
    name = "charts.span_ended" if system.until else "charts.span"
    return brief.w(
        name,
        house=brief.w(f"operator.{house}"),
        system=_name(brief, system),
        since=system.since,
        until=system.until,
        known=system.as_of,
    )


def _years(brief: Brief) -> Table:
    columns = ("system", "operator", "since", "until", "known")
    rows = [
        Row(
            (
                (Reference(f"system:{system.id}"),),
                brief.t(f"operator.{house}"),
                (Text(str(system.since)),),
                (Text(str(system.until) if system.until else "–"),),
                (Text(str(system.as_of)),),
            )
        )
        for house, systems in _by_house(brief).items()
        for system in systems
    ]
    return Table(
        caption=brief.t("charts.timeline_table"),
        header=tuple(brief.t(f"charts.{column}") for column in columns),
        widths=(8, 4, 2, 2, 3),
        rows=tuple(rows),
    )


def _timeline(brief: Brief) -> Drawing:
    now = int(brief.imprint.date[:4])
    first = min(system.since for system in brief.guide.systems)
    last = max(now, *(s.until or s.as_of for s in brief.guide.systems))
    scale = Scale(first, last + 1, PLOT, WIDTH - 1)
    y, parts = TOP, list[Drawn]()
    for house, systems in _by_house(brief).items():
        parts.append(Stroke(0, round(y - PAD / 2, 2), WIDTH, round(y - PAD / 2, 2), 0.1, "hair"))
        said = wrapped(brief.w(f"operator.{house}"), NAME - 2, SMALL, strong=True)
        parts += _words(said, 0, y, SMALL, strong=True)
        end = y + LINE * len(said) + PAD
        for system in systems:
            lines = wrapped(_name(brief, system), PLOT - NAME - 2)
            parts += _words(lines, NAME, y)
            parts += _bar(system, scale, y + LINE * len(lines) / 2, now)
            y += LINE * len(lines) + PAD
        y = max(y, end)
    grid = (*_grid(scale, y), *_film(brief, scale, y))
    return Drawing(WIDTH, round(y + 10, 2), (*grid, *parts, *_key(brief, y + 6.6)))


def _words(
    lines: list[str], x: float, y: float, size: float = TEXT, *, strong: bool = False
) -> Iterator[Label]:
    """Lines of words under y."""
    for index, line in enumerate(lines):
        base = y + LINE * (index + 0.5) + TEXT * 0.35
        yield Label(round(x, 2), round(base, 2), line, size, strong=strong)


def _bar(system: System, scale: Scale, y: float, now: int) -> Iterator[Drawn]:
    """Full from its first year to the last one known; then dashed, or an end."""
    top, start = round(y - BAR / 2, 2), scale.at(system.since)
    known = system.until or max(system.since, min(system.as_of, now))
    end = scale.at(known + 1)
    yield Frame(start, top, round(end - start, 2), BAR, "soft")
    if system.until:
        yield Stroke(end, round(top - 0.8, 2), end, round(top + BAR + 0.8, 2), 0.8)
    elif known < now:
        yield from _unverified(end, scale.at(now + 1), y)


def _unverified(start: float, end: float, y: float) -> Iterator[Drawn]:
    """Two dashed lines, open at the end."""
    for away in (-0.8, 0.8):
        yield Stroke(start, round(y + away, 2), end, round(y + away, 2), dashed=True)


def _grid(scale: Scale, bottom: float) -> Iterator[Drawn]:
    y = round(bottom - PAD / 2, 2)
    for year in scale.ticks(9):
        x = scale.at(year)
        yield Stroke(x, TOP - 1, x, y, 0.1, "hair")
        align: Align = "end" if x > WIDTH - 5 else "middle"
        yield Label(min(x, WIDTH), round(y + 3.2, 2), str(year), SMALL, align)
    yield Stroke(scale.left, y, scale.right, y)


def _film(brief: Brief, scale: Scale, bottom: float) -> Iterator[Drawn]:
    """The year of the film, behind the bars."""
    year = brief.guide.film.year
    if not scale.low <= year < scale.high:
        return
    x = scale.at(year + 0.5)
    said = brief.w("charts.film", year=year)
    align: Align = "middle" if x + measure(said, SMALL) / 2 <= WIDTH else "end"
    yield Stroke(x, TOP - 1, x, round(bottom - PAD / 2, 2), 0.35, dashed=True)
    yield Label(x, 3.3, said, SMALL, align, strong=True)


def _key(brief: Brief, y: float) -> Iterator[Drawn]:
    """What full, dashed and stopped bars mean."""
    x, y = 0.0, round(y, 2)
    for name in ("known", "after", "ended"):
        said = brief.w(f"charts.key_{name}")
        left = round(x, 2)
        if name == "after":
            yield from _unverified(left, left + 8, y)
        else:
            yield Frame(left, round(y - BAR / 2, 2), 8, BAR, "soft")
        if name == "ended":
            yield Stroke(left + 8, round(y - 2.1, 2), left + 8, round(y + 2.1, 2), 0.8)
        yield Label(left + 10, round(y + SMALL * 0.35, 2), said, SMALL)
        x += 10 + measure(said, SMALL) + 6


# Who


def who(brief: Brief) -> Chart:
    """Each operator's house with its systems in it; below, what several run together."""
    return Chart(
        title=brief.t("charts.who"),
        alternative=" ".join(
            brief.w(
                "charts.house",
                house=brief.w(f"operator.{house}"),
                names=", ".join(_choice(brief, system) for system in systems),
            )
            for house, systems in _by_house(brief).items()
        ),
        drawing=_who(brief),
        table=_houses(brief),
    )


def _choice(brief: Brief, system: System) -> str:
    """A system, and whether one can stay out of it."""
    return f"{_name(brief, system)} ({brief.w(f'voluntary.{system.voluntary}')})"


def _houses(brief: Brief) -> Table:
    def named(system: System) -> Inlines:
        return (
            Reference(f"system:{system.id}"),
            Text(f" ({brief.w(f'voluntary.{system.voluntary}')})"),
        )

    return Table(
        caption=brief.t("charts.who_table"),
        header=(brief.t("charts.operator"), brief.t("charts.systems")),
        widths=(2, 9),
        rows=tuple(
            Row((brief.t(f"operator.{house}"), joined(map(named, systems), (Text(", "),))))
            for house, systems in _by_house(brief).items()
        ),
    )


def _who(brief: Brief) -> Drawing:
    houses = _by_house(brief)
    together = houses.pop(TOGETHER, ())
    width = min((WIDTH + GAP) / max(len(houses), 1) - GAP, 60)
    parts, lowest = list[Drawn](), 0.0
    for index, (house, systems) in enumerate(houses.items()):
        x = round(index * (width + GAP), 2)
        parts += _head(brief.w(f"operator.{house}"), x, 0, width)
        y = HEAD + 1
        for system in systems:
            height = _height(brief, system, width)
            parts += _box(brief, system, (x, y, width, height))
            y += height + 1
        lowest = max(lowest, y)
    if together:
        parts += _head(brief.w(f"operator.{TOGETHER}"), 0, lowest + 1, WIDTH)
        y, width = lowest + HEAD + 2, (WIDTH + GAP) / len(together) - GAP
        height = max(_height(brief, system, width) for system in together)
        for index, system in enumerate(together):
            parts += _box(brief, system, (index * (width + GAP), y, width, height))
        lowest = y + height + 1
    return Drawing(WIDTH, round(lowest, 2), tuple(parts))


def _head(said: str, x: float, y: float, width: float) -> Iterator[Drawn]:
    yield Frame(x, round(y, 2), round(width, 2), HEAD, "wash", 0.4)
    yield Label(round(x + width / 2, 2), round(y + 4, 2), said, TEXT, "middle", strong=True)


def _height(brief: Brief, system: System, width: float) -> float:
    return LINE * len(wrapped(_name(brief, system), width - 3)) + 2 * 3 + 2.2


def _box(brief: Brief, system: System, box: tuple[float, float, float, float]) -> Iterator[Drawn]:
    """A system: its name, its years, and whether one can stay out."""
    x, y, width, height = (round(value, 2) for value in box)
    free = system.voluntary == "yes"
    weight = 0.5 if system.voluntary == "no" else 0.2
    yield Frame(x, y, width, height, weight=weight, dashed=free)
    lines = wrapped(_name(brief, system), width - 3)
    yield from _words(lines, x + 1.5, y + 0.8)
    years = (
        f"{system.since}–{system.until}"
        if system.until
        else brief.w("charts.since_year", year=system.since)
    )
    base = y + 0.8 + LINE * len(lines) + 2.6
    yield Label(x + 1.5, round(base, 2), years, SMALL)
    choice = brief.w(f"voluntary.{system.voluntary}")
    yield Label(x + 1.5, round(base + 3, 2), choice, SMALL)
