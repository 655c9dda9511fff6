"""A handout fits one side of A4, in words a pupil can read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule, words_of
from guides.document.nodes.block import Block, BulletList, NumberedList, Paragraph
from guides.document.nodes.walk import plain
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import Bilingual, inlines_of, spoken

MOST_WORDS = 330  # one A4 side at 11 points with room to write
MOST_IN_SENTENCE = 20  # for pupils of 13 to 15
LONG = Message("fiche de {count} mots, {most} au plus", "sheet of {count} words, {most} at most")
BREATH = Message(
    "phrase de {count} mots sur une feuille de collège : « {start}… »",
    'sentence of {count} words on a lower secondary sheet: "{start}…"',
)
# What pupils read of each kind of record, by field path.
READ = {
    "activity": re.compile(r"handout\.body$"),
    "lesson": re.compile(r"title$|question$|(tasks|exit)\.\d+\.(question|grid)"),
    "document": re.compile(r"(?!note|review_by)"),
}
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


def find(reading: Reading) -> Iterator[Fault]:
    """Sheets over 330 words; for college, sentences over 20 words in what pupils read."""
    for activity in reading.guide.activities:
        for language, fragment in spoken(activity.handout.body):
            count = len(fragment.words.split())
            if count > MOST_WORDS:
                where = f"handout.body.{language}"
                said = LONG.fill(count=count, most=MOST_WORDS)
                yield Fault(f"activity:{activity.id}", where, said)
    for key, path, text in _read_at_college(reading):
        for language, fragment in spoken(text):
            for sentence in _sentences(fragment.blocks):
                words = words_of(sentence)
                if len(words) > MOST_IN_SENTENCE:
                    said = BREATH.fill(count=len(words), start=" ".join(words[:5]))
                    yield Fault(key, f"{path}.{language}", said)


def _read_at_college(reading: Reading) -> Iterator[tuple[str, str, Bilingual]]:
    """Every text on a sheet for pupils of lower secondary."""
    guide = reading.guide
    for kind, records in (
        ("activity", guide.activities),
        ("lesson", guide.lessons),
        ("document", guide.documents),
    ):
        for record in records:
            if "college" in record.audiences:
                for path, text in record.texts:
                    if READ[kind].match(path):
                        yield f"{kind}:{record.id}", path, text


def _sentences(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph | BulletList | NumberedList):
            for inlines in inlines_of(block):
                yield from SENTENCE_END.split(plain(inlines))


RULE = Rule(
    code="C126",
    about=Message(
        "Une fiche tient sur une seule face, en phrases courtes pour le collège.",
        "A handout fits one side of a sheet, in short sentences for lower secondary.",
    ),
    why=Message(
        "Une fiche dense transforme le film en bruit de fond entre deux réponses.",
        "A dense sheet turns the film into background noise between two answers.",
    ),
    remedy=Message(
        "Coupez la fiche, coupez les phrases.",
        "Cut the sheet, cut the sentences.",
    ),
    find=find,
    by_record=True,
)
