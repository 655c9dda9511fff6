"""What an earlier run made of a file: the same text, read by the same program, is not read again.

Only what held no fault is kept, so that every finding comes from reading; the findings of a folder
are then the same with a cache and without. What is kept are values of a closed list of our own
kinds, as pickle writes them, and nothing but those can come out: no name that a file says is ever
looked up or called.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any, TypeVar, get_args

from guides.cache import Cache
from guides.document.nodes import block, inline
from guides.findings.place import Path, Place
from guides.model.context import Article
from guides.model.guide import Waiver
from guides.model.links import Tried
from guides.model.translation import Unit
from guides.model.values.text import Fragment, Record
from guides.reading.film.kinds import LISTS, SINGLE

T = TypeVar("T")


class Known:
    """What is known of the files of one folder."""

    def __init__(self, kept: Cache, folder: FilePath) -> None:
        """Take out what the last run kept.

        Args:
            kept: where it stands.
            folder: the film's.
        """
        self.kept, self.name = kept, _named(folder, "reading")
        old = _taken_out(kept.get(self.name) or b"")
        self.old: dict[str, tuple[bytes, bytes]] = old if isinstance(old, dict) else {}
        self.new: dict[str, tuple[bytes, bytes]] = {}
        self.sums: dict[str, bytes] = {}

    def has(self, name: str, text: str) -> bool:
        """Whether the last run made something of the same text."""
        known = self.old.get(name)
        return known is not None and known[0] == self._sum(name, text)

    def _sum(self, name: str, text: str) -> bytes:
        if name not in self.sums:
            self.sums[name] = hashlib.sha256(text.encode()).digest()
        return self.sums[name]

    def once(self, name: str, text: str, make: Callable[[], T], faults: Callable[[], int]) -> T:
        """What is made of a text: taken out as it was made before, or made now.

        Args:
            name: of the file, or of what is made of several.
            text: all that decides what is made.
            make: makes it.
            faults: the number of all faults until now; what had one is made again each time.
        """
        if not self.kept.folder:
            return make()
        known = self.old.get(name)
        made: T | None
        if known and self.has(name, text):
            made = _taken_out(known[1])
            if made is not None:
                self.new[name] = known
                return made
        before = faults()
        made = make()
        if faults() == before:
            self.new[name] = (self._sum(name, text), _pickled(made))
        return made

    def keep(self) -> None:
        """Keep what this run knows, unless the last one knew the same."""
        if self.new != self.old:
            self.kept.put(self.name, pickle.dumps(self.new, PROTOCOL))


class Settled:
    """The records of a folder in whose texts, each by itself, the last run found nothing."""

    def __init__(self, kept: Cache, folder: FilePath) -> None:
        """Look at nothing yet."""
        self.kept, self.name = kept, _named(folder, "settled")

    def among(self, made_of: Mapping[str, bytes]) -> frozenset[str]:
        """Those that are made of the same as then."""
        return frozenset(key for key, of in self._old().items() if made_of.get(key) == of)

    def keep(self, clean: Mapping[str, bytes]) -> None:
        """Keep what the clean ones are made of, unless the last run kept the same."""
        if clean != self._old():
            self.kept.put(self.name, pickle.dumps(clean, PROTOCOL))

    def _old(self) -> dict[str, bytes]:
        old = _taken_out(self.kept.get(self.name) or b"")
        return old if isinstance(old, dict) else {}


class KeptPlaces(Mapping[Path, Place]):
    """The places of one file, taken out when the first is asked for: few runs ask for any."""

    def __init__(self, places: Mapping[Path, Place] | bytes) -> None:
        """Hold places, or the characters they were kept as."""
        self._places = places

    def whole(self) -> Mapping[Path, Place]:
        """All of them."""
        if isinstance(self._places, bytes):
            rows: dict[Path, tuple[str, int, int]] = _taken_out(self._places) or {}
            self._places = {path: Place(*row) for path, row in rows.items()}
        return self._places

    def __reduce__(self) -> tuple[type[KeptPlaces], tuple[bytes]]:
        rows = {path: tuple(place) for path, place in self.whole().items()}
        return KeptPlaces, (_pickled(rows),)

    def __getitem__(self, path: Path) -> Place:
        return self.whole()[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self.whole())

    def __len__(self) -> int:
        return len(self.whole())


PROTOCOL = 5


def _named(folder: FilePath, what: str) -> str:
    where = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:32]
    return f"{where}.{what}"


def _pickled(value: object) -> bytes:
    into = io.BytesIO()
    _Pickler(into, PROTOCOL).dump(value)
    return into.getvalue()


class _Pickler(pickle.Pickler):
    """Writes a place as its kind and its fields, as nodes write themselves."""

    def reducer_override(self, value: Any) -> Any:
        return (Place, tuple(value)) if type(value) is Place else NotImplemented


class _Unpickler(pickle.Unpickler):
    """Makes values of our kinds, and of no other."""

    def find_class(self, module: str, name: str) -> Any:
        return KINDS[module, name]

    def persistent_load(self, pid: Any) -> Any:
        raise pickle.UnpicklingError


def _taken_out(data: bytes) -> Any:
    """What was kept; None when it cannot be understood."""
    try:
        return _Unpickler(io.BytesIO(data)).load()
    except Exception:
        return None


def _records(kind: type[Record]) -> Iterator[type[Record]]:
    """A kind of record, and those inside it."""
    yield kind
    for field in kind.model_fields.values():
        yield from _inside(field.annotation)


def _inside(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield from _records(annotation)
    for argument in get_args(annotation):
        yield from _inside(argument)


def _kinds() -> Iterator[type[Any]]:
    """Every kind of value that can stand in what is kept."""
    yield from (Article, Place, Fragment, Tried, Waiver, KeptPlaces, Unit)
    yield from get_args(inline.Inline)
    yield from (block.Paragraph, block.Heading, block.BulletList, block.NumberedList)
    models: list[type[Record]] = [
        Article,
        *(LISTS[stem][1] for stem in LISTS),
        *(SINGLE[stem][1] for stem in SINGLE),
    ]
    for model in models:
        yield from _records(model)


KINDS = {(kind.__module__, kind.__qualname__): kind for kind in _kinds()}
