"""Voter: hands by row, sums at once, what moved in a chart, a table and words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.page.going import turn_to_view
from tests.page.preparing import unfold

VIEW = "#view-vote"
SHAPES = ["Plutôt d’accord", "Plutôt pas d’accord", "Cela dépend", "Je ne sais pas"]


@pytest.fixture
def vote(open_page: Callable[..., Any], page_file: Path) -> Any:
    """The view, just opened: the first statement, one row, before the discussion."""
    return open_page(page_file, VIEW)


def hands(page: Any, row: int, counts: list[int]) -> None:
    """Type one row of seats."""
    for shape, number in zip(SHAPES, counts, strict=True):
        page.get_by_label(f"Rang {row}, {shape}", exact=True).fill(str(number))


def turn_to(page: Any, phase: str) -> None:
    """« before » or « after »."""
    page.locator(f"input[name=vote-phase][value={phase}]").check()


def cells(page: Any) -> list[list[str]]:
    """The table, without its head."""
    rows = page.locator("#vote-table tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    return [
        [cell.replace("\u00a0", " ").replace("\u202f", " ") for cell in row] for row in rows[1:]
    ]


def bars(page: Any) -> list[float]:
    """How long the bars are, before and after for each shape in turn."""
    lengths = page.locator("#vote-chart rect").evaluate_all(
        "bars => bars.map(bar => Number(bar.getAttribute('width')))"
    )
    return [float(length) for length in lengths]


def said(page: Any) -> list[str]:
    texts = page.locator("#vote-said li").all_text_contents()
    return [text.replace("\u00a0", " ") for text in texts]


def test_rows_add_up_at_once(vote: Any) -> None:
    """Whoever counts hands row by row never has to add up in their head before the room."""
    hands(vote, 1, [7, 3, 1, 0])
    vote.get_by_role("button", name="Ajouter un rang").click()
    hands(vote, 2, [5, 2, 2, 1])
    assert vote.locator("#vote-before").inner_text() == "21"
    assert [row[1] for row in cells(vote)] == ["12", "5", "3", "1", "21"]


def test_what_moved_is_said_in_numbers_bars_and_words(vote: Any) -> None:
    """Table, chart and sentences tell the same result, so everyone can read it in one of them."""
    hands(vote, 1, [12, 5, 3, 0])
    turn_to(vote, "after")
    hands(vote, 1, [8, 5, 6, 1])
    assert said(vote) == [
        "Plutôt d’accord : 12 avant, 8 après (−4).",
        "Plutôt pas d’accord : 5 avant, 5 après (0).",
        "Cela dépend : 3 avant, 6 après (+3).",
        "Je ne sais pas : 0 avant, 1 après (+1).",
    ]
    assert cells(vote)[0] == ["Plutôt d’accord", "12 (60 %)", "8 (40 %)", "−4"]
    assert cells(vote)[4] == ["Total", "20 (100 %)", "20 (100 %)", "0"]
    lengths = bars(vote)
    assert [round(length * 12 / lengths[0]) for length in lengths] == [12, 8, 5, 5, 3, 6, 0, 1]
    printed = vote.locator("#vote-chart text").all_text_contents()
    assert printed[:3] == ["Plutôt d’accord", "12 avant", "8 après"]


def test_before_and_after_differ_without_colour(vote: Any) -> None:
    """Hollow and solid, in the same ink."""
    hands(vote, 1, [12, 5, 3, 0])
    fills = vote.locator("#vote-chart rect").evaluate_all(
        "bars => bars.map(bar => getComputedStyle(bar).fill)"
    )
    assert fills[0] == "none"
    assert fills[1] != "none"


def test_no_percentages_under_ten(vote: Any) -> None:
    """A few hands are never dressed up as a percentage, which would promise more than they say."""
    hands(vote, 1, [5, 4, 0, 0])
    turn_to(vote, "after")
    hands(vote, 1, [5, 5, 0, 0])
    assert "%" not in vote.locator("#vote-result").inner_text()
    assert "Moins de dix votes" in vote.locator("#vote-said").inner_text()
    turn_to(vote, "before")
    hands(vote, 1, [5, 4, 1, 0])
    assert cells(vote)[0][1:3] == ["5 (50 %)", "5 (50 %)"]


def test_different_totals_are_said_plainly(vote: Any) -> None:
    """When people have left between the votes, the room is warned before it compares."""
    hands(vote, 1, [20, 5, 0, 0])
    turn_to(vote, "after")
    hands(vote, 1, [20, 2, 0, 0])
    text = vote.locator("#vote-said").inner_text().replace("\u00a0", " ")
    assert "Le total a changé : 25 avant, 22 après. Comparez avec prudence." in text
    assert cells(vote)[0][1:] == ["20 (80 %)", "20 (91 %)", "0"]


def test_one_vote_alone_draws_no_conclusion(vote: Any) -> None:
    """Nothing is said to have moved before there are two votes to compare."""
    hands(vote, 1, [20, 5, 0, 0])
    assert said(vote) == []


def test_only_whole_numbers_from_0_to_300_count(vote: Any) -> None:
    """What is counted is what a room can hold, and the field shows the number that was taken."""
    field = vote.get_by_label("Rang 1, Cela dépend", exact=True)
    for typed, counted in (("301", "300"), ("-4", "0"), ("2.9", "2"), ("", "0"), ("1e2", "100")):
        field.fill(typed)
        assert vote.locator("#vote-before").inner_text() == counted, typed
        told = field.evaluate("field => field.validationMessage")
        assert ("de 0 à 300" in told) == (typed in ("301", "-4", "2.9")), typed
        field.blur()
        assert field.input_value() == counted, typed
        assert field.evaluate("field => field.validity.valid"), "what was taken is right"


def test_buttons_for_thumbs(vote: Any) -> None:
    """Standing with a telephone in hand, one can count without typing or missing the button."""
    more = vote.get_by_role("button", name="Un de plus : Rang 1, Je ne sais pas")
    less = vote.get_by_role("button", name="Un de moins : Rang 1, Je ne sais pas")
    for button in (more, less):
        box = button.bounding_box()
        assert box["width"] >= 44 and box["height"] >= 44
    less.click()
    assert vote.locator("#vote-before").inner_text() == "0"
    more.click()
    more.click()
    less.click()
    assert vote.locator("#vote-before").inner_text() == "1"
    assert vote.get_by_label("Rang 1, Je ne sais pas", exact=True).input_value() == "1"


def test_each_statement_has_its_own_numbers_and_they_stay(vote: Any) -> None:
    """Hands counted for one statement never mix with another's, even after reloading."""
    hands(vote, 1, [3, 0, 0, 0])
    vote.locator("#vote-statement").select_option(index=1)
    assert vote.locator("#vote-before").inner_text() == "0"
    hands(vote, 1, [0, 4, 0, 0])
    vote.reload()
    assert vote.locator("#vote-before").inner_text() == "3"
    vote.locator("#vote-statement").select_option(index=1)
    assert vote.locator("#vote-before").inner_text() == "4"


