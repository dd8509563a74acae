"""One workspace with our app installed: its people, channels and open views, and the ids it hands out."""

import itertools
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.slack.clock import Clock
from bot.simulator.slack.world import Channel, Message, User, View

_DIGITS = 6


@dataclass
class Workspace:
    """Everything of one team; ids look like Slack's and are unique in the server."""

    id: str
    domain: str
    clock: Clock
    app_id: str
    bot_token: str
    users: dict[str, User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    views: dict[str, View] = field(default_factory=dict)
    homes: dict[str, View] = field(default_factory=dict)
    files: dict[str, dict[str, Any]] = field(default_factory=dict)
    installed: bool = True

    def __post_init__(self) -> None:
        """Add the bot's own user."""
        self._last_micro = 0
        self._numbers = itertools.count(1)
        self._directs: dict[frozenset[str], Channel] = {}
        tail = self.id[1:]
        self.bot_id = f"B{tail}BOT"
        self.bot = self.add_user("rapport", id=f"U{tail}BOT", real_name="Rapport", is_bot=True)

    def fresh(self, prefix: str) -> str:
        """Return a new id such as C0000000A1."""
        return f"{prefix}{self.id[1:]}{next(self._numbers):05d}"

    def stamp(self) -> str:
        """Return a new message timestamp, above every earlier one of this workspace."""
        self._last_micro = max(self._last_micro + 1, int(self.clock() * 1_000_000))
        seconds, micro = divmod(self._last_micro, 1_000_000)
        return f"{seconds}.{micro:0{_DIGITS}d}"

    def add_user(self, name: str, **details: Any) -> User:
        """Add a person; `details` are fields of `User`, such as is_admin or is_restricted."""
        identity = details.pop("id", None) or self.fresh("U")
        details.setdefault("team_id", self.id)
        details.setdefault("email", f"{name}@{self.domain}.example")
        details.setdefault("real_name", name.title())
        user = User(id=identity, name=name, **details)
        self.users[user.id] = user
        return user

    def add_stranger(self, name: str, team_id: str = "T0OTHER") -> User:
        """Add a person of a connected workspace, as Slack Connect shows them."""
        return self.add_user(name, team_id=team_id, is_stranger=True)

    def add_channel(self, name: str, *members: User, kind: str = "public", with_bot: bool = True) -> Channel:
        """Add a public, private or mpim conversation with these members."""
        people = {user.id for user in members} | ({self.bot.id} if with_bot else set())
        channel = Channel(self.fresh("G" if kind == "mpim" else "C"), name, kind, people)
        self.channels[channel.id] = channel
        return channel

    def direct(self, *users: User) -> Channel:
        """Return the direct conversation of the bot with these people, made on first use."""
        people = {user.id for user in users} | {self.bot.id}
        kind = "im" if len(people) == 2 else "mpim"
        known = self._directs.get(frozenset(people))
        if known is not None:
            return known
        channel = self._directs[frozenset(people)] = Channel(
            self.fresh("D" if kind == "im" else "G"), "direct", kind, people
        )
        self.channels[channel.id] = channel
        return channel

    def message(self, channel: str, ts: str) -> Message | None:
        """Return a message that still exists."""
        found = self.channels[channel].by_ts.get(ts) if channel in self.channels else None
        return None if found is None or found.deleted else found

    def messages(self, channel: str | None = None) -> list[Message]:
        """Return every undeleted message (not ephemeral), oldest first, optionally of one channel."""
        found = [
            message
            for one in self.channels.values()
            if channel in (None, one.id)
            for message in one.by_ts.values()
            if not message.deleted
        ]
        return found if channel else sorted(found, key=lambda message: message.ts)

    def ephemerals(self, user: str) -> list[Message]:
        """Return what only this person sees, oldest first, without what was deleted."""
        found = [m for one in self.channels.values() for m in one.ephemerals if m.ephemeral_to == user]
        return sorted((m for m in found if not m.deleted), key=lambda message: message.ts)

    def open_views(self, user: str) -> list[View]:
        """Return the person's open modals, the one on top last."""
        return [view for view in self.views.values() if view.user == user and view.open]
