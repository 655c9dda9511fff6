"""What tests of Préparer see of a session: its steps as people read them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

VIEW = "#view-prepare"


class Shown(NamedTuple):
    """One line of the list: clock, minutes, label ("Q12"), words."""

    clock: str
    minutes: int
    label: str
    words: str


def steps(page: Any) -> list[Shown]:
    """Every step of the list, in order."""
    rows = page.locator("#prepare-steps > li").evaluate_all(
        """rows => rows.map(row => [
             ...[".prepare-hour", ".prepare-min", ".prepare-words"].map(part =>
               row.querySelector(part).textContent.replace(/\\s/g, " "))])"""
    )
    return [_shown(*row) for row in rows]


def _shown(clock: str, facts: str, words: str) -> Shown:
    minutes, *named = facts.split(" · ")
    hour, past = clock.split(" h ")
    return Shown(f"{hour:0>2}:{past}", int(minutes.split()[0]), named[0] if named else words, words)


def open_step(page: Any, index: int) -> Any:
    """The step at a place, opened as a person does."""
    row = page.locator("#prepare-steps > li").nth(index)
    if row.locator(".prepare-open").get_attribute("aria-expanded") == "false":
        row.locator(".prepare-open").click()
    return row


def replaceable(page: Any, kind: str) -> int:
    """The place of the first step of a kind that another record can stand in for."""
    for index in range(page.locator("#prepare-steps > li").count()):
        row = page.locator("#prepare-steps > li").nth(index)
        if kind not in str(row.get_attribute("class")).split():
            continue
        if open_step(page, index).get_by_role("radio").count() > 1:
            return index
    raise AssertionError(f"nothing can stand in for a {kind}")


def ask(page: Any, label: str, value: str) -> None:
    """Choose something in the form, or fill a field and leave it, as a person does."""
    view = page.locator(VIEW)
    if view.get_by_role("radio", name=value, exact=True).count():
        view.get_by_role("radio", name=value, exact=True).check(force=True)
        return
    if label in ("Public", "Le film", "Les questions"):
        view.locator("details:has(#prepare-audience)").evaluate("fold => fold.open = true")
    field = view.get_by_label(label, exact=True).and_(view.locator("input, select"))
    if field.evaluate("field => field.tagName") == "SELECT":
        field.select_option(label=value)
    else:
        field.fill(value)
        field.press("Tab")


def said(page: Any) -> str:
    """What is said of the time, beside the button that prints."""
    return " ".join(str(page.locator("#prepare-time").inner_text()).split())


def changed(page: Any) -> str:
    """What the page says that the last choice changed."""
    return " ".join(str(page.locator("#prepare-change").inner_text()).split())


def unfold(page: Any) -> None:
    """Open every fold of the view: what is added, noted, kept."""
    page.locator(f"{VIEW} details").evaluate_all(
        "all => all.forEach(fold => { fold.open = true; })"
    )


def announced(page: Any, *texts: str) -> None:
    """Wait until all this is said to those who do not see the change: it comes a moment later."""
    page.wait_for_function(
        """texts => { const said = document.querySelector("#announcement").innerText;
             return texts.every((text) => said.replace(/\\s+/g, " ").includes(text)); }""",
        arg=texts,
    )


def do(page: Any, name: str, row: int | None = None) -> None:
    """Press a button by its visible or spoken name, in a row of the list or anywhere."""
    if row is None:
        unfold(page)
    place = page.locator(VIEW) if row is None else open_step(page, row)
    place.get_by_role("button", name=name).click()


def saved(page: Any, folder: Path) -> Path:
    """Press « Enregistrer la séance » and keep the file under the name it offers."""
    with page.expect_download() as waiting:
        do(page, "Enregistrer la séance")
    path: Path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def opened(page: Any, path: Path) -> str:
    """Choose a session file, and return what the page says about it."""
    before = page.locator("#prepare-file").inner_text()
    page.locator("#prepare-load").set_input_files(path)
    page.wait_for_function(
        "before => document.querySelector('#prepare-file').innerText !== before", arg=before
    )
    return str(page.locator("#prepare-file").inner_text())
