"""Who works in the simulated week, what they own, and what they have planned."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.demo.stage import Stage
from bot.simulator.slack.world import User as SlackUser
from bot.simulator.telegram.world import User as TelegramUser
from handlers.rules.tasks.schedule import at_wall
from storage.base import new_id
from storage.models.absence import Absence
from storage.models.chat_group import ChatGroup, GroupState
from storage.models.deal import Deal
from storage.models.identity import Identity
from storage.models.member import Member, Role
from storage.models.task import DueKind, Task
from storage.models.team import Team
from storage.unit_of_work import Store

MONDAY = date(2026, 5, 11)
"""The Thursday of this week is a public holiday in Germany, and not in the United States."""

BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
NAMES = (
    ("Ada Lind", "slack", BERLIN, Role.MANAGER),
    ("Ben Hart", "slack", BERLIN, Role.REP),
    ("Cleo Marsh", "slack", BERLIN, Role.REP),
    ("Dan Okoye", "slack", NEW_YORK, Role.REP),
    ("Eve Sato", "slack", NEW_YORK, Role.REP),
    ("Finn Roth", "telegram", BERLIN, Role.MANAGER),
    ("Gus Varga", "telegram", BERLIN, Role.REP),
    ("Hana Kral", "telegram", BERLIN, Role.REP),
    ("Ivo Silva", "telegram", NEW_YORK, Role.REP),
    ("Jun Park", "telegram", NEW_YORK, Role.REP),
)
ON_BOTH = "Ben Hart"
"""Who is linked on both platforms: reminders ring for him in Telegram, all else comes in Slack."""

_OLD = 30


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the week, with their account on one of the two platforms, or on both."""

    member: Member
    slack: SlackUser | None
    telegram: TelegramUser | None

    @property
    def name(self) -> str:
        """The first name."""
        return self.member.name.split()[0]

    @property
    def tz(self) -> ZoneInfo:
        """The time zone."""
        return ZoneInfo(self.member.zone or "UTC")


async def enter(on: Stage, random: Random) -> list[Person]:
    """Write the ten people, their two teams, their deals and their follow-ups."""
    people = [_account(on, *each) for each in NAMES]
    async with on.app.database.writing(on.app.workspace_id, now=on.clock.now()) as store, store.untracked():
        workspace = await store.workspaces.get()
        workspace.zone, workspace.name = BERLIN, "Fernhill"
        for person in people:
            store.members.add(person.member)
            _link(store, on, person)
        await store.flush()
        _teams(store, on, people)
        stages = [each for each in await store.pipelines.list_stages() if each.stall_days is not None]
        for number, person in enumerate(people):
            for index in range(_count(number)):
                stage = stages[(number + index) % len(stages)]
                deal = _deal(person, index, stage.id, stage.pipeline_id, random.randint(1, 3 * (stage.stall_days or 7)))
                store.deals.add(deal)
                if index % 4 == 0:
                    store.tasks.add(_task(person, deal, random))
        (both,) = (each.member for each in people if each.member.name == ON_BOTH)
        both.preferred = "slack"
        await store.teams.set_own_ping(both.id, "reminders", platform="telegram")
        # One is away from Wednesday on, and a colleague covers.
        hana, gus = people[7].member.id, people[6].member.id
        since, until = _wall(2, "00:00"), _wall(7, "00:00")
        away = {"member_id": hana, "cover_id": gus, "from_at": since, "until_at": until, "created_at": store.now}
        store.absences.add(Absence(id=store.new_id(), **away))
    return people


def _count(number: int) -> int:
    """Most have a handful of deals; one comes with a backlog."""
    return _OLD if number == 4 else 4 + number % 4


def _account(on: Stage, name: str, platform: str, zone: str, role: Role) -> Person:
    made = datetime.combine(MONDAY, time(), ZoneInfo(BERLIN)) - timedelta(days=90)
    member = Member(id=new_id(made), name=name, role=role, zone=zone, locale="en", created_at=made)
    first = name.split()[0]
    slack = on.slack.workspace.add_user(first.casefold(), real_name=name, tz=zone) if platform == "slack" else None
    on_telegram = platform == "telegram" or name == ON_BOTH
    telegram = on.telegram.world.person(first, started=True, language_code="en") if on_telegram else None
    return Person(member, slack, telegram)


def _link(store: Store, on: Stage, person: Person) -> None:
    common: dict[str, Any] = {"member_id": person.member.id, "display_name": person.name}
    if person.slack is not None:
        facts = {"platform": "slack", "account": on.slack.workspace.id, "user_id": person.slack.id}
        direct = on.slack.workspace.direct(person.slack).id
        store.identities.add(Identity(id=store.new_id(), direct_channel=direct, **facts, **common))
    if person.telegram is not None:
        user = str(person.telegram.id)
        facts = {"platform": "telegram", "account": on.telegram.token.split(":")[0], "user_id": user}
        store.identities.add(Identity(id=store.new_id(), direct_channel=user, **facts, **common))


def _teams(store: Store, on: Stage, people: list[Person]) -> None:
    users = [each.slack for each in people if each.slack is not None]
    thumbs = [each.telegram for each in people if each.telegram is not None and each.slack is None]
    channel = on.slack.workspace.add_channel("north", *users)
    group = on.telegram.world.group("South", *thumbs)
    on.telegram.people.adds_bot(thumbs[0], group)
    account = on.telegram.token.split(":")[0]
    # Who makes a group a team's place has let the bot work there.
    row: dict[str, Any] = {"platform": "telegram", "account": account, "channel": str(group.id), "asked_at": store.now}
    store.groups.add(ChatGroup(id=store.new_id(), state=GroupState.ENABLED, **row))
    places = (("slack", on.slack.workspace.id, channel.id), ("telegram", account, str(group.id)))
    for number, (platform, where, place) in enumerate(places):
        mine = people[5 * number : 5 * number + 5]
        team = Team(
            id=store.new_id(),
            name=("North", "South")[number],
            manager_id=mine[0].member.id,
            platform=platform,
            account=where,
            channel=place,
            created_at=store.now,
        )
        store.teams.add(team)
        for person in mine:
            person.member.team_id = team.id


def _deal(person: Person, index: int, stage: UUID, pipeline: UUID, days: int) -> Deal:
    since = _wall(0, "10:00") - timedelta(days=days)
    return Deal(
        id=new_id(since),
        name=f"{person.name} {index + 1:02}",
        pipeline_id=pipeline,
        stage_id=stage,
        owner_id=person.member.id,
        amount_minor=100_000 * (index + 1),
        currency="EUR",
        stage_since=since,
        created_at=since,
    )


def _task(person: Person, deal: Deal, random: Random) -> Task:
    """Plan a call within the week, in the owner's own working hours."""
    wall = datetime.combine(MONDAY + timedelta(days=random.choice((0, 1, 2, 4))), time(random.randint(10, 16), 30))
    at, made = at_wall(wall, person.tz), _wall(-3, "11:00")
    return Task(
        id=new_id(made),
        title=f"Call {deal.name}",
        assignee_id=person.member.id,
        created_by=person.member.id,
        deal_id=deal.id,
        due_kind=DueKind.WALL,
        wall_local=wall.isoformat(timespec="minutes"),
        zone=str(person.tz),
        due_at=at,
        next_at=at,
        created_at=made,
    )


def _wall(day: int, at: str) -> datetime:
    return at_wall(datetime.combine(MONDAY + timedelta(days=day), time.fromisoformat(at)), ZoneInfo(BERLIN))
