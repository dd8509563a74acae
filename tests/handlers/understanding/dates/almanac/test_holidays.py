"""Holidays by rule, against the calendar."""

import datetime as dt

import pytest

from handlers.understanding.dates.almanac.holidays import holiday


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        ("12-25", 2026, "2026-12-25"),
        ("11 4 TH", 2026, "2026-11-26"),
        ("11 4 TH +1", 2026, "2026-11-27"),
        ("05 -1 MO", 2026, "2026-05-25"),
        ("easter", 2024, "2024-03-31"),
        ("easter-2", 2026, "2026-04-03"),
        ("orthodox", 2026, "2026-04-12"),
        ("SU before 12-25", 2026, "2026-12-20"),
        ("SU before 12-25", 2022, "2022-12-18"),  # Christmas on a Sunday is no Advent.
        ("WE before 11-23", 2026, "2026-11-18"),
        ("spring", 2026, "2026-02-17"),
        ("spring-1", 2026, "2026-02-16"),
        ("moon", 2026, "2026-09-25"),
        ("qingming", 2026, "2026-04-05"),
        ("rosh", 2025, "2025-09-23"),
        ("rosh+9", 2026, "2026-09-21"),
        ("pesach", 2024, "2024-04-23"),
        ("pesach+50", 2026, "2026-05-22"),
        ("hanukkah", 2024, "2024-12-26"),
        ("hanukkah", 2026, "2026-12-05"),
        ("10-16 nearest", 2027, "2027-10-15"),
        ("10-16 nearest", 2022, "2022-10-17"),
        ("04-15 next", 2023, "2023-04-17"),
        ("04-15 next but 04-16 nearest", 2028, "2028-04-18"),
        ("04-15 next but 04-16 nearest", 2026, "2026-04-15"),
        ("islamic 10-01", 2026, "2026-03-20"),
        ("islamic 12-10", 2026, "2026-05-27"),
    ],
)
def test_day(rule: str, year: int, expected: str) -> None:
    assert holiday(rule, year) == dt.date.fromisoformat(expected)


@pytest.mark.parametrize(("rule", "year"), [("easter", 1500), ("spring", 2050), ("qingming", 1990)])
def test_years_that_a_rule_does_not_know(rule: str, year: int) -> None:
    assert holiday(rule, year) is None


def test_no_rule() -> None:
    with pytest.raises(KeyError):
        holiday("someday", 2026)
