"""What each person at the door is offered: one session, and three files at most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from guides.composing.door.files import BOOKS, PAGE, File, plans
from guides.composing.door.said import said, size_said
from guides.composing.door.uses import ARCHIVE
from guides.document.audience import AUDIENCES, SCHOOL, Audience
from guides.document.shelves import Link, Offer
from guides.model.words import Words
from guides.planning.canonical import usual_id
from guides.planning.programmes import wanted

BUTTONS = 3
# The papers of a session, what one cannot do without first; a lesson has its run sheet in it.
PAPERS = ("lesson", "runsheet", "handout", ARCHIVE)
PAPER = "pdf"
GUIDES = ("html", "epub", "pdf", "txt")
# A plan that somebody asked for without a name: `Asked.plan_id`.
ASKED = re.compile(r"(?P<minutes>\d+)min-(?P<people>\d+)")


class Comer(NamedTuple):
    """Somebody who comes to the door: a name, and the audiences whose sessions are of interest."""

    name: str
    audiences: tuple[Audience, ...]


COMERS = (
    Comer("tonight", tuple(a for a in AUDIENCES if a not in SCHOOL)),
    Comer("class", SCHOOL),
    Comer("screen", ()),
)
VIEWS = ("prepare", "read", "project")  # of the page, as its addresses name them


def sessions(words: Words, comer: Comer, files: list[File]) -> Iterator[Offer]:
    """One session for each audience of a person: the usual one, or the shortest there is.

    Where no session was built, what can be printed for all of them.
    """
    for audience in comer.audiences:
        mine = [file for file in files if file.audience == audience and file.usual]
        there = [plan for plan in plans(mine) if plan != BOOKS]
        usual = usual_id(audience)
        plan = usual if usual in there else (*there, BOOKS)[0]
        papers = [
            file
            for file in sorted(mine, key=lambda file: file.plan == BOOKS)
            if (file.plan == plan and file.suffix == PAPER)
            or (file.plan in {plan, BOOKS} and file.suffix == ARCHIVE)
        ]
        if papers:
            sheets = any(file.document == "worksheets" for file in mine)
            yield Offer(
                session_said(words, audience, plan), _papers(words, comer, papers, alone=not sheets)
            )


def on_screen(words: Words, comer: Comer, files: list[File]) -> Iterator[Offer]:
    """The page, view by view; without one, the guide in what a screen reads."""
    pages = [file for file in files if file.document == PAGE]
    guides = {file.suffix: file for file in reversed(files) if file.document == "guide"}
    voted = any(file.document == "ballots" for file in files)
    links = [_button(words, comer, page, view, alone=not voted) for page in pages for view in VIEWS]
    if not pages:
        links = [_button(words, comer, guides[form], form) for form in GUIDES if form in guides]
    if links:
        yield Offer(said(words, "door.offline"), tuple(links[:BUTTONS]))


def session_said(words: Words, audience: Audience, plan: str) -> str:
    """For whom a session is, how long and how many, as far as its plan is known."""
    whom = said(words, f"door.whom.{audience}")
    lessons = wanted(audience).get(plan, ())
    if len(lessons) == 1:
        request = lessons[0].request
        return said(
            words,
            "door.session",
            whom=whom,
            minutes=request.minutes,
            people=request.people,
            seats=words(f"seating.{request.seating}"),
        )
    return said(words, "door.other_session", whom=whom, plan=plan_said(words, plan))


def plan_said(words: Words, plan: str) -> str:
    """What a plan is called; its own name, when it is somebody's."""
    if plan == BOOKS:
        return said(words, "door.every_session")
    if f"plans.{plan}" in words.entries:
        return said(words, f"plans.{plan}")
    asked = ASKED.fullmatch(plan)
    if asked:
        return said(words, "door.asked", minutes=asked["minutes"], people=asked["people"])
    return plan


def _papers(words: Words, comer: Comer, files: list[File], *, alone: bool) -> tuple[Link, ...]:
    first: dict[str, File] = {}
    for file in files:
        first.setdefault(file.document, file)
    needless = "runsheet" if "lesson" in first else ""
    named = [first[name] for name in PAPERS if name in first and name != needless]
    others = [file for name, file in first.items() if name not in PAPERS]
    return tuple(
        _button(words, comer, file, file.document, alone=alone)
        for file in (*named, *others)[:BUTTONS]
    )


def _button(words: Words, comer: Comer, file: File, use: str, *, alone: bool = False) -> Link:
    """A file, by what it is for this person; by its name, when it is nothing special.

    `alone`: without what usually goes with it, votes or sheets, and some words say so.
    """
    path = f"{file.path}#view-{use}" if use in VIEWS else file.path
    name = f"{comer.name}.{use}"
    if f"door.button.{name}" not in words.entries:
        return Link(path, said(words, f"documents.{use}"), file.suffix.upper())
    label, note = (
        bare if alone and (bare := f"{part}.{name}_alone") in words.entries else f"{part}.{name}"
        for part in ("door.button", "door.button_note")
    )
    return Link(path, said(words, label), said(words, note, size=size_said(words, file.size)))
