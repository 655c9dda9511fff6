"""What counters say, in words that stand alone on a sheet: numbers, conditions, sources by name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from guides.composing.brief import Brief
from guides.composing.charts.figures import digits
from guides.composing.say.dates import date_said, published_said
from guides.document.nodes.inline import Citation, Inlines, LineBreak, Text
from guides.document.nodes.walk import nodes, plain, uncited
from guides.model.evidence import Band
from guides.model.game import Fact, GameRule, Period
from guides.model.values.text import Phrase
from guides.playing.answers import Answer
from guides.playing.file import File
from guides.playing.story import Story, Table

DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")

# A silence as one sign; the line above the tables says what each means.
SIGNS: Mapping[str, str] = MappingProxyType(
    {"unknown": "?", "none-found": "×", "outside": "–", "not-yet": "…"}
)


def number(rule: GameRule) -> str:
    """What people call a line by: "V07"."""
    return rule.id.upper()


def period(brief: Brief, holds: Period) -> str:
    """The months in which something holds; nothing where both ends are open."""
    since, until = (date_said(brief, end) if end else "" for end in (holds.since, holds.until))
    if since and until:
        return brief.w("game.from_to", since=since, until=until)
    if since:
        return brief.w("game.from", since=since)
    return brief.w("game.to", until=until) if until else ""


def conditions(brief: Brief, rule: GameRule, facts: dict[str, Fact]) -> Iterator[str]:
    """What must be so for a line to answer, each in a few words."""
    given = rule.given
    bounds = {
        "age_min": given.age_min,
        "age_max": given.age_max,
        "points_min": given.points_min,
        "points_max": given.points_max,
        "score_min": given.score_min,
        "score_max": given.score_max,
    }
    for name, bound in bounds.items():
        if bound is not None:
            yield brief.w(f"game.given.{name}", bound=bound)
    if given.times is not None:
        known = f"game.given.times.{given.times}"
        often = known if known in brief.words.entries else "game.given.times.more"
        yield brief.w(often, bound=given.times)
    for name in given.standing:
        yield brief.w("game.given.standing", what=_name(brief, facts[name].name))
    for name in given.lacking:
        yield brief.w("game.given.lacking", what=_name(brief, facts[name].name))
    said = period(brief, rule.holds)
    if said:
        yield said


def to_write(brief: Brief, by: GameRule | Fact, facts: Mapping[str, Fact]) -> Iterator[str]:
    """What a line, or a card by itself, has people note on a file, and strike off it."""
    for word, names in (("notes", by.sets), ("strikes", by.lifts)):
        if names:
            what = " ; ".join(_name(brief, facts[name].name) for name in names)
            yield brief.w(f"game.{word}", what=what)


def bands(brief: Brief, steps: Collection[Band]) -> str:
    """The steps of a scale, from the highest: those that were read, then those that were not."""
    told = []
    for sort, supposed in (("read", False), ("supposed", True)):
        mine = [_band(brief, band) for band in steps if band.indicative is supposed]
        if mine:
            told.append(brief.w(f"game.bands.{sort}", bands=" ; ".join(mine)))
    return " ".join(told)


def _band(brief: Brief, band: Band) -> str:
    ends = {
        "low": None if band.low is None else digits(brief, str(band.low)),
        "high": None if band.high is None else digits(brief, str(band.high)),
    }
    way = {(True, True): "between", (True, False): "from", (False, True): "to"}.get(
        (band.low is not None, band.high is not None), "open"
    )
    label = plain(brief.said(band.label))
    return brief.w(f"game.band.{way}", label=label, **ends)


def sources(brief: Brief, phrase: Phrase) -> Inlines:
    """Whom a text cites, by name and year, a line each: a sheet has no list to look them up in."""
    cited = {node.source: None for node in nodes(brief.said(phrase)) if isinstance(node, Citation)}
    known = {source.id: source for source in brief.guide.sources}
    said: list[Text | LineBreak] = []
    for name in cited:
        source = known[name]
        date = source.date[:4] if DAY.fullmatch(source.date) else published_said(brief, source.date)
        said += [LineBreak(), Text(f"{source.publisher}, {date}")]
    return tuple(said[1:])


def answered(brief: Brief, answer: Answer) -> Inlines:
    """What a counter says aloud: number and words of its line, or the words of a silence."""
    lines = " / ".join(map(number, answer.rules))
    if answer.undecided:
        return brief.t("game.undecided", lines=lines)
    if answer.rules:
        (rule,) = answer.rules
        return (Text(f"{lines}. "), *uncited(brief.said(rule.text)))
    return uncited(brief.said(answer.text))


def standing_said(brief: Brief, story: Story, laid: Table) -> list[Inlines]:
    """What somebody's file says before the first card."""
    character = story.character
    says = [brief.said(laid.facts[name].name) for name in character.standing]
    if character.score is not None:
        says.append(brief.t("game.score", score=character.score))
    return [*says, *((Text(said),) for said in _points(brief, story.before))]


def written(brief: Brief, before: File, after: File, laid: Table) -> Iterator[str]:
    """What cards left on a file, in the words of the file: points, and what came to be true."""
    yield from _points(brief, after)
    for name in sorted(after.standing - before.standing):
        yield _name(brief, laid.facts[name].name)


def _points(brief: Brief, file: File) -> Iterator[str]:
    """The points of each scale that are known to the point."""
    for points in file.points.values():
        if not points.untold and points.low == points.high:
            yield brief.w("game.points", points=digits(brief, str(points.low)))


def _name(brief: Brief, phrase: Phrase) -> str:
    return phrase.spoken_in(brief.words.language).words
