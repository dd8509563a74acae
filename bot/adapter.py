"""What delivery asks of a platform: render a reply, send it, look for it, take it back.

A send ends in one of three ways. ``Unknown`` is not ``NotSent``: the platform may have posted the message, and a blind
second attempt could double it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from typing import Any, Protocol

import msgspec
from aiohttp import TraceConfig

from bot.markup import Words
from handlers.kit.reply import Reply
from handlers.kit.request import Platform


class Deed(StrEnum):
    """What is done with a message."""

    POST = "post"
    EPHEMERAL = "ephemeral"
    EDIT = "edit"
    DELETE = "delete"
    HOME = "home"  # Publish a member's own page, where the platform has one.


class Address(msgspec.Struct, frozen=True, kw_only=True):
    """Where a message goes. ``user`` is set for ephemeral messages, and for direct ones of a channel not known yet."""

    platform: Platform
    account: str
    channel: str
    thread: str = ""
    user: str = ""


class Envelope(msgspec.Struct, frozen=True, kw_only=True):
    """One attempt at one message. ``intent`` is the outbox row's id: the same for every attempt.

    ``message`` is the provider's id of the message to edit or delete. ``payload`` is what ``Adapter.render`` made.
    ``since`` is the Unix time of the first attempt: where a look-up begins.
    """

    intent: str
    deed: Deed
    address: Address
    payload: dict[str, Any]
    message: str = ""
    since: float = 0.0


class Sent(msgspec.Struct, frozen=True):
    """The platform took it. ``message`` is its id there (empty where it gives none)."""

    message: str = ""
    channel: str = ""


class Reason(StrEnum):
    """Why a message surely was not posted, and so what to do."""

    LATER = "later"  # Could not connect, or a passing refusal: the same again after a while.
    ABSENT = "absent"  # Nobody sits there who may read it: kept, however long, until somebody does.
    LIMIT = "limit"  # Too fast: again after ``retry_after`` seconds, for everything in that scope.
    MARKUP = "markup"  # The markup was refused: once more in plain text.
    GONE = "gone"  # The place, thread or message is no longer there.
    FORBIDDEN = "forbidden"  # The bot may not write there (removed, blocked, no scope).
    ACCOUNT = "account"  # The token is dead: nothing of this account can be sent until an administrator acts.
    MOVED = "moved"  # The chat has a new id (``moved_to``).
    UNCHANGED = "unchanged"  # An edit that changes nothing: as good as sent.
    LAPSED = "lapsed"  # The row was no longer ours when the connection stood: not a byte went out.
    BROKEN = "broken"  # The request itself is wrong: our fault, parked.


class NotSent(msgspec.Struct, frozen=True, kw_only=True):
    """The platform surely did not post it."""

    reason: Reason
    code: str = ""
    retry_after: float | None = None
    scope: str = ""
    moved_to: str = ""


class Unknown(msgspec.Struct, frozen=True):
    """Nobody can say whether it was posted."""

    code: str = ""


Outcome = Sent | NotSent | Unknown


class Found(msgspec.Struct, frozen=True):
    """A look-up's answer: the message is there under this id, or (empty) it is surely not there."""

    message: str = ""


StillMine = Callable[[], bool]


def always() -> bool:
    """Say yes: for what needs no lease."""
    return True


class Lapsed(Exception):
    """The message was no longer ours to send when the connection stood."""


_asked: ContextVar[StillMine] = ContextVar("still_mine", default=always)


@contextmanager
def asking(still_mine: StillMine) -> Iterator[None]:
    """Let requests made within ask ``still_mine`` before they are written; they raise ``Lapsed`` for a no."""
    token = _asked.set(still_mine)
    try:
        yield
    finally:
        _asked.reset(token)


def last_look() -> TraceConfig:
    """Make what an HTTP session needs to ask: the moments at which a request has got its connection."""

    async def look(*_: object) -> None:
        if not _asked.get()():
            raise Lapsed

    trace = TraceConfig()
    trace.on_connection_reuseconn.append(look)
    trace.on_connection_create_end.append(look)
    return trace


class Adapter(Protocol):
    """One platform, for delivery."""

    platform: Platform

    def render(self, reply: Reply, words: Words, tokens: Iterator[str], *, plain: bool = False) -> dict[str, Any]:
        """Turn a reply into the platform's payload. Pure; never refuses.

        ``tokens`` yields one token for each press in the order of ``handlers.kit.presses.presses_of``. ``plain`` asks
        for text without markup, after the platform refused the markup.
        """
        ...

    def label_repeat(self, payload: dict[str, Any], words: Words) -> dict[str, Any]:
        """Return the payload marked as a possible repeat."""
        ...

    async def send(self, envelope: Envelope, still_mine: StillMine = always) -> Outcome:
        """Make exactly one attempt. Never raises for what the platform or the network does.

        ``still_mine`` is asked once more when the connection stands, before the request is written: a process that
        was frozen while it waited sends nothing that another may have sent since.
        """
        ...

    async def look_up(self, envelope: Envelope) -> Found | None:
        """Find an earlier attempt's message. None when the platform cannot be asked."""
        ...

    async def retract(self, address: Address, message: str) -> bool:
        """Delete a message of our own."""
        ...

    async def open_direct(self, account: str, user: str) -> str | None:
        """Return the id of the direct-message channel with a user, or None when there can be none."""
        ...

    def scopes(self, address: Address) -> tuple["Scope", ...]:
        """Name the rate limits that a message to this address falls under."""
        ...


class Scope(msgspec.Struct, frozen=True):
    """A token bucket's name and its figures: ``rate`` messages a second with at most ``burst`` at once."""

    name: str
    rate: float
    burst: int
