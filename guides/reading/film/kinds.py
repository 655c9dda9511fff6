"""What may stand in a film's folder: the names of its files, and the records each holds."""

from __future__ import annotations

from typing import Any

from guides.model.context import Event, GlossaryTerm, MirrorRow, Voice
from guides.model.evidence import Claim, Source, System, Wire
from guides.model.film import Film, Right
from guides.model.game import Character, Counter, Fact, Game, GameRule, Ruleset
from guides.model.lesson import Document, Lesson
from guides.model.papers import HomeCheck, SlipLine
from guides.model.room import (
    Action,
    Activity,
    Criterion,
    CurriculumRow,
    Path,
    Protocol,
    Question,
    RescueCard,
    Safeguard,
    Script,
    Vote,
)
from guides.model.values.scales import SHARED
from guides.model.values.text import Record

# kind: (model, field of Guide). A kind lives in `<stem>.yaml` or in `<stem>/*.yaml`.
LISTS: dict[str, tuple[str, type[Record], str]] = {
    "sources": ("source", Source, "sources"),
    "claims": ("claim", Claim, "claims"),
    "systems": ("system", System, "systems"),
    "wires": ("wire", Wire, "wires"),
    "questions": ("question", Question, "questions"),
    "protocols": ("protocol", Protocol, "protocols"),
    "timeline": ("event", Event, "events"),
    "glossary": ("term", GlossaryTerm, "glossary"),
    "voices": ("voice", Voice, "voices"),
    "mirror": ("mirror", MirrorRow, "mirror"),
    "rescue": ("rescue", RescueCard, "rescue"),
    "activities": ("activity", Activity, "activities"),
    "lessons": ("lesson", Lesson, "lessons"),
    "documents": ("document", Document, "documents"),
    "votes": ("vote", Vote, "votes"),
    "actions": ("action", Action, "actions"),
    "rights": ("right", Right, "rights"),
    "rubric": ("criterion", Criterion, "rubric"),
    "curriculum": ("curriculum", CurriculumRow, "curriculum"),
    "safeguards": ("safeguard", Safeguard, "safeguards"),
    "path": ("path", Path, "paths"),
    "games/game": ("game", Game, "games"),
    "games/counters": ("counter", Counter, "counters"),
    "games/facts": ("fact", Fact, "facts"),
    "games/rulesets": ("ruleset", Ruleset, "rulesets"),
    "games/rules": ("rule", GameRule, "rules"),
    "games/characters": ("character", Character, "characters"),
    "slip": ("slip", SlipLine, "slip"),
    "takehome": ("takehome", HomeCheck, "takehome"),
}
GAMES = "games/"  # a folder for each game: `games/<id>/<stem>.yaml`, or `…/<stem>/*.yaml`
SINGLE: dict[str, tuple[str, type[Record]]] = {"film": ("film", Film), "script": ("script", Script)}
STOCKED = (*SHARED, "sources")  # what stands in the common stock
LINKS = "links.lock.yaml"
APART = ("translations.lock.yaml", LINKS, "waivers.yaml")
SORT_KEYS: dict[str, Any] = {
    "sources": lambda r: r.id,
    "claims": lambda r: r.number,
    "questions": lambda r: r.number,
    "events": lambda r: (r.date, r.id),
    "articles": lambda r: r.order,
    "votes": lambda r: r.number,
}


def stem_of(name: str) -> str | None:
    """What a YAML file of the folder is about ("claims" of `claims/x.yaml`); None of others."""
    if name.startswith(GAMES):
        _, _, name = name.removeprefix(GAMES).partition("/")
        stem = f"{GAMES}{name.split('/', maxsplit=1)[0].removesuffix('.yaml')}"
        return stem if stem in LISTS and name.endswith(".yaml") else None
    stem, suffix = name.split("/", maxsplit=1)[0].removesuffix(".yaml"), name[-len(".yaml") :]
    alone = name.removesuffix(".yaml") in SINGLE or name in APART
    return stem if suffix == ".yaml" and (stem in LISTS or alone) else None
