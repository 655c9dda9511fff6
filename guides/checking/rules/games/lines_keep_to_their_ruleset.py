"""A line says nothing that its ruleset rules out: its months, its points, its secret."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.game import GameRule, Ruleset
from guides.model.guide import Reading

OUTSIDE = Message(
    "cette règle ne tient jamais : « {ruleset} » vaut d'autres mois",
    'this rule never holds: "{ruleset}" is of other months',
)
SECRET = Message(
    "« {ruleset} » est secret : un guichet n'en donne aucun point",
    '"{ruleset}" is secret: a counter gives no points of it',
)
POINTLESS = Message(
    "« {ruleset} » n'a pas de points de départ (start)",
    '"{ruleset}" has no points to start from (start)',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Lines outside their ruleset's months, and points where there can be none."""
    rulesets = {ruleset.id: ruleset for ruleset in reading.guide.rulesets}
    for rule in reading.guide.rules:
        ruleset = rulesets.get(rule.ruleset)
        if ruleset is None:  # told as a reference that leads nowhere
            continue
        for field, message in _faults(rule, ruleset):
            yield Fault(f"rule:{rule.id}", field, message.fill(ruleset=ruleset.id))


def _faults(rule: GameRule, ruleset: Ruleset) -> Iterator[tuple[str, Message]]:
    late = (rule.holds.since or "") > (ruleset.holds.until or "9999")
    early = (rule.holds.until or "9999") < (ruleset.holds.since or "")
    if late or early:
        yield "holds", OUTSIDE
    of_points = [
        (field, value is not None)
        for field, value in (
            ("points", rule.points),
            ("given.points_min", rule.given.points_min),
            ("given.points_max", rule.given.points_max),
        )
    ]
    for field, said in of_points:
        if said and ruleset.formula == "secret":
            yield field, SECRET
        elif said and ruleset.start is None:
            yield field, POINTLESS


RULE = Rule(
    code="C211",
    about=Message(
        "Une règle reste dans son barème : ses mois, ses points, son secret.",
        "A rule keeps to its ruleset: its months, its points, its secret.",
    ),
    why=Message(
        "Un guichet qui donne un chiffre que personne n'a publié fabrique la note que le jeu défait.",
        "A counter that gives a figure nobody published makes the very score that the game takes apart.",
    ),
    remedy=Message(
        "Corrigez les mois ou le barème, ou retirez les points.",
        "Correct the months or the ruleset, or take the points out.",
    ),
    find=find,
)
