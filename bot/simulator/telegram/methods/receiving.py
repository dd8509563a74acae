"""Methods that say how updates reach the bot: getUpdates, setWebhook, deleteWebhook, getWebhookInfo."""

from __future__ import annotations

import ipaddress
import re
from typing import Any
from urllib.parse import urlsplit

from bot.simulator.telegram import limits
from bot.simulator.telegram.errors import ApiError, bad_request
from bot.simulator.telegram.parameters import Parameters
from bot.simulator.telegram.rendering import Json
from bot.simulator.telegram.state import State, WebhookSettings

_WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


async def get_updates(state: State, parameters: Parameters) -> list[Json]:
    """Confirm and fetch updates (https://core.telegram.org/bots/api#getupdates)."""
    if state.webhook.url:
        raise ApiError(409, _WEBHOOK_ACTIVE)
    limit = parameters.number("limit", limits.UPDATES_PER_CALL)
    limit = limit if 1 <= limit <= limits.UPDATES_PER_CALL else limits.UPDATES_PER_CALL
    seconds = min(max(parameters.number("timeout"), 0), limits.LONG_POLL_SECONDS)
    state.updates.allow(_kinds(parameters))
    offset, before = parameters.number("offset"), state.updates.count()
    if offset:
        state.updates.confirm_until(offset)
        if (confirmed := before - state.updates.count()) > 0:
            state.record("ack", "getUpdates", {"offset": offset, "confirmed": confirmed})
    found = await state.updates.poll(limit, seconds * state.time_scale)
    if found:
        state.record("delivery", "getUpdates", {"update_ids": [one.id for one in found]})
    return [one.json() for one in found]


async def set_webhook(state: State, parameters: Parameters) -> bool:
    """Send updates to an address from now on (https://core.telegram.org/bots/api#setwebhook)."""
    url = parameters.text("url").strip()
    if not url:
        return await delete_webhook(state, parameters)
    _check_address(url)
    secret = parameters.text("secret_token")
    if secret and re.fullmatch(limits.SECRET_TOKEN_PATTERN, secret) is None:
        long = len(secret) > 256  # API setWebhook.secret_token: 1-256 characters.
        raise bad_request("secret token is too long" if long else "secret token contains unallowed characters")
    connections = parameters.number("max_connections", limits.WEBHOOK_CONNECTIONS)
    state.updates.allow(_kinds(parameters))
    if parameters.flag("drop_pending_updates"):
        state.updates.drop()
    connections = min(max(connections, 1), limits.WEBHOOK_CONNECTIONS_MAX)
    state.webhook = WebhookSettings(url, secret, connections, parameters.text("ip_address"))
    state.updates.interrupt("terminated by setWebhook request")
    state.record("webhook", "setWebhook", {"url": url, "max_connections": connections})
    state.updates.wake()
    return True


async def delete_webhook(state: State, parameters: Parameters) -> bool:
    """Return to getUpdates (https://core.telegram.org/bots/api#deletewebhook)."""
    if parameters.flag("drop_pending_updates"):
        state.updates.drop()
    state.webhook = WebhookSettings()
    state.record("webhook", "deleteWebhook", {})
    state.updates.wake()
    return True


async def get_webhook_info(state: State, _: Parameters) -> Json:
    """Describe the webhook (https://core.telegram.org/bots/api#getwebhookinfo)."""
    hook = state.webhook
    body: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": state.updates.count(),
    }
    if hook.url:
        body["max_connections"] = hook.connections
        if hook.ip_address:
            body["ip_address"] = hook.ip_address
    if hook.last_error:
        body |= {"last_error_date": hook.last_error_date, "last_error_message": hook.last_error}
    if state.updates.allowed:
        body["allowed_updates"] = state.updates.allowed
    return body


def _kinds(parameters: Parameters) -> list[str] | None:
    kinds: Any = parameters.parsed("allowed_updates")
    if kinds is None:
        return None
    if not isinstance(kinds, list):
        raise bad_request("can't parse allowed_updates: Expected an Array of String")
    return [str(one) for one in kinds]


def _check_address(url: str) -> None:
    parts = urlsplit(url)
    host = parts.hostname or ""
    if _is_loopback(host):
        # Telegram could never reach this machine; here it is the normal case, so any scheme and port will do.
        return
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in limits.WEBHOOK_PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
