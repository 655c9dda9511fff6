"""HTML with no more quotation marks than it asks for: a value that is one word stands bare.

XHTML asks for them always, and the macros serve both: they are written with quotation marks, and
lose them where a template is compiled for HTML (WHATWG, 13.1.2.3: nothing in the value may be
white space or one of `"'=<>` and the grave accent, and it may not be empty). A page says thousands
of such values.
"""

from __future__ import annotations

import re

from jinja2.ext import Extension

# What a template puts into a value and is surely one word: ids, their addresses, numbers, roles.
WORDS = (
    *("n.anchor", "href(n.anchor)", "anchor", "entry.anchor", "row.anchor", "caption"),
    *("n.x", "n.y", "n.width", "n.height", "n.weight", "n.size", "n.radius", "n.align"),
    *(
        "n.role",
        "percent",
        "key",
        "part",
        "line.anchor",
        "line.level",
        "claim.id",
        "claim.strength",
        "mark.strength",
    ),
)
WORD = r"(?:[\w.:#-]|\{\{ (?:" + "|".join(map(re.escape, WORDS)) + r") \}\})+"
# What Jinja reads is left alone; a slash may not follow, since it would belong to the value.
QUOTED = re.compile(
    r"(?s:\{%.*?%\}|\{#.*?#\})|"
    rf'(?P<name>(?:(?<=\s)|(?<=%\}}))[a-z][\w:-]*=)"(?P<word>{WORD})"(?=[\s>{{])'
)


class Bare(Extension):
    """Takes the marks away before Jinja reads a template."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The same template; `name` and `filename` are Jinja's."""
        return QUOTED.sub(
            lambda found: f"{found['name']}{found['word']}" if found["name"] else found[0], source
        )
