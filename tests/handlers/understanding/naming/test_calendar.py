"""Who is called like a day or month is the person right behind a verb that needs one, else the day."""

from typing import Any

import msgspec
import pytest

from handlers.understanding.reader import GrammarReader
from handlers.understanding.records import load_records

DATA: dict[str, Any] = {
    "at": "2026-05-11T09:30:00+02:00",
    "tz": "Europe/Madrid",
    "companies": ["Lumen Labs"],
    "contacts": [{"name": "April Jones", "company": "Lumen Labs"}, {"name": "Noël Tessier", "company": "Lumen Labs"}],
}
FOUND = load_records(DATA)


@pytest.mark.parametrize(
    ("text", "locale", "who", "due"),
    [
        ("call April tomorrow", "en", "April Jones", "2026-05-12"),
        ("rappeler Noël demain", "fr", "Noël Tessier", "2026-05-12"),
        ("call Lumen in April", "en", None, "2027-04-01"),
        ("rappeler Lumen avant Noël", "fr", None, "2026-12-25"),
    ],
)
def test_somebody_called_like_a_day_is_somebody_behind_a_verb(
    text: str, locale: str, who: str | None, due: str
) -> None:
    moment = msgspec.structs.replace(FOUND.moment, locale=locale)
    (done,) = GrammarReader().read(text, moment, FOUND.names, FOUND.stages).actions
    assert (done.slots.get("contact"), done.slots.get("due")) == (who, due)
