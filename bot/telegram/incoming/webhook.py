"""Telegram's webhook: the secret, the size, the shape, then commit, then 200; otherwise it comes again."""

import hmac
import json
import re
from collections.abc import Awaitable, Callable
from hashlib import sha256
from typing import Any

import structlog
from aiohttp import web

from bot.telegram.incoming import inbound
from bot.telegram.rendering import limits

Receive = Callable[[Any], Awaitable[None]]
_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_log = structlog.get_logger(__name__)


def path_of(secret: str) -> str:
    """Derive the webhook's path: it looks random, and neither token nor secret shows in access logs."""
    return f"/telegram/{hmac.digest(secret.encode(), b'webhook path', sha256).hex()[:32]}"


def checked_secret(secret: str | None) -> str:
    """Return the secret. Raises ``ValueError`` without one: then anybody could pass for Telegram."""
    if secret is None or re.fullmatch(limits.WEBHOOK_WORD, secret) is None:
        raise ValueError("the Telegram webhook needs a secret of 1 to 256 letters, digits, _ or -")
    return secret


def routes(secret: str, receive: Receive) -> list[web.RouteDef]:
    """Make the webhook's only route; ``receive`` commits one raw update or raises."""

    async def handle(request: web.Request) -> web.Response:
        return web.Response(status=await _status(request, secret, receive))

    return [web.post(path_of(secret), handle)]


async def _status(request: web.Request, secret: str, receive: Receive) -> int:
    given = request.headers.get(_HEADER, "")
    # As bytes, because compare_digest refuses texts that are not ASCII.
    if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), secret.encode()):
        return 401
    body = await _body(request)
    if body is None:
        return 413
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return 400
    if inbound.update_id(raw) is None:
        return 400
    try:
        await receive(raw)
    except Exception as error:  # Nothing is acknowledged that was not stored: Telegram sends it again.
        _log.warning("telegram_webhook_not_stored", error=type(error).__name__)
        return 500
    return 200


async def _body(request: web.Request) -> bytes | None:
    """Read the body up to the cap; None when it is larger."""
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > limits.WEBHOOK_BODY_BYTES:
            return None
    return bytes(body)
