"""What a line may not begin with: blocks of other Markdown readers, and lists typed in other signs.

A dash that opens an aside or a reply is ordinary text. Lines that begin alike, one under another,
are a list; so is a dash under a line that ends in a colon, a semicolon or a full stop.
"""

from __future__ import annotations

import re

from guides.findings.finding import Message
from guides.reading.film.markdown.fault import Fault, Form, short
from guides.reading.film.markdown.marks import LINK_HINT

BLOCK_HINT = Message(
    "Écrivez des paragraphes, des listes « - » ou « 1. » et, dans les articles, des titres "
    "« ## » ; pour le signe lui-même, mettez « \\ » devant.",
    'Write paragraphs, lists ("-" or "1.") and, in articles, "##" headings; for the sign itself, '
    'put "\\" before it.',
)
TABLE_HINT = Message(
    "Il n'y a pas de tableau dans un texte : écrivez une liste, une ligne par élément ; pour le "
    "signe lui-même, « \\| ».",
    'Texts hold no tables: write a list, one line an item; for the sign itself, "\\|".',
)
HEADING_HINT = Message(
    "Dans un article, un titre est une ligne à part : « ## Titre » ou « ### Titre » ; pour le "
    "signe lui-même, « \\# ».",
    'In an article a heading is a line of its own: "## Heading" or "### Heading"; for the sign '
    'itself, "\\#".',
)
TASK = Form(
    r"\[[ xX/<>~!?*-]?\](?=\s)|\[[xX ]\](?![(\[:])",
    "R220",
    Message("case à cocher : {found}", "box to tick: {found}"),
    Message(
        "Écrivez une liste ordinaire, sans crochets : « - à faire ».",
        'Write an ordinary list, without brackets: "- to do".',
    ),
)
TABLE = Form(
    r"[^|\n]{0,200}\|[^\n]{0,400}\n[ ]{0,3}\|?[ ]*:?-{2,}:?[ ]*\|[-:| ]*(?=\n|\Z)",
    "R216",
    Message("tableau : {found}", "table: {found}"),
    TABLE_HINT,
)
PIPES = Form(
    r"\|[^\n]{0,60}|\+[-=:]{2,}[-=:+]*\+?[ \t]*(?=\n|\Z)|:?-+:?[ ]?\|[-:| ]*(?=\n|\Z)",
    "R216",
    Message("tableau ou vers : {found}", "table or line block: {found}"),
    TABLE_HINT,
)
FENCE = Form(
    r"(?:```|~~~)[^\n]{0,60}",
    "R222",
    Message("bloc de code : {found}", "block of code: {found}"),
    BLOCK_HINT,
)
BOX = Form(
    r":::[^\n]{0,60}|(?:!!!|\?\?\?)\+?[ ]+[\w\"][^\n]{0,60}|\.\.[ ][\w-]+::[^\n]{0,60}",
    "R222",
    Message("encadré d'un autre outil : {found}", "box from elsewhere: {found}"),
    BLOCK_HINT,
)
QUOTED = Form(
    r">[^\n]{0,60}",
    "R210",
    Message("citation en retrait : {found}", "block quotation: {found}"),
    Message(
        "Citez dans la phrase, entre « » ; pour le signe lui-même, « \\> ».",
        'Quote inside the sentence, in quotation marks; for the sign itself, "\\>".',
    ),
)
NOTE = Form(
    r"\[\^[^\]\n]{1,40}\]:",
    "R205",
    Message("note de bas de page : {found}", "footnote: {found}"),
    Message("Citez une source : [@source].", "Cite a source: [@source]."),
)
LABEL = Form(
    r"\[[^\[\]\n]{1,80}\]:[ ]*(?=\S)[^\n]{0,60}",
    "R217",
    Message("adresse d'un lien par étiquette : {found}", "address of a link by a label: {found}"),
    LINK_HINT,
)
DEFINED = Form(
    r"\*\[[^\]\n]{1,40}\]:[^\n]{0,60}|[:~][ \t]+\S[^\n]{0,60}",
    "R222",
    Message("définition : {found}", "definition: {found}"),
    Message(
        "Écrivez « **Terme** : définition » ; une ligne ne commence pas par deux-points.",
        'Write "**Term**: definition"; no line begins with a colon.',
    ),
)
JOINED = Form(
    r"#{7,}[^\n]{0,60}|#{1,6}(?=[^#\s])[^\n]{0,60}|#{1,6}[ ][^\n]*[^\s#\\]#+[ ]*(?=\n|\Z)",
    "R223",
    Message("« # » collé à un mot : {found}", '"#" joined to a word: {found}'),
    HEADING_HINT,
)
COMMAND = Form(
    r"\\[a-zA-Z]{3,}[ \t]*(?=\n|\Z)",
    "R222",
    Message("commande d'un autre outil : {found}", "command from elsewhere: {found}"),
    BLOCK_HINT,
)
WIKI_HEADING = Form(
    r"(={1,6})[ ][^=\n]+[ ]\1[ \t]*(?=\n|\Z)",
    "R223",
    Message("titre d'un autre outil : {found}", "heading from elsewhere: {found}"),
    HEADING_HINT,
)
# By the sign at the head of a line, whatever stands above it.
HEADS: dict[str, tuple[Form, ...]] = {
    "|": (PIPES,),
    "+": (PIPES,),
    "-": (PIPES,),
    ":": (PIPES, BOX, DEFINED),
    "`": (FENCE,),
    "~": (FENCE, DEFINED),
    "!": (BOX,),
    "?": (BOX,),
    ".": (BOX,),
    ">": (QUOTED,),
    "[": (TASK, NOTE, LABEL),
    "*": (DEFINED,),
    "#": (JOINED,),
    "\\": (COMMAND,),
    "=": (WIKI_HEADING,),
}
RULE = Form(
    r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})(?=\n|\Z)",
    "R210",
    Message("filet de séparation : {found}", "dividing rule: {found}"),
    BLOCK_HINT,
)
UNDERLINE = Form(
    r"(?:=+|-+)[ \t]*(?=\n|\Z)",
    "R223",
    Message("titre souligné : {found}", "underlined heading: {found}"),
    HEADING_HINT,
)
INDENTED = Message("ligne en retrait hors d'une liste", "an indented line outside a list")
INDENTED_HINT = Message(
    "Retirez le retrait ; la suite d'un élément de liste se met à quatre espaces.",
    "Remove the indent; what goes on in an item of a list stands at four spaces.",
)

