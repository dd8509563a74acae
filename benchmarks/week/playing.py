"""The week, hour by hour: pings arrive, people act on some of them, work on their own, and ask why."""

import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from benchmarks.week.cast import BERLIN, MONDAY, Person, enter
from bot.delivery.buckets import Buckets
from bot.demo.clock import TurnedClock
from bot.demo.faces import of_slack, of_telegram
from bot.demo.stage import Stage, stage
from bot.simulator.slack.world import Message as SlackMessage
from bot.simulator.slack.world import User as SlackUser
from bot.simulator.telegram.world import Message as TelegramMessage
from handlers.rules.tasks.schedule import at_wall
from storage.models.outbox import Outbox, OutboxState
from storage.models.task import TaskState
from storage.unit_of_work import Store

HOURS = 7 * 24
_ANSWERS = {
    "stall": ("Not stalled because …", "Snooze", "Lost"),
    "reminder": ("Done", "Later"),
    "morning": ("✓",),
}
_IN_DAYS = "In 3 days"
_FOLLOWED = ("we wait for their answer", _IN_DAYS, "Too expensive")
_QUIET, _ASKED_BACK = timedelta(days=7), timedelta(days=3)
_BY_ITSELF = ("reminder", "nudge:")
_OF_OTHERS = frozenset({"win", "lead"})
"""What a team's place hears of somebody's work, by the purpose of the message."""

_NEWS = {(1, 11): (2, "won Cleo 02"), (2, 15): (6, "new lead Sofia Lind from Delta")}
"""What somebody has to tell, by day and hour: who of the ten, and what."""
_FASTER = 1000.0
_PATIENCE = 20
_ACTS_ON = 0.55
_WORKS = 0.35


@dataclass(frozen=True, slots=True)
class Ping:
    """One message that came by itself: which card, to whom (nobody for a team's place), when, and about what."""

    kind: str
    intent: str
    member: UUID | None
    at: datetime
    deals: tuple[str, ...]
    task: str
    message: SlackMessage | TelegramMessage


@dataclass(slots=True)
class Played:
    """The whole week, and what was found wrong with it."""

    people: list[Person]
    pings: list[Ping] = field(default_factory=list)
    acted: set[str] = field(default_factory=set)
    explained: set[str] = field(default_factory=set)
    superfluous: list[str] = field(default_factory=list)
    dealt_with: dict[str, tuple[datetime, datetime]] = field(default_factory=dict)
    """Deals that somebody saw to: when, and until when nothing more about them is wanted."""

    def at_night(self) -> list[Ping]:
        """List what came outside of working hours, on a weekend or the holiday; reminders come when they were set."""
        zones = {each.member.id: each.tz for each in self.people}
        return [each for each in self.pings if each.kind != "reminder" and _is_off(each, zones)]

    def doubled(self) -> list[str]:
        """List what came twice: one intent, one deal on one day, one stall to one reader."""
        seen: dict[object, int] = defaultdict(int)
        for each in self.pings:
            seen[each.intent] += 1
            if each.kind.startswith("stall"):
                for deal in each.deals:
                    seen[deal, each.at.astimezone(ZoneInfo(BERLIN)).date()] += 1
        return [str(key) for key, count in seen.items() if count > 1]


def _is_off(ping: Ping, zones: dict[UUID, ZoneInfo]) -> bool:
    zone = zones[ping.member] if ping.member else ZoneInfo(BERLIN)
    local = ping.at.astimezone(zone)
    holiday = zone.key == BERLIN and local.date() == MONDAY + timedelta(days=3)
    return not 9 <= local.hour < 18 or local.weekday() >= 5 or holiday


async def play(folder: Path, *, seed: int = 7, hours: int = HOURS) -> Played:
    """Play the week from its Monday at midnight in Berlin."""
    random = Random(seed)
    begins = at_wall(datetime.combine(MONDAY, datetime.min.time()), ZoneInfo(BERLIN))
    clock = TurnedClock(begins)
    async with stage(folder, clock) as on:
        await on.open_telegram()
        # The clock stands still within an hour: nobody would wait a second between two messages. How rate limits
        # are kept is tested elsewhere.
        on.slack.rates.enforce = on.telegram.state.enforce_pace = False
        on.app.sender.desk.buckets = Buckets(lambda: time.monotonic() * _FASTER)
        week = _Week(on, random, Played(await enter(on, random)))
        for hour in range(hours):
            clock.turn(begins + timedelta(hours=hour))
            if news := _NEWS.get(divmod(hour, 24)):
                await week.tells(*news)
            await week.hour()
        return week.played


