"""Names in a film's folder: litter is passed over, copies and leftovers told as what they are."""

from __future__ import annotations

import errno
import os
import socket
import time
from pathlib import Path

import pytest

from guides.findings.errors import Refused
from guides.findings.finding import Finding
from guides.model.film import FORMAT
from guides.reading.film.folder import read_guide
from guides.reading.film.listing import walk
from guides.reading.film.listing.files import authored_files, characters

VOTES = "- id: gratuit\n"
LITTER = (
    *("desktop.ini", "Desktop.ini", "Thumbs.db", "thumbs.db:encryptable", "ehthumbs.db"),
    *(".DS_Store", "._votes.yaml", "Icon\r", "~$votes.yaml", "~$film.docx", ".~lock.votes.yaml#"),
    *("votes.yaml~", "#votes.yaml#", ".#votes.yaml", "votes.yaml.orig", "votes.yaml.bak"),
    *("votes.yaml.tmp", "~WRL0001.tmp", "votes.yaml.swp", ".votes.yaml.swp", "votes.yaml.swo"),
    *("votes.yaml.part", "votes.yaml.crdownload", "votes.yaml.old", "votes - Raccourci.lnk"),
    *("site.url", ".dropbox", ".gitignore", "~syncthing~votes.yaml.tmp", "x.drivedownload"),
    *("@eaDir/x", "__MACOSX/._x", "$RECYCLE.BIN/desktop.ini", "System Volume Information/x"),
    *("votes.yaml.lck", "votes.yaml.kate-swp", "sync.ffs_db", "_gsdata_/x", "4913"),
    *("lost+found/x", ".git/config", "__pycache__/x.pyc", ".stversions/votes.yaml"),
)
COPIES = (
    *("votes (conflicted copy 2026-11-20 101500).yaml", "votes (Anna's conflicted copy).yaml"),
    *("votes (Copie en conflit de PC-Anna 2026-11-20).yaml", "votes (Case Conflict).yaml"),
    *("votes.sync-conflict-20261120-101500-ABCDEFG.yaml", "votes_conflict-20261120-101500.yaml"),
    *("votes (SFConflict anna@x.fr 2026-11-20-10-15-00).yaml", "votes[Conflict].yaml"),
    *("votes [conflicted].yaml", "votes.Conflict.yaml", "votes 2.yaml", "votes 3.yaml"),
    *("votes (1).yaml", "votes(1).yaml", "votes-DESKTOP-A1B2C3.yaml", "votes-MacBook-Anna.yaml"),
    *("Copie de votes.yaml", "Copy of votes.yaml", "Copie (2) de votes.yaml"),
    *("votes - Copie.yaml", "votes - Copie (2).yaml", "votes - Copy.yaml", "votes copy.yaml"),
    *("votes copie 2.yaml", "votes (copie).yaml", "votes (3e copie).yaml", "votes (copy 2).yaml"),
    *("votes-old.yaml", "votes_copie.yaml", "votes-2.yaml", "votes.bak.yaml", "votes-v2.yaml"),
    *("Kopie von votes.yaml", "Copia de votes.yaml", "votes - Kopie.yaml", "votes 的副本.yaml"),
    *("votes-anne.yaml", "votes-MacBook Pro d'Anne.yaml", "votes_PC-ANNE.yaml", "votes.yml"),
    *("votes.2026-11-20.yaml", "votes.mine.yaml", "votes.yaml.txt", "votes corrigé.yaml"),
    *("votes.yaml (1)", "context/a.fr (1).md", "context/a.fr 2.md", "context/a 2.fr.md"),
    *("context/a.fr.sync-conflict-20261120-101500-ABCDEFG.md", "context/a.fr-PC-ANNA.md"),
    *("claims/x 2.yaml", "claims/x-2.yaml", "claims/x-PC.yaml", "claims/x (1).yaml"),
    *("claims/x-copie.yaml", "claims/x.bak.yaml", "claims/x-bis.yaml", "claims/Copie de x.yaml"),
)
FOLDERS = ("claims (1)", "claims 2", "claims - Copie", "claims-old", "claims (copie)", "context 2")
LEFTOVERS = (
    *("votes_BACKUP_123.yaml", "votes_LOCAL_123.yaml", "votes.yaml.BASE.12.yaml", "votes.yaml.rej"),
    *("votes.yaml.REMOTE.12.yaml", "votes.yaml.mine", "votes.yaml.r12", "claims/x_BASE_9.yaml"),
    *("votes.yaml.OURS", "votes_base_9.yaml", "votes.yaml.conflicts"),
    *("votes.yaml.merge-left.r1", ".glossary.yaml.icloud"),
)
UNFIT = (
    *("claims/aux.yaml", "claims/NUL.yaml", "claims/com1.old.yaml", "context/con.fr.md"),
    *("claims/lpt¹.yaml", "votes.yaml.", "votes.yaml ", "claims/a:b.yaml", "claims/a?.yaml"),
    *("claims/a|b.yaml", "claims/a\\b.yaml", 'claims/"a".yaml', "claims/X.yaml", "prn/a.yaml"),
)
GOOD = (
    *("claims/x-y.yaml", "claims/partie 2.yaml", "claims/y-2.yaml", "context/a-2.fr.md"),
    *("claims/auxiliaire.yaml", "claims/console.yaml", "sources/town-2024.yaml"),
)


