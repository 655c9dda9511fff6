"""Steps moved, swapped, added and removed by hand: times follow, and everything can be undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.page.preparing import (
    VIEW,
    announced,
    ask,
    do,
    open_step,
    replaceable,
    said,
    steps,
    unfold,
)

pytestmark = pytest.mark.slow
HOSTILE = "</script><script>alert(1)</script> {{ 7*7 }} #eval(\"1\") 'x' & <b>"


@pytest.fixture
def prepare(open_page: Callable[..., Any], page_file: Path) -> Any:
    """The view, just opened: 40 minutes, 25 people in rows."""
    return open_page(page_file, VIEW)


def add_own(page: Any, text: str, minutes: int = 5) -> None:
    """Add one's own words as a step."""
    unfold(page)
    page.get_by_label("Votre propre question, ou une note").fill(text)
    page.locator("#prepare-own-minutes").fill(str(minutes))
    do(page, "Ajouter la mienne")


def test_a_step_moves_by_buttons_and_the_keyboard_stays_with_it(prepare: Any) -> None:
    """A step moved by button keeps the focus, says its new time, and can move on at once."""
    before = steps(prepare)
    do(prepare, "Plus tard", row=1)
    after = steps(prepare)
    assert [s.label for s in after[1:3]] == [before[2].label, before[1].label]
    assert after[1].clock == before[1].clock
    assert after[2].clock != before[2].clock
    assert prepare.evaluate("document.activeElement.getAttribute('data-at')") == "2 down"
    hour = after[2].clock.replace(":", " h ")
    announced(prepare, f"{before[1].label} : étape 3, à {hour}.")
    prepare.keyboard.press("Enter")
    assert steps(prepare)[3].label == before[1].label


def test_the_first_cannot_go_up_nor_the_last_down(prepare: Any) -> None:
    """A button that could do nothing says so beforehand."""
    assert open_step(prepare, 0).get_by_role("button", name="Plus tôt").is_disabled()
    last = len(steps(prepare)) - 1
    assert open_step(prepare, last).get_by_role("button", name="Plus tard").is_disabled()


def test_a_removed_step_comes_back(prepare: Any) -> None:
    """Removing is safe: the freed minutes are told, and one key brings the step back."""
    before = steps(prepare)
    do(prepare, "Retirer", row=3)
    assert [s.label for s in steps(prepare)] == [s.label for s in before if s != before[3]]
    assert f"Il reste {before[3].minutes} minute" in said(prepare)
    announced(prepare, "Annuler le dernier changement")
    prepare.keyboard.press("Enter")
    assert steps(prepare) == before


def test_minutes_by_button_and_by_typing(prepare: Any) -> None:
    """Every minute given to a step moves the steps after it and the end, and the excess is told."""
    before = steps(prepare)
    do(prepare, "Une minute de plus", row=1)
    assert steps(prepare)[1].minutes == before[1].minutes + 1
    assert "C’est 1 minute de trop." in said(prepare)
    field = open_step(prepare, 1).get_by_role("spinbutton")
    field.fill(str(before[1].minutes + 10))
    field.press("Tab")
    assert "C’est 10 minutes de trop." in said(prepare)
    assert "fin à 21 h 20" in said(prepare)
    late = 30 + before[0].minutes + before[1].minutes + 10
    assert steps(prepare)[2].clock == f"20:{late}"


def test_minutes_that_cannot_be_leave_the_step_as_it_was(prepare: Any) -> None:
    """A typing mistake never turns a step into something that cannot be held."""
    before = steps(prepare)
    for typed in ("0", "241", "", "2.5", "-3"):
        field = open_step(prepare, 1).get_by_role("spinbutton")
        field.fill(typed)
        field.press("Tab")
        assert steps(prepare) == before, typed


def test_a_question_is_swapped_for_one_of_the_same_function(prepare: Any) -> None:
    """The replacements offered do the same work in the session, and never repeat the question."""
    before = steps(prepare)
    place = replaceable(prepare, "question")
    row = prepare.locator("#prepare-steps > li").nth(place)
    heading = row.locator(".prepare-min").inner_text()
    options = row.locator(".prepare-others label").all_inner_texts()
    assert all(option.startswith("Q") and "min" in option for option in options)
    other = next(i for i, o in enumerate(options) if not o.startswith(before[place].label + " "))
    row.get_by_role("radio").nth(other).click()
    assert steps(prepare)[place].label == options[other].split(" · ")[0]
    after = row.locator(".prepare-min").inner_text()
    assert after.split(" · ")[2] == heading.split(" · ")[2]
    assert row.get_by_role("radio").nth(other).is_checked()


def test_a_claim_is_swapped_for_a_claim(prepare: Any) -> None:
    """A claim gives way to another claim alone, so the session keeps its balance."""
    row = prepare.locator("#prepare-steps > li").nth(replaceable(prepare, "claim"))
    options = row.locator(".prepare-others label").all_inner_texts()
    assert all(option.startswith("Affirmation ") for option in options)


