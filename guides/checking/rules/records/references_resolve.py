"""Every citation and every reference leads to a record."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.document.inline import Citation, Reference
from guides.findings.finding import Message
from guides.model.guide import Reading

# Fields that hold ids, by kind of record: (field, kind pointed to).
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
OUTSIDE = Message(
    "« {target} » est d'un film ({kind}) : le fonds commun ne renvoie qu'à lui-même",
    '"{target}" is a film\'s ({kind}): the common stock refers to itself alone',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Ids in fields, `[@source]` in texts, `[[kind:id]]` in texts."""
    known = {kind: {r.id for r in rs} for kind, rs in reading.guide.by_kind().items()}  # type: ignore[attr-defined]
    known["scene"] = {slot.id for slot in reading.guide.film.scene_slots}
    yield from _fields(reading, known)
    for key, path, fragment in reading.marked:
        for node in fragment.inlines:
            message: Message | None
            if isinstance(node, Citation):
                kind, target = "source", node.source
            elif isinstance(node, Reference):
                kind, _, target = node.target.partition(":")
            else:
                continue
            if kind not in LABELLED:
                message = NO_LABEL.fill(kind=kind, kinds=", ".join(LABELLED))
            else:
                message = _astray(reading, known, key, kind, target)
            if message:
                yield Fault(key, path, message, fragment.place_of(target))


def _astray(
    reading: Reading, known: dict[str, set[str]], key: str, kind: str, target: str
) -> Message | None:
    """Why an id that a record names leads to none; None when it does."""
    if target not in known[kind]:
        begun = any(record.key == f"{kind}:{target}" for record in reading.unfilled)
        return (BEGUN if begun else MISSING).fill(target=target, kind=kind)
    if key in reading.stock.used and f"{kind}:{target}" not in reading.stock.all:
        return OUTSIDE.fill(target=target, kind=kind)
    return None


def _fields(reading: Reading, known: dict[str, set[str]]) -> Iterator[Fault]:
    for kind, record_id, record in reading.guide.records():
        for field, pointed in FIELDS.get(kind, ()):
            value = getattr(record, field)
            for target in value if isinstance(value, tuple) else (value,):
                key = f"{kind}:{record_id}"
                message = target and _astray(reading, known, key, pointed, target)
                if message:
                    yield Fault(key, field, message)
    for claim in reading.guide.claims:
        for index, figure in enumerate(claim.figures):
            for field, kind in (("source", "source"), ("scale", "system")):
                target = getattr(figure, field)
                if target is not None and target not in known[kind]:
                    message = MISSING.fill(target=target, kind=kind)
                    yield Fault(f"claim:{claim.id}", f"figures.{index}.{field}", message)
    for system in reading.guide.systems:
        for index, band in enumerate(system.bands):
            if band.source is not None and band.source not in known["source"]:
                message = MISSING.fill(target=band.source, kind="source")
                yield Fault(f"system:{system.id}", f"bands.{index}.source", message)
    yield from _length(reading, known)
    yield from _lessons(reading, known)
    yield from _paths(reading, known)


def _lessons(reading: Reading, known: dict[str, set[str]]) -> Iterator[Fault]:
    for lesson in reading.guide.lessons:
        for index, step in enumerate(lesson.steps):
            if step.protocol is not None and step.protocol not in known["protocol"]:
                message = MISSING.fill(target=step.protocol, kind="protocol")
                yield Fault(f"lesson:{lesson.id}", f"steps.{index}.protocol", message)
    for document in reading.guide.documents:
        for index, line in enumerate(document.lines):
            for place, target in enumerate(line.sources):
                if target not in known["source"]:
                    message = MISSING.fill(target=target, kind="source")
                    yield Fault(
                        f"document:{document.id}", f"lines.{index}.sources.{place}", message
                    )


def _length(reading: Reading, known: dict[str, set[str]]) -> Iterator[Fault]:
    film = reading.guide.film
    source = film.duration.source if film.duration else None
    if source is not None and source not in known["source"]:
        message = MISSING.fill(target=source, kind="source")
        yield Fault(f"film:{film.id}", "duration.source", message)


def _paths(reading: Reading, known: dict[str, set[str]]) -> Iterator[Fault]:
    plannable = known["question"] | known["claim"] | known["activity"] | known["vote"]
    for path in reading.guide.paths:
        for index, session in enumerate(path.sessions):
            if session.lesson is not None and session.lesson not in known["lesson"]:
                message = MISSING.fill(target=session.lesson, kind="lesson")
                yield Fault(f"path:{path.id}", f"sessions.{index}.lesson", message)
            if session.activity is not None and session.activity not in known["activity"]:
                message = MISSING.fill(target=session.activity, kind="activity")
                yield Fault(f"path:{path.id}", f"sessions.{index}.activity", message)
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
