"""chat.*: post, post to one person, change and delete messages."""

import json
import re
from typing import Any

from bot.simulator.slack import limits
from bot.simulator.slack.api.call import Call, Json
from bot.simulator.slack.blocks import message_findings, named
from bot.simulator.slack.errors import ApiError, invalid
from bot.simulator.slack.world import Channel, Message

_KEPT = ("username", "icon_emoji", "icon_url", "client_msg_id")
_TIMESTAMP = re.compile(r"\d{9,11}\.\d{1,6}")
_FLAGS = ("parse", "link_names", "mrkdwn")


def content(call: Call) -> Json:
    """Return what a message consists of, checked; raise ApiError for what Slack refuses."""
    body: Json = {}
    if call.args.get("text") is not None:
        body["text"] = str(call.args["text"])[: limits.MESSAGE_TEXT]
    if call.args.get("markdown_text") is not None:
        if "text" in body or call.args.get("blocks") is not None:
            raise ApiError("markdown_text_conflict")
        body["text"] = str(call.args["markdown_text"])[: limits.MARKDOWN_TEXT]
    blocks = call.parsed("blocks", "invalid_blocks_format")
    if blocks is not None:
        body["blocks"] = _checked(blocks)
    attachments = call.parsed("attachments", "invalid_attachments")
    if attachments is not None:
        if not isinstance(attachments, list):
            raise ApiError("invalid_attachments")
        if len(attachments) > limits.MESSAGE_ATTACHMENTS:
            raise ApiError("too_many_attachments")
        body["attachments"] = attachments
    if call.args.get("metadata") is not None:
        body["metadata"] = _metadata(call.parsed("metadata", "invalid_metadata_format"))
    return body


def _checked(blocks: Any) -> list[Json]:
    if not isinstance(blocks, list):
        raise ApiError("invalid_blocks_format")
    findings = message_findings(blocks)
    if findings:
        raise invalid("invalid_blocks", findings)
    return named(blocks)


def _metadata(value: Any) -> Json | None:
    if value in (None, {}):
        return None
    if not isinstance(value, dict) or not isinstance(value.get("event_type"), str):
        raise ApiError("invalid_metadata_format")
    if not isinstance(value.get("event_payload"), dict) or set(value) - {
        "event_type",
        "event_payload",
        "entities",
    }:
        raise ApiError("invalid_metadata_format")
    if len(json.dumps(value)) > limits.METADATA_SIZE or len(value["event_type"]) > limits.METADATA_EVENT_TYPE:
        raise ApiError("metadata_too_large")
    return value


def _destination(call: Call) -> Channel:
    """Return where to post; a person's id means the direct conversation, as Slack does it."""
    name = call.need("channel")
    person = call.workspace.users.get(name)
    if person is not None:
        return call.workspace.direct(person)
    if name.startswith("#"):
        for channel in call.workspace.channels.values():
            if channel.name == name[1:]:
                call.args = {**call.args, "channel": channel.id}
    channel = call.channel()
    if channel.is_archived:
        raise ApiError("is_archived")
    return channel


def _authored(call: Call, body: Json) -> Json:
    workspace = call.workspace
    author = {"bot_id": workspace.bot_id, "app_id": workspace.app_id, "team": workspace.id}
    kept = {name: call.args[name] for name in _KEPT if call.args.get(name) is not None}
    return {"text": "", **body, **author, **kept}


def _says_something(body: Json) -> None:
    if not (body.get("text") or body.get("blocks") or body.get("attachments")):
        raise ApiError("no_text")


def _thread(call: Call, channel: Channel) -> str | None:
    """Return the thread to reply in.

    A well-formed ts that names no message is accepted and the reply is seen nowhere in the channel, as
    reported in python-slack-sdk 840; a malformed one is refused.
    """
    thread = call.args.get("thread_ts")
    if not thread:
        return None
    if _TIMESTAMP.fullmatch(str(thread)) is None:
        raise invalid("invalid_thread_ts", [f"{thread} is not a valid thread_ts"])
    parent = channel.by_ts.get(str(thread))
    return str(thread) if parent is None else parent.thread_ts or parent.ts