def put(film: Path, name: str, text: str = VOTES) -> None:
    """A file of that name, and the folders it stands in."""
    (film / name).parent.mkdir(parents=True, exist_ok=True)
    (film / name).write_text(text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A few files that are all right."""
    for name in ("votes.yaml", "claims/x.yaml", "context/a.fr.md"):
        put(tmp_path, name)
    return tmp_path


def looked_at(folder: Path) -> tuple[list[str], list[Finding]]:
    """The authored files, and what was found."""
    findings: list[Finding] = []
    return list(authored_files(folder, findings)), findings


@pytest.mark.parametrize("name", LITTER)
def test_litter_is_passed_over(name: str, folder: Path) -> None:
    """What systems, sync tools, Office and editors leave is no file of the author's."""
    before = looked_at(folder)
    put(folder, name)
    assert looked_at(folder) == before


@pytest.mark.parametrize(
    ("code", "name"),
    [
        *(("R027", name) for name in COPIES),
        *(("R028", name) for name in LEFTOVERS),
        *(("R026", name) for name in UNFIT),
    ],
)
def test_a_name_says_what_is_wrong(code: str, name: str, folder: Path) -> None:
    """At the place of the copy, never at that of the file it copies."""
    before, _ = looked_at(folder)
    put(folder, name)
    names, findings = looked_at(folder)
    said = name[1:].removesuffix(".icloud") if name.endswith(".icloud") else name
    assert [(f.code, f.place.file) for f in findings] == [(code, said)]
    assert names == before


@pytest.mark.parametrize("name", FOLDERS)
def test_a_copied_folder_is_told_once(name: str, folder: Path) -> None:
    """However many files there are in it."""
    put(folder, f"{name}/x.yaml")
    put(folder, f"{name}/y.yaml")
    assert [(f.code, f.place.file) for f in looked_at(folder)[1]] == [("R027", name)]


@pytest.mark.parametrize("name", ["votes-anne.yaml", "notes sur votes.yaml", "votes.txt"])
def test_a_stranger_that_holds_other_things_is_no_copy(name: str, folder: Path) -> None:
    """It is told as a stranger, when it is read."""
    before, _ = looked_at(folder)
    put(folder, name, "- id: autre\n")
    assert looked_at(folder) == (sorted([*before, name]), [])


def refused(folder: Path) -> list[tuple[str, str]]:
    """The codes and files of what stops reading."""
    with pytest.raises(Refused) as stopped:
        read_guide(folder)
    return [(f.code, f.place.file) for f in stopped.value.findings]


def test_more_than_a_film_can_hold_is_told_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hundred thousand files are not looked at one by one; litter beside them counts too."""
    put(folder, "film.yaml", f"format: {FORMAT}\n")
    monkeypatch.setattr(walk, "MOST", 50)
    for number in range(100):
        put(folder, f"claims/{number}.yaml", "")
    assert refused(folder) == [("R029", "claims")]


def test_folders_are_looked_into_to_a_depth(folder: Path) -> None:
    """Where a path grows so long that no system opens it, nobody keeps a film."""
    put(folder, "claims/" + "d/" * 12 + "x.yaml")
    names, findings = looked_at(folder)
    assert names == ["claims/x.yaml", "context/a.fr.md", "votes.yaml"]
    assert [(f.code, f.place.file) for f in findings] == [("R029", "claims" + "/d" * 10)]


@pytest.mark.slow
def test_a_thousand_faults_are_not_told(folder: Path) -> None:
    """Reading stops where there are more than anybody mends at once, and says that it did."""
    put(folder, "film.yaml", f"format: {FORMAT}\n")
    put(folder, "claims/x.yaml", "- {}\n" * 2000)
    put(folder, "votes.yaml", "a: 1\n")
    said = refused(folder)
    assert ("R029", "claims/x.yaml") in said
    assert len(said) < 700
    assert not any(file == "votes.yaml" for _, file in said)
    put(folder, "claims/x.yaml", "".join(f"k{n}: 1\n" for n in range(2000)))
    assert len(refused(folder)) < 700
    put(folder, "claims/x.yaml", "- {}\n" * 20_000)
    assert ("R029", "claims/x.yaml") in refused(folder)


def test_a_file_that_may_not_be_read_is_a_finding(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At its place, beside what else is wrong; an article is not said to be missing for it."""

    def closed(*_: object) -> bytes:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr("guides.reading.film.listing.files.disk.content", closed)
    said = refused(folder)
    assert {("R025", "votes.yaml"), ("R025", "context/a.fr.md")} <= set(said)
    assert ("R002", "context/a.fr.md") not in said


@pytest.mark.parametrize("name", GOOD)
def test_a_name_of_its_own_is_no_copy(name: str, folder: Path) -> None:
    """Records may be spread over files that are numbered, as long as they are others."""
    put(folder, "claims/partie.yaml", "- id: un\n")
    put(folder, "claims/y.yaml", "- id: deux\n")
    put(folder, name, "- id: trois\n")
    names, findings = looked_at(folder)
    assert name in names
    assert findings == []


def test_a_kit_in_the_folder_is_not_read(folder: Path) -> None:
    """Neither one that stands there, nor one at work; a folder with a manifest alone is."""
    before = looked_at(folder)
    for name in ("out/manifest.json", "out/SHA256SUMS", "out/x/fr/guide.pdf"):
        put(folder, name)
    put(folder, "neu/.contrechamp-lock")
    put(folder, "neu/x.html")
    assert looked_at(folder) == before
    (folder / "out" / "manifest.json").unlink()
    put(folder, "out/index.html")
    assert looked_at(folder) == before
    put(folder, "autre/manifest.json")
    assert "autre/manifest.json" in looked_at(folder)[0]


@pytest.mark.skipif(os.name != "posix", reason="not run: pipes as Unix has them")
@pytest.mark.parametrize("kind", ["pipe", "socket", "device", "sparse", "link to a device"])
def test_what_is_no_file_is_found_at_once(kind: str, folder: Path) -> None:
    """A pipe is not waited for, three gigabytes that are none are not read."""
    path = folder / "votes.yaml"
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        here = Path.cwd()
        os.chdir(folder)  # a socket's name may not be long
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("votes.yaml")
        os.chdir(here)
    elif kind == "device":
        try:
            os.mknod(path, 0o20644, os.makedev(1, 5))
        except PermissionError:
            pytest.skip("not run: only root makes devices")
    elif kind == "sparse":
        with path.open("wb") as file:
            file.truncate(3_000_000_000)
    else:
        path.symlink_to("/dev/zero")
    start = time.monotonic()

    with pytest.raises(Refused) as refused:
        read_guide(folder)
    direct: list[Finding] = []
    characters(folder, "votes.yaml", direct)

    code = {"sparse": "R003", "link to a device": "R006"}.get(kind, "R025")
    assert code in {f.code for f in refused.value.findings if f.place.file == "votes.yaml"}
    assert [f.code for f in direct] == [code if code != "R006" else "R025"]
    assert time.monotonic() - start < 1
