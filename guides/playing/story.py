"""A character's cards, played in order: what every counter answers, and the file after each."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from guides.document.audience import Audience
from guides.model.game import Card, Character, Fact, Game
from guides.model.guide import Guide
from guides.playing.answers import Answer, Sheet
from guides.playing.file import File


@dataclass(frozen=True)
class Turn:
    """One card, by its rank from 1: what every counter answers, and the file after it."""

    rank: int
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

    def turn(self, card: Card, file: File, rank: int = 1) -> Turn:
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
        return Turn(rank, card, answers, file)

    def play(self, character: Character, without: Container[int] = ()) -> Story:
        """The cards of a character, one after the other, less some by their ranks."""
        file = before = self._opened(character)
        turns = []
        for rank, card in enumerate(character.cards, start=1):
            if rank not in without:
                turns.append(turn := self.turn(card, file, rank))
                file = turn.after
        return Story(character, before, tuple(turns))

    def heard(self, audience: Audience) -> Iterator[tuple[Character, Turn]]:
        """What a room in rows hears: whose card, and its turn; none that its adult keeps back."""
        characters = {one.id: one for one in self.characters if audience in one.audiences}
        for shown in self.game.shown:
            if character := characters.get(shown.character):
                played = self.play(character, character.kept_from(audience)).turns
                turns = {turn.rank: turn for turn in played}
                yield from ((character, turns[rank]) for rank in shown.cards if rank in turns)

    def _opened(self, character: Character) -> File:
        file = File.of(character)
        for sheet in self.sheets if character.cards else ():
            file = sheet.enter(character.cards[0].month, file)
        return file
