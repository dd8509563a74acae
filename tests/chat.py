"""A conversation with the whole bot, for tests: sentences, commands, presses, and a clock that is turned.

async with conversation(tmp_path) as chat:
    said = await chat.says("called Acme, follow up tomorrow at 3pm")
    assert "Acme" in said.text
    await chat.presses("Undo")
    await chat.waits_until("2026-03-03T15:00+01:00")
    await chat.reopens()
    boss = await chat.colleague("Ines", Role.MANAGER)
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from uuid import uuid4

from bot.adapter import Deed, Envelope, Outcome, StillMine, always
from bot.app import App, open_app
from bot.cli.shell.people import new_member, seat
from bot.console.adapter import ConsoleAdapter, Message
from bot.settings import Settings
from handlers.kit.ports import Profile
from handlers.kit.request import (
    Attachment,
    Audience,
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
    Standing,
)
from storage.models.member import Role
from storage.unit_of_work import Store

_SETTINGS = ("RAPPORT_", "SLACK_", "TELEGRAM_")
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


class Screens(ConsoleAdapter):
    """Shows each message on the screen of its channel, whatever platform it stands for."""

    def __init__(self, platform: Platform = Platform.TERMINAL) -> None:
        super().__init__()
        self.platform = platform
        self.by_channel: dict[str, Screen] = {}

    async def send(self, envelope: Envelope, still_mine: StillMine = always) -> Outcome:
        """Show a message on the screen of whom it is for."""
        channel = envelope.address.user if envelope.deed is Deed.EPHEMERAL else envelope.address.channel
        self.show = self.by_channel.setdefault(channel or envelope.address.user, Screen()).show
        return await super().send(envelope, still_mine)


class Everybody:
    """A directory that knows what a test says of a person."""

    def __init__(self) -> None:
        self.known: dict[str, Standing] = {}
        self.asked: list[str] = []

    async def profile(self, request: Request) -> Profile:
        """Return the person's standing; unlisted ones are full members."""
        self.asked.append(request.sender.user)
        standing = self.known.get(request.sender.user, Standing.MEMBER)
        sender = Sender(user=request.sender.user, name=request.sender.name, zone="Europe/Madrid", standing=standing)
        return Profile(sender=sender, direct_channel=request.sender.user)

    async def audience(self, place: Place) -> Audience:
        """Say of a place what its request says."""
        return place.audience

    async def audience_now(self, place: Place) -> Audience:
        """Say of a place what its request said."""
        return place.audience

    def forget(self, account: str, user: str) -> None:
        """Remember nothing, so there is nothing to drop."""

    def forget_readers(self, place: Place) -> None:
        """Do nothing: nothing is remembered."""


