"""Signs that no document can print: each is called by its name, with the cure for it."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from guides.document.characters import printable
from guides.findings.place import Place
from guides.model.values.signs import KINDS, folded, kind_of, unprintable, visible
from guides.reading.film.prose import ProseReader

CASES = [
    ("\u00ad", "R208", "U+00AD, un trait d'union conditionnel", "se coupent seuls"),
    ("\u2009", "R208", "U+2009, une espace", "espace ordinaire"),
    ("\u200a", "R208", "U+200A, une espace", "espace ordinaire"),
    ("\u200b", "R208", "U+200B, un signe sans largeur", "Supprimez"),
    ("\u200d", "R208", "U+200D", "Supprimez"),
    ("\u2060", "R208", "U+2060", "Supprimez"),
    ("\ufeff", "R208", "U+FEFF", "Supprimez"),
    ("\u202e", "R208", "U+202E, une marque de sens", "Supprimez"),
    ("\u2066", "R208", "U+2066, une marque de sens", "Supprimez"),
    ("\u2028", "R208", "U+2028, une fin de ligne", "Entrée"),
    ("\x1b", "R208", "U+001B, un caractère de commande", "Supprimez"),
    ("\uf0b7", "R208", "U+F0B7, un signe propre à une police", "puce"),
    ("\ufffd", "R209", "le signe d'une lettre perdue", "Retapez"),
    ("→", "R209", "→ (U+2192), une flèche", "« vers »"),
    ("⇒", "R209", "une flèche", "« vers »"),
    ("☐", "R209", "une case", "un mot"),
    ("✓", "R209", "une coche", "« oui »"),
    ("●", "R209", "une puce", "« - »"),
    ("😀", "R209", "un émoji", "par un mot"),
    ("⚠", "R209", "un émoji", "par un mot"),
    ("‑", "R209", "un tiret", "« - »"),
    ("ʼ", "R209", "une apostrophe", "« ' »"),
    ("ᵉ", "R209", "mis en forme", "Tapez « e »"),
    ("№", "R209", "mis en forme", "Tapez « No »"),
    ("Ⅳ", "R209", "mis en forme", "Tapez « IV »"),
    ("，", "R209", "ponctuation chinoise", "Tapez « , »"),
    ("。", "R209", "ponctuation chinoise", "du clavier"),
    ("计", "R209", "un caractère chinois", "[[term:…]]"),
    ("あ", "R209", "un signe japonais", "{ja-Latn: …}"),
    ("한", "R209", "un signe coréen", "{ko-Latn: …}"),
    ("Ω", "R209", "une lettre grecque", "lettres latines"),
    ("ж", "R209", "une lettre cyrillique", "lettres latines"),
    ("∑", "R209", "un signe de mathématiques", "en mots"),
    ("─", "R209", "un trait de cadre", "ligne vide"),
    ("ɥ", "R209", "un signe de phonétique", "lettres ordinaires"),
    ("q\u0307", "R209", "un accent sans la lettre", "accentuée"),
    ("ƒ", "R209", "une lettre que les polices", "la plus proche"),
]


@pytest.mark.parametrize(("sign", "code", "name", "cure"), CASES)
def test_a_sign_is_named_with_its_place_and_its_own_cure(
    sign: str, code: str, name: str, cure: str
) -> None:
    """On the line where it stands, with the words around it; nothing unseen is printed."""
    prose = ProseReader()
    prose.read(f"Première ligne.\n\nAvant{sign}après.", Place("a.md", 7))

    (finding,) = prose.findings
    assert (finding.code, finding.place) == (code, Place("a.md", 9))
    assert name in finding.message.fr
    assert cure in finding.hint.fr
    assert "avant" in finding.message.fr.lower()
    assert visible(finding.message.fr) == finding.message.fr


def test_each_sign_is_told_once_a_line() -> None:
    """Ten arrows in a line are one fault; two signs are two."""
    assert len(unprintable("→ → → ☐\n→")) == 3


@pytest.mark.slow
def test_whatever_cannot_be_printed_has_a_kind() -> None:
    """Every fifth code point: some kind, in both languages, with something to do."""
    known = printable() | {"\n", "\t"}
    for code in range(0, sys.maxunicode, 97):
        if chr(code) in known:
            continue
        kind = kind_of(chr(code))
        assert kind.name.fr != kind.name.en
        assert kind.cure.fr
    assert all(kind.ranges for kind in KINDS)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("e\u0301te\u0301", "été"),
        ("co\u0302te\u0301 c\u0327a", "côté ça"),
        ("ﬁlm ﬂeur aﬀaire oﬃce baﬄe", "film fleur affaire office baffle"),
        ("Ĳ ĳ", "IJ ij"),
        ("œuf Æ", "œuf Æ"),
        ("l\u01ceola\u0301i", "lǎolái"),
        ("\u212b", "Å"),
    ],
)
def test_accents_and_joined_letters_are_made_plain(typed: str, plain: str) -> None:
    """In silence: nothing looks wrong in an editor."""
    assert folded(typed) == plain
    assert unicodedata.is_normalized("NFC", folded(typed))


def test_in_an_address_a_sign_is_written_as_every_format_prints_it() -> None:
    """Nobody writes an address in pinyin: the cure is that address, encoded."""
    reader = ProseReader()
    reader.read("[Ici](https://例子.cn/社) ou là.\n\nEt 社.", Place("a.md", 3, 0))
    host, outside = reader.findings
    assert "« https://xn--fsqu00a.cn/%E7%A4%BE »" in host.hint.fr
    assert "pinyin" in outside.hint.fr and outside.place.line == 5
