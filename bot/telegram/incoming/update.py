"""The parts of an update that we read, as https://core.telegram.org/bots/api#update names them.

Everything else in an update is ignored, so a new kind of message breaks nothing. aiogram's own types would
refuse a whole batch of getUpdates for one update that they cannot read.
"""

from typing import Any

import msgspec


class User(msgspec.Struct):
    """A person or a bot."""

    id: int
    is_bot: bool = False
    first_name: str = ""
    last_name: str = ""
    language_code: str = ""


class Chat(msgspec.Struct):
    """A private chat, a group or a channel."""

    id: int
    type: str
    title: str = ""


class Entity(msgspec.Struct):
    """A marked stretch of a text; offset and length count UTF-16 units."""

    type: str
    offset: int
    length: int
    user: User | None = None


class File(msgspec.Struct):
    """What photos, voice notes, documents, videos and the like have in common."""

    file_id: str
    file_size: int = 0
    mime_type: str = ""
    file_name: str = ""


class Location(msgspec.Struct):
    """A point on the map; ``live_period`` is set for one that moves."""

    latitude: float
    longitude: float
    live_period: int = 0


class Venue(msgspec.Struct):
    """A named place."""

    title: str = ""
    address: str = ""


class Contact(msgspec.Struct):
    """A contact card."""

    phone_number: str = ""
    first_name: str = ""
    last_name: str = ""
    vcard: str = ""
    user_id: int = 0


class Origin(msgspec.Struct):
    """Where a forward comes from: a user, a hidden user, a chat or a channel."""

    date: int
    sender_user: User | None = None
    sender_user_name: str = ""
    sender_chat: Chat | None = None
    chat: Chat | None = None


class Message(msgspec.Struct):
    """A message; one that is not accessible any more has date 0, and some servers leave id and date out."""

    chat: Chat
    message_id: int = 0
    date: int = 0
    sender: User | None = msgspec.field(default=None, name="from")
    sender_chat: Chat | None = None
    message_thread_id: int = 0
    is_topic_message: bool = False
    text: str = ""
    caption: str = ""
    entities: list[Entity] = []
    caption_entities: list[Entity] = []
    reply_to_message: "Message | None" = None
    forum_topic_created: Any = None
    forward_origin: Origin | None = None
    media_group_id: str = ""
    photo: list[File] = []
    voice: File | None = None
    audio: File | None = None
    video: File | None = None
    video_note: File | None = None
    animation: File | None = None
    document: File | None = None
    location: Location | None = None
    venue: Venue | None = None
    contact: Contact | None = None
    migrate_to_chat_id: int = 0
    migrate_from_chat_id: int = 0
    via_bot: User | None = None


class Query(msgspec.Struct):
    """A pressed inline button."""

    id: str
    sender: User = msgspec.field(name="from")
    message: Message | None = None
    data: str = ""


class InlineQuery(msgspec.Struct):
    """What somebody types beside the bot's name; ``chat_type`` says into what kind of chat."""

    id: str
    sender: User = msgspec.field(name="from")
    query: str = ""
    chat_type: str = ""


class Membership(msgspec.Struct):
    """A member's state in a chat; ``can_send_messages`` says more of a restricted one."""

    status: str
    can_send_messages: bool = True


class MemberChange(msgspec.Struct):
    """The bot's own state in a chat changed."""

    chat: Chat
    date: int
    sender: User = msgspec.field(name="from")
    old_chat_member: Membership
    new_chat_member: Membership


class Update(msgspec.Struct):
    """One update of a kind that we ask for (``KINDS``)."""

    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Query | None = None
    my_chat_member: MemberChange | None = None
    inline_query: InlineQuery | None = None


KINDS = ("message", "edited_message", "callback_query", "my_chat_member", "inline_query")


def read(raw: Any) -> Update:
    """Read an update's JSON object. Raises ``msgspec.ValidationError`` for what is none.

    A number may come as a text: some libraries and servers write large ids so.
    """
    return msgspec.convert(raw, Update, strict=False)
