"""What a build cannot do without, each floor alone in its own process.

libraries   importing the libraries that a build of HTML uses
modules     importing our own modules too
html        libraries; every YAML file through the C parser; every text that holds Markdown
            through markdown-it-py; the edition, composed beforehand, through Jinja
html-ours   the same, with our own modules imported as well
pdf         libraries and Typst, then `typst.compile` on the edition's JSON made beforehand
pdf-ours    the same, with our own modules imported as well
copies      not a floor: builds the HTML guide of each folder given, one after another
"""

from __future__ import annotations

import json
import pickle
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def libraries() -> None:
    import jinja2  # noqa: F401, PLC0415
    import pydantic  # noqa: PLC0415
    import typer  # noqa: F401, PLC0415
    import yaml  # noqa: F401, PLC0415

    pydantic.BaseModel  # noqa: B018  pydantic imports itself at first use


def modules() -> None:
    libraries()
    import guides.checking.verdict  # noqa: PLC0415
    import guides.composing.compose  # noqa: PLC0415
    import guides.pipeline  # noqa: PLC0415
    import guides.reading.film.folder  # noqa: F401, PLC0415


def parse(film: Path) -> None:
    """Every YAML file of the film, and every text in it that holds Markdown."""
    from markdown_it import MarkdownIt  # noqa: PLC0415

    from guides.reading.film.prose import OFTEN, WORDS_LEFT, marked  # noqa: PLC0415

    read = MarkdownIt()
    for path in sorted(film.rglob("*.yaml")):
        for text in _yaml_texts(path.read_text(encoding="utf-8")):
            if marked(OFTEN.sub(WORDS_LEFT, text.strip())):
                read.parse(text)
    for path in sorted(film.rglob("*.md")):
        head, body = path.read_text(encoding="utf-8").split("---\n", 2)[1:]
        list(_yaml_texts(head))
        read.parse(body)


def _yaml_texts(source: str) -> Iterator[str]:
    """The scalars under `fr:` and `en:`, straight from the parser's events."""
    import yaml  # noqa: PLC0415

    language = False
    for event in yaml.parse(source, Loader=yaml.CLoader):
        if isinstance(event, yaml.ScalarEvent):
            if language:
                yield event.value
            language = event.value in ("fr", "en") and not language


def render(edition_file: Path) -> bytes:
    from guides import locations  # noqa: PLC0415
    from guides.rendering.web.html import render_html  # noqa: PLC0415

    edition = pickle.loads(edition_file.read_bytes())
    return render_html(edition, locations.templates())


def typeset(edition_file: Path) -> bytes:
    import typst  # noqa: PLC0415

    order: dict[str, Any] = json.loads(edition_file.read_bytes())
    pdf: bytes = typst.compile(**order)
    return pdf


def copies(out: Path, films: list[Path]) -> None:
    """Print the seconds that each film took."""
    from guides.building.order import Order  # noqa: PLC0415
    from guides.pipeline import build  # noqa: PLC0415

    for film in films:
        before = time.perf_counter()
        order = Order(film, out, ("fr",), ("cineclub",), ("guide",), ("html",))
        build(order)
        sys.stdout.write(f"{time.perf_counter() - before}\n")


def main(what: str, *arguments: str) -> None:
    paths = [Path(argument) for argument in arguments]
    match what:
        case "libraries":
            libraries()
        case "modules":
            modules()
        case "html" | "html-ours":
            libraries() if what == "html" else modules()
            parse(paths[0])
            render(paths[1])
        case "pdf" | "pdf-ours":
            libraries() if what == "pdf" else modules()
            typeset(paths[0])
        case "copies":
            copies(paths[0], paths[1:])
        case _:
            sys.exit(f"no floor {what}")


if __name__ == "__main__":
    main(*sys.argv[1:])
