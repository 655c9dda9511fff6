"""The claims as a wall of frames, each filled by its answer: the face of a guide.

Nobody draws it: another film has other claims, and so another face.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil

from guides.composing.brief import Brief
from guides.composing.charts.canvas import FILLED, WIDTH
from guides.document.nodes.block import Chart, Row, Table
from guides.document.nodes.drawing import Dot, Drawing, Drawn, Frame, Stroke, Tone
from guides.document.nodes.inline import STRENGTHS, Strength, Text
from guides.model.words import Words

ABREAST, FEW, MOST_ROWS = 9, 4, 6  # beyond these rows frames are smaller; few are larger
OTHERS = (10, 8)  # frames of a row where that leaves fewer places empty in the last one
FRAME, HIGH, GAP = 13.5, 12.2, 5.6  # of one frame, and between two rows
ARM, LINE = 2.6, 0.6
SQUARE = (4.6, 1.65)  # width and height of one of four, one above another
PITCH = 2.5  # as far apart as two copies take to run them together, and twice that


def wall(brief: Brief) -> Chart | None:
    """Every claim of the audience in the order of their numbers; nothing without a claim."""
    claims = sorted(brief.mine(brief.guide.claims), key=lambda claim: claim.number)
    if not claims:
        return None
    marks = tuple(claim.strength for claim in claims)
    return Chart(
        title=(Text(brief.words.counted("cover.wall", len(claims))),),
        alternative=brief.words.counted(
            "cover.alternative", len(claims), counts=counted(brief.words, marks)
        ),
        drawing=drawn(marks),
        table=Table(
            caption=brief.t("cover.counts"),
            header=(brief.t("reading.marks"), brief.t("cover.count")),
            widths=(3, 1),
            rows=tuple(
                Row((brief.t(f"strength.{mark}"), (Text(str(count)),)))
                for mark, count in _counts(marks)
            ),
        ),
    )


def counted(words: Words, marks: Sequence[Strength]) -> str:
    """How many claims have each answer: "établi 3, démenti 13"."""
    return ", ".join(f"{words(f'strength.{mark}')} {count}" for mark, count in _counts(marks))


def _counts(marks: Sequence[Strength]) -> Iterator[tuple[Strength, int]]:
    """The answers that are there, in the order of the scale."""
    counts = Counter(marks)
    return ((mark, counts[mark]) for mark in STRENGTHS if counts[mark])


def drawn(marks: Sequence[Strength]) -> Drawing:
    """Frames in rows as wide as the text, smaller where there are many, larger where few."""
    abreast = max(min(ABREAST, max(FEW, len(marks))), ceil(len(marks) / MOST_ROWS))
    if abreast == ABREAST:
        abreast = min((ABREAST, *OTHERS), key=lambda row: _empty(len(marks), row))
    rows = ceil(len(marks) / abreast)
    share = ABREAST / abreast
    across = (WIDTH - FRAME * share) / max(abreast - 1, 1)
    down = (HIGH + GAP) * share
    parts = tuple(
        part
        for place, mark in enumerate(marks)
        for part in _frame(mark, place % abreast * across, place // abreast * down, share)
    )
    return Drawing(WIDTH, round(rows * down - GAP * share, 2), parts)


def _empty(count: int, abreast: int) -> int:
    """Places without a frame; all of them where the rows would be too many."""
    rows = ceil(count / abreast)
    return rows * abreast - count if rows <= MOST_ROWS else rows * abreast


def _frame(mark: Strength, x: float, y: float, share: float) -> Iterator[Drawn]:
    """A bracket on either side, and the mark between."""
    width, high, arm = FRAME * share, HIGH * share, ARM * share
    for edge, inwards in ((x, arm), (x + width, -arm)):
        yield _line(edge, y, edge, y + high, LINE * share)
        for level in (y, y + high):
            yield _line(edge, level, edge + inwards, level, LINE * share)
    middle = x + width / 2
    if mark == "contradicted":
        reach = 2.5 * share
        centre = y + high / 2
        for slope in (1, -1):
            yield _line(
                middle - reach, centre - slope * reach, middle + reach, centre + slope * reach,
                1.3 * share, "accent",
            )  # fmt: skip
    elif mark == "open":
        yield Dot(round(middle, 2), round(y + high / 2, 2), round(2.3 * share, 2), hollow=True)
    else:
        wide, tall = SQUARE[0] * share, SQUARE[1] * share
        foot = y + (high + 3 * PITCH * share + tall) / 2 - tall
        for place in range(4):
            full = place < FILLED[mark]
            yield Frame(
                round(middle - wide / 2, 2), round(foot - place * PITCH * share, 2),
                round(wide, 2), round(tall, 2), "ink" if full else "none", 0.34 * share,
            )  # fmt: skip


def _line(
    x: float, y: float, to_x: float, to_y: float, weight: float, tone: Tone = "ink"
) -> Stroke:
    return Stroke(round(x, 2), round(y, 2), round(to_x, 2), round(to_y, 2), round(weight, 2), tone)
