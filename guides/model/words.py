"""The fixed words a document prints, for one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from guides.document.audience import Language


@dataclass(frozen=True)
class Words:
    """Words under dotted names ("verdict.conflated"); a missing name is a defect of ours."""

    language: Language
    entries: Mapping[str, str]

    def __call__(self, name: str, **values: object) -> str:
        """The words under `name`, with values put into their `{fields}`."""
        return self.entries[name].format(**values) if values else self.entries[name]

    def counted(self, name: str, count: int, **values: object) -> str:
        """The words for one thing or for several: under `one` or `many`, with `{count}`."""
        return self(f"{name}.{'one' if count == 1 else 'many'}", count=count, **values)
