"""Which English was read against which French."""

from __future__ import annotations

import hashlib

from guides.model.guide import Reading
from guides.model.review import is_of_review
from guides.model.text import Record, fragments


def french_hash(record: Record) -> str:
    """Sixteen hexadecimal digits that change whenever the French of a record does.

    Empty for a record without any text to translate. What it says of its own review is left
    out: to note that a record falls due makes none of its English stale.
    """
    texts = [(path, text) for path, text in fragments(record) if not is_of_review(path)]
    said = "".join(f"{path}\0{text.fr.source}\0" for path, text in texts)
    return hashlib.sha256(said.encode()).hexdigest()[:16] if said else ""


def read_again(reading: Reading, wanted: tuple[str, ...]) -> dict[str, str]:
    """The lock with the records in `wanted` marked as read against the present French.

    Args:
        reading: the guide as it is now.
        wanted: `kind:id` or bare ids; "all" stands for every record.

    Raises:
        KeyError: with the first name that is no record's.
    """
    present = {f"{kind}:{rid}": record for kind, rid, record in reading.guide.records()}
    lock = {key: value for key, value in reading.translated.items() if key in present}
    for name in wanted:
        keys = [k for k in present if name in ("all", k, k.split(":", 1)[1])]
        if not keys:
            raise KeyError(name)
        hashes = {key: french_hash(present[key]) for key in keys}
        lock |= {key: value for key, value in hashes.items() if value}
    return dict(sorted(lock.items()))
