"""Why a file is no YAML: the cause, where it stands, in words of ours.

The parser says where it gave up, in English, which is often some lines behind the cause. So the
lines from where it began to where it stopped are looked at first: each row of `CAUSES` is something
that people type or paste and do not see. What is left is told by what the parser expected.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.values.signs import kind_of

QUOTE_IT = Message(
    "Mettez le texte entre guillemets, ou utilisez un bloc « | ».",
    'Put the text in quotes, or use a "|" block.',
)
LINES_BEFORE = 3  # how far above the place where the parser began a cause may stand
NOT_A_SPACE = "[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]"
KEY = r"[\w.-]+"
NEXT = rf"\n(?:[ ]*(?:-[ ]|{KEY}:[ ])|$)"  # on the next line, something begins anew


class Cause(NamedTuple):
    """Something a line may hold that is not what it looks like.

    Attributes:
        pattern: its first group, where there is one, is the place, and is named; it is
            compiled when a file is no YAML, as few are.
        message, hint: with `{found}`, the characters of the group.
    """

    pattern: str
    message: Message
    hint: Message


def explained(error: yaml.MarkedYAMLError, text: str, file: str, first_line: int) -> Finding:
    """A finding for what PyYAML could not scan or parse."""
    lines = text.split("\n")
    stop = error.problem_mark or error.context_mark
    at = min(stop.line, len(lines) - 1) if stop else 0
    begin = error.context_mark.line if error.context_mark else at
    for number in range(at, max(-1, min(begin, at) - LINES_BEFORE), -1):
        two = "\n".join(lines[number : number + 2])  # a quotation left open shows in the next
        for cause in CAUSES:
            if found := re.search(cause.pattern, two):
                group = 1 if found.re.groups else 0
                place = Place(file, first_line + number, found.start(group) + 1)
                return _finding(place, *_filled(cause, found[group]))
    message, hint = _expected(error, lines[at], stop.column if stop else 0)
    if message is NOT_CLOSED and error.context_mark:
        stop = error.context_mark
    place = Place(file, first_line + stop.line, stop.column + 1) if stop else Place(file)
    return _finding(place, message, hint)


def _filled(cause: Cause, found: str) -> tuple[Message, Message]:
    """The words of a cause, with what was found, by its code where it is not seen."""
    if found and re.fullmatch(NOT_A_SPACE, found[0]):
        kind = kind_of(found[0]) if found[0] != "\u00a0" and found[0] != "\u202f" else None
        name = kind.name if kind else NO_BREAK_SPACE
        shown = Message(f"{name.fr} (U+{ord(found[0]):04X})", f"{name.en} (U+{ord(found[0]):04X})")
        return cause.message.fill(found=shown), cause.hint
    return cause.message.fill(found=found.strip()), cause.hint.fill(found=found.strip())


def _expected(error: yaml.MarkedYAMLError, line: str, column: int) -> tuple[Message, Message]:
    """What the parser expected, by the words it says it with."""
    problem = f"{error.context or ''} {error.problem or ''}"
    sign = line[column : column + 1]
    if "cannot start any token" in problem and sign != "\t":
        return SIGN_FIRST.fill(sign=sign), QUOTE_IT
    if "mapping values are not allowed" in problem:
        if re.fullmatch(rf"[ ]*(?:-[ ]+)?{KEY}[ ]*:", line[: column + 1]):
            return TOO_DEEP, ALIGN
        return COLON_INSIDE, QUOTE_IT
    return next((said for part, *said in TOLD if part in problem), [UNREADABLE, LOOK])  # type: ignore[return-value]


def _finding(place: Place, message: Message, hint: Message) -> Finding:
    return Finding(place, "R101", Severity.ERROR, message, hint)


NO_BREAK_SPACE = Message("une espace insécable", "a no-break space")
BY_A_SPACE = Message("Remplacez-la par une espace ordinaire.", "Replace it with an ordinary space.")
INSIDE_QUOTES = Message(
    "À l'intérieur, tapez \\\" ou des guillemets « », ou mettez tout le texte dans un bloc « | ».",
    'Inside it write \\" for a quotation mark, or put the whole text in a "|" block.',
)
NEEDS_SPACE = Message(
    "il manque une espace après « {found} »", 'a space is missing after "{found}"'
)
CAUSES = (
    Cause(
        r"^[ ]*(?:-[ ]+)?(\t)",
        Message("une tabulation", "a tab character"),
        Message("Remplacez-la par des espaces.", "Replace it with spaces."),
    ),
    Cause(
        rf"^[ ]*({NOT_A_SPACE})",
        Message("{found} dans le retrait de cette ligne", "{found} in the indent of this line"),
        BY_A_SPACE,
    ),
    Cause(
        rf"^[ ]*-({NOT_A_SPACE})",
        Message("{found} après le tiret", "{found} after the dash"),
        BY_A_SPACE,
    ),
    Cause(
        rf"^[ ]*(?:-[ ]+)?{KEY}({NOT_A_SPACE})[ ]*:",
        Message("{found} avant les deux-points", "{found} before the colon"),
        BY_A_SPACE,
    ),
    Cause(
        rf"^[ ]*(?:-[ ]+)?{KEY}:[ ]*({NOT_A_SPACE})",
        Message("{found} après les deux-points", "{found} after the colon"),
        BY_A_SPACE,
    ),
    Cause(
        r"^[ ]*(?:-[ ]+)?((?:fr|en):(?=[^\s/])|[a-z_]+:(?=[\"'“«]))",
        NEEDS_SPACE,
        Message(
            "Écrivez « {found} », une espace, puis la valeur.",
            'Write "{found}", a space, then the value.',
        ),
    ),
    Cause(
        r"^[ ]*(?:-[ ]+)?(\"[\w.-]+\"[ ]*:)(?=\S)",
        NEEDS_SPACE,
        Message(
            "Écrivez la clé sans guillemets, deux-points, une espace, puis la valeur.",
            "Write the key without quotes, a colon, a space, then the value.",
        ),
    ),
    Cause(
        rf"^[ ]*(-)(?=\"|{KEY}:\s)",
        Message("il manque une espace après le tiret", "a space is missing after the dash"),
        Message(
            "Écrivez « - », une espace, puis la valeur.", 'Write "-", a space, then the value.'
        ),
    ),
    Cause(
        rf"^[ ]*(?:-[ ]+)?{KEY}[ ]*(：)",
        Message("des deux-points chinois ({found})", "a Chinese colon ({found})"),
        Message("Tapez « : ».", 'Type ":".'),
    ),
    Cause(
        r"(?:^[ ]*|:[ ]+|-[ ]+)(')(?:[^'\n]|'')*'(?=[\w«(])",
        Message(
            "une apostrophe ferme ce texte, qui commence par une apostrophe",
            "an apostrophe ends this text, which begins with one",
        ),
        Message('Mettez-le entre guillemets droits : " ".', 'Put it between quotation marks: " ".'),
    ),
    Cause(
        r"(?:^[ ]*|:[ ]+|-[ ]+)\"(?:[^\"\\\n]|\\.)*\"[ ]*([^\s#,\]}:].*)",
        Message(
            "du texte suit le guillemet fermant : {found}",
            "text follows the closing quotation mark: {found}",
        ),
        INSIDE_QUOTES,
    ),
    Cause(
        rf"^[ ]*(?:-[ ]+)?(?:{KEY}:[ ]+)?"
        r"(?:\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\n]|'')*')[ ]*([^\s#:].*)",
        Message(
            "du texte suit le texte entre guillemets : {found}",
            "text follows the text in quotes: {found}",
        ),
        Message(
            "Mettez tout entre les mêmes guillemets, ou une seule valeur par ligne.",
            "Put all of it in the same quotes, or one value a line.",
        ),
    ),
    Cause(
        rf"^[ ]*(?:-[ ]+|(?:-[ ]+)?{KEY}:[ ]+)(\[[^\]\n]*\]|\{{[^}}\n]*\}})[ ]*[^\s#,]",
        Message(
            "« {found} » ouvre un texte sans guillemets : c'est une liste pour YAML",
            '"{found}" opens an unquoted text: to YAML it is a list',
        ),
        QUOTE_IT,
    ),
    Cause(
        rf"(?:^[ ]*-[ ]+|^[ ]*(?:-[ ]+)?{KEY}:[ ]+)(\")(?:[^\"\\\n]|\\.)*{NEXT}",
        Message("ce guillemet n'est pas fermé", "this quotation mark is not closed"),
        Message(
            "Fermez-le à la fin du texte, sur la même ligne.",
            "Close it at the end of the text, on the same line.",
        ),
    ),
    Cause(
        rf"(?:^[ ]*-[ ]+|^[ ]*(?:-[ ]+)?{KEY}:[ ]+)(')(?:[^'\n]|'')*{NEXT}",
        Message(
            "cette apostrophe ouvre un texte qui n'est pas fermé",
            "this apostrophe opens a text that is not closed",
        ),
        Message(
            'Mettez le texte entre guillemets droits : " ".',
            'Put the text between quotation marks: " ".',
        ),
    ),
    Cause(
        rf"^[ ]*(?:-[ ]+)?{KEY}:[ ]+[|>][-+0-9]*[ ]+([^\s#].*)",
        Message(
            "du texte suit « | » sur la même ligne : {found}",
            'text follows "|" on the same line: {found}',
        ),
        Message(
            "Commencez-le à la ligne suivante, en retrait.", "Begin it on the next line, indented."
        ),
    ),
    Cause(
        "([\x0b\x0c\x85\u2028\u2029])",
        Message("une fin de ligne qui n'est pas celle du clavier", "a line end of another kind"),
        Message("Remplacez-la par la touche Entrée.", "Replace it with the Enter key."),
    ),
)
SIGN_FIRST = Message(
    "« {sign} » ne peut pas ouvrir un texte sans guillemets",
    '"{sign}" cannot open an unquoted text',
)
COLON_INSIDE = Message(
    "« : » au milieu d'un texte sans guillemets", '": " in the middle of an unquoted text'
)
TOO_DEEP = Message(
    "cette clé est en retrait d'une ligne qui a déjà une valeur",
    "this key is indented under a line that has a value already",
)
ALIGN = Message(
    "Alignez-la sur les autres clés, ou videz la ligne qui précède après ses deux-points.",
    "Align it with the other keys, or leave nothing after the colon of the line before.",
)
NOT_CLOSED = Message("ce guillemet n'est pas fermé", "this quotation mark is not closed")
MISALIGNED = Message(
    "cette ligne n'est alignée sur aucune de celles qui précèdent",
    "this line is aligned with none of those before it",
)
SAME_INDENT = Message(
    "Donnez le même retrait aux clés d'une fiche et aux tirets d'une liste.",
    "Give the keys of a record, and the dashes of a list, the same indent.",
)
CLOSE_IT = Message("Fermez-le à la fin du texte.", "Close it at the end of the text.")
BRACKETS = Message("une liste entre crochets n'est pas fermée", "a list in brackets is not closed")
BRACES = Message("des accolades ne sont pas fermées", "braces are not closed")
RESERVED = Message(
    "« & », « * », « ! » et « % » ont un sens pour YAML au début d'un texte",
    '"&", "*", "!" and "%" mean something to YAML at the beginning of a text',
)
UNREADABLE = Message("YAML illisible à cet endroit", "unreadable YAML here")
LOOK = Message(
    "Vérifiez les retraits, les tirets et les guillemets de cette ligne et de celle qui précède.",
    "Check the indents, dashes and quotes of this line and the one before.",
)
# A part of what the parser says, and what that means to an author; the first that is in it.
TOLD = (
    ("tab character", *CAUSES[0][1:]),
    ("cannot start any token", *CAUSES[0][1:]),
    ("quoted scalar found unexpected end", NOT_CLOSED, CLOSE_IT),
    ("unexpected document indicator", NOT_CLOSED, CLOSE_IT),
    (
        "unknown escape character",
        Message(
            "« \\ » suivi d'un signe que YAML ne connaît pas",
            '"\\" before a sign YAML does not know',
        ),
        Message("Doublez-le : « \\\\ ».", 'Double it: "\\\\".'),
    ),
    (
        "hexdecimal number",
        Message("« \\x » ou « \\u » sans son code", '"\\x" or "\\u" without its code'),
        Message("Doublez la barre : « \\\\ ».", 'Double the stroke: "\\\\".'),
    ),
    (
        "invalid Unicode character escape",
        Message(
            "« \\u » suivi d'un code qui n'existe pas", '"\\u" before a code that does not exist'
        ),
        Message("Tapez le signe lui-même.", "Type the sign itself."),
    ),
    ("expected ',' or ']'", BRACKETS, Message("Fermez-la : « ] ».", 'Close it: "]".')),
    ("expected ',' or '}'", BRACES, Message("Fermez-les : « } ».", 'Close them: "}".')),
    ("flow", BRACKETS, QUOTE_IT),
    (
        "could not find expected ':'",
        Message(
            "une clé sans « : », ou un texte trop à gauche",
            'a key without ":", or a text too far left',
        ),
        Message(
            "Écrivez « clé: valeur », ou mettez le texte en retrait sous sa clé.",
            'Write "key: value", or indent the text under its key.',
        ),
    ),
    (
        "block sequence entries are not allowed",
        Message("une liste ne peut pas commencer ici", "a list cannot begin here"),
        Message("Commencez-la à la ligne suivante.", "Begin it on the next line."),
    ),
    ("expected '-' indicator", MISALIGNED, SAME_INDENT),
    ("expected key", MISALIGNED, SAME_INDENT),
    (
        "comment or line break",
        Message(
            "du texte suit « | » ou « > » sur la même ligne", 'text follows "|" or ">" on its line'
        ),
        Message(
            "Commencez-le à la ligne suivante, en retrait.", "Begin it on the next line, indented."
        ),
    ),
    ("an anchor", RESERVED, QUOTE_IT),
    ("an alias", RESERVED, QUOTE_IT),
    ("a tag", RESERVED, QUOTE_IT),
    ("directive", RESERVED, QUOTE_IT),
    ("expected <document start>", MISALIGNED, SAME_INDENT),
)