# Signs and numbers that people type before the items of a list.
ALWAYS = re.compile(
    r"(?P<dot>[•◦▪▫‣●○■□▸►➢➤✓✔✗⁃∙])|(?P<middle>·)(?=\s)|(?P<plus>\+)(?=\s)"
    r"|(?P<number>\(?\d{1,3}\)|\(?(?:[abAB]|[ivx]{1,4})\)|\(@\))(?=\s)"
    r"|(?P<space>[-*]|\d{1,3}\.)(?=[\u00a0\u2000-\u200a\u202f\u3000])"
)
TOGETHER = re.compile(
    r"(?P<dash>[–—‒―−])(?=\s)|(?P<tight>[-*–—+](?=[^\W\d_])|\d{1,3}\.(?=[^\W\d_]))"
    r"|(?P<order>\d{1,3}(?:\.\d{1,2})*(?:[°º]|\.?/|\.?[-–—]|\.\)|[.\])]|[ ][-–—]|[ ]?:)|\[\d{1,3}\]"
    r"|\d{1,3}(?:\.\d{1,2})+|\(?[a-zA-Z][.)]|[ivxIVX]{1,4}[.)])(?=\s|\Z)"
    r"|(?P<year>[12]\d{3})(?=[ ]?[-–—:][ ])|(?P<count>\d{1,3})(?=[ ][^\W\d_])"
    r"|(?P<sign>o|[^\w\s\"'’«»“”(\[{…*.§]{1,3}|\.)(?=\s)"  # of a word processor, or one's own
)
IN_A_LINE = re.compile(  # a list whose line ends were lost
    r"[:;][ ]([-–—•·*])[ ][^\n]{0,300}?;[ ]\1[ ]|•[ ][^•\n]{0,300}[ ]•[ ]"
)
ENDED = re.compile(r"[:;.?!…][\s\u00a0\u202f»”\"')\]*]*\Z")
SAID = re.compile(r"[:.?!…][\s\u00a0\u202f»”\"')\]*]*\Z")  # the end of a sentence or a reply
LIST = Message("une liste tapée avec « {found} »", 'a list typed with "{found}"')
JOINED_LIST = Message(
    "une liste dont les éléments se suivent sur la même ligne",
    "a list whose items follow one another on one line",
)
LIST_HINT = Message(
    "Une ligne vide, puis « - » et une espace ordinaire devant chaque élément, ou « 1. », « 2. » ; "
    "si ce n'est pas une liste, joignez les lignes ou mettez « \\ » devant le signe.",
    'An empty line, then "-" and an ordinary space before each item, or "1.", "2."; if it is no '
    'list, join the lines or put "\\" before the sign.',
)
DASHES = frozenset("-–—‒―−")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def refused_head(text: str, at: int, end: int, goes_on: bool) -> Fault | None:
    """What a line may not begin with.

    Args:
        text: the whole text.
        at: where the line's words begin.
        end: where the line ends.
        goes_on: whether it goes on a paragraph.
    """
    if goes_on and (found := UNDERLINE.at(text, at, len(text))):
        return UNDERLINE.fault(found)
    if found := RULE.at(text, at, len(text)):
        return RULE.fault(found)
    if "|" in text and (found := TABLE.at(text, at, len(text))):
        return TABLE.fault(found)
    for row in HEADS.get(text[at], ()):
        if found := row.at(text, at, len(text)):
            return row.fault(found)
    found = ALWAYS.match(text, at, end)
    return typed(found[0], at) if found else None


