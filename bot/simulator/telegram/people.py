"""What persons do on the simulated Telegram; each act becomes the update that the bot would get.

All methods return the message (or query) that came to be; whether the bot hears of it follows privacy mode:
in groups a bot without admin rights sees commands, replies to itself and mentions, unless it may read all.
"""

from __future__ import annotations

from typing import Any

from bot.simulator.telegram import limits
from bot.simulator.telegram.entities import Entity, automatic, utf16_slice
from bot.simulator.telegram.html import parse
from bot.simulator.telegram.rendering import (
    Json,
    callback_message_json,
    chat_json,
    member_json,
    message_json,
    user_json,
)
from bot.simulator.telegram.state import Callback, InlineQuery, State
from bot.simulator.telegram.world import Chat, Message, User, World

Place = Chat | User


class People:
    """Act as persons in one world."""

    def __init__(self, state: State) -> None:
        """Take the state whose world the persons live in."""
        self._state = state

    @property
    def _world(self) -> World:
        return self._state.world

    def says(
        self,
        user: User,
        place: Place,
        text: str,
        *,
        reply_to: Message | None = None,
        topic: int | None = None,
    ) -> Message:
        """Write a text; entities are those a client would send (commands, mentions, links)."""
        return self.sends(user, place, {}, reply_to=reply_to, topic=topic, text=text)

    def starts(self, user: User, payload: str = "") -> Message:
        """Open the bot and press Start, perhaps by a deep link; lifts a block, as the app does."""
        if len(payload) > limits.START_PAYLOAD_CHARACTERS:
            raise ValueError(f"a start payload has at most {limits.START_PAYLOAD_CHARACTERS} characters")
        if user.blocked:
            self.unblocks(user)
        user.started = True
        return self.says(user, user, f"/start {payload}".strip())

    def presses(self, user: User, message: Message, button: str) -> Callback:
        """Press the inline button with this label or callback data; any other text is sent as forged data."""
        data = next((one["callback_data"] for one in _buttons(message) if button in _names(one)), button)
        query = Callback(self._state.query_id(), user, message, data, self._state.clock())
        self._state.callbacks[query.id] = query
        body: Json = {
            "id": query.id,
            "from": user_json(user),
            "chat_instance": str(7_000_000_000 + abs(message.chat.id)),
            "message": callback_message_json(self._world, message),
            "data": data,
        }
        self._state.emit("callback_query", body, message.chat.id)
        return query

    def edits(self, user: User, message: Message, text: str) -> Message:
        """Change one's own text."""
        message.text, message.entities = text, automatic(text)
        message.edit_date = int(self._state.clock())
        if self._visible(user, message):
            self._state.emit("edited_message", message_json(self._world, message), message.chat.id)
        return message

    def forwards(self, user: User, place: Place, messages: list[Message], origin: Json | None = None) -> list[Message]:
        """Forward messages; `origin` is a MessageOrigin (functions below) for what comes from elsewhere."""
        copies = []
        for one in messages:
            extra = dict(one.extra) | {"forward_origin": origin or one.extra.get("forward_origin") or user_origin(one)}
            text, caption = one.text, one.caption
            copies.append(self.sends(user, place, extra, text=text, caption=caption, entities=list(one.entities)))
        return copies

    def shares_contact(self, user: User, place: Place, **contact: Any) -> Message:
        """Send a contact card: phone_number, first_name and, where known, last_name, user_id, vcard."""
        return self.sends(user, place, {"contact": contact})

    def sends_location(self, user: User, place: Place, latitude: float, longitude: float) -> Message:
        """Send a place on the map."""
        return self.sends(user, place, {"location": {"latitude": latitude, "longitude": longitude}})

    def sends_voice(self, user: User, place: Place, data: bytes = b"OggS", *, duration: int = 3) -> Message:
        """Send a voice note."""
        file = self._file("voice/file_{}.oga", data)
        return self.sends(user, place, {"voice": file | {"duration": duration, "mime_type": "audio/ogg"}})

    def sends_photo(
        self, user: User, place: Place, data: bytes = b"\xff\xd8", *, caption: str = "", album: str = ""
    ) -> Message:
        """Send a photo with a caption, alone or as one of an album."""
        photo = self._file("photos/file_{}.jpg", data) | {"width": 800, "height": 600}
        group = {"media_group_id": album} if album else {}
        return self.sends(user, place, {"photo": [photo], **group}, caption=caption or None)

    def sends_document(self, user: User, place: Place, data: bytes, name: str, *, size: int | None = None) -> Message:
        """Send a file; `size` may claim more bytes than there are, to meet the download limit."""
        file = self._file("documents/file_{}", data, size) | {"file_name": name}
        return self.sends(user, place, {"document": file})

    def inline_query(self, user: User, text: str, chat_type: str = "sender") -> InlineQuery:
        """Type "@bot text" in a kind of chat; "sender" is the private chat with the bot."""
        if not self._state.supports_inline:
            raise ValueError("clients ask only bots whose inline mode was switched on (@BotFather, /setinline)")
        query = InlineQuery(self._state.query_id(), user, text[: limits.INLINE_QUERY_CHARACTERS], self._state.clock())
        self._state.inline_queries[query.id] = query
        body = {
            "id": query.id,
            "from": user_json(user),
            "query": query.text,
            "offset": "",
            "chat_type": chat_type,
        }
        self._state.emit("inline_query", body, user.id)
        return query

    def inserts(self, user: User, place: Place, query: InlineQuery, number: int = 0) -> Message:
        """Send one of the results of an inline query into a chat, as the message that a tap on it sends."""
        result = (query.answer or {"results": []})["results"][number]
        content = result["input_message_content"]
        text, entities = content["message_text"], list[Entity]()
        if content.get("parse_mode", "").upper() == "HTML":
            text, entities = parse(text)
        extra = {"via_bot": user_json(self._world.bot)}
        return self.sends(user, place, extra, text=text, entities=entities, markup=result.get("reply_markup"))

    def blocks(self, user: User) -> None:
        """Block the bot."""
        self._set_blocked(user, True)

    def unblocks(self, user: User) -> None:
        """Let the bot write again."""
        self._set_blocked(user, False)

    def adds_bot(self, user: User, chat: Chat, *, admin: bool = False) -> None:
        """Put the bot into a group."""
        membership_update(self._state, chat, user, "administrator" if admin else "member")
        self._service(chat, user, {"new_chat_members": [user_json(self._world.bot)]})

    def removes_bot(self, user: User, chat: Chat) -> None:
        """Throw the bot out of a group."""
        membership_update(self._state, chat, user, "kicked")

    def promotes(self, user: User, chat: Chat, *, admin: bool = True) -> None:
        """Make the bot an administrator, or an ordinary member again."""
        membership_update(self._state, chat, user, "administrator" if admin else "member")

    def joins(self, user: User, chat: Chat, *, status: str = "member") -> None:
        """Enter a group."""
        chat.members[user.id] = status
        self._service(chat, user, {"new_chat_members": [user_json(user)]})

    def leaves(self, user: User, chat: Chat) -> None:
        """Leave a group."""
        chat.members[user.id] = "left"
        self._service(chat, user, {"left_chat_member": user_json(user)})

    def opens_topic(self, user: User, chat: Chat, name: str) -> int:
        """Open a forum topic and return its id."""
        topic = self._world.topic(chat, name, user)
        self._state.emit("message", message_json(self._world, chat.messages[topic.id]), chat.id)
        return topic.id

    def migrates(self, user: User, group: Chat) -> Chat:
        """Upgrade a group: both service messages, then the old id answers with migrate_to_chat_id."""
        new = self._world.group(group.title or "", kind="supergroup")
        new.members = dict(group.members)
        self._service(group, user, {"migrate_to_chat_id": new.id})
        group.migrated_to = new.id
        self._service(new, user, {"migrate_from_chat_id": group.id})
        return new

    def sends(self, user: User, place: Place, extra: Json, **fields: Any) -> Message:
        """Send any message: `extra` are Bot API fields (media), `fields` those of Message."""
        chat = place if isinstance(place, Chat) else self._world.private(place)
        if chat.type == "private" and not user.started:
            raise ValueError("a person writes to the bot only after pressing Start")
        text = fields.get("text") or fields.get("caption") or ""
        fields.setdefault("entities", automatic(text))
        message = self._world.post(chat, user, extra=extra, **fields)
        if self._visible(user, message):
            self._state.emit("message", message_json(self._world, message), chat.id)
        return message

    def _file(self, path: str, data: bytes, size: int | None = None) -> Json:
        file = self._world.store_file(data, path, size)
        return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": file.size}

    def _service(self, chat: Chat, user: User, extra: Json) -> None:
        message = self._world.post(chat, user, extra=extra)
        self._state.emit("message", message_json(self._world, message), chat.id)

    def _set_blocked(self, user: User, blocked: bool) -> None:
        user.blocked = blocked
        chat, bot = self._world.private(user), self._world.bot
        statuses = ("member", "kicked") if blocked else ("kicked", "member")
        _emit_member(self._state, chat, user, (member_json(bot, statuses[0]), member_json(bot, statuses[1])))

    def _visible(self, user: User, message: Message) -> bool:
        chat, bot = message.chat, self._world.bot
        status = chat.members.get(bot.id)
        if chat.type == "private":
            return not user.blocked
        if status not in {"member", "administrator"}:
            return False
        if status == "administrator" or self._state.reads_all_group_messages:
            return True
        replied = message.reply_to is not None and message.reply_to.sender is bot
        return replied or _addressed(message, bot.username or "")


