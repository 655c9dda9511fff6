"""The page: one offline file to read, prepare, project and vote, with one inline script.

The script and the style stand in `templates/page/`, in small files joined here; the
security policy names them by their hashes and allows nothing else. Data goes in as JSON
in an element that browsers do not run, cut-outs as `template` elements.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

from markupsafe import Markup

from guides.document.edition import Edition
from guides.document.nodes.block import Heading
from guides.document.nodes.interactive import Piece
from guides.rendering.web.markup import HTML, Walk, contents, workshop
from guides.rendering.web.metadata import linked_data
from guides.rendering.web.style import Trusted, in_colour, styled, trusted

# What only readers of the source need: remarks, which hold the types too. No text of ours has one.
REMARK = re.compile(r"/\*.*?\*/ ?", re.DOTALL)
SCRIPTS = (
    *("dom", "data", "store", "views"),
    *("folding", "units", "search", "places", "citations", "wording", "read"),
    *("session", "table", "fileshape", "sessionfile", "adding", "edits", "changes", "steps"),
    *("asking", "scenes", "sheet", "prepare", "slips"),
    *("messages", "screens", "room", "keys", "pace", "windows", "presenter", "project"),
    *("tally", "shift", "vote"),
    *("board", "play"),
    "main",
)
VIEWS = ("read", "prepare", "project", "vote", "play")
# Who has nothing of these needs no view of it.
OF = {"vote": "votes", "play": "games"}
STYLES = ("page", "read", "prepare", "project", "vote", "play")


def render_page(edition: Edition, templates: Path) -> bytes:
    """One page for all audiences, in one language.

    Args:
        edition: with its `interactive` part; it opens with the only level-1 heading,
            which becomes the title above all views.
        templates: the folder of templates.
    """
    played = edition.interactive
    title, *body = edition.blocks
    assert played is not None
    assert isinstance(title, Heading)
    environment = workshop(HTML, templates / "page", templates / "html")
    walk = Walk(edition, environment)
    cut_out = Walk(edition, environment, own=("pieces.html.jinja",))
    shell = partial(
        environment.get_template("shell.html.jinja").render,
        edition=edition,
        words=edition.furniture,
        w=_Words(played.words),
        facts=played.data,
        entries=played.entries,
        views=tuple(view for view in VIEWS if view not in OF or played.data.get(OF[view])),
        linked_data=Markup(linked_data(edition)),  # noqa: S704  nothing in it looks like a tag
        title=walk.run(title.children),
        contents=contents(edition.blocks),
        body=walk.blocks(tuple(body)),
        pieces=_by_key(played.pieces, cut_out),
        data=_json(played.data),
        early=_early(templates),
        script=_script(templates),
    )
    return styled(shell, in_colour(_style(templates), edition.colour), typed=True)


def _by_key(pieces: tuple[Piece, ...], walk: Walk) -> dict[str, list[tuple[str, Markup]]]:
    """The parts of each record, named once."""
    cut = dict[str, list[tuple[str, Markup]]]()
    for piece in pieces:
        cut.setdefault(piece.key, []).append((piece.part, walk.blocks(piece.blocks)))
    return cut


class _Words:
    """Fixed words of the page's controls, as templates ask for them: `w("prepare.minutes")`."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.words = words

    def __call__(self, name: str, **values: object) -> str:
        return self.words[name].format(**values) if values else self.words[name]

    def counted(self, name: str, count: int) -> str:
        return self(f"{name}.{'one' if count == 1 else 'many'}", count=count)


def _json(data: Mapping[str, object]) -> Markup:
    """JSON that cannot end the element it stands in."""
    said = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(said.replace("<", "\\u003c"))  # noqa: S704


@cache
def _style(templates: Path) -> str:
    files = [templates / "html" / "guide.css"]
    files += [templates / "page" / f"{name}.css" for name in STYLES]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


@cache
def _early(templates: Path) -> Trusted:
    return trusted((templates / "page" / "early.js").read_text(encoding="utf-8"))


@cache
def _script(templates: Path) -> Trusted:
    files = [templates / "page" / f"{name}.js" for name in SCRIPTS]
    return trusted(f'(() => {{\n"use strict";\n{_without_remarks(files)}\n}})();')


def _without_remarks(files: list[Path]) -> str:
    """Files one after another, without remarks and indents: the page goes by mail."""
    joined = "\n".join(path.read_text(encoding="utf-8") for path in files)
    return re.sub(r"\n\s+", "\n", REMARK.sub("", joined))
