"""Who, where and when, as a Slack payload tells it. Nothing here asks Slack."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec

from bot.markup import clean
from handlers.kit.request import Audience, Place, Platform, Sender, Standing

Json = Mapping[str, Any]
Otherwise = TypeVar("Otherwise", datetime, None)


class Me(msgspec.Struct, frozen=True):
    """Our own ids in the workspace, from ``auth.test``."""

    team: str
    user: str
    bot: str


def text_of(source: Json, *names: str) -> str:
    """Return the first of these fields that is a non-empty string, cleaned; else an empty one."""
    for name in names:
        value = source.get(name)
        if isinstance(value, str) and value:
            return clean(value)
    return ""


def part(source: Json, name: str) -> Json:
    """Return a field that should be an object, empty when it is none."""
    value = source.get(name)
    return value if isinstance(value, dict) else {}


def parts(source: Json, name: str) -> list[Json]:
    """Return the objects of a field that should be a list of them."""
    value = source.get(name)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def moment(stamp: Any, otherwise: Otherwise) -> datetime | Otherwise:
    """Read a Slack timestamp or Unix time; what is none becomes ``otherwise``."""
    try:
        return datetime.fromtimestamp(float(stamp), UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return otherwise


def account(payload: Json, me: Me) -> str:
    """Name the workspace whose installation an event came through."""
    through = parts(payload, "authorizations")
    own = text_of(through[0], "team_id") if through else ""
    return own or text_of(payload, "context_team_id", "team_id") or me.team


def place(me: Me, channel: str, *, thread: str = "", external: bool = False, kind: str = "") -> Place:
    """Make a place; ``kind`` is an event's ``channel_type`` where there is one."""
    if external:
        audience = Audience.EXTERNAL
    elif kind == "im" or channel.startswith("D") or not channel:
        audience = Audience.PRIVATE
    else:
        audience = Audience.SHARED
    return Place(platform=Platform.SLACK, account=me.team, channel=channel, thread=thread, audience=audience)


def sender(me: Me, user: str, team: str, name: str = "") -> Sender:
    """Make a sender. Another home team makes an outsider; everything else is for the directory to say."""
    if team and team != me.team:
        return Sender(user=user, name=name, home=team, standing=Standing.EXTERNAL)
    return Sender(user=user, name=name)
