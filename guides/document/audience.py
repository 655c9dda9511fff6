"""In which languages and for whom editions are made: the two lists everything else follows."""

from __future__ import annotations

from typing import Literal, get_args

Language = Literal["fr", "en"]
Audience = Literal["cineclub", "lycee", "college"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
SCHOOL: tuple[Audience, ...] = ("lycee", "college")
