"""Wrap events in the Events API envelope and decide which of them the app receives.

https://docs.slack.dev/apis/events-api#callback-field
"""

import base64
import itertools
import json
from typing import Any

from bot.simulator.slack.state import State
from bot.simulator.slack.workspace import Workspace
from bot.simulator.slack.world import Channel

Json = dict[str, Any]

SUBSCRIPTIONS = frozenset(
    {
        *("message", "app_mention", "app_home_opened", "app_uninstalled", "tokens_revoked", "user_change"),
        *("channel_shared", "channel_unshared", "member_joined_channel", "reaction_added", "team_join"),
        *("channel_left", "group_left", "channel_archive", "group_archive", "channel_deleted", "group_deleted"),
    }
)
_VERIFICATION = "local-verification-token"


class Envelopes:
    """Number events and wrap them."""

    def __init__(self, state: State) -> None:
        """Start at the first event id."""
        self._state = state
        self._numbers = itertools.count(1)

    def wrap(self, workspace: Workspace, event: Json, channel: Channel | None) -> Json:
        """Return the event_callback payload of an event."""
        number = next(self._numbers)
        context = {"et": event["type"], "tid": workspace.id, "aid": self._state.app_id}
        if channel is not None:
            context["cid"] = channel.id
        packed = base64.urlsafe_b64encode(json.dumps(context).encode()).decode().rstrip("=")
        authorization = {
            "enterprise_id": None,
            "team_id": workspace.id,
            "user_id": workspace.bot.id,
            "is_bot": True,
            "is_enterprise_install": False,
        }
        return {
            "token": _VERIFICATION,
            "team_id": workspace.id,
            "context_team_id": workspace.id,
            "context_enterprise_id": None,
            "api_app_id": self._state.app_id,
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev{workspace.id[1:]}{number:06d}",
            "event_time": int(self._state.clock()),
            "authorizations": [authorization],
            "is_ext_shared_channel": channel is not None and channel.is_ext_shared,
            "event_context": f"4-{packed}",
        }


def visible(workspace: Workspace, event: Json, channel: Channel | None) -> bool:
    """Say whether the app is subscribed to an event and its bot is where it happened."""
    if event["type"] not in SUBSCRIPTIONS:
        return False
    return channel is None or workspace.bot.id in channel.members


def mention_of(workspace: Workspace, event: Json) -> Json | None:
    """Return the app_mention event that accompanies a message naming the bot, if it does."""
    plain = event.get("subtype") in (None, "file_share") and event.get("user") != workspace.bot.id
    if event["type"] != "message" or not plain or f"<@{workspace.bot.id}>" not in str(event.get("text")):
        return None
    if event.get("channel_type") == "im":
        return None
    dropped = ("channel_type", "subtype", "parent_user_id")
    return {key: value for key, value in event.items() if key not in dropped} | {"type": "app_mention"}
