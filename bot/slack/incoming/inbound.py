"""Slack's events as requests. Pure: a payload goes in, a request or None ("not for us") comes out.

What is None is never stored. A reply in a thread may be meant for us or not: it comes out with
``addressed=False``, and the door asks before it stores anything. Shapes: docs.slack.dev/reference/events.
"""

from datetime import datetime

from msgspec.structs import replace

from bot.slack.incoming import unmarked
from bot.slack.incoming.origin import Json, Me, account, moment, part, parts, place, sender, text_of
from bot.slack.sender import intent_of
from handlers.kit.request import Attachment, AttachmentKind, Body, Changed, Entered, Forwarded, Quoted, Request, Said

_SPOKEN = ("", "file_share", "thread_broadcast", "me_message")
_JOINED = ("channel_join", "group_join")
_NOBODY = ("", "USLACKBOT")
_CLOSED = frozenset(f"{what}_{how}" for what in ("channel", "group") for how in ("left", "archive", "deleted"))


def read(payload: Json, me: Me, now: datetime) -> Request | None:
    """Turn an ``event_callback`` payload into a request."""
    event = part(payload, "event")
    if account(payload, me) != me.team:
        return None
    match text_of(event, "type"):
        case "member_joined_channel":
            return _other_readers(payload, event, me, now)
        # The line that Slack writes itself when somebody joins comes without the event above, too.
        case "message" if text_of(event, "subtype") in _JOINED:
            return _other_readers(payload, event, me, now)
        case "message" | "app_mention":
            return _message(payload, event, me, now)
        case "app_home_opened" if text_of(event, "tab") == "home":
            return _home_opened(payload, event, me, now)
        case "user_change":
            return _person(payload, event, me, now)
        case "app_uninstalled" | "team_access_revoked":
            return _notice(payload, me, now, Changed("uninstalled"))
        case "tokens_revoked" if part(event, "tokens").get("bot"):
            return _notice(payload, me, now, Changed("uninstalled"))
        case "channel_id_changed":
            old, new = text_of(event, "old_channel_id"), text_of(event, "new_channel_id")
            moved = _notice(payload, me, now, Changed("migrated", to=new))
            return replace(moved, place=place(me, old)) if old and new else None
        case "channel_shared" | "channel_unshared":
            return _other_readers(payload, event, me, now)
        # Of our own removal Slack tells only by `channel_left`; the other events are of all who were there.
        case kind if kind in _CLOSED:
            lost = _notice(payload, me, now, Changed("lost"))
            return replace(lost, place=place(me, text_of(event, "channel"))) if text_of(event, "channel") else None
        case _:
            return None


def own_message(payload: Json, me: Me) -> tuple[str, str, str] | None:
    """Return intent, channel and ts of a message of our own that carries our metadata."""
    event = part(payload, "event")
    mine = text_of(event, "user") == me.user or (bool(me.bot) and text_of(event, "bot_id") == me.bot)
    intent = intent_of(dict(event)) if mine and text_of(event, "type") == "message" else ""
    return (intent, text_of(event, "channel"), text_of(event, "ts")) if intent else None


def _message(payload: Json, event: Json, me: Me, now: datetime) -> Request | None:
    subtype = text_of(event, "subtype")
    if subtype in ("message_changed", "message_deleted"):
        return _altered(payload, event, me, now)
    channel, ts, user = text_of(event, "channel"), text_of(event, "ts"), text_of(event, "user")
    if subtype not in _SPOKEN or not channel or not ts or _is_bot(event, me):
        return None
    addressed = _addressed(event, me)
    if addressed is None:
        return None
    thread = text_of(event, "thread_ts")
    direct = text_of(event, "channel_type") == "im" or channel.startswith("D")
    return Request(
        id=_id(payload, channel, ts),
        second_id=f"{channel}:{ts}",
        place=place(
            me,
            channel,
            thread=thread or ("" if direct else ts),
            external=payload.get("is_ext_shared_channel") is True,
            kind=text_of(event, "channel_type"),
        ),
        sender=sender(me, user, _home(event), _name(event)),
        sent_at=moment(ts, now),
        body=_body(event, me, thread if thread != ts else ""),
        message=ts,
        attachments=tuple(_attachment(each) for each in parts(event, "files")),
        addressed=addressed,
        overheard=not direct and not _named(event, me),
    )


def _named(event: Json, me: Me) -> bool:
    return text_of(event, "type") == "app_mention" or f"<@{me.user}" in text_of(event, "text")


def _addressed(event: Json, me: Me) -> bool | None:
    """Tell whether a message is meant for us: True, False (a thread reply: ask), None (channel chatter)."""
    if _named(event, me) or text_of(event, "channel_type") == "im" or text_of(event, "channel").startswith("D"):
        return True
    thread = text_of(event, "thread_ts")
    if not thread or thread == text_of(event, "ts"):
        return None
    return text_of(event, "parent_user_id") == me.user


