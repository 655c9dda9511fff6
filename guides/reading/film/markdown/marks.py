"""Signs inside a line that mean something to other Markdown readers: the closed table of them.

Each is refused, with the form that says the same here. What stands in no row is ordinary text:
prices in `$`, a note's `*`, `~` for "about", `&` in a name.
"""

from __future__ import annotations

import html
import re

from guides.findings.finding import Message
from guides.reading.film.kinds import LISTS
from guides.reading.film.markdown import citations
from guides.reading.film.markdown.fault import Fault, Form, short

REFER_HINT = Message(
    "Écrivez [[claim:identifiant]], [[term:identifiant]]… en minuscules, sans espace ni libellé ; "
    "pour le signe seul, « \\[ ».",
    "Write [[claim:identifier]], [[term:identifier]]… in lower case, with no space and no "
    'label; for the sign alone, "\\[".',
)
LINK_HINT = Message(
    "Écrivez [les mots](https://exemple.fr/page), sans espace ni titre dans les parenthèses.",
    "Write [the words](https://example.org/page), with no space and no title in the parentheses.",
)
BRACE_HINT = Message(
    "Des mots d'une autre langue s'écrivent {en: words} : le code en minuscules, deux-points, une "
    "espace ; il n'y a pas d'attributs ; pour le signe seul, « \\{ ».",
    "Words of another language are written {en: words}: the code in lower case, a colon, a space; "
    'there are no attributes; for the sign alone, "\\{".',
)
OTHER_HINT = Message(
    "Il y a *emphase*, **fort** et `code`, rien d'autre ; pour le signe lui-même, mettez « \\ » "
    "devant.",
    'There are *emphasis*, **strong** and `code`, nothing else; for the sign itself, put "\\" '
    "before it.",
)
HTML = Form(
    r"<(?:/\s*)?[a-zA-Z!?][^<>\n]{0,60}>?(?:[^<>\n]{0,60}</[a-zA-Z]{1,12}>)?",
    "R203",
    Message("balise HTML ({found})", "HTML tag ({found})"),
    Message(
        "Écrivez en Markdown ; pour un signe « < » seul, laissez une espace après.",
        'Write Markdown; for a lone "<", leave a space after it.',
    ),
)
PICTURE = re.compile(r"\[{1,2}(?:[^\[\]\n]{0,80}\]{1,2}(?:[(\[][^)\]\n]{0,200}[)\]])?)?")
IMAGE = Message("image dans un texte", "image inside a text")
IMAGE_HINT = Message("Les textes n'ont pas d'images.", "Texts carry no images.")
ADDRESS = Message("adresse nue : {found}", "bare address: {found}")
ADDRESS_HINT = Message(
    "Donnez des mots à lire : [les mots](https://exemple.fr/page) ; pour un simple nom de site, "
    "retirez « https:// » et « www. ».",
    "Give words to be read: [the words](https://example.org/page); for a mere name of a site, "
    'leave out "https://" and "www.".',
)
UNCLOSED = Message("« {found} » ouvert et jamais fermé", '"{found}" opened and never closed')
UNCLOSED_HINT = Message(
    "Fermez-le par le même signe, dans le même paragraphe ; pour le signe lui-même, mettez « \\ » "
    "devant.",
    'Close it with the same sign, in the same paragraph; for the sign itself, put "\\" before it.',
)
BACKTICK_HINT = Message(
    "Fermez-le dans le même paragraphe ; pour une apostrophe, tapez « ' ».",
    'Close it in the same paragraph; for an apostrophe, type "\'".',
)
BREAK = Message("« \\ » devant une espace ou une fin de ligne", '"\\" before a space or a line end')
BREAK_HINT = Message(
    "Nouvelle ligne : deux espaces en fin de ligne ; espace fine ou insécable : une espace "
    "ordinaire, le programme met la bonne.",
    "New line: two spaces at the end of the line; thin or no-break space: an ordinary one, the "
    "program sets the right one.",
)
DEEP = Message("des emphases les unes dans les autres", "emphasis inside emphasis inside emphasis")
DEEP_HINT = Message("Gardez-en une ou deux.", "Keep one or two.")

