"""Quiet hours over midnight, over clock changes, and as a property."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.rules.time.quiet_hours import next_allowed

BERLIN = ZoneInfo("Europe/Berlin")
SINCE = datetime(2024, 1, 1, tzinfo=UTC)


def local(*parts: int, fold: int = 0) -> datetime:
    return datetime(*parts, tzinfo=BERLIN, fold=fold).astimezone(UTC)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("at", "start", "end", "expected"),
    [
        (local(2026, 11, 10, 21, 59), "22:00", "07:00", local(2026, 11, 10, 21, 59)),
        (local(2026, 11, 10, 22, 0), "22:00", "07:00", local(2026, 11, 11, 7)),
        (local(2026, 11, 11, 3, 0), "22:00", "07:00", local(2026, 11, 11, 7)),
        (local(2026, 11, 11, 7, 0), "22:00", "07:00", local(2026, 11, 11, 7)),
        (local(2026, 11, 11, 12, 30), "12:00", "13:00", local(2026, 11, 11, 13)),
        (local(2026, 11, 11, 13, 0), "12:00", "13:00", local(2026, 11, 11, 13)),
        (local(2026, 11, 11, 3, 0), None, "07:00", local(2026, 11, 11, 3)),
        (local(2026, 11, 11, 3, 0), "07:00", "07:00", local(2026, 11, 11, 3)),
        (local(2026, 3, 28, 23, 0), "22:00", "02:30", local(2026, 3, 29, 3)),  # The end is skipped.
        (local(2026, 10, 25, 1, 0), "22:00", "02:30", local(2026, 10, 25, 2, 30)),
        (local(2026, 10, 25, 2, 10, fold=1), "22:00", "02:30", local(2026, 10, 25, 2, 30, fold=1)),
    ],
)
def test_table(at: datetime, start: str | None, end: str | None, expected: datetime) -> None:
    assert next_allowed(at, BERLIN, start, end) == expected


hours = st.builds(lambda hour, minute: f"{hour:02}:{minute:02}", st.integers(0, 23), st.integers(0, 59))


@given(
    at=st.integers(0, 12 * 365 * 24 * 3600).map(lambda second: SINCE + timedelta(seconds=second)),
    zone=st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"]),
    start=hours,
    end=hours,
)
def test_the_bell_never_rings_early_nor_a_day_late(at: datetime, zone: str, start: str, end: str) -> None:
    allowed = next_allowed(at, ZoneInfo(zone), start, end)
    assert at <= allowed <= at + timedelta(hours=25)
    wall = allowed.astimezone(ZoneInfo(zone)).strftime("%H:%M")
    if allowed != at:
        assert wall >= end
