"""Phrases that people write: those that the grammar was built with, and those written before anybody tried them."""

from typing import Any

import grains
import pytest

from handlers.understanding.dates.grammar.wording import spoken
from handlers.understanding.dates.literal import literal

FIRST = ("de", "en", "es", "fr", "pt", "ru", "zh")
"""The languages of the beginning; a further one may be smaller."""


@pytest.mark.parametrize("language", spoken())
def test_phrases_of_the_corpus(language: str) -> None:
    wrong: dict[str, Any] = {}
    for row in grains.written(language):
        for text in row["texts"]:
            found = literal(text, grains.WRITTEN_AT, language)
            if (found is not None or row["want"] is not None) and not (found and grains.same(found, row["want"])):
                wrong[text] = found
    assert wrong == {}


@pytest.mark.parametrize("language", spoken())
def test_phrases_as_they_were_typed(language: str) -> None:
    rows = [(row, literal(row["text"], grains.TYPED_AT, language)) for row in grains.typed(language)]
    wrong = [(row["text"], found) for row, found in rows if not grains.right(row["want"], found)]
    assert len(wrong) <= 0.05 * len(rows), wrong
    silently = [each for each in wrong if each[1] is not None and each[1].certain]
    assert len(silently) <= 0.02 * len(rows), silently


def test_every_language_with_date_words_has_its_phrases() -> None:
    assert set(spoken()) >= set(FIRST)
    for language in spoken():
        assert len(grains.typed(language)) >= 100
    assert all(sum(len(row["texts"]) for row in grains.written(language)) >= 150 for language in FIRST)


@pytest.mark.parametrize(
    ("want", "text", "right"),
    [
        (["2026-10-07"], "tomorrow", True),
        (["2026-10-07"], "tomorrow at 9", True),
        (["2026-10-07T09"], "tomorrow at 9:30", False),
        (["2026-10-07T09"], "tomorrow", False),
        (["2026-10-12w"], "next week", True),
        (["2026-10-12w"], "monday", False),
        (["2026-10"], "the 20th", True),
        (["2026-10-12..2026-10-17"], "12-16 october", True),
        (["2026-10-12..2026-10-17"], "12-15 october", False),
        (["2027Q1"], "q1 2027", True),
        (["FREQ=WEEKLY;BYDAY=MO"], "every monday at 9", True),
        (["FREQ=WEEKLY;BYDAY=MO"], "monday", False),
        (["2026-10-12"], "every monday", False),
        (["null"], "the weather", True),
        (["null"], "tomorrow", False),
        (["2026-10-07"], "the weather", False),
        (["2026-11-01", "2026-10-07"], "tomorrow", True),
    ],
)
def test_the_judge_of_typed_phrases(want: list[str], text: str, right: bool) -> None:
    assert grains.right(want, literal(text, grains.TYPED_AT, "en")) is right
