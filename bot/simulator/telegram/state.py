"""Everything one simulated bot account consists of besides HTTP: world, updates, journal, settings."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bot.simulator.journal import Journal
from bot.simulator.telegram.errors import too_many_requests
from bot.simulator.telegram.pace import Pacer, whole_seconds
from bot.simulator.telegram.updates import Update, UpdateQueue
from bot.simulator.telegram.world import Chat, Message, User, World

_DELIVERED_KEPT: Final = 10_000  # How many updates stay known for redelivery.


@dataclass(slots=True)
class Callback:
    """A press of an inline button; `answer` is what the bot showed, None until it did."""

    id: str
    user: User
    message: Message
    data: str
    at: float
    answer: dict[str, Any] | None = None


@dataclass(slots=True)
class InlineQuery:
    """An inline query; `answer` holds the bot's results, None until it gave any."""

    id: str
    user: User
    text: str
    at: float
    answer: dict[str, Any] | None = None


@dataclass(slots=True)
class WebhookSettings:
    """What setWebhook asked for; an empty url means no webhook."""

    url: str = ""
    secret: str = ""
    connections: int = 40
    ip_address: str = ""
    last_error_date: int = 0
    last_error: str = ""


@dataclass(slots=True)
class State:
    """The account's whole state; `enforce_pace` decides whether a broken limit is refused or only counted."""

    world: World
    journal: Journal
    updates: UpdateQueue
    pacer: Pacer
    clock: Callable[[], float]
    enforce_pace: bool = True
    time_scale: float = 1.0
    webhook: WebhookSettings = field(default_factory=WebhookSettings)
    commands: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)
    descriptions: dict[tuple[str, str], str] = field(default_factory=dict)
    callbacks: dict[str, Callback] = field(default_factory=dict)
    inline_queries: dict[str, InlineQuery] = field(default_factory=dict)
    issued: deque[Update] = field(default_factory=lambda: deque(maxlen=_DELIVERED_KEPT))
    supports_inline: bool = False
    reads_all_group_messages: bool = False
    last_query: int = 4_000_000_000_000

    def record(self, kind: str, name: str, body: Mapping[str, Any]) -> None:
        """Write a journal entry for this bot."""
        self.journal.record(kind, name, str(self.world.bot.id), body)

    def emit(self, kind: str, body: dict[str, Any], chat: int) -> Update | None:
        """Queue an update for the bot and return it, or None where the bot has not asked for its kind."""
        update = self.updates.add(kind, body, chat)
        if update is not None:
            self.issued.append(update)
            self.record("update", kind, {"update_id": update.id, "chat_id": chat})
        return update

    def query_id(self) -> str:
        """Return a fresh identifier for a callback or inline query."""
        self.last_query += 1
        return str(self.last_query)

    def pay(self, chat: Chat, method: str) -> None:
        """Count one message against the limits; raise 429 where they are enforced."""
        wait = self.pacer.wait(chat.id, is_group=chat.is_group)
        if wait <= 0:
            return
        self.record("violation", method, {"chat_id": chat.id, "wait_seconds": wait})
        if self.enforce_pace:
            raise too_many_requests(whole_seconds(wait))
