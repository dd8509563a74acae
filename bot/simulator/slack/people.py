"""People who write, edit, forward and upload, and what administrators do to the workspace.

Event shapes: https://docs.slack.dev/reference/events. The attachment of a forwarded message is not
documented; its fields are those that public clients receive.
"""

import uuid
from typing import Any

from bot.simulator.slack.api.files import new_file
from bot.simulator.slack.state import State
from bot.simulator.slack.typing_text import escaped, rich
from bot.simulator.slack.workspace import Workspace
from bot.simulator.slack.world import Channel, Message, User

Json = dict[str, Any]


class People:
    """Act as the people of one workspace; the events reach the app in the background."""

    def __init__(self, state: State, workspace: Workspace) -> None:
        """Act in this workspace."""
        self._state = state
        self.workspace = workspace

    def says(self, user: User, channel: Channel, text: str, thread: Message | None = None) -> Message:
        """Write a message, or a reply in a thread; angle-bracket mentions in `text` are real ones."""
        body = {"text": escaped(text), "blocks": rich(text, self.workspace.fresh("b"))}
        return self._write(user, channel, body, thread)

    def mentions(self, user: User, channel: Channel, text: str, thread: Message | None = None) -> Message:
        """Write a message that begins by naming the bot."""
        return self.says(user, channel, f"<@{self.workspace.bot.id}> {text}", thread)

    def dms(self, user: User, text: str) -> Message:
        """Write to the bot in the direct conversation."""
        return self.says(user, self.workspace.direct(user), text)

    def _write(self, user: User, channel: Channel, body: Json, thread: Message | None = None) -> Message:
        root = None if thread is None else thread.thread_ts or thread.ts
        body = {"team": user.team_id, **body}
        if user.is_bot:
            body |= {"bot_id": f"B{user.id[1:]}", "app_id": "A0OTHER"}
        else:
            body |= {"client_msg_id": str(uuid.uuid4())}
        if user.team_id != self.workspace.id:
            body |= {"user_team": user.team_id, "source_team": user.team_id}
        return self._state.post(self.workspace, Message(self.workspace.stamp(), channel.id, user.id, body, root))

    def edits(self, user: User, message: Message, text: str) -> None:
        """Change an own message."""
        body = {**message.body, "text": escaped(text), "blocks": rich(text, self.workspace.fresh("b"))}
        body["edited"] = {"user": user.id, "ts": self.workspace.stamp()}
        self._state.change(self.workspace, message, body)

    def deletes(self, message: Message) -> None:
        """Delete a message, one's own or, as an administrator, another's."""
        self._state.remove(self.workspace, message)

    def forwards(self, user: User, message: Message, channel: Channel, comment: str = "") -> Message:
        """Share a message into another conversation with an optional comment."""
        workspace = self.workspace
        origin = workspace.channels[message.channel]
        author = workspace.users.get(message.user)
        link = f"https://{workspace.domain}.slack.com/archives/{origin.id}/p{message.ts.replace('.', '')}"
        share: Json = {
            "ts": message.ts,
            "author_id": message.user,
            "channel_id": origin.id,
            "channel_team": workspace.id,
            "is_msg_unfurl": True,
            "is_share": True,
            "message_blocks": [
                {
                    "team": workspace.id,
                    "channel": origin.id,
                    "ts": message.ts,
                    "message": {"blocks": message.blocks},
                }
            ],
            "id": 1,
            "original_url": link,
            "from_url": link,
            "fallback": f"[{origin.name}] {author.name if author else ''}: {message.text}",
            "text": message.text,
            "author_name": author.real_name if author else "",
            "author_subname": author.real_name if author else "",
            "mrkdwn_in": ["text"],
            "footer": f"Posted in #{origin.name}",
        }
        return self._write(user, channel, {"text": escaped(comment), "attachments": [share]})

    def uploads(self, user: User, channel: Channel, name: str, content: bytes, comment: str = "") -> Message:
        """Share a file with an optional comment."""
        shown = new_file(self.workspace, self._state, name, user.id)
        shown["size"] = len(content)
        self.workspace.files[shown["id"]]["content"] = content
        body = {"text": escaped(comment), "files": [shown], "upload": True, "subtype": "file_share"}
        return self._write(user, channel, body)

    def deletes_file(self, message: Message) -> None:
        """Delete the files of a message; they stay known as deleted."""
        for each in message.body["files"]:
            self.workspace.files[each["id"]] |= {"deleted": True, "content": b""}

    def reacts(self, user: User, message: Message, reaction: str) -> None:
        """Add a reaction to a message."""
        item = {"type": "message", "channel": message.channel, "ts": message.ts}
        event = {"type": "reaction_added", "user": user.id, "reaction": reaction, "item": item}
        self._happens({**event, "item_user": message.user}, self.workspace.channels[message.channel])

    def opens_home(self, user: User) -> None:
        """Open the app's home tab."""
        channel = self.workspace.direct(user)
        event: Json = {"type": "app_home_opened", "user": user.id, "channel": channel.id, "tab": "home"}
        home = self.workspace.homes.get(user.id)
        if home is not None:
            event["view"] = home.as_json(self.workspace.id, self._state.app_id, self.workspace.bot_id)
        self._happens(event)

    def joins(self, user: User, channel: Channel) -> None:
        """Join a channel; the bot's user may join too, when somebody invites it."""
        channel.members.add(user.id)
        event = {"type": "member_joined_channel", "user": user.id, "channel": channel.id}
        self._happens({**event, "channel_type": "C", "team": self.workspace.id}, channel)

    def shares_externally(self, channel: Channel, other_team: str = "T0OTHER") -> None:
        """Connect a channel with another workspace."""
        channel.is_ext_shared = True
        event = {"type": "channel_shared", "connected_team_id": other_team, "channel": channel.id}
        self._happens(event, channel)

    def archives(self, user: User, channel: Channel) -> None:
        """Archive a channel."""
        channel.is_archived = True
        self._happens({"type": "channel_archive", "channel": channel.id, "user": user.id}, channel)

    def removes_bot(self, user: User, channel: Channel) -> None:
        """Take the bot's user out of a channel; only the bot itself hears of it."""
        channel.members.discard(self.workspace.bot.id)
        self._happens({"type": "channel_left", "channel": channel.id, "actor_id": user.id})

    def deactivates(self, user: User) -> None:
        """Deactivate a person's account."""
        user.deleted = True
        self.changes(user)

    def changes(self, user: User, **details: Any) -> None:
        """Change a person: name, time zone, guest status and the like, and tell the app."""
        for name, value in details.items():
            setattr(user, name, value)
        self._happens({"type": "user_change", "user": user.as_json(), "cache_ts": int(self._state.clock())})

    def uninstalls(self) -> None:
        """Remove the app: its tokens stop working and both lifecycle events are sent."""
        self._happens({"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [self.workspace.bot.id]}})
        self._happens({"type": "app_uninstalled"})
        self.workspace.installed = False

    def _happens(self, event: Json, channel: Channel | None = None) -> None:
        self._state.emit(self.workspace, {"event_ts": self.workspace.stamp(), **event}, channel)
