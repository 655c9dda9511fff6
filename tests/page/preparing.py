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
             row.querySelector("time").textContent,
             Number(row.querySelector("input").value),
             row.querySelector(".prepare-label").textContent.split(" · ")[0],
             row.querySelector(".prepare-words")?.textContent ?? ""])"""
    )
    return [Shown(*row) for row in rows]


def replaceable(page: Any, kind: str) -> int:
    """The place of the first step of a kind that another record can stand in for."""
    places = page.locator("#prepare-steps > li").evaluate_all(
        """(rows, kind) => rows.flatMap((row, index) =>
             row.matches(`.${kind}`) && row.querySelector("select option") ? [index] : [])""",
        kind,
    )
    return int(places[0])


def ask(page: Any, label: str, value: str) -> None:
    """Fill a field of the form and leave it, as a person does."""
    field = page.locator(VIEW).get_by_label(label, exact=True)
    if field.evaluate("field => field.tagName") == "SELECT":
        field.select_option(label=value)
    else:
        field.fill(value)
        field.press("Tab")


def said(page: Any) -> str:
    """What the live region says of the time."""
    return str(page.locator("#prepare-time").inner_text()).replace("\u202f", " ")


def announced(page: Any) -> str:
    """What was last said to those who do not see the change."""
    return str(page.locator("#announcement").inner_text()).replace("\u00a0", " ")


def do(page: Any, name: str, row: int | None = None) -> None:
    """Press a button by its visible or spoken name, in a row of the list or anywhere."""
    place = page.locator(VIEW) if row is None else page.locator("#prepare-steps > li").nth(row)
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
