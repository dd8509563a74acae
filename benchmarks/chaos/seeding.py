"""A founded workspace with its people, their accounts, and the reminders that will be due."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from benchmarks.chaos.plan import Plan
from bot.founding import found
from bot.settings import Settings
from storage.migrations.migrate import prepare
from storage.models.identity import Identity
from storage.models.member import Member, Role
from storage.models.task import DueKind, Task
from storage.unit_of_work import Database, Store


class Seeder:
    """Fills one plan's database."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    async def fill(self, people: list[list[str]]) -> None:
        """Found the workspace with these people (their ids and direct channels)."""
        plan = self._plan
        now = plan.clock.now()
        await prepare(plan.database_url, now=now)
        database = Database.open(plan.database_url, clock=plan.clock.now)
        settings = Settings(_env_file=None, database_url=plan.database_url)  # type: ignore[call-arg]  # As in worker.
        workspace = await found(database, settings, now)
        async with database.writing(workspace.id, now=now) as store:
            members = [self._member(store, number, *each) for number, each in enumerate(people)]
        await database.dispose()
        self._members, self._workspace = members, workspace.id

    async def plan_reminders(self) -> None:
        """Let the reminders be due from now on, one after the other, each person's in turn."""
        plan = self._plan
        database = Database.open(plan.database_url, clock=plan.clock.now)
        now = plan.clock.now()
        async with database.writing(self._workspace, now=now) as store:
            for number, title in enumerate(plan.titles):
                due = now + timedelta(seconds=1 + plan.due_within * number / max(1, len(plan.titles)))
                member = self._members[number % len(self._members)]
                store.tasks.add(
                    Task(
                        id=store.new_id(),
                        title=title,
                        assignee_id=member.id,
                        created_by=member.id,
                        due_kind=DueKind.WALL,
                        zone="UTC",
                        due_at=due,
                        next_at=due,
                        created_at=now,
                    )
                )
        await database.dispose()

    def _member(self, store: Store, number: int, user: str, channel: str) -> Member:
        role = Role.REP if number else Role.ADMIN
        member = store.members.add(Member(id=store.new_id(), name=f"Person {number}", role=role, created_at=store.now))
        store.identities.add(
            Identity(
                id=store.new_id(),
                platform=self._plan.platform,
                account=self._plan.account,
                user_id=user,
                member_id=member.id,
                direct_channel=channel,
            )
        )
        return member


@asynccontextmanager
async def seeding(plan: Plan) -> AsyncIterator[Seeder]:
    """Offer the seeder of a plan."""
    yield Seeder(plan)
