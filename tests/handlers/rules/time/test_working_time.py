"""When somebody may be disturbed."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.rules.time.days_off import country_of, is_day_off, known_country
from handlers.rules.time.working_time import Rhythm, may_disturb, next_undisturbed

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


@pytest.mark.parametrize(
    ("at", "free"),
    [
        ("2026-03-02T10:00+01:00", "2026-03-02T10:00+01:00"),
        ("2026-03-02T03:00+01:00", "2026-03-02T09:00+01:00"),
        ("2026-03-02T12:30+01:00", "2026-03-02T13:00+01:00"),
        ("2026-03-02T22:00+01:00", "2026-03-03T09:00+01:00"),
        ("2026-03-06T19:00+01:00", "2026-03-09T09:00+01:00"),
        ("2026-04-02T20:00+02:00", "2026-04-07T09:00+02:00"),
    ],
)
def test_what_may_not_disturb_now_may_from_some_moment_on(at: str, free: str) -> None:
    rhythm = Rhythm(ZoneInfo("Europe/Berlin"), quiet_from="12:00", quiet_to="13:00", country="DE")
    assert next_undisturbed(datetime.fromisoformat(at), rhythm) == datetime.fromisoformat(free)


def test_who_is_quiet_all_their_day_hears_when_that_is_over() -> None:
    rhythm = Rhythm(ZoneInfo("Europe/Berlin"), quiet_from="08:00", quiet_to="20:00")
    at, ends = (datetime.fromisoformat(f"2026-03-02T{hour}:00+01:00") for hour in (10, 20))
    assert next_undisturbed(at, rhythm) == ends
