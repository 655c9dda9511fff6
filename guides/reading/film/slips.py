"""What merges and word processors leave in a file, and what YAML folds away without a word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place

MAX_CHARACTERS = 10_000  # of one value or one text: three pages

# Git, and those who mark as Git does: seven signs or more at the head of a line, then a name.
# Jujutsu writes three more. Headings are not underlined here, so that "=======" is one of them.
MERGE = re.compile(
    r"^(?:[ \t]*(?:<{7,}|>{7,}|\|{7,})(?:[ ].*)?|={7,}[ ]*|(?:%{7,}|\+{7,})[ ].*)$", re.MULTILINE
)
MERGE_SIGNS = ("<" * 7, ">" * 7, "=" * 7, "|" * 7, "%" * 7, "+" * 7)
QUOTES = "“”„‟«»‹›‘’‚‛′″´＂＇「『《"
STRAIGHT, CURLED = "\"'", "“”„‟»›’‘"
UNMATCHED = re.compile(
    rf"\s*(?:-[ ]+)*(?:[\w-]+:[ ]+)?([{STRAIGHT}])(?:(?!\1).)*[{CURLED}][ ]*(?:#.*)?$"
)
LISTED = re.compile(r"[ ]*([-*+–—•·](?=[ ])|\d{1,3}[.)](?=[ ]))")


def merge_marker(text: str, file: str, first_line: int = 1) -> Finding | None:
    """The first line that a merge left in a text.

    Args:
        text: a file, or a part of it.
        file: name for the place.
        first_line: line of the file on which `text` begins.
    """
    if not any(signs in text for signs in MERGE_SIGNS):
        return None
    found = MERGE.search(text)
    if found is None:
        return None
    place = Place(file, first_line + text.count("\n", 0, found.start()), 1)
    said = MERGED.fill(found=found[0].strip()[:40])
    return Finding(place, "R225", Severity.ERROR, said, MERGED_HINT)


def unmatched_quote(lines: Sequence[str], file: str, first_line: int) -> Finding | None:
    """The first value that a straight quote opens and a typographic one ends."""
    for rank, line in enumerate(lines):
        found = UNMATCHED.match(line)
        if found:
            place = Place(file, first_line + rank, found.start(1) + 1)
            closing = line.split(" #")[0].rstrip()[-1]
            said = UNMATCHED_SAID.fill(opening=found[1], closing=closing)
            return Finding(place, "R226", Severity.ERROR, said, QUOTE_HINT)
    return None


def typographic_quote(value: str, place: Place) -> Finding | None:
    """What is wrong with a bare value that begins with a quote which is none to YAML."""
    if value[0] not in QUOTES:
        return None
    said = QUOTE.fill(found=value if len(value) <= 40 else value[:39] + "…")
    return Finding(place, "R226", Severity.ERROR, said, QUOTE_HINT)


def too_long(value: str, place: Place) -> Finding | None:
    """What is wrong with a value that nobody would read to its end."""
    if len(value) <= MAX_CHARACTERS:
        return None
    return Finding(place, "R202", Severity.ERROR, TOO_LONG, TOO_LONG_HINT)


def folded(value: str, style: str, raw: Sequence[str], place: Place) -> Finding | None:
    """What is wrong with a value whose lines YAML joins, when they say more than words.

    Args:
        value: as YAML gives it.
        style: `>`, a quote, or nothing when it is bare.
        raw: the lines that it is written on, from the one where it begins.
        place: where it begins.
    """
    parted = "\n" in value.strip() and not (style == '"' and "\\n" in "".join(raw))
    listed = [found[1] for line in raw[1:] if (found := LISTED.match(line))]
    if not parted and (len(listed) < 2 or len({sign[-1] for sign in listed}) > 1):
        return None
    said = FOLDED if style == ">" else JOINED
    return Finding(place, "R227", Severity.ERROR, said, FOLDED_HINT)


TOO_LONG = Message(
    f"texte de plus de {MAX_CHARACTERS} caractères", f"text of over {MAX_CHARACTERS} characters"
)
TOO_LONG_HINT = Message("Coupez-le en plusieurs fiches.", "Cut it into several records.")
MERGED = Message(
    "« {found} » : une fusion de deux versions est restée inachevée",
    '"{found}": a merge of two versions was left unfinished',
)
MERGED_HINT = Message(
    "Gardez une des deux versions, ou écrivez-en une troisième ; retirez les lignes « <<<<<<< », "
    "« ======= » et « >>>>>>> », et l'autre version.",
    'Keep one of the two versions, or write a third; remove the lines "<<<<<<<", "=======" and '
    '">>>>>>>", and the other version.',
)
QUOTE = Message(
    "« {found} » commence par un guillemet ou une apostrophe typographique, que YAML prend pour du "
    "texte",
    '"{found}" begins with a typographic quotation mark or apostrophe, which YAML would print',
)
QUOTE_HINT = Message(
    'Entourez le texte de guillemets droits : "Un titre" ; ceux qui font partie du texte vont '
    'dedans : "« Un titre »".',
    'Put straight quotes around the text: "A title"; those that belong to the text stand inside: '
    '"“A title”".',
)
UNMATCHED_SAID = Message(
    "texte ouvert par {opening} et terminé par {closing}",
    "text opened by {opening} and ended by {closing}",
)
FOLDED = Message(
    "« > » joint les lignes : listes et paragraphes s'y perdent",
    '">" joins lines: lists and paragraphs are lost in it',
)
JOINED = Message(
    "YAML joint les lignes de ce texte : listes et paragraphes s'y perdent",
    "YAML joins the lines of this text: lists and paragraphs are lost in it",
)
FOLDED_HINT = Message(
    "Écrivez « | » à cet endroit, puis le texte sur les lignes suivantes, en retrait.",
    'Write "|" there, then the text on the lines below, indented.',
)
