"""The whole line on one screen: read, check, plan, compose, render, write."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from guides import cache, interruption
from guides.building.dated import imprint
from guides.building.fingerprint import authored, program
from guides.building.order import Order, cores
from guides.building.outcome import Outcome, changed_by_hand
from guides.building.unchanged import as_it_stands
from guides.findings.errors import Refused, machine_trouble
from guides.findings.finding import as_row, standing
from guides.writing.kit import Kit, silently
from guides.writing.sums import Sums

if TYPE_CHECKING:
    from guides.building.made import Made, Progress
    from guides.checking.verdict import CheckedGuide

DOOR = "index.html"


def unwatched(done: int, total: int, path: str) -> None:
    """No progress where nobody watches."""


def build(
    order: Order,
    progress: Progress = unwatched,
    *,
    processes: int | None = None,
    memory: Path | None = None,
    kept: Path | None = None,
    today: str = "",
    waiting: Callable[[], None] = silently,
) -> Outcome:
    """Build a kit, touching only what changed.

    Args:
        order: what to build, from where, into where.
        progress: told the number done, the total and the path at hand.
        processes: how many may work at once; None means as many as there are cores.
        memory: where sums of files are remembered from run to run; None remembers none.
        kept: the folder of what can be made anew; None keeps nothing.
        today: the day (ISO 8601) by which warnings have fallen due; no byte depends on it.
        waiting: told once, when another build in the same folder has to be waited for.

    Raises:
        Refused: the content is at fault; nothing was written.
        Unusable, MachineTrouble: see `errors`.
    """
    with machine_trouble(order.out):
        order.refuse_content()
    with Kit(order.out, Sums(memory), waiting) as kit:
        with machine_trouble(order.film):
            made_by = program(kit.sums)
            inputs = authored(kit.sums, order.film) + made_by
        outcome = as_it_stands(kit, order, inputs)
        if outcome is None:
            from guides.building.made import Made  # noqa: PLC0415

            with cache.using(cache.Cache(kept, made_by)):
                checked = checked_film(order.film, today, order.languages or None, order.countries)
                made = Made(kit, made_by)
                with interruption.minded():  # or what is staged would stay beside the kit
                    outcome = _anew(kit, order, inputs, checked, made, progress, processes)
    kit.sums.keep()
    return outcome._replace(warnings=standing(outcome.warnings, today))


def _anew(
    kit: Kit,
    order: Order,
    inputs: str,
    checked: CheckedGuide,
    made: Made,
    progress: Progress,
    processes: int | None,
) -> Outcome:
    """Every artefact of an order: documents, then the zips made of them, then the door."""
    from guides.building import gathering  # noqa: PLC0415
    from guides.building.belonging import staying  # noqa: PLC0415
    from guides.building.jobs import jobs, present  # noqa: PLC0415
    from guides.composing.bounds import too_heavy  # noqa: PLC0415

    with machine_trouble(order.out):
        order.refuse_inside(checked.guide.film.id)
    about = imprint(order.date, checked)
    asked, gone = present(order.asked, checked) if order.asked else (None, ())
    within = order.within(checked)
    wanted = list(jobs(replace(within, asked=asked), checked, about, made.findings))
    made.refuse_errors()
    order.refuse_nothing(wanted)
    made.documents(wanted, processes or cores(), progress)
    if order.whole:
        for zipped in gathering.archives(checked, about, wanted, kit, asked=bool(asked)):
            made.add(*zipped)
            made.findings += filter(None, (too_heavy(zipped[0], kit.size(zipped[0])),))
    made.refuse_errors()
    kit.runs = staying(kit, order, checked, inputs)
    shown = gathering.at_the_door(checked, kit)
    made.add(DOOR, *gathering.door(shown))
    paths = made.paths
    first = gathering.first_things(shown, checked.guide.film.id, paths)
    warnings = (*checked.warnings, *checked.absent, *gone, *made.findings)
    run = {
        "inputs": inputs,
        "paths": paths,
        "warnings": [as_row(w) for w in warnings],
        "first": first,
        **gathering.kept(checked),
    }
    settled = kit.commit(order.key(), run)
    told = (*warnings, *changed_by_hand(settled))
    return Outcome(settled.changed, paths, told, first, settled.gone)


def checked_film(
    film: Path,
    today: str = "",
    built: Collection[str] | None = None,
    countries: tuple[str, ...] = (),
) -> CheckedGuide:
    """The guide, read and checked.

    Args:
        film: its folder.
        today: the day (ISO 8601) by which it is judged what has fallen due; empty for no day.
        built: the languages that documents are wanted in; None means all that it declares.
        countries: where it is to be shown; none means those that the film declares.

    Raises:
        Refused: with what is at fault, and what has fallen due by that day.
    """
    from guides.building.countries import shown_in  # noqa: PLC0415
    from guides.checking.verdict import check  # noqa: PLC0415
    from guides.reading.film.folder import read_guide, settle  # noqa: PLC0415

    try:
        with machine_trouble(film):
            checked = check(read_guide(film, cache.used()), built)
            settle(film, cache.used(), checked.clean)
            return shown_in(checked, countries)
    except Refused as refused:
        raise Refused(standing(refused.findings, today)) from refused
