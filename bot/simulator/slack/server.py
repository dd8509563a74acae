"""The local Slack as one object: start it, point the app at `url`, act as people, read the journal."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.simulator.faults import FaultScript
from bot.simulator.journal import Journal
from bot.simulator.slack import clock as clocks
from bot.simulator.slack import entities
from bot.simulator.slack.control import Control
from bot.simulator.slack.delivery import Courier, Delivery, Kind, Timing, Transport
from bot.simulator.slack.events import Envelopes, mention_of, visible
from bot.simulator.slack.gateway import Gateway
from bot.simulator.slack.gestures import Gestures
from bot.simulator.slack.http_push import HttpPush, RequestUrls
from bot.simulator.slack.people import People
from bot.simulator.slack.rates import Rates
from bot.simulator.slack.responses import Responses
from bot.simulator.slack.socket_mode import SocketHub
from bot.simulator.slack.state import State
from bot.simulator.slack.tickets import Tickets
from bot.simulator.slack.workspace import Workspace
from bot.simulator.slack.world import Channel, Message

Json = dict[str, Any]


class SlackServer:
    """A Slack on loopback with one app and one workspace; `install` adds further workspaces.

    `clock` gives Unix seconds (timestamps, trigger ids, response URLs), `monotonic` feeds the rate limits,
    `timing` holds the real seconds of acknowledgements and retries. Events go to `request_urls` when set,
    otherwise over Socket Mode once the app has asked for a connection, otherwise nowhere.
    """

    def __init__(
        self,
        clock: clocks.Clock = clocks.real,
        monotonic: Callable[[], float] = time.monotonic,
        timing: Timing | None = None,
        journal_path: Path | None = None,
    ) -> None:
        """Prepare a workspace "Acme" with its bot; nothing listens yet."""
        self.timing = timing or Timing()
        self.journal = Journal(clock, journal_path)
        self.faults = FaultScript()
        self.rates = Rates(monotonic)
        self.state = State(clock, self.journal, self.faults, self.rates, Tickets(clock))
        self.state.emit = self._emit
        self.workspace = self.install("T0ACME", "acme")
        self.request_urls = RequestUrls()
        self.push = HttpPush(self.state, self.request_urls, self.timing)
        self.sockets = SocketHub(self.state, self.timing)
        self.own_messages = True
        self.people = People(self.state, self.workspace)
        self.gestures = Gestures(self.state, self.workspace, self._send)
        self._courier = Courier(self.state, self.timing)
        self._envelopes = Envelopes(self.state)
        self._runner: web.AppRunner | None = None

    def install(self, team: str, domain: str, token: str | None = None) -> Workspace:
        """Add a workspace; act there with `people_of` and `gestures_of`."""
        return self.state.install(team, domain, token)

    def people_of(self, workspace: Workspace) -> People:
        """Return the people of another workspace."""
        return People(self.state, workspace)

    def gestures_of(self, workspace: Workspace) -> Gestures:
        """Return the gestures of another workspace's people."""
        return Gestures(self.state, workspace, self._send)

    @property
    def url(self) -> str:
        """Return the Web API's base URL, with a slash at its end."""
        return f"{self.state.root}/api/"

    @property
    def bot_token(self) -> str:
        """Return the bot token of the first workspace."""
        return self.workspace.bot_token

    @property
    def app_token(self) -> str:
        """Return the app-level token for Socket Mode."""
        return self.state.app_token

    @property
    def signing_secret(self) -> str:
        """Return the secret that signs HTTP requests."""
        return self.state.signing_secret

    async def start(self, port: int = 0) -> "SlackServer":
        """Listen on loopback; the kernel chooses the port when it is 0."""
        application = web.Application(client_max_size=64 * 1024 * 1024)
        application.add_routes(
            [
                web.route("*", "/api/{method}", Gateway(self.state).handle),
                web.get("/link/", self.sockets.handle),
                web.post("/actions/{team}/{number}/{secret}", Responses(self.state).handle),
                web.post("/upload/v1/{team}/{file}", self._upload),
                web.get("/files-pri/{file}/{rest:.+}", self._download),
                *Control(self.state, self.people, self.gestures, self.request_urls).routes(),
            ]
        )
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.state.root = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def stop(self) -> None:
        """Stop delivering and listening, and close the journal's file."""
        await self._courier.stop()
        await self.sockets.close()
        await self.push.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
        self.journal.close()

    def active_entities(self, message: Message) -> list[entities.Entity]:
        """Return the mentions, links and specials that are active in a message."""
        return entities.active_entities({**message.as_json(), **message.flags})

    def _transport(self) -> Transport | None:
        if self.request_urls.events:
            return self.push
        return self.sockets if self.state.socket_mode else None

    def _emit(self, workspace: Workspace, event: Json, channel: Channel | None) -> None:
        transport = self._transport()
        if transport is None or not visible(workspace, event, channel):
            return
        if not self.own_messages and event.get("user") == workspace.bot.id:
            return
        self._start(workspace, event, channel, transport)
        mention = mention_of(workspace, event)
        if mention is not None:
            self._start(workspace, mention, channel, transport)

    def _start(self, workspace: Workspace, event: Json, channel: Channel | None, transport: Transport) -> Delivery:
        payload = self._envelopes.wrap(workspace, event, channel)
        return self._courier.start(Delivery("events_api", payload, workspace.id), transport)

    async def _send(self, workspace: Workspace, kind: Kind, payload: Json) -> Delivery:
        delivery = Delivery(kind, payload, workspace.id)
        transport = self._transport()
        if transport is None:
            message = "the app has neither request URLs nor Socket Mode"
            raise RuntimeError(message)
        await self._courier.deliver(delivery, transport)
        return delivery

    async def deliver(self, event: Json, times: int = 1, channel: Channel | None = None) -> list[Delivery]:
        """Send one and the same event payload `times` times at once, and wait for all of them."""
        transport = self._transport()
        if transport is None:
            message = "the app has neither request URLs nor Socket Mode"
            raise RuntimeError(message)
        payload = event if event.get("type") == "event_callback" else None
        payload = payload or self._envelopes.wrap(self.workspace, event, channel)
        deliveries = [Delivery("events_api", payload, self.workspace.id) for _ in range(times)]
        await asyncio.gather(*(self._courier.deliver(one, transport) for one in deliveries))
        return deliveries

    async def settled(self) -> None:
        """Wait until every event was acknowledged or given up."""
        await self._courier.settled()

    async def verify_url(self) -> bool:
        """Send the url_verification challenge and say whether the app answered it."""
        payload = {
            "token": "local",
            "challenge": "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7",
            "type": "url_verification",
        }
        outcome = await self.push.attempt(Delivery("events_api", payload, self.workspace.id), 0, "")
        answer = outcome.answer
        return outcome.acked and payload["challenge"] in (
            answer,
            isinstance(answer, dict) and answer.get("challenge"),
        )

    async def _upload(self, request: web.Request) -> web.Response:
        kept = self.state.workspaces[request.match_info["team"]].files[request.match_info["file"]]
        content = await request.read()
        if request.content_type == "multipart/form-data":
            parts = [part for part in (await request.post()).values() if isinstance(part, web.FileField)]
            content = parts[0].file.read()
        kept["content"], kept["shown"]["size"] = content, len(content)
        return web.Response(text=f"OK - {len(content)}")

    async def _download(self, request: web.Request) -> web.Response:
        team, _dash, identity = request.match_info["file"].partition("-")
        workspace = self.state.workspaces.get(team)
        bearer = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if workspace is None or identity not in workspace.files or bearer != workspace.bot_token:
            # Slack answers with its sign-in page and status 200 when the token is missing or wrong.
            return web.Response(text="<!DOCTYPE html><title>Sign in</title>", content_type="text/html")
        return web.Response(body=workspace.files[identity]["content"], content_type="application/octet-stream")
