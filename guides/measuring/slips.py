"""What the slips of a room show: whether it tells true from false better, whether it believes less.

A slip holds as many true lines as false ones, answered before and after by the same person.
Of each half two numbers are counted: the right answers (0 to 8) and the lines ticked "true"
(0 to 8; an empty line is not ticked). They give apart

- discernment, the share of true lines believed minus the share of false lines believed: right
  answers less 4, in quarters, from -1 to 1;
- tendency to believe, the mean of the two shares: lines ticked "true", in eighths, from 0 to 1.

That two are needed: games said to teach discernment were found to teach distrust of everything
(Modirrousta-Galian and Higham 2023, doi:10.1037/xge0001395).

**Estimand.** The mean change, after less before, within people like those who filled in a slip, in
this room and this session. Not what caused it (no room stood by without a session), nor what
another room would do (people who talked together moved together), nor what is left in a month.

**Interval.** Of n slips that changed by k each, S is the sum of the k and Q that of their squares.
Student's interval of paired differences is S ± t·n·s/√n (IUPAC Gold Book, C01247, the differences
being the data, for the sum instead of the mean). Here the spread s² = (Q - S²/n)/(n - 1) is taken
around no change, Q/(n - 1), so that one table in n and Q gives it on paper: S ± √(f·(Q + 4)) with
f = t²·n/(n - 1). That is never narrower than Student's. The 4 are four imagined slips, two that
rose by one and two that fell: without them a small room in which nobody happened to move would be
certain of itself (the remedy of Agresti and Caffo 2000, doi:10.1080/00031305.2000.10474560, for
proportions). Quantiles t of 97.5 % for n - 1 degrees of freedom: NIST Technical Note 1297, table
B.1, and 10 CFR 429, appendix A to subpart B.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import isqrt
from typing import Literal, NamedTuple

TRUE_LINES = 4  # on a slip, and as many false
FEWEST = 12  # slips; under that nothing is concluded
IMAGINED = 4  # squares of the imagined slips
# From so many slips on, f in hundredths, rounded up: t = 2.201, 2.131, 2.086, 2.03.
FACTORS = ((12, 529), (16, 485), (21, 457), (36, 424))

Direction = Literal["up", "same", "down"]
Verdict = tuple[Direction, Direction]


class Moved(NamedTuple):
    """How a number changed over all slips.

    Attributes:
        slips: how many were filled in twice.
        total: the sum of the changes, S.
        spread: the sum of their squares, Q.
    """

    slips: int
    total: int
    spread: int

    @property
    def margin(self) -> int:
        """How far the total may be off, either way, in whole answers rounded up."""
        return margin(self.slips, self.spread)

    @property
    def direction(self) -> Direction:
        """Where it went for certain: the interval leaves no change out."""
        if abs(self.total) <= self.margin:
            return "same"
        return "up" if self.total > 0 else "down"


def moved(changes: Iterable[int]) -> Moved:
    """The changes of a number, one a slip, summed up."""
    listed = list(changes)
    return Moved(len(listed), sum(listed), sum(change * change for change in listed))


def margin(slips: int, spread: int) -> int:
    """The least whole number whose square is f·(Q + 4) or more.

    Raises:
        ValueError: there are too few slips for any.
    """
    if slips < FEWEST:
        raise ValueError(slips)
    factor = next(f for n, f in reversed(FACTORS) if n <= slips)
    return isqrt((factor * (spread + IMAGINED) - 1) // 100) + 1


def most_spread(factor: int, most: int) -> int:
    """The largest spread whose margin is still `most`; under 0 where no spread's is."""
    return most * most * 100 // factor - IMAGINED


def verdict(right: Moved, believed: Moved) -> Verdict | None:
    """What can be said: of right answers, then of lines believed; nothing of too few slips."""
    if right.slips < FEWEST:
        return None
    return right.direction, believed.direction
