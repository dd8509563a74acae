"""Short-lived permissions that payloads carry: trigger ids, response URLs and Socket Mode tickets."""

import secrets
from dataclasses import dataclass

from bot.simulator.slack import limits
from bot.simulator.slack.clock import Clock
from bot.simulator.slack.errors import ApiError


@dataclass(slots=True)
class Trigger:
    """The right to open one modal for a person."""

    team: str
    user: str
    issued: float
    view: str | None = None
    used: bool = False


@dataclass(slots=True)
class ResponseUrl:
    """The right to answer in a channel, and the message that the payload came from."""

    team: str
    user: str
    channel: str
    issued: float
    message_ts: str | None = None
    ephemeral: bool = False
    uses: int = 0


class Tickets:
    """Hand out permissions and take them back in."""

    def __init__(self, clock: Clock) -> None:
        """Start with none."""
        self._clock = clock
        self._triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self._sockets: set[str] = set()

    def trigger(self, team: str, user: str, view: str | None = None) -> str:
        """Return a new trigger id; `view` is the modal in which the gesture happened."""
        name = f"{len(self._triggers) + 1}.{team[1:]}.{secrets.token_hex(16)}"
        self._triggers[name] = Trigger(team, user, self._clock(), view)
        return name

    def redeem(self, name: str, team: str) -> Trigger:
        """Use up a trigger id; raise ApiError when it is unknown, too old or used."""
        trigger = self._triggers.get(name)
        if trigger is None or trigger.team != team:
            raise ApiError("invalid_trigger_id")
        if trigger.used:
            raise ApiError("exchanged_trigger_id")
        if self._clock() - trigger.issued > limits.TRIGGER:
            raise ApiError("expired_trigger_id")
        trigger.used = True
        return trigger

    def response_url(self, grant: ResponseUrl) -> str:
        """Return the path, below the server's root, at which the grant can be used."""
        path = f"/actions/{grant.team}/{len(self.response_urls) + 1}/{secrets.token_urlsafe(18)}"
        self.response_urls[path] = grant
        return path

    def respond(self, path: str) -> ResponseUrl:
        """Count one use of a response URL; raise ApiError when it is unknown, too old or used up."""
        grant = self.response_urls.get(path)
        if grant is None or self._clock() - grant.issued > limits.RESPONSE_URL:
            raise ApiError("expired_url")
        if grant.uses >= limits.RESPONSE_URL_USES:
            raise ApiError("used_url")
        grant.uses += 1
        return grant

    def socket(self) -> str:
        """Return a ticket for one Socket Mode connection."""
        ticket = secrets.token_hex(12)
        self._sockets.add(ticket)
        return ticket

    def admit(self, ticket: str) -> bool:
        """Use up a Socket Mode ticket and say whether it was good."""
        known = ticket in self._sockets
        self._sockets.discard(ticket)
        return known
