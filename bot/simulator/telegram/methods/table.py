"""Which method name runs which function; names are matched without regard to case, as on the real server."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final

from bot.simulator.telegram.methods import chats, editing, profile, queries, receiving, sending
from bot.simulator.telegram.parameters import Parameters
from bot.simulator.telegram.state import State

Method = Callable[[State, Parameters], Awaitable[Any]]

METHODS: Final[dict[str, Method]] = {
    "getMe": profile.get_me,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyDescription": profile.set_my_description,
    "getMyDescription": profile.get_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "getMyShortDescription": profile.get_my_short_description,
    "getUpdates": receiving.get_updates,
    "setWebhook": receiving.set_webhook,
    "deleteWebhook": receiving.delete_webhook,
    "getWebhookInfo": receiving.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendVoice": sending.sender_of("sendVoice", "voice"),
    "sendAudio": sending.sender_of("sendAudio", "audio"),
    "sendVideo": sending.sender_of("sendVideo", "video"),
    "sendVideoNote": sending.sender_of("sendVideoNote", "video_note"),
    "sendAnimation": sending.sender_of("sendAnimation", "animation"),
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "answerCallbackQuery": queries.answer_callback_query,
    "answerInlineQuery": queries.answer_inline_query,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_chat_member,
    "getChatAdministrators": chats.get_chat_administrators,
    "getChatMemberCount": chats.get_chat_member_count,
    "leaveChat": chats.leave_chat,
    "getFile": chats.get_file,
}
_SPELLED: Final = {name.lower(): name for name in METHODS}


def spelled(name: str) -> str | None:
    """Return the documented spelling of a method's name, or None where there is no such method."""
    return _SPELLED.get(name.lower())