def _came_by_itself(row: Outbox) -> bool:
    return row.intent_key.startswith(_BY_ITSELF) or row.payload.get("purpose") in _OF_OTHERS


class _Week:
    """What happens within one hour, again and again."""

    def __init__(self, on: Stage, random: Random, played: Played) -> None:
        self._on, self._random, self.played = on, random, played
        self._known: set[UUID] = set()
        self._waiting: list[Ping] = []

    async def tells(self, number: int, text: str) -> None:
        """Let one of the ten tell what there is to tell."""
        await self._says(self.played.people[number], text)

    async def hour(self) -> None:
        """Let things happen, then let what is due arrive, then let people answer."""
        await self._work()
        await self._on.settle()
        news = await self._arrived()
        self.played.pings += news
        for ping in news:
            await self._check(ping)
            await self._ask_why(ping)
        self._waiting += news
        await self._answer()

    async def _arrived(self) -> list[Ping]:
        async def look(store: Store) -> list[Outbox]:
            found = [row for each in self._places() for row in await store.outbox.list_by_conversation(each, limit=200)]
            return [row for row in found if _came_by_itself(row) and row.id not in self._known]

        rows: list[Outbox] = await self._on.app.in_reading(look)
        sent = sorted((row for row in rows if row.state is OutboxState.SENT), key=lambda row: row.id)
        self._known |= {row.id for row in sent}
        return [self._ping(row) for row in sent]

    def _places(self) -> list[str]:
        """Name every conversation that anything may come to by itself."""
        workspace, telegram = self._on.slack.workspace, self._on.telegram
        account = telegram.token.split(":")[0]
        slack = [f"slack:{workspace.id}:{channel}" for channel in workspace.channels]
        return [*slack, *(f"telegram:{account}:{chat}" for chat in telegram.world.chats)]

    def _ping(self, row: Outbox) -> Ping:
        card, facts = str(row.payload.get("card") or row.payload["purpose"]), row.payload.get("facts", {})
        deals = tuple(facts.get("deals", ())) or ((str(row.payload["record"]),) if card == "stall" else ())
        task = str(row.payload["record"]) if card == "reminder" else ""
        return Ping(
            card, row.intent_key, row.member_id, row.finished_at or row.not_before, deals, task, self._seen(row)
        )

    def _seen(self, row: Outbox) -> SlackMessage | TelegramMessage:
        if row.platform == "slack":
            found = self._on.slack.workspace.message(row.channel, row.provider_id or "")
            assert found is not None
            return found
        return self._on.telegram.world.message(int(row.channel), int(row.provider_id or 0))

    async def _check(self, ping: Ping) -> None:
        """Look with the store's own eyes whether what was brought up had been dealt with before."""
        for deal in ping.deals:
            done = self.played.dealt_with.get(deal)
            if done is not None and done[0] < ping.at < done[1] and ping.kind == "stall":
                self.played.superfluous.append(ping.intent)
        if ping.task:
            task = await self._on.app.in_reading(lambda store: store.tasks.get(UUID(ping.task)))
            if task.state is not TaskState.OPEN and (task.closed_at or ping.at) < ping.at:
                self.played.superfluous.append(ping.intent)

    async def _ask_why(self, ping: Ping) -> None:
        """Press Why on every single ping, and see that the answer names the moment."""
        before = self._answers()
        await self._press(ping, "Why?")
        for _ in range(_PATIENCE):
            if self._answers() == before + 1:
                self.played.explained.add(ping.intent)
                return
            await self._on.settle()  # What a poller has just fetched may not be stored yet.

    async def _answer(self) -> None:
        """Act on some of what came in the last hours: most people do within one or two."""
        for ping in list(self._waiting):
            person = self._person(ping)
            if person is None or ping.at + timedelta(hours=3) < self._on.clock.now():
                self._waiting.remove(ping)
            elif self._random.random() < _ACTS_ON / 2:
                self._waiting.remove(ping)
                await self._act(ping)

    async def _act(self, ping: Ping) -> None:
        labels = [each for each in self._labels(ping) if each.startswith(_ANSWERS.get(ping.kind, ()))]
        if not labels:
            return
        await self._press(ping, self._random.choice(labels))
        self.played.acted.add(ping.intent)
        following = next((each for each in self._labels(ping) if each in _FOLLOWED), None)
        if following is not None:
            await self._press(ping, following)
        for deal in ping.deals:
            self._saw_to(deal, _ASKED_BACK if following == _IN_DAYS else _QUIET)

    async def _work(self) -> None:
        """Let some log calls of their own, so that what would have been brought up is done already."""
        for person in self.played.people:
            local = self._on.clock.now().astimezone(person.tz)
            if not 9 <= local.hour < 18 or local.weekday() >= 5 or self._random.random() > _WORKS / 4:
                continue
            number = self._random.randint(1, 4)
            deal = await self._on.app.in_reading(
                lambda store, name=f"{person.name} {number:02}": store.deals.find_by_name(name)
            )
            if deal is None or deal.closed_at is not None:
                continue
            stages = await self._on.app.in_reading(lambda store: store.pipelines.list_stages())
            stands = next(each.name for each in stages if each.id == deal.stage_id)
            await self._says(person, f"move {deal.name} to {'Negotiation' if stands == 'Proposal' else 'Proposal'}")
            self._saw_to(str(deal.id), _QUIET)

    def _saw_to(self, deal: str, span: timedelta) -> None:
        now = self._on.clock.now()
        # Who asked to hear again in three days hears on the morning of that day.
        self.played.dealt_with[deal] = now, (now + span).replace(hour=0)

    async def _says(self, person: Person, text: str) -> None:
        if person.slack is not None:
            self._on.slack.people.dms(person.slack, text)
        elif person.telegram is not None:
            self._on.telegram.people.says(person.telegram, person.telegram, text)
        await self._on.settle()

    async def _press(self, ping: Ping, label: str) -> None:
        person = self._person(ping) or self._anybody(ping)
        if isinstance(ping.message, SlackMessage) and person.slack is not None:
            await self._press_on_slack(person.slack, ping.message, label)
        elif isinstance(ping.message, TelegramMessage) and person.telegram is not None:
            self._on.telegram.people.presses(person.telegram, ping.message, label)
        await self._on.settle()

    async def _press_on_slack(self, user: SlackUser, message: SlackMessage, label: str) -> None:
        """Press a button, or choose what a menu offers under this name."""
        gestures = self._on.slack.gestures
        for block in message.blocks:
            for element in [*block.get("elements", ()), block.get("accessory") or {}]:
                values = {each["text"]["text"]: each["value"] for each in element.get("options", ())}
                if label in values:
                    await gestures.selects(user, message, element["action_id"], values[label])
                    return
        await gestures.presses(user, message, label)

    def _person(self, ping: Ping) -> Person | None:
        return next((each for each in self.played.people if each.member.id == ping.member), None)

    def _anybody(self, ping: Ping) -> Person:
        """Let the manager press what stands in the team's place."""
        return self.played.people[0 if isinstance(ping.message, SlackMessage) else 5]

    @staticmethod
    def _labels(ping: Ping) -> Iterable[str]:
        message = ping.message
        return (of_slack(message) if isinstance(message, SlackMessage) else of_telegram(message)).labels

    def _answers(self) -> int:
        """Count the answers to Why that stand anywhere."""
        return sum("Decided" in each for each in self._texts())

    def _texts(self) -> list[str]:
        """Read all that stands anywhere, ephemeral messages too."""
        workspace = self._on.slack.workspace
        found: list[Any] = list(workspace.messages())
        hidden = [each for user in workspace.users for each in workspace.ephemerals(user)]
        chats = [each for chat in self._on.telegram.world.chats.values() for each in self._on.telegram.world.sent(chat)]
        slack = ["\n".join(line.text for line in of_slack(each).lines) for each in [*found, *hidden]]
        return slack + ["\n".join(line.text for line in of_telegram(each).lines) for each in chats]
