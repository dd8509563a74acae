"""What every repository stands on: the session, its workspace, and the few verbs that all share."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import islice
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Delete, Select, Update, delete, func, literal_column, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm.util import identity_key
from sqlalchemy.sql.functions import FunctionElement

from storage.base import Moment, Scoped

Row = TypeVar("Row", bound=Scoped)
Value = TypeVar("Value")
LEASE_SECONDS = 10.0


class NotFound(LookupError):
    """No such row in this workspace: `entity` and `key`."""

    def __init__(self, entity: str, key: object) -> None:
        """Remember what was looked for."""
        super().__init__(f"no {entity} {key}")
        self.entity, self.key = entity, key


@dataclass
class Scope:
    """One unit's session and what its repositories must know.

    `touched` says whom to wake after it; `seen` is what was read beside something else, so that nobody asks again.
    """

    session: AsyncSession
    workspace_id: UUID
    now: datetime
    actor: UUID | None = None
    request_key: str | None = None
    touched: set[str] = field(default_factory=set)
    kept: list[object] = field(default_factory=list)
    seen: dict[tuple[object, ...], Any] = field(default_factory=dict)

    @property
    def on_postgresql(self) -> bool:
        """Tell which of the two databases answers."""
        return self.session.get_bind().dialect.name == "postgresql"


class Repository:
    """Queries of one kind of rows within one scope."""

    def __init__(self, scope: Scope) -> None:
        """Work within this scope."""
        self._scope = scope
        self._session = scope.session

    def _select(self, model: type[Row]) -> Select[Row]:
        """Begin a SELECT of this workspace's rows."""
        return select(model).where(model.workspace_id == self._scope.workspace_id)

    def _update(self, model: type[Scoped]) -> Update:
        """Begin an UPDATE of this workspace's rows, which leaves loaded objects as they are."""
        statement = update(model).where(model.workspace_id == self._scope.workspace_id)
        return statement.execution_options(synchronize_session=False)

    def _delete(self, model: type[Scoped]) -> Delete:
        """Begin a DELETE of this workspace's rows."""
        statement = delete(model).where(model.workspace_id == self._scope.workspace_id)
        return statement.execution_options(synchronize_session=False)

    async def _one(self, statement: Select[Row]) -> Row | None:
        """Give the first row of a query, if any."""
        return (await self._session.scalars(statement.limit(1))).first()

    async def _list(self, statement: Select[Row]) -> list[Row]:
        """Give the rows of a query."""
        return list((await self._session.scalars(statement)).all())


