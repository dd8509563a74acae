"""The first letters of a pattern; one too few would hide a word."""

import re

import pytest

from handlers.understanding.dates.grammar.chart import readings
from handlers.understanding.dates.grammar.wording import spoken, wording
from handlers.understanding.words.heads import heads


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("in|on", "io"),
        ("(?:in|on)", "io"),
        ("(?:the )?end", "te"),
        ("x?mas", "xm"),
        ("[ab]c", "ab"),
        ("\\.?m", ".m"),
        ("(?:(?:early|late) )?in", "eli"),
    ],
)
def test_first_letters(pattern: str, letters: str) -> None:
    assert heads(pattern) == frozenset(letters)


@pytest.mark.parametrize("pattern", ["\\s+x", "\\d", "[a-z]x", "(?:a)?"])
def test_what_may_begin_with_anything(pattern: str) -> None:
    assert heads(pattern) is None


@pytest.mark.parametrize("language", spoken())
def test_no_word_hides(language: str) -> None:
    """A plain word of a list stands under its own first letter."""
    words = wording(language).words
    entries = {entry for row in words.values() for entry in row}
    plain = re.compile(r"\(\?:([^\W\d_]+)\)")
    checked = [(match[1], entry) for entry in entries if (match := plain.match(entry.pattern))]
    assert len(checked) > 40
    assert [word for word, entry in checked if entry not in words.get(word[0], ())] == []


def test_a_phrase_of_forty_words_is_no_date() -> None:
    assert readings("on " * 45 + "monday", wording("en")) == []
