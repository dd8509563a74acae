"""Every line of the corpora must be read as written down."""

from typing import Any

import pytest
from judge import HERE, complaint, lines, read

from handlers.understanding.words.lexicon import available

CORPORA = sorted(path.name for path in HERE.glob("*.jsonl"))


@pytest.mark.parametrize("row", [row for name in CORPORA for row in lines(name)], ids=lambda row: row["text"][:60])
def test_line(row: dict[str, Any]) -> None:
    assert complaint(row, read(row)) == ""


def test_the_corpora_are_large_enough() -> None:
    assert len(lines("en.jsonl")) >= 600
    for language in available():
        assert len(lines(f"{language}.jsonl")) >= 100, language


@pytest.mark.parametrize("text", ["lovely weather", "called " + "A" * 120])
def test_an_empty_reading_is_sure_of_nothing(text: str) -> None:
    reading = read({"locale": "en", "text": text})
    assert (reading.actions, reading.suggestions) == ((), ())
    assert reading.confidence <= 0.3
