"""A workspace to read sentences against: from a file, or as the database has it."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from bot.clock import SystemClock
from handlers.kit.reading import Moment
from handlers.understanding.naming.names import Entry, Kind, NameIndex


@dataclass(slots=True)
class Surroundings:
    """What a sentence is read against, unless it brings its own."""

    at: datetime
    zone: str = "UTC"
    locale: str = "en"
    currency: str = "EUR"
    me: str = ""
    day_parts: dict[str, str] = field(default_factory=dict)
    names: NameIndex = field(default_factory=NameIndex)
    stages: tuple[str, ...] = ()
    verbs: dict[str, str] = field(default_factory=dict)

    def moment(self, at: datetime | None, zone: str | None, locale: str | None) -> Moment:
        """Put a sentence's own moment, zone and locale in force where it has them."""
        return Moment(
            sent_at=(at or self.at).isoformat(),
            zone=zone or self.zone,
            locale=locale or self.locale,
            currency=self.currency,
            me=self.me,
            day_parts=self.day_parts,
            verbs=self.verbs,
        )


def from_file(path: Path) -> Surroundings:
    """Read records, members, moment and zone from a JSON file; ids are made up from kind and position."""
    try:
        data: dict[str, Any] = json.loads(path.read_text("utf-8"))
        found = Surroundings(
            at=datetime.fromisoformat(data["at"]) if "at" in data else SystemClock().now(),
            zone=data.get("tz", "UTC"),
            locale=data.get("locale", "en"),
            currency=data.get("workspace_currency", "EUR"),
            me=data.get("me", ""),
            stages=tuple(data.get("stages", ())),
        )
        found.names.load(_entries(data))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise click.ClickException(f"{path} is no file of records: {error}.") from None
    return found


def _entries(data: dict[str, Any]) -> list[Entry]:
    rows = {kind: [_row(each) for each in data.get(kind, ())] for kind in ("companies", "contacts", "deals", "members")}
    ids = {
        kind: {row["name"]: f"{kind}-{number}" for number, row in enumerate(found, 1)} for kind, found in rows.items()
    }
    kinds: dict[str, Kind] = {"companies": "company", "contacts": "contact", "deals": "deal", "members": "member"}
    return [
        Entry(
            kind=kinds[kind],
            id=f"{kind}-{number}",
            name=row["name"],
            company_id=ids["companies"].get(row.get("company", "")),
            contact_id=ids["contacts"].get(row.get("contact", "")),
            open=row.get("state", "open") == "open",
            aliases=tuple(row.get("aliases", ())),
        )
        for kind, found in rows.items()
        for number, row in enumerate(found, 1)
    ]


def _row(each: str | dict[str, Any]) -> dict[str, Any]:
    return {"name": each} if isinstance(each, str) else each
