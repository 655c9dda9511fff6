"""Every citation and every reference leads to a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from guides.checking.rule import Fault, Rule
from guides.document.nodes.inline import Citation, Reference
from guides.findings.finding import Message
from guides.model.guide import Guide, Reading

# Fields that hold ids, by kind of record: (field path, kind pointed to).
FIELDS: dict[str, tuple[tuple[str, str], ...]] = {
    "claim": (("said_by", "source"), ("subject", "system"), ("theme", "context")),
    "system": (("term", "term"),),
    "wire": (("sender", "system"), ("receiver", "system")),
    "question": (
        ("protocols", "protocol"),
        ("claims", "claim"),
        ("context", "context"),
        ("needs_scene", "scene"),
        ("theme", "context"),
    ),
    "protocol": (("theme", "context"),),
    "activity": (("claims", "claim"), ("theme", "context")),
    "event": (("systems", "system"),),
    "game": (
        ("counters", "counter"),
        ("characters", "character"),
        ("activity", "activity"),
        ("readers", "counter"),
    ),
    "counter": (("needs", "fact"),),
    "fact": (("sets", "fact"), ("lifts", "fact")),
    "ruleset": (("counter", "counter"), ("system", "system")),
    "rule": (
        ("ruleset", "ruleset"),
        ("when", "fact"),
        ("sets", "fact"),
        ("lifts", "fact"),
        ("given.standing", "fact"),
        ("given.lacking", "fact"),
    ),
    "character": (("standing", "fact"),),
    "lesson": (
        ("curriculum", "curriculum"),
        ("documents", "document"),
        ("activity", "activity"),
        ("answer", "claim"),
        ("claims", "claim"),
    ),
    "document": (("source", "source"),),
    "slip": (("claim", "claim"),),
    "takehome": (("claim", "claim"), ("source", "source")),
}
# The kinds that have a name to print where they are referred to.
LABELLED = ("claim", "question", "context", "system", "term", "activity", "protocol", "source")
NO_LABEL = Message(
    "on ne renvoie pas à « {kind} », mais à : {kinds}",
    'nothing refers to "{kind}"; only to: {kinds}',
)
MISSING = Message("« {target} » ne mène à rien ({kind})", '"{target}" leads nowhere ({kind})')
BEGUN = Message(
    "« {target} » est encore à remplir ({kind}) : ce qui s'y appuie ne s'imprime pas sans elle",
    '"{target}" is still to be filled in ({kind}): what rests on it cannot be printed without',
)
BEGUN_HINT = Message(
    "Remplissez-la ({place} : {fields}) ; ou, en attendant, retirez ce renvoi.",
    "Fill it in ({place}: {fields}); or take this reference out until then.",
)
OUTSIDE = Message(
    "« {target} » est d'un film ({kind}) : le fonds commun ne renvoie qu'à lui-même",
    '"{target}" is a film\'s ({kind}): the common stock refers to itself alone',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Ids in fields, `[@source]` in texts, `[[kind:id]]` in texts."""
    known = {kind: {r.id for r in rs} for kind, rs in reading.guide.by_kind().items()}  # type: ignore[attr-defined]
    known["activity"] = {activity.id for activity in reading.guide.held}  # in any of its forms
    known["scene"] = {slot.id for slot in reading.guide.film.scene_slots}
    yield from _once(_faults(reading, known))


def _once(faults: Iterable[Fault]) -> Iterator[Fault]:
    """A record that waits is told once to each that rests on it, however often."""
    told: set[tuple[str, Message]] = set()
    for fault in faults:
        if fault.hint is None or (fault.key, fault.message) not in told:
            yield fault
        told.add((fault.key, fault.message))


def _faults(reading: Reading, known: dict[str, set[str]]) -> Iterator[Fault]:
    yield from _fields(reading, known)
    for key, path, fragment in reading.marked:
        for node in fragment.inlines:
            if isinstance(node, Citation):
                kind, target = "source", node.source
            elif isinstance(node, Reference):
                kind, _, target = node.target.partition(":")
            else:
                continue
            place = fragment.place_of(target)
            if kind not in LABELLED:
                yield Fault(key, path, NO_LABEL.fill(kind=kind, kinds=", ".join(LABELLED)), place)
            else:
                yield from _astray(reading, known, Fault(key, path, MISSING, place), kind, target)


