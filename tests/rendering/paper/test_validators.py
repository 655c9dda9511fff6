"""The PDFs before judges that are not ours: PDF/UA-1 and PDF/A-2a by `page-validation`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from guides import locations, pipeline
from guides.building.order import Order
from tests.support.built import Once
from tests.support.overlays import NAME, assemble

try:
    import page
except ImportError:
    page = None  # type: ignore[assignment]

pytestmark = [
    pytest.mark.validator,
    pytest.mark.skipif(
        page is None and not os.environ.get("CONTRECHAMP_REQUIRE_VALIDATORS"),
        reason="not run: page-validation is not installed",
    ),
]


@pytest.fixture(scope="module")
def pdfs(real_kit: Path, once: Once) -> dict[str, Path]:
    """The real film's guide in both languages, the sample's documents in their other layouts."""
    layouts = once.folder("sample-layouts", _layouts) / "out"
    return {
        path.relative_to(out).as_posix(): path
        for out in (real_kit, layouts)
        for path in out.rglob("*.pdf")
    }


def _layouts(folder: Path) -> None:
    film, out = assemble(folder), folder / "out"
    pipeline.build(Order(film, out, languages=("fr",), formats=("pdf",), variants=("large", "dys")))


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_the_pdfs_conform(pdfs: dict[str, Path], profile: str) -> None:
    """Each page can be read by a screen reader (UA-1) and kept for long (A-2a)."""
    film = locations.default_film().name
    expected = {
        f"{film}/fr/cineclub/guide.pdf",
        f"{film}/en/cineclub/guide.pdf",
        f"{NAME}/fr/cineclub/guide.large.pdf",
        f"{NAME}/fr/cineclub/guide.dys.pdf",
    }
    assert expected <= pdfs.keys()
    faults = {}
    for name, path in pdfs.items():
        report = page.validate_pdf(path, profile=profile)
        if not report.is_compliant:
            faults[name] = sorted({f"{f.rule_id}: {f.message}" for f in report.failures})

    assert faults == {}
