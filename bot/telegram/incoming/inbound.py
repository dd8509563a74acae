"""Updates as requests: pure functions; None is what is not for us and is never stored.

In a group only what is addressed to the bot counts: a command, a mention, an answer to one of its messages.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeVar

import structlog

from bot.markup import clean
from bot.telegram.incoming import update as shape
from bot.telegram.incoming.attachments import attachments_of
from handlers.kit.request import (
    Audience,
    Body,
    Called,
    Changed,
    Forwarded,
    Place,
    Platform,
    Pressed,
    Quoted,
    Request,
    Said,
    Sender,
    Standing,
    encode,
)

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]+))?(?=\s|$)")
_DATA_CHARACTERS = 128  # Twice what Telegram lets through; more is nobody's token.
_OUT = frozenset({"kicked", "left"})
_log = structlog.get_logger(__name__)
Otherwise = TypeVar("Otherwise", datetime, None)


class Me(NamedTuple):
    """The bot itself: its id and its user name without "@" (empty where getMe gave none)."""

    id: str
    username: str = ""


def requests_of(updates: Iterable[Any], me: Me, now: datetime) -> list[Request]:
    """Read a batch of raw updates. One that is malformed is left out, and only its id is logged."""
    found = []
    for raw in updates:
        try:
            request = read(raw, me, now)
            if request is not None:
                # What cannot be stored (a lone surrogate in some field) must not hold up the whole batch.
                encode(request)
                found.append(request)
        except (ValueError, TypeError, OverflowError, OSError, RecursionError) as error:
            # ValueError covers msgspec's ValidationError and UnicodeEncodeError.
            _log.warning("telegram_update_malformed", update=update_id(raw), error=type(error).__name__)
    return found


def queries_of(updates: Iterable[Any]) -> list[shape.InlineQuery]:
    """List what is typed beside the bot's name in some chat: it is answered at once, and never stored."""
    found = []
    for raw in updates:
        try:
            query = shape.read(raw).inline_query
        except (ValueError, RecursionError):
            continue  # `requests_of` has logged it.
        if query is not None:
            found.append(query)
    return found


def update_id(raw: Any) -> int | None:
    """Return an update's id where it has a usable one."""
    found = raw.get("update_id") if isinstance(raw, dict) else None
    return found if isinstance(found, int) and not isinstance(found, bool) and found >= 0 else None


def read(raw: Any, me: Me, now: datetime) -> Request | None:
    """Read one raw update; ``now`` stands in where it has no moment. Raises ``ValueError`` for a bad one."""
    found = shape.read(raw)
    key = f"update:{found.update_id}"
    if found.message is not None:
        return _message(found.message, me, key, now)
    if found.edited_message is not None:
        return _edited(found.edited_message, me, key, now)
    if found.callback_query is not None:
        return _pressed(found.callback_query, me, key, now)
    if found.my_chat_member is not None:
        return _membership(found.my_chat_member, me, key, now)
    return None


def _message(message: shape.Message, me: Me, key: str, now: datetime) -> Request | None:
    if message.migrate_to_chat_id or message.migrate_from_chat_id:
        return _migrated(message, me, key, now)
    if message.via_bot is not None:
        return None  # What a bot wrote for somebody is not what they say.
    body = _body(message, me)
    attachments = attachments_of(message)
    if body is None or (body == Said("", _reply_to(message)) and not attachments):
        return None
    return Request(
        id=key,
        second_id=f"{message.chat.id}:{message.message_id}",
        place=_place(message, me),
        sender=_sender(message),
        sent_at=_moment(message.date, now),
        body=body,
        message=_number(message),
        attachments=attachments,
        batch=message.media_group_id,
    )


def _body(message: shape.Message, me: Me) -> Body | None:
    """Tell what the message says; None when it is not for us."""
    text = message.text or message.caption
    private = message.chat.type == "private"
    if message.forward_origin is not None:
        # Its words, commands and mentions are somebody else's: they address nobody here.
        if not private and not _answers(message, me):
            return None
        return Forwarded((_quoted(message.forward_origin, text),))
    command = _COMMAND.match(text)
    suffix = (command.group(2) or "").lower() if command else ""
    ours = not suffix or suffix == me.username.lower()
    if command and ours:
        return Called(command.group(1).lower(), clean(text[command.end() :]).strip(), _reply_to(message))
    if private:
        return Said(clean(text).strip(), _reply_to(message))
    if command and not ours:
        return None
    mention = _mention(message, me)
    if mention is None and not _answers(message, me):
        return None
    return Said(clean(_without(text, mention)).strip(), _reply_to(message))


