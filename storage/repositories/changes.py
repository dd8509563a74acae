"""What a unit changed: collected at each flush, as plain values that audit and undo can keep."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from storage.base import Base, Choice, Day, Identifier, Moment

UNDOABLE = frozenset({"company", "contact", "deal", "activity", "attachment", "task", "absence", "stage", "lesson"})
AUDITED = UNDOABLE | {"workspace", "member", "identity", "invitation", "pipeline"}
AUDITED |= {"team", "team_ping", "member_ping", "link", "feedback"}
AUDITED |= {"chat_group"}
NAMED = frozenset({"company", "contact", "deal", "member", "lesson"})
# Changes of these alone say nothing: they follow from others or only count.
_DERIVED = frozenset({"workspace_id", "id", "version", "name_key", "names_version", "audit_seq", "last_seen_at"})
_NAMING = frozenset({"name", "company_id", "contact_id", "closed_at", "deleted_at", "state", "means"}) | {"record_id"}

Values = dict[str, Any]


@dataclass
class Change:
    """One record's change: `before` is None for what was made, `after` for what is gone."""

    entity: str
    id: UUID
    before: Values | None
    after: Values | None
    tracked: bool

    @property
    def action(self) -> str:
        """Name the change for the audit."""
        return "insert" if self.before is None else "delete" if self.after is None else "update"

    @property
    def renames(self) -> bool:
        """Tell whether the indexes of names must hear of it; stages are kept beside them."""
        if self.entity == "stage":
            return True
        if self.entity not in NAMED:
            return False
        return self.before is None or self.after is None or not _NAMING.isdisjoint(self.after)


def plain(value: Any) -> Any:
    """Turn a column's value into what JSON can hold."""
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


def restored(model: type[Base], column: str, value: Any) -> Any:
    """Turn a plain value back into the column's own."""
    kind = model.__table__.c[column].type
    if value is None:
        return None
    if isinstance(kind, Identifier):
        return UUID(value)
    if isinstance(kind, Moment):
        return datetime.fromisoformat(value)
    if isinstance(kind, Day):
        return date.fromisoformat(value)
    return kind.options(value) if isinstance(kind, Choice) else value


def model_of(entity: str) -> type[Base]:
    """Give the mapped class of an entity's name; raise KeyError for one that nobody may change."""
    return {mapper.local_table.description: mapper.class_ for mapper in Base.registry.mappers}[entity]


def columns_of(model: type[Base]) -> list[str]:
    """List the columns of a model that a person's change can touch."""
    return [column.key for column in model.__table__.columns if column.key not in _DERIVED]


@dataclass
class Changes:
    """The changes of one unit, a record's several ones folded into one.

    ``also`` are kinds of record that this unit lets be taken back beside those that always can be.
    """

    tracked: bool = True
    also: set[str] = field(default_factory=set)
    _by_record: dict[tuple[str, UUID, bool], Change] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Change]:
        """Give the changes in the order of their first flush."""
        return iter(self._by_record.values())

    def __bool__(self) -> bool:
        """Tell whether anything changed."""
        return bool(self._by_record)

    def members(self, actor: UUID | None) -> list[UUID]:
        """List the members whom the changes concern."""
        values = [each for change in self for each in (change.before, change.after) if each is not None]
        named = [UUID(each[name]) for each in values for name in ("assignee_id", "owner_id") if each.get(name)]
        own = [change.id for change in self if change.entity == "member"]
        lost = [(change.before or {}).get("member_id") for change in self if change.entity == "identity"]
        own += [UUID(each) for each in lost if each]
        acting = [actor] if actor is not None and any(each.entity in UNDOABLE for each in self) else []
        return list(dict.fromkeys((*acting, *named, *own)))

    def to_undo(self) -> list[Change]:
        """List the changes that a person may take back."""
        return [each for each in self if each.tracked and each.entity in UNDOABLE | self.also]

    @contextmanager
    def untracked(self) -> Iterator[None]:
        """Keep what is flushed meanwhile out of the undo."""
        before, self.tracked = self.tracked, False
        try:
            yield
        finally:
            self.tracked = before

    def collect(self, session: Session) -> None:
        """Take note of what a flush has just written, while the session still knows what was before."""
        for row in session.new:
            if row.__tablename__ in AUDITED:
                after = {name: plain(getattr(row, name)) for name in columns_of(type(row))}
                self._note(Change(row.__tablename__, row.id, None, after, self.tracked))
        for row in session.dirty:
            if row.__tablename__ in AUDITED:
                self._collect_update(row)
        for row in session.deleted:
            if row.__tablename__ in AUDITED:
                before = {name: plain(getattr(row, name)) for name in columns_of(type(row))}
                self._note(Change(row.__tablename__, row.id, before, None, self.tracked))

    def _collect_update(self, row: Any) -> None:
        """Take note of the columns of a row that have new values."""
        before: Values = {}
        after: Values = {}
        state = inspect(row)
        for name in columns_of(type(row)):
            history = state.attrs[name].history
            if history.added and (not history.deleted or history.added[0] != history.deleted[0]):
                before[name] = plain(history.deleted[0]) if history.deleted else None
                after[name] = plain(history.added[0])
        if after:
            self._note(Change(row.__tablename__, row.id, before, after, self.tracked))

    def _note(self, new: Change) -> None:
        """Fold a change into what is known of the record."""
        key = (new.entity, new.id, new.tracked)
        old = self._by_record.get(key)
        if old is None:
            self._by_record[key] = new
        elif old.before is None and new.after is None:
            del self._by_record[key]
        else:
            old.before = None if old.before is None else {**(new.before or {}), **old.before}
            old.after = None if new.after is None else {**(old.after or {}), **new.after}
