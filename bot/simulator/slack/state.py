"""What all parts of the simulated Slack share: the app, workspaces, journal, faults, limits and tickets."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.faults import FaultScript
from bot.simulator.journal import Journal
from bot.simulator.slack.clock import Clock
from bot.simulator.slack.rates import Rates
from bot.simulator.slack.tickets import Tickets
from bot.simulator.slack.workspace import Workspace
from bot.simulator.slack.world import Channel, Message

Json = dict[str, Any]


@dataclass
class State:
    """One app, installed in some workspaces; `emit` hands an event to whatever delivers it."""

    clock: Clock
    journal: Journal
    faults: FaultScript
    rates: Rates
    tickets: Tickets
    app_id: str = "A0RAPPORT"
    app_token: str = "xapp-1-A0RAPPORT-local"  # noqa: S105 -- This server's own made-up token.
    signing_secret: str = "local-signing-secret"  # noqa: S105 -- The same.
    root: str = ""
    workspaces: dict[str, Workspace] = field(default_factory=dict)
    emit: Callable[[Workspace, Json, Channel | None], None] = lambda _workspace, _event, _channel: None
    dedupe_client_msg_id: bool = False
    socket_mode: bool = False

    def install(self, team: str, domain: str, token: str | None = None) -> Workspace:
        """Add a workspace in which the app is installed; the token defaults to xoxb-<team>."""
        workspace = Workspace(team, domain, self.clock, self.app_id, token or f"xoxb-{team}")
        self.workspaces[team] = workspace
        return workspace

    def by_token(self, token: str) -> Workspace | None:
        """Return the workspace that a bot token belongs to."""
        for workspace in self.workspaces.values():
            if workspace.bot_token == token:
                return workspace
        return None

    def post(self, workspace: Workspace, message: Message) -> Message:
        """Put a message into its channel, write it down and emit its event."""
        channel = workspace.channels[message.channel]
        channel.add(message)
        kind = "ephemeral" if message.ephemeral_to else "message"
        details = {"channel": channel.id, "ephemeral_to": message.ephemeral_to, **message.as_json()}
        self.journal.record(kind, message.ts, workspace.id, details)
        if message.ephemeral_to is None:
            self.emit(workspace, self.shown(channel, message), channel)
        return message

    def change(self, workspace: Workspace, message: Message, body: Json) -> None:
        """Replace a message's body, write it down and emit message_changed."""
        channel = workspace.channels[message.channel]
        before = message.as_json()
        message.edits.append(message.body)
        message.body = body
        self.journal.record("edit", message.ts, workspace.id, {"channel": channel.id, **message.as_json()})
        if message.ephemeral_to is None:
            event = {"subtype": "message_changed", "message": message.as_json(), "previous_message": before}
            self._altered(workspace, channel, event)

    def remove(self, workspace: Workspace, message: Message) -> None:
        """Delete a message, write it down and emit message_deleted."""
        channel = workspace.channels[message.channel]
        message.deleted = True
        self.journal.record("delete", message.ts, workspace.id, {"channel": channel.id, "ts": message.ts})
        if message.ephemeral_to is None:
            event = {
                "subtype": "message_deleted",
                "deleted_ts": message.ts,
                "previous_message": message.as_json(),
            }
            self._altered(workspace, channel, event)

    def _altered(self, workspace: Workspace, channel: Channel, event: Json) -> None:
        stamp = workspace.stamp()
        envelope = {"type": "message", "hidden": True, "channel": channel.id, "ts": stamp, "event_ts": stamp}
        self.emit(workspace, {**envelope, **event, "channel_type": channel.event_type}, channel)

    def shown(self, channel: Channel, message: Message) -> Json:
        """Return the message event of a message."""
        place = {"channel": channel.id, "event_ts": message.ts, "channel_type": channel.event_type}
        parent = channel.by_ts.get(message.thread_ts) if message.thread_ts else None
        if parent is not None and parent is not message:
            place["parent_user_id"] = parent.user
        return {**message.as_json(), **place}
