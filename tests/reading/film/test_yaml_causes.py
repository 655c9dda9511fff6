"""Why a file is no YAML: the cause at its place, and never the parser's own English."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from guides.reading.film.yaml.faults import TOLD
from guides.reading.film.yaml.tree import read_yaml

N = "\u00a0"
CASES = [
    (f'- id: a\n  label:\n{N}{N}  fr: "x"\n', 3, "espace insécable (U+00A0) dans le retrait"),
    (f"- id: a\n{N} label: x\n", 2, "espace insécable (U+00A0) dans le retrait"),
    ("- id: a\n\u2009 label: x\n", 2, "(U+2009) dans le retrait"),
    (f'a:\n  fr:{N}"x"\n  en: "y"\n', 2, "(U+00A0) suit « fr: »"),
    (f'a:\n  fr:{N}"x"\n', 2, "(U+00A0) suit « fr: »"),
    ('a:\n  fr:\u202f"x"\n', 2, "(U+202F) suit « fr: »"),
    (f'a: {N}"x"\nb: c\n', 1, "(U+00A0) ouvre ce texte"),
    ("\u200ba: b\n", 1, "(U+200B) dans la clé « a »"),
    ('"a":"b"\n', 1, 'il manque une espace après « "a": »'),
    ('fr: "x", en: "y"\n', 1, "du texte suit le texte entre guillemets : , en:"),
    ("a: 'b' 'c'\n", 1, "du texte suit le texte entre guillemets : 'c'"),
    ("a: [sic] b\n", 1, "« [sic] » ouvre un texte sans guillemets"),
    ("- [x] b\n", 1, "« [x] » ouvre un texte sans guillemets"),
    ("a: |\n  b\u2028c\n", 2, "une fin de ligne qui n'est pas celle du clavier"),
    (f"a:\n  -{N}b\n  - c\n", 2, "(U+00A0) suit « - »"),
    (f"a:\n  -{N}b: c\n    d: e\n", 2, "dans la clé"),
    (f'a{N}: "x"\nb: c\n', 1, "dans la clé « a »"),
    ("a:\n\tb: c\n", 2, "tabulation"),
    ("a:\n  b: c\n\td: e\n", 3, "tabulation"),
    ('a:\n  fr:"x"\n  en: "y"\n', 2, "il manque une espace après « fr: »"),
    ("a:\n  fr:Texte\n", 2, "il manque une espace après « fr: »"),
    ('a:"x"\nb: c\n', 1, "il manque une espace après « a: »"),
    ("a:\n  -b\n  - c\n", 2, "il manque une espace après « - »"),
    ("a:\n  -id: b\n   x: c\n", 2, "il manque une espace après le tiret"),
    ('a: "x\nb: "y"\n', 1, "ce guillemet n'est pas fermé"),
    ('a: b\nc: "y\n', 2, "ce guillemet n'est pas fermé"),
    ("a: 'x\nb: 'y'\n", 1, "n'est pas fermé"),
    ('a: "il dit "oui" ici"\nb: c\n', 1, "suit le guillemet fermant"),
    ("a: 'l'eau'\nb: c\n", 1, "une apostrophe ferme ce texte"),
    ("a: | texte\nb: c\n", 1, "du texte suit « | »"),
    ("a: b : c: d\n", 1, "« : » au milieu"),
    ("a: b\n  c: d\n", 2, "en retrait d'une ligne qui a déjà une valeur"),
    ("a:\n  b: c\n d: e\n", 3, "n'est alignée sur aucune"),
    ("- a\nb: c\n", 2, "n'est alignée sur aucune"),
    ("a: - b\n", 1, "une liste ne peut pas commencer ici"),
    ("a: `b`\n", 1, "« ` » ne peut pas ouvrir"),
    ("a: **gras** x\n", 1, "ont un sens pour YAML"),
    ('a: "c:\\dossier"\n', 1, "« \\ »"),
    ('a: "\\xzz"\n', 1, "sans son code"),
    ('a: "\\ud800"\n', 1, "qui n'existe pas"),
    ("a: [b, c\nd: e\n", 2, "crochets"),
    ("a: {b: c\nd: e\n", 2, "accolades"),
    ("a: b\nsans clé\nc: d\n", 3, "une clé sans « : »"),
    ("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n", 2, "deux versions"),
    ("a：b\nc: d\n", 1, "deux-points chinois"),
    ("a: >\n  Intro\n\n  - b\n  - c\n", 1, "joint les lignes"),
    ("a: >\n  1. b\n  2. c\n", 1, "joint les lignes"),
    ("a: >\n  - b\n  - c", 1, "joint les lignes"),
    ("a: b\x07c\n", 1, "U+0007"),
    ("a: #b\nc: d\n", 1, "coupé au signe « # »"),
    ("- a\n- #b\n", 2, "coupé au signe « # »"),
    ('a: "b"#c\n', 1, "coupé au signe « # »"),
    ("a: |\n  <<<<<<< HEAD\n  b\n", 2, "deux versions"),
    ("a: ´b´\n", 1, "typographique"),
]


@pytest.mark.parametrize(("text", "line", "said"), CASES)
def test_the_cause_is_named_where_it_stands(text: str, line: int, said: str) -> None:
    """Not where the parser gave up, and not what it expected there."""
    (finding,) = read_yaml(text, "f.yaml").findings

    assert finding.place.line == line
    assert said in finding.message.fr
    assert finding.hint.fr


@pytest.mark.parametrize(
    "text",
    [
        'a: "x\n  y"\nb:\n  c: d\n',
        "a: claim:x-y\nb: 20:30\nc: -5\nd:\n  - https://x.fr\n",
        f'a: "x{N}y"\nb: x{N}y\n',
        "a: >\n  Intro\n  suite\n",
        'a: #voir\n  b: c\nd: # e\n  - "f" # g\n  - "h" #i\n',
    ],
)
def test_what_only_looks_like_it_is_read(text: str) -> None:
    """A no-break space inside words, a text over two lines, an address, a number below zero."""
    assert read_yaml(text, "f.yaml").findings == []


PIECES = st.sampled_from(
    [
        *(
            "a",
            "fr:",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\n    ",
            '"',
            "'",
            "|",
            ">",
            "[",
            "]",
            "{",
            "}",
            ",",
        ),
        *(
            "&x",
            "*",
            "!",
            "%",
            "@",
            "#",
            "\t",
            N,
            "\\",
            "\\x",
            "---",
            "...",
            "?",
            "<<<<<<< x",
            "é",
            "1",
        ),
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_no_english_of_the_parser_is_left(text: str) -> None:
    """Whatever it stumbles over."""
    try:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass
    except yaml.MarkedYAMLError as error:
        (finding,) = read_yaml(text, "f.yaml").findings
        assert (error.problem or "?") not in finding.message.fr
        assert not re.search("expected|found|while|cannot", finding.message.fr)
    except yaml.reader.ReaderError:
        assert read_yaml(text, "f.yaml").findings


def test_each_row_says_what_to_do() -> None:
    """In both languages."""
    for _, message, hint in TOLD:
        assert message.fr != message.en
        assert hint.fr != hint.en
