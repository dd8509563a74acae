"""Explanations have words for every action and slot that the reader knows, in every language."""

import json
from pathlib import Path

import pytest

from bot.markup import Words
from handlers.cards.reading import Read, named, parts, slot_name
from handlers.understanding.actions.builders import BUILDERS
from handlers.understanding.proposals import schema
from handlers.understanding.reader import GrammarReader
from handlers.understanding.records import load_file
from locales.catalog import catalog

CORPUS = Path(__file__).parents[1] / "understanding" / "corpus"
LANGUAGES = ("en", "de", "es", "fr", "pt", "ru", "zh")
_EACH = 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_has_a_name(language: str) -> None:
    missing = [name for name in BUILDERS if not catalog().has(language, named(name).key)]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slot_that_may_be_proposed_has_a_name(language: str) -> None:
    slots = schema()["properties"]["actions"]["items"]["properties"].keys() - {"action"}
    assert [slot for slot in slots if not catalog().has(language, slot_name(slot).key)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_of_the_corpus_are_explained_in_words(language: str) -> None:
    """Every phrase is there, and what is shown as the words behind a slot stands in the sentence."""
    known = load_file(CORPUS / "records.json", language)
    words = Words(catalog(), language, known.moment.zone)
    rows = [json.loads(line) for line in (CORPUS / f"{language}.jsonl").read_text("utf-8").splitlines() if line.strip()]
    sourced = 0
    for row in rows[::_EACH]:
        reading = GrammarReader().read(row["text"], known.moment, known.names, known.stages)
        asks = tuple(each for each in reading.actions if each.name == "ask")
        done = tuple(each for each in reading.actions if each.name != "ask")
        for part in parts(Read(row["text"], done, reading.suggestions, asks)):
            assert words(part.title)
            for line in part.lines:
                assert words(line.label)
                assert words(line.value)
                said = line.value.params.get("words")
                if isinstance(said, str):
                    sourced += 1
                    assert said.rstrip("…") in row["text"], row["text"]
    assert sourced > len(rows) // _EACH
