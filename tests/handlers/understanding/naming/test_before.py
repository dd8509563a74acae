"""Him, them and that deal are what the thread is about; a name in the sentence goes before it."""

from typing import Any

import msgspec
import pytest

from handlers.understanding.reader import GrammarReader
from handlers.understanding.records import load_records

DATA: dict[str, Any] = {
    "at": "2026-05-11T09:30:00+02:00",
    "tz": "Europe/Madrid",
    "companies": ["Orchid Hotels", "Casa Verde SL"],
    "contacts": [{"name": "Tom Barker", "company": "Orchid Hotels"}, {"name": "Ana Ruiz", "company": "Casa Verde SL"}],
    "deals": [{"name": "Orchid rollout", "company": "Orchid Hotels"}],
    "stages": ["Lead", "Proposal", "Won", "Lost"],
}
FOUND = load_records(DATA)
IDS = {entry.name: entry.id for entry in FOUND.names}


def read(text: str, focus: str, locale: str) -> list[tuple[str, str]]:
    """Give what is done to whom."""
    moment = msgspec.structs.replace(FOUND.moment, focus=(IDS[focus],) if focus else (), locale=locale)
    reading = GrammarReader().read(text, moment, FOUND.names, FOUND.stages)
    slots = ("deal", "contact", "company")
    return [(each.name, next((str(each.slots[s]) for s in slots if s in each.slots), "")) for each in reading.actions]


@pytest.mark.parametrize(
    ("text", "focus", "locale", "done"),
    [
        ("called him, wants a discount", "Tom Barker", "en", ("log_activity", "Tom Barker")),
        ("send her the quote tomorrow", "Ana Ruiz", "en", ("create_task", "Ana Ruiz")),
        ("called them", "Orchid rollout", "en", ("log_activity", "Orchid Hotels")),
        ("meeting with the same customer yesterday", "Tom Barker", "en", ("log_activity", "Orchid Hotels")),
        ("that deal is at 20k", "Orchid rollout", "en", ("update_deal", "Orchid rollout")),
        ("it is at 20k now", "Orchid Hotels", "en", ("update_deal", "Orchid rollout")),
        ("move that deal to Proposal", "Tom Barker", "en", ("move_deal", "Orchid rollout")),
        ("ihn angerufen, will Rabatt", "Tom Barker", "de", ("log_activity", "Tom Barker")),
        ("mit ihr telefoniert", "Ana Ruiz", "de", ("log_activity", "Ana Ruiz")),
        ("diesen Deal gewonnen", "Orchid rollout", "de", ("win_deal", "Orchid rollout")),
        ("mit dem gleichen Kunden telefoniert", "Orchid Hotels", "de", ("log_activity", "Orchid Hotels")),
        ("called Ana Ruiz, she knows him", "Tom Barker", "en", ("log_activity", "Ana Ruiz")),
    ],
)
def test_what_was_spoken_of(text: str, focus: str, locale: str, done: tuple[str, str]) -> None:
    assert read(text, focus, locale) == [done]


def test_without_anything_before_nobody_is_meant() -> None:
    assert read("that deal is at 20k", "", "en") == []
