"""Where templates and content are: in a clone, or inside the installed package."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent


def templates() -> Path:
    """The folder of templates."""
    inside = PACKAGE / "_templates"
    return inside if inside.is_dir() else PACKAGE.parent / "templates"


def default_film() -> Path:
    """The folder of the film that comes with the program."""
    inside = PACKAGE / "_content"
    content = inside if inside.is_dir() else PACKAGE.parent / "content"
    return content / "ma-femme-a-du-credit"
