"""A game as the page shows it: every answer of every card, so that a browser computes none."""

from __future__ import annotations

from collections.abc import Iterator
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
    files = [
        file
        for character in brief.mine(laid.characters)
        for file in _files(brief, laid, character, answers)
    ]
    return {
        "title": plain(brief.said(laid.game.title)),
        "counters": [_counter(brief, sheet) for sheet in laid.sheets],
        "files": files,
        "apart": any(file["choice"] != file["name"] for file in files),
        "answers": list(answers),
    }


def _counter(brief: Brief, sheet: Sheet) -> tuple[str, str]:
    return sheet.counter.letter, plain(brief.said(sheet.counter.name))


def _files(
    brief: Brief, laid: Table, character: Character, answers: dict[tuple[str, ...], int]
) -> Iterator[dict[str, Any]]:
    """A character as those who play all the cards have it, and others without and with the rest."""
    mine = [one for one in brief.audiences if one in character.audiences]
    kept = {one: character.kept_from(one) for one in mine}
    for without in dict.fromkeys(kept.values()):
        audiences = [one for one in mine if kept[one] == without]
        file = _file(brief, laid, laid.play(character, without), answers)
        yield {**file, "choice": file["name"], "audiences": audiences}
        if without:
            whole = _file(brief, laid, laid.play(character), answers)
            choice = brief.w("game.with_apart", who=file["name"])
            yield {**whole, "choice": choice, "audiences": audiences}


def _file(
    brief: Brief, laid: Table, story: Story, answers: dict[tuple[str, ...], int]
) -> dict[str, Any]:
    character = story.character
    age = brief.w("game.age", age=story.before.age(character.cards[0].month))
    return {
        "name": f"{plain(brief.said(character.name))}{age}",
        "who": plain(brief.said(character.who)),
        "says": [plain(said) for said in standing_said(brief, story, laid)],
        "cards": _cards(brief, laid, story, answers),
    }


def _cards(
    brief: Brief, laid: Table, story: Story, answers: dict[tuple[str, ...], int]
) -> list[tuple[int, str, str, list[int]]]:
    """The rank, the month, what happens, and for each counter the index of its answer."""
    return [
        (
            turn.rank,
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
