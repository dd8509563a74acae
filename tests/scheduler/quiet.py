"""A house with deals around which it is quiet, for the tests of what the bot brings up by itself."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from handlers.cards.builders import BUILDERS
from scheduler.tick import tick
from storage.base import new_id
from storage.models.activity import Activity, ActivityKind
from storage.models.deal import Deal
from storage.models.member import Member
from storage.models.outbox import Outbox, OutboxState
from storage.models.pipeline import Pipeline
from storage.models.stage import Stage
from storage.models.task import DueKind, Task
from storage.models.team import Team
from tests.bot.delivery.house import NOW, House

BEFORE = NOW - timedelta(days=60)


async def add_deals(house: House, count: int = 1, **facts: Any) -> list[Deal]:
    """Add deals of Bob's that came into their stage sixty days ago; the stage allows seven quiet ones."""
    async with house.database.writing(house.workspace, now=BEFORE) as store:
        roads = await store.pipelines.list_all()
        if roads:
            stage = roads[0].stages[0]
        else:
            pipeline = store.pipelines.add(Pipeline(id=new_id(BEFORE), name="Sales"))
            stage = Stage(id=new_id(BEFORE), pipeline_id=pipeline.id, name="Proposal", stall_days=7)
            store.pipelines.add_stage(stage)
        made: dict[str, Any] = {"owner_id": house.bob, "stage_since": BEFORE, "created_at": BEFORE}
        common = {"pipeline_id": stage.pipeline_id, "stage_id": stage.id, **made, **facts}
        names = [facts.get("name", f"Deal {number}") for number in range(count)]
        return [store.deals.add(Deal(**(common | {"id": new_id(BEFORE), "name": name}))) for name in names]


async def log(house: House, deal: Deal, at: datetime) -> None:
    """Let something happen with a deal."""
    async with house.database.writing(house.workspace, now=at) as store:
        happened = {"kind": ActivityKind.CALL, "summary": "called", "occurred_at": at, "logged_at": at}
        store.activities.add(Activity(id=new_id(at), deal_id=deal.id, member_id=deal.owner_id, **happened))


async def plan(house: House, deal: Deal, due_at: datetime, **facts: Any) -> Task:
    """Plan a step with a deal; it has no bell of its own."""
    async with house.database.writing(house.workspace, now=BEFORE) as store:
        made = {"assignee_id": house.bob, "created_by": house.bob, "due_kind": DueKind.WALL, "zone": "UTC"}
        when = {"due_at": due_at, "created_at": BEFORE}
        return store.tasks.add(Task(id=new_id(BEFORE), title="call", deal_id=deal.id, **{**made, **when, **facts}))


async def change(house: House, row: Deal | Member, **facts: Any) -> None:
    """Change a deal or a member."""
    async with house.database.writing(house.workspace, now=NOW) as store:
        found: Any = await (store.deals if isinstance(row, Deal) else store.members).get(row.id)
        for name, value in facts.items():
            setattr(found, name, value)


async def change_bob(house: House, **facts: Any) -> None:
    """Change Bob."""
    async with house.database.reading(house.workspace) as store:
        bob = await store.members.get(house.bob)
    await change(house, bob, **facts)


async def seat_team(house: House, *, manager: bool = False, channel: str = "C-team") -> Team:
    """Put Bob into a team with a channel, and with Ada as its manager where one is wanted."""
    async with house.database.writing(house.workspace, now=NOW) as store:
        place = {"platform": "slack", "account": "T1", "channel": channel}
        team = Team(id=new_id(NOW), name="North", created_at=NOW, **place)
        team.manager_id = house.ada if manager else None
        store.teams.add(team)
        (await store.members.get(house.bob)).team_id = team.id
    return team


async def ticks(house: House, at: datetime) -> None:
    """Turn the clock and ring the bell."""
    house.clock.moment = at
    await tick(house.database, house.workspace, at, up_to=timedelta(hours=1))


async def waiting(house: House, prefix: str = "nudge:") -> list[Outbox]:
    """List what has been put into the outbox by itself, oldest first."""
    channels = ("slack:T1:D-bob", "slack:T1:D-ada", "telegram:B1:77", "slack:T1:C-team")
    async with house.database.reading(house.workspace) as store:
        found = [row for each in channels for row in await store.outbox.list_by_conversation(each, limit=1000)]
    mine = (row for row in found if row.intent_key.startswith(prefix) and row.state is not OutboxState.CANCELLED)
    return sorted(mine, key=lambda row: row.id)


async def sends(house: House) -> list[str]:
    """Send what is due, as the real cards, and give the words of what arrived, message by message."""
    house.builders = dict(BUILDERS)
    before = len(house.slack.texts())
    await house.sender().drain()
    return house.slack.texts()[before:]


def kinds(rows: Iterable[Outbox]) -> list[str]:
    """Name the cards of rows."""
    return [str(row.payload.get("card")) for row in rows]
