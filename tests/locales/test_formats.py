"""Money, days, moments and lists as readers in three locales expect them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from locales import formats

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
MORNING = datetime(2026, 11, 10, 8, 0, tzinfo=UTC)
AFTERNOON = datetime(2026, 7, 1, 13, 30, tzinfo=UTC)


def plain(text: str) -> str:
    """Turn the spaces that do not break into plain ones: which one CLDR chooses changes between its editions."""
    return text.replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("minor", "currency", "en", "en_gb", "de"),
    [
        (1_200_000, "EUR", "€12,000", "€12,000", "12.000 €"),
        (1_250, "EUR", "€12.50", "€12.50", "12,50 €"),
        (1_201, "EUR", "€12.01", "€12.01", "12,01 €"),
        (123_456_789, "USD", "$1,234,567.89", "US$1,234,567.89", "1.234.567,89 $"),
        (1_000_000, "USD", "$10,000", "US$10,000", "10.000 $"),
        (5, "GBP", "£0.05", "£0.05", "0,05 £"),
        (0, "EUR", "€0", "€0", "0 €"),
        (-500, "EUR", "-€5", "-€5", "-5 €"),
        (-550, "EUR", "-€5.50", "-€5.50", "-5,50 €"),
        (5_000, "JPY", "¥5,000", "JP¥5,000", "5.000 ¥"),
    ],
)
def test_money_has_cents_only_where_there_are_some(minor: int, currency: str, en: str, en_gb: str, de: str) -> None:
    assert [plain(formats.money(minor, currency, locale)) for locale in ("en", "en-GB", "de")] == [en, en_gb, de]


def test_yen_have_no_decimals() -> None:
    for locale in ("en", "en-GB", "de"):
        text = formats.money(1_234_567, "JPY", locale)
        assert "".join(sign for sign in text if sign.isdigit()) == "1234567"


@pytest.mark.parametrize(("minor", "en", "de"), [(1_500_000, "1,500", "1.500"), (1_500_500, "1,500.500", "1.500,500")])
def test_a_currency_of_three_decimals_keeps_them(minor: int, en: str, de: str) -> None:
    assert plain(formats.money(minor, "KWD", "en")).removeprefix("KWD").strip() == en
    assert plain(formats.money(minor, "KWD", "de")) == f"{de} KWD"


@pytest.mark.parametrize(
    ("on", "en", "en_gb", "de"),
    [
        (date(2026, 11, 10), "Tue, Nov 10, 2026", "Tue, 10 Nov 2026", "Di., 10. Nov. 2026"),
        (date(2026, 3, 4), "Wed, Mar 4, 2026", "Wed, 4 Mar 2026", "Mi., 4. März 2026"),
        (date(2028, 2, 29), "Tue, Feb 29, 2028", "Tue, 29 Feb 2028", "Di., 29. Feb. 2028"),
    ],
)
def test_a_day_has_its_weekday_and_its_month_in_words(on: date, en: str, en_gb: str, de: str) -> None:
    assert [plain(formats.day(on, locale)) for locale in ("en", "en-GB", "de")] == [en, en_gb, de]


@pytest.mark.parametrize(
    ("at", "style", "en", "en_gb", "de"),
    [
        (MORNING, "full", "Tue, Nov 10, 2026, 9:00 AM", "Tue, 10 Nov 2026, 09:00", "Di., 10. Nov. 2026, 09:00"),
        (MORNING, "date", "Tue, Nov 10, 2026", "Tue, 10 Nov 2026", "Di., 10. Nov. 2026"),
        (MORNING, "time", "9:00 AM", "09:00", "09:00"),
        (AFTERNOON, "full", "Wed, Jul 1, 2026, 3:30 PM", "Wed, 1 Jul 2026, 15:30", "Mi., 1. Juli 2026, 15:30"),
        (AFTERNOON, "time", "3:30 PM", "15:30", "15:30"),
    ],
)
def test_a_moment_is_told_in_its_zone(at: datetime, style: str, en: str, en_gb: str, de: str) -> None:
    assert [plain(formats.moment(at, BERLIN, style, locale)) for locale in ("en", "en-GB", "de")] == [en, en_gb, de]


def test_a_zone_decides_the_day() -> None:
    late = datetime(2026, 11, 10, 2, 0, tzinfo=UTC)
    assert plain(formats.moment(late, NEW_YORK, "full", "en")) == "Mon, Nov 9, 2026, 9:00 PM"
    assert plain(formats.moment(late, NEW_YORK, "date", "de")) == "Mo., 9. Nov. 2026"


def test_summer_time_is_kept() -> None:
    before, after = datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert [formats.moment(at, BERLIN, "time", "de") for at in (before, after)] == ["02:30", "02:30"]


@pytest.mark.parametrize(
    ("items", "en", "en_gb", "de"),
    [
        ([], "", "", ""),
        (["Acme"], "Acme", "Acme", "Acme"),
        (["Acme", "Lumen"], "Acme and Lumen", "Acme and Lumen", "Acme und Lumen"),
        (["Acme", "Lumen", "Orchid"], "Acme, Lumen, and Orchid", "Acme, Lumen and Orchid", "Acme, Lumen und Orchid"),
    ],
)
def test_a_list_is_joined_as_the_language_joins(items: list[str], en: str, en_gb: str, de: str) -> None:
    assert [formats.listing(items, locale) for locale in ("en", "en-GB", "de")] == [en, en_gb, de]


@pytest.mark.parametrize(
    ("value", "en", "de"), [(1_234_567, "1,234,567", "1.234.567"), (1.5, "1.5", "1,5"), (0, "0", "0"), (-7, "-7", "-7")]
)
def test_a_number_is_grouped(value: float, en: str, de: str) -> None:
    assert [formats.number(value, locale) for locale in ("en", "de")] == [en, de]


@pytest.mark.parametrize("locale", ["xx", "", "not a locale", "de_", "zz-ZZ"])
def test_an_unknown_locale_reads_english(locale: str) -> None:
    assert plain(formats.money(1_250, "EUR", locale)) == "€12.50"


@pytest.mark.parametrize("locale", ["de-AT", "de_AT"])
def test_a_region_keeps_its_own_habits(locale: str) -> None:
    assert plain(formats.money(1_200_000, "EUR", locale)) == "€ 12.000"
