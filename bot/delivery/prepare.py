"""Before a message leaves: is it still wanted, for whom, where to, and what does it show now."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final
from uuid import UUID

import msgspec
import structlog

from bot.adapter import Address, Deed
from bot.delivery import home
from bot.delivery.desk import Desk
from bot.delivery.readers import hides_amounts, is_for_team, is_nobodys, team_place, who_reads
from handlers.cards.amounts import names_amounts, without_amounts
from handlers.kit.presses import presses_of
from handlers.kit.reply import CardRef, Reply
from handlers.kit.request import Audience, Place, Platform
from storage.models.card import Card
from storage.models.member import Member, MemberState
from storage.models.outbox import Outbox, OutboxKind, OutboxState
from storage.models.task import TaskState
from storage.unit_of_work import Store

CARD_LIVES: Final = timedelta(days=90)
_log = structlog.get_logger(__name__)
_DEEDS: Final = {
    OutboxKind.POST: Deed.POST,
    OutboxKind.ANSWER: Deed.POST,
    OutboxKind.EPHEMERAL: Deed.EPHEMERAL,
    OutboxKind.EDIT: Deed.EDIT,
    OutboxKind.DELETE: Deed.DELETE,
}


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message ready to be rendered; ``card`` numbers its presses, ``message`` is what an edit or a deletion meets."""

    row: Outbox
    reply: Reply
    deed: Deed
    address: Address
    message: str = ""


@dataclass(frozen=True, slots=True)
class Dropped:
    """It is not to be sent any more. ``reason`` is for the row; ``park`` tells an administrator."""

    reason: str
    park: bool = False


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """It must not be read where it was to go, and goes to its member's direct messages. ``reason`` is for the row."""

    reason: str


async def prepare(desk: Desk, row: Outbox) -> Parcel | Dropped | Elsewhere:
    """Check and build one message.

    A stored answer that is posted needs little of the store: it was decided a moment ago, in the same
    transaction; only who reads the channel, and whether amounts may stand there, may have changed. Raises
    ``ConnectionError`` when the platform does not tell that, or where a member's direct messages are.
    """
    if home.is_home(row):
        return await desk.write(lambda store: _home(desk, store, row))
    if row.kind not in (OutboxKind.EPHEMERAL, OutboxKind.DELETE) and await _has_outsiders(desk, row):
        outsiders = "the channel has readers from outside"
        return Dropped(outsiders) if row.kind is OutboxKind.EDIT else Elsewhere(outsiders)
    if await is_nobodys(desk, row):
        return Dropped("the account is not its reader's any more")
    found = await _as_decided(desk, row)
    return await _fit_readers(desk, await _fit_place(desk, found)) if isinstance(found, Parcel) else found


async def _as_decided(desk: Desk, row: Outbox) -> Parcel | Dropped:
    """Build one message as it was meant when it was decided."""
    if row.kind in (OutboxKind.EDIT, OutboxKind.DELETE):
        async with desk.database.reading(desk.workspace_id) as store:
            return await _edit(store, row)
    if not row.channel and row.to_user:
        await _open_direct(desk, row)
    if is_card_ref(row):
        return await desk.write(lambda store: _build(desk, store, row))
    return Parcel(row, _reply(row), _DEEDS[row.kind], address_of(row))


async def _fit_place(desk: Desk, parcel: Parcel) -> Parcel:
    """Keep amounts out of a shared place that is not to show them: the one spot that every message passes."""
    if not names_amounts(parcel.reply) or not await hides_amounts(desk, parcel.deed, parcel.address):
        return parcel
    return replace(parcel, reply=without_amounts(parcel.reply))


async def _fit_readers(desk: Desk, parcel: Parcel) -> Parcel | Dropped:
    """Look up who reads a team's place now: it may have been shared with outsiders since the message was decided."""
    reply, place = parcel.reply, team_place(parcel.row)
    if place is None or await who_reads(desk.directories, place) is not Audience.EXTERNAL:
        return parcel
    if not reply.discreet:
        return Dropped("outsiders read this place", park=True)
    return replace(parcel, reply=msgspec.structs.replace(reply, blocks=reply.discreet))


def is_card_ref(row: Outbox) -> bool:
    """Tell whether the row's card is to be built at the moment of sending."""
    return row.payload.get("type") == "card_ref"


def address_of(row: Outbox) -> Address:
    """Say where a row goes."""
    return Address(
        platform=Platform(row.platform),
        account=row.account,
        channel=row.channel,
        thread=row.thread or "",
        user=row.to_user or "",
    )


def deed_of(row: Outbox) -> Deed:
    """Say what is done with the row's message."""
    return _DEEDS[row.kind]


async def _has_outsiders(desk: Desk, row: Outbox) -> bool:
    """Ask whether a channel was shared with others since the message was meant for it; only Slack's can be."""
    if row.platform != Platform.SLACK or not row.channel or row.channel.startswith("D") or is_for_team(row):
        return False  # What a team gets has its own answer to outsiders, below.
    directory = desk.directories.get(Platform.SLACK)
    if directory is None:
        return False
    place = Place(platform=Platform.SLACK, account=row.account, channel=row.channel, audience=Audience.SHARED)
    return await directory.audience_now(place) is Audience.EXTERNAL


async def held(store: Store, row: Outbox) -> Outbox | None:
    """Get the row to change it, given back to nobody else meanwhile; None when its fence was lost.

    The update under the fence comes first: it locks the row, so that what follows is one step on PostgreSQL
    too.
    """
    if not await store.outbox.give_back(row.id, row.fence):
        return None
    found = await store.outbox.get(row.id)
    if found is not None:
        found.attempts = row.attempts  # A row that was tried keeps its conversation waiting, in order.
    return found


