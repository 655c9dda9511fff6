"""Every format tells catalogues the same facts, and they are those of the edition."""

from __future__ import annotations

import json
import re

import pytest
from msgspec import structs

from guides import locations
from guides.document.edition import Edition
from guides.document.nodes.block import Heading
from guides.rendering.formats import FORMATS
from guides.rendering.web.html import render_html
from guides.rendering.web.metadata import learning_resource
from tests.support.everything import EVERYTHING, p, t, with_blocks
from tests.support.readers import READERS, Facts

TITLE = "L’un < l’autre & « tous » </script>"
ABOUT = structs.replace(EVERYTHING.metadata, title=TITLE, description="Dit {100 %} de ]]>.")
EDITIONS = [
    structs.replace(EVERYTHING, metadata=ABOUT),
    structs.replace(EVERYTHING, metadata=ABOUT, language="en"),
]
NAMES = [
    pytest.param(made.name, marks=[pytest.mark.slow] if made.apart else [])
    for made in FORMATS
    if made.name in READERS
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.language)
def test_every_format_tells_the_same_facts(name: str, edition: Edition) -> None:
    """Title, description, language, author and day, whoever asks."""
    (made,) = (made for made in FORMATS if made.name == name)
    data = made.function(edition, locations.templates(), "standard")

    about = edition.metadata
    assert READERS[name](data).facts == Facts(
        about.title, about.description, edition.language, about.author, edition.imprint.date
    )


def test_the_page_holds_its_description_as_data() -> None:
    """JSON-LD in the head reads back as what was said, and closes no element on its way."""
    page = render_html(EDITIONS[0], locations.templates()).decode()
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)

    assert "<" not in block and "&" not in block
    assert json.loads(block) == learning_resource(EDITIONS[0])


def test_a_learning_resource_says_whom_it_is_for() -> None:
    """Licence, price, audience and film; ages and minutes where there are any."""
    said = learning_resource(EVERYTHING)
    for_class = structs.replace(EVERYTHING.metadata, ages="15-18", minutes=55)
    lesson = learning_resource(structs.replace(EVERYTHING, document="runsheet", metadata=for_class))

    assert said["license"] == EVERYTHING.metadata.licence_url
    assert said["isAccessibleForFree"] is True
    assert said["audience"]["educationalRole"] == EVERYTHING.metadata.readers
    assert said["about"] == {"@type": "Movie", "name": "Le Renard"}
    assert not {"typicalAgeRange", "timeRequired"} & said.keys()
    assert (lesson["typicalAgeRange"], lesson["timeRequired"]) == ("15-18", "PT55M")
    assert lesson["learningResourceType"] == "lesson plan"


def test_nothing_is_claimed_that_is_not_there() -> None:
    """No pictures, no contents: neither alternatives nor a table of contents are announced."""
    bare = learning_resource(with_blocks(Heading(1, t("T")), p("Rien.")))

    assert bare["accessMode"] == ["textual"]
    assert not {"alternativeText", "tableOfContents"} & set(bare["accessibilityFeature"])
