"""Every line of the corpora must be read as written down."""

from typing import Any

import pytest
from judge import complaint, lines, read

CORPORA = ("en.jsonl", "de.jsonl", "es.jsonl", "fr.jsonl", "pt.jsonl", "ru.jsonl", "zh.jsonl", "samples.jsonl")


@pytest.mark.parametrize("row", [row for name in CORPORA for row in lines(name)], ids=lambda row: row["text"][:60])
def test_line(row: dict[str, Any]) -> None:
    assert complaint(row, read(row)) == ""


def test_the_corpora_are_large_enough() -> None:
    assert len(lines("en.jsonl")) >= 250
    assert len(lines("de.jsonl")) >= 60
    assert len(lines("es.jsonl")) >= 150


@pytest.mark.parametrize("text", ["lovely weather", "called " + "A" * 120])
def test_an_empty_reading_is_sure_of_nothing(text: str) -> None:
    reading = read({"locale": "en", "text": text})
    assert (reading.actions, reading.suggestions) == ((), ())
    assert reading.confidence <= 0.3
