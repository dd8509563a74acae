"""The resolver against every clock change of the IANA zones, and against cases with a name."""

import functools
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from handlers.rules.tasks import schedule

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
QUARTER = timedelta(minutes=15)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]


def wall(*parts: int) -> datetime:
    return utc(*parts).replace(tzinfo=None)


def offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    found = moment.astimezone(zone).utcoffset()
    assert found is not None
    return found


@functools.cache
def transitions() -> dict[tuple[datetime, timedelta, timedelta], ZoneInfo]:
    """Every clock change 2024 to 2035 once: its moment and offsets, with one zone that has it."""
    found: dict[tuple[datetime, timedelta, timedelta], ZoneInfo] = {}
    for key in sorted(available_timezones()):
        zone = ZoneInfo(key)
        moment, before = utc(2024, 1, 1), offset(utc(2024, 1, 1), zone)
        while moment < utc(2036, 1, 1):
            later = moment + timedelta(days=7)
            after = offset(later, zone)
            if after != before:
                low, high = moment, later
                while high - low > timedelta(seconds=1):
                    middle = (low + (high - low) / 2).replace(microsecond=0)
                    low, high = (middle, high) if offset(middle, zone) == before else (low, middle)
                found.setdefault((high, before, after), zone)
            moment, before = later, after
    return found


def intended(local: datetime, change: datetime, before: timedelta, after: timedelta) -> datetime:
    """Say from the change's figures alone when a wall time near it must ring."""
    naive_change = change.replace(tzinfo=None)
    if local - before < naive_change:
        return (local - before).replace(tzinfo=UTC)
    return max((local - after).replace(tzinfo=UTC), change)


def walls(change: datetime, before: timedelta, after: timedelta) -> list[datetime]:
    """Give the 96 quarter hours of the local day on which the clock changes (the one with the odd hour)."""
    local = (change + min(before, after)).replace(tzinfo=None)
    midnight = local.replace(hour=0, minute=0, second=0)
    return [midnight + QUARTER * step for step in range(96)]


def near(change: datetime, before: timedelta, after: timedelta) -> list[datetime]:
    """Give those of the quarter hours that lie within three hours of the change: far from it a day is any day."""
    local = (change + min(before, after)).replace(tzinfo=None)
    return [each for each in walls(change, before, after) if abs(each - local) < timedelta(hours=3)]


def test_there_are_many_transitions() -> None:
    assert len(transitions()) > 400


def test_every_wall_time_on_every_clock_change_rings_once_at_the_right_moment() -> None:
    for (change, before, after), zone in transitions().items():
        for odd in walls(change, before, after):
            moment = schedule.at_wall(odd, zone)
            assert moment == intended(odd, change, before, after), (zone.key, odd)


@pytest.mark.parametrize(("rule", "step"), [("FREQ=DAILY", timedelta(days=1)), ("FREQ=WEEKLY", timedelta(days=7))])
def test_a_repetition_rings_exactly_once_for_each_occurrence(rule: str, step: timedelta) -> None:
    for (change, before, after), zone in transitions().items():
        for odd in near(change, before, after):
            rung = schedule.at_wall(odd - step, zone)
            target = intended(odd, change, before, after)
            fired = []
            while rung <= target:
                fired.append(rung)
                following = schedule.next_occurrence(rule, odd - step, zone, rung)
                assert following is not None
                assert following > rung
                rung = following
            assert len(fired) == 2, (zone.key, odd)
            assert fired[-1] == target, (zone.key, odd)


def test_monthly_on_the_day_of_the_clock_change_rings_exactly_once() -> None:
    for (change, before, after), zone in transitions().items():
        for odd in near(change, before, after)[::2]:
            first = (odd.replace(day=1) - timedelta(days=40)).replace(day=min(odd.day, 28))
            if odd.day > 28:
                continue
            rung = schedule.at_wall(first, zone)
            fired = []
            while rung <= intended(odd, change, before, after):
                fired.append(rung)
                following = schedule.next_occurrence("FREQ=MONTHLY", first, zone, rung)
                assert following is not None
                rung = following
            assert fired.count(intended(odd, change, before, after)) == 1
            assert len(fired) == 3


def test_a_gap_rings_at_its_end_and_an_overlap_the_first_time() -> None:
    assert schedule.at_wall(wall(2026, 3, 29, 2, 30), BERLIN) == utc(2026, 3, 29, 1)
    assert schedule.at_wall(wall(2026, 10, 25, 2, 30), BERLIN) == utc(2026, 10, 25, 0, 30)


