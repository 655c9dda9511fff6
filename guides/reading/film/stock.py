"""The common stock: records that depend on no film, beside those of the film that is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from guides import locations
from guides.cache import Cache
from guides.document.nodes.inline import Citation
from guides.findings.errors import Refused
from guides.model.film import Film
from guides.model.guide import Stock
from guides.model.values.text import Bilingual, Record, spoken
from guides.reading.film.kinds import LISTS, STOCKED
from guides.reading.film.known import Known
from guides.reading.film.listing.files import authored_files
from guides.reading.film.shelf import Shelf, apart, placed, read_file
from guides.reading.film.waivers import read_lock

LOCK = "translations.lock.yaml"
SCRIPT = "script"


def add_common(shelf: Shelf, film: Film, cache: Cache) -> Stock:
    """Put the records of the common stock that a film takes among its own.

    Args:
        shelf: what was read of the film's folder; it gets them, with the faults of the stock.
        film: what it says to take.
        cache: keeps what was made of each file.

    Raises:
        Refused: the stock has more faults, or more files, than anybody reads at once.
    """
    folder = locations.common(shelf.folder)
    if not film.common or not folder.is_dir():
        return Stock()
    stock = Shelf(folder, Known(cache, folder), locations.BESIDE, STOCKED)
    translated = _read(stock)
    shelf.findings.extend(stock.found())
    shelf.twins.extend(stock.twins)
    used: dict[str, Record] = {}
    for stem in film.common:
        used |= _script(shelf, stock) if stem == SCRIPT else _take(shelf, stock, stem, _any)
    sources = _take(shelf, stock, "sources", _cited(shelf, used.values()))
    return Stock(frozenset(used | sources), dict(_keyed(stock)), translated)


def _read(stock: Shelf) -> Mapping[str, str]:
    """All of its files; what its lock says."""
    try:
        for name in authored_files(stock.folder, stock.findings):
            if name != LOCK:
                read_file(stock, name)
            stock.refuse_too_many(name)
    except Refused as refused:
        raise Refused([placed(stock.beside, found) for found in refused.findings]) from None
    translated = stock.once(LOCK, partial(apart, stock, LOCK, read_lock))
    stock.known.keep()
    return translated or {}


def _any(_: str) -> bool:
    return True


def _script(shelf: Shelf, stock: Shelf) -> dict[str, Record]:
    """Let the film say what it says of the script, and the stock the rest; it has one script."""
    key = f"{SCRIPT}:{SCRIPT}"
    mine, theirs = shelf.single.get(SCRIPT), stock.single.get(SCRIPT)
    if theirs is None or shelf.broken(f"{SCRIPT}.yaml"):
        return {}
    if mine is None:
        shelf.single[SCRIPT] = theirs
        shelf.places.take(key, stock.places)
    else:
        own = mine.model_fields_set
        shelf.single[SCRIPT] = theirs.model_copy(update={n: getattr(mine, n) for n in own})
        shelf.places.over(key, stock.places, own)
    of = (made.made_of.get(key, b"") for made in (shelf, stock))
    shelf.made_of[key] = b"".join(of)
    return {} if mine else {key: theirs}


def _keyed(stock: Shelf) -> Iterator[tuple[str, Record]]:
    if SCRIPT in stock.single:
        yield f"{SCRIPT}:{SCRIPT}", stock.single[SCRIPT]
    for stem in (stem for stem in STOCKED if stem in LISTS):
        kind, _, into = LISTS[stem]
        yield from ((f"{kind}:{_id(record)}", record) for record in stock.lists.get(into, ()))


def _take(
    shelf: Shelf, stock: Shelf, stem: str, wanted: Callable[[str], bool]
) -> dict[str, Record]:
    """Put the records of one file among the film's; one of its own stands instead.

    Args:
        shelf: of the film; it gets them.
        stock: where they stand.
        stem: of the file.
        wanted: whether to take the one of some id.

    Returns:
        What was taken, by kind:id.
    """
    kind, _, into = LISTS[stem]
    theirs, mine = stock.lists.get(into, []), shelf.lists.get(into, [])
    own = {_id(r) for r in mine}
    taken = [r for r in theirs if _id(r) not in own and wanted(_id(r))]
    shelf.lists[into] = _in_order(theirs, mine, taken)
    used = {f"{kind}:{_id(r)}": r for r in taken}
    for key in used:
        shelf.places.take(key, stock.places)
        if key in stock.made_of:
            shelf.made_of[key] = stock.made_of[key]
    return used


def _in_order(theirs: list[Record], mine: list[Record], taken: list[Record]) -> list[Record]:
    """In the order of the stock; what is only the film's after what it follows in its own file."""
    shared = {_id(r) for r in theirs}
    following: dict[str, list[Record]] = {_id(r): [] for r in theirs}
    last: list[Record] = []
    group = last
    for record in mine:
        if _id(record) in shared:
            group = following[_id(record)]
        group.append(record)
    for record in taken:
        following[_id(record)].append(record)
    return [r for group in (*following.values(), last) for r in group]


def _cited(shelf: Shelf, used: Iterable[Record]) -> Callable[[str], bool]:
    """Whether a source of some id is named, by what is used of the stock or in the film's files."""
    cited = {c.source for r in used for _, text in r.texts for c in _citations(text)}

    def named(source: str) -> bool:
        word = re.compile(rf"(?<![\w-]){re.escape(source)}(?![\w-])")
        return source in cited or any(
            source in text and word.search(text) for text in shelf.texts.values() if text
        )

    return named


def _citations(text: Bilingual) -> Iterator[Citation]:
    return (citation for _, said in spoken(text) for citation in said.citations())


def _id(record: Record) -> str:
    return str(getattr(record, "id", ""))
