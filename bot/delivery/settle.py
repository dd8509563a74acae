"""After an attempt: write down what became of the message, and what follows for others."""

from datetime import UTC, datetime, timedelta

import structlog

from bot.delivery.desk import Desk
from bot.delivery.outcome import Next, Verdict
from bot.delivery.prepare import Dropped, Parcel, held
from storage.failpoints import failpoint
from storage.models.attempt import AttemptOutcome
from storage.models.identity import Identity
from storage.models.outbox import Outbox, OutboxKind, OutboxState
from storage.unit_of_work import Store

_MOST_MOVES = 50
_UNSETTLED = (OutboxState.DUE, OutboxState.SENDING, OutboxState.UNKNOWN)
_log = structlog.get_logger(__name__)


async def settle(desk: Desk, parcel: Parcel, verdict: Verdict) -> bool:
    """Carry a verdict out in one unit of work; False when the row had passed to somebody else meanwhile."""
    failpoint("before_finish")
    mine = await desk.write(lambda store: _settle(desk, store, parcel, verdict))
    failpoint("after_finish")
    if not mine:
        _log.warning("delivery_fence_lost", outbox=str(parcel.row.id), next=verdict.next.value)
    elif verdict.next is Next.PAUSE:
        desk.pauses[verdict.scope] = _at(desk.clock.now(), verdict)
    return mine


async def drop(desk: Desk, row: Outbox, dropped: Dropped) -> None:
    """Settle a message that is not to be sent: cancelled, or parked where somebody should know."""

    async def work(store: Store) -> None:
        if dropped.park:
            await _park(desk, store, row, dropped.reason)
            return
        await store.outbox.cancel(row.id, row.fence, dropped.reason)

    await desk.write(work)


async def _settle(desk: Desk, store: Store, parcel: Parcel, verdict: Verdict) -> bool:
    row = parcel.row
    match verdict.next:
        case Next.DONE:
            return await _done(store, parcel, verdict)
        case Next.AGAIN | Next.PLAIN:
            return await _retry(store, row, verdict, AttemptOutcome.NOT_SENT)
        case Next.DOUBT:
            return await _retry(store, row, verdict, AttemptOutcome.UNKNOWN)
        case Next.PAUSE:
            await store.pauses.put(verdict.scope, _at(store.now, verdict))
            return await _retry(store, row, verdict, AttemptOutcome.NOT_SENT)
        case Next.PARK:
            return await _park(desk, store, row, verdict.reason)
        case Next.ANEW:
            return await _anew(store, row)
        case Next.ELSEWHERE | Next.BLOCKED:
            return await _redirect(desk, store, row, verdict)
        case Next.MOVED:
            return await _move(desk, store, row, verdict)


async def _done(store: Store, parcel: Parcel, verdict: Verdict) -> bool:
    row = parcel.row
    # A direct message's channel is known only now; without it the card could not be edited.
    is_news = bool(verdict.channel) and verdict.channel != parcel.address.channel
    return await store.outbox.finish(
        row.id,
        row.fence,
        AttemptOutcome.SENT,
        provider_id=verdict.message or None,
        channel=verdict.channel if is_news else None,
        detail=verdict.reason or None,
    )


async def _retry(store: Store, row: Outbox, verdict: Verdict, outcome: AttemptOutcome) -> bool:
    at = _at(store.now, verdict)
    return await store.outbox.finish(row.id, row.fence, outcome, not_before=at, detail=verdict.reason or None)


async def _park(desk: Desk, store: Store, row: Outbox, reason: str) -> bool:
    store.after_commit(lambda: setattr(desk, "parked", True))
    return await store.outbox.park(row.id, row.fence, reason)


async def _anew(store: Store, row: Outbox) -> bool:
    """Turn an edit of a message that is gone into a post of its own."""
    mine = await held(store, row)
    if mine is None:
        return False
    mine.kind, mine.state = OutboxKind.POST, OutboxState.DUE
    card = await store.cards.find(row.card_id) if row.card_id else None
    if card is not None:
        card.message_id = None
        mine.channel, mine.thread = card.channel, card.thread
    return True


async def _redirect(desk: Desk, store: Store, row: Outbox, verdict: Verdict) -> bool:
    """Send the message to the member's direct messages; where those are closed too, to another account, else park."""
    accounts = await store.identities.list_by_member(row.member_id) if row.member_id else []
    closed = next((each for each in accounts if _is_direct(each, row)), None)
    if closed is not None and verdict.reason.startswith("forbidden"):
        closed.blocked = True
    open_ones = [each for each in accounts if each is not closed and not each.blocked]
    open_ones = [each for each in open_ones if each.platform in desk.adapters]
    open_ones.sort(key=lambda each: each.platform != row.platform)
    if not open_ones:
        return await _park(desk, store, row, verdict.reason)
    mine = await held(store, row)
    if mine is None:
        return False
    target = open_ones[0]
    mine.platform, mine.account, mine.to_user = target.platform, target.account, target.user_id
    mine.channel, mine.thread = target.direct_channel or "", None
    mine.kind, mine.state, mine.reason = OutboxKind.POST, OutboxState.DUE, f"redirected: {verdict.reason}"
    card = await store.cards.find(row.card_id) if row.card_id else None
    if card is not None:
        card.platform, card.account = target.platform, target.account
        card.channel, card.thread = target.direct_channel or "", None
    return True


def _is_direct(identity: Identity, row: Outbox) -> bool:
    if (identity.platform, identity.account) != (
        row.platform,
        row.account,
    ) or row.kind is OutboxKind.EPHEMERAL:
        return False
    return identity.user_id == row.to_user or row.channel in (identity.direct_channel, identity.user_id)


async def _move(desk: Desk, store: Store, row: Outbox, verdict: Verdict) -> bool:
    """Rewrite a chat's id wherever it is still to be used, and send this message there."""
    old, channel = row.channel, verdict.moved_to
    if not channel or channel == old or row.attempts > _MOST_MOVES:
        return await _park(desk, store, row, verdict.reason)
    mine = await held(store, row)
    if mine is None:
        return False
    mine.state, mine.channel = OutboxState.DUE, channel
    for each in await store.outbox.list_by_conversation(row.conversation, limit=10_000):
        if each.state in _UNSETTLED and each.channel == old:
            each.channel = channel
    await store.cards.move(row.platform, row.account, old, channel)
    return True


def _at(now: datetime, verdict: Verdict) -> datetime:
    return (now + timedelta(seconds=verdict.seconds)).astimezone(UTC)
