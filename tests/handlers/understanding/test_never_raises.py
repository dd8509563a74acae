"""Arbitrary text is read without an exception, in every language that has a lexicon."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judge import HERE, lines, records

from handlers.kit.reading import Action
from handlers.understanding.answers import resume
from handlers.understanding.as_json import reading_json
from handlers.understanding.corrections import correct
from handlers.understanding.reader import GrammarReader
from handlers.understanding.words.lexicon import available
from handlers.understanding.words.text import LONGEST, clean

WORDS = {
    language: sorted({word for row in lines(f"{language}.jsonl") for word in row["text"].split()})
    for language in available()
}
EVERYBODYS = sorted({word for words in WORDS.values() for word in words[::7]})
SCRIPTS = "aбвеёжщяÄöüßéèñçãõíœæøłž中文日本語한국עבריתالعไทยहिनქარილ0189 .,;:!?-/'’«»()%€$\n\u200d📞✅"
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
    "assign",
    "handoff",
    "away",
    "pipeline",
    "deals",
    "changes",
    None,
]


def fine(text: str, locale: str, hint: str | None) -> bool:
    """Read a text; what comes out can be stored, tells where it stood, and can be answered and corrected."""
    found, said = records(locale), clean(text)
    reading = GrammarReader().read(text, found.moment, found.names, found.stages, hint)
    assert 0 <= reading.confidence <= 1
    assert reading.locale in available()
    msgspec.json.encode(reading_json(reading))
    for action in (*reading.actions, *reading.suggestions):
        placed(action, said)
    for action in reading.actions:
        if action.name == "ask":
            assert resume(action, text, None, found.moment, found.names)
    corrected = correct(reading.actions, text, found.moment, found.names, found.stages)
    assert corrected is None or len(corrected) == len(reading.actions)
    return True


def placed(action: Action, said: str) -> None:
    """Tell that an action's words lie within what was said."""
    assert action.name
    assert all(0 <= span.start <= span.end <= len(said) for span in action.spans.values())
    for inner in action.then:
        placed(inner, said)


@settings(max_examples=40, deadline=None)
@given(st.data(), st.sampled_from(HINTS))
@pytest.mark.parametrize("locale", available())
def test_the_words_of_a_language_in_any_order(locale: str, data: st.DataObject, hint: str | None) -> None:
    words = st.sampled_from(WORDS[locale]) | st.sampled_from(EVERYBODYS)
    assert fine(data.draw(st.lists(words, max_size=40).map(" ".join)), locale, hint)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=300) | st.text(SCRIPTS, max_size=300), st.sampled_from(HINTS))
@pytest.mark.parametrize("locale", available())
def test_any_text_in_any_script(locale: str, text: str, hint: str | None) -> None:
    assert fine(text, locale, hint)


@pytest.mark.parametrize("locale", available())
@pytest.mark.parametrize("piece", ["1", "1 ", "9.", "亿", "(", "@", "e\u0301", "and ", "+49 ", "и ", "👩\u200d👧"])
def test_one_thing_again_and_again(piece: str, locale: str) -> None:
    assert fine(piece * (LONGEST // len(piece)), locale, None)


@pytest.mark.parametrize("hint", ["assign", "handoff", "pipeline", "deals", "changes"])
def test_words_behind_a_command_are_told_as_they_were_typed(hint: str) -> None:
    """The words that a command's name stands for are none of the person's, and shift nothing."""
    for row in [row for row in lines("en.jsonl") if not row.get("hint")][::15]:
        assert fine(row["text"], "en", hint)


def test_a_long_message_is_cut() -> None:
    found = records("en")
    reading = GrammarReader().read("called Tom Baker, " * 10_000, found.moment, found.names, found.stages)
    assert reading.actions


def test_every_language_that_is_read_takes_part() -> None:
    assert {path.stem for path in HERE.glob("??.jsonl")} == set(available())
