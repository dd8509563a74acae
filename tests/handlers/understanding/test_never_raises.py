"""Arbitrary text is read without an exception, in every language that has a lexicon."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judge import lines, records

from handlers.understanding.answers import resume
from handlers.understanding.corrections import correct
from handlers.understanding.reader import GrammarReader
from handlers.understanding.words.lexicon import available

WORDS = sorted({word for row in lines("en.jsonl") for word in row["text"].split()})
HINTS = [
    "log",
    "remind",
    "note",
    "done",
    "snooze",
    "agenda",
    "contact",
    "company",
    "deal",
    "move",
    "find",
    "show",
    None,
]


@settings(max_examples=120, deadline=None)
@given(
    st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)),
    st.sampled_from(HINTS),
)
@pytest.mark.parametrize("locale", available())
def test_reading_any_text(locale: str, text: str, hint: str | None) -> None:
    found = records(locale)
    reading = GrammarReader().read(text, found.moment, found.names, found.stages, hint)
    assert 0 <= reading.confidence <= 1
    for action in reading.actions:
        if action.name == "ask":
            resume(action, text, None, found.moment, found.names)
    correct(reading.actions, text, found.moment, found.names, found.stages)


def test_a_long_message_is_cut() -> None:
    found = records("en")
    reading = GrammarReader().read("called Tom Baker, " * 10_000, found.moment, found.names, found.stages)
    assert reading.actions
