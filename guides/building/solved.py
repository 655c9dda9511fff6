"""The best session of a line of stages, as an earlier run found it: no search is made twice.

What a search is given is all that decides what it finds: stages, minutes and formats, plain values
without a text. Most changes of a guide leave them as they were.
"""

from __future__ import annotations

import functools
import hashlib
from typing import TYPE_CHECKING

from msgspec import MsgspecError
from msgspec.msgpack import Decoder, encode

from guides import cache
from guides.document.nodes.node import encoded
from guides.planning.choosing.best import Choice, best_choices
from guides.planning.choosing.stages import Shape

if TYPE_CHECKING:
    from guides.checking.verdict import CheckedGuide
    from guides.planning.programmes import Planner

Held = tuple[tuple[int, int], ...]  # what is held: the number of the stage, and of its way
KEPT = Decoder(Held | None)


def best_known(shape: Shape, minutes: int, formats: tuple[str, ...]) -> tuple[Choice, ...] | None:
    """The stages of the best session that lasts exactly `minutes`; None where nothing does."""
    asked = hashlib.sha256(encoded((shape, minutes, formats))).hexdigest()
    name = f"{asked[:32]}.session"
    try:
        held = KEPT.decode(cache.used().get(name) or b"")
        return None if held is None else tuple([_choice(shape, *one) for one in held])
    except (MsgspecError, IndexError):
        pass
    choices = best_choices(shape, minutes, formats)
    found = None if choices is None else [_numbers(shape, choice) for choice in choices]
    cache.used().put(name, encode(found))
    return choices


def planner(checked: CheckedGuide) -> Planner:
    """Arranges sessions, each that is asked for once, by what earlier runs found."""
    from guides.planning.arrange import plan  # noqa: PLC0415

    return functools.cache(functools.partial(plan, checked, solve=best_known))


def _choice(shape: Shape, stage: int, way: int) -> Choice:
    held = shape.stages[stage]
    return Choice(held, held.ways[way])


def _numbers(shape: Shape, choice: Choice) -> tuple[int, int]:
    return shape.stages.index(choice.stage), choice.stage.ways.index(choice.way)
