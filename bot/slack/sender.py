"""Slack for delivery: one attempt a send, a look-up through the metadata that every post carries."""

from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import msgspec
import structlog

from bot.adapter import (
    Address,
    Deed,
    Envelope,
    Found,
    Lapsed,
    NotSent,
    Outcome,
    Reason,
    Scope,
    Sent,
    StillMine,
    Unknown,
    always,
    asking,
)
from bot.markup import Words
from bot.slack import files, outcome
from bot.slack.client import call, check_identity, close, web_client
from bot.slack.incoming.origin import part, text_of
from bot.slack.rendering import blocks, home, limits
from handlers.kit.reply import Reply
from handlers.kit.request import Platform

EVENT_TYPE = "rapport_message"
_SINCE_MARGIN = 5.0
_PAGE = 200
_PAGES = 5
# chat.update and chat.postEphemeral know fewer arguments than chat.postMessage.
_SHOWN = ("text", "blocks", "parse", "link_names")
_log = structlog.get_logger(__name__)


class SlackAdapter:
    """Sends to one workspace with its bot token."""

    platform = Platform.SLACK

    def __init__(self, *, token: str, base_url: str = "https://slack.com/api/", team: str = "") -> None:
        self.client = web_client(token, base_url)
        self.team = team
        self._bot = ""

    async def identify(self) -> dict[str, Any]:
        """Ask Slack who we are: ``team_id``, ``user_id``, ``bot_id``. Raises ``ConnectionError``."""
        answer = await self._asked("auth.test")
        check_identity(answer)
        self.team, self._bot = answer.get("team_id", self.team), answer.get("user_id", "")
        return answer

    def render(self, reply: Reply, words: Words, tokens: Iterator[str], *, plain: bool = False) -> dict[str, Any]:
        """Turn a reply into the arguments of ``chat.postMessage`` that say what it shows."""
        if reply.purpose == home.PURPOSE:
            return home.view(reply, words, tokens, plain=plain)
        return blocks.message(reply, words, tokens, plain=plain)

    def label_repeat(self, payload: dict[str, Any], words: Words) -> dict[str, Any]:
        """Return the payload marked as a possible repeat; a page is the same however often it is published."""
        return payload if "view" in payload else blocks.repeat(payload, words)

    async def send(self, envelope: Envelope, still_mine: StillMine = always) -> Outcome:
        """Make exactly one attempt. Never raises for what Slack or the network does."""
        channel = envelope.address.channel
        if not channel and envelope.deed is not Deed.HOME:
            opened = await self._opened(envelope.address.user)
            if not isinstance(opened, str):
                # Opening a conversation posts nothing, so even an unclear end of it is a clear "not sent".
                return NotSent(reason=Reason.LATER, code=opened.code) if isinstance(opened, Unknown) else opened
            channel = opened
        if blocks.FILE in envelope.payload:
            payload = await files.linked(self.client, envelope.payload)
            if isinstance(payload, NotSent):
                return payload
            envelope = msgspec.structs.replace(envelope, payload=payload)
        method, arguments = _request(envelope, channel)
        try:
            with asking(still_mine):
                answer = await call(self.client, method, **arguments)
        except Lapsed:
            return NotSent(reason=Reason.LAPSED)
        except Exception as error:  # Every failure is an outcome: whether the message stands must be decided.
            return self._failed(error, envelope, channel)
        message = answer.get("ts") or answer.get("message_ts") or envelope.message
        return Sent(message=str(message), channel=str(answer.get("channel") or channel))

    async def look_up(self, envelope: Envelope) -> Found | None:
        """Find an earlier attempt's message by the intent in its metadata. None when Slack cannot tell."""
        address = envelope.address
        if envelope.deed is Deed.EPHEMERAL:
            return None
        if envelope.deed is not Deed.POST:
            return Found()  # An edit or a deletion done twice is as good as done once.
        try:
            channel = address.channel or await self.open_direct(address.account, address.user)
            return await self._searched(envelope, channel) if channel else Found()
        except Exception as error:  # An unanswered look-up is None: the caller must not take it for "not there".
            _log.warning("slack_look_up_failed", intent=envelope.intent, error=_name(error))
            return None

    async def retract(self, address: Address, message: str) -> bool:
        """Delete a message of our own. True when it is gone."""
        try:
            await call(self.client, "chat.delete", channel=address.channel, ts=message)
        except Exception as error:  # The answer is the report: False is asked again by the caller.
            code = _name(error)
            _log.warning("slack_retract_failed", message=message, error=code)
            return code == "message_not_found"
        return True

    async def open_direct(self, account: str, user: str) -> str | None:  # noqa: ARG002  One workspace, one token.
        """Return the channel of the direct messages with a user, None when there can be none.

        Raises ``ConnectionError`` when Slack does not answer.
        """
        opened = await self._opened(user)
        if isinstance(opened, str):
            return opened
        if isinstance(opened, NotSent) and opened.reason in (Reason.GONE, Reason.FORBIDDEN, Reason.BROKEN):
            return None
        raise ConnectionError(opened.code)

    def scopes(self, address: Address) -> tuple[Scope, ...]:
        """Name the buckets: one a channel, one for the whole workspace."""
        return (
            Scope(_channel_scope(address), limits.CHANNEL_RATE, limits.CHANNEL_BURST),
            Scope(f"slack:{address.account}", limits.WORKSPACE_RATE, limits.WORKSPACE_BURST),
        )

    async def stop(self) -> None:
        """Close the connections."""
        await close(self.client)

    def _failed(self, error: Exception, envelope: Envelope, channel: str) -> Outcome:
        found = outcome.of_error(error, _channel_scope(envelope.address))
        _log.warning("slack_send_failed", intent=envelope.intent, channel=channel, code=found.code)
        if envelope.deed is Deed.DELETE and found.code == "message_not_found":
            return NotSent(reason=Reason.UNCHANGED, code=found.code)
        return found

    async def _opened(self, user: str) -> str | NotSent | Unknown:
        try:
            answer = await call(self.client, "conversations.open", users=user)
        except Exception as error:  # Classified like a send: the caller decides by the outcome.
            return outcome.of_error(error)
        # chat.postMessage opens the direct messages itself when it is given a user (docs.slack.dev, chat.postMessage).
        return text_of(part(answer, "channel"), "id") or user

    async def _asked(self, method: str, **arguments: Any) -> dict[str, Any]:
        try:
            return await call(self.client, method, **arguments)
        except Exception as error:
            raise ConnectionError(f"{method}: {_name(error)}") from error

    async def _searched(self, envelope: Envelope, channel: str) -> Found | None:
        method = "conversations.replies" if envelope.address.thread else "conversations.history"
        cursor: str | None = None
        for _ in range(_PAGES):
            answer = await call(
                self.client,
                method,
                channel=channel,
                ts=envelope.address.thread or None,
                oldest=f"{max(0.0, envelope.since - _SINCE_MARGIN):.6f}",
                include_all_metadata=True,
                limit=_PAGE,
                cursor=cursor,
            )
            found = [each["ts"] for each in answer.get("messages") or [] if self._carries(each, envelope.intent)]
            if found:
                return Found(message=min(found))
            cursor = (answer.get("response_metadata") or {}).get("next_cursor") or None
            if not cursor:
                return Found()
        return None  # More messages than we are willing to read: "not there" would be a guess.

    def _carries(self, message: dict[str, Any], intent: str) -> bool:
        # Any app of the workspace may post metadata; only our own user's counts.
        own = not self._bot or message.get("user") == self._bot
        return own and intent_of(message) == intent


