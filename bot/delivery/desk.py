"""What every step of a delivery works with: the store, the platforms, and what is remembered between messages."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID

import structlog

from bot.adapter import Adapter, Address
from bot.delivery.buckets import Buckets
from bot.delivery.circuit import Circuit
from bot.delivery.outcome import Jitter
from bot.delivery.wire import Wire
from handlers.kit.ports import Clock, Directory
from handlers.kit.reply import CardRef, Reply
from handlers.kit.request import Platform
from locales.catalog import Catalog
from storage.engine import is_transient
from storage.models.member import Member
from storage.models.outbox import Outbox
from storage.unit_of_work import Database, Store

LEASE_SECONDS = 10.0
REQUESTS_AT_ONCE = 8
_TRIES = 6
_Result = TypeVar("_Result")
_log = structlog.get_logger(__name__)


class Builder(Protocol):
    """Builds a card at the moment of sending, for its recipient; ``store.now`` is the moment."""

    async def __call__(self, store: Store, ref: CardRef, member: Member | None) -> Reply | None:
        """Return the card, or None when it is no longer wanted (done, changed, closed). Changes no record."""
        ...


@dataclass(frozen=True, slots=True)
class Claim:
    """An outbox row that this process may send until ``until`` (of ``Desk.ticks``)."""

    row: Outbox
    until: float


@dataclass(slots=True)
class Desk:
    """One process's delivery for one workspace.

    ``keys`` are the press keys, the current one first. ``ticks`` counts seconds and never jumps: leases and
    buckets go by it. ``pauses`` mirrors the store's: until when a scope is silent. ``directories`` tell who reads a
    channel at the moment of sending. ``wire`` notes what left this machine, where there is a place for it.
    ``heard`` are the newest messages of ours that a platform showed us, by what they were meant as.
    """

    database: Database
    workspace_id: UUID
    adapters: Mapping[Platform, Adapter]
    keys: tuple[bytes, ...]
    catalog: Catalog
    clock: Clock
    builders: Mapping[str, Builder]
    worker: str
    directories: Mapping[Platform, Directory] = field(default_factory=dict)
    heard: dict[str, str] = field(default_factory=dict)
    ticks: Callable[[], float] = time.monotonic
    # Full jitter spreads a crowd's next tries; nobody gains by guessing it.
    jitter: Jitter = lambda top: random.uniform(0.0, top)  # noqa: S311
    pauses: dict[str, datetime] = field(default_factory=dict)
    wire: Wire | None = None
    requests: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(REQUESTS_AT_ONCE))
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    parked: bool = True
    watchers: set[asyncio.Task[object]] = field(default_factory=set)
    buckets: Buckets = field(init=False)
    circuit: Circuit = field(init=False)

    def __post_init__(self) -> None:
        """Let the buckets and the circuit go by the same seconds."""
        self.buckets, self.circuit = Buckets(self.ticks), Circuit(self.ticks)

    def adapter(self, row: Outbox) -> Adapter | None:
        """Find the row's platform among those that are connected."""
        return self.adapters.get(Platform(row.platform))

    @property
    def platforms(self) -> list[str]:
        """List the platforms that are connected now: what goes elsewhere waits, untouched, until its own is."""
        return [each.value for each in self.adapters]

    def watch(self, work: Coroutine[Any, Any, object]) -> None:
        """Let something go on beside the messages until it ends, or the sender does."""
        watcher: asyncio.Task[object] = asyncio.create_task(work)
        self.watchers.add(watcher)
        watcher.add_done_callback(self.watchers.discard)

    async def write(self, work: Callable[[Store], Awaitable[_Result]]) -> _Result:
        """Run one unit of work, again when a lost race or connection asks for it: every unit here bears repetition."""
        for attempt in range(_TRIES):
            try:
                async with self.database.writing(self.workspace_id, now=self.clock.now()) as store:
                    return await work(store)
            except Exception as error:
                if not is_transient(error) or attempt == _TRIES - 1:
                    raise
                _log.warning("delivery_write_again", error=type(error).__name__)
                await asyncio.sleep(0.05 * 2**attempt)
        raise AssertionError("the last try returns or raises")


def account_scope(address: Address) -> str:
    """Name the pause of a whole account."""
    return f"account:{address.platform.value}:{address.account}"
