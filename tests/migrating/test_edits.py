"""An edit changes what it says and not one character more, however the file is written."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from guides.findings.errors import Refused
from guides.findings.finding import Message
from guides.migrating.edit import Added, Edit, Removed, Renamed, Rewritten
from guides.migrating.migrate import migrated
from guides.migrating.steps import Step
from guides.model.film import FORMAT
from guides.reading.film.listing.files import plain
from guides.reading.film.yaml.tree import read_yaml
from tests.support.overlays import SAMPLE

FILM = {"film.yaml": "id: x\n"}


def edited(text: str, *edits: Edit, name: str = "votes.yaml") -> str:
    """A file after some edits of a step."""
    step = Step(Message("un pas", "a step"), lambda folder: iter(edits))
    return migrated(FILM | {name: text}, (step,)).get(name, text)


def values(text: str) -> Any:
    """What a text says."""
    document = read_yaml(plain(text), "x.yaml")
    assert document.findings == []
    return document.value


ADDED: dict[str, tuple[str, str]] = {
    "the first key": ("id: x\nb: 2\n", "new: 1\nid: x\nb: 2\n"),
    "a comment that opens the file": ("# le film\nid: x\n", "# le film\nnew: 1\nid: x\n"),
    "a comment of the first key": (
        "# le film\n\n# ne change\n# jamais\nid: x\n",
        "# le film\n\nnew: 1\n# ne change\n# jamais\nid: x\n",
    ),
    "a mark of the document": ("---\nid: x\n", "---\nnew: 1\nid: x\n"),
    "a mark and a comment": ("---\n# le film\nid: x\n", "---\n# le film\nnew: 1\nid: x\n"),
    "a directive": ("%YAML 1.2\n---\nid: x\n", "%YAML 1.2\n---\nnew: 1\nid: x\n"),
    "an end of the document": ("id: x\n...\n", "new: 1\nid: x\n...\n"),
    "empty lines": ("\n\nid: x\n", "\n\nnew: 1\nid: x\n"),
    "an indent": ("  id: x\n  b: 2\n", "  new: 1\n  id: x\n  b: 2\n"),
    "quotes": ("\"id\": 'x'\n", "new: 1\n\"id\": 'x'\n"),
    "braces": ("{id: x, b: 2}\n", "{new: 1, id: x, b: 2}\n"),
    "braces behind a mark": ("--- {id: x}\n", "--- {new: 1, id: x}\n"),
    "Windows line ends": ("# a\r\nid: x\r\nb: 2\r\n", "# a\r\nnew: 1\r\nid: x\r\nb: 2\r\n"),
    "mixed line ends": ("# a\nid: x\r\nb: 2\n", "# a\nnew: 1\r\nid: x\r\nb: 2\n"),
    "line ends of old": ("# a\rid: x\rb: 2\r", "# a\rnew: 1\rid: x\rb: 2\r"),
    "a byte-order mark": ("\ufeffid: x\n", "\ufeffnew: 1\nid: x\n"),
    "a mark of each kind": ("\ufeff# a\r\n---\r\nid: x", "\ufeff# a\r\n---\r\nnew: 1\r\nid: x"),
    "no last line end": ("id: x", "new: 1\nid: x"),
    "accents before": ("# é\u2028# à\nid: x\n", "# é\u2028# à\nnew: 1\nid: x\n"),
}  # fmt: skip


@pytest.mark.parametrize("what", ADDED)
def test_a_key_is_added_and_nothing_else_changes(what: str) -> None:
    """Comments, marks, quotes, indents and line ends stay where they were."""
    text, expected = ADDED[what]

    assert edited(text, Added("votes.yaml", (), "new", "1")) == expected


@pytest.mark.parametrize(
    ("text", "edit", "expected"),
    [
        (
            "- id: a\n  b: 1\n-   id: c\n    b: 2\n",
            Added("votes.yaml", (1,), "new", '"x"'),
            '- id: a\n  b: 1\n-   new: "x"\n    id: c\n    b: 2\n',
        ),
        (
            "- {id: a}\n- {id: b}\n",
            Added("votes.yaml", (0,), "new", "1"),
            "- {new: 1, id: a}\n- {id: b}\n",
        ),
        (
            "a: |\n  # text\n  b: text\n# of b\nb:\n  c: 1\n",
            Added("votes.yaml", (), "new", '\n  fr: "oui"\n  en: "yes"', before="b"),
            'a: |\n  # text\n  b: text\nnew:\n  fr: "oui"\n  en: "yes"\n# of b\nb:\n  c: 1\n',
        ),
        (
            "a:\n- b:\n    c: 1\n",
            Added("votes.yaml", ("a", 0, "b"), "new", "1"),
            "a:\n- b:\n    new: 1\n    c: 1\n",
        ),
        (
            "- id: a\n  'b': '1' # b\n",
            Renamed("votes.yaml", (0, "b"), "bee"),
            "- id: a\n  'bee': '1' # b\n",
        ),
        ("{a: {b: b}}\n", Renamed("votes.yaml", ("a", "b"), "c"), "{a: {c: b}}\n"),
        ('a: "1" # one\n', Rewritten("votes.yaml", ("a",), "2"), 'a: "2" # one\n'),
        ("a:   1\nb: 1\n", Rewritten("votes.yaml", ("a",), "10"), "a:   10\nb: 1\n"),
        (
            "a: 1\n# of b\nb: 1\n# of c\nc: 1\n",
            Removed("votes.yaml", ("b",)),
            "a: 1\n# of b\n# of c\nc: 1\n",
        ),
        (
            "a: 1\nb:\n  - x\n  # y\n\n  - z\n\nc: 1\n",
            Removed("votes.yaml", ("b",)),
            "a: 1\n\nc: 1\n",
        ),
        ("a:\n- x\n- y\nb: 1\n", Removed("votes.yaml", ("a",)), "b: 1\n"),
        (
            "- b: 1\n  a: 1\n- a: 2\n  b: |\n    c: 1\n",
            Removed("votes.yaml", (1, "b")),
            "- b: 1\n  a: 1\n- a: 2\n",
        ),
        ("- b: [1,\n    2]\n  a: 1\n", Removed("votes.yaml", (0, "b")), "- a: 1\n"),
        ("{a: 1, b: {c: 1}, d: 2}\n", Removed("votes.yaml", ("b",)), "{a: 1, d: 2}\n"),
        ("a: 1\r\nb: 1", Removed("votes.yaml", ("b",)), "a: 1\r\n"),
    ],
)  # fmt: skip
def test_an_edit_stands_where_its_path_leads(text: str, edit: Edit, expected: str) -> None:
    """Items of lists, braces, nested mappings, quoted keys and values: each in its own writing."""
    assert edited(text, edit) == expected


def test_edits_of_one_file_do_not_disturb_each_other() -> None:
    """Paths are those of the file before; an outer key is renamed and its inner one too."""
    edits = (
        Renamed("votes.yaml", ("a",), "aaa"),
        Renamed("votes.yaml", ("a", "b"), "bbb"),
        Added("votes.yaml", ("a",), "first", "1"),
        Added("votes.yaml", ("a",), "second", "2"),
        Rewritten("votes.yaml", ("a", "c"), "9"),
    )

    said = edited("a:\n  b: 1\n  c: 2\n", *edits)

    assert said == "aaa:\n  first: 1\n  second: 2\n  bbb: 1\n  c: 9\n"


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("{}\n", Added("votes.yaml", (), "new", "1")),
        ("? id\n: x\n", Added("votes.yaml", (), "new", "1")),
        ("{\n  id: x\n}\n", Added("votes.yaml", (), "new", "1")),
        ("{a: 1, b: 2}\n", Removed("votes.yaml", ("b",))),
        ('a: "x\ny"\nb: 1\n', Removed("votes.yaml", ("a",))),
        ('"\\x61": 1\n', Renamed("votes.yaml", ("a",), "b")),
        ("a: |\n  1\n", Rewritten("votes.yaml", ("a",), "2")),
        ("a: [1]\n", Rewritten("votes.yaml", ("a",), "2")),
        ('a: "x\n# y"\nb: 1\n', Added("votes.yaml", (), "new", "1", before="b")),
    ],
)
def test_what_cannot_be_changed_without_risk_is_left_to_its_author(text: str, edit: Edit) -> None:
    """A file too unusual for an edit is refused, with what to write and where."""
    with pytest.raises(Refused) as refused:
        edited(text, edit)

    (finding,) = refused.value.findings
    assert finding.code == "M101"
    assert finding.place.file == "votes.yaml"
    assert edit.said.en in finding.hint.en
    assert edit.said.fr in finding.hint.fr


WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp")), max_size=12)
LINES = st.one_of(
    st.just(""),
    WORDS.map(lambda word: f"# {word}"),
    st.builds(lambda n, word: f"k{n}: '{word.replace(chr(39), '')}'", st.integers(0, 99), WORDS),
    st.builds(lambda n, word: f"k{n}: |\n  {word}.\n  # no comment", st.integers(0, 99), WORDS),
    st.builds(lambda n: f"k{n}:\n- a: [1]\n- b # c", st.integers(0, 99)),
)


@pytest.mark.slow
@given(
    st.lists(LINES, max_size=6),
    st.sampled_from(["", "---\n", "# a\n---\n"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "\ufeff"]),
)
def test_any_film_says_its_shape_and_stays_itself(
    lines: list[str], opening: str, end: str, mark: str
) -> None:
    """One line comes into the file, its values are the same, and without it so is the file."""
    text = mark + (opening + "\n".join([*lines, "id: x", ""])).replace("\n", end)
    assume(not read_yaml(plain(text), "x.yaml").findings)  # a key twice

    after = migrated({"film.yaml": text})["film.yaml"]

    assert after.count(f"format: {FORMAT}{end}") == 1
    assert after.replace(f"format: {FORMAT}{end}", "") == text
    assert values(after) == {"format": str(FORMAT)} | values(text)


def test_every_file_of_the_sample_can_be_edited() -> None:
    """A key more in each record and a key renamed: the values change, the rest is the same."""
    for path in sorted(SAMPLE.rglob("*.yaml")):
        text = path.read_bytes().decode()
        tree = values(text)
        records = (
            [((n,), r) for n, r in enumerate(tree)] if isinstance(tree, list) else [((), tree)]
        )
        name = path.relative_to(SAMPLE).as_posix()
        name = "votes.yaml" if name == "film.yaml" else name
        edits: list[Edit] = [Added(name, at, "new-key", "1") for at, _ in records]
        edits += [Renamed(name, (*at, next(iter(r))), "new-name") for at, r in records]

        after = edited(text, *edits, name=name)

        assert after.count("new-key: 1") == after.count("new-name") == len(records)
