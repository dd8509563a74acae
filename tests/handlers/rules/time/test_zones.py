"""Time zones by the names that people use."""

from zoneinfo import available_timezones

import pytest

from handlers.rules.time.zones import _MEANT, find_zone, known_zone, usable_zone

ZONES = available_timezones()


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("Berlin", "Europe/Berlin"),
        (" berlin ", "Europe/Berlin"),
        ("MUNICH", "Europe/Berlin"),
        ("München", "Europe/Berlin"),
        ("Wien", "Europe/Vienna"),
        ("Zürich", "Europe/Zurich"),
        ("São Paulo", "America/Sao_Paulo"),
        ("sao  paulo", "America/Sao_Paulo"),
        ("New York", "America/New_York"),
        ("los angeles", "America/Los_Angeles"),
        ("London", "Europe/London"),
        ("Tokyo", "Asia/Tokyo"),
        ("est", "America/New_York"),  # What people call the East Coast, and not the zone without summer time.
        ("UTC", "UTC"),
    ],
)
def test_one_is_certain(text: str, zone: str) -> None:
    assert find_zone(text, ZONES) == [zone]


@pytest.mark.parametrize("text", ["", "   ", "Atlantis", "Europe/Atlantis", "25:00"])
def test_none_is_none(text: str) -> None:
    assert find_zone(text, ZONES) == []


def test_a_country_of_many_zones_is_a_choice() -> None:
    found = find_zone("indiana", ZONES)
    assert len(found) > 3
    assert "America/Indiana/Knox" in found


def test_every_name_of_ours_means_a_zone() -> None:
    assert set(_MEANT.values()) <= ZONES


def test_only_what_can_be_reckoned_with_is_a_zone() -> None:
    assert known_zone("Europe/Berlin") == "Europe/Berlin"
    assert [known_zone(name) for name in ("", None, "Mars/Olympus", "../../etc/passwd")] == [None] * 4
    assert usable_zone("Mars/Olympus", "Asia/Tokyo") == "Asia/Tokyo"
    assert usable_zone(None, "nowhere") == "UTC"
