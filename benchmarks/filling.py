"""A database of the size that a measurement wants: contacts, companies, members with accounts, tasks that are due."""

import random
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from bot.founding import found
from bot.settings import Settings
from storage.base import name_key, new_id
from storage.migrations.migrate import prepare
from storage.unit_of_work import Database

TEAM, BOT = "T0BENCH", "7000001"
_FIRST = ("Maria", "Jonas", "Aisha", "Tom", "Elena", "Victor", "Noor", "Paula", "Ravi", "Ingrid", "Samuel", "Olga")
_HEADS = ("Ber", "Kal", "Mor", "Ste", "Tav", "Ron", "Vel", "Zan", "Gri", "Hol", "Fen", "Dra", "Lin", "Pos", "Qua")
_MIDDLES = ("ba", "de", "fi", "go", "ku", "la", "mi", "no", "pe", "ri", "sa", "tu", "vo", "xe", "zi", "cha")
_TAILS = ("berg", "dal", "field", "ler", "man", "nik", "rova", "sen", "ton", "witz", "gard", "low")


def settings_for(path: Path) -> Settings:
    """Give the settings under which a database is founded."""
    return Settings(_env_file=None, database_url=f"sqlite:///{path}")  # type: ignore[call-arg]  # pydantic-settings' own spelling.


async def fill(path: Path, *, contacts: int, members: int, tasks: int = 0) -> list[str]:
    """Make a database at ``path`` and return the contacts' names; the same numbers give the same names.

    Member number ``n`` has the Slack user ``U{n:05}`` with the channel ``D{n:05}``, and the Telegram user
    ``100000+n``. Each task belongs to another member and is due at once. The folder is made.
    """
    path.parent.mkdir()
    settings = settings_for(path)
    await prepare(settings.database_url, now=datetime.now(UTC))
    database = Database.open(settings.database_url, clock=lambda: datetime.now(UTC))
    workspace = await found(database, settings, datetime.now(UTC))
    await database.dispose()
    now, names = datetime.now(UTC), names_of(contacts)
    with sqlite3.connect(path) as connection:
        _people(connection, workspace.id, now, members, tasks)
        _contacts(connection, workspace.id, now, names)
    connection.close()
    return names


def names_of(count: int) -> list[str]:
    """Make distinct names of people, as a name index finds them hardest: many share their first names."""
    chance, families = random.Random(7), dict[str, None]()
    while len(families) < count:
        middles = "".join(chance.choices(_MIDDLES, k=chance.choice((1, 2, 2, 3))))
        families[chance.choice(_HEADS) + middles + chance.choice(_TAILS)] = None
    return [f"{chance.choice(_FIRST)} {family}" for family in families]


def _people(connection: sqlite3.Connection, workspace: UUID, now: datetime, members: int, tasks: int) -> None:
    people: list[dict[str, Any]] = []
    accounts: list[dict[str, Any]] = []
    due: list[dict[str, Any]] = []
    for number in range(members):
        member = new_id(now)
        people.append(row(workspace, now, id=member, name=f"Rep{number:05}", role="rep", state="active"))
        people[-1] |= {"locale": "en", "zone": "Europe/Berlin", "day_starts_at": "09:00", "pings_off": "[]"}
        user, chat = f"U{number:05}", str(100_000 + number)
        for platform, account, name, channel in (
            ("slack", TEAM, user, f"D{number:05}"),
            ("telegram", BOT, chat, chat),
        ):
            identity = {"platform": platform, "account": account, "user_id": name, "direct_channel": channel}
            accounts.append(
                {"workspace_id": str(workspace), "id": str(new_id(now)), "member_id": str(member)} | identity
            )
            accounts[-1] |= {"display_name": "", "checked_at": moment(now), "blocked": 0}
        if number < tasks:
            due.append(row(workspace, now, id=new_id(now), title=f"Send offer {number}", state="open", version=1))
            due[-1] |= {"assignee_id": str(member), "created_by": str(member), "due_kind": "wall", "occurrence": 0}
            due[-1] |= {"zone": "Europe/Berlin", "due_at": moment(now), "next_at": moment(now + timedelta(seconds=1))}
    insert(connection, "member", people)
    insert(connection, "identity", accounts)
    insert(connection, "task", due)


def _contacts(connection: sqlite3.Connection, workspace: UUID, now: datetime, names: list[str]) -> None:
    companies = [
        row(workspace, now, id=new_id(now), name=f"{name.split()[1]} Ltd", name_key=name_key(f"{name.split()[1]} Ltd"))
        | {"provisional": 0, "version": 1}
        for name in names[::10]
    ]
    contacts = [
        row(workspace, now, id=new_id(now), name=name, name_key=name_key(name), state="contact")
        | {"provisional": 0, "version": 1, "company_id": companies[number // 10]["id"]}
        for number, name in enumerate(names)
    ]
    insert(connection, "company", companies)
    insert(connection, "contact", contacts)


def row(workspace: UUID, now: datetime, **values: Any) -> dict[str, Any]:
    """Make a row of the workspace, made at a moment."""
    plain = {name: str(value) if isinstance(value, UUID) else value for name, value in values.items()}
    return {"workspace_id": str(workspace), "created_at": moment(now)} | plain


def moment(value: datetime) -> str:
    """Write a moment as the database keeps it."""
    return value.isoformat(timespec="microseconds")


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[dict[str, Any]]) -> None:
    """Put rows of equal columns into a table."""
    rows = list(rows)
    if rows:
        names = ", ".join(rows[0])
        marks = ", ".join(f":{name}" for name in rows[0])
        connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)  # noqa: S608  Our own names.