def test_a_row_is_taken_away_before_and_after(vote: Any) -> None:
    """Both votes keep the same rows of seats, so what is compared stays comparable."""
    assert vote.get_by_role("button", name="Retirer le dernier rang").is_disabled()
    vote.get_by_role("button", name="Ajouter un rang").click()
    hands(vote, 2, [3, 0, 0, 0])
    turn_to(vote, "after")
    assert vote.locator(".vote-row").count() == 2
    vote.get_by_role("button", name="Retirer le dernier rang").click()
    assert vote.locator(".vote-row").count() == 1
    assert vote.locator("#vote-before").inner_text() == "0"


def test_one_button_erases_and_brings_back(vote: Any) -> None:
    """Erasing really removes the numbers from the machine, yet a slip can be taken back."""
    hands(vote, 1, [3, 2, 1, 0])
    vote.get_by_role("button", name="Effacer les nombres de cette phrase").click()
    assert vote.locator("#vote-before").inner_text() == "0"
    assert "[[3,2,1,0]]" not in vote.evaluate("JSON.stringify({...localStorage})")
    vote.get_by_role("button", name="Rétablir les nombres effacés").click()
    assert vote.locator("#vote-before").inner_text() == "6"


def test_erasing_everything_erases_the_votes(vote: Any) -> None:
    """Who asks for everything to be erased does not leave a room's votes behind."""
    hands(vote, 1, [3, 2, 1, 0])
    turn_to_view(vote, "prepare")
    unfold(vote)
    vote.locator("#prepare-erase").click()
    turn_to_view(vote, "vote")
    assert vote.locator("#vote-before").inner_text() == "0"
    assert "[[3,2,1,0]]" not in vote.evaluate("JSON.stringify({...localStorage})")


def test_spoiled_memory_breaks_nothing(vote: Any) -> None:
    """What another file of the same machine may have written; what is counted then is kept."""
    hands(vote, 1, [3, 2, 1, 0])
    key = vote.evaluate("Object.keys(localStorage).find((key) => key.endsWith('.votes'))")
    statement = vote.locator("#vote-statement").input_value()
    for kept in (
        *("{", "[]", "7", '{"ID": 3}', '{"ID": {"before": "x", "after": [[1]]}}'),
        '{"ID": {"before": [["<b>", null, 1e9, -1]], "after": {"length": 1e9}}}',
    ):
        spoiled = kept.replace("ID", statement)
        vote.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, spoiled])
        vote.reload()
        rows = vote.locator(".vote-row").count()
        assert 1 <= rows <= 60, kept
        hands(vote, 1, [1, 1, 1, 1])
        assert vote.locator("#vote-table tfoot td").first.inner_text() == "4", kept
        assert f'"{statement}":{{"before":[[1,1,1,1]' in vote.evaluate(
            "key => localStorage[key]", key
        )


def test_no_names_and_nothing_but_numbers_is_kept(vote: Any) -> None:
    """Nobody's opinion can be traced: there is no place for names, and only counts are kept."""
    hands(vote, 1, [3, 2, 1, 0])
    kept = vote.evaluate(
        "localStorage[Object.keys(localStorage).find((key) => key.endsWith('.votes'))]"
    )
    statement = vote.locator("#vote-statement").input_value()
    assert json.loads(kept) == {statement: {"before": [[3, 2, 1, 0]], "after": [[0, 0, 0, 0]]}}
    assert vote.locator("#view-vote input[type=text], #view-vote textarea").count() == 0