def post_message(call: Call) -> Json:
    """Post a message as the bot."""
    channel = _destination(call)
    body = content(call)
    _says_something(body)
    thread = _thread(call, channel)
    twin = channel.by_client_id.get(str(call.args.get("client_msg_id")))
    if call.state.dedupe_client_msg_id and twin is not None:
        call.accept()
        return {"ok": True, "channel": channel.id, "ts": twin.ts, "message": twin.as_json()}
    call.accept()
    if thread and call.flag("reply_broadcast"):
        body["subtype"] = "thread_broadcast"
    message = Message(call.workspace.stamp(), channel.id, call.workspace.bot.id, _authored(call, body), thread)
    message.flags = {name: call.args[name] for name in _FLAGS if name in call.args}
    call.state.post(call.workspace, message)
    return {"ok": True, "channel": channel.id, "ts": message.ts, "message": message.as_json()}


def post_ephemeral(call: Call) -> Json:
    """Post a message that one member of a channel sees."""
    channel = call.channel(member=True)
    user = call.need("user")
    if user not in channel.members:
        raise ApiError("user_not_in_channel")
    body = content(call)
    body.pop("metadata", None)  # Documented: ignored here.
    _says_something(body)
    call.accept()
    stamp = call.workspace.stamp()
    thread = call.args.get("thread_ts")
    message = Message(stamp, channel.id, call.workspace.bot.id, _authored(call, body), thread, ephemeral_to=user)
    call.state.post(call.workspace, message)
    return {"ok": True, "message_ts": stamp}


def _own(call: Call, refusal: str) -> Message:
    call.channel(member=False)
    message = call.workspace.message(call.need("channel"), call.need("ts"))
    if message is None:
        raise ApiError("message_not_found")
    if message.user != call.workspace.bot.id:
        raise ApiError(refusal)
    return message


def update(call: Call) -> Json:
    """Change one of the bot's messages.

    As documented: a text without blocks removes the old blocks, metadata stays unless given, an empty list or
    object removes, and the `edited` mark appears only on messages without blocks.
    """
    message = _own(call, "cant_update_message")
    given = content(call)
    if len(str(call.args.get("text") or "")) > limits.UPDATE_TEXT:
        raise ApiError("msg_too_long")
    body = {**message.body, **given}
    if given.get("text") and "blocks" not in given:
        body.pop("blocks", None)
    for name in ("blocks", "attachments", "metadata"):
        if not body.get(name):
            body.pop(name, None)
    _says_something(body)
    call.accept()
    if "blocks" not in body:
        body["edited"] = {"user": call.workspace.bot.id, "ts": call.workspace.stamp()}
    call.state.change(call.workspace, message, body)
    answer = {"ok": True, "channel": message.channel, "ts": message.ts, "text": message.text}
    return {**answer, "message": message.as_json()}


def delete(call: Call) -> Json:
    """Delete one of the bot's messages."""
    message = _own(call, "cant_delete_message")
    call.accept()
    call.state.remove(call.workspace, message)
    return {"ok": True, "channel": message.channel, "ts": message.ts}


def add_reaction(call: Call) -> Json:
    """Add the bot's reaction to a message."""
    channel = call.channel(member=False)
    message = call.workspace.message(channel.id, call.need("timestamp"))
    if message is None:
        raise ApiError("message_not_found")
    name, bot = call.need("name").strip(":"), call.workspace.bot.id
    reactions: list[Json] = [dict(one) for one in message.body.get("reactions", [])]
    given = next((one for one in reactions if one["name"] == name), None)
    if given is not None and bot in given["users"]:
        raise ApiError("already_reacted")
    call.accept()
    if given is None:
        given = {"name": name, "users": [], "count": 0}
        reactions.append(given)
    given["users"] = [*given["users"], bot]
    given["count"] = len(given["users"])
    message.body = {**message.body, "reactions": reactions}
    return {"ok": True}
