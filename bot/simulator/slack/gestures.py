"""People who run commands, press, choose and submit; each gesture waits for the app's acknowledgement."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.simulator.slack import payloads, responses
from bot.simulator.slack.delivery import Delivery, Kind
from bot.simulator.slack.state import State
from bot.simulator.slack.tickets import ResponseUrl
from bot.simulator.slack.workspace import Workspace
from bot.simulator.slack.world import Channel, Message, User, View

Json = dict[str, Any]
Send = Callable[[Workspace, Kind, Json], Awaitable[Delivery]]


class Gestures:
    """Act as the people of one workspace; `Delivery.acked` and `.answer` tell what the app said at once."""

    def __init__(self, state: State, workspace: Workspace, send: Send) -> None:
        """Act in this workspace; `send` brings a payload to the app and waits."""
        self._state = state
        self._workspace = workspace
        self._send = send

    def _response_url(self, user: User, channel: Channel, message: Message | None = None) -> tuple[str, ResponseUrl]:
        grant = ResponseUrl(self._workspace.id, user.id, channel.id, self._state.clock())
        if message is not None:
            grant.message_ts, grant.ephemeral = message.ts, message.ephemeral_to is not None
        return self._state.root + self._state.tickets.response_url(grant), grant

    async def slash(self, user: User, channel: Channel, command: str, text: str = "") -> Delivery:
        """Run a slash command; what the acknowledgement carries is shown."""
        url, grant = self._response_url(user, channel)
        payload = {
            "token": "local-verification-token",
            "team_id": self._workspace.id,
            "team_domain": self._workspace.domain,
            "channel_id": channel.id,
            "channel_name": payloads.named(channel)["name"],
            "user_id": user.id,
            "user_name": user.name,
            "command": command,
            "text": text,
            "api_app_id": self._state.app_id,
            "is_enterprise_install": "false",
            "response_url": url,
            "trigger_id": self._state.tickets.trigger(self._workspace.id, user.id),
        }
        delivery = await self._send(self._workspace, "slash_commands", payload)
        if delivery.acked:
            responses.command_answered(self._state, grant, delivery.answer)
        return delivery

    async def presses(self, user: User, where: Message | View, what: str) -> Delivery:
        """Press the button with this action_id, value or label."""
        block, element = _find(where, what, lambda one: one["type"] == "button")
        action = {"action_id": element["action_id"], "block_id": block["block_id"], "type": "button"}
        action |= {"text": element["text"]}
        action |= {key: element[key] for key in ("value", "style", "url") if key in element}
        return await self._acts(user, where, action)

    async def selects(self, user: User, where: Message | View, what: str, value: Any) -> Delivery:
        """Choose in the menu or picker of this action_id or placeholder; see `payloads.chosen`."""
        block, element = _find(where, what, lambda one: one["type"] != "button")
        picked = payloads.chosen(element, value)
        if isinstance(where, View):
            where.state.setdefault(block["block_id"], {})[element["action_id"]] = {
                "type": element["type"],
                **picked,
            }
        action = {"type": element["type"], "action_id": element["action_id"], "block_id": block["block_id"]}
        return await self._acts(user, where, {**action, **picked})

    async def _acts(self, user: User, where: Message | View, action: Json) -> Delivery:
        payload = payloads.base(self._state, self._workspace, user, "block_actions")
        payload |= self._place(where)
        view = where.id if isinstance(where, View) else None
        payload["trigger_id"] = self._state.tickets.trigger(self._workspace.id, user.id, view)
        if isinstance(where, Message):
            channel = self._workspace.channels[where.channel]
            payload["response_url"], _grant = self._response_url(user, channel, where)
            payload["state"] = {"values": {}}
        payload["actions"] = [{**action, "action_ts": self._workspace.stamp()}]
        return await self._send(self._workspace, "interactive", payload)

    def _place(self, where: Message | View) -> Json:
        if isinstance(where, View):
            return payloads.place_of_view(self._workspace, where)
        return payloads.place_of_message(self._workspace.channels[where.channel], where)

    async def types_in_menu(self, user: User, where: Message | View, what: str, typed: str) -> Delivery:
        """Type into an external menu; the suggestions are in `Delivery.answer["options"]`."""
        block, element = _find(where, what, lambda one: one["type"] == "external_select")
        payload = payloads.base(self._state, self._workspace, user, "block_suggestion")
        payload |= self._place(where)
        payload |= {"action_id": element["action_id"], "block_id": block["block_id"], "value": typed}
        return await self._send(self._workspace, "interactive", payload)

    async def submits(self, user: User, view: View, values: Mapping[str, Any]) -> Delivery:
        """Fill a modal in and submit it; keys are action_ids, block_ids or labels.

        Raises ValueError for a required input left empty or a key that names no input: a client would not let
        the person submit. Errors that the app answers are in `Delivery.answer["errors"]`.
        """
        view.state = _filled(view, values)
        payload = payloads.base(self._state, self._workspace, user, "view_submission")
        payload["view"] = self._place(view)["view"]
        payload["trigger_id"] = self._state.tickets.trigger(self._workspace.id, user.id, view.id)
        payload["response_urls"] = []
        delivery = await self._send(self._workspace, "interactive", payload)
        if delivery.acked:
            responses.submission_answered(self._state, self._workspace, view, delivery.answer)
        return delivery

    async def closes(self, user: User, view: View) -> Delivery | None:
        """Close a modal; the app hears of it only when it asked to."""
        view.open = False
        if not view.body.get("notify_on_close"):
            return None
        payload = payloads.base(self._state, self._workspace, user, "view_closed")
        payload |= {"view": self._place(view)["view"], "is_cleared": False}
        return await self._send(self._workspace, "interactive", payload)

    async def shortcut(self, user: User, callback_id: str) -> Delivery:
        """Run a global shortcut."""
        payload = payloads.base(self._state, self._workspace, user, "shortcut")
        payload |= {"callback_id": callback_id, "action_ts": self._workspace.stamp()}
        payload["trigger_id"] = self._state.tickets.trigger(self._workspace.id, user.id)
        return await self._send(self._workspace, "interactive", payload)

    async def message_shortcut(self, user: User, message: Message, callback_id: str) -> Delivery:
        """Run a shortcut on a message."""
        channel = self._workspace.channels[message.channel]
        payload = payloads.base(self._state, self._workspace, user, "message_action")
        payload |= {
            "callback_id": callback_id,
            "action_ts": self._workspace.stamp(),
            "message_ts": message.ts,
        }
        payload |= {"channel": payloads.named(channel), "message": message.as_json()}
        payload["trigger_id"] = self._state.tickets.trigger(self._workspace.id, user.id)
        payload["response_url"], _grant = self._response_url(user, channel, message)
        return await self._send(self._workspace, "interactive", payload)


def _blocks(where: Message | View) -> list[Json]:
    return list(where.body["blocks"]) if isinstance(where, View) else where.blocks


def _find(where: Message | View, what: str, fits: Callable[[Json], bool]) -> tuple[Json, Json]:
    for block, element in payloads.parts(_blocks(where)):
        if fits(element) and what in (
            element.get("action_id"),
            payloads.label(element),
            element.get("value"),
        ):
            return block, element
    message = f"nothing here is called {what!r}"
    raise ValueError(message)


def _filled(view: View, values: Mapping[str, Any]) -> Json:
    left = dict(values)
    state: Json = {}
    for block, element in payloads.parts(view.body["blocks"]):
        if block["type"] != "input":
            kept = view.state.get(block["block_id"])
            state |= {block["block_id"]: kept} if kept else {}
            continue
        names = (element["action_id"], block["block_id"], block["label"]["text"])
        name = next((one for one in names if one in left), None)
        value = payloads.initial(element) if name is None else left.pop(name)
        if value in (None, "", []) and not block.get("optional"):
            message = f"{block['label']['text']!r} has to be filled in"
            raise ValueError(message)
        state[block["block_id"]] = {
            element["action_id"]: {"type": element["type"], **payloads.chosen(element, value or None)}
        }
    if left:
        message = f"the form has no {', '.join(left)}"
        raise ValueError(message)
    return state
