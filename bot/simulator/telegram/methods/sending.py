"""Methods that put a new message into a chat: sendMessage, sendPhoto, sendDocument, sendChatAction."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot.simulator.telegram import access, composing, keyboards, limits, links
from bot.simulator.telegram.entities import Entity
from bot.simulator.telegram.errors import ApiError, bad_request
from bot.simulator.telegram.parameters import Parameters
from bot.simulator.telegram.rendering import Json, message_json
from bot.simulator.telegram.state import State
from bot.simulator.telegram.world import File, Message

_OPTIONS = ("link_preview_options", "disable_notification", "protect_content", "message_effect_id")


async def send_message(state: State, parameters: Parameters) -> Json:
    """Post a text (https://core.telegram.org/bots/api#sendmessage)."""
    text, entities = composing.message_text(state.world, parameters, "message is too long")
    message = _post(state, parameters, "sendMessage", {"text": text, "entities": entities})
    return message_json(state.world, message)


async def send_photo(state: State, parameters: Parameters) -> Json:
    """Post a photo with a caption (https://core.telegram.org/bots/api#sendphoto)."""
    file = _file(state, parameters, "photo", limits.PHOTO_BYTES)
    extra = {"photo": [file | {"width": 800, "height": 600}]}
    return _post_media(state, parameters, "sendPhoto", extra)


async def send_document(state: State, parameters: Parameters) -> Json:
    """Post a file with a caption (https://core.telegram.org/bots/api#senddocument)."""
    upload = parameters.upload("document")
    file = _file(state, parameters, "document", limits.UPLOAD_BYTES)
    names = {"file_name": upload.name, "mime_type": upload.content_type} if upload else {}
    return _post_media(state, parameters, "sendDocument", {"document": file | names})


def sender_of(method: str, kind: str) -> Callable[[State, Parameters], Awaitable[Json]]:
    """Make the method that sends again what is known by its file id, such as a voice note."""

    async def send(state: State, parameters: Parameters) -> Json:
        return _post_media(state, parameters, method, {kind: _file(state, parameters, kind, limits.UPLOAD_BYTES)})

    return send


async def send_chat_action(state: State, parameters: Parameters) -> bool:
    """Show "typing…" (https://core.telegram.org/bots/api#sendchataction)."""
    chat = access.chat_of(state.world, parameters)
    if not parameters.text("action"):
        raise bad_request("wrong parameter action in request")
    access.require_writable(state.world, chat)
    chat.actions.append(parameters.text("action"))
    return True


def _post_media(state: State, parameters: Parameters, method: str, extra: Json) -> Json:
    text, entities = composing.caption(state.world, parameters)
    fields: dict[str, Any] = {"caption": text or None, "entities": entities, "extra": extra}
    return message_json(state.world, _post(state, parameters, method, fields))


def _post(state: State, parameters: Parameters, method: str, fields: dict[str, Any]) -> Message:
    world = state.world
    markup = keyboards.parse(parameters.values.get("reply_markup"))
    chat = access.chat_of(world, parameters)
    access.require_writable(world, chat)
    topic = access.topic_of(chat, parameters)
    reply_to = access.replied_message(chat, parameters)
    state.pay(chat, method)
    message = world.post(
        chat,
        world.bot,
        topic=topic,
        reply_to=reply_to,
        markup=keyboards.inline_of(markup),
        sent_markup=markup,
        options={name: parameters.parsed(name) for name in _OPTIONS if parameters.values.get(name)},
        **fields,
    )
    state.record("message", method, _journalled(message))
    return message


def _journalled(message: Message) -> Json:
    return {
        "chat_id": message.chat.id,
        "message_id": message.id,
        "text": message.content,
        "message_thread_id": message.topic,
        "reply_to_message_id": message.reply_to.id if message.reply_to else None,
        "reply_markup": message.sent_markup,
        "entities": [_short(one) for one in message.entities],
    }


def _short(entity: Entity) -> list[Any]:
    return [entity.type, entity.offset, entity.length]


def _referenced(state: State, reference: str, name: str) -> File:
    if reference.startswith(("http://", "https://")):
        if links.checked(reference) is None:
            raise bad_request("wrong HTTP URL specified")
        # Telegram would fetch it; a local server must not, so the address stands for the content.
        return state.world.store_file(reference.encode(), "web/file_{}")
    if reference not in state.world.files:
        raise bad_request("wrong remote file identifier specified: Wrong string length")
    file = state.world.files[reference]
    was = file.path.split("/")[0].removesuffix("s")
    if was != name:
        # API "Sending files": the type of a file cannot be changed when it is sent again by its id.
        raise bad_request(f"can't use file of type {was.title()} as {name.title()}")
    return file


def _file(state: State, parameters: Parameters, name: str, most_bytes: int) -> Json:
    upload = parameters.upload(name)
    if upload is not None:
        if len(upload.data) > most_bytes:
            raise ApiError(413, "")
        if not upload.data:
            raise bad_request("file must be non-empty")
        folder = "photos" if name == "photo" else "documents"
        file = state.world.store_file(upload.data, folder + "/file_{}")
    else:
        reference = parameters.text(name)
        if not reference:
            raise bad_request(f"there is no {name} in the request")
        file = _referenced(state, reference, name)
    return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": file.size}
