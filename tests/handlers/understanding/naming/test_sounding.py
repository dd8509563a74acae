"""Names written in the other script: who is meant by the sound, and who is not."""

import pytest

from handlers.understanding.as_json import reading_json
from handlers.understanding.reader import GrammarReader
from handlers.understanding.records import load_records


def _called(stored: str, said: str) -> object:
    found = load_records(
        {
            "at": "2026-09-16T10:20:00+02:00",
            "tz": "Europe/Madrid",
            "me": "Luis Ortega",
            "members": ["Luis Ortega"],
            "contacts": [{"name": stored}],
        },
        "ru",
    )
    read = GrammarReader().read(f"звонил {said}, договорились", found.moment, found.names, found.stages, None)
    return reading_json(read)["actions"][0].get("contact_id")


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("Sean Kelly", "Шону"),
        ("Luke Ray", "Люку"),
        ("Mike Dow", "Майку"),
        ("Rita Paz", "Рите"),
        ("Ann Baker", "Бейкеру"),
    ],
)
def test_a_name_is_known_by_its_sound(stored: str, said: str) -> None:
    assert _called(stored, said) == "contact-0"


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("Nora Vidal", "Анне"),
        ("Dana Smith", "Дине"),
        ("Nona Bell", "Нине"),
        ("Vera Lang", "Варе"),
        ("Lara Fox", "Лере"),
    ],
)
def test_another_short_name_is_another_person(stored: str, said: str) -> None:
    """Vowels tell short names apart, and a short form's sound is nobody's."""
    assert _called(stored, said) is None
