"""What the app says back to a gesture: posts to response URLs, and bodies of acknowledgements.

https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
"""

from dataclasses import asdict
from typing import Any

from aiohttp import web

from bot.simulator.faults import play
from bot.simulator.slack.api.call import Call
from bot.simulator.slack.api.chat import content
from bot.simulator.slack.api.views import checked, replace, show
from bot.simulator.slack.errors import ApiError
from bot.simulator.slack.gateway import arguments, refused
from bot.simulator.slack.state import State
from bot.simulator.slack.tickets import ResponseUrl
from bot.simulator.slack.workspace import Workspace
from bot.simulator.slack.world import Message, View

Json = dict[str, Any]


class Responses:
    """Serve `/actions/…`, the response URLs."""

    def __init__(self, state: State) -> None:
        """Answer for this state."""
        self._state = state

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Take one post to a response URL."""
        fault = self._state.faults.take("response_url")
        if fault is None:
            return await self._take(request)
        self._state.journal.record("fault", "response_url", "", asdict(fault))
        return await play(fault, request, lambda: self._take(request), refused)

    async def _take(self, request: web.Request) -> web.StreamResponse:
        try:
            args = await arguments(request)
            grant = self._state.tickets.respond(request.path)
            respond(self._state, grant, args)
        except ApiError as error:
            self._state.journal.record("refused", "response_url", "", {"error": error.code})
            gone = error.code in ("expired_url", "used_url")
            return web.json_response(error.as_json(), status=404 if gone else 400)
        return web.Response(text="ok")


def respond(state: State, grant: ResponseUrl, args: Json) -> None:
    """Do what a response asks for: replace or delete the original, or post a new message."""
    workspace = state.workspaces[grant.team]
    call = Call("response_url", args, workspace, state)
    original = _original(workspace, grant)
    if call.flag("delete_original") and original is not None:
        call.accept()
        state.remove(workspace, original)
        return
    body = content(call)
    if not (body.get("text") or body.get("blocks") or body.get("attachments")):
        raise ApiError("no_text")
    call.accept()
    if call.flag("replace_original") and original is not None:
        kept: Json = {key: original.body[key] for key in ("bot_id", "app_id", "team") if key in original.body}
        state.change(workspace, original, {"text": "", **body, **kept})
        return
    in_channel = args.get("response_type") == "in_channel"
    seen_by = None if in_channel else grant.user
    body = {"text": "", **body, "bot_id": workspace.bot_id, "app_id": workspace.app_id, "team": workspace.id}
    stamp, thread = workspace.stamp(), args.get("thread_ts")
    state.post(workspace, Message(stamp, grant.channel, workspace.bot.id, body, thread, ephemeral_to=seen_by))


def _original(workspace: Workspace, grant: ResponseUrl) -> Message | None:
    if grant.message_ts is None:
        return None
    if grant.ephemeral:
        return next((m for m in workspace.ephemerals(grant.user) if m.ts == grant.message_ts), None)
    return workspace.message(grant.channel, grant.message_ts)


def command_answered(state: State, grant: ResponseUrl, answer: Any) -> None:
    """Show what a slash command's acknowledgement carried, if anything."""
    if isinstance(answer, str):
        answer = {"text": answer}
    if isinstance(answer, dict) and (answer.get("text") or answer.get("blocks")):
        respond(state, grant, answer)


def submission_answered(state: State, workspace: Workspace, view: View, answer: Any) -> Json:
    """Do what the answer to a view_submission asks for; return the errors it shows, by block id."""
    action = answer.get("response_action") if isinstance(answer, dict) else None
    if action == "errors":
        errors: Json = answer.get("errors") or {}
        unknown = set(errors) - {block["block_id"] for block in view.body["blocks"]}
        if unknown:
            # Slack shows "We had some trouble connecting" when an error names no block of the view.
            state.journal.record("refused", "view_submission", workspace.id, {"unknown_blocks": sorted(unknown)})
        return errors
    if action == "update":
        replace(workspace, state, view, checked(answer.get("view")))
    elif action == "push":
        show(workspace, state, view.user, checked(answer.get("view")))
    elif action == "clear":
        for one in workspace.open_views(view.user):
            one.open = False
    else:
        view.open = False
    return {}
