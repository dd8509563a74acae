"""Tasks, and those of them whose bell must ring."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, not_, or_, select

from storage.base import name_key
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.task import Task, TaskState
from storage.repositories.scope import Records, held_by, ids_of, is_one_of

Read = TypeVar("Read", bound=Select[Any])


class Held(NamedTuple):
    """Whose bells wait: of each member named those before a moment, ``personal`` only what is about no record."""

    all: Mapping[UUID, datetime]
    personal: Mapping[UUID, datetime]


class TaskTitle(NamedTuple):
    """What tells an open task from the others: what people call it, else when it is due."""

    id: UUID
    title: str
    assignee_id: UUID
    due_at: datetime | None = None
    due_on: date | None = None
    zone: str = ""


def waiting_key(customer: Contact | Company) -> tuple[object, ...]:
    """Name what was seen beside a customer: the open task that `find_open_about` gives."""
    company = customer.id if isinstance(customer, Company) else customer.company_id
    return (Task, company, customer.id if isinstance(customer, Contact) else None, None)


def by_due(statement: Read) -> Read:
    """Order by due moment; a task with only a day comes on that day, undated ones last."""
    undated = Task.due_at.is_(None) & Task.due_on.is_(None)
    return statement.order_by(undated, Task.due_at.is_(None), Task.due_at, Task.due_on, Task.id)


# Every logged call runs it, so it is built once. What is not given equals nothing.
_FIRST_ABOUT = by_due(
    select(Task).where(
        Task.workspace_id == bindparam("workspace"),
        Task.state == TaskState.OPEN,
        or_(
            Task.company_id == bindparam("company"),
            Task.contact_id == bindparam("contact"),
            Task.deal_id == bindparam("deal"),
        ),
    )
).limit(1)


class Tasks(Records[Task]):
    """Things to do."""

    model = Task

    def add(self, record: Task) -> Task:
        """Add a new task; what was seen of others before may not be the first any more."""
        for key in [key for key in self._scope.seen if key[0] is Task]:
            del self._scope.seen[key]
        return super().add(record)

    def _open(self) -> Select[Task]:
        """Begin a SELECT of open tasks."""
        return self._select(Task).where(Task.state == TaskState.OPEN)

    async def list_open(
        self,
        *,
        assignee: UUID | None = None,
        company: UUID | None = None,
        contact: UUID | None = None,
        deal: UUID | None = None,
        limit: int = 200,
    ) -> list[Task]:
        """List the open tasks of an assignee, about any of the records; first due first, undated last."""
        statement = self._open_of(assignee, company, contact, deal)
        return await self._list(by_due(statement).limit(limit))

    async def list_made_by(self, member_id: UUID) -> list[Task]:
        """List the open tasks that somebody made, whosever they are."""
        return await self._list(by_due(self._open().where(Task.created_by == member_id)))

    async def list_made_since(self, member_id: UUID, since: datetime) -> list[Task]:
        """List what somebody has made since a moment, but for what was taken back."""
        withdrawn = and_(Task.state == TaskState.CANCELLED, Task.closed_at.is_(None))
        statement = self._select(Task).where(Task.created_by == member_id, Task.created_at >= since, not_(withdrawn))
        return await self._list(statement)

    async def list_titles(
        self,
        *,
        assignee: UUID | None = None,
        company: UUID | None = None,
        contact: UUID | None = None,
        deal: UUID | None = None,
    ) -> list[TaskTitle]:
        """List the titles of the open tasks of an assignee, about any of the records: all of them, as they are due.

        What somebody calls a task is compared here, without accents and case, which the two databases fold differently.
        """
        statement = self._open_of(assignee, company, contact, deal)
        titles = by_due(statement).with_only_columns(
            Task.id, Task.title, Task.assignee_id, Task.due_at, Task.due_on, Task.zone
        )
        return [TaskTitle(*row) for row in await self._session.execute(titles)]

    def _open_of(
        self, assignee: UUID | None, company: UUID | None, contact: UUID | None, deal: UUID | None
    ) -> Select[Task]:
        """Begin a SELECT of the open tasks of an assignee, about any of the records."""
        statement = self._open()
        if assignee is not None:
            statement = statement.where(Task.assignee_id == assignee)
        given = ((Task.company_id, company), (Task.contact_id, contact), (Task.deal_id, deal))
        about = [column == value for column, value in given if value is not None]
        return statement.where(or_(*about)) if about else statement

    async def find_open_about(
        self, *, company: UUID | None = None, contact: UUID | None = None, deal: UUID | None = None
    ) -> Task | None:
        """Find the open task about any of the records that is due first, or None."""
        key = (Task, company, contact, deal)
        if key in self._scope.seen:
            seen: Task | None = self._scope.seen[key]
            if seen is None or seen.state is TaskState.OPEN:
                return seen
        given = {"workspace": self._scope.workspace_id, "company": company, "contact": contact, "deal": deal}
        return (await self._session.scalars(_FIRST_ABOUT, given)).first()

    async def list_about(
        self,
        *,
        company: UUID | None = None,
        contact: UUID | None = None,
        deal: UUID | None = None,
        limit: int = 200,
    ) -> list[Task]:
        """List the tasks about any of the records, open or not, the last made first."""
        given = ((Task.company_id, company), (Task.contact_id, contact), (Task.deal_id, deal))
        about = [column == value for column, value in given if value is not None]
        statement = self._select(Task).where(or_(*about)).order_by(Task.id.desc())
        return await self._list(statement.limit(limit))

    async def list_for_agenda(self, assignee: UUID, until: datetime, until_day: date, limit: int = 200) -> list[Task]:
        """List the open tasks of a member that are due by `until`, or on a day up to `until_day`, the member's own."""
        statement = self._open().where(Task.assignee_id == assignee)
        statement = statement.where(or_(Task.due_at <= until, Task.due_on <= until_day))
        return await self._list(by_due(statement).limit(limit))

    async def search(self, words: str, *, assignee: UUID | None = None, limit: int = 20) -> list[Task]:
        """List the open tasks whose title holds every word."""
        wanted = name_key(words).split()
        titles = ((each.id, name_key(each.title)) for each in await self.list_titles(assignee=assignee))
        fitting = [key for key, title in titles if all(word in title for word in wanted)][:limit]
        found = await self.get_many(fitting)
        return [found[key] for key in fitting]

    async def list_done(
        self, since: datetime, until: datetime, *, assignee: UUID | None = None, limit: int = 500
    ) -> list[Task]:
        """List the tasks done from `since` to before `until`, the last first."""
        statement = self._select(Task).where(
            Task.state == TaskState.DONE, Task.closed_at >= since, Task.closed_at < until
        )
        if assignee is not None:
            statement = statement.where(Task.assignee_id == assignee)
        return await self._list(statement.order_by(Task.closed_at.desc(), Task.id).limit(limit))

    async def count_done(self, member_ids: Collection[UUID], since: datetime, until: datetime) -> int:
        """Count the tasks of members that were done from `since` to before `until`."""
        theirs = self._select(Task).where(held_by(Task.assignee_id, member_ids), Task.state == TaskState.DONE)
        within = theirs.where(Task.closed_at >= since, Task.closed_at < until)
        return await self._session.scalar(select(func.count()).select_from(within.subquery())) or 0

    async def claim_due(self, now: datetime, limit: int = 100, *, held: Held | None = None) -> list[Task]:
        """Take the tasks whose bell must ring: `reminded_at` becomes `now` and `next_at` empty.

        The caller sets `next_at` again where the task recurs. Two tickers never get the same task. What is `held`
        stays as it is, as `find_next_bell` says.
        """
        due = (
            select(Task.id)
            .where(
                Task.workspace_id == self._scope.workspace_id,
                is_one_of(Task.state, TaskState.OPEN),
                Task.next_at.is_not(None),
                Task.next_at <= now,
                *_not(held),
            )
            .order_by(Task.next_at, Task.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        claimed = (
            self._update(Task)
            .where(Task.id.in_(ids_of(due)))
            .values(reminded_at=now, next_at=None, version=Task.version + 1)
            .returning(Task)
        )
        rows = await self._session.scalars(claimed, execution_options={"populate_existing": True})
        return sorted(rows.all(), key=lambda task: (task.due_at or now, task.id))

    async def find_next_bell(self, held: Held | None = None) -> datetime | None:
        """Find the moment of the next bell, or None.

        `held` leaves out, of each assignee named, the bells before a moment: they wait, and keep their own moment.
        """
        statement = select(func.min(Task.next_at, type_=Task.__table__.c.next_at.type)).where(
            Task.workspace_id == self._scope.workspace_id,
            is_one_of(Task.state, TaskState.OPEN),
            Task.next_at.is_not(None),
            *_not(held),
        )
        return await self._session.scalar(statement)


def _not(held: Held | None) -> list[ColumnElement[bool]]:
    if held is None:
        return []
    whole = [or_(Task.assignee_id != assignee, Task.next_at >= until) for assignee, until in held.all.items()]
    about = or_(*(column.is_not(None) for column in (Task.contact_id, Task.company_id, Task.deal_id)))
    shared = or_(Task.created_by != Task.assignee_id, about)  # As `is_personal` says of one.
    own = [
        or_(Task.assignee_id != assignee, Task.next_at >= until, shared) for assignee, until in held.personal.items()
    ]
    return [*whole, *own]
