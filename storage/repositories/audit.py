"""The audit chain: appending to it, reading it, proving it whole."""

import hashlib
import secrets
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import ColumnElement, Table, bindparam, func, insert, literal_column, select, update

from storage.base import new_id
from storage.models.audit import Audit
from storage.models.name_change import NameChange
from storage.models.workspace import Workspace
from storage.repositories.changes import Change
from storage.repositories.scope import Repository, Scope

GENESIS = "0" * 64
_audit: Table = Audit.__table__  # type: ignore[assignment]  # A mapped class's table is a Table.
_name_change: Table = NameChange.__table__  # type: ignore[assignment]  # As above.
_workspace: Table = Workspace.__table__  # type: ignore[assignment]  # As above.


@dataclass(frozen=True)
class Entry:
    """Something to put on record; `payload` is what it speaks of."""

    action: str
    entity: str
    entity_id: UUID | None
    payload: dict[str, Any]


@dataclass(frozen=True)
class Broken:
    """The first row at which the chain does not hold, and why: gap, link, hash, payload or tail."""

    seq: int
    why: str


def canonical(value: Any) -> bytes:
    """Write a plain value in the one form that is hashed."""
    return msgspec.json.encode(value, order="deterministic")


def digest_of(salt: str, payload: dict[str, Any]) -> str:
    """Hash a payload with its salt, without which nobody can guess at an erased one."""
    return hashlib.sha256(salt.encode() + canonical(payload)).hexdigest()


def hash_of(row: dict[str, Any]) -> str:
    """Hash a link of the chain: its fields, its digest and the hash before."""
    fields = (
        "workspace_id",
        "id",
        "seq",
        "member_id",
        "request_key",
        "action",
        "entity",
        "entity_id",
        "digest",
    )
    body = {name: None if row[name] is None else str(row[name]) for name in fields}
    body["at"] = row["at"].isoformat(timespec="microseconds")
    return hashlib.sha256(row["prev_hash"].encode() + canonical(body)).hexdigest()


def entry_of(change: Change) -> Entry:
    """Make the entry of a record's change; of what was made or removed only the filled columns are kept."""
    values: dict[str, Any] = {"before": change.before, "after": change.after}
    if change.action != "update":
        values = {
            when: held and {name: value for name, value in held.items() if value is not None}
            for when, held in values.items()
        }
    return Entry(change.action, change.entity, change.id, values)


async def append(scope: Scope, entries: list[Entry], renamed: list[tuple[str, UUID]]) -> None:
    """Append entries to the chain and renamed records (kind, id) to the feed of names.

    The update of the workspace's counters is also the lock under which the last hash is read.
    """
    session, count = scope.session, len(entries)
    counters = await session.execute(_count_up(count, bool(renamed)), {"workspace": scope.workspace_id})
    seq, version, prev_hash = counters.one()
    first = seq - count + 1
    if prev_hash is None and first > 1:
        # PostgreSQL read the subquery before it waited for the lock; now that we hold it, the row is there.
        again = select(_audit.c.hash).where(_audit.c.workspace_id == scope.workspace_id, _audit.c.seq == first - 1)
        prev_hash = (await session.execute(again)).scalar_one()
    links = _forge(scope, entries, first, prev_hash or GENESIS)
    if links:
        await session.execute(_ADD_LINK, links)
    if renamed:
        await session.execute(_ADD_NAME, _feed(scope, renamed, version))


_ADD_LINK, _ADD_NAME = insert(_audit), insert(_name_change)


@lru_cache(maxsize=64)
def _count_up(count: int, renames: bool) -> Any:
    """Build the UPDATE of the workspace's counters, which gives them back with the hash before the new entries."""
    # Written by hand because SQLAlchemy leaves out the tables' names within RETURNING on SQLite.
    last_hash: ColumnElement[str | None] = literal_column(
        "(SELECT audit.hash FROM audit WHERE audit.workspace_id = workspace.id"  # noqa: S608 - only our own count.
        f" AND audit.seq = workspace.audit_seq - {count:d})"
    )
    return (
        update(_workspace)
        .where(_workspace.c.id == bindparam("workspace"))
        .values(
            audit_seq=_workspace.c.audit_seq + count,
            names_version=_workspace.c.names_version + (1 if renames else 0),
        )
        .returning(_workspace.c.audit_seq, _workspace.c.names_version, last_hash)
    )


