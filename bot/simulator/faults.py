"""Scripted misfortune for a simulated platform: what goes wrong with which call, in which order.

How a test uses it::

    server.faults.queue("chat.postMessage", drop(accepted=True))  # taken, then the line is cut
    server.faults.queue("sendMessage", None, rate_limited("7"))  # one good call, then a 429
    server.faults.mix("*", [(0.02, drop(accepted=True)), (0.02, http(500))], seed=7)

How a server uses it: `fault = script.take(method)` for each call; if there is one,
`await play(fault, request, accept, refuse)`. `accept` performs the call as if nothing happened (journal
first) and gives its true answer; `refuse` shapes the platform's own error answer (`{"ok": false, …}`).
"""

import asyncio
import random
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from aiohttp import web


class Kind(StrEnum):
    """The ways in which a call goes wrong."""

    DROP = "drop"
    STALL = "stall"
    HTTP = "http"
    ERROR = "error"
    RATE_LIMITED = "rate_limited"


@dataclass(frozen=True, slots=True)
class Fault:
    """One misfortune; `accepted` says whether the platform took the call before it went wrong.

    `retry_after` is the header's text: "7", garbage, or None for no header. `seconds` is how long a stall
    lasts before the true answer (accepted) or a cut line (not accepted).
    """

    kind: Kind
    accepted: bool = False
    status: int = 200
    error: str = ""
    retry_after: str | None = None
    seconds: float = 0.0


def drop(accepted: bool) -> Fault:
    """Cut the connection without an answer."""
    return Fault(Kind.DROP, accepted=accepted)


def stall(seconds: float, accepted: bool = True) -> Fault:
    """Stay silent for `seconds`, longer than the client is willing to wait."""
    return Fault(Kind.STALL, accepted=accepted, seconds=seconds)


def http(status: int, accepted: bool = False) -> Fault:
    """Answer with a bare HTTP status and a page of HTML, as a proxy in front of the platform does."""
    return Fault(Kind.HTTP, accepted=accepted, status=status)


def error(code: str, accepted: bool = False, status: int = 200) -> Fault:
    """Answer with the platform's own error shape, such as `internal_error`."""
    return Fault(Kind.ERROR, accepted=accepted, status=status, error=code)


def rate_limited(retry_after: str | None = "1") -> Fault:
    """Answer 429 with this Retry-After text; None leaves the header out."""
    return Fault(Kind.RATE_LIMITED, status=429, error="ratelimited", retry_after=retry_after)


class FaultScript:
    """Hold the queued faults of each method and the background mixes; `*` stands for every method."""

    def __init__(self) -> None:
        """Start with nothing going wrong."""
        self._queues: defaultdict[str, deque[Fault | None]] = defaultdict(deque)
        self._mixes: dict[str, tuple[random.Random, list[tuple[float, Fault]]]] = {}

    def queue(self, method: str, *faults: Fault | None) -> None:
        """Add faults for the next calls of a method, in order; None lets one call through unharmed."""
        self._queues[method].extend(faults)

    def mix(self, method: str, shares: Iterable[tuple[float, Fault]], seed: int = 0) -> None:
        """Let each call go wrong with these probabilities (sum ≤ 1), from a seeded generator."""
        # Reproducible misfortune is wanted here, not secrecy.
        self._mixes[method] = (random.Random(seed), list(shares))  # noqa: S311

    def clear(self) -> None:
        """Forget every queued fault and every mix."""
        self._queues.clear()
        self._mixes.clear()

    def pending(self) -> int:
        """Count the queued faults which have not been played."""
        return sum(len(queue) for queue in self._queues.values())

    def take(self, method: str) -> Fault | None:
        """Return what shall go wrong with this call of `method`, if anything, and use it up."""
        for key in (method, "*"):
            queue = self._queues.get(key)
            if queue:
                return queue.popleft()
        for key in (method, "*"):
            if key in self._mixes:
                return _drawn(*self._mixes[key])
        return None


def _drawn(generator: random.Random, shares: list[tuple[float, Fault]]) -> Fault | None:
    mark = generator.random()
    for share, fault in shares:
        mark -= share
        if mark < 0:
            return fault
    return None


def fault_from_json(body: Mapping[str, Any]) -> Fault:
    """Build a fault from JSON such as `{"kind": "http", "status": 502, "accepted": true}`.

    Raises ValueError or TypeError for an unknown kind or field.
    """
    return Fault(**{**body, "kind": Kind(str(body.get("kind")))})


async def play(
    fault: Fault,
    request: web.Request,
    accept: Callable[[], Awaitable[web.StreamResponse]],
    refuse: Callable[[Fault], web.StreamResponse],
) -> web.StreamResponse:
    """Let one call go wrong as the fault says and return whatever answer still leaves the server."""
    answer = await accept() if fault.accepted else None
    if fault.kind is Kind.STALL:
        await asyncio.sleep(fault.seconds)
        return answer if answer is not None else _cut(request)
    if fault.kind is Kind.DROP:
        return _cut(request)
    if fault.kind is Kind.HTTP:
        page = f"<html><body><h1>{fault.status}</h1></body></html>"
        return web.Response(status=fault.status, text=page, content_type="text/html")
    return refuse(fault)


def _cut(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    # The line is gone; aiohttp needs some answer and drops it.
    return web.Response()
