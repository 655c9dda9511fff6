"""The papers of a game: a sheet for each counter, files and cards to cut out, a board.

The board has a column for each counter and none for all of them: nothing adds them up.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from guides.composing.brief import Brief
from guides.composing.say.counters import (
    SIGNS,
    bands,
    conditions,
    number,
    period,
    sources,
    standing_said,
    to_write,
    written,
)
from guides.composing.say.dates import date_said
from guides.composing.say.shapes import meanings
from guides.document.nodes.block import (
    Block,
    Blocks,
    BulletList,
    Card,
    CardSheet,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Row,
    Table,
)
from guides.document.nodes.inline import STRENGTHS, Inlines, LineBreak, Strong, Text
from guides.document.nodes.walk import plain, uncited
from guides.model.game import Character, Game, GameRule, Ruleset
from guides.playing.answers import Sheet
from guides.playing.story import Table as Laid

FILES, CARDS = 4, 8  # to a sheet of paper
ROWS = 6  # of a board: the cards of one file
LINES = 6  # a cell to write in is so many lines high


def game(brief: Brief) -> Blocks:
    """Every paper of every game that a room is given."""
    blocks: list[Block] = []
    for one in brief.guide.games:
        blocks += _papers(brief, one)
    return tuple(blocks)


def _papers(brief: Brief, one: Game) -> Iterator[Block]:
    laid = Laid.of(brief.guide, one)
    title = brief.said(one.title)
    yield Heading(1, title, "top")
    yield Paragraph(brief.t("game.lead"), "lead")
    yield NumberedList(tuple((Paragraph(brief.t(f"game.turn.{step}")),) for step in TURN))
    if short := tuple(_short(brief, laid)):
        yield Paragraph(brief.t("game.short"))
        yield BulletList(tuple((Paragraph(said),) for said in short))
    borne = {rule.strength for sheet in laid.sheets for rule in sheet.rules}
    worth = meanings(brief, [strength for strength in STRENGTHS if strength in borne])
    yield Paragraph((*brief.t("game.strengths"), Text(f" {worth}")), "note")
    for sheet in laid.sheets:
        yield PageBreak()
        yield from _counter(brief, sheet, laid)
    yield PageBreak()
    yield Heading(2, brief.t("game.board"), "board")
    yield Paragraph(brief.t("game.board_how", signs=brief.w("game.signs")), "note")
    yield _board(brief, laid)
    mine = brief.mine(laid.characters)
    yield PageBreak()
    yield CardSheet(brief.t("game.files"), tuple(_file(brief, c, laid) for c in mine), FILES)
    yield PageBreak()
    cards = tuple(card for character in mine for card in _dealt(brief, character, laid))
    yield CardSheet(brief.t("game.cards"), cards, CARDS)


TURN = ("who", "turn", "predict", "ask", "write", "keep", "say")


def _short(brief: Brief, laid: Laid) -> Iterator[Inlines]:
    """Whose cards are enough where time is short, and what those before them left on the file."""
    for character, heard in groupby(laid.heard(brief.audience), key=itemgetter(0)):
        ranks = [turn.rank for _, turn in heard]
        story = laid.play(character, character.kept_from(brief.audience))
        left = [turn.after for turn in story.turns if turn.rank < ranks[0]]
        said = "; ".join(written(brief, story.before, left[-1], laid)) if left else ""
        yield brief.t(
            "game.short_file" if said else "game.short_cards",
            who=plain(brief.said(character.name)),
            cards=", ".join(brief.w("game.card", rank=rank) for rank in ranks),
            said=said,
        )


def _counter(brief: Brief, sheet: Sheet, laid: Laid) -> Iterator[Block]:
    """What a counter reads down: its lines, ruleset by ruleset, then what it says without one."""
    counter = sheet.counter
    name: Inlines = (Text(f"{counter.letter} · "), *brief.said(counter.name))
    yield Heading(2, name, f"counter-{counter.id}")
    everybody = () if counter.country else (brief.w("game.anyone"),)
    sees = (brief.w(f"game.sees.{counter.sees}"), *everybody, brief.w("game.read_down"))
    yield Paragraph((Text(" ".join(sees)),), "lead")
    for ruleset in sheet.rulesets.values():
        mine = [rule for rule in sheet.rules if rule.ruleset == ruleset.id]
        if mine:
            yield _lines(brief, ruleset, mine, laid)
        system = next((s for s in brief.guide.systems if s.id == ruleset.system), None)
        if system and system.bands and ruleset.start is not None:
            yield Paragraph((Text(bands(brief, system.bands)),), "note")
        if ruleset.unknown:
            yield Paragraph(uncited(brief.said(ruleset.unknown)), "note")
    yield Table(
        brief.t("game.otherwise"),
        tuple(brief.t(f"game.column.{name}") for name in ("sign", "when", "answer")),
        (3, 10, 17),
        tuple(_silences(brief, sheet, laid)),
    )


def _lines(brief: Brief, ruleset: Ruleset, rules: list[GameRule], laid: Laid) -> Table:
    place = brief.said(ruleset.place)
    months = period(brief, ruleset.holds)
    caption: Inlines = (*place, *((Text(f", {months}"),) if months else ()))
    return Table(
        caption,
        tuple(brief.t(f"game.column.{name}") for name in ("number", "when", "answer", "bears")),
        (2, 9, 11, 8),
        tuple(_line(brief, rule, laid) for rule in rules),
    )


def _line(brief: Brief, rule: GameRule, laid: Laid) -> Row:
    names = [brief.said(laid.facts[name].name) for name in rule.when]
    when = [*names[:1], *((Text(f"{brief.w('game.or')} "), *name) for name in names[1:])]
    asked = [Text(said) for said in conditions(brief, rule, dict(laid.facts))]
    first = [*(when or [brief.t("game.always")]), *((said,) for said in asked)]
    said = uncited(brief.said(rule.text))
    beside = [uncited(brief.said(rule.doubt))] if rule.doubt else []
    beside += [(Strong((Text(line),)),) for line in to_write(brief, rule, laid.facts)]
    return Row(
        (
            (Strong((Text(number(rule)),)),),
            _in_lines(first),
            _in_lines([said, *beside]),
            (brief.mark(rule.strength, rule.as_of), LineBreak(), *sources(brief, rule.text)),
        )
    )


def _in_lines(said: list[Inlines]) -> Inlines:
    joined = [node for one in said for node in (LineBreak(), *one)]
    return tuple(joined[1:])


def _silences(brief: Brief, sheet: Sheet, laid: Laid) -> Iterator[Row]:
    """What a counter says without a line: the sign for the board, when, and the words."""
    needs = sheet.counter.needs
    what = plain(brief.said(laid.facts[needs].name)) if needs else ""
    for when, silence, words in sheet.without_a_line():
        first = brief.t(f"game.silence.{when}", what=what)
        yield Row(((Strong((Text(SIGNS[silence]),)),), first, uncited(brief.said(words))))


def _board(brief: Brief, laid: Laid) -> Table:
    """A row for each card, a column for each counter, room to write; no column for them all."""
    letters = tuple((Text(sheet.counter.letter),) for sheet in laid.sheets)
    room: Inlines = (LineBreak(),) * LINES
    rows = tuple(Row(((Text(str(row)),), *(room for _ in letters))) for row in range(1, ROWS + 1))
    return Table(
        brief.t("game.board"),
        (brief.t("game.column.card"), *letters),
        (2, *(5 for _ in letters)),
        rows,
    )


def _file(brief: Brief, character: Character, laid: Laid) -> Card:
    """Who an invented person is, and what their file says before the first card."""
    story = laid.play(character)
    says = standing_said(brief, story, laid)
    blocks: list[Block] = [
        Paragraph(brief.said(character.who)),
        Paragraph(brief.t("game.invented"), "note"),
    ]
    if says:
        blocks.append(BulletList(tuple((Paragraph(said),) for said in says)))
    if any(turn.after.points for turn in story.turns):
        blocks.append(Paragraph(brief.t("game.kept")))
        blocks.append(Paragraph((Text("   ".join(f"{n} ……" for n in range(1, ROWS + 1))),)))
    blocks.append(Paragraph(brief.t("game.noted")))
    age = story.before.age(character.cards[0].month)
    title: Inlines = (*brief.said(character.name), *brief.t("game.age", age=age))
    return Card(brief.w("game.file"), title, tuple(blocks))


def _dealt(brief: Brief, character: Character, laid: Laid) -> Iterator[Card]:
    """The cards that the room is given: those the adult keeps are in the key."""
    kept = character.kept_from(brief.audience)
    return (
        card_of(brief, character, rank, laid)
        for rank in range(1, len(character.cards) + 1)
        if rank not in kept
    )


def card_of(brief: Brief, character: Character, rank: int, laid: Laid) -> Card:
    """What happens, and in the words of the sheets what to ask the counters about."""
    card = character.cards[rank - 1]
    name = character.name.spoken_in(brief.words.language).words
    month: Inlines = (Text(date_said(brief, card.month)),)
    fact = laid.facts[card.fact]
    asked = brief.t(f"game.tell.{fact.sort}", what=plain(brief.said(fact.name)))
    noted = (Paragraph((Text(line),)) for line in to_write(brief, fact, laid.facts))
    told = (Paragraph(brief.said(card.text)), *noted, Paragraph((Strong(asked),)))
    return Card(f"{name} · {rank}", month, told)
