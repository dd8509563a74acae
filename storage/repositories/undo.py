"""Undo: keeping how a request can be taken back, and taking it back."""

from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, select, true

from storage.base import Base
from storage.models.absence import Absence
from storage.models.activity import Activity
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.deal_change import DealChange
from storage.models.member_ping import MemberPing
from storage.models.stage import Stage
from storage.models.task import Task, TaskState
from storage.models.team_ping import TeamPing
from storage.models.undo import Undo
from storage.repositories.changes import columns_of, model_of, plain, restored
from storage.repositories.scope import NotFound, Records

# The ticker moves these by itself; they do not make a new task a changed one.
_MOVED_BY_THE_BELL = frozenset({"next_at", "reminded_at", "occurrence"})
# Which rows stand under a record that a request made, by the column that points to it.
_UNDER: dict[str, tuple[type[Activity | Task | Contact | Deal], ...]] = {
    "company": (Activity, Task, Contact, Deal),
    "contact": (Activity, Task, Deal),
    "deal": (Activity, Task),
    "stage": (Deal,),
}


_PRESS = "press"
_MOST_SINCE = 100
_GIVEN = ("owner_id", "assignee_id")


class GoneOn(NamedTuple):
    """A record that was given away, and who has worked on it since."""

    entity: str
    id: UUID
    member_id: UUID


def with_presses(changes: list[dict[str, Any]], presses: list[Any] | None, undo_id: UUID) -> list[dict[str, Any]]:
    """Put what takes a request back behind its changes; where that is nothing, they are not to be taken back either."""
    if presses is None:
        return changes
    entries = [{"entity": _PRESS, "id": str(undo_id), "before": each, "after": None} for each in presses]
    return [*changes, *entries] if entries else []


def presses_of(undo: Undo) -> list[Any]:
    """Give the presses that take a request back, in the order in which it was done; none where old values do."""
    return [each["before"] for each in undo.changes if each["entity"] == _PRESS]


class ChangedSince(Exception):
    """Somebody changed a touched column since: `entity`, `id`, `field`."""

    def __init__(self, entity: str, record_id: UUID, field: str) -> None:
        """Remember which."""
        super().__init__(f"{entity} {record_id}: {field} has changed since")
        self.entity, self.id, self.field = entity, record_id, field


class AddedSince(ChangedSince):
    """Something was added since to a record that the request made: a row of the table `field` points to it."""


class AlreadyUndone(Exception):
    """This request was taken back before: `undo`."""

    def __init__(self, undo: Undo) -> None:
        """Remember which."""
        super().__init__(f"undo {undo.id} is used")
        self.undo = undo