def in_a_line(text: str, start: int, end: int) -> Fault | None:
    """The fault of a paragraph that was a list before its lines were joined."""
    found = IN_A_LINE.search(text, start, end)
    return Fault(found.start(), "R219", JOINED_LIST, LIST_HINT) if found else None


def typed(sign: str, at: int) -> Fault:
    """The fault of a list typed with some sign."""
    return Fault(at, "R219", LIST.fill(found=short(sign)), LIST_HINT)


class Heads:
    """How the lines and paragraphs before one another begin: alike, they are a list."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.last: tuple[str, int] | None = None  # how the line before began, and where
        self.above: tuple[int, str] | None = None  # a paragraph before that a dash opened

    def line(self, at: int, end: int, before: int | None, item: str = "") -> Fault | None:
        """The fault of a line that begins as those above it do.

        Args:
            at: where its words begin.
            end: where it ends.
            before: where the line above ends that it goes on; None when it opens a paragraph.
            item: the sign of the item of a list that it goes on.
        """
        found = TOGETHER.match(self.text, at, end)
        sign = found[0] if found else ""
        last = self.last if before is not None else None
        self.last = (sign, at) if sign else last
        if not found:
            return None
        if last is not None and _follows(last[0], sign):
            return typed(last[0], last[1])
        above = self.text[self.text.rfind("\n", 0, before) + 1 : before] if before else ""
        if item and (
            found.lastgroup in ("dash", "tight")
            or (_follows(item, sign) and (found.lastgroup != "count" or ENDED.search(above)))
        ):
            return typed(sign, at)
        if before is not None and found.lastgroup == "dash":
            return typed(sign, at) if ENDED.search(above) else None
        return None

    def paragraph(self, start: int, end: int, listed: bool) -> Fault | None:
        """The fault of a paragraph that begins as an item does, under one that did, or a list.

        Replies are no list: they begin with a capital, under what ends as a sentence does.
        """
        found = TOGETHER.match(self.text, start, end)
        above, self.above = self.above, None
        if not found or found.lastgroup in ("tight", "year", "count"):
            return None
        self.above = (start, found[0])
        dash = found.lastgroup == "dash"
        if listed and dash:
            return typed(found[0], start)
        if above is None or not _follows(above[1], found[0]):
            return None
        replies = dash and SAID.search(self.text[above[0] : start].rstrip())
        capital = self.text[found.end() : end].lstrip()[:1]
        return None if replies and not capital.islower() else typed(*above[::-1])


def _follows(first: str, second: str) -> bool:
    """Whether one sign or number comes after another in a list."""
    a, b = (re.sub(r"\W", "", sign).lower() for sign in (first, second))
    if not a or not b:
        return a == b and (first == second or {first, second} <= DASHES)
    if a == b == "o":  # the bullet of a word processor
        return True
    if a.isdigit() and b.isdigit() and len(a) == len(b) == 4:  # years
        return True
    if a.isdigit() or b.isdigit():
        return a.isdigit() and b.isdigit() and int(b) == int(a) + 1
    if a in ROMAN and b in ROMAN and ROMAN.index(b) == ROMAN.index(a) + 1:
        return True
    return len(a) == len(b) == 1 and ord(b) == ord(a) + 1
