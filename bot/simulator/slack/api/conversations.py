"""conversations.* and users.*: what the bot may read of the workspace."""

from bot.simulator.slack import limits
from bot.simulator.slack.api.call import Call, Json, page
from bot.simulator.slack.errors import ApiError
from bot.simulator.slack.world import Channel, Message

_PAGE = 100
_MOST = 999


def history(call: Call) -> Json:
    """Return a channel's top-level messages, newest first."""
    channel = call.channel()
    oldest, latest = str(call.args.get("oldest") or ""), str(call.args.get("latest") or "")
    found = channel.between("" if oldest == "0" else oldest, latest, call.flag("inclusive"))[::-1]
    shown, metadata = page(call, found, _PAGE, _MOST)
    return _messages(call, channel, shown, metadata)


def replies(call: Call) -> Json:
    """Return a thread's parent and its replies, oldest first."""
    channel = call.channel()
    parent = channel.by_ts.get(call.need("ts"))
    if parent is None:
        raise ApiError("thread_not_found")
    oldest, latest = str(call.args.get("oldest") or "0"), str(call.args.get("latest") or "9" * 20)
    inside = [one for one in channel.threads.get(parent.ts, []) if oldest < one.ts < latest]
    found = [one for one in [parent, *inside] if not one.deleted]
    shown, metadata = page(call, found, 1000, 1000)
    return _messages(call, channel, shown, metadata)


def _messages(call: Call, channel: Channel, shown: list[Message], metadata: Json) -> Json:
    call.accept()
    with_metadata = call.flag("include_all_metadata")
    return {
        "ok": True,
        "messages": [_with_thread(channel, message, with_metadata) for message in shown],
        "has_more": bool(metadata["next_cursor"]),
        "pin_count": 0,
        "response_metadata": metadata,
    }


def _with_thread(channel: Channel, message: Message, with_metadata: bool) -> Json:
    shown = message.as_json(with_metadata)
    thread = [one for one in channel.threads.get(message.ts, []) if not one.deleted]
    if thread:
        people = list(dict.fromkeys(one.user for one in thread))
        shown |= {"thread_ts": message.ts, "reply_count": len(thread), "reply_users": people}
        shown |= {"reply_users_count": len(people), "latest_reply": thread[-1].ts}
    return shown


def open_(call: Call) -> Json:
    """Open a direct conversation with one or several people, or one that exists."""
    workspace = call.workspace
    if call.args.get("channel"):
        channel = call.channel()
    else:
        if not call.args.get("users"):
            raise ApiError("users_list_not_supplied")
        people = [workspace.users.get(name.strip()) for name in str(call.args["users"]).split(",")]
        if len(people) > limits.DIRECT_PEOPLE:
            raise ApiError("too_many_users")
        known = [person for person in people if person is not None]
        if len(known) < len(people):
            raise ApiError("user_not_found")
        if any(person.deleted for person in known):
            raise ApiError("user_disabled")
        if any(person.is_bot for person in known):
            raise ApiError("cannot_dm_bot")
        channel = workspace.direct(*known)
    call.accept()
    shown = {**channel.as_json(), "user": _other(call, channel)} if call.flag("return_im") else {"id": channel.id}
    return {"ok": True, "no_op": False, "already_open": False, "channel": shown}


def _other(call: Call, channel: Channel) -> str:
    return next(iter(sorted(channel.members - {call.workspace.bot.id})), "")


def info(call: Call) -> Json:
    """Return what a channel is, and whether it is shared."""
    channel = call.channel(member=False)
    call.accept()
    shown = {**channel.as_json(), "is_member": call.workspace.bot.id in channel.members}
    if channel.kind == "im":
        shown["user"] = _other(call, channel)
    if not call.flag("include_num_members"):
        shown.pop("num_members")
    return {"ok": True, "channel": shown}


def members(call: Call) -> Json:
    """Return the ids of a channel's members."""
    channel = call.channel(member=False)
    shown, metadata = page(call, sorted(channel.members), _PAGE, _MOST)
    call.accept()
    return {"ok": True, "members": shown, "response_metadata": metadata}


def user(call: Call) -> Json:
    """Return a person."""
    found = call.workspace.users.get(call.need("user"))
    if found is None:
        raise ApiError("user_not_found")
    call.accept()
    shown = found.as_json()
    if call.flag("include_locale"):
        shown["locale"] = found.locale
    return {"ok": True, "user": shown}


def users(call: Call) -> Json:
    """Return the people of the workspace, page by page."""
    shown, metadata = page(call, list(call.workspace.users.values()), 200, 1000)
    call.accept()
    extra = call.flag("include_locale")
    listed = [{**one.as_json(), **({"locale": one.locale} if extra else {})} for one in shown]
    return {"ok": True, "members": listed, "cache_ts": int(call.state.clock()), "response_metadata": metadata}
