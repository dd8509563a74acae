"""The reading rules for time: weekdays, periods, what has passed, clock changes, numbers as dates."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from handlers.understanding.dates.resolve import Use, resolve
from handlers.understanding.dates.scan import scan
from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.dates.when import Clock, Resolved
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import fold, words

MADRID = "Europe/Madrid"
MONDAY = "2026-05-11T09:30"


def read(text: str, use: Use = "task", at: str = MONDAY, zone: str = MADRID, region: str = "") -> Resolved:
    local = ZoneInfo(zone)
    clock = Clock(now=dt.datetime.fromisoformat(at).replace(tzinfo=local), zone=local, parts={})
    found = scan(fold(text), words(text), vocabulary(load("en")), region)
    assert len(found) == 1, found
    return resolve(found[0], clock, use)


@pytest.mark.parametrize(
    ("text", "use", "value"),
    [
        ("tuesday", "task", "2026-05-12"),
        ("monday", "task", "2026-05-18"),
        ("by monday", "task", "2026-05-11"),
        ("this monday", "task", "2026-05-11"),
        ("next tuesday", "task", "2026-05-19"),
        ("thursday", "past", "2026-05-07"),
        ("next week", "task", "2026-05-18"),
        ("this week", "task", "2026-05-15"),
        ("next month", "task", "2026-06-01"),
        ("end of month", "task", "2026-05-29"),
        ("end of quarter", "task", "2026-06-30"),
        ("in June", "close", "2026-06-30"),
        ("in Q2", "close", "2026-06-30"),
        ("this month", "close", "2026-05-31"),
        ("mid April", "close", "2027-04-15"),
        ("in two weeks", "close", "2026-05-25"),
        ("in 3 business days", "task", "2026-05-14"),
        ("tomorrow at 4", "task", "2026-05-12T16:00:00+02:00"),
        ("friday afternoon", "task", "2026-05-15T14:00:00+02:00"),
        ("EOD", "task", "2026-05-11T17:00:00+02:00"),
        ("the 20th", "task", "2026-05-20"),
        ("the 5th", "task", "2026-06-05"),
        ("yesterday", "past", "2026-05-10"),
        ("in an hour and a half", "task", "2026-05-11T11:00:00+02:00"),
        ("2026-07-01 10:00", "task", "2026-07-01T10:00:00+02:00"),
    ],
)
def test_value(text: str, use: Use, value: str) -> None:
    assert read(text, use).value == value


def test_next_weekday_shows_the_coming_one_too() -> None:
    assert read("next tuesday").other == "2026-05-12"


def test_a_time_still_to_come_on_that_weekday_is_asked() -> None:
    assert read("monday at 3pm").options == ("2026-05-11T15:00:00+02:00", "2026-05-18T15:00:00+02:00")


def test_by_a_month_is_asked() -> None:
    assert read("by June", "close").options == ("2026-05-31", "2026-06-30")


def test_eod_after_eod_is_asked() -> None:
    assert read("EOD", at="2026-05-11T18:00").options


def test_an_afternoon_that_has_begun_is_today() -> None:
    assert read("this afternoon", at="2026-05-11T15:30").value == "2026-05-11"


def test_tomorrow_after_midnight_shows_both_days() -> None:
    found = read("tomorrow", at="2026-05-11T01:00")
    assert (found.value, found.other) == ("2026-05-12", "2026-05-11")


def test_numbers_follow_the_region() -> None:
    assert read("on 3/4/2027", region="US").value == "2027-03-04"
    assert read("on 3/4/2027", region="GB").value == "2027-04-03"
    assert read("on 3/4/2027").options == ("2027-04-03", "2027-03-04")
    assert read("on 13/4/2027").value == "2027-04-13"


def test_clock_changes() -> None:
    assert read("in 4 weeks at 9", at="2026-03-02T10:00", zone="Europe/Berlin").value == "2026-03-30T09:00:00+02:00"
    assert read("tomorrow at 02:30", at="2026-03-28T10:00", zone="Europe/Berlin").value == "2026-03-29T03:00:00+02:00"
    assert read("tomorrow at 02:30", at="2026-10-24T10:00", zone="Europe/Berlin").value == "2026-10-25T02:30:00+02:00"


def test_periods_of_lists() -> None:
    found = read("last month", "range")
    assert (found.value, found.last) == ("2026-04-01", "2026-04-30")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("every Friday at 4pm", "FREQ=WEEKLY;BYDAY=FR"),
        ("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every other week", "FREQ=WEEKLY;INTERVAL=2"),
        ("every Monday and Thursday", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("first Monday of every month", "FREQ=MONTHLY;BYDAY=1MO"),
        ("daily", "FREQ=DAILY"),
    ],
)
def test_recurrence(text: str, rule: str) -> None:
    assert scan(fold(text), words(text), vocabulary(load("en")), "")[0].recurrence == rule


@pytest.mark.parametrize("text", ["I may call", "sat down", "24/7", "version 2.5", "call 555-123-4567", "3 seats"])
def test_no_date(text: str) -> None:
    assert scan(fold(text), words(text), vocabulary(load("en")), "") == []
