"""The platform's side of a scenario: a local Slack or Telegram in a process of its own, with its people."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from aiohttp import web

from benchmarks.chaos.plan import Plan
from bot.simulator.faults import Fault, drop, error, http, rate_limited
from bot.simulator.slack.delivery import Timing
from bot.simulator.slack.server import SlackServer
from bot.simulator.slack.state import State as SlackState
from bot.simulator.telegram.server import Settings as TelegramSettings
from bot.simulator.telegram.server import TelegramServer

Json = dict[str, Any]
SHARES: list[tuple[float, Fault]] = [
    (0.01, drop(accepted=True)),
    (0.005, http(500, accepted=True)),
    (0.005, http(502, accepted=True)),
    (0.01, drop(accepted=False)),
    (0.01, http(502)),
    (0.01, rate_limited("1")),
]


@asynccontextmanager
async def serving(plan: Plan) -> AsyncIterator[Any]:
    """Run the platform of a plan."""
    server = SlackSide(plan) if plan.platform == "slack" else TelegramSide(plan)
    await server.start()
    yield server
    await server.stop()


class SlackSide:
    """Slack: who is there writes to the bot directly; its events come over Socket Mode."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        # What was not acknowledged comes again at once, as soon as somebody is connected, and soon after that.
        timing = Timing(ack_timeout=10.0, time_scale=0.01)
        self.server = SlackServer(clock=plan.clock.unix, monotonic=plan.clock.ticks, timing=timing)
        self.server.rates.enforce = False  # Only the buckets of a killed process can forget: counted, not refused.
        if plan.with_faults:
            shares = [*SHARES, (0.005, error("internal_error", accepted=True))]
            self.server.faults.mix("chat.postMessage", shares, plan.seed)

    async def start(self) -> None:
        """Listen, and let people in."""
        await self.server.start()
        workspace = self.server.workspace
        self._people = [workspace.add_user(f"person{number}") for number in range(self._plan.people)]
        self._direct = [workspace.direct(person) for person in self._people]

    async def stop(self) -> None:
        """Stop."""
        await self.server.stop()

    async def roster(self) -> Json:
        """Say how to connect, and who is there: their ids and the channels of their direct messages."""
        people = [[one.id, channel.id] for one, channel in zip(self._people, self._direct, strict=True)]
        server = self.server
        return {
            "people": people,
            "settings": {
                "slack_bot_token": server.bot_token,
                "slack_app_token": server.app_token,
                "slack_api_url": server.url,
            },
        }

    async def say(self, who: int, text: str) -> None:
        """Let a person write to the bot."""
        number = who % len(self._people)
        self.server.people.says(self._people[number], self._direct[number], text)

    async def say_thrice(self, who: int, text: str) -> None:
        """Let one event come three times at once."""
        caught: list[Json] = []
        state: SlackState = self.server.state
        emit, state.emit = state.emit, lambda _workspace, event, _channel: caught.append(event)
        await self.say(who, text)
        state.emit = emit
        number = who % len(self._people)
        await self.server.deliver(caught[0], times=3, channel=self._direct[number])

    async def connected(self, least: int) -> None:
        """Wait until the bot holds so many connections."""
        await self.server.sockets.connected(least)

    async def accepted(self) -> int:
        """Count what was posted so far."""
        return len(self.server.journal.entries("call", "chat.postMessage"))

    async def settled(self) -> bool:
        """Tell whether every event was acknowledged or given up."""
        return not self.server._courier._tasks

    async def world(self) -> Json:
        """Say what of the bot's stands: id, conversation, intent, moment and words."""
        bot = self.server.workspace.bot.id
        found = []
        for message in self.server.workspace.messages():
            if message.user != bot:
                continue
            shown = message.as_json()
            meant = (message.body.get("metadata") or {}).get("event_payload", {}).get("id", "")
            found.append(
                {
                    "id": message.ts,
                    "place": message.channel,
                    "intent": meant,
                    "at": float(message.ts),
                    # Not the blocks: a button's random value may hold any word of three letters.
                    "text": shown.get("text", ""),
                }
            )
        faults = self.server.journal.entries("fault")
        return {
            "messages": found,
            "unsure": sum(bool(each.body["accepted"]) for each in faults),
            "violations": self.server.rates.violations,
        }


class TelegramSide:
    """Telegram: the same; updates are polled for, or come over a webhook that deals them out to several workers."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        settings = TelegramSettings(clock=plan.clock.unix, monotonic=plan.clock.ticks, enforce_pace=False)
        self.server = TelegramServer(settings)
        self._workers: list[str] = []
        self._turn = 0
        if plan.with_faults:
            self.server.faults.mix("sendMessage", SHARES, plan.seed)

    async def start(self) -> None:
        """Listen, and let people in."""
        await self.server.start()
        names = range(self._plan.people)
        self._people = [self.server.world.person(first_name=f"Person{number}", started=True) for number in names]
        self._session = aiohttp.ClientSession()
        front = web.Application()
        front.router.add_post("/{path:.*}", self._deal_out)
        self._front = web.AppRunner(front, access_log=None)
        await self._front.setup()
        await web.TCPSite(self._front, "127.0.0.1", 0).start()

    async def stop(self) -> None:
        """Stop."""
        await self.server.stop()
        await self._front.cleanup()
        await self._session.close()

    async def roster(self) -> Json:
        """Say how to connect, and who is there."""
        settings = {"telegram_bot_token": self.server.token, "telegram_api_url": self.server.url}
        if self._plan.webhook:
            port = self._front.addresses[0][1]
            settings |= {"telegram_webhook_url": f"http://127.0.0.1:{port}", "telegram_webhook_secret": "w" * 32}
        return {"people": [[str(one.id), str(one.id)] for one in self._people], "settings": settings}

    async def say(self, who: int, text: str) -> None:
        """Let a person write to the bot."""
        person = self._people[who % len(self._people)]
        self.server.people.says(person, person, text)

    async def say_thrice(self, who: int, text: str) -> None:
        """Let one update come three times at once, beside the first time."""
        await self.say(who, text)
        await self.server.redeliver(self.server.state.issued[-1].id, times=3)

    async def dealt_to(self, workers: list[str]) -> None:
        """Deal updates out to these addresses in turn, as a load balancer does."""
        self._workers = workers

    async def _deal_out(self, request: web.Request) -> web.Response:
        self._turn += 1
        address = self._workers[self._turn % len(self._workers)] + request.path
        body, headers = await request.read(), {"Content-Type": "application/json"}
        name = "X-Telegram-Bot-Api-Secret-Token"
        async with self._session.post(address, data=body, headers=headers | {name: request.headers[name]}) as response:
            return web.Response(status=response.status)

    async def accepted(self) -> int:
        """Count what was posted so far."""
        return len(self.server.journal.entries("call", "sendMessage"))

    async def settled(self) -> bool:
        """Tell whether every update was confirmed."""
        return self.server.state.updates.count() == 0

    async def world(self) -> Json:
        """Say what of the bot's stands: id, conversation, moment and words."""
        found = [
            {"id": str(one.id), "place": str(one.chat.id), "intent": "", "at": float(one.date), "text": one.content}
            for person in self._people
            for one in self.server.sent(person)
        ]
        faults = self.server.journal.entries("fault")
        return {
            "messages": found,
            "unsure": sum(bool(each.body["accepted"]) for each in faults),
            "violations": len(self.server.journal.entries("violation")),
        }
