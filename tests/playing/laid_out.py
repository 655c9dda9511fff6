"""A game on the table, of a film whose other records are left unread."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from guides.cache import NONE
from guides.playing.story import Table
from guides.reading.film.kinds import GAMES, LISTS
from guides.reading.film.known import Known
from guides.reading.film.shelf import Shelf, read_file


@cache
def table_of(film: Path) -> Table:
    """The only game of a film's folder, as its files say it."""
    shelf = Shelf(film, Known(NONE, film))
    for path in sorted((film / GAMES).rglob("*.yaml")):
        read_file(shelf, path.relative_to(film).as_posix())
    assert not shelf.found()
    kinds = [into for stem, (_, _, into) in LISTS.items() if stem.startswith(GAMES)]
    guide: Any = SimpleNamespace(**{into: tuple(shelf.lists.get(into, ())) for into in kinds})
    (game,) = guide.games
    return Table.of(guide, game)
