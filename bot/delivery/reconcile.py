"""What nobody knows: was it posted? And what was posted twice after all, by a process that slept too long."""

import asyncio
from datetime import timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

import structlog

from bot.adapter import Adapter, Address, Deed, Envelope
from bot.delivery.desk import Desk
from bot.delivery.outcome import SETTLE_SECONDS, Next, Verdict
from bot.delivery.prepare import address_of, deed_of
from handlers.kit.request import Platform
from storage.models.outbox import Outbox, OutboxState
from storage.unit_of_work import Store

# Where a message can be looked up: a look-up without an answer is asked again there before a repeat is
# risked.
ASKABLE: Final = frozenset({Platform.SLACK})
ASKS_FOR: Final = timedelta(hours=1)
# Elsewhere one labelled copy is all that is risked. Where the network breaks in the middle of that one too, the
# message is set aside and an administrator is told.
REPEATS: Final = 1
_WATCHES: Final = 120
_HEARD: Final = 10_000
_SETTLED: Final = (OutboxState.SENT, OutboxState.PARKED, OutboxState.CANCELLED)
_log = structlog.get_logger(__name__)


class Resend(StrEnum):
    """How an unknown message goes out once more."""

    SAME = "same"  # It is surely not there.
    LABELLED = "labelled"  # It may be there: this copy says so.


async def resolve(desk: Desk, adapter: Adapter, row: Outbox) -> Verdict | Resend:
    """Find out what became of an earlier attempt, or choose how to try once more."""
    deed = deed_of(row)
    if deed in (Deed.EDIT, Deed.DELETE):
        return Resend.SAME
    if desk.wire is not None and desk.wire.stayed(row.id, row.begun_by):
        return Resend.SAME
    if (shown := desk.heard.get(str(row.id))) is not None:
        return Verdict(Next.DONE, message=shown, reason="heard")
    now = desk.clock.now()
    since = row.first_tried_at or now
    found = await adapter.look_up(
        Envelope(intent=str(row.id), deed=deed, address=address_of(row), payload={}, since=since.timestamp())
    )
    if found is not None and found.message:
        return Verdict(Next.DONE, message=found.message, reason="found")
    if found is not None:
        return Resend.SAME
    if adapter.platform in ASKABLE and deed is Deed.POST and now - since < ASKS_FOR:
        return Verdict(Next.DOUBT, SETTLE_SECONDS + desk.jitter(SETTLE_SECONDS), reason="look-up unanswered")
    if row.repeat and row.attempts > REPEATS:
        return Verdict(Next.PARK, reason="unknown after a repeat")
    return Resend.LABELLED


async def retract_late(desk: Desk, row: Outbox, address: Address, message: str) -> bool:
    """Take back our own copy once somebody else's stands; True when it was taken back.

    Our attempt succeeded after its lease was lost. Whoever took the row over may have found our copy and
    settled on it: only when the row is settled, and on another message, ours is one too many.
    """
    adapter = desk.adapters[address.platform]
    for _ in range(_WATCHES):
        found = await _read(desk, row)
        if found is None or (found.state is OutboxState.SENT and found.provider_id == message):
            return False
        if found.state in _SETTLED and found.state is not OutboxState.PARKED:
            taken = await adapter.retract(address, message)
            _log.warning("delivery_copy_retracted", outbox=str(row.id), message=message, taken=taken)
            if taken:
                return True
        elif found.state is OutboxState.PARKED:
            return False
        await asyncio.sleep(1.0)
    _log.error("delivery_copy_left", outbox=str(row.id), message=message)
    return False


async def heard(desk: Desk, intent: str, address: Address, message: str) -> None:
    """Note a message of ours as its platform shows it: it stands, whatever became of its attempt.

    Of two for one intent, the one that its row does not stand for is one too many.
    """
    first = desk.heard.setdefault(intent, message)
    if len(desk.heard) > _HEARD:
        del desk.heard[next(iter(desk.heard))]
    if first != message:
        desk.watch(_keep_one(desk, UUID(intent), address, (message, first)))


async def _keep_one(desk: Desk, row_id: UUID, address: Address, messages: tuple[str, str]) -> None:
    async with desk.database.reading(desk.workspace_id) as store:
        row = await store.outbox.get(row_id)
    for each in messages if row is not None else ():
        if row is not None and await retract_late(desk, row, address, each):
            return


async def start_again(desk: Desk, row: Outbox, how: Resend) -> bool:
    """Note a new attempt at an unknown message; False when the fence was lost."""
    repeat = how is Resend.LABELLED or row.repeat

    async def work(store: Store) -> bool:
        return await store.outbox.start_again(row.id, row.fence, repeat=repeat)

    if not await desk.write(work):
        return False
    row.state = OutboxState.SENDING
    row.attempts += 1
    return True


async def begin(desk: Desk, row: Outbox, how: Resend | None) -> bool:
    """Note, as the last thing before a post, that it begins; False when the fence was lost.

    Where a message can be looked up, its claim said so already; and an edit done twice is as good as done once.
    """
    if how is not None:
        return await start_again(desk, row, how)
    if row.started_at is not None or deed_of(row) not in (Deed.POST, Deed.EPHEMERAL):
        return True
    if not await desk.write(lambda store: store.outbox.begin(row.id, row.fence)):
        return False
    row.started_at = desk.clock.now()
    return True


async def _read(desk: Desk, row: Outbox) -> Outbox | None:
    async with desk.database.reading(desk.workspace_id) as store:
        return await store.outbox.get(row.id)
