"""How many pages a document may have, and which of its parts to shorten when it has more.

D401: too many pages, D402: too heavy to send; the build stops.
"""

from __future__ import annotations

from collections.abc import Iterator

from guides.composing.documents import Document
from guides.document.edition import Edition
from guides.document.nodes.block import Blocks, Heading, Schedule
from guides.document.nodes.inline import Text
from guides.document.nodes.walk import nodes, plain
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place


def too_long(
    document: Document, edition: Edition, pages: int, lessons: int, path: str
) -> Finding | None:
    """A finding when a document has more pages than it may.

    Args:
        document: says how many for each audience; for documents of a plan, a lesson.
        edition: what was printed.
        pages: how many it took.
        lessons: of the plan; 1 for documents of the film.
        path: of the file, for the place.
    """
    most = document.most_pages.get(edition.audience, 0) * lessons
    if not most or pages <= most:
        return None
    title, share = longest_part(edition.blocks)
    return Finding(
        Place(path),
        "D401",
        Severity.ERROR,
        TOO_LONG.fill(document=edition.document, pages=pages, most=most),
        SHORTEN.fill(part=title, share=share),
    )


def too_heavy(path: str, size: int) -> Finding | None:
    """A finding when a zip has more bytes than a school's mail lets through."""
    if size <= MOST_BYTES:
        return None
    said = TOO_HEAVY.fill(size=f"{size / 1e6:.1f}", most=MOST_BYTES // 1_000_000)
    return Finding(Place(path), "D402", Severity.ERROR, said, LIGHTEN)


def longest_part(blocks: Blocks) -> tuple[str, int]:
    """The title of the part with the most letters, and its share in per cent."""
    sizes: dict[str, int] = {}
    for title, size in _parts(blocks):
        sizes[title] = sizes.get(title, 0) + size
    longest = max(sizes, key=lambda title: sizes[title], default="")
    return longest, round(100 * sizes.get(longest, 0) / max(sum(sizes.values()), 1))


def _parts(blocks: Blocks) -> Iterator[tuple[str, int]]:
    """Titles with the letters under them; each step of a session is a part of its own."""
    title = ""
    for block in blocks:
        if isinstance(block, Heading) and block.level <= 2:
            title = plain(block.children)
        if isinstance(block, Schedule):
            for segment in block.segments:
                yield f"{segment.clock} {plain(segment.title)}", _letters(segment)
        else:
            yield title, _letters(block)


def _letters(tree: object) -> int:
    """How many letters a tree prints."""
    return sum(len(node.text) for node in nodes(tree) if isinstance(node, Text))


MOST_BYTES = 10_000_000
TOO_HEAVY = Message("{size} Mo, au plus {most}", "{size} MB, at most {most}")
LIGHTEN = Message(
    "Raccourcissez le guide, ou donnez les documents un par un.",
    "Shorten the guide, or hand the documents over one by one.",
)
TOO_LONG = Message(
    "{document} : {pages} pages, au plus {most}", "{document}: {pages} pages, at most {most}"
)
SHORTEN = Message(
    "La partie la plus longue est « {part} » ({share} % du texte) : raccourcissez-la.",
    'The longest part is "{part}" ({share}% of the text): shorten it.',
)