@dataclass(slots=True)
class Chat:
    """One person in one place."""

    app: App
    clock: TurnedClock
    screen: Screen
    sender: Sender
    channel: str
    platform: Platform = Platform.TERMINAL
    audience: Audience = Audience.PRIVATE

    async def reopens(self) -> None:
        """Close the bot and open it again on the same file, as a restart does; the screen stays."""
        by_channel = {platform: each.by_channel for platform, each in _screens(self.app).items()}
        directories = self.app.house.directories
        await self.app.close()
        self.app = await _open(self.app.settings, self.clock)
        self.app.house.directories |= directories
        for platform, screens in by_channel.items():
            show_on(self.app, platform).by_channel = screens

    async def colleague(self, name: str, role: Role = Role.REP) -> "Chat":
        """Seat another member at a terminal of the same bot."""

        async def seat_one(store: Store) -> Sender:
            new_member(store, name, role)
            await store.flush()
            return await seat(store, name, name)

        sender = await self.app.in_store(seat_one)
        return self.beside(Platform.TERMINAL, sender)

    def beside(
        self, platform: Platform, sender: Sender, *, channel: str = "", audience: Audience = Audience.PRIVATE
    ) -> "Chat":
        """Put somebody, member or not, into a place of a platform of the same bot."""
        screens = show_on(self.app, platform)
        channel = channel or sender.user
        screen = screens.by_channel.setdefault(channel, Screen())
        return Chat(self.app, self.clock, screen, sender, channel, platform, audience)

    async def says(self, text: str, *, reply_to: str = "", attachments: tuple[Attachment, ...] = ()) -> Shown:
        """Say a sentence; return the last message that it brought about (an empty one for silence)."""
        return await self.does(Said(text, reply_to), attachments)

    async def calls(self, line: str) -> Shown:
        """Call a command: ``"log called Acme"``."""
        name, _, rest = line.partition(" ")
        return await self.does(Called(name, rest))

    async def forwards(self, *texts: str, author: str = "", sent_at: datetime | None = None) -> Shown:
        """Forward messages of somebody else."""
        return await self.does(Forwarded(tuple(Quoted(text, author, sent_at) for text in texts)))

    async def presses(self, label: str, *, on: Shown | None = None) -> Shown:
        """Press a button by its label, on a message or on the newest that has it."""
        seen = [on] if on else [each for each in reversed(self.screen.messages.values()) if label in each.buttons]
        if not seen:
            known = {each.id: list(each.buttons) for each in self.screen.messages.values()}
            raise AssertionError(f"no button {label!r}: {known}")
        before = len(self.screen.log)
        last = await self.does(Pressed(seen[0].buttons[label], seen[0].id))
        # Other cards of the same record are brought up to date as well: what counts is the one that was pressed.
        edited = [each for each in self.screen.log[before:] if each.id == seen[0].id]
        return edited[-1] if edited else last

    async def presses_token(self, token: str, message: str = "") -> Shown:
        """Press whatever token, as a forger would."""
        return await self.does(Pressed(token, message))

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
            place=Place(
                platform=self.platform, account=self.platform.value, channel=self.channel, audience=self.audience
            ),
            sender=self.sender,
            sent_at=self.clock.now(),
            body=body,
            attachments=attachments,
        )

    async def does(self, body: Body, attachments: tuple[Attachment, ...] = ()) -> Shown:
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
    given = tuple((name, value) for name, value in os.environ.items() if name.startswith(_SETTINGS))
    settings = _settings(zone, locale, given).model_copy(update={"database_url": f"sqlite:///{folder / 'rapport.db'}"})
    app = await _open(settings, clock)
    opened: Chat | None = None
    try:
        async with app.database.writing(app.workspace_id, now=clock.now()) as store:
            sender = await seat(store, name, name)
        screen = show_on(app, Platform.TERMINAL).by_channel.setdefault(sender.user, Screen())
        opened = Chat(app, clock, screen, sender, sender.user)
        yield opened
    finally:
        await (opened.app if opened else app).close()


@lru_cache(maxsize=64)
def _settings(zone: str, locale: str, given: tuple[tuple[str, str], ...]) -> Settings:
    """Read settings as a start does, once for the same environment: that takes as long as a message."""
    del given
    return Settings(_env_file=None, zone=zone, locale=locale)  # type: ignore[call-arg]  # pydantic-settings' own.


async def _open(settings: Settings, clock: TurnedClock) -> App:
    app = await open_app(settings, clock=clock)
    show_on(app, Platform.TERMINAL)
    return app


def show_on(app: App, platform: Platform) -> Screens:
    """Give a platform its screens, made where it has none."""
    known = app.adapters.get(platform)
    if not isinstance(known, Screens):
        known = app.adapters[platform] = Screens(platform)
        if platform is Platform.SLACK:
            app.house.directories.setdefault(platform, Everybody())
    return known


def _screens(app: App) -> dict[Platform, Screens]:
    return {platform: each for platform, each in app.adapters.items() if isinstance(each, Screens)}


def _last(shown: list[Shown]) -> Shown:
    """Return the newest message, else the card that was edited first: other cards are only brought up to date."""
    posted = [each for each in shown if not each.edited]
    return (posted or shown[:1] or [Shown("", "", {})])[-1]


def _words(payload: dict[str, Any]) -> str:
    # Narrow spaces of times read as spaces, so that tests can spell them.
    return "\n".join(_texts(payload.get("blocks", []))).replace("\u202f", " ").replace("\u00a0", " ")


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
