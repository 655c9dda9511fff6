"""What catalogues ask about a document, said once for HTML and EPUB, in schema.org's terms."""

from __future__ import annotations

import json
from typing import Any

from guides.document.edition import Edition
from guides.document.nodes.block import Chart, Contents

# Terms of the vocabulary "Learning Resource Type" of DCMI's LRMI; HTML and EPUB know no other.
TYPES = {"guide": "educator curriculum guide", "runsheet": "lesson plan"}


def learning_resource(edition: Edition) -> dict[str, Any]:
    """A document as a schema.org `LearningResource`, ready for JSON-LD.

    What is not known is left out: no ages for adults, no minutes for a whole guide.
    """
    about, imprint = edition.metadata, edition.imprint
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "@id": about.identifier,
        "identifier": about.identifier,
        "name": about.title,
        "description": about.description,
        "inLanguage": edition.language,
        "keywords": list(about.keywords),
        "author": {"@type": "Organization", "name": about.author},
        "datePublished": imprint.date,
        "version": imprint.version,
        "license": about.licence_url,
        "isAccessibleForFree": True,
        "learningResourceType": TYPES.get(edition.document, "supporting document"),
        "audience": {"@type": "EducationalAudience", "educationalRole": about.readers},
        "about": {"@type": "Movie", "name": about.film},
        **_access(edition),
    }
    if about.ages:
        data["typicalAgeRange"] = about.ages
    if about.minutes:
        data["timeRequired"] = f"PT{about.minutes}M"
    return data


def linked_data(edition: Edition) -> str:
    """The same as JSON-LD for the head of a page, where nothing may look like a tag."""
    said = json.dumps(learning_resource(edition), ensure_ascii=False)
    return said.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _access(edition: Edition) -> dict[str, Any]:
    """How the document can be perceived, in the terms of the W3C's accessibility vocabulary."""
    pictured = any(isinstance(block, Chart) for block in edition.blocks)
    listed = any(isinstance(block, Contents) for block in edition.blocks)
    features = ["readingOrder", "structuralNavigation", "displayTransformability"]
    return {
        "accessMode": ["textual", "visual"] if pictured else ["textual"],
        "accessModeSufficient": [{"@type": "ItemList", "itemListElement": ["textual"]}],
        "accessibilityFeature": [
            *(["tableOfContents"] if listed else []),
            *features,
            *(["alternativeText"] if pictured else []),
        ],
        "accessibilityHazard": ["none"],
        "accessibilitySummary": edition.furniture["accessibility"],
    }
