"""Phrases that people write, in seven languages, said on Wednesday, 11 March 2026 at ten in Berlin."""

import datetime as dt
import json
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from handlers.understanding.dates.grammar.wording import spoken
from handlers.understanding.dates.literal import literal
from handlers.understanding.dates.when import Clock

CORPUS = Path(__file__).parent / "corpus"
BERLIN = ZoneInfo("Europe/Berlin")
CLOCK = Clock(now=dt.datetime(2026, 3, 11, 10, tzinfo=BERLIN), zone=BERLIN, parts={})
LANGUAGES = ("de", "en", "es", "fr", "pt", "ru", "zh")


def rows(language: str) -> list[dict[str, Any]]:
    lines = (CORPUS / f"{language}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def read(text: str, language: str) -> dict[str, Any] | None:
    found = literal(text, CLOCK, language)
    if found is None:
        return None
    return {"start": found.start, "end": found.end, "grain": found.grain, "recurrence": found.recurrence}


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_of_the_corpus(language: str) -> None:
    wrong = {
        text: read(text, language)
        for row in rows(language)
        for text in row["texts"]
        if read(text, language) != row["want"]
    }
    assert wrong == {}


def test_every_language_with_date_words_has_its_corpus() -> None:
    assert spoken() == LANGUAGES
    assert all(sum(len(row["texts"]) for row in rows(language)) >= 150 for language in LANGUAGES)
