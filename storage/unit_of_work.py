"""The unit of work: one transaction with its repositories, audit and undo; the only commit."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import cached_property
from typing import Any, Self
from uuid import UUID

from sqlalchemy import event, select, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import Session

from storage.base import new_id
from storage.engine import Engines, Wake, open_engines
from storage.models.workspace import Workspace
from storage.repositories.absences import Absences, Feedbacks
from storage.repositories.activities import Activities
from storage.repositories.audit import AuditTrail
from storage.repositories.cards import Cards
from storage.repositories.changes import Changes
from storage.repositories.companies import Companies
from storage.repositories.contacts import Contacts
from storage.repositories.deal_changes import DealChanges
from storage.repositories.deal_figures import DealFigures
from storage.repositories.deals import Deals
from storage.repositories.drafts import Drafts
from storage.repositories.groups import Groups
from storage.repositories.guard import guard
from storage.repositories.identities import Identities
from storage.repositories.inbox import InboxRows
from storage.repositories.invitations import Invitations
from storage.repositories.lessons import Lessons
from storage.repositories.links import Links
from storage.repositories.members import Members
from storage.repositories.names import Names
from storage.repositories.nudges import Nudges
from storage.repositories.outbox import OutboxRows
from storage.repositories.pauses import Pauses
from storage.repositories.pipelines import Pipelines
from storage.repositories.pruning import Pruning
from storage.repositories.quiet import Quiet
from storage.repositories.scope import Scope
from storage.repositories.state import States
from storage.repositories.strangers import Strangers
from storage.repositories.tasks import Tasks
from storage.repositories.teams import Teams
from storage.repositories.trail import write_trail, write_undo
from storage.repositories.undo import Undos, with_presses
from storage.repositories.workspaces import Workspaces

WORK_CHANNEL = "rapport_work"


class ForeignWorkspace(RuntimeError):
    """A row of another workspace was about to be written."""


class _Watched(Session):
    """A session that stamps the workspace on what it writes and takes note of what changed."""


@event.listens_for(_Watched, "before_flush")
def _stamp(session: Session, _context: Any, _instances: Any) -> None:
    """Stamp new rows with the workspace and refuse those of another one."""
    workspace_id = session.info["workspace_id"]
    for row in (*session.new, *session.dirty, *session.deleted):
        name = "id" if isinstance(row, Workspace) else "workspace_id"
        found = row.__dict__.get(name)
        if found is None:
            setattr(row, name, workspace_id)
        elif found != workspace_id:
            raise ForeignWorkspace(f"{row!r} is not of workspace {workspace_id}")


@event.listens_for(_Watched, "after_flush")
def _collect(session: Session, _context: Any) -> None:
    """Take note of the changes."""
    session.info["changes"].collect(session)


class Store:
    """One workspace's repositories within one transaction.

    Kept with its undo row are `undo_says` (phrases), `undo_of` (the request that is done anew), `undo_by`
    (the press that takes it back; empty: nothing does), unless not `keeps_undo`. Rows may be read after it is closed.
    """

    def __init__(self, scope: Scope, changes: Changes) -> None:
        """Stand on a scope; made by `Database`."""
        self._scope, self._changes = scope, changes
        self._hooks: list[Callable[[], object]] = []
        self.undo_says: list[Any] = []
        self.undo_of: str | None = None
        self.undo_by: list[Any] | None = None
        self.keeps_undo = True
        self.workspaces = Workspaces(scope)
        self.members = Members(scope)
        self.teams = Teams(scope)
        self.absences = Absences(scope)
        self.feedback = Feedbacks(scope)
        self.links = Links(scope)
        self.lessons = Lessons(scope)
        self.identities = Identities(scope)
        self.invitations = Invitations(scope)
        self.strangers = Strangers(scope)
        self.groups = Groups(scope)
        self.companies = Companies(scope)
        self.contacts = Contacts(scope)
        self.pipelines = Pipelines(scope)
        self.deals = Deals(scope)
        self.deal_changes = DealChanges(scope)
        self.deal_figures = DealFigures(scope)
        self.activities = Activities(scope)
        self.tasks = Tasks(scope)
        self.cards = Cards(scope)
        self.drafts = Drafts(scope)
        self.inbox = InboxRows(scope)
        self.outbox = OutboxRows(scope)
        self.nudges = Nudges(scope)
        self.quiet = Quiet(scope)
        self.pauses = Pauses(scope)
        self.pruning = Pruning(scope)
        self.undo = Undos(scope)
        self.audit = AuditTrail(scope)
        self.state = States(scope)
        self.names = Names(scope)

    @property
    def workspace_id(self) -> UUID:
        """The workspace that everything here belongs to."""
        return self._scope.workspace_id

    @property
    def now(self) -> datetime:
        """The unit's moment in business time."""
        return self._scope.now

    @property
    def actor(self) -> UUID | None:
        """The member on whose behalf the unit runs."""
        return self._scope.actor

    @actor.setter
    def actor(self, member_id: UUID | None) -> None:
        """Say who acts, where that is found out only within the unit."""
        self._scope.actor = member_id

    def new_id(self) -> UUID:
        """Make an identifier of the unit's moment."""
        return new_id(self.now)

    @cached_property
    def undo_id(self) -> UUID:
        """The identifier that this unit's undo will have if anything changes that a person may take back."""
        return self.new_id()

    @asynccontextmanager
    async def untracked(self) -> AsyncIterator[None]:
        """Keep the changes made meanwhile out of the undo (the audit has them)."""
        await self.flush()
        with self._changes.untracked():
            yield
            await self.flush()

    def let_undo(self, *entities: str) -> None:
        """Let what this unit changes of these kinds be taken back too; mostly such changes have a way of their own."""
        self._changes.also |= set(entities)

    async def list_changed(self, entity: str, *, made: bool = False) -> list[UUID]:
        """List the records of a kind that this unit has changed so far, or with `made` those that a person has made."""
        await self.flush()
        found = (each for each in self._changes if each.entity == entity and (each.before is None) is made)
        return list(dict.fromkeys(each.id for each in found if each.tracked or not made))

    async def list_concerned(self) -> list[UUID]:
        """List the members whose work this unit has touched: who acts, and whose tasks, deals or own rows changed."""
        await self.flush()
        return self._changes.members(self.actor)

    async def flush(self) -> None:
        """Write what is pending, so that later queries of this unit see it."""
        await self._scope.session.flush()

    def after_commit(self, hook: Callable[[], object]) -> None:
        """Call something once the unit is committed; it must not fail, for nothing can be taken back then."""
        self._hooks.append(hook)


