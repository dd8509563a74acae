"""Who reads a channel: colleagues alone, or guests and other organisations as well; remembered for minutes."""

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, NamedTuple

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack import outcome
from bot.slack.client import call
from bot.slack.incoming.origin import Json, part, parts, text_of
from handlers.kit.request import Audience, Place

_HOUR = 3600.0
_MOST = 10_000
_PAGE, _PAGES = 1000, 20
IsOutsider = Callable[[Json, str], bool]


class TooMany(Exception):
    """There are more people than are looked through."""


class _People(NamedTuple):
    """Who is in a workspace, listed ``at`` a monotonic second, and who of them is a guest."""

    at: float
    everybody: frozenset[str]
    outsiders: frozenset[str]


class Readers:
    """Knows the channels of a workspace. ``is_outsider`` judges a user object, ``seconds`` never jumps."""

    def __init__(
        self, client: AsyncWebClient, is_outsider: IsOutsider, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._client = client
        self._is_outsider = is_outsider
        self._seconds = seconds
        self._channels: OrderedDict[tuple[str, str], tuple[float, Audience]] = OrderedDict()
        self._people: dict[str, _People] = {}
        self._forgotten = 0

    async def audience(self, place: Place, age: float) -> Audience:
        """Tell who reads a place, known for ``age`` seconds. Raises ``ConnectionError`` when Slack does not say."""
        if place.audience is not Audience.SHARED:
            return place.audience
        key = (place.account, place.channel)
        known = self._channels.get(key)
        if known is None or self._seconds() - known[0] > age:
            forgotten = self._forgotten
            known = (self._seconds(), await self._asked(place))
            if forgotten != self._forgotten:
                return known[1]  # Somebody came while Slack was asked: the next one asks again.
            self._channels[key] = known
            if len(self._channels) > _MOST:
                self._channels.popitem(last=False)
        return known[1]

    def forget(self, place: Place) -> None:
        """Ask anew who reads a channel."""
        self._forgotten += 1
        self._channels.pop((place.account, place.channel), None)

    def forget_people(self, account: str) -> None:
        """Ask anew who the guests are: somebody's standing changed."""
        self._forgotten += 1
        self._people.pop(account, None)
        self._channels.clear()

    async def _asked(self, place: Place) -> Audience:
        try:
            answer = await call(self._client, "conversations.info", channel=place.channel)
            audience = audience_of(part(answer, "channel"))
            if audience is Audience.SHARED and await self._has_outsiders(place):
                return Audience.EXTERNAL
        except TooMany:
            return Audience.EXTERNAL  # What is not looked through may have any reader.
        except Exception as error:
            raise ConnectionError(f"channel's readers: {outcome.of_error(error).code}") from error
        return audience

    async def _has_outsiders(self, place: Place) -> bool:
        """Tell whether guests read a channel; whoever is in nobody's list, asked anew, may be one."""
        found = await self._all("conversations.members", lambda answer: answer["members"], channel=place.channel)
        members = frozenset(map(str, found))
        known = self._people.get(place.account)
        if known is None or self._seconds() - known.at > _HOUR or not members <= known.everybody:
            known = self._people[place.account] = await self._listed(place.account)
        return not members <= known.everybody or not known.outsiders.isdisjoint(members)

    async def _listed(self, account: str) -> _People:
        people = await self._all("users.list", lambda answer: parts(answer, "members"))
        outsiders = (text_of(each, "id") for each in people if self._is_outsider(each, account))
        return _People(self._seconds(), frozenset(text_of(each, "id") for each in people), frozenset(outsiders))

    async def _all(self, method: str, rows: Callable[[Json], list[Any]], **arguments: Any) -> list[Any]:
        """Read page after page. Raises ``TooMany``."""
        found: list[Any] = []
        cursor: str | None = None
        for _ in range(_PAGES):
            answer = await call(self._client, method, limit=_PAGE, cursor=cursor, **arguments)
            found += rows(answer)
            cursor = text_of(part(answer, "response_metadata"), "next_cursor") or None
            if cursor is None:
                return found
        raise TooMany


def audience_of(channel: Json) -> Audience:
    """Read a channel object (docs.slack.dev/reference/objects/conversation-object)."""
    if not text_of(channel, "id") or channel.get("is_ext_shared") or channel.get("is_pending_ext_shared"):
        return Audience.EXTERNAL
    return Audience.PRIVATE if channel.get("is_im") else Audience.SHARED
