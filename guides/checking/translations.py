"""Which English was read against which French."""

from __future__ import annotations

import hashlib

from guides.model.guide import Reading
from guides.model.review import is_of_review
from guides.model.translation import is_of_catalogue


def french_hashes(reading: Reading) -> dict[str, str]:
    """By `kind:id`, sixteen hexadecimal digits that change whenever the French of a record does.

    A record without any English of its own is not there: where a PO file holds it, the file says
    which French was translated. What a record says of its own review is left out: to note that it
    falls due makes none of its English stale. Nor does the order in which a kind of record has its
    fields: they are hashed by their names.
    """
    said: dict[str, list[str]] = {}
    here: set[str] = set()
    for key, path, _, text in reading.texts:
        if not is_of_review(path):
            if text.en is not None and not is_of_catalogue(text.en):
                here.add(key)
            said.setdefault(key, []).append(f"{path}\0{text.fr.source}\0")
    return {
        key: hashlib.sha256("".join(sorted(texts)).encode()).hexdigest()[:16]
        for key, texts in said.items()
        if key in here
    }


def read_again(reading: Reading, wanted: tuple[str, ...]) -> dict[str, str]:
    """The lock with the records in `wanted` marked as read against the present French.

    Args:
        reading: the guide as it is now.
        wanted: `kind:id` or bare ids; "all" stands for every record.

    Raises:
        KeyError: with the first name that is no record's.
    """
    hashes = french_hashes(reading)
    present = {f"{kind}:{rid}" for kind, rid, _ in reading.guide.records()}
    lock = {key: value for key, value in reading.translated.items() if key in present}
    for name in wanted:
        keys = [k for k in present if name in ("all", k, k.split(":", 1)[1])]
        if not keys:
            raise KeyError(name)
        lock |= {key: hashes[key] for key in keys if key in hashes}
    return dict(sorted(lock.items()))
