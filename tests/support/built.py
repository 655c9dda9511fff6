"""What several tests build, built once for all of them, whichever worker they run in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from guides import locations, pipeline
from guides.building.order import FORMAT_NAMES, Order
from guides.document.audience import Language
from tests.support.overlays import assemble


class Once:
    """Folders that the first worker to need one makes, while the others wait."""

    def __init__(self, factory: pytest.TempPathFactory) -> None:
        base = factory.getbasetemp()
        # With xdist, each worker has a folder inside the one that all share.
        self.root = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def folder(self, name: str, make: Callable[[Path], object]) -> Path:
        """The folder of that name, made by `make` when it is not there."""
        folder = self.root / name
        with FileLock(self.root / f"{name}.lock"):
            if not folder.is_dir():
                part = self.root / f"{name}.part"
                shutil.rmtree(part, ignore_errors=True)
                part.mkdir()
                make(part)
                part.rename(folder)
        return folder


def small_order(
    film: Path, languages: tuple[Language, ...] = ("fr",), formats: tuple[str, ...] = ("txt",)
) -> Order:
    """A kit that is quick to make."""
    return Order(
        film, film.parent / "out", languages, ("cineclub",), documents=("guide",), formats=formats
    )


def small_kit(folder: Path) -> None:
    """The sample and one text made of it."""
    pipeline.build(small_order(assemble(folder)))


def sample_guides(folder: Path) -> None:
    """The sample's guide for film clubs, in both languages and every format."""
    film, out = assemble(folder), folder / "out"
    pipeline.build(
        Order(film, out, audiences=("cineclub",), documents=("guide",), formats=FORMAT_NAMES)
    )


def sample_kit(folder: Path) -> None:
    """Everything of the sample for two audiences, in both languages: zips, page and door."""
    pipeline.build(Order(assemble(folder), folder / "out", audiences=("cineclub", "lycee")))


def real_guides(folder: Path) -> None:
    """The real film's guides as others judge them."""
    _of_the_film(folder, "guide", ("pdf", "epub"))


def real_page(folder: Path) -> None:
    """Its page, for those who need not wait for the guides."""
    _of_the_film(folder, "page", ("page",))


def _of_the_film(folder: Path, document: str, formats: tuple[str, ...]) -> None:
    film, out = locations.default_film(), folder / "out"
    pipeline.build(Order(film, out, documents=(document,), formats=formats))
