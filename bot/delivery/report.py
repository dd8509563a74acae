"""Tells the administrators once what could not be delivered: one message for all of it, never a loop."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from bot.delivery.desk import Desk
from handlers.cards.team.unreached import lost
from handlers.cards.why import PROBLEMS, why_button
from handlers.kit.phrase import Listing, Phrase, say
from handlers.kit.reply import Block, Buttons, Heading, Note, Reply, Text
from handlers.kit.request import Place
from scheduler.recipients import Team, message
from storage.models.outbox import Outbox
from storage.unit_of_work import Store

MARK: Final = "parked-told"
EVERY: Final = timedelta(minutes=10)
_OWN: Final = "parked:"
_NO_WAY: Final = ("gone", "forbidden")
_MOST: Final = 500
_NAMED: Final = 5


async def report_parked(desk: Desk) -> int:
    """Put one message for each administrator into the outbox, and return how many messages it tells of."""
    async with desk.database.reading(desk.workspace_id) as store:
        mark = await store.state.find(MARK)
        parked = await store.outbox.list_parked(_since(mark, desk.clock.now()), limit=_MOST)
    if not parked:
        desk.parked = False
        return 0
    if mark and desk.clock.now() < datetime.fromisoformat(mark["told_at"]) + EVERY:
        return 0
    return await desk.write(lambda store: _report(desk, store))


async def _report(desk: Desk, store: Store) -> int:
    mark = await store.state.find(MARK)
    parked = await store.outbox.list_parked(_since(mark, store.now), limit=_MOST)
    # A report that cannot be delivered is not reported: that would be the loop.
    news = [row for row in parked if not row.intent_key.startswith(_OWN)]
    if news:
        team = await Team.of(store)
        await store.outbox.add([*await _rows(store, team, news), *await _of_places(store, team, news)])
    until = max((row.finished_at or store.now for row in parked), default=store.now)
    mark = {"until": (until + timedelta(microseconds=1)).isoformat(), "told_at": store.now.isoformat()}
    await store.state.put(MARK, mark)
    desk.parked = len(parked) == _MOST
    return len(news)


def _since(mark: dict[str, Any] | None, now: datetime) -> datetime:
    return datetime.fromisoformat(mark["until"]) if mark else now - timedelta(days=1)


async def _rows(store: Store, team: Team, parked: list[Outbox]) -> list[Outbox]:
    members = await store.members.get_many(row.member_id for row in parked if row.member_id)
    names = sorted({each.name for each in members.values()})
    card = _card(parked, [*names, *await _teams(store, parked)], store.now)
    reached = ((admin, admin.account()) for admin in team.admins if admin.wants(PROBLEMS))
    return [
        message(store, admin, account, card, f"{_OWN}{parked[0].id}:{admin.member.id}")
        for admin, account in reached
        if account is not None
    ]


async def _of_places(store: Store, team: Team, parked: list[Outbox]) -> list[Outbox]:
    """Tell who leads a team that nothing arrives in its place; the administrators read it in their report."""
    lost_rows = [row for row in parked if row.channel and (row.reason or "").startswith(_NO_WAY)]
    conversations = {f"{row.platform}:{row.account}:{row.channel}": row for row in lost_rows}
    rows = []
    for conversation, row in conversations.items():
        for told in await lost(store, Place.of(conversation)):
            leader = team.recipients.get(UUID(told.member or ""))
            account = leader.account() if leader is not None else None
            if leader is not None and account is not None and leader not in team.admins:
                rows.append(message(store, leader, account, told, f"{_OWN}{row.id}:{leader.member.id}"))
    return rows


async def _teams(store: Store, parked: list[Outbox]) -> list[Phrase]:
    """Name the teams whose own places were not reached."""
    places = {(row.platform, row.account, row.channel, row.thread) for row in parked if row.channel}
    found = [await store.teams.find_by_place(*place) for place in sorted(places, key=str)]
    teams = {each.id: each for each in found if each is not None}
    return [
        say("common-undelivered-team", name=each.name, platform=(each.platform or "").title())
        for each in teams.values()
    ]


def _card(parked: list[Outbox], names: Sequence[str | Phrase], now: datetime) -> Reply:
    blocks: list[Block] = [
        Heading(say("common-undelivered-title")),
        Text(say("common-undelivered-count", count=len(parked))),
    ]
    if names:
        blocks.append(Text(say("common-undelivered-for", names=Listing(tuple(names[:_NAMED])))))
    blocks.append(Note(say("common-undelivered-why")))
    blocks.append(Buttons((why_button(PROBLEMS, (say("why-problems"),), now),)))
    return Reply(tuple(blocks), purpose="report")
