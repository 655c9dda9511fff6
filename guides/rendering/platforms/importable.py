"""What Moodle's importer refuses, drops or cuts without a word, looked for beforehand.

The rules are those of Moodle 4.2: `question/format.php` (fractions, ids, category paths),
`question/format/xml/format.php` (fields), `question/type/*/questiontype.php` and
`edit_*_form.php` (how many answers), `question/engine/bank.php` (legal fractions),
`lib/xmlize.php` (what is well-formed). A failed import leaves earlier questions behind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

LONGEST_NAME = 255  # of a question and of a category
LONGEST_ID = 100
LONGEST_ANSWER = 255  # of a drop-down list
LONGEST_TAG = 50
# In hundredths, to seven places of the whole; their opposites too, for what takes points away.
LEGAL = (
    *("100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30"),
    *("25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0"),
)
HTML_FIELDS = {
    "essay": ("questiontext", "graderinfo", "responsetemplate"),
    "multichoice": ("questiontext", "generalfeedback"),
    "matching": ("questiontext", "generalfeedback"),
}
ESSAY_FIELDS = (
    "responseformat",
    "responserequired",
    "responsefieldlines",
    "attachments",
    "attachmentsrequired",
)


def faults(data: bytes) -> list[str]:
    """Every reason why the importer would not take the file whole; none when it would."""
    if not data.startswith(b"<?xml"):
        return ["the file does not begin with <?xml"]
    if not data.rstrip().endswith(b"</quiz>"):
        return ["the file does not end with </quiz>"]
    try:
        quiz = ElementTree.fromstring(data)  # noqa: S314  written by this program a moment ago
    except ElementTree.ParseError as error:
        return [f"the file is not well-formed: {error}"]
    return list(_in_quiz(quiz))


def _in_quiz(quiz: Element) -> Iterator[str]:
    category, seen, kept = "", Counter[tuple[str, str]](), 0
    for question in quiz.findall("question"):
        kind = question.get("type", "")
        if kind == "category":
            category = _text(question, "category/text")
            yield from _in_category(question, category)
            continue
        kept += 1
        name, identifier = _text(question, "name/text"), _text(question, "idnumber")
        seen[category, identifier] += 1
        for fault in _in_question(question, kind, name, identifier):
            yield f"{identifier or name or f'question {kept}'}: {fault}"
    yield from (
        f"{i}: the same idnumber twice in a category" for (_, i), n in seen.items() if n > 1
    )
    if not kept:
        yield "the file holds no question"


def _in_category(question: Element, path: str) -> Iterator[str]:
    if not path.startswith("$course$/top/"):
        yield f"category {path}: not under $course$/top/"
    if any(len(name) > LONGEST_NAME for name in path.replace("//", " ").split("/")):
        yield f"category {path}: a name over {LONGEST_NAME} characters"
    if question.find("info[@format='html']/text") is None:
        yield f"category {path}: no info"


def _in_question(question: Element, kind: str, name: str, identifier: str) -> Iterator[str]:
    if kind not in HTML_FIELDS:
        yield f"unknown type {kind}"
        return
    if not 0 < len(name) <= LONGEST_NAME:
        yield f"a name of {len(name)} characters"
    if not 0 < len(identifier) <= LONGEST_ID:
        yield f"an idnumber of {len(identifier)} characters"
    for field in HTML_FIELDS[kind]:
        if question.find(f"{field}[@format='html']") is None or not _text(
            question, f"{field}/text"
        ):
            yield f"{field} is empty or not HTML"
    for tag in question.findall("tags/tag"):
        if not 0 < len(_text(tag, "text")) <= LONGEST_TAG:
            yield f"a tag of {len(_text(tag, 'text'))} characters"
    if kind == "essay":
        yield from _in_essay(question)
    elif kind == "multichoice":
        yield from _in_choice(question)
    else:
        yield from _in_matching(question)


def _in_essay(question: Element) -> Iterator[str]:
    for field in ESSAY_FIELDS:
        if not _text(question, field):
            yield f"{field} is missing"
    if _text(question, "defaultgrade") != "1":
        yield "an essay that is not worth one point, and could never be cleared or would be ranked"


def _in_choice(question: Element) -> Iterator[str]:
    answers = question.findall("answer")
    fractions = [answer.get("fraction", "") for answer in answers]
    if len([answer for answer in answers if _text(answer, "text")]) < 2:
        yield "fewer than two answers"
    for fraction in fractions:
        if fraction.removeprefix("-") not in LEGAL:
            yield f"{fraction} is not a legal fraction"
    if _text(question, "single") not in ("true", "false"):
        yield "single is neither true nor false"
    if fractions.count("100") != 1:
        yield "a choice of one has one answer worth 100"


def _in_matching(question: Element) -> Iterator[str]:
    pairs = question.findall("subquestion")
    answers = [_text(pair, "answer/text") for pair in pairs]
    if len([pair for pair in pairs if _text(pair, "text")]) < 2:
        yield "fewer than two questions to match"
    if len(set(answers)) < 3:
        yield "fewer than three answers to choose from"
    if not all(0 < len(answer) <= LONGEST_ANSWER for answer in answers):
        yield f"an answer that is empty or over {LONGEST_ANSWER} characters"
    if _text(question, "shuffleanswers") not in ("true", "false"):
        yield "shuffleanswers is neither true nor false"


def _text(element: Element, path: str) -> str:
    return (element.findtext(path) or "").strip()