REFERRED = sorted({"context", *(kind for kind, _, _ in LISTS.values())})
KNOWN = "en|fr|zh|de|es|it|pt|ja"  # languages that people put into brackets of another kind
FOREIGN_SAID = Message(
    "mots d'une autre langue entre des signes qui ne sont pas des accolades : {found}",
    "words of another language between signs that are no braces: {found}",
)
BRACKETS = (
    Form(
        r"\[\^",
        "R205",
        Message("appel de note ([^…])", "footnote call ([^…])"),
        Message("Citez une source : [@source].", "Cite a source: [@source]."),
    ),
    Form(
        r"\[{1,3}[^\[\]\n]{0,80}(?<![\w.+])@[^\[\]\n]{0,80}\]*",
        citations.CODE,
        citations.CITE,
        citations.CITE_HINT,
    ),
    Form(
        r"\[\[(?!\]\])[^\[\]\n]{0,80}\]{0,3}(?:\([^()\n]{0,80}\)?)?"
        rf"|\[[ ]?(?i:{'|'.join(REFERRED)})[ ]?:[ ]?[\w-]{{1,60}}[ ]?\](?!\()",
        "R213",
        Message("renvoi illisible : {found}", "unreadable reference: {found}"),
        REFER_HINT,
    ),
    Form(
        rf"\[(?:{KNOWN})(?:-[A-Za-z]+)?:[ ][^\[\]\n]{{1,80}}\]",
        "R214",
        FOREIGN_SAID,
        BRACE_HINT,
    ),
    Form(
        r"\[(?:https?://[^\s\[\]]+[ ][^\[\]\n]{1,80}|[^\[\]\n]{1,80}\|[ ]?https?://[^\[\]\n]{1,200})\]",
        "R217",
        Message("lien d'un autre outil : {found}", "link from elsewhere: {found}"),
        LINK_HINT,
    ),
    Form(
        r"\[[^\[\]\n]{0,80}\]\[[^\[\]\n]{0,80}\]",
        "R217",
        Message("lien par étiquette : {found}", "link by a label: {found}"),
        LINK_HINT,
    ),
    Form(
        r"\[[^\[\]\n]{0,80}\](?:\(|[ ]{1,3}\((?:[a-z]{2,6}:|www\.))[^\n)]{0,80}\)?",
        "R217",
        Message("lien illisible : {found}", "unreadable link: {found}"),
        LINK_HINT,
    ),
    Form(
        r"(?i:\[/?(?:url|img|quote|code|size|color)\]|\[(?:url|img|size|color|quote)="
        r"|\[_*toc_*\]|\[/[a-z]{1,12}\])",
        "R221",
        Message("mise en forme d'un autre outil : {found}", "formatting from elsewhere: {found}"),
        OTHER_HINT,
    ),
)
REST_OF_BRACKETS = (
    Form(
        r"\]\]",
        "R213",
        Message("« ]] » que rien n'ouvre", '"]]" that nothing opens'),
        REFER_HINT,
    ),
    Form(
        r"\]\([^\n)]{0,80}\)?",
        "R217",
        Message("lien illisible : {found}", "unreadable link: {found}"),
        LINK_HINT,
    ),
)
BRACES = (
    Form(
        r"\{[:#.][^{}\n]{0,60}\}?|\{[\w-]+=[^{}\n]{0,60}\}?",
        "R214",
        Message("attributs : {found}", "attributes: {found}"),
        BRACE_HINT,
    ),
    Form(
        r"\{[^{}\n]{0,60}\}?|\}",
        "R214",
        Message("accolades illisibles : {found}", "unreadable braces: {found}"),
        BRACE_HINT,
    ),
)
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));?")
BARE_NAME = (4, 8)  # letters of the names that browsers read without their ";"
SHORT_NAMES = ("amp", "lt", "gt", "deg", "yen", "reg")  # these too, where no letter follows
ENTITY_SAID = Message("entité HTML : {found}", "HTML entity: {found}")
ENTITY_HINT = Message("Tapez le signe lui-même : {sign}", "Type the sign itself: {sign}")
SPACE_HINT = Message(
    "Tapez une espace ordinaire, ou rien : le programme met les espaces fines.",
    "Type an ordinary space, or nothing: the program sets the fine spaces.",
)
PLAIN_ADDRESS = Form(
    r"(?i:(?:https?|ftp|file)://|(?<![\w.])(?:www\.(?=\w)|mailto:(?=\S)|https?(?::/?|//)(?=\w)))"
    r"(?:[^\s<>«»\"“”]*[^\s<>«»\"“”.,;:!?)\]])?",
    "R217",
    ADDRESS,
    ADDRESS_HINT,
)
SIGNS: dict[str, tuple[Form, ...]] = {
    "[": BRACKETS,
    "]": REST_OF_BRACKETS,
    "{": BRACES,
    "}": BRACES,
    "<": (
        Form(
            r"<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:(?=\S)[^\s<>]*>?|[\w.+-]+@[\w.-]+>)",
            "R217",
            ADDRESS,
            ADDRESS_HINT,
        ),
        HTML,
    ),
    "@": (
        Form(
            r"(?<![^\W_])(?<![^\W_][._+-])(?<!@)"
            r"@+(?:[\w-]*[^\W_]|\{[^}\n]{0,80}\}?|\[[^\]\n]{0,80}\]?)",
            citations.CODE,
            citations.CITE,
            citations.CITE_HINT,
        ),
    ),
    "~": (
        Form(
            r"~~(?=[^\s~])(?s:.{0,200}?)\S~~|(?<![\w~])~(?=[^\s~])[^~\n]{0,80}[^\s~]~(?![\w~])"
            r"|(?<=\w)~[^\s~]{1,30}~",
            "R221",
            Message("texte barré ou indice : {found}", "struck or lowered text: {found}"),
            OTHER_HINT,
        ),
    ),
    "^": (
        Form(
            r"\^\[|\^{1,2}[^\s^]{1,30}\^{1,2}|(?<!\S)\^[\w-]{2,40}(?=\s*(?:\n|\Z))",
            "R221",
            Message("exposant ou note : {found}", "raised text or note: {found}"),
            OTHER_HINT,
        ),
    ),
    "=": (
        Form(
            r"==(?=[^\s=])(?s:.{0,200}?)[^\s=]==(?!=)",
            "R221",
            Message("texte surligné : {found}", "highlighted text: {found}"),
            OTHER_HINT,
        ),
    ),
    "$": (
        Form(
            r"\$\$[^$]{1,200}\$\$"
            r"|\$(?=[^\s$])(?=[^$\n]{0,120}[\\^_=<>])[^$\n]{0,120}[^\s$]\$(?!\d)"
            r"|\$[A-Za-z]\w{0,2}\$(?!\w)",
            "R221",
            Message("formule mathématique : {found}", "mathematical formula: {found}"),
            Message(
                "Écrivez la formule en mots ou en signes ordinaires ; pour le signe lui-même, "
                "« \\$ ».",
                'Write the formula in words or ordinary signs; for the sign itself, "\\$".',
            ),
        ),
    ),
    ":": (
        Form(
            r"(?<![\w:]):(?:\+1|-1|[a-z][a-z0-9_]{1,30}):(?![\w:])",
            "R221",
            Message("émoji en toutes lettres : {found}", "emoji spelt out: {found}"),
            OTHER_HINT,
        ),
    ),
    "(": (
        Form(
            rf"\((?:{KNOWN})(?:-[A-Za-z]+)?:\s[^()\n]{{0,80}}\)?",
            "R214",
            FOREIGN_SAID,
            BRACE_HINT,
        ),
        Form(
            r"\([^()\n]{1,80}\)\[https?://[^\]\n]{0,200}\]?",
            "R217",
            Message("lien à l'envers : {found}", "link the wrong way round: {found}"),
            LINK_HINT,
        ),
    ),
    "'": (
        Form(
            r"''+[^'\n]{0,60}(?:''+)?",
            "R221",
            Message("apostrophes doublées : {found}", "doubled apostrophes: {found}"),
            Message(
                "Pour des guillemets, tapez « \" » ; pour un titre d'œuvre, *le titre*.",
                "For quotation marks, type '\"'; for the title of a work, *the title*.",
            ),
        ),
    ),
    "%": (
        Form(
            r"%%[^\n]{0,60}",
            "R221",
            Message("commentaire d'un autre outil : {found}", "comment from elsewhere: {found}"),
            Message(
                "Retirez-le : un texte n'a pas de commentaires.",
                "Remove it: texts carry no comments.",
            ),
        ),
    ),
    "|": (
        Form(
            r"\|\|(?=\S)[^|\n]{1,80}\S\|\|",
            "R221",
            Message("texte caché : {found}", "hidden text: {found}"),
            OTHER_HINT,
        ),
    ),
    "h": (PLAIN_ADDRESS,),
    "w": (PLAIN_ADDRESS,),
    "m": (PLAIN_ADDRESS,),
    "f": (PLAIN_ADDRESS,),
}


