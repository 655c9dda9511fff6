"""The PDFs before judges that are not ours: PDF/UA-1 and PDF/A-2a by `page-validation`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from guides import locations, pipeline
from guides.building.order import Order
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
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The real film's guide in both languages, the sample's in its other layouts."""
    folder = tmp_path_factory.mktemp("pdfs")
    out = folder / "out"
    film = locations.default_film()
    for order in (
        Order(film, out, documents=("guide",), formats=("pdf",)),
        Order(
            assemble(folder),
            out,
            languages=("fr",),
            formats=("pdf",),
            variants=("large", "dys"),
        ),
    ):
        pipeline.build(order)
    return {path.relative_to(out).as_posix(): path for path in out.rglob("*.pdf")}


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
