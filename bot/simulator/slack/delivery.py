"""Bring payloads to the app, over HTTP or Socket Mode, and again when an event was not acknowledged.

Schedule: https://docs.slack.dev/apis/events-api#retries. Slash commands and interactions are sent once.
"""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from bot.simulator.slack import limits
from bot.simulator.slack.state import State

Json = dict[str, Any]
Kind = Literal["events_api", "slash_commands", "interactive"]


@dataclass(slots=True)
class Outcome:
    """How one attempt ended: acknowledged with an answer, or not, with Slack's reason."""

    acked: bool
    answer: Any = None
    reason: str = ""
    no_retry: bool = False


@dataclass
class Delivery:
    """One payload on its way; `answer` is what the app's acknowledgement carried."""

    kind: Kind
    payload: Json
    team: str
    url: str = ""
    attempts: list[Outcome] = field(default_factory=list)
    finished: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def acked(self) -> bool:
        """Say whether the app acknowledged it in time."""
        return bool(self.attempts) and self.attempts[-1].acked

    @property
    def answer(self) -> Any:
        """Return the body of the acknowledgement, None when there was none."""
        return self.attempts[-1].answer if self.attempts else None

    @property
    def name(self) -> str:
        """Return a short name for the journal: the event's type, the command, or the interaction's type."""
        event = self.payload.get("event")
        inner = event.get("type") if isinstance(event, dict) else None
        return str(inner or self.payload.get("command") or self.payload.get("type"))


class Transport(Protocol):
    """A way to bring one attempt to the app and wait for its acknowledgement."""

    async def attempt(self, delivery: Delivery, number: int, reason: str) -> Outcome:
        """Send once; `number` is 0 for the first time, `reason` why the earlier one failed."""
        ...


@dataclass
class Timing:
    """How long real seconds are: `ack_timeout` in seconds, `time_scale` multiplies the retry delays."""

    ack_timeout: float = limits.ACKNOWLEDGE
    time_scale: float = 1.0


class Courier:
    """Run deliveries in the background and remember which are under way."""

    def __init__(self, state: State, timing: Timing) -> None:
        """Start idle."""
        self._state = state
        self._timing = timing
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, delivery: Delivery, transport: Transport) -> Delivery:
        """Begin a delivery and return at once."""
        self._spawn(self.deliver(delivery, transport))
        return delivery

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def deliver(self, delivery: Delivery, transport: Transport) -> None:
        """Send until acknowledged or out of retries."""
        delays = (0.0, *limits.EVENT_RETRIES) if delivery.kind == "events_api" else (0.0,)
        reason = ""
        for number, delay in enumerate(delays):
            if number:
                await asyncio.sleep(delay * self._timing.time_scale)
            self._note("delivery", delivery, {"attempt": number, "reason": reason})
            outcome = await transport.attempt(delivery, number, reason)
            delivery.attempts.append(outcome)
            if outcome.acked:
                self._note("ack", delivery, {"attempt": number})
                break
            self._note("unacked", delivery, {"attempt": number, "reason": outcome.reason})
            reason = outcome.reason
            if outcome.no_retry:
                break
        delivery.finished.set()

    def _note(self, kind: str, delivery: Delivery, details: Json) -> None:
        identity = delivery.payload.get("event_id") or delivery.payload.get("trigger_id")
        self._state.journal.record(kind, delivery.name, delivery.team, {"id": identity, **details})

    async def settled(self) -> None:
        """Wait until nothing is under way, deliveries that others start meanwhile included."""
        while self._tasks:
            await asyncio.gather(*self._tasks)

    async def stop(self) -> None:
        """Give up whatever is under way."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
