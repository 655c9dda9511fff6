"""What can only be measured inside one process; prints name and seconds, a line each.

kit      a whole build, then what Typst alone took of it
formats  the French guide in each format it is made in, composing left out
plans    one plan (40 minutes, 25 people), then the table of plans, of the film and of the sample
"""

from __future__ import annotations

import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from guides import locations, pipeline
from guides.building.dated import imprint
from guides.building.order import Order

RUNS = 5
SAMPLE = Path(__file__).parents[1] / "sample"


def kit() -> Iterator[tuple[str, float]]:
    """All documents, both languages, all audiences: the whole, and its Typst floors."""
    with tempfile.TemporaryDirectory() as out:
        order = Order(locations.default_film(), Path(out))
        before = _used((resource.RUSAGE_CHILDREN,))
        yield "whole", _seconds(lambda: pipeline.build(order, processes=1))
        yield "typst", _used((resource.RUSAGE_CHILDREN,)) - before  # no other process is started
        yield "bytes", sum(path.stat().st_size for path in Path(out).rglob("*") if path.is_file())
        yield "unchanged", _seconds(lambda: pipeline.build(order))


def formats() -> Iterator[tuple[str, float]]:
    """Each format of the guide, rendered from one edition."""
    from guides.composing.compose import compose  # noqa: PLC0415
    from guides.composing.documents import document  # noqa: PLC0415
    from guides.planning.programmes import usual  # noqa: PLC0415
    from guides.reading.words import read_words  # noqa: PLC0415
    from guides.rendering.formats import FORMATS  # noqa: PLC0415

    film, templates = locations.default_film(), locations.templates()
    checked = pipeline.checked_film(film)
    about = imprint("", checked)
    printed = usual(checked, "cineclub")
    for made in FORMATS:
        if made.by_default and made.name in document("guide").formats:
            english, french = (
                compose(
                    checked,
                    "guide",
                    "cineclub",
                    read_words(templates, language),
                    about,
                    on_screen=made.on_screen,
                    usual=printed,
                )
                for language in ("en", "fr")
            )
            # The first warms up; the second is new to Typst, which remembers what it has set.
            made.function(english, templates, "standard")
            yield made.name, _seconds(lambda: made.function(french, templates, "standard"))  # noqa: B023


def plans() -> Iterator[tuple[str, float]]:
    """The planner alone, and the table the page carries."""
    from guides.planning.arrange import plan  # noqa: PLC0415
    from guides.planning.canonical import CANONICAL  # noqa: PLC0415
    from guides.planning.table import plan_table  # noqa: PLC0415

    checked = pipeline.checked_film(locations.default_film())
    request = CANONICAL["cineclub"]
    plan(checked, request)
    yield "plan", min(_seconds(lambda: plan(checked, request)) for _ in range(20 * RUNS))
    yield "table", _seconds(lambda: plan_table(checked))
    sample = pipeline.checked_film(SAMPLE)
    yield "sample", _seconds(lambda: plan_table(sample))


def _seconds(act: Callable[[], object], *whose: int) -> float:
    """Processor seconds, with those of the processes it started, or of `whose` alone."""
    before = _used(whose)
    act()
    return _used(whose) - before


def _used(whose: tuple[int, ...]) -> float:
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    usages = [resource.getrusage(who) for who in whose or both]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


if __name__ == "__main__":
    for name, seconds in {"kit": kit, "formats": formats, "plans": plans}[sys.argv[1]]():
        sys.stdout.write(f"{name} {seconds}\n")
