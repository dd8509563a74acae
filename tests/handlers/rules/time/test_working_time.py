"""When somebody may be disturbed."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.rules.time.days_off import country_of, is_day_off, known_country
from handlers.rules.time.working_time import Rhythm, may_disturb

BERLIN = Rhythm(ZoneInfo("Europe/Berlin"), country="DE")


@pytest.mark.parametrize(
    ("at", "allowed"),
    [
        ("2026-03-02T08:59+01:00", False),
        ("2026-03-02T09:00+01:00", True),
        ("2026-03-02T17:59+01:00", True),
        ("2026-03-02T18:00+01:00", False),
        ("2026-03-02T02:00+01:00", False),
        ("2026-03-01T11:00+01:00", False),
        ("2026-04-03T11:00+02:00", False),
        ("2026-04-06T11:00+02:00", False),
        ("2026-04-07T11:00+02:00", True),
        # The day that the clocks go forward is a Sunday; the Monday after starts at nine all the same.
        ("2026-03-30T08:30+02:00", False),
        ("2026-03-30T09:00+02:00", True),
    ],
)
def test_never_at_night_never_on_a_day_off(at: str, allowed: bool) -> None:
    assert may_disturb(datetime.fromisoformat(at), BERLIN) is allowed


@pytest.mark.parametrize(
    ("rhythm", "at", "allowed"),
    [
        (Rhythm(ZoneInfo("Europe/Berlin"), quiet_from="12:00", quiet_to="13:00"), "2026-03-02T12:30+01:00", False),
        (Rhythm(ZoneInfo("Europe/Berlin"), quiet_from="12:00", quiet_to="13:00"), "2026-03-02T13:00+01:00", True),
        (Rhythm(ZoneInfo("Europe/Berlin"), starts_at="14:00"), "2026-03-02T22:30+01:00", True),
        (Rhythm(ZoneInfo("Europe/Berlin"), starts_at="14:00"), "2026-03-02T13:00+01:00", False),
        (Rhythm(ZoneInfo("Asia/Jerusalem"), country="IL"), "2026-03-01T11:00+02:00", True),
        (Rhythm(ZoneInfo("Asia/Jerusalem"), country="IL"), "2026-02-27T11:00+02:00", False),
    ],
)
def test_everybody_has_their_own_time(rhythm: Rhythm, at: str, allowed: bool) -> None:
    assert may_disturb(datetime.fromisoformat(at).astimezone(UTC), rhythm) is allowed


def test_a_part_of_a_country_has_holidays_of_its_own() -> None:
    epiphany = date(2026, 1, 6)
    assert is_day_off(epiphany, "DE-BY")
    assert not is_day_off(epiphany, "DE")
    assert not is_day_off(epiphany, None)
    assert not is_day_off(epiphany, "XX")


@pytest.mark.parametrize(("typed", "known"), [("de", "DE"), (" de-by ", "DE-BY"), ("DE-XX", None), ("", None)])
def test_a_country_is_known_by_its_code(typed: str, known: str | None) -> None:
    assert known_country(typed) == known


@pytest.mark.parametrize(("zone", "country"), [("Europe/Madrid", "ES"), ("America/New_York", "US"), ("UTC", None)])
def test_the_country_follows_from_the_zone(zone: str, country: str | None) -> None:
    assert country_of(zone) == country
