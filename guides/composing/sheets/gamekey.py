"""The key of a game, for the adult alone: what each counter answers to each card, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guides.composing.brief import Brief, joined
from guides.composing.charts.figures import digits
from guides.composing.say.counters import SIGNS, answered, number, sources
from guides.composing.say.dates import date_said
from guides.composing.sheets.game import CARDS, card_of
from guides.document.nodes.block import (
    Block,
    Blocks,
    Card,
    CardSheet,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Table,
)
from guides.document.nodes.inline import Inlines, LineBreak, Strong, Text
from guides.document.nodes.walk import plain, uncited
from guides.model.game import Character, GameRule
from guides.playing.answers import Answer
from guides.playing.file import File
from guides.playing.story import Story, Turn
from guides.playing.story import Table as Laid


def gamekey(brief: Brief) -> Blocks:
    """Every answer of every game, card by card, the lines cited, then what the adult may add."""
    blocks: list[Block] = [
        brief.heading(1, "game.key", "top"),
        Paragraph(brief.t("game.key_lead"), "lead"),
        Paragraph(brief.t("game.signs"), "note"),
    ]
    for one in brief.guide.games:
        laid = Laid.of(brief.guide, one)
        mine = brief.mine(laid.characters)
        for character in mine:
            blocks += _story(brief, character, laid)
        if laid.game.shown:
            blocks += _in_rows(brief, laid)
        kept = [character for character in mine if character.kept_from(brief.audience)]
        if kept:
            blocks += _kept(brief, kept, laid)
    return tuple(blocks)


def _in_rows(brief: Brief, laid: Laid) -> Iterator[Block]:
    """What three volunteers read aloud where people sit in rows, card by card."""
    readers = [sheet.counter for sheet in laid.sheets if sheet.counter.id in laid.game.readers]
    rows = []
    for character, turn in laid.heard(brief.audience):
        name, answers = plain(brief.said(character.name)), turn.by_counter
        card: Inlines = (Text(f"{name} · {turn.rank}. "), *brief.said(turn.card.text))
        rows.append(Row((card, *(answered(brief, answers[one.id]) for one in readers))))
    yield Heading(2, brief.t("game.rows"), "key-rows")
    yield Table(
        brief.t("game.rows_how"),
        (brief.t("game.column.card"), *((Text(one.letter),) for one in readers)),
        (5, *(6 for _ in readers)),
        tuple(rows),
    )


def _story(brief: Brief, character: Character, laid: Laid) -> Iterator[Block]:
    """What a room meets that plays the cards it was given; which it was not."""
    kept = character.kept_from(brief.audience)
    story = laid.play(character, kept)
    yield Heading(2, brief.said(character.name), f"key-{character.id}")
    yield _played(brief, brief.said(character.who), tuple(_pairs(story)), laid)
    if kept:
        ranks = joined((brief.t("game.card", rank=rank) for rank in kept), (Text(", "),))
        yield Paragraph(brief.t("game.kept_back", cards=plain(ranks)), "note")
    yield _cited(brief, _rules(story.turns))


def _kept(brief: Brief, characters: Iterable[Character], laid: Laid) -> Iterator[Block]:
    """The cards that the adult may add: why they stand apart, the answers then, and to cut out."""
    yield PageBreak()
    yield Heading(2, brief.t("game.apart"), "key-apart")
    yield Paragraph(brief.t("game.apart_how"))
    cards: list[Card] = []
    for character in characters:
        kept = character.kept_from(brief.audience)
        story = laid.play(character)
        later = [pair for pair in _pairs(story) if pair[0].rank >= min(kept)]
        named = _rules(laid.play(character, kept).turns)
        yield Heading(3, brief.said(character.name), "")
        if character.adult:
            yield Paragraph(brief.said(character.adult.why))
        yield _played(brief, brief.t("game.apart_then"), later, laid)
        if new := [rule for rule in _rules(turn for turn, _ in later) if rule not in named]:
            yield _cited(brief, new)
        cards += (card_of(brief, character, rank, laid) for rank in kept)
    yield PageBreak()
    yield CardSheet(brief.t("game.apart_cards"), tuple(cards), CARDS)


def _pairs(story: Story) -> Iterator[tuple[Turn, File]]:
    """Each turn, and the file before it."""
    files = (story.before, *(turn.after for turn in story.turns))
    return zip(story.turns, files, strict=False)


def _played(
    brief: Brief, caption: Inlines, turns: Iterable[tuple[Turn, File]], laid: Laid
) -> Table:
    letters = tuple((Text(sheet.counter.letter),) for sheet in laid.sheets)
    return Table(
        caption,
        (brief.t("game.column.card"), *letters, brief.t("game.column.after")),
        (9, *(3 for _ in letters), 5),
        tuple(_row(brief, turn, before) for turn, before in turns),
    )


def _rules(turns: Iterable[Turn]) -> tuple[GameRule, ...]:
    """The lines that answer in some turns, each once."""
    found = {rule.id: rule for turn in turns for a in turn.answers for rule in a.rules}
    return tuple(found.values())


def _cited(brief: Brief, rules: Iterable[GameRule]) -> Table:
    """The words of the lines that answer, and what bears them."""
    return Table(
        brief.t("game.cited"),
        tuple(brief.t(f"game.column.{name}") for name in ("number", "answer", "bears")),
        (2, 12, 6),
        tuple(
            Row(
                (
                    (Strong((Text(number(rule)),)),),
                    uncited(brief.said(rule.text)),
                    (
                        brief.mark(rule.strength, rule.as_of),
                        LineBreak(),
                        *sources(brief, rule.text),
                    ),
                )
            )
            for rule in rules
        ),
    )


def _row(brief: Brief, turn: Turn, before: File) -> Row:
    month = date_said(brief, turn.card.month)
    card: Inlines = (Text(f"{turn.rank}. {month} : "), *brief.said(turn.card.text))
    return Row((card, *(_cell(answer) for answer in turn.answers), _after(brief, turn, before)))


def _cell(answer: Answer) -> Inlines:
    """The line that answers, or the sign of a silence; both where nobody can choose."""
    lines = "/".join(map(number, answer.rules))
    sign = SIGNS.get(answer.says, "")
    return (Text(" ".join(filter(None, (sign, lines)))),)


def _after(brief: Brief, turn: Turn, before: File) -> Inlines:
    """The points of each scale apart, and what the card began or ended; nothing is guessed."""
    said = []
    for points in turn.after.points.values():
        ends = dict.fromkeys((points.low, points.high))
        counted = "–".join(digits(brief, str(end)) for end in ends)
        unknown = brief.w("game.untold") if points.untold else ""
        said.append(" ".join(filter(None, (counted, unknown))))
    facts = {fact.id: fact.name for fact in brief.guide.facts}
    for sign, names in (
        ("+", turn.after.standing - before.standing),
        ("−", before.standing - turn.after.standing),
    ):
        said += [f"{sign} {facts[n].spoken_in(brief.words.language).words}" for n in sorted(names)]
    joined = [node for one in said for node in (LineBreak(), Text(one))]
    return tuple(joined[1:])
