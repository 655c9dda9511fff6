"""What we export as CSL-JSON comes back as the same sources, as far as the format holds them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import structs

from guides.checking.verdict import CheckedGuide
from guides.commands.import_ import import_file
from guides.document.address import encoded
from guides.document.work import Work
from guides.importing.csl import KINDS
from guides.model.values.dating import dating
from guides.reading.film.yaml.tree import read_yaml
from guides.rendering.references.csl import TYPES, render_csl
from tests.support.everything import EVERYTHING
from tests.support.small import small_draft


def held(raw: Any) -> dict[str, Any]:
    """What CSL holds of a source, its names by their parts."""
    known = dating(raw["date"])
    authors, families = raw.get("authors", []), raw.get("family_names", [])
    work = Work(
        *("", "", tuple(authors), "", "", "", "", "", "", ""),
        families=tuple(families),
    )
    return {
        **{key: raw[key] for key in ("id", "title", "publisher", "language", "checked_on")},
        "url": encoded(raw.get("url") or ""),
        "date": known.edtf if known else "",
        "names": work.names,
        "kind": raw["kind"],
    }


def test_sources_come_back(checked: CheckedGuide, tmp_path: Path) -> None:
    """The kinds that CSL has no type of its own for are the author's to say."""
    sources = checked.guide.sources
    works = tuple(
        Work(
            *(source.id, source.kind, source.authors, source.title, source.publisher),
            (known.edtf if (known := dating(source.date)) else ""),
            *(source.language, source.url or "", source.checked_on, "note"),
            families=source.family_names,
        )
        for source in sources
    )
    file = tmp_path / "bibliographie.json"
    file.write_bytes(render_csl(structs.replace(EVERYTHING, document="bibliography", works=works)))
    film = small_draft(tmp_path / "films")
    assert import_file(file, film).status == 0
    back = read_yaml((film / "sources/bibliographie.yaml").read_text("utf-8"), "x").value
    assert isinstance(back, list)
    wanted = [
        {**held(source.model_dump(mode="python")), "kind": KINDS.get(TYPES[source.kind], "")}
        for source in sources
    ]
    assert [held(raw) for raw in back] == wanted
