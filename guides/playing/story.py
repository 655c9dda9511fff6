"""A character's cards, played in order: what every counter answers, and the file after each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guides.model.game import Card, Character, Fact, Game
from guides.model.guide import Guide
from guides.playing.answers import Answer, Sheet
from guides.playing.file import File


@dataclass(frozen=True)
class Turn:
    """One card: what every counter answers, and the file after it."""

    card: Card
    answers: tuple[Answer, ...]
    after: File

    @property
    def by_counter(self) -> Mapping[str, Answer]:
        """The answers, by the counter that gives them."""
        return {answer.counter: answer for answer in self.answers}


@dataclass(frozen=True)
class Story:
    """A character, with one turn for each card."""

    character: Character
    before: File
    turns: tuple[Turn, ...]


@dataclass(frozen=True)
class Table:
    """A game laid out: its counters in their order, each with its sheet, and the facts by id."""

    game: Game
    sheets: tuple[Sheet, ...]
    facts: Mapping[str, Fact]
    characters: tuple[Character, ...]

    @classmethod
    def of(cls, guide: Guide, game: Game) -> Table:
        """A game of a checked guide."""
        facts = {fact.id: fact for fact in guide.facts}
        counters = {counter.id: counter for counter in guide.counters}
        characters = {character.id: character for character in guide.characters}
        return cls(
            game,
            tuple(
                Sheet.of(counters[name], guide.rulesets, guide.rules, facts)
                for name in game.counters
            ),
            facts,
            tuple(characters[name] for name in game.characters),
        )

    def turn(self, card: Card, file: File) -> Turn:
        """What every counter answers to one card; none of them hears another."""
        fact = self.facts[card.fact]
        for sheet in self.sheets:
            file = sheet.enter(card.month, file)
        file = file.met(fact)
        answers = tuple(sheet.answer(fact, card.month, file) for sheet in self.sheets)
        for answer in answers:
            if not answer.undecided:
                for rule in answer.rules:
                    file = file.answered(rule)
        return Turn(card, answers, file)

    def play(self, character: Character) -> Story:
        """All cards of a character, one after the other."""
        file = before = self._opened(character)
        turns = []
        for card in character.cards:
            turns.append(turn := self.turn(card, file))
            file = turn.after
        return Story(character, before, tuple(turns))

    def heard(self) -> Iterator[tuple[Character, int, Turn]]:
        """What a room in rows hears: whose card, its rank among theirs from 1, and its turn."""
        characters = {character.id: character for character in self.characters}
        for shown in self.game.shown:
            character = characters[shown.character]
            turns = self.play(character).turns
            yield from ((character, rank, turns[rank - 1]) for rank in shown.cards)

    def _opened(self, character: Character) -> File:
        file = File.of(character)
        for sheet in self.sheets if character.cards else ():
            file = sheet.enter(character.cards[0].month, file)
        return file