def _astray(
    reading: Reading, known: dict[str, set[str]], fault: Fault, kind: str, target: str
) -> Iterator[Fault]:
    """Why an id that a record names leads to none; nothing when it does.

    Args:
        reading: the guide.
        known: the ids of each kind.
        fault: of which record, which field, and where.
        kind: of what is named.
        target: its id.
    """
    if target not in known[kind]:
        begun = next((r for r in reading.unfilled if r.key == f"{kind}:{target}"), None)
        hint = begun and BEGUN_HINT.fill(place=begun.place, fields=", ".join(begun.fields))
        said = (BEGUN if begun else MISSING).fill(target=target, kind=kind)
        yield fault._replace(message=said, hint=hint)
    elif fault.key in reading.stock.used and f"{kind}:{target}" not in reading.stock.all:
        yield fault._replace(message=OUTSIDE.fill(target=target, kind=kind))


def _fields(reading: Reading, known: dict[str, set[str]]) -> Iterator[Fault]:
    for key, field, kind, target in _named(reading):
        if target:
            yield from _astray(reading, known, Fault(key, field, MISSING), kind, target)
    yield from _paths(reading, known)


def _named(reading: Reading) -> Iterator[tuple[str, str, str, str | None]]:
    """Each id in a field: `kind:id` of its record, the field, the kind pointed to, and the id."""
    guide = reading.guide
    for kind, record_id, record in guide.records():
        for field, pointed in FIELDS.get(kind, ()):
            value = attrgetter(field)(record)
            for target in value if isinstance(value, tuple) else (value,):
                yield f"{kind}:{record_id}", field, pointed, target
    yield from _held(guide)
    source = guide.film.duration.source if guide.film.duration else None
    yield f"film:{guide.film.id}", "duration.source", "source", source
    for path in guide.paths:
        for index, session in enumerate(path.sessions):
            key = f"path:{path.id}"
            yield key, f"sessions.{index}.activity", "activity", session.activity
            yield key, f"sessions.{index}.lesson", "lesson", session.lesson
    yield from _in_class(guide)


def _held(guide: Guide) -> Iterator[tuple[str, str, str, str | None]]:
    """The same of what a record holds several of: figures, bands, cards."""
    for claim in guide.claims:
        for index, figure in enumerate(claim.figures):
            for field, kind in (("source", "source"), ("scale", "system")):
                yield f"claim:{claim.id}", f"figures.{index}.{field}", kind, getattr(figure, field)
    for system in guide.systems:
        for index, band in enumerate(system.bands):
            yield f"system:{system.id}", f"bands.{index}.source", "source", band.source
    for character in guide.characters:
        for index, card in enumerate(character.cards):
            yield f"character:{character.id}", f"cards.{index}.fact", "fact", card.fact
    for game in guide.games:
        for index, shown in enumerate(game.shown):
            yield f"game:{game.id}", f"shown.{index}.character", "character", shown.character


def _in_class(guide: Guide) -> Iterator[tuple[str, str, str, str | None]]:
    """The same of lessons and documents."""
    for lesson in guide.lessons:
        for index, step in enumerate(lesson.steps):
            yield f"lesson:{lesson.id}", f"steps.{index}.protocol", "protocol", step.protocol
    for document in guide.documents:
        for index, line in enumerate(document.lines):
            for place, target in enumerate(line.sources):
                key = f"document:{document.id}"
                yield key, f"lines.{index}.sources.{place}", "source", target


def _paths(reading: Reading, known: dict[str, set[str]]) -> Iterator[Fault]:
    plannable = known["question"] | known["claim"] | known["activity"] | known["vote"]
    for path in reading.guide.paths:
        for index, session in enumerate(path.sessions):
            for place, target in enumerate(session.include):
                if target not in plannable:
                    message = MISSING.fill(target=target, kind="question, claim, activity, vote")
                    yield Fault(f"path:{path.id}", f"sessions.{index}.include.{place}", message)


RULE = Rule(
    code="C101",
    about=Message(
        "Les renvois et les citations mènent à une fiche.",
        "References and citations lead to a record.",
    ),
    why=Message(
        "Un renvoi mort laisse la salle sans preuve au moment où on la lui demande.",
        "A dead reference leaves the room without proof just when it asks for one.",
    ),
    remedy=Message(
        "Corrigez l'identifiant, ou ajoutez la fiche.",
        "Correct the id, or add the record.",
    ),
    find=find,
    waivable=False,
)
