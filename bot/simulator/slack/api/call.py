"""One call of a method: its arguments, whoever may make it, and its line in the journal."""

import base64
import binascii
import json
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.simulator.journal import Entry
from bot.simulator.slack.errors import ApiError, invalid
from bot.simulator.slack.state import State
from bot.simulator.slack.workspace import Workspace
from bot.simulator.slack.world import Channel

Json = dict[str, Any]
Item = TypeVar("Item")


@dataclass
class Call:
    """A call that passed its token check."""

    method: str
    args: Json
    workspace: Workspace
    state: State
    entry: Entry | None = field(default=None)

    def accept(self) -> Entry:
        """Write the accepted call down, once, before the world changes."""
        if self.entry is None:
            self.entry = self.state.journal.record("call", self.method, self.workspace.id, self.args)
        return self.entry

    def need(self, name: str) -> str:
        """Return a required string argument."""
        value = self.args.get(name)
        if value in (None, ""):
            raise invalid("invalid_arguments", [f"missing required field: {name}"])
        return str(value)

    def flag(self, name: str) -> bool:
        """Return a boolean argument; forms send 1 and true."""
        return str(self.args.get(name, "")).lower() in ("1", "true")

    def number(self, name: str, default: int) -> int:
        """Return a whole-number argument."""
        value = self.args.get(name)
        if value in (None, ""):
            return default
        try:
            return int(str(value))
        except ValueError as error:
            raise invalid("invalid_arguments", [f"{name} must be an integer"]) from error

    def parsed(self, name: str, code: str) -> Any:
        """Return an argument which is JSON, or JSON in a string; refuse with `code` if unreadable."""
        value = self.args.get(name)
        if not isinstance(value, str) or value == "":
            return value or None
        try:
            return json.loads(value)
        except ValueError as error:
            raise ApiError(code) from error

    def channel(self, member: bool = True) -> Channel:
        """Return the channel argument's conversation; private ones hide from a bot outside."""
        channel = self.workspace.channels.get(self.need("channel"))
        bot_inside = channel is not None and self.workspace.bot.id in channel.members
        if channel is None or (channel.kind != "public" and not bot_inside):
            raise ApiError("channel_not_found")
        if member and not bot_inside:
            raise ApiError("not_in_channel")
        return channel


def page(call: Call, found: list[Item], default: int, most: int) -> tuple[list[Item], Json]:
    """Return one page of a list and the `response_metadata` that leads to the next."""
    start = _start(call.args.get("cursor"))
    size = max(1, min(call.number("limit", default), most))
    following = start + size
    cursor = base64.b64encode(f"next:{following}".encode()).decode() if following < len(found) else ""
    return found[start:following], {"next_cursor": cursor}


def _start(cursor: Any) -> int:
    if not cursor:
        return 0
    try:
        return int(base64.b64decode(str(cursor)).decode().removeprefix("next:"))
    except (binascii.Error, ValueError) as error:
        raise ApiError("invalid_cursor") from error
