"""A build after a change, with what earlier builds kept: the same bytes as one from nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from guides.cache import NONE, Cache, using
from guides.findings.errors import Refused
from guides.findings.finding import Finding
from guides.pipeline import checked_film
from tests.support.commands import Said, contrechamp, environment
from tests.support.overlays import assemble, renew_lock

ORDER = (
    "--language",
    "fr",
    "--audience",
    "cineclub",
    "--format",
    "html",
    "--format",
    "json",
    "--format",
    "txt",
)
RESCUE = "rescue.yaml"
LOCK = "translations.lock.yaml"
ACT = "questions/agir-un-peu.yaml"
# What somebody may change: the file, some characters, what stands in their place; then the codes.
EDITS = {
    "a sentence": (RESCUE, "une pause.", "une vraie pause.", {"C104"}),
    "a word of the house": (ACT, "Quel petit pas", "Quel bocal", {"C104", "C140"}),
    "a leading question": (ACT, "Quel petit pas", "N’est-ce pas : quel pas", {"C104", "C114"}),
    "a citation to nothing": (RESCUE, "@arrete-points]", "@personne]", {"C101", "C104"}),
    "a timecode": (RESCUE, "une pause.", "une pause à 01:02:03.", {"C104", "C116"}),
    "a draft": (RESCUE, "une pause.", "une pause ??? TODO", {"C104", "C142"}),
    "a draft's name": ("sources/town.yaml", "title: ", "title: TODO ", {"C142"}),
    "a link to nowhere": (RESCUE, "une pause.", "une [pause](https://a..b).", {"C104", "C155"}),
    "a loaded title": (RESCUE, "« C'est pareil ici ! »", "Un cauchemar !", {"C104", "C123"}),
    "a lock": (
        LOCK,
        '"claim:retard-coute-un-point": "3',
        '"claim:retard-coute-un-point": "4',
        {"C104"},
    ),
    "the same name twice": (ACT, "id: agir-un-peu", "id: clore-en-un-mot", {"C102"}),
    "a heading": (ACT, 'fr: "Repartir avec un geste."', 'fr: "# Repartir"', {"R301"}),
}


class Surroundings:
    """A film that is built again and again, with a cache and without."""

    def __init__(self, folder: Path) -> None:
        self.film, self.out, self.cache = assemble(folder), folder / "out", folder / "cache"
        self.kept = self.cache / "contrechamp" / "kept"
        self.nowhere = folder / "a file"
        self.nowhere.write_bytes(b"")
        self.plain: dict[str, bytes] = {}

    def build(self, cache: Path) -> Said:
        shutil.rmtree(self.out, ignore_errors=True)
        where = environment(XDG_CACHE_HOME=str(cache))
        return contrechamp(
            "build", self.film, *ORDER, "--out", self.out, cwd=cache.parent, env=where
        )

    def made(self, cache: Path) -> dict[str, bytes]:
        """What is built, by path."""
        said = self.build(cache)
        assert (said.status, said.err) == (0, "Film: un-point-par-livre\n")
        files = (path for path in self.out.rglob("*") if path.is_file())
        return {str(path.relative_to(self.out)): path.read_bytes() for path in files}

    def same(self, *, changed: bool = True) -> dict[str, bytes]:
        """What is built in both surroundings; from nothing once for all, while nothing changes."""
        if changed:
            self.plain = self.made(self.nowhere)
        assert self.made(self.cache) == self.plain
        return self.plain


def told(film: Path, kept: Cache) -> list[Finding]:
    """Every finding of a folder, with what is kept."""
    with using(kept):
        try:
            return list(checked_film(film).warnings)
        except Refused as refused:
            return list(refused.findings)


@pytest.mark.slow
@pytest.mark.parametrize("edit", EDITS)
def test_the_same_is_found_cold_and_warm(tmp_path: Path, edit: str) -> None:
    """After each kind of edit, and when it is taken back."""
    name, before, after, codes = EDITS[edit]
    film, kept = assemble(tmp_path), Cache(tmp_path / "kept", "program")
    path = film / name
    text = path.read_text(encoding="utf-8")
    clean = told(film, kept)
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    expected = told(film, NONE)

    assert codes <= {finding.code for finding in expected}
    assert told(film, kept) == told(film, kept) == expected
    path.write_text(text, encoding="utf-8")
    assert told(film, kept) == clean


@pytest.mark.slow
def test_what_was_kept_changes_no_byte(tmp_path: Path) -> None:
    """After a sentence, a name, damage; and where nothing may be written any more."""
    here = Surroundings(tmp_path)
    here.same()
    here.same(changed=False)
    assert {"reading", "jinja", "woff", "json", "parts", "settled", "session"} == {
        path.name.rpartition(".")[2] for path in here.kept.iterdir()
    }

    text = (here.film / RESCUE).read_text(encoding="utf-8")
    changed = text.replace('fr: "', 'fr: "Bien : ', 1)
    assert changed != text
    (here.film / RESCUE).write_text(changed, encoding="utf-8")
    told = here.build(here.nowhere).err
    assert told, "its English was not read again"
    assert here.build(here.cache).err == told
    renew_lock(here.film)
    assert any(b"Bien" in data for data in here.same().values())

    (here.film / "rescue").mkdir()
    (here.film / RESCUE).rename(here.film / "rescue" / "cards.yaml")
    here.same()

    for path in here.kept.iterdir():
        path.write_bytes(path.read_bytes()[:-9])
    here.same(changed=False)
    here.kept.chmod(0o500)
    try:
        here.same(changed=False)
    finally:
        here.kept.chmod(0o700)
