"""Methods about the bot itself: getMe, its command lists and its descriptions."""

from __future__ import annotations

import re
from typing import Any

from bot.simulator.telegram import access, limits
from bot.simulator.telegram.errors import bad_request
from bot.simulator.telegram.parameters import Parameters
from bot.simulator.telegram.rendering import Json, user_json
from bot.simulator.telegram.state import State

_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


async def get_me(state: State, _: Parameters) -> Json:
    """Describe the bot (https://core.telegram.org/bots/api#getme)."""
    return user_json(state.world.bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": state.reads_all_group_messages,
        "supports_inline_queries": state.supports_inline,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def set_my_commands(state: State, parameters: Parameters) -> bool:
    """Replace the commands of one scope and language (https://core.telegram.org/bots/api#setmycommands)."""
    commands = parameters.parsed("commands")
    if not isinstance(commands, list):
        raise bad_request("can't parse commands: Expected an Array of BotCommand")
    if len(commands) > limits.COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    key = _key(state, parameters)
    checked = [_command(one) for one in commands]
    if checked:
        state.commands[key] = checked
    else:
        state.commands.pop(key, None)
    state.record("commands", "setMyCommands", {"scope": key[0], "language_code": key[1], "count": len(checked)})
    return True


async def get_my_commands(state: State, parameters: Parameters) -> list[Json]:
    """Return the commands of exactly one scope and language (https://core.telegram.org/bots/api#getmycommands)."""
    return state.commands.get(_key(state, parameters), [])


async def delete_my_commands(state: State, parameters: Parameters) -> bool:
    """Forget the commands of one scope and language (https://core.telegram.org/bots/api#deletemycommands)."""
    state.commands.pop(_key(state, parameters), None)
    return True


async def set_my_description(state: State, parameters: Parameters) -> bool:
    """Set the text of the empty chat (https://core.telegram.org/bots/api#setmydescription)."""
    return _describe(state, parameters, "description", limits.BOT_DESCRIPTION_CHARACTERS)


async def get_my_description(state: State, parameters: Parameters) -> Json:
    """Return the text of the empty chat (https://core.telegram.org/bots/api#getmydescription)."""
    return {"description": _described(state, parameters, "description")}


async def set_my_short_description(state: State, parameters: Parameters) -> bool:
    """Set the text of the profile page (https://core.telegram.org/bots/api#setmyshortdescription)."""
    return _describe(state, parameters, "short_description", limits.BOT_SHORT_DESCRIPTION_CHARACTERS)


async def get_my_short_description(state: State, parameters: Parameters) -> Json:
    """Return the text of the profile page (https://core.telegram.org/bots/api#getmyshortdescription)."""
    return {"short_description": _described(state, parameters, "short_description")}


def _describe(state: State, parameters: Parameters, name: str, most: int) -> bool:
    text = parameters.text(name)
    if len(text) > most:
        raise bad_request(f"bot {name.replace('_', ' ')} is too long")
    state.descriptions[name, _language(parameters)] = text
    return True


def _described(state: State, parameters: Parameters, name: str) -> str:
    general = state.descriptions.get((name, ""), "")
    return state.descriptions.get((name, _language(parameters)), general)


def _language(parameters: Parameters) -> str:
    code = parameters.text("language_code")
    if code and re.fullmatch(r"[a-z]{2}", code) is None:
        raise bad_request("invalid language code specified")
    return code


def _key(state: State, parameters: Parameters) -> tuple[str, str]:
    scope = parameters.parsed("scope") or {"type": "default"}
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = scope.get("type")
    if kind in _SCOPES:
        return str(kind), _language(parameters)
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    chat = access.chat_of(state.world, Parameters(scope))
    member = f":{scope.get('user_id')}" if kind == "chat_member" else ""
    return f"{kind}:{chat.id}{member}", _language(parameters)


def _command(raw: Any) -> Json:
    if not isinstance(raw, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    # The server forgives a leading slash.
    name = str(raw.get("command", "")).removeprefix("/")
    description = str(raw.get("description", "")).strip()
    if re.fullmatch(limits.COMMAND_PATTERN, name) is None:
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= limits.COMMAND_DESCRIPTION_CHARACTERS:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}
