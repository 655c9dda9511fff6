"""The sample guide, and folders laid over it that differ by a few lines.

An overlay holds only the files that change. Besides them it may hold `prepare.txt`, one
instruction a line, for what a repository cannot hold or would rather not:

    remove PATH          take a file away; `.` is the whole folder
    link PATH TARGET     a symbolic link
    pipe PATH            a pipe, which whoever reads it waits for
    move PATH TARGET     another name, such as Windows cannot hold
    copy PATH TARGET     a copy; `_` in TARGET stands for a space
    latin1 PATH          the same words in another encoding
    pad PATH BYTES       a comment at the end, until the file is over BYTES long
    fill PATH COUNT      COUNT letters where the file says @@@
    keep lock            leave the lock of translations as it is

The lock is otherwise renewed, so that a case about something else needs no lock of its own.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from stat import S_ISDIR

from guides.commands import check as commands
from guides.findings.errors import Refused

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
SAMPLE = TESTS / "sample"
NAME = "un-point-par-livre"
APART = ("expected.txt", "prepare.txt")
FOLDER = ()


def assemble(folder: Path, overlay: Path | None = None) -> Path:
    """The sample with an overlay on it, as a film's folder inside `folder`.

    One that stands there already is made the sample again first: what differs is replaced.
    """
    film = folder / NAME
    if film.is_dir():
        _put_back(film)
    else:
        _lay(film)
    if overlay is None:
        return film
    for path in sorted(overlay.rglob("*")):
        name = path.relative_to(overlay)
        if path.is_file() and str(name) not in APART:
            (film / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, film / name)
    renew = overlay.name.startswith("C")  # what reading refuses never comes to the lock
    prepare = overlay / "prepare.txt"
    for line in prepare.read_text(encoding="utf-8").splitlines() if prepare.exists() else ():
        if line == "keep lock":
            renew = False
        else:
            _prepare(film, *line.split())
    if renew:
        renew_lock(film)
    return film


def _lay(film: Path) -> None:
    """Write the sample anew, from memory and by the system alone: hundreds of tests want a copy."""
    at = str(film)
    for name, text in _sample().items():
        if text is None:
            os.makedirs(f"{at}/{name}")  # noqa: PTH103  half as long as by way of paths
        else:
            file = os.open(f"{at}/{name}", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
            os.write(file, text)
            os.close(file)


@cache
def _sample() -> dict[str, bytes | None]:
    """All that it holds, folders before what is in them; a folder has no text."""
    within = {
        name: None if looks == FOLDER else (SAMPLE / name).read_bytes()
        for name, looks in _within(SAMPLE)
    }
    return {"": None} | within


def _put_back(film: Path) -> None:
    """Make a copy of the sample the sample again, whatever became of it."""
    given = dict(_within(SAMPLE))
    there = dict(_within(film))
    for name in reversed(there):  # what a folder holds before the folder
        if given.get(name) != there[name]:
            path = film / name
            path.rmdir() if there[name] == FOLDER else path.unlink()
    for name, looks in given.items():
        if there.get(name) == looks:
            continue
        if looks == FOLDER:
            (film / name).mkdir()
        else:
            shutil.copy2(SAMPLE / name, film / name)


def _within(folder: Path, above: str = "") -> Iterator[tuple[str, tuple[int, ...]]]:
    """All that a folder holds, by its path: of a file, its kind, its size and its time."""
    for entry in os.scandir(folder / above):
        name, is_ = above + entry.name, entry.stat(follow_symlinks=False)
        if S_ISDIR(is_.st_mode):
            yield name, FOLDER
            yield from _within(folder, f"{name}/")
        else:
            yield name, (is_.st_mode, is_.st_size, is_.st_mtime_ns)


def renew_lock(film: Path) -> None:
    """Mark every English text as read again, when the guide can be read at all."""
    try:
        commands.record_translations(film, ("all",))
    except Refused:
        return


def _prepare(film: Path, verb: str, path: str, argument: str = "") -> None:
    target = film / path
    match verb:
        case "remove" if path == ".":
            shutil.rmtree(film)
        case "remove":
            target.unlink()
        case "link":
            target.symlink_to(argument)
        case "pipe":
            os.mkfifo(target)
        case "move":
            target.rename(film / argument)
        case "copy":
            shutil.copyfile(target, film / argument.replace("_", " "))
        case "latin1":
            target.write_bytes(target.read_text(encoding="utf-8").encode("latin-1"))
        case "pad":
            missing = int(argument) - target.stat().st_size
            with target.open("a", encoding="utf-8") as file:
                file.write(f"# {'x' * missing}\n")
        case "fill":
            text = target.read_text(encoding="utf-8")
            target.write_text(text.replace("@@@", "a" * int(argument)), encoding="utf-8")
        case _:
            raise ValueError(f"prepare.txt: {verb}")
