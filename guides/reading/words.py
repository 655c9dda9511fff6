"""The fixed words of a language, from `templates/words/<language>.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import MappingProxyType

from guides.document.audience import Language
from guides.findings.errors import Refused
from guides.model.words import Words
from guides.reading.film.yaml_tree import Tree, read_yaml


@cache
def read_words(templates: Path, language: Language) -> Words:
    """Read and flatten one file of words, once a run: a build asks for it at every zip.

    Raises:
        Refused: when the file cannot be read.
    """
    name = f"words/{language}.yaml"
    document = read_yaml((templates / name).read_text(encoding="utf-8"), name)
    if document.findings:
        raise Refused(document.findings)
    entries: dict[str, str] = {}
    _flatten(document.value, "", entries)
    return Words(language, MappingProxyType(entries))


def _flatten(value: Tree, name: str, entries: dict[str, str]) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            _flatten(inner, f"{name}.{key}" if name else key, entries)
    else:
        entries[name] = str(value or "").rstrip("\n")