def intent_of(message: dict[str, Any]) -> str:
    """Read the intent from a message of ours, empty where there is none."""
    metadata = message.get("metadata")
    if not isinstance(metadata, dict) or metadata.get("event_type") != EVENT_TYPE:
        return ""
    payload = metadata.get("event_payload")
    return str(payload.get("id", "")) if isinstance(payload, dict) else ""


def _request(envelope: Envelope, channel: str) -> tuple[str, dict[str, Any]]:
    shown = {name: envelope.payload[name] for name in _SHOWN if name in envelope.payload}
    thread = envelope.address.thread or None
    match envelope.deed:
        case Deed.POST:
            marks = {
                "client_msg_id": str(uuid5(NAMESPACE_URL, envelope.intent)),
                "metadata": {"event_type": EVENT_TYPE, "event_payload": {"id": envelope.intent}},
            }
            return "chat.postMessage", {**envelope.payload, **marks, "channel": channel, "thread_ts": thread}
        case Deed.EPHEMERAL:
            who = {"channel": channel, "user": envelope.address.user, "thread_ts": thread}
            return "chat.postEphemeral", {**shown, **who}
        case Deed.EDIT:
            return "chat.update", {**shown, "channel": channel, "ts": envelope.message}
        case Deed.HOME:
            return "views.publish", {"user_id": envelope.address.user, **envelope.payload}
        case Deed.DELETE:
            return "chat.delete", {"channel": channel, "ts": envelope.message}


def _channel_scope(address: Address) -> str:
    return f"slack:{address.account}:{address.channel or address.user}"


def _name(error: Exception) -> str:
    return outcome.of_error(error).code
