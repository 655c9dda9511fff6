"""What a learning platform asks: the same exercises for every platform."""

from __future__ import annotations

from typing import Literal

from guides.document.nodes.block import Blocks
from guides.document.nodes.inline import Inlines
from guides.document.nodes.node import Node


class Answer(Node, frozen=True):
    """One answer of a choice.

    Attributes:
        text: as the pupil reads it.
        right: whether it is the best answer.
        feedback: what the pupil reads after choosing it.
    """

    text: Inlines
    right: bool
    feedback: Blocks


class Pair(Node, frozen=True):
    """One line of a matching exercise; an empty question is a distractor.

    Platforms show the answers in a drop-down list, so they are plain characters.
    """

    question: Inlines
    answer: str


class Folder(Node, frozen=True):
    """Where an exercise is kept: a title, and a sentence on what the folder holds."""

    title: str
    about: str


class Exercise(Node, frozen=True):
    """One question of a bank.

    Attributes:
        kind: an essay is never graded; a choice has one right answer; a matching has pairs.
        identifier: stable in every language and version ("claim-prix-du-pain").
        title: short, for the teacher's list.
        folder: the group it belongs to.
        prompt: what the pupil reads.
        template: an outline the pupil's answer may follow; for an essay.
        teacher: what only the adult reads: likely answers, counterpoints, sources.
        answers: of a choice.
        pairs: of a matching.
        feedback: what the pupil reads at the end, whatever the answer.
        tags: function, theme, audience, verdict.
    """

    kind: Literal["essay", "choice", "matching"]
    identifier: str
    title: str
    folder: Folder
    prompt: Blocks
    template: Blocks = ()
    teacher: Blocks = ()
    answers: tuple[Answer, ...] = ()
    pairs: tuple[Pair, ...] = ()
    feedback: Blocks = ()
    tags: tuple[str, ...] = ()
