"""What decides a build: content, templates, program, and the packages that it needs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from guides import pipeline
from guides.building import fingerprint
from guides.building.order import Order
from guides.document.edition import Edition
from guides.rendering.text import txt
from guides.writing.sums import Sums

NEEDS = {
    "contrechamp-0.1.0": ("Jinja2<4,>=3.1", 'typst ; python_version > "3"'),
    "jinja2-3.1.6": ("MarkupSafe>=2.0", 'Babel>=2.7; extra == "i18n"'),
    "markupsafe-3.0.0": (),
    "typst-0.15.2": (),
    "babel-2.18.0": (),
    "pytest-9.0.0": ("pluggy",),
}


@pytest.fixture(autouse=True)
def _ask_again() -> Iterator[None]:
    fingerprint.packages.cache_clear()
    yield
    fingerprint.packages.cache_clear()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place where packages are installed, and the only one."""
    folder = tmp_path / "site-packages"
    for name, needed in NEEDS.items():
        described = folder / f"{name}.dist-info"
        described.mkdir(parents=True)
        lines = "".join(f"Requires-Dist: {each}\n" for each in needed)
        (described / "METADATA").write_text(f"Name: x\n{lines}\nAn extra == line", "utf-8")
    monkeypatch.setattr("sys.path", [str(tmp_path / "nowhere"), str(folder)])
    return folder


@pytest.mark.usefixtures("site")
def test_only_what_the_program_needs_counts() -> None:
    """What it asks for, and what that asks for; no test tool, nothing optional."""
    python, version, *packages = fingerprint.packages().split(" ")

    assert (python, version.count(".")) == ("cpython", 1)
    names = [package.partition("-")[0] for package in packages]
    assert names == ["contrechamp", "jinja2", "markupsafe", "typst"]


def test_another_version_of_a_package_is_a_change(site: Path) -> None:
    """Any other version of what is needed makes another program of it."""
    before = fingerprint.program(Sums())
    (site / "pytest-9.0.0.dist-info").rename(site / "pytest-9.1.0.dist-info")
    fingerprint.packages.cache_clear()
    assert fingerprint.program(Sums()) == before

    (site / "markupsafe-3.0.0.dist-info").rename(site / "markupsafe-3.0.1.dist-info")
    fingerprint.packages.cache_clear()
    assert fingerprint.program(Sums()) != before


@pytest.mark.slow
def test_another_program_makes_everything_anew(film: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what comes out the same stays as it is."""
    order = Order(film, film.parent / "out", ("fr",), ("cineclub",), ("guide",), ("txt",))
    first = pipeline.build(order)
    rendered: list[str] = []
    render = txt.render_txt

    def counted(edition: Edition) -> bytes:
        rendered.append(edition.document)
        return render(edition)

    monkeypatch.setattr(txt, "render_txt", counted)
    assert pipeline.build(order) == first._replace(changed=())
    assert rendered == []

    monkeypatch.setattr(fingerprint, "packages", lambda: "another")
    again = pipeline.build(order)

    assert (rendered, again.changed, again.paths) == (["guide"], (), first.paths)


def test_what_is_not_content_changes_nothing(film: Path) -> None:
    """Litter of systems and editors is no input; all that reading looks at is, even to refuse."""
    before = fingerprint.authored(Sums(), film)
    (film / "desktop.ini").write_text("[x]", encoding="utf-8")
    (film / ".DS_Store").write_bytes(b"x")
    (film / "__pycache__").mkdir()
    (film / "__pycache__" / "x.py").write_text("1", encoding="utf-8")
    assert fingerprint.authored(Sums(), film) == before

    (film / "notes.txt").write_text("à moi", encoding="utf-8")
    noted = fingerprint.authored(Sums(), film)
    (film / "lien").symlink_to(film)
    assert len({before, noted, fingerprint.authored(Sums(), film)}) == 3
    (film / "notes.txt").unlink()
    (film / "lien").unlink()
    assert fingerprint.authored(Sums(), film) == before

    (film / "votes.yaml").rename(film / "voting.yaml")
    assert fingerprint.authored(Sums(), film) != before


def test_beside_a_clone_that_was_not_installed_every_package_counts(site: Path) -> None:
    """Nobody says which are needed."""
    described = next(site.glob("contrechamp-*"))
    (described / "METADATA").unlink()
    described.rmdir()
    assert "pytest-9.0.0" in fingerprint.packages()
