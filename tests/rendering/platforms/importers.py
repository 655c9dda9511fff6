"""Readers of question banks that follow Moodle's own, written apart from what we write.

After `question/format/xml/format.php` and `question/format/gift/format.php` of Moodle 4.2:
the same order of steps, the same placeholders, the same ways to fail.
"""

from __future__ import annotations

import re
import xml.sax
import xml.sax.handler
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Asked:
    """A question as an importer holds it."""

    type: str
    name: str = ""
    text: str = ""
    identifier: str = ""
    category: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    answers: list[tuple[str, float, str]] = field(default_factory=list)  # text, fraction, feedback
    pairs: list[tuple[str, str]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


class _Elements(xml.sax.handler.ContentHandler):
    """Elements as nested dictionaries, as `xmlize` makes them."""

    def __init__(self) -> None:
        self.stack: list[dict[str, Any]] = [{"#": [], "text": ""}]

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802
        node = {"tag": name, "@": dict(attrs), "#": [], "text": ""}
        self.stack[-1]["#"].append(node)
        self.stack.append(node)

    def endElement(self, name: str) -> None:  # noqa: N802
        self.stack.pop()

    def characters(self, content: str) -> None:
        self.stack[-1]["text"] += content


def _all(node: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return [child for child in node["#"] if child["tag"] == name]


def _get(node: dict[str, Any], *path: str) -> str:
    for name in path:
        (node,) = _all(node, name)
    return str(node["text"]).strip()


def listed(text: str) -> str:
    """A name, a tag or an answer to choose as a list shows it: PHP's `strip_tags` was there."""
    return re.sub(r"<(?=\S)[^>]*>?", "", text)


def moodle(data: bytes) -> list[Asked]:
    """Every question of a Moodle XML file, under the category before it."""
    handler = _Elements()
    xml.sax.parseString(data, handler)
    (quiz,) = handler.stack[0]["#"]
    asked, category = [], ""
    for node in _all(quiz, "question"):
        if node["@"]["type"] == "category":
            category = listed(_get(node, "category", "text"))
            continue
        question = Asked(
            node["@"]["type"],
            listed(_get(node, "name", "text")),
            _get(node, "questiontext", "text"),
            _get(node, "idnumber"),
            category,
        )
        for child in node["#"]:
            if _all(child, "text") and child["tag"] not in ("answer", "subquestion", "tags"):
                question.fields[child["tag"]] = _get(child, "text")
            elif not child["#"]:
                question.fields[child["tag"]] = child["text"].strip()
        question.answers = [
            (_get(a, "text"), float(a["@"]["fraction"]) / 100, _get(a, "feedback", "text"))
            for a in _all(node, "answer")
        ]
        question.pairs = [
            (_get(s, "text"), listed(_get(s, "answer", "text"))) for s in _all(node, "subquestion")
        ]
        question.tags = [listed(_get(t, "text")) for tags in _all(node, "tags") for t in tags["#"]]
        asked.append(question)
    return asked


PLACEHOLDERS = {":": "058", "#": "035", "=": "061", "{": "123", "}": "125", "~": "126", "n": "010"}
MEANT = {**{code: sign for sign, code in PLACEHOLDERS.items()}, "010": "\n"}


def _before(text: str) -> str:
    text = text.replace("\\\\", "&&092;")
    for sign, code in PLACEHOLDERS.items():
        text = text.replace(f"\\{sign}", f"&&{code};")
    return text.replace("&&092;", "\\")


def _after(text: str) -> str:
    for code, sign in MEANT.items():
        text = text.replace(f"&&{code};", sign)
    return text.strip()


def _formatted(text: str) -> str:
    text = text.strip()
    assert not text or text.startswith("[html]"), f"no format: {text[:40]}"
    return _after(text.removeprefix("[html]"))


def gift(data: bytes) -> list[Asked]:
    """Every question of a GIFT file, under the category before it."""
    asked, category = [], ""
    for part in re.split(r"\n\s*\n", data.decode("utf-8")):
        lines = [line.strip() for line in part.split("\n")]
        remarks = [line for line in lines if line.startswith("//")]
        text = _before("\n".join(line for line in lines if not line.startswith("//")).strip())
        if text.startswith("$CATEGORY:"):
            category = listed(text.removeprefix("$CATEGORY:").strip())
        elif text:
            question = _question(text)
            question.category = category
            question.identifier = "".join(re.findall(r"\[id:((?:\\]|[^]])+)]", "".join(remarks)))
            tags = re.findall(r"\[tag:((?:\\]|[^]])+)]", "".join(remarks))
            question.tags = list(map(listed, tags))
            asked.append(question)
    return asked


def _question(text: str) -> Asked:
    assert text.startswith("::")
    name, text = text[2:].split("::", 1)
    start, end = text.index("{"), text.index("}")
    assert text.endswith("}")
    assert text[end + 1 :] == ""
    inside = text[start + 1 : end].strip()
    inside, _, feedback = inside.rpartition("####") if "####" in inside else (inside, "", "")
    inside = inside.strip()
    question = Asked("essay", listed(_after(name)), _formatted(text[:start]))
    question.fields["generalfeedback"] = _formatted(feedback)
    if "~" in inside:
        question.type = "multichoice"
        for answer in inside.replace("=", "~=").split("~")[1:]:
            if answer.strip():
                said, _, told = answer.strip().removeprefix("=").partition("#")
                right = float(answer.strip().startswith("="))
                question.answers.append((_formatted(said), right, _formatted(told)))
    elif "=" in inside and "->" in inside:
        question.type = "matching"
        for pair in inside.split("=")[1:]:
            left, arrow, answer = pair.partition("->")
            assert arrow
            question.pairs.append((_formatted(left), listed(_after(answer))))
    else:
        assert inside == ""
    return question
