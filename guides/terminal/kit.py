"""A kit made, and what is said of it; `build` without options comes here past its options."""

from __future__ import annotations

import sys

from guides import locations
from guides.building.order import Order
from guides.findings.errors import MachineTrouble, judging
from guides.findings.refusals import of_a_kit
from guides.pipeline import build
from guides.terminal import reporting
from guides.terminal.days import day_of_run
from guides.terminal.films import say_which
from guides.terminal.progress import shown


def make(
    order: Order,
    jobs: int | None = None,
    messages: str | None = None,
    today: str | None = None,
) -> None:
    """Make a kit, and say in a few lines what there is and where to begin.

    Args:
        order: what to build.
        jobs: how many PDFs at once; None means as many as there are cores.
        messages: language of messages; None means the locale's.
        today: the day (ISO 8601) by which warnings have fallen due; None means the machine's.

    Raises:
        Refused, Unusable, MachineTrouble: see `errors`.
    """
    memory = locations.memory(order.out)
    kept, day = locations.kept(), day_of_run(today)
    spoken = reporting.message_language(messages)

    say_which(order.film, spoken)

    def waiting() -> None:
        print(reporting.waiting_as_text(order.out, spoken), file=sys.stderr, flush=True)

    try:
        with judging(order.film), shown() as progress:
            outcome = build(
                order,
                progress,
                processes=jobs,
                memory=memory,
                kept=kept,
                today=day,
                waiting=waiting,
            )
    except MachineTrouble as trouble:
        raise MachineTrouble(trouble.message, of_a_kit(trouble.hint)) from trouble
    if outcome.warnings:
        print(
            reporting.findings_as_text(outcome.warnings, spoken, order.film, order.out),
            file=sys.stderr,
        )
    print(reporting.outcome_as_text(outcome, order.out, spoken))
