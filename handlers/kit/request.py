"""What arrives, whatever the platform: one request, one body, its sender and its place."""

from datetime import datetime
from enum import StrEnum
from typing import Any

import msgspec


class Platform(StrEnum):
    """Where a message comes from and an answer goes."""

    SLACK = "slack"
    TELEGRAM = "telegram"
    TERMINAL = "terminal"


class Audience(StrEnum):
    """Who reads a place: one person, colleagues, or people from outside as well."""

    PRIVATE = "private"
    SHARED = "shared"
    EXTERNAL = "external"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A conversation. ``account`` is a Slack team or a Telegram bot, ``thread`` a Slack thread or a forum topic.

    ``title`` is what a group is called, where its platform says so.
    """

    platform: Platform
    account: str
    channel: str
    thread: str = ""
    audience: Audience = Audience.PRIVATE
    title: str = ""

    @property
    def conversation(self) -> str:
        """The key within which requests run in order."""
        return f"{self.platform}:{self.account}:{self.channel}"

    @classmethod
    def of(cls, conversation: str) -> "Place":
        """Make the shared place of a conversation's key."""
        platform, account, channel = conversation.split(":", 2)
        return cls(platform=Platform(platform), account=account, channel=channel, audience=Audience.SHARED)


class Standing(StrEnum):
    """What the platform itself says of a sender."""

    MEMBER = "member"
    ADMIN = "admin"
    GUEST = "guest"
    EXTERNAL = "external"
    BOT = "bot"
    GONE = "gone"
    UNKNOWN = "unknown"


class Sender(msgspec.Struct, frozen=True, kw_only=True):
    """Who sent it, as far as the envelope tells. ``home`` is the sender's team where it is not the place's."""

    user: str
    name: str = ""
    locale: str = ""
    zone: str = ""
    home: str = ""
    standing: Standing = Standing.UNKNOWN


class Said(msgspec.Struct, frozen=True, tag="said"):
    """A sentence. ``reply_to`` is the provider's id of the message that it answers, else empty."""

    text: str
    reply_to: str = ""


class Called(msgspec.Struct, frozen=True, tag="called"):
    """A command by name (``/crm log …``, ``/log …``) with the rest of the line."""

    command: str
    text: str = ""
    reply_to: str = ""


class Pressed(msgspec.Struct, frozen=True, tag="pressed"):
    """A button or menu entry. ``token`` is ours (see ``handlers.kit.token``), ``message`` the card's provider id.

    ``index`` says which option of a menu was chosen, where the menu carries one token for all of them.
    """

    token: str
    message: str = ""
    index: int = -1


class Filled(msgspec.Struct, frozen=True, tag="filled"):
    """A sent form: the token of the card that holds the form, and the answers under their questions' names."""

    token: str
    values: dict[str, str] = {}


class Quoted(msgspec.Struct, frozen=True):
    """One forwarded message: content, never a command. ``sent_at`` is its own original moment."""

    text: str
    author: str = ""
    sent_at: datetime | None = None


class Forwarded(msgspec.Struct, frozen=True, tag="forwarded"):
    """Messages of others in their order, with what the sender wrote beside them."""

    messages: tuple[Quoted, ...]
    text: str = ""


class Changed(msgspec.Struct, frozen=True, tag="changed"):
    """Something about a person or a place changed on the platform itself.

    ``what`` is ``deactivated``, ``reactivated``, ``profile``, ``blocked``, ``unblocked``, ``migrated`` (``to`` is the
    new channel id), ``edited`` or ``deleted`` (of a message, ``to`` is its id, ``text`` what an edited one says now),
    ``uninstalled``, ``readers`` (others read the place from now on) or ``lost`` (nothing can be posted there any more).
    """

    what: str
    to: str = ""
    text: str = ""


class Entered(msgspec.Struct, frozen=True, tag="entered"):
    """Somebody came in by one of the platform's own entrances, none of which takes words.

    ``door`` is ``home`` (the app's own page was opened), ``log_call``, ``new_deal`` or ``log_message``; then
    ``message`` is the message that was pointed at: content, never a command.
    """

    door: str
    message: Quoted | None = None


Body = Said | Called | Pressed | Filled | Forwarded | Changed | Entered


class AttachmentKind(StrEnum):
    """What hangs on a message."""

    PHOTO = "photo"
    VOICE = "voice"
    FILE = "file"
    LOCATION = "location"
    CONTACT_CARD = "contact_card"


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """Something beside the text. ``reference`` is the platform's file id, or ``lat,lon``; sizes in bytes.

    ``facts`` holds what a contact card or a location says (``name``, ``phone``, ``email`` …).
    """

    kind: AttachmentKind
    reference: str = ""
    name: str = ""
    media_type: str = ""
    size: int = 0
    facts: dict[str, str] = {}


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """One message in. ``id`` is unique per platform and account: the same delivery twice is one request.

    ``second_id`` is another name that the same utterance may arrive under (Slack's channel and ts). ``sent_at`` is when
    the platform received it, else when we did: what "tomorrow" is read against. ``message`` is the provider's id of
    the message itself. ``prompt`` is what a prompt answer is bound to (Slack's trigger, Telegram's callback query).
    ``batch`` is shared by messages that were sent in one go, where the platform says so (Telegram's albums).
    ``overheard`` is said in a thread of ours without naming us: it may as well be meant for a colleague there.
    """

    id: str
    place: Place
    sender: Sender
    sent_at: datetime
    body: Body
    second_id: str = ""
    message: str = ""
    attachments: tuple[Attachment, ...] = ()
    prompt: str = ""
    batch: str = ""
    addressed: bool = True
    overheard: bool = False


def encode(value: Any) -> bytes:
    """Serialise a request, a reply or any other struct of the kit to JSON."""
    return msgspec.json.encode(value)


_REQUEST = msgspec.json.Decoder(Request)


def decode_request(payload: bytes | str) -> Request:
    """Read a request back. Raises ``msgspec.ValidationError`` for what is none."""
    return _REQUEST.decode(payload)
