"""Amounts, numbers, percents, durations, telephone numbers and addresses, read from sentences of each language.

A line lists what must be found of each kind; a kind that it does not list is not looked at.
"""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from handlers.kit.reading import Moment
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.quantities.money import Amount
from handlers.understanding.scene import lay_out
from handlers.understanding.words.lexicon import available

CORPUS = Path(__file__).parent / "corpus"
LANGUAGES = sorted(path.stem for path in CORPUS.glob("*.jsonl"))
FIRST = {"en", "de", "es", "fr", "pt", "ru", "zh"}
"""The languages of the beginning; a further one may be smaller."""
KINDS = ("money", "number", "percent", "duration", "phone", "email")
ZONES = {"en": "America/New_York"}


def lines(language: str) -> list[dict[str, Any]]:
    """Load a language's lines."""
    text = (CORPUS / f"{language}.jsonl").read_bytes()
    return [msgspec.json.decode(line, type=dict[str, Any]) for line in text.splitlines() if line]


def shown(value: Any) -> Any:
    """Show what a mark stands for: an amount as its value, with its currency where one was said."""
    if not isinstance(value, Amount):
        return value
    return [value.value, value.currency] if value.currency else value.value


@pytest.mark.parametrize(
    ("language", "row"),
    [(language, row) for language in LANGUAGES for row in lines(language)],
    ids=lambda each: each if isinstance(each, str) else each["text"],
)
def test_line(language: str, row: dict[str, Any]) -> None:
    zone = row.get("tz") or ZONES.get(language, "Europe/Madrid")
    moment = Moment(sent_at="2026-05-11T07:30:00+00:00", zone=zone, locale=row.get("locale", language))
    marks = lay_out(row["text"], moment, NameIndex(), ()).marks
    found = {kind: [shown(mark.value) for mark in marks if mark.kind == kind] for kind in KINDS if kind in row}
    assert found == {kind: row[kind] for kind in KINDS if kind in row}
    choices = [list(mark.value.choices) for mark in marks if isinstance(mark.value, Amount) and mark.value.choices]
    assert choices == ([row["choices"]] if "choices" in row else [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_lines(language: str) -> None:
    assert len(lines(language)) >= (40 if language in FIRST else 20)


def test_every_language_that_is_read_has_lines() -> None:
    assert set(LANGUAGES) == set(available())


def test_the_workspaces_own_dollar() -> None:
    moment = Moment(sent_at="2026-05-11T07:30:00+00:00", zone="America/Mexico_City", locale="es-MX", currency="MXN")
    (mark,) = lay_out("por $12,500.50", moment, NameIndex(), ()).marks
    assert (mark.value.value, mark.value.currency) == (12_500.5, "MXN")
