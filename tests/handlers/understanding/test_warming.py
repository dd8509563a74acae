"""What is made ready before anybody speaks, and that every template of every language can be made ready."""

import re

import pytest

from handlers.understanding.clauses.intents.templates import templates
from handlers.understanding.warming import warm
from handlers.understanding.words.lexicon import available, load


def test_each_language_once() -> None:
    assert warm(["en-GB", "en-US", None]) == ("en",)


@pytest.mark.parametrize("language", available())
def test_every_template_compiles_and_names_what_it_begins_with(language: str) -> None:
    for template in templates(load(language)):
        re.compile(template.source)
        assert template.heads is None or template.heads, template.source
