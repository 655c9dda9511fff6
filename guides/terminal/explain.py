"""`contrechamp explain`: a rule, its reason and its remedy."""

from __future__ import annotations

import typer

from guides.findings.errors import Unusable
from guides.findings.finding import Message
from guides.terminal import reporting
from guides.terminal.options import Messages


def explain(code: str, messages: Messages = None) -> None:
    """Say a rule, its reason and its remedy."""
    from guides.checking.rules import RULES  # noqa: PLC0415

    language = reporting.message_language(messages)
    rule = next((rule for rule in RULES if rule.code == code.upper()), None)
    if rule is None:
        first, last = RULES[0].code, RULES[-1].code
        raise Unusable(NO_RULE.fill(code=code), FROM_TO.fill(first=first, last=last))
    typer.echo(f"{rule.code}  {rule.about.said(language)}\n")
    typer.echo(f"{rule.why.said(language)}\n")
    typer.echo(rule.remedy.said(language))


NO_RULE = Message("aucune règle {code}", "no rule {code}")
FROM_TO = Message("De {first} à {last}.", "From {first} to {last}.")
