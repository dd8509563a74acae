"""The Web API over HTTP: read arguments, check the token, play faults, enforce limits, run the method."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from aiohttp import web

from bot.simulator.faults import Fault, play
from bot.simulator.slack.api.call import Call
from bot.simulator.slack.api.table import METHODS, Method
from bot.simulator.slack.errors import ApiError
from bot.simulator.slack.state import State

Json = dict[str, Any]
# What docs/slack-manifest.yaml asks for; a test holds the two together.
SCOPES = (
    "app_mentions:read",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:read",
    "groups:history",
    "groups:read",
    "im:history",
    "im:read",
    "im:write",
    "users:read",
)


async def arguments(request: web.Request, reads: bool = False) -> Json:
    """Return the arguments from query, form or JSON body; raise ApiError unless it is an object.

    A method that only ``reads`` does not look into a JSON body.
    """
    args: Json = dict(request.query)
    if request.content_type == "application/json":
        if reads:
            return args
        try:
            body = json.loads(await request.text() or "{}")
        except ValueError as error:
            raise ApiError("invalid_json") from error
        if not isinstance(body, dict):
            raise ApiError("json_not_object")
        return args | body
    return args | {key: value for key, value in (await request.post()).items() if isinstance(value, str)}


class Gateway:
    """Serve `/api/<method>`."""

    def __init__(self, state: State) -> None:
        """Answer for this state."""
        self._state = state

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        name = request.match_info["method"]
        try:
            method = METHODS.get(name)
            args = await arguments(request, method is not None and method.reads)
            if method is None:
                raise ApiError("unknown_method", req_method=name)
            call = self._authorised(name, method, args, request.headers)
        except ApiError as error:
            self._state.journal.record("refused", name, "", {"error": error.code})
            return _json(error.as_json())
        fault = self._state.faults.take(name)
        if fault is None:
            return self._run(call, method)
        return await self._misfortune(fault, request, call, method)

    async def _misfortune(self, fault: Fault, request: web.Request, call: Call, method: Method) -> web.StreamResponse:
        def note() -> None:
            of = call.entry.seq if call.entry else None
            self._state.journal.record("fault", call.method, call.workspace.id, {"of": of, **asdict(fault)})

        async def accept() -> web.StreamResponse:
            answer = self._run(call, method)
            note()
            return answer

        if not fault.accepted:
            note()
        return await play(fault, request, accept, refused)

    def _authorised(self, name: str, method: Method, args: Json, headers: Mapping[str, str]) -> Call:
        token = headers.get("Authorization", "").removeprefix("Bearer ").strip() or str(args.pop("token", ""))
        args.pop("token", None)
        if not token:
            raise ApiError("not_authed")
        state = self._state
        if token == state.app_token:
            if not method.app_level:
                raise ApiError("not_allowed_token_type")
            return Call(name, args, next(iter(state.workspaces.values())), state)
        workspace = state.by_token(token)
        if workspace is None:
            raise ApiError("invalid_auth")
        if not workspace.installed:
            raise ApiError("account_inactive")
        if method.app_level:
            raise ApiError("not_allowed_token_type")
        return Call(name, args, workspace, state)

    def _run(self, call: Call, method: Method) -> web.Response:
        state, team = self._state, call.workspace.id
        violations = state.rates.violations
        wait = state.rates.wait(call.method, team, _conversation(call), method.tier)
        if state.rates.violations > violations:
            where = {"channel": call.args.get("channel"), "wait": wait}
            state.journal.record("violation", call.method, team, where)
        if wait:
            return _limited(str(wait))
        try:
            answer = method.run(call)
        except ApiError as error:
            state.journal.record("refused", call.method, team, {**call.args, **error.as_json()})
            return _json(error.as_json())
        return _json(answer, {"X-OAuth-Scopes": ",".join(SCOPES), "X-Accepted-OAuth-Scopes": "chat:write"})


def _conversation(call: Call) -> str:
    """Return where a call goes; a person's id and the direct conversation share one limit."""
    name = str(call.args.get("channel"))
    person = call.workspace.users.get(name)
    return name if person is None else call.workspace.direct(person).id


def refused(fault: Fault) -> web.Response:
    """Return Slack's error answer for a fault."""
    if fault.status == 429:
        return _limited(fault.retry_after)
    return _json({"ok": False, "error": fault.error}, status=fault.status)


def _limited(retry_after: str | None) -> web.Response:
    headers = {} if retry_after is None else {"Retry-After": retry_after}
    return _json({"ok": False, "error": "ratelimited"}, headers, status=429)


def _json(body: Json, headers: Mapping[str, str] | None = None, status: int = 200) -> web.Response:
    return web.json_response(body, status=status, headers=headers)
