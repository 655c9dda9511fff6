"""Which English was read against which French."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping

from guides.model.guide import Reading
from guides.model.translation import is_of_catalogue
from guides.model.values.review import is_of_review
from guides.model.values.text import Bilingual


def french_hashes(reading: Reading) -> dict[str, str]:
    """By `kind:id`, sixteen hexadecimal digits that change whenever the French of a record does.

    A record without any English of its own is not there: where a PO file holds it, the file says
    which French was translated. What a record says of its own review is left out: to note that it
    falls due makes none of its English stale. Nor does the order in which a kind of record has its
    fields: they are hashed by their names.
    """
    return _hashes((key, path, text) for key, path, _, text in reading.texts)


def _hashes(texts: Iterable[tuple[str, str, Bilingual]]) -> dict[str, str]:
    """The same, of texts by `kind:id` and field path."""
    said: dict[str, list[str]] = {}
    here: set[str] = set()
    for key, path, text in texts:
        if text.fr is not None and not is_of_review(path):
            if text.en is not None and not is_of_catalogue(text.en):
                here.add(key)
            said.setdefault(key, []).append(f"{path}\0{text.fr.source}\0")
    return {
        key: hashlib.sha256("".join(sorted(texts)).encode()).hexdigest()[:16]
        for key, texts in said.items()
        if key in here
    }


def read_again(reading: Reading, wanted: tuple[str, ...]) -> tuple[dict[str, str], dict[str, str]]:
    """The locks with the records in `wanted` marked as read against the present French.

    Args:
        reading: the guide as it is now.
        wanted: `kind:id` or bare ids; "all" stands for every record.

    Returns:
        The lock of the film, and that of the common stock, of all that it has.

    Raises:
        KeyError: with the first name that is no record's.
    """
    stock = reading.stock
    theirs = _hashes((k, path, text) for k, r in stock.all.items() for path, text in r.texts)
    mine = {key: said for key, said in french_hashes(reading).items() if key not in stock.used}
    here = {f"{kind}:{rid}" for kind, rid, _ in reading.guide.records()} - stock.used
    for name in wanted:
        if not any(name in ("all", k, k.split(":", 1)[1]) for k in (*here, *stock.all)):
            raise KeyError(name)
    return (
        _marked(reading.translated, here, mine, wanted),
        _marked(stock.translated, stock.all, theirs, wanted),
    )


def _marked(
    lock: Mapping[str, str],
    present: Collection[str],
    hashes: Mapping[str, str],
    wanted: tuple[str, ...],
) -> dict[str, str]:
    """A lock of the records that are there, those in `wanted` as they are now."""
    kept = {key: value for key, value in lock.items() if key in present}
    for name in wanted:
        keys = [k for k in present if name in ("all", k, k.split(":", 1)[1])]
        kept |= {key: hashes[key] for key in keys if key in hashes}
    return dict(sorted(kept.items()))
