"""What an author, an editor or an enemy can put into a film's folder, each tried.

Whatever it is, the answer is a sentence with a place and the status that goes with it, and
nothing is written. What is harmless is read as if nothing were.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from guides.model.guide import Reading
from guides.reading.film.folder import read_guide
from tests.support.commands import Said, contrechamp, environment
from tests.support.overlays import assemble, renew_lock

Command = Callable[..., Said]
Spoil = Callable[[Path], None]
ARTICLE = "context/pourquoi-compter.fr.md"


def write(film: Path, file: str, content: str | bytes) -> None:
    """Put a file in the folder."""
    data = content.encode() if isinstance(content, str) else content
    (film / file).write_bytes(data)


def change(film: Path, file: str, old: str, new: str) -> None:
    """Change the first `old` of a file."""
    text = (film / file).read_text(encoding="utf-8")
    assert old in text
    write(film, file, text.replace(old, new, 1))


def said_of(film: Path, text: str) -> None:
    """Put a text into an article."""
    change(film, ARTICLE, "Compter rassure", f"{text} Compter rassure")


def rewrite(film: Path, rewritten: Callable[[bytes], bytes]) -> None:
    """Write every file of the folder anew."""
    for path in [*film.rglob("*.yaml"), *film.rglob("*.md")]:
        path.write_bytes(rewritten(path.read_bytes()))


def each(*changes: Spoil) -> Spoil:
    """Several changes, one after another."""

    def spoil(film: Path) -> None:
        for one in changes:
            one(film)

    return spoil


REFUSED: dict[str, tuple[Spoil, str]] = {
    "an empty file": (lambda f: write(f, "votes.yaml", b""), "votes.yaml: error R005"),
    "blank lines": (lambda f: write(f, "votes.yaml", "\n \n"), "votes.yaml: error R005"),
    "only comments": (lambda f: write(f, "votes.yaml", "# rien\n"), "votes.yaml: error R005"),
    "an empty film": (lambda f: write(f, "film.yaml", "# rien\n"), "film.yaml: error R005"),
    "Latin-1 bytes": (
        lambda f: write(f, "votes.yaml", "- id: été\n".encode("latin-1")),
        "votes.yaml:1: error R004",
    ),
    "UTF-16": (lambda f: write(f, "votes.yaml", "- id: a\n".encode("utf-16")), "error R004"),
    "an article in Latin-1": (
        lambda f: write(f, ARTICLE, (f / ARTICLE).read_text("utf-8").encode("latin-1")),
        "1 error(s), 0 warning(s)",  # it cannot be read; it is not missing
    ),
    "a null byte": (lambda f: write(f, "votes.yaml", "- id: a\0b\n"), "votes.yaml:1:8: error R104"),
    "a tab": (
        lambda f: change(f, "votes.yaml", "    fr:", "\tfr:"),
        "votes.yaml:4:1: error R101: a tab character",
    ),
    "a duplicate key": (
        lambda f: change(f, "votes.yaml", "number: 1", "number: 1\n  number: 1"),
        'votes.yaml:3:3: error R109: the key "number" already stands on line 2',
    ),
    "an alias bomb": (
        lambda f: write(
            f,
            "votes.yaml",
            "a0: &a0 [x,x]\n"
            + "".join(f"a{n}: &a{n} [*a{n - 1},*a{n - 1}]\n" for n in range(1, 40)),
        ),
        "votes.yaml:1:5: error R107",
    ),
    "100,000 brackets": (
        lambda f: write(f, "votes.yaml", "[" * 100_000),
        "votes.yaml:1:42: error R106",
    ),
    "100,000 braces": (lambda f: write(f, "votes.yaml", "{a: " * 100_000), "error R106"),
    "100,000 dashes": (lambda f: write(f, "votes.yaml", "- " * 100_000), "error R10"),
    "an unknown key": (
        lambda f: change(f, "votes.yaml", "follow_up:", "folow_up:"),
        'Did you mean "follow_up"?',
    ),
    "a list for a text": (
        lambda f: change(f, "votes.yaml", '"For whom?"', '["For whom?"]'),
        'votes.yaml:16:5: error R301 [amende]: "follow_up.en" expects a text',
    ),
    "a text for a list": (
        lambda f: change(f, "votes.yaml", "[cineclub]", "cineclub"),
        '"audiences" expects a list',
    ),
    "a text for a record": (lambda f: write(f, "votes.yaml", "gratuit"), "votes.yaml:1:1: error"),
    "a word for a number": (
        lambda f: change(f, "votes.yaml", "number: 2", "number: two"),
        'votes.yaml:10:3: error R301 [amende]: "number" expects a whole number',
    ),
    "a citation of nothing": (
        lambda f: said_of(f, "Voir [@nulle-part]."),
        'error C101 [context:pourquoi-compter]: "nulle-part" leads nowhere (source)',
    ),
    "a text of 5 MB": (
        lambda f: write(f, "votes.yaml", "- id: a\n  text:\n    fr: |\n" + "      a\n" * 700_000),
        "votes.yaml: error R003",
    ),
    "an article of 5 MB": (
        lambda f: write(f, ARTICLE, "---\ntitle: a\n---\n" + "a b\n" * 1_300_000),
        f"{ARTICLE}: error R003",
    ),
    "a text of a million letters": (
        lambda f: said_of(f, "a" * 900_000),
        f"{ARTICLE}:12: error R202",
    ),
    "a name with dots": (
        lambda f: write(f, "context/a.b.fr.md", '---\ntitle: "T"\n---\nx\n'),
        "context/a.b.fr.md",
    ),
    "an article in a folder": (
        each(
            lambda f: (f / "context/x").mkdir(),
            lambda f: write(f, "context/x/y.fr.md", "---\n---\n"),
        ),
        "context/x/y.fr.md",
    ),
    "a link out of the folder": (
        lambda f: (f / "claims/x.yaml").symlink_to(f.parent),
        "claims/x.yaml: error R006",
    ),
    "a month that is none": (
        lambda f: change(f, "timeline.yaml", "2016-09-01", "2016-13-01"),
        "timeline.yaml:2:3: error R301",
    ),
    "a day that is none": (
        lambda f: change(
            f,
            "claims/retard-coute-un-point.yaml",
            'checked_on: "2024',
            'checked_on: "2024-02-30" #',
        ),
        "error R301",
    ),
    "a language that is none": (
        lambda f: change(f, "sources/town.yaml", "language: fr", "language: en français"),
        "sources/town.yaml:7:3: error R301",
    ),
    "Chinese in a title": (
        lambda f: change(f, "sources/town.yaml", 'title: "', 'title: "年报 '),
        "sources/town.yaml:2:3: error",
    ),
    "a bell in a title": (
        lambda f: change(f, "sources/town.yaml", 'title: "', 'title: "\\u0007'),
        "sources/town.yaml:2:3: error",
    ),
    "a waiver of what must be": (
        each(
            lambda f: change(f, "votes.yaml", '    en: "A library should count nothing."\n', ""),
            lambda f: write(
                f,
                "waivers.yaml",
                "- {code: C103, record: 'vote:gratuit', reason: non, date: '2024'}\n",
            ),
        ),
        "error C002",
    ),
    "an empty heading": (lambda f: said_of(f, "##\n\n"), f"{ARTICLE}:12:"),
    "a link without words": (
        lambda f: said_of(f, "[](https://example.org)"),
        f"{ARTICLE}:12:",
    ),
    "a film without a title": (
        lambda f: change(f, "film.yaml", '"Un point par livre"', '""'),
        "film.yaml:4:1: error R301",
    ),
    "a script": (lambda f: said_of(f, "</script><script>alert(1)</script>"), "error R203"),
    "a link that is a program": (
        lambda f: said_of(f, "[ici](javascript:alert(1))"),
        "link refused: javascript:alert(1)",
    ),
}
HARMLESS: dict[str, Spoil] = {
    "a byte-order mark": lambda f: rewrite(f, lambda data: b"\xef\xbb\xbf" + data),
    "Windows line ends": lambda f: rewrite(f, lambda data: data.replace(b"\n", b"\r\n")),
    "line ends of old Macs": lambda f: rewrite(f, lambda data: data.replace(b"\n", b"\r")),
    "spaces that are not seen": lambda f: change(f, ARTICLE, "---\n\n", "---  \n\n"),
    "an editor's leftovers": each(
        lambda f: write(f, "votes.yaml~", "old"),
        lambda f: write(f, ".votes.yaml.swp", b"\0\1"),
        lambda f: (f / ".git").mkdir(),
    ),
    "no last line end": lambda f: write(
        f, "votes.yaml", (f / "votes.yaml").read_bytes().rstrip(b"\n")
    ),
}
PRINTED = {
    "a kind without a page of its own": "[[vote:gratuit]]",
    "a scene": "[[scene:guichet]]",
    "an event": "[[event:arrete]]",
    "a mirror row": "[[mirror:retards]]",
}


def build(command: Command, film: Path) -> Said:
    """Ask for a small kit."""
    return command(
        "build", film, "--language", "fr", "--audience", "cineclub", "--document", "guide",
        "--format", "json", "--format", "txt", "--out", film.parent / "out",
    )  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_a_sentence(name: str, film: Path, command: Command) -> None:
    """The fault is named with its place, the status is 1, and nothing is written."""
    spoil, sentence = REFUSED[name]
    spoil(film)
    start = time.process_time()

    said = build(command, film)

    assert sentence in said.err
    assert said.status == 1
    assert "Traceback" not in said.all
    assert "?:" not in said.err  # every finding has a place
    assert not (film.parent / "out").exists()
    assert time.process_time() - start < 5


@pytest.mark.parametrize("name", HARMLESS)
def test_it_is_read_as_if_nothing_were(name: str, film: Path, reading: Reading) -> None:
    """What editors and systems leave in files changes nothing of what is read."""
    HARMLESS[name](film)

    assert read_guide(film).guide == reading.guide


@pytest.mark.slow
@pytest.mark.parametrize("name", PRINTED)
def test_a_reference_is_printed_or_refused(name: str, film: Path, command: Command) -> None:
    """A reference that the rules let through can be printed; the others are refused."""
    said_of(film, PRINTED[name])
    renew_lock(film)

    said = build(command, film)

    assert (said.status == 0) != ("error C101" in said.err)


@pytest.mark.slow
def test_sources_that_cite_sources_are_all_listed(film: Path, command: Command) -> None:
    """A standing line may cite a source whose own line cites another, however far."""
    chain = "".join(
        f"- id: s{n}\n  title: T{n}\n  publisher: P\n  date: '2017'\n  kind: book\n"
        f"  language: fr\n  read: whole\n  checked_on: '2024-02-01'\n  standing:\n"
        f"    fr: Voir [@{after}].\n    en: See [@{after}].\n"
        for n, after in enumerate(("s1", "s2", "s3", "arrete-points"))
    )
    write(film, "sources/chain.yaml", chain)
    said_of(film, "Voir [@s0].")
    change(film, "context/pourquoi-compter.en.md", "Counting", "See [@s0]. Counting")
    renew_lock(film)

    said = build(command, film)

    assert said.status == 0, said.err
    text = (film.parent / "out/un-point-par-livre/fr/cineclub/guide.txt").read_text("utf-8")
    assert all(f"T{n}" in text for n in range(4))


def test_a_missing_folder(tmp_path: Path, command: Command) -> None:
    """A folder that is not there is said so, with what to give instead."""
    said = command("check", tmp_path / "nulle part")

    assert "this folder does not exist" in said.err
    assert said.status in (1, 2)


def test_a_file_for_a_folder(film: Path, command: Command) -> None:
    """A file where a folder is wanted is no folder."""
    said = command("check", film / "film.yaml")

    assert said.status in (1, 2)
    assert "Traceback" not in said.all


def test_a_folder_that_may_not_be_read(
    film: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its records are not left out in silence: the machine is at fault, and where."""
    scanned = os.scandir

    def scandir(path: str) -> object:
        if Path(path).name == "claims":
            raise PermissionError(13, "Permission denied", path)
        return scanned(path)

    monkeypatch.setattr(os, "scandir", scandir)
    said = command("check", film)

    assert f"access refused ({film / 'claims'}/)" in said.err
    assert said.status == 3


