"""What is laid out in an OpenDocument text: spreads, questions, cards, two languages."""

from __future__ import annotations

from guides.document.nodes.block import Card, CardSheet, FacingPoint, Question, SideBySide, Spread
from guides.document.nodes.inline import Inlines, Mark
from guides.document.signs import proof
from guides.rendering.office.odt.body import EN_SPACE, run_in
from guides.rendering.office.odt.walk import Walk, cell
from guides.rendering.office.odt.xml import LINE_BREAK, TAB, characters, span

FACING = (36, 64)
HALVES = (1, 1)
BY_TWO = 4  # cards to a page, from which on they stand two abreast


def spread(walk: Walk, node: Spread, style: str) -> str:
    """A claim on the left; facing it, what is known. Its figures below, as wide as the page.

    It stands whole on a page, but below a title, which would be left alone on the page before.
    """
    whole = not walk.titled
    # A table begins no page by itself: a paragraph does, as good as without height.
    opens = walk.paragraph("Gap", "") if walk.opening else ""
    left, right = cell("Claim", _claim(walk, node)), cell("Known", _known(walk, node))
    facing = walk.table(FACING, walk.row(left, right, whole=whole))
    more = walk.paragraph("Note", walk.run(node.elsewhere)) if node.elsewhere else ""
    after = walk.paragraph("Gap", "")
    return opens + facing + more + walk.blocks(node.figures, style) + after


def _claim(walk: Walk, node: Spread) -> str:
    label = span("Claim_20_Number", characters(node.label))
    title = f"{label}{LINE_BREAK}{walk.run(node.claim)}"
    small: tuple[Inlines, ...] = tuple(nodes for nodes in (node.said_by, node.about) if nodes)
    return "".join(
        (
            walk.paragraph("Side", characters(walk.edition.furniture["claim_side"])),
            walk.heading("Claim", walk.below(1), title, node.anchor),
            walk.paragraph("Verdict", characters(node.verdict)),
            walk.paragraph("Weight", _weight(walk, node.mark)),
            *(walk.paragraph("Claim_20_Note", walk.run(nodes)) for nodes in small),
        )
    )


def _known(walk: Walk, node: Spread) -> str:
    side = walk.paragraph("Side", characters(walk.edition.furniture["known_side"]))
    title = walk.paragraph("Known_20_Title", characters(node.known_title))
    points = "".join(_point(walk, point) for point in node.points)
    unknown = ""
    if node.unknown:
        unknown = walk.paragraph("Unknown_20_Title", characters(node.unknown_title))
        unknown += walk.blocks(node.unknown, "Unknown")
    return side + title + walk.blocks(node.answered, "Known") + points + unknown


def _point(walk: Walk, node: FacingPoint) -> str:
    """A counterpoint: direction and holder, what is held, how strong, what would weaken it."""
    label = span("Label", characters(node.label + walk.edition.furniture["colon"]))
    title = walk.paragraph("Counterpoint", f"{label} {walk.run(node.holder)}")
    weight = _weight(walk, node.mark)
    if node.weakness:
        weight += f"{EN_SPACE} {span('Note_20_words', walk.run(node.weakness))}"
    return title + walk.blocks(node.blocks, "Known") + walk.paragraph("Weight", weight)


def _weight(walk: Walk, mark: Mark) -> str:
    return f"{characters(proof(walk.edition.furniture))}{walk.run((mark,))}"


def question(walk: Walk, node: Question, style: str) -> str:
    """The wording as a title with its number hanging; what the adult needs below."""
    number = span("Number", characters(node.label))
    title = f"{number}{TAB}{walk.run(node.wording)}"
    facts = " · ".join([characters(node.function), *(walk.run(fact) for fact in node.facts)])
    return "".join(
        (
            walk.heading("Question", walk.below(1), title, node.anchor),
            walk.paragraph("Question_20_Facts", facts),
            *(run_in(walk, note, "Question_20_Note") for note in node.notes),
        )
    )


def cards(walk: Walk, node: CardSheet, style: str) -> str:
    """Cards to cut out, two abreast or one under another; a sheet of its own is filled."""
    title = "" if walk.paper.filled else walk.paragraph("Caption", walk.run(node.title))
    abreast = 2 if node.per_page >= BY_TWO else 1
    share = node.per_page // abreast if walk.paper.filled else 0
    cells = [cell("Card", _card(walk, card)) for card in node.cards]
    cells += [cell("Card", "")] * (-len(cells) % abreast)
    rows = (
        walk.row(*cells[start : start + abreast], share=share)
        for start in range(0, len(cells), abreast)
    )
    sheet = walk.table(HALVES[:abreast], *rows)
    if walk.paper.filled:
        return sheet
    return title + sheet + walk.paragraph("Gap", "")


def _card(walk: Walk, card: Card) -> str:
    label = walk.paragraph("Card_20_Label", characters(card.label)) if card.label else ""
    title = walk.paragraph("Card_20_Title", walk.run(card.title))
    return label + title + walk.blocks((*card.blocks, *card.back), "Card")


def side_by_side(walk: Walk, node: SideBySide, style: str) -> str:
    """The same in two languages, each in a cell of its own."""
    cells = []
    for language, nodes in zip(node.languages, (node.left, node.right), strict=True):
        walk.language = "" if language == walk.edition.language else language
        cells.append(cell("Side", walk.blocks(nodes, "Known")))
    walk.language = ""
    return walk.table(HALVES, walk.row(*cells))
