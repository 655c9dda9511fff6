"""For whom editions are made, and in which languages where a guide does not say."""

from __future__ import annotations

from typing import Literal, get_args

Language = str  # one of `languages.TONGUES`
Audience = Literal["cineclub", "lycee", "college"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")  # of a guide that declares none, and of messages
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
SCHOOL: tuple[Audience, ...] = ("lycee", "college")
YOUNGEST: Audience = "college"  # what may hurt is there the adult's choice
