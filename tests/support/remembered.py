"""What the tests of one process made on the way, kept in memory as a build keeps it on disk."""

from __future__ import annotations

from pathlib import Path

from guides import locations
from guides.cache import NONE, Cache
from guides.reading.film.folder import read_guide
from guides.reading.film.known import Known
from tests.support.overlays import SAMPLE

FILES = ".reading"  # how the name ends under which the files of one folder are known


class Remembered(Cache):
    """A cache in which the files of every film are known as far as they are the sample's.

    Files are known by their text: what a test spoils is read anew, with all that is found in it,
    and so is whatever the sample does not have.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        super().__init__(Path("in memory"), "tests")
        self.held: dict[str, bytes] = {}
        folders = (SAMPLE, locations.common(SAMPLE), locations.default_film())
        self.standing = [Known(NONE, folder).name for folder in folders]

    def get(self, name: str) -> bytes | None:
        """What was kept under a name; of the files of a film that a test made, the sample's."""
        if name.endswith(FILES) and name not in self.standing:
            name = self.standing[0]
            if name not in self.held:
                read_guide(SAMPLE, self)
        return self.held.get(name)

    def put(self, name: str, data: bytes) -> None:
        """Keep it; the files of films that tests made are read once."""
        if not name.endswith(FILES) or name in self.standing:
            self.held[name] = data