def test_a_half_hour_gap_ends_where_it_ends() -> None:
    lord_howe = ZoneInfo("Australia/Lord_Howe")
    assert schedule.at_wall(wall(2026, 10, 4, 2, 10), lord_howe) == utc(2026, 10, 3, 15, 30)


def test_a_day_alone_is_the_members_start_of_day() -> None:
    assert schedule.at_day(date(2026, 3, 10), "08:15", NEW_YORK) == utc(2026, 3, 10, 12, 15)


def test_a_span_passes_in_real_time() -> None:
    eve = utc(2026, 3, 8, 5)
    assert schedule.after_span(eve, timedelta(hours=24)) - eve == timedelta(hours=24)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ("-P3D", utc(2026, 3, 28, 8)),
        ("P1M", utc(2026, 4, 30, 7)),
        ("-PT2H", utc(2026, 3, 31, 5)),
        ("P1W", utc(2026, 4, 7, 7)),
        ("P0D", utc(2026, 3, 31, 7)),
    ],
)
def test_an_anchor_moves_with_its_day(span: str, expected: datetime) -> None:
    assert schedule.at_anchor(date(2026, 3, 31), span, "09:00", BERLIN) == expected


@pytest.mark.parametrize("span", ["", "P", "3 days", "-P", "PT", "P3X"])
def test_a_span_that_is_none_is_refused(span: str) -> None:
    with pytest.raises(ValueError, match="span"):
        schedule.duration(span)


def occurrences(rule: str, first: datetime, count: int, zone: ZoneInfo = BERLIN) -> list[datetime]:
    """List the local wall times of the first occurrences after the first."""
    moment, found = schedule.at_wall(first, zone), []
    for _ in range(count):
        following = schedule.next_occurrence(rule, first, zone, moment)
        if following is None:
            break
        moment = following
        found.append(moment.astimezone(zone).replace(tzinfo=None))
    return found


@pytest.mark.parametrize("rule", ["FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=31", "RRULE:FREQ=MONTHLY"])
def test_every_month_on_the_31st_skips_no_month(rule: str) -> None:
    days = [(each.month, each.day) for each in occurrences(rule, wall(2026, 1, 31, 9), 5)]
    assert days == [(2, 28), (3, 31), (4, 30), (5, 31), (6, 30)]


def test_every_year_on_the_29th_of_february_rings_each_year() -> None:
    days = occurrences("FREQ=YEARLY", wall(2024, 2, 29, 9), 4)
    assert [each.date() for each in days] == [
        date(2025, 2, 28), date(2026, 2, 28), date(2027, 2, 28), date(2028, 2, 29)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=WEEKLY;BYDAY=MO,WE", [date(2026, 11, 25), date(2026, 11, 30)]),
        ("FREQ=WEEKLY;INTERVAL=2", [date(2026, 12, 7), date(2026, 12, 21)]),
        ("FREQ=MONTHLY;BYDAY=-1FR", [date(2026, 11, 27), date(2026, 12, 25)]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", [date(2026, 11, 30), date(2026, 12, 31)]),
        ("FREQ=DAILY;UNTIL=20261124", [date(2026, 11, 24)]),
        ("FREQ=DAILY;UNTIL=20261124T090000Z", [date(2026, 11, 24)]),
        ("FREQ=DAILY;COUNT=2", [date(2026, 11, 24)]),
    ],
)
def test_rules_are_kept(rule: str, expected: list[date]) -> None:
    assert [each.date() for each in occurrences(rule, wall(2026, 11, 23, 9), 2)] == expected


@pytest.mark.parametrize("rule", ["", "FREQ=SECONDLY", "FREQ=MINUTELY", "every day", "FREQ=DAILY;BYDAY=XX"])
def test_a_rule_that_cannot_be_read_is_refused(rule: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  Each library words it in its own way.
        schedule.next_occurrence(rule, wall(2026, 1, 1, 9), BERLIN, utc(2026, 1, 2))


def test_what_was_missed_while_we_were_away_is_not_made_up_for() -> None:
    found = schedule.next_occurrence("FREQ=DAILY", wall(2026, 1, 1, 9), BERLIN, utc(2026, 2, 1, 12))
    assert found == utc(2026, 2, 2, 8)


def test_hourly_rings_once_in_a_skipped_hour_and_not_twice_in_a_repeated_one() -> None:
    spring = occurrences("FREQ=HOURLY", wall(2026, 3, 29, 0, 30), 3)
    assert [each.hour for each in spring] == [1, 3, 3]
    autumn = occurrences("FREQ=HOURLY", wall(2026, 10, 25, 1, 30), 3)
    assert [each.hour for each in autumn] == [2, 3, 4]