def test_records_of_every_kind_are_added_before_the_closing(prepare: Any) -> None:
    """Anything in the guide can join the session, which still ends with its closing."""
    ask(prepare, "Places", "à des tables")
    unfold(prepare)
    choice = prepare.get_by_label("Une question, une affirmation, une activité ou un vote")
    for kind in ("claim", "question", "activity", "vote"):
        before = len(steps(prepare))
        value = choice.locator(f'option[value^="{kind}:"]').last.get_attribute("value")
        choice.select_option(value=value)
        prepare.get_by_role("button", name="Ajouter", exact=True).click()
        after = steps(prepare)
        assert len(after) == before + 1
        assert after[-1].label == "Clôture"
        announced(prepare, after[-2].label)
        added = prepare.locator("#prepare-steps > li").nth(-2)
        assert kind in str(added.get_attribute("class")).split()


def test_what_is_in_the_session_cannot_be_added_again(prepare: Any) -> None:
    """Nobody asks the room the same question twice by accident."""
    held = {step.label for step in steps(prepare)}
    options = prepare.locator("#prepare-add option").all_inner_texts()
    assert not held & {option.split(" · ")[0] for option in options}


def test_ones_own_question(prepare: Any) -> None:
    """A question of one's own, about one's own town, takes its minutes like any other."""
    add_own(prepare, "Et ici, à Millau ?", 6)
    assert steps(prepare)[-2][1:] == (6, "Votre étape", "Et ici, à Millau ?")
    assert "C’est 6 minutes de trop." in said(prepare)


def test_hostile_words_stay_words(prepare: Any) -> None:
    """Words typed into the page are shown as typed and never run."""
    add_own(prepare, HOSTILE)
    assert steps(prepare)[-2].words == HOSTILE
    assert prepare.locator("#prepare-steps b, #prepare-steps script").count() == 0


def test_words_that_paper_cannot_show_are_not_taken(prepare: Any) -> None:
    """What would print as blanks is refused while it can be put right, and stays in the field."""
    before = steps(prepare)
    field = prepare.get_by_label("Votre propre question, ou une note")
    for text in ("", "   ", "Bravo 😀", "社会信用"):
        add_own(prepare, text)
        assert steps(prepare) == before, text
        assert field.evaluate("field => field.validationMessage") != "", text
        assert field.input_value() == text


def test_back_to_the_computed_plan_and_back_again(prepare: Any) -> None:
    """Trying the computed plan again risks nothing, for the edited steps are one click away."""
    planned = steps(prepare)
    do(prepare, "Plus tard", row=1)
    moved = steps(prepare)
    do(prepare, "Revenir au déroulé calculé")
    assert steps(prepare) == planned
    assert not prepare.get_by_role("button", name="Revenir au déroulé calculé").is_visible()
    do(prepare, "Annuler le dernier changement")
    assert steps(prepare) == moved


def test_a_new_request_keeps_edited_steps_until_a_plan_is_asked_for(prepare: Any) -> None:
    """Work done by hand is never replaced unasked: what is over or under time is said instead."""
    do(prepare, "Plus tard", row=1)
    moved = [step[1:] for step in steps(prepare)]
    ask(prepare, "Minutes de discussion", "20")
    ask(prepare, "Début de la discussion", "18:00")
    assert [step[1:] for step in steps(prepare)] == moved
    assert "C’est 20 minutes de trop." in said(prepare)
    assert steps(prepare)[0].clock == "18:00"
    do(prepare, "Revenir au déroulé calculé")
    assert sum(step.minutes for step in steps(prepare)) <= 20
    do(prepare, "Annuler le dernier changement")
    assert [step[1:] for step in steps(prepare)] == moved


def test_reasons_are_told_of_computed_plans_only(prepare: Any) -> None:
    """The page never gives the planner's reasons for choices that a person made."""
    reasons = prepare.get_by_text("Ce qui n’est pas dans le déroulé, et pourquoi")
    assert reasons.is_visible()
    do(prepare, "Plus tard", row=1)
    assert not reasons.is_visible()


def test_what_is_added_by_hand_is_never_the_first_to_cut(prepare: Any) -> None:
    """A question someone took the trouble to write is not what the page offers to drop."""
    add_own(prepare, "Ma question")
    assert "Votre étape" not in prepare.locator("#prepare-cuts").inner_text()


def test_a_logged_scene_gives_its_question_its_own_wording(prepare: Any) -> None:
    """A question speaks of a scene only once someone has noted it, and stops when the note goes."""
    unfold(prepare)
    choice = prepare.locator("#prepare-add")
    scenes: dict[str, str] = prepare.evaluate(
        """() => Object.fromEntries(JSON.parse(document.getElementById("data").textContent).records
             .filter(record => record.scene).map(record => [record.key, record.scene]))"""
    )
    key = next(k for k in scenes if choice.locator(f'option[value="{k}"]').count())
    choice.select_option(value=key)
    prepare.get_by_role("button", name="Ajouter", exact=True).click()
    fallback = steps(prepare)[-2].words
    row = prepare.locator(f'#prepare-scenes li[data-slot="{scenes[key]}"]')
    row.get_by_label("À quel moment").fill("vers 12 min")
    row.get_by_label("À quel moment").press("Tab")
    assert steps(prepare)[-2].words != fallback
    row.get_by_label("À quel moment").fill("")
    row.get_by_label("À quel moment").press("Tab")
    assert steps(prepare)[-2].words == fallback