class Database:
    """A database: units that write, units that read, and the events that wake waiting workers."""

    def __init__(self, engines: Engines, clock: Callable[[], datetime]) -> None:
        """Stand on engines; made by `open`."""
        self.engines, self.clock = engines, clock
        self.wake = Wake()
        self._watchers: list[Callable[[str], None]] = []
        self._listener: Any = None
        for engine in {engines.writer, engines.reader}:
            guard(engine, self._watchers)

    @classmethod
    def open(cls, url: str, *, clock: Callable[[], datetime]) -> Self:
        """Open a database by its address without connecting yet; raise StorageProblem where none can work."""
        return cls(open_engines(url), clock)

    async def dispose(self) -> None:
        """Close all connections."""
        if self._listener is not None:
            await self._listener.close()
            self._listener = None
        await self.engines.dispose()

    def watch(self, callback: Callable[[str], None]) -> None:
        """Tell `callback` every statement that is run, for benchmarks and tests."""
        self._watchers.append(callback)

    @asynccontextmanager
    async def writing(
        self, workspace_id: UUID, *, actor: UUID | None = None, request_key: str | None = None, now: datetime
    ) -> AsyncIterator[Store]:
        """Open one transaction that is committed at the end, or rolled back on any exception.

        Audit, undo and names are written with it. Where `is_transient` holds for what it raises, the
        caller runs the whole unit again.
        """
        async with self._session(self.engines.writer, workspace_id) as (session, changes):
            scope = Scope(session, workspace_id, now, actor, request_key)
            store = Store(scope, changes)
            async with session.begin():
                yield store
                await session.flush()
                await self._write_trail(store, scope, changes)
                await self._notify(scope)
        for kind in scope.touched:
            self.wake.up(kind)
        for hook in store._hooks:
            hook()

    @asynccontextmanager
    async def reading(self, workspace_id: UUID) -> AsyncIterator[Store]:
        """Open one transaction that reads a consistent picture and cannot write."""
        async with self._session(self.engines.reader, workspace_id) as (session, changes):
            store = Store(Scope(session, workspace_id, self.clock()), changes)
            async with session.begin():
                if not self.engines.is_sqlite:
                    await session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"))
                yield store

    async def list_workspaces(self) -> list[Workspace]:
        """List all workspaces of this database, oldest first: the one query that belongs to none of them."""
        async with AsyncSession(self.engines.reader, expire_on_commit=False) as session:
            return list((await session.scalars(select(Workspace).order_by(Workspace.created_at))).all())

    @asynccontextmanager
    async def _session(self, engine: AsyncEngine, workspace_id: UUID) -> AsyncIterator[tuple[AsyncSession, Changes]]:
        """Open a guarded session."""
        changes = Changes()
        bound = engine.execution_options(workspace_id=workspace_id)
        session = AsyncSession(
            bound,
            sync_session_class=_Watched,
            expire_on_commit=False,
            info={"workspace_id": workspace_id, "changes": changes},
        )
        async with session:
            yield session, changes

    async def _write_trail(self, store: Store, scope: Scope, changes: Changes) -> None:
        """Write audit, history and names of what the unit changed, and how to take it back."""
        undoable = await write_trail(scope, changes, store.audit.noted)
        if store.keeps_undo and (undoable or store.undo_by is not None):
            said = {"says": store.undo_says, "request_key": store.undo_of}
            await write_undo(scope, store.undo_id, with_presses(undoable, store.undo_by, store.undo_id), **said)

    async def _notify(self, scope: Scope) -> None:
        """Tell other processes of new work, where the database can."""
        if scope.touched and not self.engines.is_sqlite:
            kinds = ",".join(sorted(scope.touched))
            await scope.session.execute(select(text(f"pg_notify('{WORK_CHANNEL}', '{kinds}')")))

    async def listen(self) -> None:
        """Let commits of other processes set `wake` too; does nothing on SQLite, where one works."""
        if self.engines.is_sqlite or self.is_listening:
            return
        import asyncpg  # Only PostgreSQL needs it, and it takes a tenth of a second.

        url = self.engines.url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._listener = await asyncpg.connect(url)
        await self._listener.add_listener(WORK_CHANNEL, self._hear)

    def _hear(self, _connection: object, _process: int, _channel: str, kinds: str) -> None:
        """Wake whom another process told of work."""
        for kind in kinds.split(","):
            self.wake.up(kind)

    @property
    def is_listening(self) -> bool:
        """Tell whether the listening connection stands; after a loss call `listen` again."""
        return self._listener is not None and not self._listener.is_closed()