def _addressed(message: Message, username: str) -> bool:
    for one in message.entities:
        said = utf16_slice(message.content, one.offset, one.length).lower()
        if one.type == "bot_command" and ("@" not in said or said.endswith(f"@{username.lower()}")):
            return True
        if one.type == "mention" and said == f"@{username.lower()}":
            return True
    return False


def _buttons(message: Message) -> list[Json]:
    rows = (message.markup or {}).get("inline_keyboard", [])
    return [one for row in rows for one in row if "callback_data" in one]


def _names(button: Json) -> tuple[str, str]:
    return button["text"], button["callback_data"]


def membership_update(state: State, chat: Chat, actor: User, status: str) -> None:
    """Change the bot's own status in a group and tell it with my_chat_member."""
    bot = state.world.bot
    before = member_json(bot, chat.members.get(bot.id, "left"))
    chat.members[bot.id] = status
    _emit_member(state, chat, actor, (before, member_json(bot, status)))


def _emit_member(state: State, chat: Chat, actor: User, change: tuple[Json, Json]) -> None:
    body = {
        "chat": chat_json(chat),
        "from": user_json(actor),
        "date": int(state.clock()),
        "old_chat_member": change[0],
        "new_chat_member": change[1],
    }
    state.emit("my_chat_member", body, chat.id)


def user_origin(message: Message) -> Json:
    """Return the origin of a message by somebody whose profile may be shown."""
    if message.sender is None:
        return {
            "type": "channel",
            "date": message.date,
            "chat": chat_json(message.chat),
            "message_id": message.id,
        }
    return {"type": "user", "date": message.date, "sender_user": user_json(message.sender)}


def hidden_origin(name: str, date: int) -> Json:
    """Return the origin of somebody who hides the profile: only a name."""
    return {"type": "hidden_user", "date": date, "sender_user_name": name}


def chat_origin(chat: Chat, date: int) -> Json:
    """Return the origin of an anonymous group administrator."""
    return {"type": "chat", "date": date, "sender_chat": chat_json(chat)}


def channel_origin(chat: Chat, date: int, message_id: int) -> Json:
    """Return the origin of a channel's post."""
    return {"type": "channel", "date": date, "chat": chat_json(chat), "message_id": message_id}
