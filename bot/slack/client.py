"""The one place where Slack's web client is made: no retries of its own, short timeouts, one session."""

from typing import Any
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.adapter import last_look

SECONDS = 5.0
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def web_client(token: str | None, base_url: str) -> AsyncWebClient:
    """Make a client for ``base_url``. Raises ``ValueError`` where the token would travel in the clear."""
    if not _private(base_url):
        raise ValueError("Slack's address must be https (http only for this machine)")
    # By default the SDK posts again when the connection breaks after the first post was taken; here only the
    # outbox retries.
    client = AsyncWebClient(token=token, base_url=base_url, timeout=int(SECONDS), retry_handlers=[])
    if is_loopback(base_url):
        client.proxy = None  # The SDK takes HTTPS_PROXY from the environment even for this machine.
    return client


def is_loopback(address: str) -> bool:
    """Tell whether an address lies on this machine."""
    return urlsplit(address).hostname in _LOOPBACK


async def call(client: AsyncWebClient, method: str, **arguments: Any) -> dict[str, Any]:
    """Call a method once and return its answer. Raises what ``outcome.of_error`` reads."""
    if client.session is None or client.session.closed:
        timeout = aiohttp.ClientTimeout(total=SECONDS, sock_connect=3.0)
        client.session = aiohttp.ClientSession(timeout=timeout, trace_configs=[last_look()])
    given = {name: value for name, value in arguments.items() if value is not None}
    if method in _FORM_ONLY:
        given = {name: str(value).lower() if isinstance(value, bool) else value for name, value in given.items()}
        response = await client.api_call(method, data=given)
    else:
        response = await client.api_call(method, json=given)
    return dict(response.data) if isinstance(response.data, dict) else {}


def check_identity(answer: dict[str, Any]) -> None:
    """Raise ``ConnectionError`` for an ``auth.test`` that names no team or no user.

    Without the team no event could be told from a foreign one, without the user every mention would be ours.
    """
    for name in ("team_id", "user_id"):
        if not isinstance(answer.get(name), str) or not answer[name]:
            raise ConnectionError(f"auth.test: the answer has no {name}")


async def close(client: AsyncWebClient) -> None:
    """Close the client's connections."""
    if client.session is not None:
        await client.session.close()


# Only writing methods read JSON (docs.slack.dev/apis/web-api); these take form fields.
_FORM_ONLY = frozenset(
    {
        "auth.test",
        "conversations.history",
        "conversations.info",
        "conversations.members",
        "conversations.replies",
        "files.info",
        "team.info",
        "users.info",
        "users.list",
    }
)


def _private(base_url: str) -> bool:
    scheme = urlsplit(base_url).scheme
    return scheme == "https" or (scheme == "http" and is_loopback(base_url))
