"""Control over HTTP, so that another process can read the journal, queue faults and act as people.

`GET /control/journal?after=N`, `GET /control/world`;
`POST /control/faults` with
`{"method": "chat.postMessage", "faults": [{"kind": "drop", "accepted": true}, null]}` or
`{"method": "*", "mix": [[0.02, {"kind": "http", "status": 500}]], "seed": 7}`;
`POST /control/says` with `{"user", "channel", "text"}`;
`POST /control/slash` with `{"user", "channel", "command", "text"}`;
`POST /control/presses` with `{"user", "channel", "ts", "what"}`;
`POST /control/users` with `{"name", …flags of a user}`;
`POST /control/channels` with `{"name", "members", "kind"}`;
`POST /control/settings` with `{"events_url", "enforce_rates"}`. People and channels go by id or name, and a
channel `@name` is the direct conversation with that person.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.simulator.faults import fault_from_json
from bot.simulator.slack.gestures import Gestures
from bot.simulator.slack.http_push import RequestUrls
from bot.simulator.slack.people import People
from bot.simulator.slack.state import State
from bot.simulator.slack.world import Channel, User

Json = dict[str, Any]


class Control:
    """Serve `/control/…` for one workspace's people and the whole server's journal and faults."""

    def __init__(self, state: State, people: People, gestures: Gestures, urls: RequestUrls) -> None:
        """Control these; the people's workspace is the one that is meant."""
        self._state = state
        self._urls = urls
        self._workspace = people.workspace
        self._people = people
        self._gestures = gestures

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of the control interface."""
        posts: dict[str, Callable[[Json], Awaitable[Json]]] = {
            "faults": self._faults,
            "says": self._says,
            "slash": self._slash,
            "presses": self._presses,
            "users": self._users,
            "channels": self._channels,
            "settings": self._settings,
        }
        return [
            web.get("/control/journal", self._journal),
            web.get("/control/world", self._world),
            *(web.post(f"/control/{name}", _posted(run)) for name, run in posts.items()),
        ]

    async def _journal(self, request: web.Request) -> web.Response:
        return web.json_response(self._state.journal.as_json(int(request.query.get("after", "0"))))

    async def _world(self, _request: web.Request) -> web.Response:
        workspace = self._workspace
        return web.json_response(
            {
                "users": [user.as_json() for user in workspace.users.values()],
                "channels": [{**one.as_json(), "members": sorted(one.members)} for one in workspace.channels.values()],
                "messages": [{"channel": one.channel, **one.as_json()} for one in workspace.messages()],
            }
        )

    async def _faults(self, body: Json) -> Json:
        method = str(body["method"])
        listed = [None if one is None else fault_from_json(one) for one in body.get("faults", [])]
        self._state.faults.queue(method, *listed)
        if "mix" in body:
            shares = [(float(share), fault_from_json(one)) for share, one in body["mix"]]
            self._state.faults.mix(method, shares, int(body.get("seed", 0)))
        return {"pending": self._state.faults.pending()}

    async def _says(self, body: Json) -> Json:
        return {"ts": self._people.says(self._user(body), self._channel(body), str(body["text"])).ts}

    async def _slash(self, body: Json) -> Json:
        text = str(body.get("text", ""))
        delivery = await self._gestures.slash(self._user(body), self._channel(body), str(body["command"]), text)
        return {"acked": delivery.acked, "answer": delivery.answer}

    async def _presses(self, body: Json) -> Json:
        message = self._channel(body).by_ts[str(body["ts"])]
        delivery = await self._gestures.presses(self._user(body), message, str(body["what"]))
        return {"acked": delivery.acked, "answer": delivery.answer}

    async def _users(self, body: Json) -> Json:
        return self._workspace.add_user(**body).as_json()

    async def _channels(self, body: Json) -> Json:
        people = [self._user({"user": name}) for name in body.get("members", [])]
        return self._workspace.add_channel(str(body["name"]), *people, kind=body.get("kind", "public")).as_json()

    async def _settings(self, body: Json) -> Json:
        self._urls.events = str(body.get("events_url", self._urls.events))
        self._state.rates.enforce = bool(body.get("enforce_rates", self._state.rates.enforce))
        return {"events_url": self._urls.events, "enforce_rates": self._state.rates.enforce}

    def _user(self, body: Json) -> User:
        return next(one for one in self._workspace.users.values() if body["user"] in (one.id, one.name))

    def _channel(self, body: Json) -> Channel:
        if str(body["channel"]).startswith("@"):
            return self._workspace.direct(self._user({"user": body["channel"][1:]}))
        return next(one for one in self._workspace.channels.values() if body["channel"] in (one.id, one.name))


def _posted(run: Callable[[Json], Awaitable[Json]]) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handle(request: web.Request) -> web.Response:
        return web.json_response(await run(await request.json()))

    return handle
