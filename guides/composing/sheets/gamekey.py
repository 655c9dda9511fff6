"""The key of a game, for the adult alone: what each counter answers to each card, and why."""

from __future__ import annotations

from collections.abc import Iterator

from guides.composing.brief import Brief
from guides.composing.charts.figures import digits
from guides.composing.say.counters import SIGNS, answered, number, sources
from guides.composing.say.dates import date_said
from guides.document.nodes.block import Block, Blocks, Heading, Paragraph, Row, Table
from guides.document.nodes.inline import Inlines, LineBreak, Strong, Text
from guides.document.nodes.walk import plain, uncited
from guides.playing.answers import Answer
from guides.playing.file import File
from guides.playing.story import Story, Turn
from guides.playing.story import Table as Laid


def gamekey(brief: Brief) -> Blocks:
    """Every answer of every game, card by card, then the lines that were cited."""
    blocks: list[Block] = [
        brief.heading(1, "game.key", "top"),
        Paragraph(brief.t("game.key_lead"), "lead"),
        Paragraph(brief.t("game.signs"), "note"),
    ]
    for one in brief.guide.games:
        laid = Laid.of(brief.guide, one)
        for character in brief.mine(laid.characters):
            story = laid.play(character)
            blocks += _story(brief, story, laid)
        if laid.game.shown:
            blocks += _in_rows(brief, laid)
    return tuple(blocks)


def _in_rows(brief: Brief, laid: Laid) -> Iterator[Block]:
    """What three volunteers read aloud where people sit in rows, card by card."""
    readers = [sheet.counter for sheet in laid.sheets if sheet.counter.id in laid.game.readers]
    rows = []
    for character, rank, turn in laid.heard():
        name, answers = plain(brief.said(character.name)), turn.by_counter
        card: Inlines = (Text(f"{name} · {rank}. "), *brief.said(turn.card.text))
        rows.append(Row((card, *(answered(brief, answers[one.id]) for one in readers))))
    yield Heading(2, brief.t("game.rows"), "key-rows")
    yield Table(
        brief.t("game.rows_how"),
        (brief.t("game.column.card"), *((Text(one.letter),) for one in readers)),
        (5, *(6 for _ in readers)),
        tuple(rows),
    )


def _story(brief: Brief, story: Story, laid: Laid) -> Iterator[Block]:
    yield Heading(2, brief.said(story.character.name), f"key-{story.character.id}")
    letters = tuple((Text(sheet.counter.letter),) for sheet in laid.sheets)
    files = (story.before, *(turn.after for turn in story.turns))
    yield Table(
        brief.said(story.character.who),
        (brief.t("game.column.card"), *letters, brief.t("game.column.after")),
        (9, *(3 for _ in letters), 5),
        tuple(
            _row(brief, rank, turn, before)
            for rank, (turn, before) in enumerate(zip(story.turns, files, strict=False), start=1)
        ),
    )
    cited = {rule.id: rule for turn in story.turns for a in turn.answers for rule in a.rules}
    yield Table(
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
            for rule in cited.values()
        ),
    )


def _row(brief: Brief, rank: int, turn: Turn, before: File) -> Row:
    month = date_said(brief, turn.card.month)
    card: Inlines = (Text(f"{rank}. {month} : "), *brief.said(turn.card.text))
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
