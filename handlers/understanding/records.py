"""Records from a file, to read sentences against without a database (``crm parse --records FILE.json``)."""

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from handlers.kit.reading import Moment
from handlers.understanding.naming.names import Entry, NameIndex


class Records(msgspec.Struct, frozen=True, kw_only=True):
    """What a file of records gives: names, stages, tasks, and the moment to read against."""

    names: NameIndex
    stages: tuple[str, ...]
    tasks: tuple[Mapping[str, Any], ...]
    moment: Moment


def load_file(path: Path, locale: str = "en") -> Records:
    """Load a file of records; raises ``msgspec.DecodeError`` where it is no JSON object."""
    return load_records(msgspec.json.decode(path.read_bytes(), type=dict[str, Any]), locale)


def load_records(data: Mapping[str, Any], locale: str = "en") -> Records:
    """Turn decoded records into an index; ids are made from kind and position."""
    names = NameIndex()
    names.load(_entries(data))
    sent = str(data.get("at") or "2000-01-01T00:00:00+00:00")
    moment = Moment(
        sent_at=dt.datetime.fromisoformat(sent).astimezone(dt.UTC).isoformat(),
        zone=str(data.get("tz", "UTC")),
        locale=locale,
        currency=str(data.get("workspace_currency", "EUR")),
        me=str(data.get("me", "")),
    )
    return Records(names=names, stages=tuple(data.get("stages", ())), tasks=tuple(data.get("tasks", ())), moment=moment)


def _entries(data: Mapping[str, Any]) -> Iterable[Entry]:
    companies = {}
    for number, row in enumerate(map(_row, data.get("companies", ()))):
        companies[row["name"]] = f"company-{number}"
        yield Entry(kind="company", id=f"company-{number}", name=row["name"], aliases=tuple(row.get("aliases", ())))
    contacts = {}
    for number, row in enumerate(map(_row, data.get("contacts", ()))):
        contacts[row["name"]] = f"contact-{number}"
        yield Entry(
            kind="contact", id=f"contact-{number}", name=row["name"], company_id=companies.get(row.get("company", ""))
        )
    for number, row in enumerate(map(_row, data.get("deals", ()))):
        yield Entry(
            kind="deal", id=f"deal-{number}", name=row["name"],
            company_id=companies.get(row.get("company", "")), contact_id=contacts.get(row.get("contact", "")),
            open=str(row.get("stage", "")).lower() not in ("won", "lost") and str(row.get("state", "open")) == "open",
        )  # fmt: skip
    for number, row in enumerate(map(_row, data.get("members", ()))):
        yield Entry(kind="member", id=f"member-{number}", name=row["name"])


def _row(item: Any) -> dict[str, Any]:
    return item if isinstance(item, dict) else {"name": str(item)}