def _feed(scope: Scope, renamed: list[tuple[str, UUID]], version: int) -> list[dict[str, Any]]:
    """Make the rows of the feed of names."""
    return [
        {
            "workspace_id": scope.workspace_id,
            "id": new_id(scope.now),
            "version": version,
            "kind": kind,
            "record_id": record_id,
        }
        for kind, record_id in dict.fromkeys(renamed)
    ]


def _forge(scope: Scope, entries: list[Entry], first: int, prev_hash: str) -> list[dict[str, Any]]:
    """Make the links, the first with number `first` after `prev_hash`."""
    links = []
    for seq, entry in enumerate(entries, start=first):
        salt = secrets.token_hex(16)
        link: dict[str, Any] = {
            "workspace_id": scope.workspace_id,
            "id": new_id(scope.now),
            "seq": seq,
            "at": scope.now,
            "member_id": scope.actor,
            "request_key": scope.request_key,
            "action": entry.action,
            "entity": entry.entity,
            "entity_id": entry.entity_id,
            "digest": digest_of(salt, entry.payload),
            "prev_hash": prev_hash,
            "salt": salt,
            "payload": entry.payload,
        }
        link["hash"] = prev_hash = hash_of(link)
        links.append(link)
    return links


class AuditTrail(Repository):
    """What happened, in order and provably so."""

    def __init__(self, scope: Scope) -> None:
        """Work within this scope."""
        super().__init__(scope)
        self.noted: list[Entry] = []

    def note(self, action: str, entity: str, entity_id: UUID | None, payload: dict[str, Any]) -> None:
        """Put something on record that is no change of a row, such as an export; written at commit."""
        self.noted.append(Entry(action, entity, entity_id, payload))

    async def list_for(self, entity: str, entity_id: UUID, limit: int = 50) -> list[Audit]:
        """List what happened to a record, newest first."""
        statement = self._select(Audit).where(Audit.entity == entity, Audit.entity_id == entity_id)
        return await self._list(statement.order_by(Audit.seq.desc()).limit(limit))

    async def list_recent(self, limit: int = 50, before_seq: int | None = None) -> list[Audit]:
        """List what happened last, newest first, optionally before a number."""
        statement = self._select(Audit)
        if before_seq is not None:
            statement = statement.where(Audit.seq < before_seq)
        return await self._list(statement.order_by(Audit.seq.desc()).limit(limit))

    async def count_all(self) -> int:
        """Count the entries."""
        statement = select(func.count()).select_from(_audit).where(_audit.c.workspace_id == self._scope.workspace_id)
        return await self._session.scalar(statement) or 0

    async def verify(self, limit: int | None = None, *, batch: int = 1000) -> Broken | None:
        """Walk the chain from its start over at most `limit` entries; give the first broken one, or None.

        An erased payload breaks nothing; a tail that was cut off is found by the workspace's counter.
        """
        expected, prev_hash = 1, GENESIS
        while limit is None or expected <= limit:
            size = batch if limit is None else min(batch, limit - expected + 1)
            rows = await self._read_links(expected, size)
            for row in rows:
                why = _judge(row, expected, prev_hash)
                if why:
                    return Broken(expected, why)
                expected, prev_hash = expected + 1, row["hash"]
            if len(rows) < size:
                counted = select(_workspace.c.audit_seq).where(_workspace.c.id == self._scope.workspace_id)
                total = await self._session.scalar(counted) or 0
                return Broken(expected, "tail") if total != expected - 1 else None
        return None

    async def _read_links(self, first: int, size: int) -> list[dict[str, Any]]:
        """Read a stretch of the chain."""
        here = _audit.c.workspace_id == self._scope.workspace_id
        statement = select(_audit).where(here, _audit.c.seq >= first).order_by(_audit.c.seq).limit(size)
        return [dict(row) for row in (await self._session.execute(statement)).mappings()]


def _judge(row: dict[str, Any], expected: int, prev_hash: str) -> str:
    """Say what is wrong with a link, or nothing."""
    if row["seq"] != expected:
        return "gap"
    if row["prev_hash"] != prev_hash:
        return "link"
    if row["hash"] != hash_of(row):
        return "hash"
    if row["salt"] is not None and row["digest"] != digest_of(row["salt"], row["payload"]):
        return "payload"
    return ""
