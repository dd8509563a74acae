"""What exists in a simulated workspace: people, channels, messages, views. Only data and look-ups."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(slots=True)
class User:
    """A member of the workspace, a guest, a stranger of a connected workspace, or a bot."""

    id: str
    name: str
    team_id: str
    real_name: str = ""
    email: str = ""
    tz: str = "Europe/Berlin"
    tz_offset: int = 3600
    locale: str = "en-US"
    is_owner: bool = False
    is_admin: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool = False
    is_bot: bool = False
    deleted: bool = False

    def as_json(self) -> Json:
        """Return the user object of users.info."""
        shown: Json = {
            "id": self.id,
            "team_id": self.team_id,
            "name": self.name,
            "real_name": self.real_name,
            "deleted": self.deleted,
            "tz": self.tz,
            "tz_label": self.tz,
            "tz_offset": self.tz_offset,
            "is_admin": self.is_admin or self.is_owner,
            "is_owner": self.is_owner,
            "is_primary_owner": False,
            "is_restricted": self.is_restricted,
            "is_ultra_restricted": self.is_ultra_restricted,
            "is_bot": self.is_bot,
            "is_app_user": False,
            "updated": 0,
            "profile": {
                "real_name": self.real_name,
                "display_name": self.name,
                "email": self.email,
                "team": self.team_id,
            },
        }
        if self.is_stranger:
            shown["is_stranger"] = True
        return shown


@dataclass(slots=True)
class Message:
    """A message as conversations.history shows it, plus who may see it and whether it is gone."""

    ts: str
    channel: str
    user: str
    body: Json
    thread_ts: str | None = None
    ephemeral_to: str | None = None
    deleted: bool = False
    edits: list[Json] = field(default_factory=list)
    flags: Json = field(default_factory=dict)  # How it was posted (parse, link_names, mrkdwn); not shown.

    @property
    def text(self) -> str:
        """Return the message's text."""
        return str(self.body.get("text") or "")

    @property
    def blocks(self) -> list[Json]:
        """Return the message's blocks."""
        return list(self.body.get("blocks") or [])

    @property
    def metadata(self) -> Json | None:
        """Return the message's metadata, if any."""
        return self.body.get("metadata")

    def as_json(self, with_metadata: bool = True) -> Json:
        """Return the message object; metadata only where it was asked for."""
        shown: Json = {"type": "message", "user": self.user, "ts": self.ts, **self.body}
        if self.thread_ts is not None:
            shown["thread_ts"] = self.thread_ts
        if not with_metadata:
            shown.pop("metadata", None)
        return shown


@dataclass(slots=True)
class Channel:
    """A conversation: public, private, im or mpim, with its members and its messages in order."""

    id: str
    name: str
    kind: str = "public"
    members: set[str] = field(default_factory=set)
    is_ext_shared: bool = False
    is_archived: bool = False
    timeline: list[Message] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    by_ts: dict[str, Message] = field(default_factory=dict)
    threads: dict[str, list[Message]] = field(default_factory=dict)
    ephemerals: list[Message] = field(default_factory=list)
    by_client_id: dict[str, Message] = field(default_factory=dict)

    @property
    def event_type(self) -> str:
        """Return the `channel_type` of message events."""
        return {"public": "channel", "private": "group"}.get(self.kind, self.kind)

    def add(self, message: Message) -> None:
        """Keep a message; its ts must be above every earlier one."""
        if message.ephemeral_to is not None:
            self.ephemerals.append(message)
            return
        self.by_ts[message.ts] = message
        if "client_msg_id" in message.body:
            self.by_client_id[message.body["client_msg_id"]] = message
        if message.thread_ts is not None and message.thread_ts != message.ts:
            self.threads.setdefault(message.thread_ts, []).append(message)
        if message.thread_ts in (None, message.ts) or message.body.get("subtype") == "thread_broadcast":
            self.timeline.append(message)
            self.stamps.append(message.ts)

    def between(self, oldest: str, latest: str, inclusive: bool) -> list[Message]:
        """Return the undeleted top-level messages of a span of timestamps, oldest first."""
        low = (bisect_left if inclusive else bisect_right)(self.stamps, oldest) if oldest else 0
        high = (bisect_right if inclusive else bisect_left)(self.stamps, latest) if latest else len(self.stamps)
        return [message for message in self.timeline[low:high] if not message.deleted]

    def as_json(self) -> Json:
        """Return the channel object of conversations.info."""
        shown: Json = {
            "id": self.id,
            "name": self.name,
            "is_channel": self.kind == "public",
            "is_group": self.kind == "private",
            "is_im": self.kind == "im",
            "is_mpim": self.kind == "mpim",
            "is_private": self.kind != "public",
            "is_archived": self.is_archived,
            "is_shared": self.is_ext_shared,
            "is_ext_shared": self.is_ext_shared,
            "is_org_shared": False,
            "is_pending_ext_shared": False,
            "num_members": len(self.members),
        }
        if self.kind == "im":
            shown.pop("name")
        return shown


@dataclass(slots=True)
class View:
    """An open modal or a published home tab."""

    id: str
    user: str
    body: Json
    hash: str
    root_view_id: str
    previous_view_id: str | None = None
    open: bool = True
    state: Json = field(default_factory=dict)

    def as_json(self, team: str, app: str, bot: str) -> Json:
        """Return the view object of views.open and of view payloads."""
        return {
            "private_metadata": "",
            "callback_id": "",
            "external_id": "",
            "submit": None,
            "close": None,
            "clear_on_close": False,
            "notify_on_close": False,
            **self.body,
            "id": self.id,
            "team_id": team,
            "app_id": app,
            "bot_id": bot,
            "app_installed_team_id": team,
            "hash": self.hash,
            "root_view_id": self.root_view_id,
            "previous_view_id": self.previous_view_id,
            "state": {"values": self.state},
        }
