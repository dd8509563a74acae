"""What exists on the simulated Telegram: people, chats, topics, memberships, messages and files.

State and its identifiers only; who may do what is decided by the methods (bot) and people.py (persons).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from bot.simulator.telegram.entities import Entity

SUPERGROUP_BASE: Final = -1_000_000_000_000  # Bot API ids of supergroups and channels start with -100.


@dataclass(slots=True)
class User:
    """A person or a bot; `started` and `blocked` describe the private chat with our bot."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    deactivated: bool = False
    started: bool = False
    blocked: bool = False


@dataclass(slots=True)
class Topic:
    """A forum topic; its id is the message that created it."""

    id: int
    name: str
    closed: bool = False
    deleted: bool = False


@dataclass(slots=True)
class Message:
    """One message; `extra` holds the fields of media and service messages as they go over the wire."""

    chat: Chat
    id: int
    date: int
    sender: User | None
    text: str | None = None
    entities: list[Entity] = field(default_factory=list)
    caption: str | None = None
    markup: dict[str, Any] | None = None
    reply_to: Message | None = None
    topic: int | None = None
    edit_date: int | None = None
    deleted: bool = False
    extra: dict[str, Any] = field(default_factory=dict)
    sent_markup: dict[str, Any] | None = None
    options: dict[str, Any] = field(default_factory=dict)
    earlier: list[str] = field(default_factory=list)

    @property
    def content(self) -> str:
        """The text or the caption, whichever the message has."""
        return self.text if self.text is not None else self.caption or ""


@dataclass(slots=True)
class Chat:
    """A private chat (with the person's id), group, supergroup or channel; `members` maps ids to statuses."""

    id: int
    type: str
    title: str | None = None
    username: str | None = None
    person: User | None = None
    is_forum: bool = False
    members: dict[int, str] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    migrated_to: int | None = None
    last_message_id: int = 0
    actions: list[str] = field(default_factory=list)

    @property
    def is_group(self) -> bool:
        """Whether several people talk here."""
        return self.type in {"group", "supergroup"}


@dataclass(slots=True)
class File:
    """Bytes on the server; `size` may exceed what is stored, to try the download limit without the memory."""

    id: str
    unique_id: str
    path: str
    data: bytes
    size: int


class World:
    """Hold everything that exists, and hand out identifiers the way Telegram does."""

    def __init__(self, bot: User, clock: Callable[[], float]) -> None:
        """Start with only the bot; `clock` gives Unix seconds."""
        self.bot = bot
        self.clock = clock
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self._next_user = 100_000_001
        self._next_group = 5_000_001
        # Private chats and basic groups share one message counter of the account; supergroups have their own.
        self._shared_message_id = 0

    def person(self, first_name: str = "Anna", *, started: bool = False, **fields: Any) -> User:
        """Create a person and the private chat with the bot; `fields` are those of User."""
        user = User(fields.pop("id", self._next_user), first_name, started=started, **fields)
        self._next_user = max(self._next_user, user.id) + 1
        self.users[user.id] = user
        self.chats[user.id] = Chat(user.id, "private", person=user)
        return user

    def private(self, user: User) -> Chat:
        """Return the private chat of a person with the bot."""
        return self.chats[user.id]

    def group(self, title: str, *members: User, kind: str = "group", **fields: Any) -> Chat:
        """Create a group, supergroup or channel (`kind`) without the bot; the first member is its creator."""
        number = self._next_group
        self._next_group += 1
        chat_id = fields.pop("id", -number if kind == "group" else SUPERGROUP_BASE - number)
        chat = Chat(chat_id, kind, title=title, **fields)
        chat.members = {one.id: "member" if index else "creator" for index, one in enumerate(members)}
        self.chats[chat.id] = chat
        return chat

    def topic(self, chat: Chat, name: str, creator: User) -> Topic:
        """Open a forum topic, with its service message."""
        service = self.post(chat, creator, extra={"forum_topic_created": {"name": name, "icon_color": 7322096}})
        service.topic = service.id
        topic = Topic(service.id, name)
        chat.topics[topic.id] = topic
        return topic

    def post(self, chat: Chat, sender: User | None, text: str | None = None, **fields: Any) -> Message:
        """Store a new message and return it; `fields` are those of Message."""
        if chat.type in {"private", "group"}:
            self._shared_message_id += 1
            number = self._shared_message_id
        else:
            number = chat.last_message_id + 1
        chat.last_message_id = number
        message = Message(chat, number, int(self.clock()), sender, text, **fields)
        chat.messages[number] = message
        return message

    def message(self, chat: Chat | User | int, message_id: int) -> Message:
        """Return a stored message, deleted ones included; KeyError where there never was one."""
        chat_id = chat if isinstance(chat, int) else chat.id
        return self.chats[chat_id].messages[message_id]

    def sent(self, chat: Chat | User | int) -> list[Message]:
        """Return the bot's messages in a chat that still stand, oldest first, without service messages."""
        chat_id = chat if isinstance(chat, int) else chat.id
        stored = self.chats[chat_id].messages.values()
        return [one for one in stored if one.sender is self.bot and not one.deleted and not _is_service(one)]

    def store_file(self, data: bytes, path: str, size: int | None = None) -> File:
        """Keep a file's bytes and give it identifiers."""
        number = len(self.files) + 1
        file = File(f"AgAC{number:012d}", f"AQAD{number:06d}", path.format(number), data, size or len(data))
        self.files[file.id] = file
        return file


def _is_service(message: Message) -> bool:
    return message.text is None and any(
        key.startswith(("new_chat", "left_chat", "migrate", "forum_")) for key in message.extra
    )
