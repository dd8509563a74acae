"""Methods that change or remove messages: editMessageText, …Caption, …ReplyMarkup, deleteMessage(s)."""

from __future__ import annotations

from typing import Any

from bot.simulator.telegram import access, composing, keyboards, limits
from bot.simulator.telegram.entities import Entity
from bot.simulator.telegram.errors import NOT_MODIFIED, bad_request
from bot.simulator.telegram.parameters import Parameters
from bot.simulator.telegram.rendering import Json, message_json
from bot.simulator.telegram.state import State
from bot.simulator.telegram.world import Chat, Message


async def edit_message_text(state: State, parameters: Parameters) -> Json:
    """Replace a text and its keyboard (https://core.telegram.org/bots/api#editmessagetext)."""
    text, entities = composing.message_text(state.world, parameters, "MESSAGE_TOO_LONG")
    message = _editable(state, parameters)
    if message.text is None:
        raise bad_request("there is no text in the message to edit")
    return _replace(state, message, (text, entities), parameters)


async def edit_message_caption(state: State, parameters: Parameters) -> Json:
    """Replace a caption and the keyboard (https://core.telegram.org/bots/api#editmessagecaption)."""
    content = composing.caption(state.world, parameters)
    message = _editable(state, parameters)
    if message.text is not None:
        raise bad_request("there is no caption in the message to edit")
    return _replace(state, message, content, parameters)


async def edit_message_reply_markup(state: State, parameters: Parameters) -> Json:
    """Replace only the keyboard (https://core.telegram.org/bots/api#editmessagereplymarkup)."""
    message = _editable(state, parameters)
    return _replace(state, message, None, parameters)


async def delete_message(state: State, parameters: Parameters) -> bool:
    """Remove a message (https://core.telegram.org/bots/api#deletemessage)."""
    chat = _reachable(state, parameters)
    _delete(state, chat, access.existing(chat, parameters, "delete"))
    return True


async def delete_messages(state: State, parameters: Parameters) -> bool:
    """Remove several messages, skipping those that are gone (https://core.telegram.org/bots/api#deletemessages)."""
    chat = _reachable(state, parameters)
    numbers = parameters.parsed("message_ids")
    if not isinstance(numbers, list) or not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > limits.DELETE_BATCH:
        raise bad_request("too many message identifiers specified")
    for number in numbers:
        message = chat.messages.get(int(number))
        if message is not None and not message.deleted:
            _delete(state, chat, message)
    return True


def _reachable(state: State, parameters: Parameters) -> Chat:
    chat = access.chat_of(state.world, parameters)
    access.require_present(state.world, chat)
    return chat


def _editable(state: State, parameters: Parameters) -> Message:
    message = access.existing(_reachable(state, parameters), parameters, "edit")
    sent = message.sent_markup
    # A message with a reply keyboard or a forced reply cannot be edited (API, "Updating messages").
    if message.sender is not state.world.bot or (sent is not None and "inline_keyboard" not in sent):
        raise bad_request("message can't be edited")
    return message


def _replace(state: State, message: Message, content: tuple[str, list[Entity]] | None, parameters: Parameters) -> Json:
    markup = keyboards.require_inline(keyboards.parse(parameters.values.get("reply_markup")))
    text, entities = content if content is not None else (message.content, message.entities)
    if (text, entities, markup) == (message.content, message.entities, message.markup):
        raise bad_request(NOT_MODIFIED)
    if text != message.content:
        message.earlier.append(message.content)
    if message.text is not None:
        message.text = text
    else:
        message.caption = text
    message.entities, message.markup, message.sent_markup = entities, markup, markup
    message.edit_date = int(state.clock())
    body: dict[str, Any] = {"chat_id": message.chat.id, "message_id": message.id, "text": text}
    state.record("edit", "text" if content is not None else "reply_markup", body | {"reply_markup": markup})
    return message_json(state.world, message)


def _delete(state: State, chat: Chat, message: Message) -> None:
    mine = message.sender is state.world.bot
    admin = chat.members.get(state.world.bot.id) in {"administrator", "creator"}
    if not (mine or admin or chat.type == "private") or "migrate_from_chat_id" in message.extra:
        raise bad_request("message can't be deleted")
    if state.clock() - message.date >= limits.DELETE_WITHIN_SECONDS and not (admin and chat.is_group):
        raise bad_request("message can't be deleted for everyone")
    message.deleted = True
    state.record("delete", "message", {"chat_id": chat.id, "message_id": message.id})
