"""Cards that only the adult adds with the youngest: played without, and heard without."""

from __future__ import annotations

import pytest

from guides import locations
from guides.document.audience import AUDIENCES, YOUNGEST
from guides.model.game import Shown
from guides.playing.file import Points
from guides.playing.story import Table
from tests.playing.laid_out import table_of
from tests.support.overlays import SAMPLE


@pytest.fixture(scope="module")
def sample() -> Table:
    """The sample's game, whose Ilse keeps her third card from the youngest."""
    return table_of(SAMPLE)


def test_only_the_youngest_have_cards_kept_from_them(sample: Table) -> None:
    """Nobody else; and nothing where a character keeps none."""
    ilse, noe = sample.characters

    assert [ilse.kept_from(one) for one in AUDIENCES] == [(), (), (3,)]
    assert [noe.kept_from(one) for one in AUDIENCES] == [(), (), ()]


def test_what_is_not_played_has_not_happened(sample: Table) -> None:
    """The other cards keep their ranks; the counters answer as if the card were not there."""
    ilse, _ = sample.characters
    whole, without = sample.play(ilse), sample.play(ilse, (3,))

    assert [turn.rank for turn in whole.turns] == [1, 2, 3, 4, 5, 6]
    assert [turn.rank for turn in without.turns] == [1, 2, 4, 5, 6]
    assert without.turns[:2] == whole.turns[:2]
    assert [turn.card for turn in without.turns] == [*ilse.cards[:2], *ilse.cards[3:]]
    library = {turn.rank: turn.by_counter["bibliotheque"].says for turn in without.turns}
    assert (whole.turns[4].by_counter["bibliotheque"].undecided, library[5]) == (True, "granted")
    assert without.turns[-1].after.points == {"arrete": Points(19, 19)}


def test_a_room_in_rows_hears_the_cards_it_is_shown(sample: Table) -> None:
    """In the order of the game, by their ranks, with what the counters answer by then."""
    ilse, _ = sample.characters
    heard = [*sample.heard("cineclub")]

    assert [(character.id, turn.rank) for character, turn in heard] == [("ilse", 2), ("ilse", 4)]
    assert [turn for _, turn in heard] == [sample.play(ilse).turns[1], sample.play(ilse).turns[3]]


def test_a_room_hears_no_card_that_is_kept_from_it(sample: Table) -> None:
    """Nor of a character who is not for it."""
    shown = (Shown(character="noe", cards=(2,)), Shown(character="ilse", cards=(4, 3)))
    game = sample.game.model_copy(update={"shown": shown})
    ilse, noe = sample.characters
    grown = noe.model_copy(update={"audiences": ("cineclub",)})
    table = Table(game, sample.sheets, sample.facts, (ilse, grown))

    assert [turn.rank for _, turn in table.heard("cineclub")] == [2, 4, 3]
    assert [turn.rank for _, turn in table.heard("lycee")] == [4, 3]
    assert [turn.rank for _, turn in table.heard(YOUNGEST)] == [4]


def test_the_film_keeps_what_may_hurt_from_the_youngest() -> None:
    """A debt told to all who call; a word and a complaint that cost points."""
    table = table_of(locations.default_film())
    kept = {c.id: c.kept_from(YOUNGEST) for c in table.characters if c.kept_from(YOUNGEST)}
    facts = {c.cards[rank - 1].fact for c in table.characters for rank in kept.get(c.id, ())}

    assert kept == {"lan": (3,), "yun": (3, 4)}
    assert facts == {"annonce-telephone", "critique-en-ligne", "plainte-repetee"}
    dealt = [
        card.fact
        for c in table.characters
        for rank, card in enumerate(c.cards, start=1)
        if rank not in c.kept_from(YOUNGEST)
    ]
    assert facts.isdisjoint(dealt)


def test_the_youngest_meet_counters_that_part_and_that_are_mostly_silent() -> None:
    """What the whole game shows holds without the cards kept from them."""
    table = table_of(locations.default_film())
    stories = [table.play(c, c.kept_from(YOUNGEST)) for c in table.characters]
    answers = [a for story in stories for turn in story.turns for a in turn.answers]
    silent = [a for a in answers if not a.rules or a.undecided]

    assert len(silent) > 2 * (len(answers) - len(silent))
    for story in (s for s in stories if s.character.country == "cn"):
        kinds = [len({a.says for a in turn.answers}) for turn in story.turns]
        assert max(kinds) >= 3, story.character
