"""Signs that no document can print: what each is called, and what to write in its place.

A closed table by ranges of code points, the first that holds a sign being the right one. What is
composed or joined otherwise than the fonts have it (`e` and its accent as two signs, `ﬁ`) is made
plain by `folded`, before anything else sees a text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from guides.document.characters import UNPRINTABLE, UNSEEN
from guides.findings.finding import Message

JOINED = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
    0x0132: "IJ",
    0x0133: "ij",
}
ANY_JOINED = re.compile(f"[{''.join(map(chr, JOINED))}]")


def folded(text: str) -> str:
    """The same text with accents composed (NFC) and joined letters apart, which nobody sees."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return text.translate(JOINED) if ANY_JOINED.search(text) else text


class Kind(NamedTuple):
    """Signs of one kind.

    Attributes:
        ranges: as in a class of a regular expression.
        name: what each of them is.
        cure: what to write instead; `{plain}` is the same in ordinary letters, where there is one.
        seen: whether it leaves a mark on a screen.
    """

    ranges: str
    name: Message
    cure: Message
    seen: bool = True

    def shown(self, sign: str) -> str:
        """A sign as a message can show it: with its code, alone where it cannot be seen."""
        return f"{sign} (U+{ord(sign):04X})" if self.seen else f"U+{ord(sign):04X}"


class Found(NamedTuple):
    """One sign in a text, where it stands and what it is."""

    sign: str
    at: int
    kind: Kind

    def said(self, text: str) -> Message:
        """The sign with its name, its code and the words around it."""
        shown = self.kind.shown(self.sign)
        around = _around(text, self.at)
        return Message(
            f"{shown}, {self.kind.name.fr}, dans « {around} »",
            f'{shown}, {self.kind.name.en}, in "{around}"',
        )

    @property
    def cure(self) -> Message:
        """What to do about it."""
        plain = " ".join(unicodedata.normalize("NFKC", self.sign).split())
        if plain and plain != self.sign and not re.search(UNPRINTABLE, plain):
            return TYPE_IT.fill(plain=plain)
        return self.kind.cure


def unprintable(text: str) -> list[Found]:
    """Signs of a text that no document can print: the first of each kind in a line."""
    found: dict[tuple[int, Kind], Found] = {}
    for match in re.finditer(UNPRINTABLE, text):
        sign = match[0]
        line = text.count("\n", 0, match.start())
        kind = kind_of(sign)
        found.setdefault((line, kind), Found(sign, match.start(), kind))
    return list(found.values())


@cache
def kind_of(sign: str) -> Kind:
    """The kind of a sign; there is a last one for what has no other."""
    if unicodedata.category(sign).startswith("M") and not re.match(VARIATIONS.ranges, sign):
        return ACCENT
    return next(kind for kind in KINDS if re.match(f"[{kind.ranges}]", sign))


def named(sign: str) -> Message:
    """A sign with its name, for what stands in no text."""
    kind = kind_of(sign)
    return Message(f"{kind.shown(sign)}, {kind.name.fr}", f"{kind.shown(sign)}, {kind.name.en}")


def visible(text: object) -> str:
    """A text for a message: what cannot be seen, or does something to a screen, by its code."""
    return re.sub(ANY_UNSEEN, lambda found: f"‹U+{ord(found[0]):04X}›", str(text))


def _around(text: str, at: int) -> str:
    """The words around a character, what is unseen among them by its code."""
    before, after = text[max(0, at - 20) : at], text[at + 1 : at + 21]
    before = before.rpartition("\n")[2]
    after = after.partition("\n")[0]
    before = before if len(before) < 20 else before.partition(" ")[2] or before
    after = after if len(after) < 20 else after.rpartition(" ")[0] or after
    return visible(f"{before}{text[at]}{after}".strip())


# With what no file can hold, and what is private to one font; a pattern, compiled when a message
# shows one, as few do.
ANY_UNSEEN = f"[{UNSEEN}\ufffe\uffff\ud800-\udfff\ue000-\uf8ff\U000e0000-\U0010ffff]"
TYPE_IT = Message("Tapez « {plain} ».", 'Type "{plain}".')
DELETE = Message("Supprimez-le : rien ne le remplace.", "Delete it: nothing takes its place.")
LATIN = Message(
    "Transcrivez en lettres latines, par exemple {{ru-Latn: …}}, ou écrivez un mot à la place.",
    "Write it in Latin letters, for example {{ru-Latn: …}}, or put a word in its place.",
).fill()
A_WORD = Message("Écrivez un mot à la place.", "Write a word in its place.")

