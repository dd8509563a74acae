"""Methods about chats and files: getChat, members, leaveChat, getFile."""

from __future__ import annotations

from bot.simulator.telegram import access, limits
from bot.simulator.telegram.errors import bad_request
from bot.simulator.telegram.parameters import Parameters
from bot.simulator.telegram.people import membership_update
from bot.simulator.telegram.rendering import Json, chat_json, member_json
from bot.simulator.telegram.state import State
from bot.simulator.telegram.world import Chat

_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


async def get_chat(state: State, parameters: Parameters) -> Json:
    """Describe a chat in full (https://core.telegram.org/bots/api#getchat)."""
    chat = access.chat_of(state.world, parameters)
    access.require_present(state.world, chat)
    return chat_json(chat) | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, chat.type == "private"),
    }


async def get_chat_member(state: State, parameters: Parameters) -> Json:
    """Describe one member (https://core.telegram.org/bots/api#getchatmember)."""
    chat = _group(state, parameters)
    user = state.world.users.get(parameters.number("user_id"))
    if user is None:
        raise bad_request("invalid user_id specified")
    return member_json(user, chat.members.get(user.id, "left"))


async def get_chat_administrators(state: State, parameters: Parameters) -> list[Json]:
    """List the administrators who are people (https://core.telegram.org/bots/api#getchatadministrators)."""
    chat = _group(state, parameters)
    if chat.type == "private":
        raise bad_request("there are no administrators in the private chat")
    leading = [(key, status) for key, status in chat.members.items() if status in {"creator", "administrator"}]
    return [member_json(state.world.users[key], status) for key, status in leading]


async def get_chat_member_count(state: State, parameters: Parameters) -> int:
    """Count the members (https://core.telegram.org/bots/api#getchatmembercount)."""
    chat = _group(state, parameters)
    return sum(1 for status in chat.members.values() if status not in {"left", "kicked"}) or 2


async def leave_chat(state: State, parameters: Parameters) -> bool:
    """Leave a group (https://core.telegram.org/bots/api#leavechat)."""
    chat = _group(state, parameters)
    if chat.type == "private":
        raise bad_request("chat member status can't be changed in private chats")
    membership_update(state, chat, state.world.bot, "left")
    state.record("left", "leaveChat", {"chat_id": chat.id})
    return True


async def get_file(state: State, parameters: Parameters) -> Json:
    """Tell where a file can be downloaded (https://core.telegram.org/bots/api#getfile)."""
    file = state.world.files.get(parameters.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if file.size > limits.DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }


def _group(state: State, parameters: Parameters) -> Chat:
    chat = access.chat_of(state.world, parameters)
    access.require_present(state.world, chat)
    return chat
