"""The library is believed only where day, month and year are all said."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from handlers.understanding.dates.fallback import absolute
from handlers.understanding.dates.when import Clock

ZONE = ZoneInfo("Europe/Madrid")
CLOCK = Clock(now=dt.datetime(2026, 5, 11, 9, 30, tzinfo=ZONE), zone=ZONE, parts={})


@pytest.mark.parametrize(
    ("text", "language"), [("15 de junio de 2026", "es"), ("15 juin 2026", "fr"), ("15 июня 2026", "ru")]
)
def test_a_whole_date(text: str, language: str) -> None:
    assert absolute(text, language, CLOCK) == dt.date(2026, 6, 15)


@pytest.mark.parametrize(
    "text", ["tomorrow at 9", "monday 9", "03/04/2026", "June", "15 June 2026 14:30", "1 " * 80, ""]
)
def test_anything_less_is_refused(text: str) -> None:
    assert absolute(text, "en", CLOCK) is None
