"""A small guide in French alone, by somebody who has just begun: what a draft may lack."""

from __future__ import annotations

from pathlib import Path

FILM = """format: 2
id: les-cabanes
title: "Les Cabanes"
director: "Agathe Exemple"
year: 2004
languages: [fr]
audiences: [cineclub]
state: draft
common: []
checked_on: "2024-03-01"
"""
SCRIPT = """opening:
  fr: "Bonsoir. Nous avons vu *Les Cabanes* ; parlons-en."
closing:
  fr: "Merci. Gardez une question pour la route."
"""
FORMATS = """- id: tour-libre
  name:
    fr: "Parole libre"
  serves: [open, feel, look, weigh, place]
  open_floor: true
  people: {min: 3, max: 300}
  seating: [circle, tables, rows]
  minutes: {min: 4, max: 20}
  short:
    fr: "Donnez la parole dans l'ordre des mains, sans la commenter."
  steps:
    - fr: "Donnez la parole dans l'ordre des mains levées."
  pitfalls:
    fr: "Ne répondez pas vous-même."
- id: a-deux
  name:
    fr: "À deux"
  serves: [open, feel, look, weigh, place]
  people: {min: 3, max: 300}
  seating: [circle, tables, rows]
  minutes: {min: 4, max: 12}
  short:
    fr: "Chacun parle une minute à sa voisine ou à son voisin."
  steps:
    - fr: "Une minute chacun, puis on change."
  pitfalls:
    fr: "Ne faites pas tout rapporter."
"""
QUESTION = """- id: {id}
  number: {number}
  function: {function}
  moment: after
  wordings:
    standard:
      fr: "{asked}"
  follow_up:
    fr: "Qu'est-ce qui vous le fait dire, dans le film ?"
  purpose:
    fr: "Faire parler chacun de ce qui a été vu, avec un exemple précis du film."
  answers:
    - fr: "Une cabane du début."
    - fr: "Le silence de la fin."
  sticking_point:
    fr: "On raconte ses vacances."
  minutes: {{min: 4, max: 15}}
  protocols: [tour-libre, a-deux]
"""
ASKED = (
    ("image-restee", "open", "Quelle image du film vous reste ce soir ?"),
    ("moment-touchant", "feel", "Par quels moyens le film vous a-t-il touché ?"),
    ("cadre-et-son", "look", "Que laisse le cadre hors de l'image ?"),
    ("ce-qui-pese", "weigh", "Que pèse, pour vous, le choix de ces familles ?"),
    ("ici-aussi", "place", "Où voyez-vous près d'ici quelque chose de semblable ?"),
)


def small_draft(into: Path, more: str = "", **files: str) -> Path:
    """A draft in a folder of its own: no claim, no source, no article, no English.

    Args:
        into: where the film's folder comes to stand.
        more: lines for film.yaml.
        files: of other lists, by their name without an ending ("claims").
    """
    film = into / "les-cabanes"
    film.mkdir(parents=True)
    asked = "".join(
        QUESTION.format(id=name, number=number, function=function, asked=said)
        for number, (name, function, said) in enumerate(ASKED, start=1)
    )
    texts = {"film": FILM + more, "script": SCRIPT, "protocols": FORMATS, "questions": asked}
    for name, text in (texts | files).items():
        (film / f"{name}.yaml").write_text(text, encoding="utf-8")
    return film
