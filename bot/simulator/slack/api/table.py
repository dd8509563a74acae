"""The methods by name: what runs, which token it takes and its rate tier.

Tiers from each method's page on docs.slack.dev/reference/methods.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.simulator.slack import limits
from bot.simulator.slack.api import app, chat, conversations, files, views
from bot.simulator.slack.api.call import Call


@dataclass(frozen=True, slots=True)
class Method:
    """A method; `tier` is calls a minute for each workspace, `app_level` asks for an xapp token.

    One that only `reads` takes query or form fields: Slack does not look into a JSON body there.
    """

    run: Callable[[Call], dict[str, Any]]
    tier: int
    app_level: bool = False
    reads: bool = False


_UNTIERED = 1000  # "Special" methods: auth.test allows hundreds a minute.

METHODS: dict[str, Method] = {
    "apps.connections.open": Method(app.connections_open, limits.TIER_1 * 60, app_level=True),
    "auth.test": Method(app.auth_test, _UNTIERED, reads=True),
    "chat.delete": Method(chat.delete, limits.TIER_3),
    "chat.postEphemeral": Method(chat.post_ephemeral, limits.TIER_4),
    "chat.postMessage": Method(chat.post_message, _UNTIERED),
    "chat.update": Method(chat.update, limits.TIER_3),
    "conversations.history": Method(conversations.history, limits.TIER_3, reads=True),
    "conversations.info": Method(conversations.info, limits.TIER_3, reads=True),
    "conversations.members": Method(conversations.members, limits.TIER_4, reads=True),
    "conversations.open": Method(conversations.open_, limits.TIER_3),
    "conversations.replies": Method(conversations.replies, limits.TIER_3, reads=True),
    "files.completeUploadExternal": Method(files.complete_upload, limits.TIER_4),
    "files.info": Method(files.info, limits.TIER_4, reads=True),
    "files.getUploadURLExternal": Method(files.get_upload_url, limits.TIER_4, reads=True),
    "reactions.add": Method(chat.add_reaction, limits.TIER_3),
    "team.info": Method(app.team_info, limits.TIER_3, reads=True),
    "users.info": Method(conversations.user, limits.TIER_4, reads=True),
    "users.list": Method(conversations.users, limits.TIER_2, reads=True),
    "views.open": Method(views.open_, limits.TIER_4),
    "views.publish": Method(views.publish, limits.TIER_4),
    "views.push": Method(views.push, limits.TIER_4),
    "views.update": Method(views.update, limits.TIER_4),
}
