"""What of earlier runs still belongs to an output folder, and what must leave it.

A run is kept whole, but for paths that its film can no longer have: those of a plan, a document or
an id that is gone. It is dropped when its film is: the id of the same folder has changed, or the
folder it was read from, of which this machine knows where it was, is no longer there.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guides.composing.documents import DOCUMENTS

if TYPE_CHECKING:
    from guides.building.order import Order
    from guides.checking.verdict import CheckedGuide
    from guides.writing.kit import Kit

# As `Order.key` writes it: the folder's name, then the options.
KEY = re.compile(
    r"(?P<folder>.*?) (?:fr|en)(?:,(?:fr|en))* [a-z,]+ [a-z,]+ [a-z,]* [a-z,]+ \S*(?P<asked> .*)?",
    re.DOTALL,
)
FILM = "film.yaml"


def gone(kit: Kit, order: Order) -> list[str]:
    """The runs of films whose folders are no longer there; none where nothing is remembered."""
    others = [key for key in kit.runs if not key.startswith(f"{order.film.name} ")]
    return [key for key in others if _is_gone(kit, _folder(key))]


def staying(kit: Kit, order: Order, checked: CheckedGuide, inputs: str) -> dict[str, Any]:
    """The runs that stay beside this one, each with the paths that it may still have."""
    film, mine = checked.guide.film, order.key()
    plans, lost = _plans(checked), gone(kit, order)
    stay: dict[str, Any] = {}
    for key, run in kit.runs.items():
        named, title = run.get("film", (film.id, film.title))
        here = named != film.id and _folder(key) == order.film.name
        if key in lost or (here and _was_renamed(kit, order, same_title=title == film.title)):
            continue
        if named == film.id and key in (mine, _apart(mine, film.id)):
            continue  # this run takes its place
        paths = run["paths"]
        if named == film.id and run["inputs"] != inputs:
            said = KEY.fullmatch(key)
            any_plan = said is None or bool(said["asked"])
            paths = [
                p
                for p in paths
                if _belongs(p, film.id, plans, any_plan=any_plan)
                and _in_language(p, film.languages)
            ]
        if any("/" in path for path in paths):  # more than the door
            stay[_apart(key, named) if key == mine else key] = {**run, "paths": paths}
    return stay


def _apart(key: str, film: str) -> str:
    """The key of a run whose folder has a namesake, with another film in it."""
    return f"{key} #{film}"


def _plans(checked: CheckedGuide) -> dict[str, frozenset[str]]:
    """The names of the default plans of each audience."""
    from guides.planning.programmes import names  # noqa: PLC0415

    guide = checked.guide
    return {whom: frozenset(names(guide, whom)) for whom in guide.film.audiences}


def _belongs(path: str, film: str, plans: dict[str, frozenset[str]], *, any_plan: bool) -> bool:
    """Whether a path is one that this film can have."""
    *folders, name = path.split("/")
    if not folders:  # the door
        return True
    if folders[0] != film:
        return False
    if len(folders) == 1:  # the page
        return True
    document = name.partition(".")[0]
    if len(folders) == 2:
        return any(kind.name == document and kind.of == "everybody" for kind in DOCUMENTS)
    audience = folders[2]
    if audience not in plans:
        return False
    if name.endswith(".zip"):
        return any_plan or name == f"{film}-{audience}-{folders[1]}.zip"
    of = "plan" if len(folders) > 3 else "film"
    known = any(
        kind.name == document and kind.of == of and audience in kind.audiences for kind in DOCUMENTS
    )
    return known and (any_plan or of == "film" or folders[3] in plans[audience])


def _in_language(path: str, languages: Collection[str]) -> bool:
    """Whether a path is in a language that the film declares; only the door is in none."""
    _, *inner = path.split("/")
    language = inner[0] if len(inner) > 1 else "".join(inner).rpartition(".html")[0][-2:]
    return not inner or language in languages


def _folder(key: str) -> str:
    """The name of the film's folder in the key of a run."""
    found = KEY.match(key)
    return found["folder"] if found else ""


def _is_gone(kit: Kit, folder: str) -> bool:
    """Whether every place where this machine read such a folder is there without it."""
    homes = kit.sums.homes(folder, FILM) if folder else ()
    return bool(homes) and all(
        home.parent.is_dir() and not (home / FILM).exists() for home in map(Path, homes)
    )


def _was_renamed(kit: Kit, order: Order, *, same_title: bool) -> bool:
    """Whether the folder at hand, and no namesake, held a film of another id before."""
    homes = kit.sums.homes(order.film.name, FILM, before=True)
    namesakes = [home for home in homes if Path(home) != order.film and Path(home).is_dir()]
    return not namesakes and (same_title or str(order.film) in homes)
