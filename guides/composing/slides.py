"""The slides: one question each, a claim before its reveal, nothing smaller than 32 points."""

from __future__ import annotations

import re

MOST = 380  # characters of one slide at 32 points, by measure, with room to breathe
SENTENCE = re.compile(r"(?<=[.!?…»”]) (?=\S)")
