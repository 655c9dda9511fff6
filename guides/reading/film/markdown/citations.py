"""What stands between the brackets of a citation: sources, each with a page or an article."""

from __future__ import annotations

import re

from guides.document.nodes.inline import Citation
from guides.findings.finding import Message
from guides.reading.film.markdown.fault import Fault, short

CODE = "R212"
ONE = re.compile(r"@([a-z0-9-]+)(?:,\s*(.+))?$")
NOT_IN_LOCATOR = re.compile(r"[*`\\{}<>|~^@]|https?:|&#?\w+;|\b_|_\b")
CITE = Message("citation illisible : {found}", "unreadable citation: {found}")
CITE_HINT = Message(
    "Écrivez [@source] ou [@source, p. 3] ; plusieurs : [@a; @b, art. 4]. Un mot comme « voir » "
    "se met avant le crochet. Pour le signe seul : « \\@ ».",
    'Write [@source] or [@source, p. 3]; several: [@a; @b, art. 4]. A word like "see" stands '
    'before the bracket. For the sign alone: "\\@".',
)


def citations(written: str, at: int, faults: list[Fault]) -> list[Citation]:
    """The citations between two brackets.

    Args:
        written: all that stands there.
        at: where it begins in the text.
        faults: takes what cannot be read.
    """
    cited: list[Citation] = []
    for part in written.split(";"):
        said = re.sub(r"\s*\n\s*", " ", part.strip())
        found = ONE.match(said)
        locator = (found[2] or "").strip() if found else ""
        if found and not NOT_IN_LOCATOR.search(locator):
            cited.append(Citation(found[1], locator))
        else:
            where = at + len(part) - len(part.lstrip())
            faults.append(Fault(where, CODE, CITE.fill(found=short(said) or ";"), CITE_HINT))
        at += len(part) + 1
    return cited