def _body(event: Json, me: Me, reply_to: str) -> Body:
    text = unmarked.plain(text_of(event, "text"), me.user)
    shared = [each for each in parts(event, "attachments") if each.get("is_share") or each.get("is_msg_unfurl")]
    if shared:
        return Forwarded(tuple(_quoted(each) for each in shared), text)
    return Said(text, reply_to)


def _quoted(share: Json) -> Quoted:
    blocks = [part(each, "message").get("blocks") for each in parts(share, "message_blocks")]
    text = text_of(share, "text") or unmarked.of_blocks(blocks) or text_of(share, "fallback")
    return Quoted(
        unmarked.plain(text),
        author=text_of(share, "author_name", "author_subname", "author_id"),
        sent_at=moment(share.get("ts"), None),
    )


def _attachment(file: Json) -> Attachment:
    media, name = text_of(file, "mimetype"), text_of(file, "name", "title")
    size = file.get("size")
    if text_of(file, "subtype") == "slack_audio" or media.startswith("audio/"):
        kind = AttachmentKind.VOICE
    elif media.startswith("image/"):
        kind = AttachmentKind.PHOTO
    elif media in ("text/vcard", "text/x-vcard") or name.lower().endswith(".vcf"):
        kind = AttachmentKind.CONTACT_CARD
    else:
        kind = AttachmentKind.FILE
    return Attachment(
        kind=kind,
        reference=text_of(file, "id"),
        name=name,
        media_type=media,
        size=size if isinstance(size, int) else 0,
    )


def _home_opened(payload: Json, event: Json, me: Me, now: datetime) -> Request | None:
    channel, user = text_of(event, "channel"), text_of(event, "user")
    if not user or user in (*_NOBODY, me.user):
        return None
    return Request(
        id=_id(payload, channel, text_of(event, "event_ts")),
        place=place(me, channel, kind="im"),
        sender=sender(me, user, ""),
        sent_at=moment(text_of(event, "event_ts"), now),
        body=Entered("home"),
    )


def _altered(payload: Json, event: Json, me: Me, now: datetime) -> Request | None:
    before, after = part(event, "previous_message"), part(event, "message")
    deleted = text_of(event, "subtype") == "message_deleted" or text_of(after, "subtype") == "tombstone"
    current = before if deleted else after
    ts = text_of(event, "deleted_ts") or text_of(current, "ts")
    channel = text_of(event, "channel")
    if not ts or not channel or _is_bot(current, me):
        return None
    # An unfurled link and a new reply below also "change" a message; only an edit has other words.
    if not deleted and text_of(before, "text") == text_of(after, "text"):
        return None
    text = "" if deleted else unmarked.plain(text_of(after, "text"), me.user)
    where = {"channel": channel, "channel_type": text_of(event, "channel_type")}
    addressed = _addressed({**current, **where}, me)
    if addressed is None:
        return None
    return Request(
        id=_id(payload, channel, text_of(event, "ts", "event_ts") or ts),
        place=place(
            me,
            channel,
            thread=text_of(current, "thread_ts"),
            external=payload.get("is_ext_shared_channel") is True,
            kind=where["channel_type"],
        ),
        sender=sender(me, text_of(current, "user"), _home(current), _name(current)),
        sent_at=moment(text_of(event, "event_ts", "ts"), now),
        body=Changed("deleted" if deleted else "edited", ts, text),
        message=ts,
        addressed=addressed,
    )


def _person(payload: Json, event: Json, me: Me, now: datetime) -> Request | None:
    user = part(event, "user")
    identity = text_of(user, "id")
    if identity in (*_NOBODY, me.user) or user.get("is_bot") is True:
        return None
    what = "deactivated" if user.get("deleted") is True else "profile"
    return _notice(payload, me, now, Changed(what), user=user)


def _other_readers(payload: Json, event: Json, me: Me, now: datetime) -> Request | None:
    """Say that a channel has other readers than before; of ourselves there is nothing to say."""
    channel = text_of(event, "channel")
    if not channel or text_of(event, "user") == me.user:
        return None
    return replace(_notice(payload, me, now, Changed("readers")), place=place(me, channel))


def _notice(payload: Json, me: Me, now: datetime, body: Changed, *, user: Json | None = None) -> Request:
    person = user or {}
    name = text_of(part(person, "profile"), "real_name", "display_name") or text_of(person, "real_name", "name")
    who = sender(me, text_of(person, "id"), text_of(person, "team_id"), name)
    return Request(
        id=_id(payload, body.what, text_of(part(payload, "event"), "event_ts")),
        place=place(me, ""),
        sender=who,
        sent_at=moment(payload.get("event_time"), now),
        body=body,
    )


def _id(payload: Json, *otherwise: str) -> str:
    # Every event has an id; should one ever come without, what happened names it just as well.
    return f"event:{text_of(payload, 'event_id') or ':'.join(otherwise)}"


def _is_bot(message: Json, me: Me) -> bool:
    written_by = text_of(message, "user")
    return bool(message.get("bot_id")) or written_by in (*_NOBODY, me.user)


def _home(message: Json) -> str:
    return text_of(message, "user_team", "source_team", "team")


def _name(message: Json) -> str:
    return text_of(part(message, "user_profile"), "real_name", "display_name", "name")
