"""What lies behind, said in the afternoon: "this morning" and "the 5th of this month" are no dates to come."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from handlers.understanding.dates.literal import literal
from handlers.understanding.dates.when import Clock

_ZONE = ZoneInfo("Europe/Madrid")
_AT = Clock(now=dt.datetime(2026, 10, 20, 16, 30, tzinfo=_ZONE), zone=_ZONE, parts={})


@pytest.mark.parametrize(
    ("locale", "text", "day"),
    [
        ("en", "this morning", 20),
        ("es", "esta mañana", 20),
        ("fr", "ce matin", 20),
        ("fr", "ce midi", 20),
        ("pt", "esta manhã", 20),
        ("pt", "nesta manhã", 20),
        ("it", "questa mattina", 20),
        ("ru", "этим утром", 20),
        ("zh", "今天早上", 20),
        ("en", "the 5th of this month", 5),
        ("de", "5. diesen Monat", 5),
        ("es", "el 5 de este mes", 5),
        ("fr", "le 5 de ce mois", 5),
        ("it", "il 5 di questo mese", 5),
        ("pt", "dia 5 deste mês", 5),
        ("zh", "本月5号", 5),
        ("fr", "ce vendredi", 23),
    ],
)
def test_this_one_is_of_today_and_of_this_month(locale: str, text: str, day: int) -> None:
    found = literal(text, _AT, locale)
    assert found is not None
    assert found.start.startswith(f"2026-10-{day:02}")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "vom 1. Januar bis Mittwoch, den 22. Januar"),
        ("en", "from 1 January to Wednesday 22 January"),
        ("es", "del 1 de enero al miércoles 22 de enero"),
        ("fr", "du 1er janvier au mercredi 22 janvier"),
        ("ru", "с 1 января по среду 22 января"),
        ("zh", "1月1号到1月22号星期三"),
    ],
)
def test_a_stretch_whose_last_weekday_is_a_slip_is_doubted(locale: str, text: str) -> None:
    found = literal(text, _AT, locale)
    assert found is None or not found.certain
