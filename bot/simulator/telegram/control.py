"""The server's control surface over HTTP, for a process that only reads the journal or queues misfortune.

GET  /control/journal?after=N          entries after sequence number N
POST /control/faults {"method": "sendMessage", "faults": [{"kind": "drop", "accepted": true}, null]}
POST /control/mix {"method": "*", "shares": [[0.02, {"kind": "http", "status": 502}]], "seed": 7}
POST /control/faults/clear
POST /control/people {"act": "says", "user": 1, "chat": 1, "text": "…"}   also starts, presses, (un)blocks
POST /control/person {"first_name": "Anna", "started": true}              creates a person, returns the id
POST /control/redeliver {"update_id": 1, "times": 3}
GET  /control/messages?chat=1          the bot's standing messages in a chat
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.simulator.faults import FaultScript, fault_from_json
from bot.simulator.telegram.people import People
from bot.simulator.telegram.rendering import message_json
from bot.simulator.telegram.state import State

Redeliver = Callable[[int, int], Awaitable[None]]


def add_routes(app: web.Application, state: State, faults: FaultScript, redeliver: Redeliver) -> None:
    """Add the control routes to the server's application; bad requests answer 400 with the reason."""
    _add_reading(app, state)
    _add_faults(app, faults)
    _add_acting(app, state, redeliver)


def _add_reading(app: web.Application, state: State) -> None:
    async def journal(request: web.Request) -> web.Response:
        entries = state.journal.as_json(int(request.query.get("after", "0")))
        return web.json_response(entries, dumps=_dumps)

    async def messages(request: web.Request) -> web.Response:
        sent = state.world.sent(int(request.query["chat"]))
        return web.json_response([message_json(state.world, one) for one in sent])

    app.router.add_get("/control/journal", _explained(journal))
    app.router.add_get("/control/messages", _explained(messages))


def _add_faults(app: web.Application, faults: FaultScript) -> None:
    async def queue(request: web.Request) -> web.Response:
        body = await request.json()
        given = [None if one is None else fault_from_json(one) for one in body["faults"]]
        faults.queue(body["method"], *given)
        return web.json_response({"pending": faults.pending()})

    async def mix(request: web.Request) -> web.Response:
        body = await request.json()
        shares = [(float(share), fault_from_json(one)) for share, one in body["shares"]]
        faults.mix(body["method"], shares, int(body.get("seed", 0)))
        return web.json_response({})

    async def clear(_: web.Request) -> web.Response:
        faults.clear()
        return web.json_response({})

    app.router.add_post("/control/faults", _explained(queue))
    app.router.add_post("/control/mix", _explained(mix))
    app.router.add_post("/control/faults/clear", _explained(clear))


def _add_acting(app: web.Application, state: State, redeliver: Redeliver) -> None:
    async def person(request: web.Request) -> web.Response:
        return web.json_response({"id": state.world.person(**await request.json()).id})

    async def act(request: web.Request) -> web.Response:
        return web.json_response(_act(state, await request.json()))

    async def again(request: web.Request) -> web.Response:
        body = await request.json()
        await redeliver(int(body["update_id"]), int(body.get("times", 1)))
        return web.json_response({})

    app.router.add_post("/control/person", _explained(person))
    app.router.add_post("/control/people", _explained(act))
    app.router.add_post("/control/redeliver", _explained(again))


def _explained(
    handler: Callable[[web.Request], Awaitable[web.Response]],
) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def explained(request: web.Request) -> web.Response:
        try:
            return await handler(request)
        except (KeyError, ValueError, TypeError, StopIteration) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)

    return explained


def _act(state: State, body: dict[str, Any]) -> dict[str, Any]:
    people, world = People(state), state.world
    user = world.users[int(body["user"])]
    chat = world.chats[int(body.get("chat", user.id))]
    match body["act"]:
        case "says":
            return {"message_id": people.says(user, chat, body["text"], topic=body.get("topic")).id}
        case "starts":
            return {"message_id": people.starts(user, body.get("payload", "")).id}
        case "presses":
            message = world.message(chat, int(body["message_id"]))
            return {"callback_query_id": people.presses(user, message, body["button"]).id}
        case "blocks":
            people.blocks(user)
        case "unblocks":
            people.unblocks(user)
        case other:
            raise ValueError(f"no such act: {other}")
    return {}


def _dumps(value: Any) -> str:
    # Uploaded bytes and enums never reach the journal's JSON in any other form than their text.
    return json.dumps(value, default=str)
