"""One message's way: find out what is unknown, build it, wait its turn, send it once, and note what became of it."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

import msgspec
import structlog

from bot.adapter import Adapter, Deed, Envelope, NotSent, Outcome, Reason, Sent, Unknown
from bot.delivery import outcome as judging
from bot.delivery.desk import Claim, Desk, account_scope
from bot.delivery.outcome import REQUEST_SECONDS, Next, Trial, Verdict
from bot.delivery.prepare import Dropped, Elsewhere, Parcel, address_of, deed_of, prepare
from bot.delivery.reconcile import Resend, begin, resolve, retract_late
from bot.delivery.settle import drop, settle
from bot.markup import Words
from handlers.kit.presses import presses_of
from handlers.kit.reply import Reply
from handlers.kit.token import seal
from storage.failpoints import failpoint
from storage.models.outbox import Outbox, OutboxState

# A request must end, and its outcome be written, while the row is still ours.
MARGIN: Final = 1.0
_log = structlog.get_logger(__name__)


async def deliver(desk: Desk, claim: Claim) -> None:
    """Bring one claimed row to its next state."""
    row = claim.row
    adapter = desk.adapter(row)
    parcel = _empty(row)
    if adapter is None:  # Not connected (yet): nothing was tried.
        await desk.write(lambda store: store.outbox.give_back(row.id, row.fence))
        return
    how: Resend | None = None
    if row.state is OutboxState.UNKNOWN:
        found = await resolve(desk, adapter, row)
        if not isinstance(found, Resend):
            await settle(desk, parcel, found)
            return
        how, row.repeat = found, row.repeat or found is Resend.LABELLED
    try:
        ready = await prepare(desk, row)
        if isinstance(ready, Dropped):
            await drop(desk, row, ready)
            return
        if isinstance(ready, Elsewhere):
            await settle(desk, parcel, Verdict(Next.ELSEWHERE, reason=ready.reason))
            return
        envelope = _envelope(desk, adapter, ready, plain=False)
    except Exception as error:  # Nothing has left: a fault of ours in a card must not hold up its conversation.
        _log.exception("delivery_not_prepared", outbox=str(row.id))
        why = f"not prepared: {type(error).__name__}"
        await settle(desk, parcel, _not_begun(judging.again(_trial(desk, row), why, desk.jitter), how))
        return
    held_up = await _wait_for_turn(desk, adapter, claim, ready)
    if held_up is not None:
        await settle(desk, ready, _not_begun(held_up, how))
        return
    await _send(desk, claim, ready, envelope, how)


def _not_begun(verdict: Verdict, how: Resend | None) -> Verdict:
    """Keep an unknown message unknown while its next try has not begun: it is looked up, or labelled, then too."""
    return replace(verdict, next=Next.DOUBT) if how is not None and verdict.next is Next.AGAIN else verdict


async def _wait_for_turn(desk: Desk, adapter: Adapter, claim: Claim, parcel: Parcel) -> Verdict | None:
    """Wait for the rate limits; a verdict when the wait is longer than the lease allows."""
    now = desk.clock.now()
    scopes = adapter.scopes(parcel.address)
    names = [account_scope(parcel.address), *(scope.name for scope in scopes)]
    until = max((desk.pauses[name] for name in names if name in desk.pauses), default=now)
    if until > now:
        return Verdict(Next.AGAIN, (until - now).total_seconds(), reason="paused")
    while (wait := desk.buckets.take(scopes)) > 0.0:
        if desk.stopping.is_set() or claim.until - desk.ticks() - wait < REQUEST_SECONDS + 2 * MARGIN:
            return Verdict(Next.AGAIN, wait, reason="paced")
        await asyncio.sleep(wait)
    return None


async def _send(desk: Desk, claim: Claim, parcel: Parcel, envelope: Envelope, how: Resend | None) -> None:
    """Send, a second time without markup where the platform surely refused it, and settle."""
    adapter, row = desk.adapters[envelope.address.platform], claim.row
    outcome = await _post(desk, adapter, claim, envelope, lambda: begin(desk, row, how))
    verdict = judging.judge(outcome, _trial(desk, row, parcel), desk.jitter) if outcome else None
    if verdict is not None and verdict.next is Next.PLAIN:
        outcome = await _post(desk, adapter, claim, _envelope(desk, adapter, parcel, plain=True))
        trial = _trial(desk, row, parcel, plain=True)
        verdict = judging.judge(outcome, trial, desk.jitter) if outcome else None
    if verdict is None:
        await desk.write(lambda store: store.outbox.give_back(row.id, row.fence))
        return
    mine = await settle(desk, parcel, verdict)
    if not mine and isinstance(outcome, Sent) and parcel.deed is Deed.POST:
        place = msgspec.structs.replace(parcel.address, channel=outcome.channel or parcel.address.channel)
        desk.watch(retract_late(desk, row, place, outcome.message))


async def _post(
    desk: Desk, adapter: Adapter, claim: Claim, envelope: Envelope, note: Callable[[], Awaitable[bool]] | None = None
) -> Outcome | None:
    """Make the one request, once ``note`` has it written down; None when it may not begin any more."""
    async with desk.requests:
        if not _has_time(desk, claim) or (note is not None and not await note()) or not _has_time(desk, claim):
            return None
        account = account_scope(envelope.address)
        if not desk.circuit.lets_through(account):
            return NotSent(reason=Reason.LATER, code="platform does not answer")
        failpoint("before_post")
        try:
            async with asyncio.timeout(REQUEST_SECONDS + MARGIN / 2):
                outcome = await adapter.send(envelope, lambda: _may_leave(desk, claim))
        except TimeoutError:
            outcome = Unknown("timeout")
        except Exception as error:  # An adapter's own fault, before or after the post: nobody can say.
            _log.exception("delivery_adapter_failed", outbox=envelope.intent)
            outcome = Unknown(f"adapter: {type(error).__name__}")
        failpoint("after_post")
        if isinstance(outcome, NotSent) and outcome.reason is Reason.LAPSED:
            return None
    unanswered = isinstance(outcome, Unknown) or (isinstance(outcome, NotSent) and outcome.reason is Reason.LATER)
    desk.circuit.note(account, answered=not unanswered)
    return outcome


def _may_leave(desk: Desk, claim: Claim) -> bool:
    """Note that the bytes may go from here on, then look at the lease once more: in this order, for we may freeze."""
    if desk.wire is not None:
        desk.wire.leaving(claim.row.id)
    return claim.until - desk.ticks() > MARGIN


def _has_time(desk: Desk, claim: Claim) -> bool:
    return not desk.stopping.is_set() and claim.until - desk.ticks() >= REQUEST_SECONDS + MARGIN


def _envelope(desk: Desk, adapter: Adapter, parcel: Parcel, *, plain: bool) -> Envelope:
    row = parcel.row
    payload: dict[str, Any] = {}
    if parcel.deed is not Deed.DELETE:
        words = Words(desk.catalog, row.locale, row.zone)
        payload = adapter.render(parcel.reply, words, _tokens(desk, parcel), plain=plain)
        if row.repeat:
            payload = adapter.label_repeat(payload, words)
    return Envelope(
        intent=str(row.id),
        deed=parcel.deed,
        address=parcel.address,
        payload=payload,
        message=parcel.message,
        since=(row.first_tried_at or desk.clock.now()).timestamp(),
    )


def _tokens(desk: Desk, parcel: Parcel) -> Iterator[str]:
    card, first = parcel.row.card_id, parcel.reply.first
    if card is None:
        return iter(())
    return (seal(desk.keys[0], card, first + index) for index in range(len(presses_of(parcel.reply))))


def _trial(desk: Desk, row: Outbox, parcel: Parcel | None = None, *, plain: bool = False) -> Trial:
    address = parcel.address if parcel else address_of(row)
    deed = parcel.deed if parcel else deed_of(row)
    adapter = desk.adapter(row)
    scopes = adapter.scopes(address) if adapter else ()
    now = desk.clock.now()
    return Trial(
        deed=deed,
        attempts=row.attempts,
        age=max(timedelta(), now - (row.first_tried_at or now)),
        scope=scopes[0].name if scopes else account_scope(address),
        account_scope=account_scope(address),
        plain=plain,
        direct=deed is Deed.POST and bool(row.to_user),
        has_member=row.member_id is not None,
    )


def _empty(row: Outbox) -> Parcel:
    return Parcel(row, Reply(()), deed_of(row), address_of(row))
