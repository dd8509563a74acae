"""The world as JSON of the Bot API: users, chats, messages, members."""

from __future__ import annotations

from typing import Any

from bot.simulator.telegram.entities import Entity
from bot.simulator.telegram.world import Chat, Message, User, World

Json = dict[str, Any]

_ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
_ADMIN_WITHOUT = (
    "can_be_edited",
    "is_anonymous",
    "can_promote_members",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
)


def user_json(user: User) -> Json:
    """Return the User object as others see it."""
    body: Json = {
        "id": user.id,
        "is_bot": user.is_bot,
        "first_name": "" if user.deactivated else user.first_name,
    }
    for name in ("last_name", "username", "language_code"):
        if (value := getattr(user, name)) and not user.deactivated:
            body[name] = value
    return body


def chat_json(chat: Chat) -> Json:
    """Return the Chat object that rides in messages."""
    body: Json = {"id": chat.id, "type": chat.type}
    if chat.person is not None:
        body |= {
            key: value
            for key, value in user_json(chat.person).items()
            if key in {"first_name", "last_name", "username"}
        }
        return body
    body["title"] = chat.title
    if chat.username:
        body["username"] = chat.username
    if chat.is_forum:
        body["is_forum"] = True
    return body


def entities_json(world: World, entities: list[Entity]) -> list[Json]:
    """Return MessageEntity objects, text mentions with their user."""
    bodies = []
    for one in entities:
        body = one.json()
        if one.user_id is not None:
            body["user"] = user_json(world.users[one.user_id])
        bodies.append(body)
    return bodies


def message_json(world: World, message: Message, *, with_reply: bool = True) -> Json:
    """Return the Message object; the message it replies to comes without its own reply."""
    body: Json = {"message_id": message.id, "date": message.date, "chat": chat_json(message.chat)}
    if message.sender is not None:
        body["from"] = user_json(message.sender)
    if message.topic is not None:
        body |= {"message_thread_id": message.topic, "is_topic_message": True}
    if message.edit_date is not None:
        body["edit_date"] = message.edit_date
    if with_reply and message.reply_to is not None and not message.reply_to.deleted:
        body["reply_to_message"] = message_json(world, message.reply_to, with_reply=False)
    for key, value in (("text", message.text), ("caption", message.caption)):
        if value:
            body[key] = value
            if message.entities:
                body["entities" if key == "text" else "caption_entities"] = entities_json(world, message.entities)
    if message.markup:
        body["reply_markup"] = message.markup
    if message.options.get("protect_content"):
        body["has_protected_content"] = True
    if message.options.get("link_preview_options"):
        body["link_preview_options"] = message.options["link_preview_options"]
    return body | message.extra


def callback_message_json(world: World, message: Message) -> Json:
    """Return the message of a callback query; a deleted one arrives as an InaccessibleMessage."""
    if message.deleted:
        return {"chat": chat_json(message.chat), "message_id": message.id, "date": 0}
    return message_json(world, message)


def member_json(user: User, status: str) -> Json:
    """Return the ChatMember object for a status."""
    body: Json = {"status": status, "user": user_json(user)}
    if status == "creator":
        body["is_anonymous"] = False
    elif status == "administrator":
        body |= dict.fromkeys(_ADMIN_RIGHTS, True) | dict.fromkeys(_ADMIN_WITHOUT, False)
    elif status == "kicked":
        body["until_date"] = 0
    return body