@pytest.mark.slow
def test_a_path_with_accents_and_spaces(tmp_path: Path, command: Command) -> None:
    """Folders are called what people call them."""
    film = assemble(tmp_path / "Ciné d'été — n° 3 (œuvre)")

    said = build(command, film)

    assert said.status == 0
    assert (film.parent / "out/un-point-par-livre/fr/cineclub/guide.txt").is_file()


@pytest.mark.skipif(os.name != "posix", reason="names of bytes are Unix's")
def test_a_file_name_that_is_no_text(film: Path, command: Command) -> None:
    """A name in another encoding is a finding like any other."""
    name = os.fsencode(film) + b"/\xe9t\xe9.yaml"
    Path(os.fsdecode(name)).write_text("a: b\n", encoding="utf-8")

    said = command("build", film, "--format", "json", "--out", film.parent / "out")

    assert "error R007" in said.err
    assert said.status == 1


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_a_terminal_of_another_age(film: Path, encoding: str) -> None:
    """A terminal that lacks a character still shows the rest of the sentence."""
    said_of(film, "(计数)")
    env = environment(PYTHONIOENCODING=encoding, LC_ALL="fr_FR.UTF-8")

    said = contrechamp("check", film, cwd=film.parent, env=env)

    assert "Traceback" not in said.all
    assert "R209" in said.err
    assert said.status == 1