def refused_at(text: str, at: int, end: int) -> tuple[Fault, int] | None:
    """What may not begin at a sign, with where it ends; None when the sign is ordinary text."""
    sign = text[at].lower()
    if sign == "&":
        return _entity(text, at, end)
    if sign == "[" and at and text[at - 1] == "!" and text[at - 2 : at - 1] != "\\":
        picture = PICTURE.match(text, at, end)
        assert picture is not None
        return Fault(at - 1, "R204", IMAGE, IMAGE_HINT), picture.end()
    for row in SIGNS.get(sign, ()):
        found = row.at(text, at, end)
        if found:
            return row.fault(found), max(found.end(), at + 1)
    return None


def _entity(text: str, at: int, end: int) -> tuple[Fault, int] | None:
    found = ENTITY.match(text, at, end)
    written = _named(found[0]) if found else ""
    if not found or not written:
        return None
    sign = html.unescape(written)
    said = ENTITY_SAID.fill(found=short(found[0]))
    hint = ENTITY_HINT.fill(sign=sign) if sign.isprintable() else SPACE_HINT
    return Fault(at, "R215", said, hint), found.end()


def _named(written: str) -> str:
    """What is an entity of some characters that look like one; nothing of `&Cie`."""
    from html.entities import html5  # noqa: PLC0415  two thousand names, and few texts hold one

    name = written[1:]
    if name.startswith("#") or name in SHORT_NAMES or (name.endswith(";") and name in html5):
        return written
    shortest, longest = BARE_NAME
    for length in range(min(longest, len(name)), shortest - 1, -1):
        if name[:length] in html5:
            return f"&{name[:length]};"
    return ""
