"""What the tests of one process made on the way, kept in memory as a build keeps it on disk."""

from __future__ import annotations

from pathlib import Path

from guides import locations
from guides.cache import NONE, Cache
from guides.checking.verdict import check
from guides.reading.film.folder import read_guide, settle
from guides.reading.film.known import Known, Settled
from tests.support.overlays import SAMPLE

# How the names end under which the files of one folder are known, and its records without fault.
FILES, CLEAN = ".reading", ".settled"


class Remembered(Cache):
    """A cache in which every film that a test made is known as far as it is the sample.

    Files are known by their text, and records without fault by all they are made of: what a test
    spoils is read and judged anew, and so is whatever the sample does not have.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        super().__init__(Path("in memory"), "tests")
        self.held: dict[str, bytes] = {}
        folders = (SAMPLE, locations.common(SAMPLE), locations.default_film())
        self.standing = {
            FILES: [Known(NONE, folder).name for folder in folders],
            CLEAN: [Settled(NONE, folder).name for folder in folders],
        }

    def get(self, name: str) -> bytes | None:
        """What was kept under a name; of a film that a test made, what was kept of the sample."""
        ending = Path(name).suffix
        standing = self.standing.get(ending, [name])
        if name not in standing:
            name = standing[0]
            if name not in self.held:
                reading = read_guide(SAMPLE, self)
                if ending == CLEAN:
                    settle(SAMPLE, self, check(reading).clean)
        return self.held.get(name)

    def put(self, name: str, data: bytes) -> None:
        """Keep it; the films that tests made are read and judged once."""
        if name in self.standing.get(Path(name).suffix, [name]):
            self.held[name] = data
