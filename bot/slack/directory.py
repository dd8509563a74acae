"""Who somebody is in the workspace, as ``users.info`` says; remembered for an hour."""

import time
from collections import OrderedDict
from collections.abc import Callable

import structlog

from bot.slack import outcome
from bot.slack.client import call, close, web_client
from bot.slack.incoming.origin import Json, part, text_of
from bot.slack.readers import Readers
from handlers.kit.ports import Profile
from handlers.kit.request import Audience, Place, Request, Sender, Standing

_HOUR, _FIVE_MINUTES = 3600.0, 300.0
_ONE_BURST = 15.0
"""Seconds that several messages to one channel may share an answer; who joins is told to one process of several."""
_MOST = 10_000
_log = structlog.get_logger(__name__)


class SlackDirectory:
    """Looks people up. ``seconds`` is a monotonic clock: what is known ages by real time."""

    def __init__(
        self,
        *,
        token: str,
        base_url: str = "https://slack.com/api/",
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client = web_client(token, base_url)
        self._seconds = seconds
        self._known: OrderedDict[tuple[str, str], tuple[float, Sender]] = OrderedDict()
        self._readers = Readers(self._client, _is_outsider, seconds)

    async def profile(self, request: Request) -> Profile:
        """Tell who sent a request. Raises ``ConnectionError`` when Slack does not say."""
        team, user = request.place.account, request.sender.user
        channel = request.place.channel if request.place.channel.startswith("D") else ""
        known = self._known.get((team, user))
        if known is None or self._seconds() - known[0] > _HOUR:
            known = (self._seconds(), await self._asked(team, user))
            self._known[(team, user)] = known
            if len(self._known) > _MOST:
                self._known.popitem(last=False)
        return Profile(sender=known[1], direct_channel=channel)

    async def audience(self, place: Place) -> Audience:
        """Tell who reads a channel, known for five minutes. An error denies: EXTERNAL."""
        try:
            return await self._readers.audience(place, _FIVE_MINUTES)
        except ConnectionError as error:
            _log.warning("audience_unknown", error=str(error))
            return Audience.EXTERNAL

    async def audience_now(self, place: Place) -> Audience:
        """Tell who reads a channel, known for a burst. Raises ``ConnectionError`` when Slack does not say."""
        return await self._readers.audience(place, _ONE_BURST)

    def forget(self, account: str, user: str) -> None:
        """Drop what is remembered of somebody, because an event says that it changed."""
        self._known.pop((account, user), None)
        self._readers.forget_people(account)

    def forget_readers(self, place: Place) -> None:
        """Drop what is remembered of a channel, because an event says that others read it now."""
        self._readers.forget(place)

    async def stop(self) -> None:
        """Close the connections."""
        await close(self._client)

    async def _asked(self, team: str, user: str) -> Sender:
        try:
            answer = await call(self._client, "users.info", user=user, include_locale=True)
        except Exception as error:
            raise ConnectionError(f"users.info: {outcome.of_error(error).code}") from error
        return sender_of(part(answer, "user"), team)


def sender_of(user: Json, team: str) -> Sender:
    """Read a user object (docs.slack.dev/reference/objects/user-object)."""
    home = text_of(user, "team_id")
    return Sender(
        user=text_of(user, "id"),
        name=text_of(part(user, "profile"), "real_name", "display_name") or text_of(user, "real_name", "name"),
        locale=text_of(user, "locale"),
        zone=text_of(user, "tz"),
        home=home if home != team else "",
        standing=_standing(user, team),
    )


def _is_outsider(user: Json, team: str) -> bool:
    """Tell whether somebody who reads a channel is a guest or of another organisation."""
    return _standing(user, team) in (Standing.GUEST, Standing.EXTERNAL)


def _standing(user: Json, team: str) -> Standing:
    if not text_of(user, "id"):
        return Standing.UNKNOWN
    if user.get("deleted"):
        return Standing.GONE
    if user.get("is_bot") or user.get("is_workflow_bot") or text_of(user, "id") == "USLACKBOT":
        return Standing.BOT
    # In an organisation a colleague's own team is another one; then the organisation lists ours among theirs.
    teams = part(user, "enterprise_user").get("teams")
    known = text_of(user, "team_id") == team or (isinstance(teams, list) and team in teams)
    if user.get("is_stranger") or not known:
        return Standing.EXTERNAL
    if user.get("is_restricted") or user.get("is_ultra_restricted"):
        return Standing.GUEST
    if user.get("is_owner") or user.get("is_admin") or user.get("is_primary_owner"):
        return Standing.ADMIN
    return Standing.MEMBER
