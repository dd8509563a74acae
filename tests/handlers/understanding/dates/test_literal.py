"""What a phrase names literally: doubt is said, clock changes are right, and nothing is guessed."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from handlers.understanding.dates.literal import Span, literal
from handlers.understanding.dates.when import Clock


def read(text: str, locale: str = "en", at: str = "2026-03-11T10:00", zone: str = "Europe/Berlin") -> Span | None:
    local = ZoneInfo(zone)
    now = dt.datetime.fromisoformat(at).replace(tzinfo=local)
    return literal(text, Clock(now=now, zone=local, parts={}), locale)


def start(text: str, locale: str = "en", at: str = "2026-03-11T10:00", zone: str = "Europe/Berlin") -> str:
    found = read(text, locale, at, zone)
    assert found is not None, text
    return found.start


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("tomorrow at 02:30", "2026-03-28T10:00", "2026-03-29T03:00:00+02:00"),  # The hour that does not exist.
        ("tomorrow at 02:30", "2026-10-24T10:00", "2026-10-25T02:30:00+02:00"),  # The first of two.
        ("tomorrow 9am", "2026-03-28T10:00", "2026-03-29T09:00:00+02:00"),
        ("in 4 weeks at 9am", "2026-03-02T10:00", "2026-03-30T09:00:00+02:00"),
        ("in 24 hours", "2026-03-28T10:00", "2026-03-29T11:00:00+02:00"),  # Hours pass; walls jump.
        ("in 3 hours", "2026-03-29T01:00", "2026-03-29T05:00:00+02:00"),
        ("2 hours ago", "2026-10-25T04:00", "2026-10-25T02:00:00+01:00"),  # The second of two.
    ],
)
def test_clock_changes(text: str, at: str, expected: str) -> None:
    assert start(text, at=at) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3pm New York time", "2026-03-11T20:00:00+01:00"),  # New York changed its clocks on the 8th.
        ("9am PST", "2026-03-11T17:00:00+01:00"),
        ("15:00 UTC", "2026-03-11T16:00:00+01:00"),
        ("tomorrow at 4pm CET", "2026-03-12T16:00:00+01:00"),
        ("10:00 London time", "2026-03-11T11:00:00+01:00"),
    ],
)
def test_other_zones(text: str, expected: str) -> None:
    assert start(text) == expected


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("3/4/2027", "en-US", "2027-03-04"),
        ("3/4/2027", "en-GB", "2027-04-03"),
        ("3/4/2027", "de", "2027-04-03"),
        ("3.4.2027", "en-US", "2027-04-03"),
        ("13/4/2027", "en-US", "2027-04-13"),
        ("4/13/2027", "en-GB", "2027-04-13"),
        ("2027/4/3", "zh", "2027-04-03"),
    ],
)
def test_numbers_follow_the_region(text: str, locale: str, expected: str) -> None:
    found = read(text, locale)
    assert found is not None
    assert (found.start[:10], found.certain) == (expected, True)


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("3/4/2027", "en"),  # March or April.
        ("next friday", "en"),  # The one to come, or the week after.
        ("tomorrow at 3", "en"),  # Three in the afternoon, or at night.
        ("late april", "en"),
        ("Anfang Juni", "de"),
        ("15.02", "ru"),  # A day, or a time.
        ("jueves 13", "es"),  # In five months; tomorrow is the 12th.
    ],
)
def test_doubt_is_said(text: str, locale: str) -> None:
    found = read(text, locale)
    assert found is not None
    assert not found.certain


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("tomorrow at 3pm", "en"),
        ("3/3/2027", "en"),
        ("morgen um 15 Uhr", "de"),
        ("今天下午三点", "zh"),
        ("15:00", "fr"),
        ("jeudi 19", "fr"),
    ],
)
def test_what_is_clear_is_certain(text: str, locale: str) -> None:
    found = read(text, locale)
    assert found is not None
    assert found.certain


def test_a_weekday_with_its_date_is_the_nearest() -> None:
    assert start("Sunday, 8 March")[:10] == "2026-03-08"
    assert start("Friday, 13 November")[:10] == "2026-11-13"


def test_a_weekday_on_that_very_day_is_the_next_one() -> None:
    assert start("wednesday")[:10] == "2026-03-18"
    assert start("this wednesday")[:10] == "2026-03-11"


@pytest.mark.parametrize(
    ("text", "locale", "begin", "end"),
    [
        ("last 3 days", "en", "2026-03-08", "2026-03-11"),
        ("first 5 days of may", "en", "2026-05-01", "2026-05-06"),
        ("june through august", "en", "2026-06-01", "2026-09-01"),
        ("from thursday to saturday", "en", "2026-03-12", "2026-03-15"),
        ("christmas to new year's day", "en", "2026-12-25", "2027-01-02"),
        ("KW 23", "de", "2026-06-01", "2026-06-08"),
        ("ytd", "en", "2026-01-01", "2026-03-11"),
        ("end of week", "en", "2026-03-13", "2026-03-16"),
        ("EOQ", "en", "2026-03-31", "2026-04-01"),
        ("summer 2027", "en", "2027-06-21", "2027-09-24"),
        ("winter 2027", "en", "2027-12-21", "2028-03-21"),
        ("weekend of the 21st", "en", "2026-03-20", "2026-03-23"),
    ],
)
def test_stretches(text: str, locale: str, begin: str, end: str) -> None:
    found = read(text, locale)
    assert found is not None
    assert found.end is not None
    assert (found.start[:10], found.end[:10]) == (begin, end)


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("in 3 days at 9", "en", "2026-03-14T09:00:00+01:00"),
        ("two days ago at 5pm", "en", "2026-03-09T17:00:00+01:00"),
        ("in drei Tagen um 9 Uhr", "de", "2026-03-14T09:00:00+01:00"),
        ("dans 2h30", "fr", "2026-03-11T12:30:00+01:00"),
        ("через неделю в понедельник", "ru", "2026-03-23T00:00:00+01:00"),
    ],
)
def test_days_from_now_with_an_hour(text: str, locale: str, expected: str) -> None:
    assert start(text, locale) == expected


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("thanksgiving", "en", "2026-11-26"),
        ("black friday", "en", "2026-11-27"),
        ("memorial day", "en", "2026-05-25"),
        ("last christmas", "en", "2025-12-25"),
        ("Pfingstmontag", "de", "2026-05-25"),
        ("1. Advent", "de", "2026-11-29"),
        ("viernes santo de 2027", "es", "2027-03-26"),
        ("fête nationale", "fr", "2026-07-14"),
        ("fête nationale", "fr-CH", "2026-08-01"),
        ("Nationalfeiertag", "de-AT", "2026-10-26"),
        ("Auffahrt", "de-CH", "2026-05-14"),
        ("Independence Day", "en-IN", "2026-08-15"),
        ("Independence Day", "en-US", "2026-07-04"),
        ("Mother's Day", "en-GB", "2026-03-15"),
        ("fin de semaine", "fr-CA", "2026-03-13"),
        ("dia dos pais", "pt", "2026-08-09"),
        ("пасха", "ru", "2026-04-12"),
        ("春节", "zh", "2027-02-06"),
        ("中秋节", "zh", "2026-09-25"),
        ("七夕", "zh", "2026-08-19"),
        ("冬至", "zh", "2026-12-22"),
        ("國慶日", "zh-TW", "2026-10-10"),
        ("国庆节", "zh-CN", "2026-10-01"),
        ("Día del Padre", "es-ES", "2026-03-19"),
        ("Día del Padre", "es-MX", "2026-06-21"),
        ("Día de la Independencia", "es-CL", "2026-09-18"),
        ("Día de la Independencia", "es-PE", "2026-07-28"),
        ("Dia dos Namorados", "pt-PT", "2027-02-14"),
        ("Dia dos Namorados", "pt-BR", "2026-06-12"),
    ],
)
def test_holidays(text: str, locale: str, expected: str) -> None:
    assert start(text, locale)[:10] == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        ".",
        "the",
        "every",
        "February 30",
        "24:30",
        "the 32nd",
        "second",
        "third",
        "mon tue",
        "april march",
        "9" * 400,
    ],
)
def test_what_is_no_date_gives_none(text: str) -> None:
    assert read(text) is None


def test_an_unknown_language_reads_english() -> None:
    assert start("tomorrow", "sv")[:10] == "2026-03-12"
