"""views.*: open, push and update modals, publish the home tab."""

import json
import secrets

from bot.simulator.slack import limits
from bot.simulator.slack.api.call import Call, Json
from bot.simulator.slack.blocks import named, view_findings
from bot.simulator.slack.errors import ApiError, invalid
from bot.simulator.slack.state import State
from bot.simulator.slack.workspace import Workspace
from bot.simulator.slack.world import View


def checked(view: object) -> Json:
    """Return a view with ids given to its blocks; raise ApiError for what Slack refuses."""
    if not isinstance(view, dict):
        raise invalid("invalid_arguments", ["missing required field: view"])
    findings = view_findings(view)
    if findings:
        raise invalid("invalid_arguments", findings)
    if len(json.dumps(view)) > limits.VIEW_SIZE:
        raise ApiError("view_too_large")
    return {**view, "blocks": named(view["blocks"])}


def show(workspace: Workspace, state: State, user: str, body: Json) -> View:
    """Put a modal on top of the person's open ones and write it down."""
    external = body.get("external_id")
    if external and any(one.open and one.body.get("external_id") == external for one in workspace.views.values()):
        raise ApiError("duplicate_external_id")
    stack = workspace.open_views(user)
    if len(stack) >= limits.VIEW_STACK:
        raise ApiError("push_limit_reached")
    identity = workspace.fresh("V")
    root = stack[0].id if stack else identity
    view = View(identity, user, body, _hash(), root, stack[-1].id if stack else None)
    workspace.views[identity] = view
    state.journal.record("view", identity, workspace.id, {"user": user, "view": body})
    return view


def replace(workspace: Workspace, state: State, view: View, body: Json) -> None:
    """Give an open view a new body; what was filled in stays where block and action ids stay."""
    view.body, view.hash = body, _hash()
    blocks = {block["block_id"] for block in body["blocks"]}
    view.state = {block: values for block, values in view.state.items() if block in blocks}
    state.journal.record("view", view.id, workspace.id, {"user": view.user, "view": body})


def _hash() -> str:
    return f"{secrets.randbelow(10**10)}.{secrets.token_urlsafe(6)}"


def _answer(call: Call, view: View) -> Json:
    workspace = call.workspace
    return {"ok": True, "view": view.as_json(workspace.id, workspace.app_id, workspace.bot_id)}


def open_(call: Call) -> Json:
    """Open a modal with a trigger id of the last three seconds."""
    body = checked(call.parsed("view", "invalid_arguments"))
    trigger = call.state.tickets.redeem(call.need("trigger_id"), call.workspace.id)
    call.accept()
    for view in call.workspace.open_views(trigger.user) if trigger.view is None else []:
        view.open = False  # A new modal takes the place of a whole earlier stack.
    return _answer(call, show(call.workspace, call.state, trigger.user, body))


def push(call: Call) -> Json:
    """Put a modal on top of the one in which the trigger id arose."""
    body = checked(call.parsed("view", "invalid_arguments"))
    trigger = call.state.tickets.redeem(call.need("trigger_id"), call.workspace.id)
    if trigger.view is None:
        raise ApiError("invalid_trigger_id")
    call.accept()
    return _answer(call, show(call.workspace, call.state, trigger.user, body))


def update(call: Call) -> Json:
    """Replace an open modal, found by view_id or external_id; `hash` guards against races."""
    body = checked(call.parsed("view", "invalid_arguments"))
    name, external = call.args.get("view_id"), call.args.get("external_id")
    views = call.workspace.views.values()
    wanted = [one for one in views if one.id == name or (external and one.body.get("external_id") == external)]
    if not wanted or not wanted[-1].open:
        raise ApiError("not_found")
    if call.args.get("hash") not in (None, "", wanted[-1].hash):
        raise ApiError("hash_conflict")
    call.accept()
    replace(call.workspace, call.state, wanted[-1], body)
    return _answer(call, wanted[-1])


def publish(call: Call) -> Json:
    """Set a person's home tab."""
    body = checked(call.parsed("view", "invalid_arguments"))
    if body["type"] != "home":
        raise invalid("invalid_arguments", ["must be a home view [json-pointer:/view/type]"])
    user = call.need("user_id")
    if user not in call.workspace.users:
        raise ApiError("user_not_found")
    call.accept()
    view = call.workspace.homes.get(user)
    if view is None:
        identity = call.workspace.fresh("V")
        view = call.workspace.homes[user] = View(identity, user, body, _hash(), identity)
    replace(call.workspace, call.state, view, body)
    return _answer(call, view)
