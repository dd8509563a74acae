"""Send payloads to request URLs, signed as Slack signs them.

https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import aiohttp

from bot.simulator.slack.delivery import Delivery, Outcome, Timing
from bot.simulator.slack.state import State


@dataclass
class RequestUrls:
    """Where the app listens; commands, interactions and options fall back on `events`."""

    events: str = ""
    interactions: str = ""
    commands: str = ""
    options: str = ""

    def of(self, delivery: Delivery) -> str:
        """Return the URL for a payload."""
        if delivery.kind == "slash_commands":
            return self.commands or self.events
        if delivery.payload.get("type") == "block_suggestion":
            return self.options or self.interactions or self.events
        return (self.interactions or self.events) if delivery.kind == "interactive" else self.events


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """Return the v0 signature of a raw body."""
    base = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


class HttpPush:
    """Post each attempt to its request URL and wait for a 2xx answer."""

    def __init__(self, state: State, urls: RequestUrls, timing: Timing) -> None:
        """Use these URLs; nothing is opened yet."""
        self._state = state
        self.urls = urls
        self._timing = timing
        self._session: aiohttp.ClientSession | None = None

    def signed(self, body: bytes, content_type: str, secret: str | None = None) -> dict[str, str]:
        """Return the headers Slack sends with a raw body; another `secret` makes a forgery."""
        timestamp = str(int(self._state.clock()))
        return {
            "Content-Type": content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature(secret or self._state.signing_secret, timestamp, body),
        }

    async def attempt(self, delivery: Delivery, number: int, reason: str) -> Outcome:
        """Post once and report what came back within the acknowledgement time."""
        body, content_type = encoded(delivery)
        headers = self.signed(body, content_type)
        if number:
            headers |= {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": reason}
        limit = aiohttp.ClientTimeout(total=self._timing.ack_timeout)
        try:
            async with self.session().post(self.urls.of(delivery), data=body, headers=headers, timeout=limit) as answer:
                return _judged(answer, await answer.read())
        except TimeoutError:
            return Outcome(False, reason="http_timeout")
        except aiohttp.ClientError:
            return Outcome(False, reason="connection_failed")

    async def raw(self, url: str, body: bytes, headers: dict[str, str]) -> tuple[int, str]:
        """Post any bytes with any headers, for forged and replayed requests; return status and body."""
        async with self.session().post(url, data=body, headers=headers) as answer:
            return answer.status, await answer.text()

    def session(self) -> aiohttp.ClientSession:
        """Return the client, opened on first use."""
        if self._session is None:
            self._session = aiohttp.ClientSession()
        return self._session

    async def close(self) -> None:
        """Close the client."""
        if self._session is not None:
            await self._session.close()
            self._session = None


def _judged(answer: aiohttp.ClientResponse, body: bytes) -> Outcome:
    if 200 <= answer.status < 300:
        return Outcome(True, _decoded(body, answer.content_type))
    return Outcome(False, reason="http_error", no_retry=answer.headers.get("X-Slack-No-Retry") == "1")


def _decoded(body: bytes, content_type: str) -> Any:
    if not body.strip():
        return None
    words = body.decode("utf-8", "replace")
    return json.loads(words) if content_type == "application/json" else words


def encoded(delivery: Delivery) -> tuple[bytes, str]:
    """Return a payload's body and content type as Slack sends them over HTTP."""
    form = "application/x-www-form-urlencoded"
    if delivery.kind == "events_api":
        return json.dumps(delivery.payload).encode(), "application/json"
    if delivery.kind == "slash_commands":
        return urlencode(delivery.payload).encode(), form
    return urlencode({"payload": json.dumps(delivery.payload)}).encode(), form
