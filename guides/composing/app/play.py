"""A game as the page shows it: every answer of every card, so that a browser computes none."""

from __future__ import annotations

from typing import Any

from guides.composing.brief import Brief
from guides.composing.say.counters import SIGNS, number, sources, standing_said
from guides.composing.say.dates import date_said
from guides.document.nodes.inline import Text
from guides.document.nodes.walk import nodes, plain, uncited
from guides.model.game import Character
from guides.playing.answers import Answer, Sheet
from guides.playing.story import Story, Table


def played(brief: Brief) -> list[dict[str, Any]]:
    """Each game: its counters, the answers that differ, and the files that name them by rank."""
    return [_game(brief, Table.of(brief.guide, game)) for game in brief.guide.games]


def _game(brief: Brief, laid: Table) -> dict[str, Any]:
    answers: dict[tuple[str, ...], int] = {}
    return {
        "title": plain(brief.said(laid.game.title)),
        "counters": [_counter(brief, sheet) for sheet in laid.sheets],
        "files": [
            _file(brief, laid, character, answers) for character in brief.mine(laid.characters)
        ],
        "answers": list(answers),
    }


def _counter(brief: Brief, sheet: Sheet) -> tuple[str, str]:
    return sheet.counter.letter, plain(brief.said(sheet.counter.name))


def _file(
    brief: Brief, laid: Table, character: Character, answers: dict[tuple[str, ...], int]
) -> dict[str, Any]:
    story = laid.play(character)
    age = brief.w("game.age", age=story.before.age(character.cards[0].month))
    return {
        "name": f"{plain(brief.said(character.name))}{age}",
        "who": plain(brief.said(character.who)),
        "says": [plain(said) for said in standing_said(brief, story, laid)],
        "cards": _cards(brief, laid, story, answers),
    }


def _cards(
    brief: Brief, laid: Table, story: Story, answers: dict[tuple[str, ...], int]
) -> list[tuple[str, str, list[int]]]:
    """The month, what happens, and for each counter the rank of its answer."""
    return [
        (
            date_said(brief, turn.card.month),
            plain(brief.said(turn.card.text)),
            [
                answers.setdefault(_said(brief, sheet, answer), len(answers))
                for sheet, answer in zip(laid.sheets, turn.answers, strict=True)
            ],
        )
        for turn in story.turns
    ]


def _said(brief: Brief, sheet: Sheet, answer: Answer) -> tuple[str, ...]:
    """On the board, in words, what bears it (mark, place, sources), the shape of the mark."""
    if answer.text is not None:
        return SIGNS[answer.says], plain(uncited(brief.said(answer.text))), "", ""
    if answer.undecided:
        lines = " / ".join(map(number, answer.rules))
        return f"? {lines}", brief.w("game.undecided", lines=lines), "", ""
    (rule,) = answer.rules
    mark = f"{brief.w(f'strength.{rule.strength}')}, {rule.as_of}"
    place = plain(brief.said(sheet.rulesets[rule.ruleset].place))
    names = [node.text for node in nodes(sources(brief, rule.text)) if isinstance(node, Text)]
    text = plain(uncited(brief.said(rule.text)))
    return number(rule), text, f"{mark} · {place} · {' ; '.join(names)}", rule.strength
