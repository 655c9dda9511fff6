"""The fixed words of a language, from `templates/words/<language>.yaml`."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from types import MappingProxyType

from guides.cache import used
from guides.document.audience import Language
from guides.findings.errors import incomplete
from guides.model.words import Words
from guides.reading.film.yaml.tree import Tree, read_yaml


@cache
def read_words(templates: Path, language: Language) -> Words:
    """Read and flatten one file of words, once a run: a build asks for it at every zip.

    Raises:
        MachineTrouble: the file is missing, or not what it was.
    """
    name = f"words/{language}.yaml"
    entries: dict[str, str]
    try:
        text = (templates / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise incomplete(name) from error
    digest = hashlib.sha256(text.encode()).hexdigest()
    kept = f"{language}.words.json"
    known = used().get(kept)
    if known:
        said, entries = json.loads(known)
        if said == digest:
            return Words(language, MappingProxyType(entries))
    document = read_yaml(text, name)
    if document.findings or not isinstance(document.value, dict):
        raise incomplete(", ".join(f"{f.place} {f.message.en}" for f in document.findings) or name)
    entries = {}
    _flatten(document.value, "", entries)
    used().put(kept, json.dumps([digest, entries]).encode())
    return Words(language, MappingProxyType(entries))


def _flatten(value: Tree, name: str, entries: dict[str, str]) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            _flatten(inner, f"{name}.{key}" if name else key, entries)
    else:
        entries[name] = str(value or "").rstrip("\n")
