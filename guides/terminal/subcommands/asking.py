"""What is asked about a new film: by options, or at a terminal one after another."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from typing import NamedTuple

from pydantic import TypeAdapter

from guides.document.audience import AUDIENCES
from guides.document.languages import TONGUES
from guides.findings.errors import Unusable
from guides.findings.finding import Message
from guides.model.film import LONGEST_FILM
from guides.model.values.printable import Plain
from guides.starting.film import Asked
from guides.terminal.chosen import chosen

Given = Mapping[str, str | list[str] | None]
FIRST_FILM, LAST_FILM = 1888, 2100
PLAIN: TypeAdapter[str] = TypeAdapter(Plain)


class Question(NamedTuple):
    """One thing to know.

    Attributes:
        option: its name.
        asked: how it is asked at a terminal.
        read: what an answer says.
        usual: the answer that Enter stands for; None where there is none.
    """

    option: str
    asked: Message
    read: Callable[[str, list[str]], object]
    usual: str | None = None


def asked_of_author(given: Given, spoken: str) -> Asked:
    """All that is to be known of a new film.

    Args:
        given: the values of options, by name; what is None is asked at a terminal.
        spoken: the language of messages.

    Raises:
        Unusable: a value is none, or is missing where nobody can be asked.
    """
    known = {
        question.option: question.read(question.option, _listed(value))
        for question in QUESTIONS
        if (value := given[question.option])
    }
    missing = [question for question in QUESTIONS if question.option not in known]
    needed = [f"--{question.option}" for question in missing if question.option != "duration"]
    if needed and not _at_a_terminal():
        raise Unusable(MISSING.fill(options=", ".join(needed)), MISSING_HINT)
    if needed:
        for question in missing:
            known[question.option] = _answer(question, spoken)
    return Asked(*(known.get(question.option) for question in QUESTIONS))  # type: ignore[arg-type]


def _answer(question: Question, spoken: str) -> object:
    """Ask until the answer is one.

    Raises:
        Unusable: there is no answer to come.
    """
    while True:
        usual = f" [{question.usual}]" if question.usual else ""
        print(f"{question.asked.said(spoken)}{usual} ", end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            raise Unusable(MISSING.fill(options=f"--{question.option}"), MISSING_HINT)
        try:
            return question.read(question.option, _listed(line.strip() or question.usual or ""))
        except Unusable as error:
            print(f"  {error.message.said(spoken)}. {error.hint.said(spoken)}", file=sys.stderr)


def _listed(value: str | list[str]) -> list[str]:
    """The parts of an answer; a title with a comma in it is put together again by who reads it."""
    return value if isinstance(value, list) else value.split(",")


def _at_a_terminal() -> bool:
    return bool(sys.stdin and not sys.stdin.closed and sys.stdin.isatty())


def _words(option: str, parts: list[str]) -> str:
    """A title or a name, on one line."""
    try:
        return PLAIN.validate_python(",".join(parts))
    except ValueError as error:
        raise Unusable(NO_WORDS.fill(option=option), NO_WORDS_HINT) from error


def _number(option: str, parts: list[str]) -> int | None:
    """A year, or how many minutes; None of nothing."""
    said = ",".join(parts).strip()
    low, high = (FIRST_FILM, LAST_FILM) if option == "year" else (1, LONGEST_FILM)
    digits = re.fullmatch(r"(\d{1,4})(?:\s*min(?:utes)?)?", said, re.ASCII)
    if digits and low <= int(digits[1]) <= high:
        return int(digits[1])
    if not said and option == "duration":
        return None
    raise Unusable(NO_NUMBER.fill(option=option, value=said), BETWEEN.fill(low=low, high=high))


def _languages(option: str, parts: list[str]) -> tuple[str, ...]:
    """Those the guide is in, as they come: the first is the one its author writes in."""
    said = [part.strip().lower() for part in parts]
    known = tuple(TONGUES) if said == ["all"] else tuple(dict.fromkeys(said))
    chosen(option, list(known), tuple(TONGUES), ())
    if not {"fr", "en"} & {*known}:
        raise Unusable(FRENCH.fill(option=option, value=", ".join(said)), FRENCH_HINT)
    return known


def _audiences(option: str, parts: list[str]) -> tuple[str, ...]:
    """Those it is for, in the order of all."""
    said = [part.strip().lower() for part in parts]
    return chosen(option, said, AUDIENCES, ())


QUESTIONS = (
    Question("title", Message("Titre du film ?", "Title of the film?"), _words),
    Question("director", Message("De qui ?", "By whom?"), _words),
    Question("year", Message("Année de sortie ?", "Year it came out?"), _number),
    Question(
        "duration",
        Message(
            "Durée en minutes (Entrée si vous ne savez pas) ?",
            "Length in minutes (Enter if you do not know)?",
        ),
        _number,
    ),
    Question(
        "language",
        Message(
            "Langue du guide : fr, ou en, ou fr, en ?",
            "Language of the guide: fr, or en, or fr, en?",
        ),
        _languages,
        "fr",
    ),
    Question(
        "audience",
        Message(f"Pour qui : {', '.join(AUDIENCES)} ?", f"For whom: {', '.join(AUDIENCES)}?"),
        _audiences,
        "cineclub",
    ),
)
MISSING = Message("il manque : {options}", "missing: {options}")
MISSING_HINT = Message(
    "Sans terminal où répondre, dites-le par ces options, par exemple : contrechamp new mon-film "
    '--title "Mon film" --director "Son autrice" --year 2020 --language fr --audience cineclub',
    "Without a terminal to answer at, say it by these options, for example: contrechamp new "
    'my-film --title "My film" --director "Its author" --year 2020 --language fr '
    "--audience cineclub",
)
NO_WORDS = Message(
    "--{option} : vide, trop long, ou avec un signe qui ne s'imprime pas",
    "--{option}: empty, too long, or with a sign that cannot be printed",
)
NO_WORDS_HINT = Message(
    "Écrivez un titre ou un nom, en lettres.", "Write a title or a name, in letters."
)
NO_NUMBER = Message("--{option} {value} : refusé", "--{option} {value}: refused")
BETWEEN = Message(
    "Donnez un nombre de {low} à {high}, en chiffres.",
    "Give a number from {low} to {high}, in digits.",
)
FRENCH = Message(
    "--{option} {value} : sans le français ni l'anglais",
    "--{option} {value}: without French or English",
)
FRENCH_HINT = Message(
    "Les fiches s'écrivent en français ou en anglais ; une autre langue vient à côté : "
    "--language fr --language de.",
    "Records are written in French or in English; another language comes beside it: "
    "--language en --language de.",
)
