"""`contrechamp explain`: what a code means and what to do, or every code there is."""

from __future__ import annotations

import textwrap
from typing import Annotated

import typer

from guides.findings.errors import Unusable
from guides.findings.explained.explanation import Explanation
from guides.findings.finding import Message
from guides.findings.near import did_you_mean
from guides.model.values.signs import visible
from guides.terminal import reporting
from guides.terminal.options import Messages


def explain(
    code: Annotated[
        str | None,
        typer.Argument(help="R301, C109… : sans code, la liste · none: the list."),
    ] = None,
    messages: Messages = None,
) -> None:
    """Say what a code means and what to do, or list the codes."""
    language = reporting.message_language(messages)
    known = _known()
    if code is None:
        typer.echo(_listed(known, language))
        return
    asked = code.upper()
    if asked not in known:
        hint = did_you_mean(asked, known, LIST_THEM)
        raise Unusable(NO_CODE.fill(code=visible(code)), hint)
    why, said = known[asked]
    parts = [f"{asked}  {said.about.said(language)}", why.said(language) if why else ""]
    parts.append(said.cure.said(language))
    if said.example:
        example = textwrap.indent(said.example, "    ", lambda _: True)
        parts.append(f"{EXAMPLE.said(language)}\n\n{example}")
    if said.draft:
        parts.append(MAY_LACK.said(language))
    typer.echo("\n\n".join(part for part in parts if part))


def _known() -> dict[str, tuple[Message | None, Explanation]]:
    """Every code, with its reason where it has one: the rules say their own."""
    from guides.checking.rules import RULES  # noqa: PLC0415
    from guides.findings.explained import EXPLAINED  # noqa: PLC0415

    known: dict[str, tuple[Message | None, Explanation]] = {
        rule.code: (rule.why, Explanation(rule.about, rule.remedy, draft=rule.absence))
        for rule in RULES
    }
    return known | {code: (None, said) for code, said in EXPLAINED.items()}


def _listed(known: dict[str, tuple[Message | None, Explanation]], language: str) -> str:
    """Every code with its sentence, room by room; what a draft may lack bears a star."""
    groups = []
    for letter, room in ROOMS.items():
        lines = [
            f"{code}{'*' if said.draft else ' '} {said.about.said(language)}"
            for code, (_, said) in sorted(known.items())
            if code.startswith(letter)
        ]
        groups.append("\n".join([room.said(language), *(f"  {line}" for line in lines)]))
    return "\n\n".join([*groups, f"* {MAY_LACK.said(language)}"])


# By the letter that a code begins with.
ROOMS = {
    "R": Message("Lire les fichiers", "Reading the files"),
    "C": Message("Vérifier ce que dit le guide", "Checking what the guide says"),
    "P": Message("Prévoir une séance", "Planning a session"),
    "S": Message("Lire un fichier de séance", "Reading a session file"),
    "D": Message("Mettre en page", "Laying out documents"),
    "M": Message("Changer de forme (migrate)", "Changing shape (migrate)"),
    "W": Message("Écrire et vérifier un kit", "Writing and verifying a kit"),
}
NO_CODE = Message("aucun code « {code} »", 'no code "{code}"')
LIST_THEM = Message(
    "« contrechamp explain », sans code, en donne la liste.",
    '"contrechamp explain" without a code lists them.',
)
EXAMPLE = Message("Par exemple :", "For example:")
MAY_LACK = Message(
    "Un brouillon peut s'en passer : c'est dit sur sa première page, et rien ne s'arrête.",
    "A draft may do without: its first page says so, and nothing stops.",
)