class Records(Repository, Generic[Row]):
    """The verbs of every record: add, get, find, get_many, list_all, count_all."""

    model: type[Row]

    def add(self, record: Row) -> Row:
        """Add a new record of this workspace and give it back."""
        record.workspace_id = self._scope.workspace_id
        self._session.add(record)
        self._scope.kept.append(record)
        return record

    async def unmake(self, record: Row) -> None:
        """Leave out what this very unit has added, as if it had never been there."""
        if record in self._session.new:
            self._session.expunge(record)
        else:
            await self._session.delete(record)
            await self._session.flush()

    async def get(self, record_id: UUID) -> Row:
        """Get one by its id, deleted or not; raise NotFound."""
        found = await self.find(record_id)
        if found is None:
            raise NotFound(self.model.__name__.lower(), record_id)
        return found

    async def find(self, record_id: UUID) -> Row | None:
        """Find one by its id, deleted or not, or None."""
        found = await self._session.get(self.model, (self._scope.workspace_id, record_id))
        # A session forgets what nobody holds: the next command of the same sentence would read it again.
        self._scope.kept.append(found)
        return found

    async def get_many(self, ids: Iterable[UUID]) -> dict[UUID, Row]:
        """Get those of the ids that exist, by id; what this unit has at hand already is not read again."""
        found: dict[UUID, Row] = {}
        for wanted in in_parts(dict.fromkeys(ids)):
            held = [each for each in wanted if self._key(each) in self._session.identity_map]
            rows = [await self.get(each) for each in held]
            if len(held) < len(wanted):
                rows += await self._list(
                    self._select(self.model).where(self.model.id.in_(set(wanted).difference(held)))
                )
            found |= {row.id: row for row in rows}
        return found

    def _key(self, record_id: UUID) -> Any:
        return identity_key(self.model, (self._scope.workspace_id, record_id))

    async def list_all(self, limit: int = 1000, offset: int = 0) -> list[Row]:
        """List those that are not deleted, in the order of their making."""
        return await self._list(self._living().order_by(self.model.id).limit(limit).offset(offset))

    async def count_all(self) -> int:
        """Count those that are not deleted."""
        return await self._session.scalar(select(func.count()).select_from(self._living().subquery())) or 0

    def _living(self) -> Select[Row]:
        """Begin a SELECT of those that are not deleted."""
        statement = self._select(self.model)
        gone: Any = getattr(self.model, "deleted_at", None)
        return statement if gone is None else statement.where(gone.is_(None))

    async def _search_names(self, name_key_column: Any, words: Sequence[str], limit: int) -> list[Row]:
        """List those whose folded name holds every word."""
        statement = self._living()
        for word in words:
            statement = statement.where(name_key_column.contains(word, autoescape=True))
        return await self._list(statement.order_by(name_key_column, self.model.id).limit(limit))


class lease_clock(FunctionElement[datetime]):
    """The clock of leases, `seconds` from now: the database's own on PostgreSQL, the system's on SQLite.

    It never follows business time, which may be turned by a person who tries things out.
    """

    type = Moment()
    inherit_cache = True
    name = "lease_clock"


@compiles(lease_clock, "postgresql")
def _on_postgresql(element: lease_clock, compiler: Any, **options: Any) -> str:
    """Add the seconds to the start of the transaction."""
    seconds = compiler.process(element.clauses, **options)
    return f"(now() + make_interval(secs => CAST({seconds} AS double precision)))"


@compiles(lease_clock, "sqlite")
def _on_sqlite(element: lease_clock, compiler: Any, **options: Any) -> str:
    """Write the moment as our moments are written, so that texts compare as times do."""
    seconds = compiler.process(element.clauses, **options)
    return f"strftime('%Y-%m-%dT%H:%M:%f000+00:00', 'now', ({seconds}) || ' seconds')"


def held_by(column: Any, owners: Collection[UUID] | None) -> ColumnElement[bool]:
    """Say whose rows are meant: those of the owners, or everybody's where none are given."""
    chosen: ColumnElement[bool] = true() if owners is None else column.in_(list(owners))
    return chosen


def in_parts(values: Iterable[Value], size: int = 5000) -> Iterator[list[Value]]:
    """Cut what is asked for into as much as one statement may be given: each database has its limit."""
    rest = iter(values)
    while part := list(islice(rest, size)):
        yield part


def is_one_of(column: Any, *options: StrEnum) -> ColumnElement[bool]:
    """Compare with options that are written into the statement: only so is a partial index surely used."""
    written: list[ColumnElement[str]] = [literal_column(f"'{option.value}'") for option in options]
    chosen: ColumnElement[bool] = column.in_(written) if len(written) > 1 else column == written[0]
    return chosen


def ids_of(chosen: Select[UUID]) -> Select[UUID]:
    """Give the ids of a choice that is made exactly once.

    Within `IN (SELECT … LIMIT n FOR UPDATE SKIP LOCKED)` PostgreSQL may run the choice again for every row, each
    time skipping what it has locked, and so claim more than `n`.
    """
    once = chosen.cte("chosen")
    return select(once.c.id)


def has_run_out(lease_until: Any) -> ColumnElement[bool]:
    """Tell whether a lease has run out or was never taken."""
    return or_(lease_until.is_(None), lease_until <= lease_clock(0))
