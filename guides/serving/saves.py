"""The loop of a preview: renewed at each save, for as long as nobody interrupts."""

from __future__ import annotations

import gc
from collections.abc import Callable
from itertools import chain
from pathlib import Path

from guides import interruption, locations
from guides.building.fingerprint import authored
from guides.serving.preview import Preview
from guides.serving.watching import beats
from guides.writing.sums import Sums


def renew_at_each_save(preview: Preview, sums: Sums, begun: Callable[[], None]) -> None:
    """Renew a preview for as long as nobody interrupts.

    Raises:
        KeyboardInterrupt: somebody does.
    """
    shown, litter = None, False
    for heard in chain((True,), beats(preview.film, locations.common(preview.film))):
        interruption.look()
        stands = _stands(preview.film, sums)
        if stands != shown:
            first, shown, litter = shown is None, stands, True
            preview.renew()
            if first:
                begun()
        elif litter and not heard:  # a quiet second: what a run leaves to its end, `__main__`
            gc.collect()
            litter = False


def _stands(film: Path, sums: Sums) -> str:
    """What tells one state of the folders from another; one gone or closed is one as well."""
    try:
        return authored(sums, film)
    except OSError as error:
        return repr(error)
