"""Surnames with a slip beside a given name that is a word too, and surnames that only sound alike."""

from typing import Any

import pytest

from handlers.understanding.as_json import reading_json
from handlers.understanding.reader import GrammarReader
from handlers.understanding.records import load_records

_RECORDS: dict[str, Any] = {
    "at": "2026-08-13T09:05:00-03:00", "tz": "America/Sao_Paulo", "workspace_currency": "BRL",
    "me": "Nora Vidal", "members": ["Nora Vidal"], "companies": [], "deals": [], "stages": ["Lead", "Won", "Lost"],
    "contacts": [{"name": "Cláudia Menezes"}, {"name": "Javier Ibáñez"}, {"name": "Jan Vogel"}],
}  # fmt: skip


def _first(locale: str, text: str) -> dict[str, Any]:
    found = load_records(_RECORDS, locale)
    read = GrammarReader().read(text, found.moment, found.names, found.stages, None)
    made: dict[str, Any] = reading_json(read)["actions"][0]
    return made


@pytest.mark.parametrize("typed", ["liguei pra Cláudia Menezez", "liguei pra Claudia Meneses e caiu na caixa postal"])
def test_a_slip_beside_a_given_name_that_is_a_word(typed: str) -> None:
    """The surname is a letter off, and nobody else has the given name."""
    assert _first("pt", typed)["contact"] == "Cláudia Menezes"


def test_a_surname_that_sounds_alike_is_asked() -> None:
    """Two letters are others, and said they are the same."""
    made = _first("es", "llamé a Javier Ivañes")
    assert (made["action"], made["options"]) == ("ask", ["Javier Ibáñez", "Javier Ivañes"])


@pytest.mark.parametrize(("locale", "typed"), [("es", "llamé a Javier Ibarra"), ("de", "Jan Vogt angerufen")])
def test_another_surname_is_another_person(locale: str, typed: str) -> None:
    """What neither looks nor sounds like a stored name is new."""
    made = _first(locale, typed)
    assert made["action"] == "log_activity"
    assert "contact_id" not in made