async def _edit(store: Store, row: Outbox) -> Parcel | Dropped:
    card = await store.cards.find(row.card_id) if row.card_id else None
    later = await store.outbox.list_by_conversation(row.conversation) if row.kind is OutboxKind.EDIT else []
    if any(_replaces(each, row) for each in later):
        return Dropped("superseded by a later edit")
    reply = Reply(()) if row.kind is OutboxKind.DELETE else _reply(row)
    if card is None or not card.message_id:
        if row.kind is OutboxKind.DELETE:
            return Dropped("nothing to delete")
        # The card's message was never posted: what it would show now is posted instead.
        return Parcel(row, reply, Deed.POST, address_of(row))
    address = Address(
        platform=Platform(card.platform),
        account=card.account,
        channel=card.channel,
        thread=card.thread or "",
        user=row.to_user or "",
    )
    return Parcel(row, reply, _DEEDS[row.kind], address, card.message_id)


async def _home(desk: Desk, store: Store, row: Outbox) -> Parcel | Dropped:
    later = await store.outbox.list_by_conversation(row.conversation)
    if any(_replaces(each, row) for each in later):
        return Dropped("superseded by a later page")
    built = await home.build(desk, store, row)
    return Dropped(built) if isinstance(built, str) else Parcel(row, built[0], Deed.HOME, address_of(row), built[1])


def _replaces(other: Outbox, row: Outbox) -> bool:
    return (
        other.kind is OutboxKind.EDIT
        and other.card_id == row.card_id
        and other.seq > row.seq
        and other.state is OutboxState.DUE
    )


async def _open_direct(desk: Desk, row: Outbox) -> None:
    """Ask the platform for the direct messages' channel, and remember it on the account, the row and its card."""
    adapter = desk.adapter(row)
    channel = await adapter.open_direct(row.account, row.to_user or "") if adapter else None
    if not channel:
        return

    async def remember(store: Store) -> None:
        known = await store.identities.find_by_user(row.platform, row.account, row.to_user or "")
        if known is not None:
            known.identity.direct_channel = channel
        mine = await store.outbox.get(row.id)
        if mine is not None and mine.fence == row.fence:
            mine.channel = channel
        card = await store.cards.find(row.card_id) if row.card_id else None
        if card is not None and not card.channel:
            card.channel = channel

    await desk.write(remember)
    row.channel = channel


async def _build(desk: Desk, store: Store, row: Outbox) -> Parcel | Dropped:
    """Build the card now, keep its presses, and check that its reader may still have it."""
    member = await store.members.find(row.member_id) if row.member_id else None
    if row.member_id and (member is None or member.state is not MemberState.ACTIVE):
        async with store.untracked():  # Nothing that a person did: there is nothing to take back.
            await _ring_again(store, row)
        return Dropped("recipient is no longer a member")
    if member is not None and row.to_user and not await _reachable(store, row, member):
        return Dropped("recipient has left this account", park=True)
    ref = msgspec.convert(row.payload, CardRef)
    builder = desk.builders.get(ref.card)
    if builder is None:
        return Dropped(f"no builder for {ref.card}", park=True)
    reply = await builder(store, ref, member)
    if reply is None:
        return Dropped("no longer wanted")
    return Parcel(row, await _keep_card(store, row, reply), _DEEDS[row.kind], address_of(row))


async def _ring_again(store: Store, row: Outbox) -> None:
    """Let a reminder's bell ring anew, for whoever has the task now: its reader left before it was sent."""
    ref = msgspec.convert(row.payload, CardRef)
    if ref.card != "reminder" or "occurrence" not in ref.facts:
        return
    task = await store.tasks.find(UUID(ref.record))
    if task is None or task.state is not TaskState.OPEN or task.occurrence != ref.facts["occurrence"]:
        return
    if task.recurrence is not None and task.wall_local is None:
        return  # Its rhythm is counted from the next due moment, which another bell would shift.
    if task.recurrence is not None:
        task.due_at = store.now  # Counted from here, the following bell stays the one that was planned.
    task.next_at = store.now
    _log.info("reminder_rings_again", task=ref.record, outbox=str(row.id))


async def _reachable(store: Store, row: Outbox, member: Member) -> bool:
    known = await store.identities.find_by_user(row.platform, row.account, row.to_user or "")
    return known is not None and known.member.id == member.id


async def _keep_card(store: Store, row: Outbox, reply: Reply) -> Reply:
    """Write what the card shows and what its buttons do, before anybody can press them.

    Presses only grow: an earlier copy of the message may stand somewhere, and its buttons keep their meaning.
    """
    presses = msgspec.to_builtins(presses_of(reply))
    card = await store.cards.find(row.card_id) if row.card_id else None
    if card is None:
        mine = await store.outbox.get(row.id)
        if mine is None or mine.fence != row.fence or not (presses or reply.shows):
            return reply
        card = store.cards.add(_card(store, row, reply))
        mine.card_id = row.card_id = card.id
    store.cards.show(card, msgspec.to_builtins(reply.shows))
    first = len(card.presses) if card.presses != presses else 0
    card.presses = [*card.presses[:first], *presses]
    return msgspec.structs.replace(reply, first=first)


def _card(store: Store, row: Outbox, reply: Reply) -> Card:
    return Card(
        id=store.new_id(),
        purpose=reply.purpose,
        platform=row.platform,
        account=row.account,
        channel=row.channel,
        thread=row.thread,
        member_id=row.member_id,
        created_at=store.now,
        expires_at=store.now + CARD_LIVES,
    )


def _reply(row: Outbox) -> Reply:
    return msgspec.convert(row.payload, Reply)