ACCENT = Kind(
    "",
    Message("un accent sans la lettre qui le porte", "an accent without a letter to bear it"),
    Message(
        "Supprimez-le, ou tapez la lettre accentuée du clavier.",
        "Delete it, or type the accented letter of the keyboard.",
    ),
)
VARIATIONS = Kind(
    "[\ufe00-\ufe0f\U000e0100-\U000e01ef]",
    Message("un réglage invisible d'un émoji", "an invisible setting of an emoji"),
    Message("Supprimez-le avec l'émoji qui le précède.", "Delete it with the emoji before it."),
    seen=False,
)
KINDS = (
    Kind(
        "\u00ad",
        Message("un trait d'union conditionnel, invisible", "a soft hyphen, which is not seen"),
        Message(
            "Supprimez-le : les mots se coupent seuls.", "Delete it: words break by themselves."
        ),
        seen=False,
    ),
    Kind(
        "\u1680\u2000-\u200a\u205f\u3000\u3164\uffa0",
        Message("une espace qui n'est pas celle du clavier", "a space that is not the keyboard's"),
        Message(
            "Tapez une espace ordinaire : les espaces fines se mettent seules.",
            "Type an ordinary space: the fine ones are put in for you.",
        ),
        seen=False,
    ),
    Kind(
        "\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c",
        Message("une marque de sens d'écriture, invisible", "an invisible mark of direction"),
        DELETE,
        seen=False,
    ),
    Kind(
        "\u200b-\u200d\u2060-\u206f\ufeff\u180e\u034f\u115f\u1160\U000e0000-\U000e007f\ufff0-\ufffb",
        Message("un signe sans largeur, invisible", "a sign without width, which is not seen"),
        DELETE,
        seen=False,
    ),
    Kind(
        "\u2028\u2029\u0085\x0b\x0c\x0d",
        Message("une fin de ligne qui n'est pas celle du clavier", "a line end of another kind"),
        Message("Remplacez-la par la touche Entrée.", "Replace it with the Enter key."),
        seen=False,
    ),
    Kind(
        "\x00-\x1f\x7f-\x9f",
        Message("un caractère de commande, invisible", "a control character, which is not seen"),
        DELETE,
        seen=False,
    ),
    Kind(
        "\ufffd",
        Message("le signe d'une lettre perdue", "the sign of a letter that was lost"),
        Message(
            "Retapez la lettre : le texte est passé par un autre codage.",
            "Type the letter again: the text has been through another encoding.",
        ),
    ),
    Kind(
        "\ufffc\ufdd0-\ufdef\ufffe\uffff",
        Message("la place d'un objet collé", "the place of an object that was pasted"),
        DELETE,
        seen=False,
    ),
    Kind(
        "\ue000-\uf8ff\U000f0000-\U0010ffff",
        Message("un signe propre à une police", "a sign private to one font"),
        Message(
            "Écrivez un mot à la place ; si c'était une puce, commencez la ligne par « - ».",
            'Write a word instead; if it was a bullet, begin the line with "-".',
        ),
        seen=False,
    ),
    VARIATIONS._replace(ranges=VARIATIONS.ranges[1:-1]),
    Kind(
        "\u2010\u2011\u2043\u02d7\ufe58\ufe63\u058a",
        Message("un tiret qui n'est pas celui du clavier", "a hyphen that is not the keyboard's"),
        Message("Tapez le tiret du clavier : « - ».", 'Type the hyphen of the keyboard: "-".'),
    ),
    Kind(
        "\u02b9-\u02bd\u02c8\u02ca\u02cb\u201b\u2034\u2035\u275b\u275c\ua78c",
        Message("une apostrophe qui n'est pas celle du clavier", "an apostrophe of another kind"),
        Message(
            "Tapez l'apostrophe du clavier : « ' ».", 'Type the apostrophe of the keyboard: "\'".'
        ),
    ),
    Kind(
        "\u201f\u2036\u275d\u275e\u2e42\u301d-\u301f",
        Message("un guillemet d'une autre écriture", "a quotation mark of another script"),
        Message(
            'Tapez le guillemet du clavier : « " ».',
            "Type the quotation mark of the keyboard: '\"'.",
        ),
    ),
    Kind(
        "\u2023\u2219\u25aa\u25ab\u25cb-\u25cf\u25e6\u25fc-\u25fe\u2981\u29bf\u30fb\uf0b7",
        Message("une puce", "a bullet"),
        Message(
            "Pour une liste, commencez la ligne par « - ».", 'For a list, begin the line with "-".'
        ),
    ),
    Kind(
        "\u2610-\u2612\u25a0\u25a1\u25fb\u2b1c\u2b1b\u274f-\u2752",
        Message("une case", "a box"),
        Message(
            "Écrivez un mot ; pour une liste, commencez la ligne par « - ».",
            'Write a word; for a list, begin the line with "-".',
        ),
    ),
    Kind(
        "\u2713-\u2718\u2705\u274c\u274e\u2611",
        Message("une coche ou une croix", "a tick or a cross"),
        Message("Écrivez « oui » ou « non ».", 'Write "yes" or "no".'),
    ),
    Kind(
        "\u2190-\u21ff\u2794-\u27bf\u27f0-\u27ff\u2900-\u297f\u2b00-\u2b11\u2b60-\u2bb8\u2798-\u27af",
        Message("une flèche", "an arrow"),
        Message("Écrivez « puis », « donc » ou « vers ».", 'Write "then", "so" or "to".'),
    ),
    Kind(
        "\u2500-\u259f",
        Message("un trait de cadre", "a line of a box"),
        Message("Supprimez-le ; séparez par une ligne vide.", "Delete it; part by an empty line."),
    ),
    Kind(
        "\u25a0-\u25ff\u2605\u2606\u2b12-\u2b5f",
        Message("une forme dessinée", "a drawn shape"),
        A_WORD,
    ),
    Kind(
        "\u2600-\u27bf\U0001f000-\U0001faff\u231a\u231b\u23e9-\u23fa\u20e3",
        Message("un émoji ou un pictogramme", "an emoji or a pictogram"),
        Message("Supprimez-le, ou dites-le par un mot.", "Delete it, or say it with a word."),
    ),
    Kind(
        "\u2044\u2215\u2070-\u209f\u2150-\u218f\u2100-\u214f\u2460-\u24ff\u02b0-\u02ff\u1d2c-\u1d6a",
        Message("une lettre ou un chiffre mis en forme", "a letter or digit in another form"),
        Message(
            "Écrivez des lettres et des chiffres ordinaires : « 1er », « n° », « 1/3 ».",
            'Write ordinary letters and digits: "1st", "no. 3", "1/3".',
        ),
    ),
    Kind(
        "\u20a0-\u20cf",
        Message("le signe d'une monnaie", "the sign of a currency"),
        Message("Écrivez le nom de la monnaie.", "Write the name of the currency."),
    ),
    Kind(
        "\u2200-\u23ff\u2980-\u2aff\u27c0-\u27ef\U0001d400-\U0001d7ff\u03f6",
        Message("un signe de mathématiques", "a mathematical sign"),
        Message("Écrivez-le en mots.", "Write it in words."),
    ),
    Kind(
        "\u3001-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufe10-\ufe6f",
        Message("un signe de la ponctuation chinoise", "a sign of Chinese punctuation"),
        Message("Tapez la ponctuation du clavier.", "Type the punctuation of the keyboard."),
    ),
    Kind(
        "\u2e80-\u2fff\u3100-\u312f\u31a0-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
        "\U00020000-\U0003ffff",
        Message("un caractère chinois", "a Chinese character"),
        Message(
            "Écrivez-le en pinyin (dans un texte, [[term:…]] ou {{zh-Latn: …}}) ; les caractères "
            "vont dans « characters » du glossaire.",
            "Write it in pinyin (in a text, [[term:…]] or {{zh-Latn: …}}); the characters go into "
            '"characters" of the glossary.',
        ).fill(),
    ),
    Kind(
        "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f",
        Message("un signe japonais", "a Japanese sign"),
        Message(
            "Écrivez-le en lettres latines : {{ja-Latn: …}}.",
            "Write it in Latin letters: {{ja-Latn: …}}.",
        ).fill(),
    ),
    Kind(
        "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff",
        Message("un signe coréen", "a Korean sign"),
        Message(
            "Écrivez-le en lettres latines : {{ko-Latn: …}}.",
            "Write it in Latin letters: {{ko-Latn: …}}.",
        ).fill(),
    ),
    Kind("\u0370-\u03ff\u1f00-\u1fff", Message("une lettre grecque", "a Greek letter"), LATIN),
    Kind(
        "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
        Message("une lettre cyrillique", "a Cyrillic letter"),
        LATIN,
    ),
    Kind("\u0530-\u058f", Message("une lettre arménienne", "an Armenian letter"), LATIN),
    Kind("\u0590-\u05ff\ufb1d-\ufb4f", Message("une lettre hébraïque", "a Hebrew letter"), LATIN),
    Kind(
        "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff",
        Message("une lettre arabe", "an Arabic letter"),
        LATIN,
    ),
    Kind(
        "\u0900-\u109f\u1780-\u17ff",
        Message("une lettre d'Asie du Sud", "a letter of South Asia"),
        LATIN,
    ),
    Kind(
        "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f",
        Message("une lettre géorgienne", "a Georgian letter"),
        LATIN,
    ),
    Kind(
        "\u0250-\u02af\u1d00-\u1dbf",
        Message("un signe de phonétique", "a phonetic sign"),
        Message(
            "Écrivez le son avec des lettres ordinaires.", "Write the sound in ordinary letters."
        ),
    ),
    Kind(
        "\u0100-\u024f\u1e00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff\uab30-\uab6f",
        Message("une lettre que les polices n'ont pas", "a letter the fonts do not have"),
        Message("Écrivez la lettre la plus proche.", "Write the nearest letter."),
    ),
    Kind(
        "\x00-\U0010ffff",
        Message("un signe que les polices n'ont pas", "a sign the fonts do not have"),
        A_WORD,
    ),
)
