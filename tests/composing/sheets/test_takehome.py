"""The sheet to take home: five claims and where to look; what one finds is in the key alone."""

from __future__ import annotations

import pytest

from guides.checking.verdict import CheckedGuide
from guides.document.audience import Audience
from guides.document.edition import Edition
from guides.document.nodes.block import Blank, Block, BulletList, PageBreak, Paragraph
from guides.document.nodes.inline import Link
from guides.document.nodes.walk import nodes, plain
from guides.rendering.data.edition_json import render_json
from tests.support.on_paper import edition_of, pages, squeezed

SCHOOLS = ("lycee", "college")


def sheet(edition: Edition) -> tuple[Block, ...]:
    """The blocks of the sheet, from its title to the next page."""
    named = [getattr(block, "anchor", "") for block in edition.blocks]
    rest = edition.blocks[named.index("takehome") :]
    ends = [n for n, block in enumerate(rest) if isinstance(block, PageBreak)]
    return rest[: ends[0]] if ends else rest


@pytest.mark.parametrize("audience", SCHOOLS)
def test_five_claims_are_to_be_checked(checked: CheckedGuide, audience: Audience) -> None:
    """Each numbered, with a line to write on and three boxes; then a line for one's mind."""
    blocks = sheet(edition_of(checked, "worksheets", audience))

    numbered = [b for b in blocks if isinstance(b, Paragraph) and plain(b.children)[1:3] == ". "]
    assert [plain(b.children)[0] for b in numbered] == list("12345")
    assert sum(isinstance(b, BulletList) and b.ticks and len(b.items) == 3 for b in blocks) == 5
    assert sum(isinstance(b, Blank) for b in blocks) == 6


def test_a_source_to_open_has_its_address_and_no_id(checked: CheckedGuide) -> None:
    """Pupils read names: publisher, title, date, then what to type."""
    edition = edition_of(checked, "worksheets", "lycee")
    said = render_json(edition).decode()
    links = {node.url for node in nodes(sheet(edition)) if isinstance(node, Link)}
    named = {line.source for line in checked.guide.takehome if line.source}
    addresses = {s.url for s in checked.guide.sources if s.id in named}

    assert links == addresses
    assert all(f'"{line.id}"' not in said for line in checked.guide.takehome)


def test_what_one_finds_is_in_the_key_alone(checked: CheckedGuide) -> None:
    """With the answer to the claim."""
    pupils, teacher = (
        squeezed(render_json(edition_of(checked, name, "lycee")).decode())
        for name in ("worksheets", "key")
    )
    claims = {claim.id: claim for claim in checked.guide.claims}
    for line in checked.guide.takehome:
        if "lycee" in line.audiences:
            found = squeezed(line.expected.original.words.split(" (")[0]).rstrip()
            answer = claims[line.claim].answer
            assert answer
            assert found in teacher
            assert found not in pupils
            assert squeezed(plain(answer.comes_to.original.line)) in teacher


@pytest.mark.slow
@pytest.mark.parametrize("audience", SCHOOLS)
def test_it_has_one_side(checked: CheckedGuide, audience: Audience) -> None:
    """A sheet whose other side stays at home is not finished."""
    made = pages(edition_of(checked, "worksheets", audience))
    texts = [squeezed("".join(run.text for run in page.runs)).replace(" ", "") for page in made]

    assert sum("Cinqaffirmationsàvérifierchezsoi" in text for text in texts[1:]) == 1
