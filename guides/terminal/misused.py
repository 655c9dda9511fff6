"""A command line that typer cannot take: what is wrong with it, and the cure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from typer import TyperException

from guides.findings.errors import REFUSED, Unusable
from guides.findings.finding import Message
from guides.findings.near import did_you_mean
from guides.findings.refusals import NO_RIGHT
from guides.terminal.register import COMMANDS

QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'|(?<=Got unexpected extra argument\(s\) \()(.*)(?=\))")


def explained(error: TyperException) -> Unusable:
    """The same refusal as a sentence of ours.

    Typer gives away the name of what it raises and what it holds, but not its class.
    """
    said, held = str(getattr(error, "message", error)), vars(error)
    command = getattr(getattr(held.get("ctx"), "command", None), "name", "") or ""
    help_ = SEE.fill(command=f"{command} --help" if command in NAMES else "--help")
    found = QUOTED.search(said)
    quoted = next((part for part in found.groups() if part is not None), "") if found else ""
    match type(error).__name__:
        case "NoSuchOption":
            near = held["possibilities"] or ()
            known = ", ".join(sorted(f"« {name} »" for name in near))
            known_en = ", ".join(sorted(f'"{name}"' for name in near))
            cure = NEAR.fill(near=Message(known, known_en)) if known else help_
            return Unusable(NO_OPTION.fill(name=held["option_name"]), cure)
        case "MissingParameter":
            return Unusable(MISSING.fill(name=_named(held.get("param"))), help_)
        case "BadParameter":
            return Unusable(*_bad(_named(held.get("param")), said, quoted))
    for told, message in TOLD.items():
        if told in said:
            if message is NO_COMMAND:
                help_ = did_you_mean(quoted, NAMES, help_)
            return Unusable(message.fill(name=quoted), help_)
    return Unusable(CANNOT, help_)


def refuse_empty(words: Sequence[str]) -> None:
    """Stop at a value that is empty: a path that is none would mean the folder one stands in.

    Raises:
        Unusable: there is one.
    """
    for word in words:
        name, sign, value = word.partition("=") if word.startswith("--") else ("", "=", word)
        if sign and not value:
            raise Unusable(EMPTY.fill(name=name or '""'), FILL)


def _bad(name: str, said: str, quoted: str) -> tuple[Message, Message]:
    """A value that an option cannot have."""
    if "not in the range" in said:
        value, _, bounds = said.partition(" is not in the range ")
        low, high = re.search(r"x>=(-?\d+)", bounds), re.search(r"x<=(-?\d+)", bounds)
        limit = AT_LEAST.fill(least=low[1]) if low else AT_MOST.fill(most=high[1] if high else "")
        return OUT_OF_RANGE.fill(name=name, value=value), limit
    if "valid int" in said:
        return NO_NUMBER.fill(name=name, value=quoted), IN_DIGITS
    if "not readable" in said:
        return REFUSED.fill(why=NO_RIGHT.why, where=quoted), NO_RIGHT.hint
    return NO_VALUE.fill(name=name, value=quoted), SEE.fill(command="--help")


def _named(option: Any) -> str:
    """The option or the argument that is meant."""
    if option is None:
        return ""
    return str(option.opts[0] if option.opts else option.name)


EMPTY = Message("{name} : valeur vide", "{name}: empty value")
FILL = Message(
    "Si elle vient d'une variable, voyez pourquoi elle est vide ; sinon, retirez-la.",
    "If it comes from a variable, see why it is empty; otherwise leave it out.",
)
NAMES = tuple(command.name for command in COMMANDS)
NEAR = Message("Vouliez-vous dire {near} ?", "Did you mean {near}?")
SEE = Message(
    "Voyez ce qui est possible : contrechamp {command}", "See what there is: contrechamp {command}"
)
NO_OPTION = Message("option inconnue : {name}", "unknown option: {name}")
MISSING = Message("il manque : {name}", "missing: {name}")
OUT_OF_RANGE = Message("{name} {value} : hors limites", "{name} {value}: out of range")
AT_LEAST = Message("Donnez au moins {least}.", "Give at least {least}.")
AT_MOST = Message("Donnez au plus {most}.", "Give at most {most}.")
NO_NUMBER = Message(
    "{name} {value} : ce n'est pas un nombre entier", "{name} {value}: not a whole number"
)
IN_DIGITS = Message(
    "Écrivez-le en chiffres, sans unité, par exemple 40.",
    "Write it in digits, without unit, as 40.",
)
NO_VALUE = Message("{name} {value} : refusé", "{name} {value}: refused")
CANNOT = Message("cette ligne de commande ne se lit pas", "this command line cannot be read")
NO_COMMAND = Message("commande inconnue : {name}", "unknown command: {name}")
TOLD = {
    "No such command": NO_COMMAND,
    "Missing command": Message("il manque une commande", "a command is missing"),
    "requires an argument": Message("l'option {name} attend une valeur", "{name} needs a value"),
    "does not take a value": Message(
        "l'option {name} ne prend pas de valeur", "{name} takes no value"
    ),
    "Got unexpected extra argument": Message("en trop : {name}", "one too many: {name}"),
}
