"""Telegram for delivery: exactly one attempt at a message, and what became of it."""

from collections.abc import Iterator
from typing import Any

import msgspec
from aiogram.exceptions import AiogramError
from aiogram.methods import (
    DeleteMessage,
    EditMessageText,
    LeaveChat,
    SendAnimation,
    SendAudio,
    SendDocument,
    SendMessage,
    SendPhoto,
    SendVideo,
    SendVideoNote,
    SendVoice,
    TelegramMethod,
)
from aiogram.types import Message

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
    always,
    asking,
)
from bot.markup import Words
from bot.telegram.client import TELEGRAM, client
from bot.telegram.failure import outcome_of
from bot.telegram.rendering import html, limits
from handlers.kit.reply import Reply
from handlers.kit.request import Platform

_TEXT = ("text", "parse_mode", "link_preview_options", "reply_markup")
_CAPTION = ("parse_mode", "reply_markup")
_FILES: dict[str, type[TelegramMethod[Message]]] = {
    "photo": SendPhoto,
    "voice": SendVoice,
    "audio": SendAudio,
    "video": SendVideo,
    "animation": SendAnimation,
    "document": SendDocument,
}
_NO_CAPTION = "video_note"
_OUT_THERE = (Reason.GONE, Reason.FORBIDDEN)


class TelegramAdapter:
    """The ``Adapter`` of Telegram. It keeps one HTTP session; ``close`` ends it."""

    platform = Platform.TELEGRAM

    def __init__(self, *, token: str, base_url: str = TELEGRAM) -> None:
        self._bot = client(token, base_url)

    def render(self, reply: Reply, words: Words, tokens: Iterator[str], *, plain: bool = False) -> dict[str, Any]:
        """Turn a reply into the parameters of sendMessage."""
        return html.render(reply, words, tokens, plain=plain)

    def label_repeat(self, payload: dict[str, Any], words: Words) -> dict[str, Any]:
        """Return the payload with a last line that marks it as a possible repeat."""
        return html.label_repeat(payload, words)

    async def send(self, envelope: Envelope, still_mine: StillMine = always) -> Outcome:
        """Make exactly one attempt: neither aiogram nor aiohttp repeats a POST by itself."""
        try:
            method = _method(envelope)
        except ValueError as error:
            # An id that is no number, or a payload of another shape (pydantic's error is a ValueError too).
            return NotSent(reason=Reason.BROKEN, code=type(error).__name__)
        try:
            with asking(still_mine):
                answer = await self._bot(method)
        except Lapsed:
            return NotSent(reason=Reason.LAPSED)
        except (AiogramError, OSError, ValueError) as error:
            # ValueError: an answer that is not even UTF-8.
            found = self._judged(outcome_of(error), envelope.address)
            left = envelope.payload.get("leave") and isinstance(found, NotSent) and found.reason in _OUT_THERE
            return Sent(channel=envelope.address.channel) if left else found
        if isinstance(answer, Message):
            return Sent(message=str(answer.message_id), channel=str(answer.chat.id))
        return Sent(message=envelope.message, channel=envelope.address.channel)

    async def look_up(self, envelope: Envelope) -> Found | None:  # noqa: ARG002 - the port's shape.
        """Answer None: a bot cannot read a chat's history (tdlib/telegram-bot-api issue 126)."""
        return None

    async def retract(self, address: Address, message: str) -> bool:
        """Delete a message of our own, within 48 hours (API deleteMessage). True when it is gone."""
        gone = await self.send(Envelope(intent="", deed=Deed.DELETE, address=address, payload={}, message=message))
        return isinstance(gone, Sent) or (isinstance(gone, NotSent) and gone.code == "message to delete not found")

    async def open_direct(self, account: str, user: str) -> str | None:  # noqa: ARG002 - the port's shape.
        """Return the user's id, which is the id of the private chat as well."""
        return user or None

    def scopes(self, address: Address) -> tuple[Scope, ...]:
        """Name the buckets of the chat, of the group's minute and of the whole bot."""
        chat = _chat(address)
        found = [Scope(_chat_scope(address), limits.CHAT_RATE, limits.CHAT_BURST)]
        if chat.startswith("-"):
            # Groups have negative ids (API Chat.id).
            found.append(Scope(f"{_chat_scope(address)}:minute", limits.GROUP_RATE, limits.GROUP_BURST))
        found.append(Scope(f"telegram:{address.account}", limits.BOT_RATE, limits.BOT_BURST))
        return tuple(found)

    async def close(self) -> None:
        """Close the connections."""
        await self._bot.session.close()

    def _judged(self, outcome: Outcome, address: Address) -> Outcome:
        """Name the scope of a "too fast": Telegram does not say which, nearly always it is the chat's."""
        if isinstance(outcome, NotSent) and outcome.reason is Reason.LIMIT:
            return msgspec.structs.replace(outcome, scope=_chat_scope(address))
        return outcome


def _method(envelope: Envelope) -> TelegramMethod[Any]:
    """Build the call. Raises ``ValueError`` for ids that are no numbers and for payloads of another shape."""
    payload = envelope.payload
    chat = int(envelope.address.user if envelope.deed is Deed.EPHEMERAL else _chat(envelope.address))
    if payload.get("leave"):
        return LeaveChat(chat_id=chat)
    if envelope.deed is Deed.DELETE:
        return DeleteMessage(chat_id=chat, message_id=int(envelope.message))
    if envelope.deed is Deed.EDIT:
        place = {"chat_id": chat, "message_id": int(envelope.message)}
        return EditMessageText.model_validate(place | _picked(payload, _TEXT))
    fields: dict[str, Any] = {"chat_id": chat}
    if envelope.address.thread and envelope.deed is Deed.POST:
        fields["message_thread_id"] = int(envelope.address.thread)
    if payload.get("disable_notification"):
        fields["disable_notification"] = True
    if "file" in payload:
        return _file(fields, payload)
    return SendMessage.model_validate(fields | _picked(payload, _TEXT))


def _file(fields: dict[str, Any], payload: dict[str, Any]) -> TelegramMethod[Message]:
    """Build the call that sends what lies at Telegram. Raises ``ValueError`` for a way to send that there is not."""
    way, identity = payload["file"]
    if way == _NO_CAPTION:
        return SendVideoNote.model_validate(fields | {way: identity})
    if way not in _FILES:
        raise ValueError(way)
    words = {"caption": payload["text"]} | _picked(payload, _CAPTION)
    return _FILES[way].model_validate(fields | {way: identity} | words)


def _picked(payload: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: payload[name] for name in names if name in payload}


def _chat(address: Address) -> str:
    return address.channel or address.user


def _chat_scope(address: Address) -> str:
    return f"telegram:{address.account}:{_chat(address)}"
