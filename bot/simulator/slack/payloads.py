"""The payloads of gestures: slash commands, block actions, submissions, suggestions and shortcuts.

https://docs.slack.dev/reference/interaction-payloads and …/interactivity/implementing-slash-commands
"""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.simulator.slack.blocks import interactive
from bot.simulator.slack.state import State
from bot.simulator.slack.workspace import Workspace
from bot.simulator.slack.world import Channel, Message, User, View

Json = dict[str, Any]

_CHOSEN: Mapping[str, str] = {
    "static_select": "selected_option",
    "external_select": "selected_option",
    "overflow": "selected_option",
    "radio_buttons": "selected_option",
    "checkboxes": "selected_options",
    "multi_static_select": "selected_options",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
}
_INITIAL: Mapping[str, str] = {
    "static_select": "initial_option",
    "external_select": "initial_option",
    "radio_buttons": "initial_option",
    "checkboxes": "initial_options",
    "multi_static_select": "initial_options",
    "users_select": "initial_user",
    "conversations_select": "initial_conversation",
    "channels_select": "initial_channel",
    "datepicker": "initial_date",
    "timepicker": "initial_time",
    "datetimepicker": "initial_date_time",
}
_MANY = ("selected_options",)


def options(element: Json) -> list[Json]:
    """Return the options an element offers, grouped or not."""
    grouped = [option for group in element.get("option_groups", []) for option in group["options"]]
    return [*element.get("options", []), *grouped]


def chosen(element: Json, value: Any) -> Json:
    """Return the part of an action or state that says what was chosen or typed.

    `value` is an option's value or label, an option object (external menus), a date, a time or typed text;
    None means empty. Raises ValueError when the menu has no such option.
    """
    key = _CHOSEN.get(element["type"])
    if key is None:
        return {"value": value}
    if value is None:
        return {key: [] if key in _MANY else None}
    if key in _MANY:
        return {key: [_option(element, one) for one in value]}
    return {key: _option(element, value) if key == "selected_option" else value}


def initial(element: Json) -> Any:
    """Return what an untouched element holds."""
    return element.get(_INITIAL.get(element["type"], "initial_value"))


def _option(element: Json, value: Any) -> Json:
    if isinstance(value, dict):
        return value
    for option in options(element):
        if value in (option["value"], option["text"]["text"]):
            return option
    message = f"the menu has no option {value!r}"
    raise ValueError(message)


def parts(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Yield every usable element with its block."""
    for block in blocks:
        for element in interactive(block):
            yield block, element


def label(element: Json) -> str:
    """Return the words on a button, or the placeholder of a menu."""
    return str((element.get("text") or element.get("placeholder") or {}).get("text", ""))


def base(state: State, workspace: Workspace, user: User, kind: str) -> Json:
    """Return what every interaction payload has."""
    return {
        "type": kind,
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team_id},
        "api_app_id": state.app_id,
        "token": "local-verification-token",
        "team": {"id": workspace.id, "domain": workspace.domain},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def place_of_message(channel: Channel, message: Message) -> Json:
    """Return container, channel and message of an interaction in a message."""
    ephemeral = message.ephemeral_to is not None
    container: Json = {"type": "message", "message_ts": message.ts, "channel_id": channel.id}
    container["is_ephemeral"] = ephemeral
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    place: Json = {"container": container, "channel": named(channel)}
    return place if ephemeral else {**place, "message": message.as_json(with_metadata=True)}


def named(channel: Channel) -> Json:
    """Return the short channel object of payloads."""
    name = {"im": "directmessage", "private": "privategroup"}.get(channel.kind, channel.name)
    return {"id": channel.id, "name": name}


def place_of_view(workspace: Workspace, view: View) -> Json:
    """Return container and view of an interaction in a modal or the home tab."""
    shown = view.as_json(workspace.id, workspace.app_id, workspace.bot_id)
    return {"container": {"type": "view", "view_id": view.id}, "view": shown}
