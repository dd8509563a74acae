"""Names in sentences of each language mean the records that they mean; several that fit stand side by side."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from handlers.understanding.marks import Mark
from handlers.understanding.records import load_records
from handlers.understanding.scene import lay_out
from handlers.understanding.words.lexicon import available

CORPUS = Path(__file__).parent / "corpus"
LANGUAGES = sorted(path.stem for path in CORPUS.glob("*.jsonl"))
FIRST = {"en", "de", "es", "fr", "pt", "ru", "zh"}
"""The languages of the beginning; a further one may be smaller."""
RECORDS = msgspec.json.decode((CORPUS / "records.json").read_bytes(), type=dict[str, Any])
FOUND = load_records(RECORDS)


def lines(language: str) -> list[dict[str, Any]]:
    """Load a language's lines."""
    text = (CORPUS / f"{language}.jsonl").read_bytes()
    return [msgspec.json.decode(line, type=dict[str, Any]) for line in text.splitlines() if line]


def names(language: str, text: str, *, new: bool) -> list[str]:
    """Give what is named in a text: records by their names, what nobody has stored with a plus."""
    moment = msgspec.structs.replace(FOUND.moment, locale=language)
    marks = lay_out(text, moment, FOUND.names, FOUND.stages).marks
    wanted = {"contact", "company", "deal", "several"} | ({"unknown"} if new else set())
    return [shown(mark) for mark in marks if mark.kind in wanted]


def shown(mark: Mark) -> str:
    """Show one mark."""
    if mark.kind == "unknown":
        return f"+{mark.value}"
    return " | ".join(sorted(entry.name for entry in mark.value.entries))


@pytest.mark.parametrize(
    ("language", "row"),
    [(language, row) for language in LANGUAGES for row in lines(language)],
    ids=lambda each: each if isinstance(each, str) else each["text"],
)
def test_line(language: str, row: dict[str, Any]) -> None:
    new = any(name.startswith("+") for name in row["names"])
    found = names(language, row["text"], new=new)
    if new and language not in ("en", "de"):  # Other capitalised words are the lexicon's to know.
        found = [name for name in found if not name.startswith("+") or name in row["names"]]
    assert found == row["names"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_lines(language: str) -> None:
    assert len(lines(language)) >= (40 if language in FIRST else 12)


def test_every_language_that_is_read_has_lines() -> None:
    assert set(LANGUAGES) == set(available())
