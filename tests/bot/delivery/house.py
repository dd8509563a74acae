"""A small founded workspace, rows for its outbox, and a sender over fake platforms."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec

from bot.delivery.desk import Builder
from bot.delivery.sender import Sender
from bot.delivery.wire import Wire
from handlers.kit.phrase import literal
from handlers.kit.presses import presses_of
from handlers.kit.reply import Button, Buttons, CardRef, Press, Reply, Text, reply
from handlers.kit.request import Platform
from locales.catalog import catalog
from storage.base import new_id
from storage.models.card import Card
from storage.models.identity import Identity
from storage.models.member import Member, MemberState, Role
from storage.models.outbox import Outbox, OutboxKind, OutboxState
from storage.models.workspace import Workspace
from storage.unit_of_work import Database, Store
from tests.bot.delivery.fake import FakeAdapter

NOW = datetime.fromisoformat("2026-03-02T09:30:00+00:00")
KEY = b"k" * 32


@dataclass
class TurnedClock:
    """Business time that a test turns."""

    moment: datetime = NOW

    def now(self) -> datetime:
        return self.moment

    def passes(self, **span: float) -> None:
        self.moment += timedelta(**span)


async def card_of_member(store: Store, ref: CardRef, member: Member | None) -> Reply | None:
    """Build a reminder-like card; the fact ``gone`` says that it is no longer wanted."""
    if ref.facts.get("gone") or store.now < NOW:
        return None
    if ref.facts.get("broken"):
        raise RuntimeError("a builder's own fault")
    name = member.name if member else "all"
    return reply(Text(literal(f"{ref.record} for {name}")), Buttons((Button(literal("Done"), Press("done")),)))


@dataclass
class House:
    """What a test of delivery lives in."""

    database: Database
    workspace: UUID
    clock: TurnedClock = field(default_factory=TurnedClock)
    slack: FakeAdapter = field(default_factory=FakeAdapter)
    telegram: FakeAdapter = field(
        default_factory=lambda: FakeAdapter(platform=Platform.TELEGRAM, answers_look_ups=False)
    )
    builders: dict[str, Builder] = field(default_factory=lambda: {"reminder": card_of_member})
    ada: UUID = field(init=False)
    bob: UUID = field(init=False)

    def sender(self, worker: str = "w1", *, wire: Wire | None = None) -> Sender:
        made = Sender(
            self.database,
            {Platform.SLACK: self.slack, Platform.TELEGRAM: self.telegram},
            workspace_id=self.workspace,
            keys=(KEY,),
            catalog=catalog(),
            clock=self.clock,
            builders=self.builders,
            worker=worker,
            wire=wire,
        )
        made.desk.jitter = lambda top: top
        return made

    async def found(self) -> None:
        """Found the workspace with Ada, its admin on both platforms, and Bob on Slack."""
        async with self.database.writing(self.workspace, now=NOW) as store:
            store.workspaces.add(Workspace(id=self.workspace, name="Acme", created_at=NOW))
            self.ada = self._member(store, "Ada", Role.ADMIN, "U-ada", "D-ada")
            self.bob = self._member(store, "Bob", Role.REP, "U-bob", "D-bob")
            store.identities.add(
                Identity(
                    id=new_id(NOW),
                    platform="telegram",
                    account="B1",
                    user_id="77",
                    member_id=self.ada,
                    direct_channel="77",
                )
            )

    def _member(self, store: Store, name: str, role: Role, user: str, channel: str) -> UUID:
        member = store.members.add(
            Member(id=new_id(NOW), name=name, role=role, state=MemberState.ACTIVE, created_at=NOW)
        )
        store.identities.add(
            Identity(
                id=new_id(NOW),
                platform="slack",
                account="T1",
                user_id=user,
                member_id=member.id,
                direct_channel=channel,
            )
        )
        return member.id

    def row(self, text: str = "hello", **given: Any) -> Outbox:
        """Make a row: an answer that says ``text``, unless told otherwise."""
        channel = given.pop("channel", "C1")
        platform = given.pop("platform", "slack")
        account = "B1" if platform == "telegram" else "T1"
        number = new_id(NOW)
        facts: dict[str, Any] = {
            "id": number,
            "platform": platform,
            "account": account,
            "conversation": f"{platform}:{account}:{channel}",
            "channel": channel,
            "payload": msgspec.to_builtins(reply(Text(literal(text)))),
            "intent_key": str(number),
            "not_before": self.clock.now(),
            "created_at": self.clock.now(),
        }
        return Outbox(**(facts | given))

    def card_row(self, record: str = "task", *, facts: dict[str, Any] | None = None, **given: Any) -> Outbox:
        """Make a row whose card is built at the moment of sending."""
        ref = CardRef("reminder", record, facts=facts or {})
        return self.row(payload=msgspec.to_builtins(ref), **given)

    async def add(self, *rows: Outbox, leased_to: str | None = None) -> None:
        async with self.database.writing(self.workspace, now=self.clock.now()) as store:
            await store.outbox.add(rows, leased_to=leased_to)

    async def add_card(self, shown: Reply, message: str | None = "m9", channel: str = "C1") -> UUID:
        """Store a card, as if it had been posted."""
        async with self.database.writing(self.workspace, now=NOW) as store:
            card = store.cards.add(
                Card(
                    id=new_id(NOW),
                    purpose="answer",
                    platform="slack",
                    account="T1",
                    channel=channel,
                    message_id=message,
                    presses=msgspec.to_builtins(presses_of(shown)),
                    created_at=NOW,
                    expires_at=NOW + timedelta(days=90),
                )
            )
        return card.id

    def edit_row(self, text: str, card: UUID, **given: Any) -> Outbox:
        return self.row(text, kind=OutboxKind.EDIT, card_id=card, **given)

    async def get(self, row: Outbox) -> Outbox:
        async with self.database.reading(self.workspace) as store:
            found = await store.outbox.get(row.id)
        assert found is not None
        return found

    async def state(self, row: Outbox) -> OutboxState:
        return (await self.get(row)).state

    async def reports(self) -> list[Outbox]:
        async with self.database.reading(self.workspace) as store:
            found = [
                row
                for channel in ("slack:T1:D-ada", "telegram:B1:77")
                for row in await store.outbox.list_by_conversation(channel)
            ]
        return [row for row in found if row.intent_key.startswith("parked:")]

    async def lease_runs_out(self, row: Outbox) -> None:
        """Let the row's lease be over, as after a crash or a long sleep."""
        async with self.database.writing(self.workspace, now=self.clock.now()) as store:
            found = await store.outbox.get(row.id)
            assert found is not None
            found.lease_until = NOW - timedelta(days=1)


async def until(holds: Callable[[], Any]) -> None:
    """Wait until something holds."""
    while True:
        found = holds()
        if await found if isinstance(found, Awaitable) else found:
            return
        await asyncio.sleep(0.01)