class Undos(Records[Undo]):
    """How requests can be taken back."""

    model = Undo

    async def find_latest(self, member_id: UUID) -> Undo | None:
        """Find the newest request of a member that can still be taken back, or None."""
        statement = self._select(Undo).where(Undo.member_id == member_id, Undo.undone_at.is_(None))
        return await self._one(statement.order_by(Undo.id.desc()))

    async def list_recent(self, member_id: UUID, limit: int = 10) -> list[Undo]:
        """List the last requests of a member, undone or not, newest first."""
        statement = self._select(Undo).where(Undo.member_id == member_id)
        return await self._list(statement.order_by(Undo.id.desc()).limit(limit))

    async def find_by_request(self, request_key: str) -> Undo | None:
        """Find the undo of a request, or None."""
        statement = self._select(Undo).where(Undo.request_key == request_key)
        return await self._one(statement.order_by(Undo.id.desc()))

    async def list_since(self, undo: Undo, member_id: UUID) -> list[Undo]:
        """List what a member did after a request to nothing but its records, newest first."""
        statement = self._select(Undo).where(Undo.member_id == member_id, Undo.id > undo.id, Undo.undone_at.is_(None))
        own = {change["id"] for change in undo.changes}
        later = await self._list(statement.order_by(Undo.id.desc()).limit(_MOST_SINCE))
        return [each for each in later if each.changes and {change["id"] for change in each.changes} <= own]

    async def note_card(self, undo_id: UUID, card_id: UUID) -> None:
        """Keep on which card a request was shown, once that card offers to take back another one."""
        await self._session.execute(self._update(Undo).where(Undo.id == undo_id).values(card_id=card_id))

    async def find_gone_on(self, undo: Undo) -> GoneOn | None:
        """Find a record which the request gave to somebody, and who, other than who gave it, has worked on it since."""
        for change in undo.changes:
            if change["before"] is None or not change["after"] or not any(each in change["after"] for each in _GIVEN):
                continue
            record_id = UUID(change["id"])
            by = await self._worked_on(undo, change["entity"], record_id)
            if by is not None:
                return GoneOn(change["entity"], record_id, by)
        return None

    async def _worked_on(self, undo: Undo, entity: str, record_id: UUID) -> UUID | None:
        """Give who else has changed a record, or added to it, since a request."""
        under = [each for each in _UNDER.get(entity, ()) if each in (Activity, Task)]
        looks: list[tuple[Any, Any, Any, Any]] = []
        for model in under:
            by = Task.created_by if model is Task else Activity.member_id
            looks.append((model, model.__table__.c[f"{entity}_id"], model.id > undo.id, by))
        if entity == "deal":
            looks.append((DealChange, DealChange.deal_id, DealChange.id > undo.id, DealChange.member_id))
        if entity == "task":
            looks.append((Task, Task.id, Task.closed_at > undo.made_at, Task.closed_by))
        for model, key, since, by in looks:
            statement = select(by).where(
                model.workspace_id == self._scope.workspace_id, key == record_id, since, by.is_not(None)
            )
            found: UUID | None = await self._session.scalar(statement.where(by != undo.member_id).limit(1))
            if found is not None:
                return found
        return None

    async def revert(self, undo: Undo) -> list[str]:
        """Take a request back, its changes backwards, and mark it undone by the store's actor.

        What it made is deleted softly (a task is cancelled), what it changed gets its old values. A record that it
        made from a name alone stays where somebody has gone on with it: give the names of those. Raise AlreadyUndone,
        ChangedSince if a touched column no longer has the value that the request gave it, or AddedSince if somebody
        has written since under any other record that the request made.
        """
        if undo.undone_at is not None:
            raise AlreadyUndone(undo)
        staying = await self._list_staying(undo.changes)
        going = [change for change in undo.changes if change not in staying]
        own = [UUID(change["id"]) for change in going]
        for change in going:
            await self._check_under(change, own)
        for change in reversed(going):
            if change["entity"] != _PRESS:
                await self._revert_one(change)
        undo.undone_at = self._scope.now
        undo.undone_by = self._scope.actor
        return [change["after"]["name"] for change in staying]

    async def _list_staying(self, changes: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """List the records made from a name alone with which somebody has gone on, unless nothing else would go."""
        by_the_way = [each for each in changes if each["before"] is None and each["after"].get("provisional")]
        staying: list[dict[str, Any]] = []
        # A person who stays keeps their company.
        for change in sorted(by_the_way, key=lambda each: each["entity"] != "contact"):
            own = [UUID(each["id"]) for each in changes if each not in staying]
            row = await self._row(change)
            if row is None or getattr(row, "deleted_at", None) is not None:
                continue
            try:
                await self._check_under(change, own)
                _check_as_left(row, change)
            except ChangedSince:
                staying.append(change)
        return staying if len(staying) < len(changes) else []

    async def _check_under(self, change: dict[str, Any], own: list[UUID]) -> None:
        """Raise AddedSince if a row that is still there, and none of ``own``, points to a record that was made."""
        entity, record_id = change["entity"], UUID(change["id"])
        if change["before"] is not None or entity not in _UNDER:
            return
        for model in _UNDER[entity]:
            there: ColumnElement[bool] = true()  # Even a deleted deal stands in a stage.
            if entity != "stage":
                gone = model.__table__.c["deleted_at"].is_(None) if model is not Task else None
                there = Task.state != TaskState.CANCELLED if gone is None else gone
            statement = select(model.id).where(
                model.workspace_id == self._scope.workspace_id,
                model.__table__.c[f"{entity}_id"] == record_id,
                model.id.not_in(own),
                there,
            )
            if await self._session.scalar(statement.limit(1)) is not None:
                raise AddedSince(entity, record_id, model.__tablename__)

    async def _revert_one(self, change: dict[str, Any]) -> None:
        """Take one record's change back."""
        entity, record_id = change["entity"], UUID(change["id"])
        before, after = change["before"], change["after"]
        model, row = model_of(entity), await self._row(change)
        if after is None:
            if row is not None:
                raise ChangedSince(entity, record_id, "id")
            made = {name: restored(model, name, value) for name, value in before.items()}
            self._session.add(model(id=record_id, **made))
            return
        if row is None:
            raise NotFound(entity, record_id)
        _check_as_left(row, change)
        if before is None:
            await self._withdraw(row)
        else:
            for field, value in before.items():
                setattr(row, field, restored(model, field, value))

    async def _row(self, change: dict[str, Any]) -> Base | None:
        """Read a changed record as it is now, and keep others from writing to it."""
        key = (self._scope.workspace_id, UUID(change["id"]))
        return await self._session.get(model_of(change["entity"]), key, with_for_update=True, populate_existing=True)

    async def _withdraw(self, row: Base) -> None:
        """Take away what a request made: a task, which has no deletion, is cancelled, an absence ends, a stage goes."""
        if isinstance(row, Stage | MemberPing | TeamPing):
            await self._session.delete(row)
        elif isinstance(row, Task):
            row.state, row.next_at = TaskState.CANCELLED, None  # Nobody ended it: for its customer it never was.
        elif isinstance(row, Absence):
            row.ended_at = self._scope.now
        elif "deleted_at" in columns_of(type(row)):
            setattr(row, "deleted_at", self._scope.now)  # noqa: B010 - which of the models it is, is not known here.


def _check_as_left(row: Base, change: dict[str, Any]) -> None:
    """Raise ChangedSince if a touched column no longer has the value that the request gave it."""
    ignored = _MOVED_BY_THE_BELL if change["before"] is None else frozenset()
    for field, value in change["after"].items():
        if field not in ignored and plain(getattr(row, field)) != value:
            raise ChangedSince(change["entity"], UUID(change["id"]), field)