def _mention(message: shape.Message, me: Me) -> tuple[int, int] | None:
    """Find where the bot is mentioned by entity, in UTF-16 units."""
    raw = (message.text or message.caption).encode("utf-16-le", "surrogatepass")
    for entity in message.entities or message.caption_entities:
        start, end = entity.offset, entity.offset + entity.length
        if entity.type == "text_mention" and entity.user is not None and str(entity.user.id) == me.id:
            return start, end
        word = raw[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
        if entity.type == "mention" and me.username and word.lower() == f"@{me.username}".lower():
            return start, end
    return None


def _without(text: str, mention: tuple[int, int] | None) -> str:
    """Leave out a mention that opens or closes the sentence; inside it, it is part of what is said."""
    if mention is None:
        return text
    raw = text.encode("utf-16-le", "surrogatepass")
    before, after = (
        part.decode("utf-16-le", "surrogatepass") for part in (raw[: 2 * mention[0]], raw[2 * mention[1] :])
    )
    if not before.strip():
        return after.lstrip(" ,:;–-\n")
    return before if not after.strip() else text


def _answers(message: shape.Message, me: Me) -> bool:
    answered = message.reply_to_message
    if answered is None or answered.sender is None or answered.forum_topic_created is not None:
        # In a topic every message "answers" the service message that opened it.
        return False
    return str(answered.sender.id) == me.id


def _reply_to(message: shape.Message) -> str:
    answered = message.reply_to_message
    return _number(answered) if answered and answered.forum_topic_created is None else ""


def _quoted(origin: shape.Origin, text: str) -> Quoted:
    chat = origin.sender_chat or origin.chat
    author = _name(origin.sender_user) if origin.sender_user else origin.sender_user_name
    return Quoted(clean(text), clean(author or (chat.title if chat else "")), _moment(origin.date, None))


def _edited(message: shape.Message, me: Me, key: str, now: datetime) -> Request | None:
    body = _body(message, me)
    if message.location is not None or body is None:
        # A shared live location is "edited" every few seconds.
        return None
    text = body.text if isinstance(body, Said) else ""
    if isinstance(body, Called):
        text = f"/{body.command} {body.text}"
    return Request(
        id=key,
        place=_place(message, me),
        sender=_sender(message),
        sent_at=_moment(message.date, now),
        body=Changed("edited", _number(message), text),
        message=_number(message),
    )


def _migrated(message: shape.Message, me: Me, key: str, now: datetime) -> Request:
    """Read either service message of an upgrade alike: place is the old chat, ``to`` the new one."""
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    place = Place(platform=Platform.TELEGRAM, account=me.id, channel=str(old), audience=Audience.SHARED)
    moment = _moment(message.date, now)
    return Request(id=key, place=place, sender=_sender(message), sent_at=moment, body=Changed("migrated", str(new)))


def _pressed(query: shape.Query, me: Me, key: str, now: datetime) -> Request | None:
    if query.message is None or not query.data:
        # Buttons of inline messages and of games are none of ours.
        return None
    return Request(
        id=key,
        place=_place(query.message, me),
        sender=person(query.sender),
        sent_at=now,
        body=Pressed(clean(query.data)[:_DATA_CHARACTERS], _number(query.message)),
        message=_number(query.message),
        prompt=query.id,
    )


def _membership(change: shape.MemberChange, me: Me, key: str, now: datetime) -> Request | None:
    before, after = _may_write(change.old_chat_member), _may_write(change.new_chat_member)
    if before == after or change.chat.type == "channel":
        return None
    return Request(
        id=key,
        place=_in_chat(change.chat, me),
        sender=person(change.sender),
        sent_at=_moment(change.date, now),
        body=Changed("unblocked" if after else "blocked"),
    )


def _may_write(member: shape.Membership) -> bool:
    return member.status not in _OUT and (member.status != "restricted" or member.can_send_messages)


def _place(message: shape.Message, me: Me) -> Place:
    # In ordinary groups a thread id only names a chain of replies; sending into it fails (issue 447).
    thread = str(message.message_thread_id) if message.is_topic_message and message.message_thread_id else ""
    return _in_chat(message.chat, me, thread)


def _in_chat(chat: shape.Chat, me: Me, thread: str = "") -> Place:
    return Place(
        platform=Platform.TELEGRAM,
        account=me.id,
        channel=str(chat.id),
        thread=thread,
        audience=Audience.PRIVATE if chat.type == "private" else Audience.SHARED,
        title=clean(chat.title),
    )


def _number(message: shape.Message) -> str:
    return str(message.message_id) if message.message_id else ""


def _sender(message: shape.Message) -> Sender:
    chat = message.sender_chat
    if chat is not None or message.sender is None:
        # An anonymous administrator or a channel: nobody whom one could know.
        known = chat or message.chat
        return Sender(user=str(known.id), name=clean(known.title), standing=Standing.BOT)
    return person(message.sender)


def person(user: shape.User) -> Sender:
    """Name somebody as an update does."""
    standing = Standing.BOT if user.is_bot else Standing.UNKNOWN
    return Sender(user=str(user.id), name=_name(user), locale=clean(user.language_code), standing=standing)


def _name(user: shape.User) -> str:
    return clean(f"{user.first_name} {user.last_name}").strip()


def _moment(seconds: int, otherwise: Otherwise) -> datetime | Otherwise:
    return datetime.fromtimestamp(seconds, UTC) if seconds else otherwise
