"""A conversation with the whole bot, for tests: sentences, commands, presses, and a clock that is turned.

    async with conversation(tmp_path) as chat:
        said = await chat.says("called Acme, follow up tomorrow at 3pm")
        assert "Acme" in said.text
        await chat.presses("Undo")
        await chat.clock.moves_to("2026-03-03T15:00+01:00")
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from bot.adapter import Deed
from bot.app import App, open_app
from bot.cli.shell.people import seat
from bot.console.adapter import Message
from bot.settings import Settings
from handlers.kit.request import (
    Attachment,
    Body,
    Called,
    Forwarded,
    Place,
    Platform,
    Pressed,
    Quoted,
    Request,
    Said,
    Sender,
)

MONDAY = "2026-03-02T10:00:00+01:00"


class TurnedClock:
    """Business time that only a test moves."""

    def __init__(self, at: str = MONDAY) -> None:
        self.at = datetime.fromisoformat(at).astimezone(UTC)

    def now(self) -> datetime:
        """Return the moment."""
        return self.at


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as the person sees it: its words, and its buttons by label."""

    id: str
    text: str
    buttons: dict[str, str]
    edited: bool = False

    def __contains__(self, words: str) -> bool:
        return words in self.text


@dataclass(slots=True)
class Screen:
    """What the terminal shows, message after message; an edit replaces."""

    messages: dict[str, Shown] = field(default_factory=dict)
    log: list[Shown] = field(default_factory=list)

    def show(self, message: Message) -> None:
        """Take a message from delivery."""
        if message.deed is Deed.DELETE:
            self.messages.pop(message.id, None)
            return
        seen = Shown(message.id, _words(message.payload), _buttons(message.payload), message.deed is Deed.EDIT)
        self.messages[message.id] = seen
        self.log.append(seen)


@dataclass(slots=True)
class Chat:
    """One member at one terminal."""

    app: App
    clock: TurnedClock
    screen: Screen
    sender: Sender
    channel: str

    async def says(self, text: str, *, reply_to: str = "", attachments: tuple[Attachment, ...] = ()) -> Shown:
        """Say a sentence; return the last message that it brought about (an empty one for silence)."""
        return await self._does(Said(text, reply_to), attachments)

    async def calls(self, line: str) -> Shown:
        """Call a command: ``"log called Acme"``."""
        name, _, rest = line.partition(" ")
        return await self._does(Called(name, rest))

    async def forwards(self, *texts: str, author: str = "", sent_at: datetime | None = None) -> Shown:
        """Forward messages of somebody else."""
        return await self._does(Forwarded(tuple(Quoted(text, author, sent_at) for text in texts)))

    async def presses(self, label: str, *, on: Shown | None = None) -> Shown:
        """Press a button by its label, on a message or on the newest that has it."""
        seen = [on] if on else [each for each in reversed(self.screen.messages.values()) if label in each.buttons]
        if not seen:
            known = {each.id: list(each.buttons) for each in self.screen.messages.values()}
            raise AssertionError(f"no button {label!r}: {known}")
        return await self._does(Pressed(seen[0].buttons[label], seen[0].id))

    async def presses_token(self, token: str, message: str = "") -> Shown:
        """Press whatever token, as a forger would."""
        return await self._does(Pressed(token, message))

    async def waits_until(self, at: str) -> Shown:
        """Turn the clock and let everything happen that is due by then; return the last message."""
        before = len(self.screen.log)
        self.clock.at = datetime.fromisoformat(at).astimezone(UTC)
        await self.app.settle()
        return _last(self.screen.log[before:])

    def request(self, body: Body, attachments: tuple[Attachment, ...] = ()) -> Request:
        """Make a request as the terminal does."""
        return Request(
            id=f"line:{uuid4()}",
            place=Place(platform=Platform.TERMINAL, account="terminal", channel=self.channel),
            sender=self.sender,
            sent_at=self.clock.now(),
            body=body,
            attachments=attachments,
        )

    async def _does(self, body: Body, attachments: tuple[Attachment, ...] = ()) -> Shown:
        before = len(self.screen.log)
        await self.app.inbox.accept(self.request(body, attachments))
        await self.app.settle()
        return _last(self.screen.log[before:])


@asynccontextmanager
async def conversation(
    folder: Path, *, at: str = MONDAY, name: str = "Nora Vidal", zone: str = "Europe/Madrid", locale: str = "en"
) -> AsyncIterator[Chat]:
    """Open the bot on a fresh SQLite file, with one administrator at its terminal."""
    clock = TurnedClock(at)
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]  # pydantic-settings' own spelling.
        database_url=f"sqlite:///{folder / 'rapport.db'}",
        zone=zone,
        locale=locale,
    )
    app = await open_app(settings, clock=clock)
    try:
        async with app.database.writing(app.workspace_id, now=clock.now()) as store:
            sender = await seat(store, name, name)
        screen = Screen()
        app.console.show = screen.show
        yield Chat(app, clock, screen, sender, sender.user)
    finally:
        await app.close()


def _last(shown: list[Shown]) -> Shown:
    return shown[-1] if shown else Shown("", "", {})


def _words(payload: dict[str, Any]) -> str:
    return "\n".join(_texts(payload.get("blocks", [])))


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        skipped = {"type", "token", "kind"}
        return [text for key, each in value.items() if key not in skipped for text in _texts(each)]
    return [text for each in value for text in _texts(each)] if isinstance(value, list) else []


def _buttons(value: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    if isinstance(value, dict):
        if "token" in value and "label" in value:
            found[value["label"]] = value["token"]
        for each in value.values():
            found |= _buttons(each)
    elif isinstance(value, list):
        for each in value:
            found |= _buttons(each)
    return found
