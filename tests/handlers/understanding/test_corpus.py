"""Every line of the corpora must be read as written down."""

import pytest
from judge import HERE, complaint, lines, read

from handlers.understanding.words.lexicon import available

CORPORA = sorted(path.name for path in HERE.glob("*.jsonl"))
PAGE = 100
PAGES = [(name, first) for name in CORPORA for first in range(0, len(lines(name)), PAGE)]


@pytest.mark.parametrize(("name", "first"), PAGES)
def test_lines_are_read_as_written_down(name: str, first: int) -> None:
    """A page of a corpus; the lines that are read otherwise stand in the complaint, with what is wrong with each."""
    read_rows = [(row["text"], complaint(row, read(row))) for row in lines(name)[first : first + PAGE]]
    assert {text: wrong for text, wrong in read_rows if wrong} == {}


def test_the_corpora_are_large_enough() -> None:
    assert len(lines("en.jsonl")) >= 600
    for language in available():
        assert len(lines(f"{language}.jsonl")) >= 100, language


@pytest.mark.parametrize("text", ["lovely weather", "called " + "A" * 120])
def test_an_empty_reading_is_sure_of_nothing(text: str) -> None:
    reading = read({"locale": "en", "text": text})
    assert (reading.actions, reading.suggestions) == ((), ())
    assert reading.confidence <= 0.3
