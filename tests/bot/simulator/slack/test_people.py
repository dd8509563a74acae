"""People's actions as the app hears of them, and what wears out: triggers, response URLs, tickets."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.simulator.slack.clock import ManualClock
from bot.simulator.slack.server import SlackServer
from bot.simulator.slack.world import Channel, User

MODAL = {"type": "modal", "title": {"type": "plain_text", "text": "Deal"}, "blocks": []}


class Listener:
    """A raw Socket Mode client which keeps payloads and acknowledges with prepared answers."""

    def __init__(self) -> None:
        self.payloads: list[dict[str, Any]] = []
        self.answers: dict[str, Any] = {}
        self.frames: list[dict[str, Any]] = []

    async def run(self, url: str, session: aiohttp.ClientSession) -> None:
        async with session.ws_connect(url) as ws:
            async for message in ws:
                frame = json.loads(message.data)
                self.frames.append(frame)
                if "envelope_id" in frame:
                    payload = frame["payload"]
                    self.payloads.append(payload)
                    answer = {"envelope_id": frame["envelope_id"]}
                    body = self.answers.get(payload.get("type") or payload.get("command"))
                    await ws.send_json(answer | ({"payload": body} if body else {}))

    def events(self) -> list[dict[str, Any]]:
        return [one["event"] for one in self.payloads if one.get("type") == "event_callback"]


@pytest.fixture
async def listener(server: SlackServer) -> AsyncIterator[Listener]:
    """Connect one listener over a ticket."""
    app = AsyncWebClient(base_url=server.url, retry_handlers=[])
    opened = await app.apps_connections_open(app_token=server.app_token)
    heard = Listener()
    async with aiohttp.ClientSession() as session:
        task = asyncio.create_task(heard.run(opened["url"], session))
        await server.sockets.connected()
        yield heard
        await server.sockets.close()
        await task


async def test_edits_deletes_forwards_and_files(
    server: SlackServer, listener: Listener, sales: Channel, anna: User
) -> None:
    people = server.people
    first = people.says(anna, sales, "helo")
    await server.settled()
    people.edits(anna, first, "hello")
    await server.settled()
    other = server.workspace.add_channel("notes", anna)
    people.forwards(anna, first, other, "look")
    await server.settled()
    people.uploads(anna, sales, "deals.csv", b"a,b\n", "here")
    await server.settled()
    people.deletes(first)
    await server.settled()
    said, edited, forwarded, file, deleted = listener.events()
    assert said["client_msg_id"]
    assert said["blocks"][0]["type"] == "rich_text"
    assert (edited["subtype"], edited["message"]["text"]) == ("message_changed", "hello")
    assert edited["previous_message"]["text"] == "helo"
    share = forwarded["attachments"][0]
    assert (share["is_share"], share["text"], share["author_id"]) == (True, "hello", anna.id)
    assert (file["subtype"], file["files"][0]["name"]) == ("file_share", "deals.csv")
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", first.ts)


async def test_strangers_and_shared_channels_are_marked(
    server: SlackServer, listener: Listener, sales: Channel
) -> None:
    stranger = server.workspace.add_stranger("eve")
    sales.members.add(stranger.id)
    server.people.shares_externally(sales)
    await server.settled()
    server.people.says(stranger, sales, "hi")
    await server.settled()
    shared, message = listener.payloads
    assert shared["event"]["type"] == "channel_shared"
    assert message["is_ext_shared_channel"] is True
    assert message["event"]["user_team"] == "T0OTHER"
    assert stranger.as_json()["is_stranger"] is True


async def test_lifecycle_events(server: SlackServer, listener: Listener, anna: User) -> None:
    server.people.deactivates(anna)
    await server.settled()
    server.people.uninstalls()
    await server.settled()
    changed, *gone = listener.events()
    assert changed["user"]["deleted"] is True
    assert {one["type"] for one in gone} == {"tokens_revoked", "app_uninstalled"}


async def test_the_bot_does_not_hear_channels_it_is_not_in(server: SlackServer, listener: Listener, anna: User) -> None:
    elsewhere = server.workspace.add_channel("elsewhere", anna, with_bot=False)
    server.people.mentions(anna, elsewhere, "hi")
    await server.settled()
    assert listener.payloads == []


async def test_own_posts_come_back_with_their_metadata(
    server: SlackServer, listener: Listener, client: AsyncWebClient, sales: Channel
) -> None:
    metadata = {"event_type": "rapport", "event_payload": {"id": "7"}}
    await client.chat_postMessage(channel=sales.id, text="x", metadata=metadata)
    await server.settled()
    assert listener.events()[0]["metadata"] == metadata
    assert listener.events()[0]["bot_id"] == server.workspace.bot_id


async def test_triggers_open_one_modal_within_three_seconds(
    server: SlackServer,
    listener: Listener,
    client: AsyncWebClient,
    sales: Channel,
    anna: User,
    clock: ManualClock,
) -> None:
    async def trigger() -> str:
        await server.gestures.slash(anna, sales, "/crm")
        return str(listener.payloads[-1]["trigger_id"])

    async def refused(name: str) -> str:
        with pytest.raises(SlackApiError) as error:
            await client.views_open(trigger_id=name, view=MODAL)
        return str(error.value.response["error"])

    good = await trigger()
    opened = await client.views_open(trigger_id=good, view=MODAL)
    assert await refused(good) == "exchanged_trigger_id"
    assert await refused("1.2.3") == "invalid_trigger_id"
    late = await trigger()
    clock.advance(3.1)
    assert await refused(late) == "expired_trigger_id"
    view = opened["view"]
    changed = {**MODAL, "callback_id": "second"}
    await client.views_update(view_id=view["id"], hash=view["hash"], view=changed)
    with pytest.raises(SlackApiError, match="hash_conflict"):
        await client.views_update(view_id=view["id"], hash=view["hash"], view=changed)
    assert server.workspace.views[view["id"]].body["callback_id"] == "second"


async def test_response_urls_wear_out(
    server: SlackServer, listener: Listener, sales: Channel, anna: User, clock: ManualClock
) -> None:
    await server.gestures.slash(anna, sales, "/crm")
    respond = AsyncWebhookClient(listener.payloads[0]["response_url"])
    assert [(await respond.send(text=str(n))).status_code for n in range(6)] == [200] * 5 + [404]
    await respond.send(text="6")
    assert [one.text for one in server.workspace.ephemerals(anna.id)] == ["0", "1", "2", "3", "4"]
    await server.gestures.slash(anna, sales, "/crm")
    respond = AsyncWebhookClient(listener.payloads[1]["response_url"])
    await respond.send(text="for all", response_type="in_channel")
    assert [one.text for one in server.workspace.messages(sales.id)] == ["for all"]
    clock.advance(30 * 60 + 1)
    assert (await respond.send(text="late")).status_code == 404


async def test_external_menus_ask_and_take_the_choice(
    server: SlackServer, listener: Listener, client: AsyncWebClient, sales: Channel, anna: User
) -> None:
    server.own_messages = False
    option = {"text": {"type": "plain_text", "text": "Ben"}, "value": "7"}
    listener.answers["block_suggestion"] = {"options": [option]}
    menu = {"type": "external_select", "action_id": "who", "min_query_length": 1}
    posted = await client.chat_postMessage(
        channel=sales.id, text="Who?", blocks=[{"type": "actions", "elements": [menu]}]
    )
    message = sales.by_ts[posted["ts"]]
    asked = await server.gestures.types_in_menu(anna, message, "who", "be")
    assert asked.answer == {"options": [option]}
    await server.gestures.selects(anna, message, "who", asked.answer["options"][0])
    suggestion, action = listener.payloads
    assert suggestion["value"] == "be"
    assert action["actions"][0]["selected_option"] == option
    assert action["container"]["message_ts"] == message.ts
    with pytest.raises(ValueError, match="nothing here is called"):
        await server.gestures.presses(anna, message, "Delete")


async def test_tickets_work_once_and_envelopes_are_dealt_out(server: SlackServer, anna: User) -> None:
    app = AsyncWebClient(base_url=server.url, retry_handlers=[])
    heard = [Listener(), Listener()]
    async with aiohttp.ClientSession() as session:
        tasks = []
        for one in heard:
            url = (await app.apps_connections_open(app_token=server.app_token))["url"]
            tasks.append(asyncio.create_task(one.run(url, session)))
        await server.sockets.connected(2)
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)
        for number in range(4):
            server.people.dms(anna, str(number))
        await server.settled()
        await server.sockets.close()
        await asyncio.gather(*tasks)
    assert [len(one.payloads) for one in heard] == [2, 2]
    assert heard[0].frames[0]["type"] == "hello"


async def test_many_messages_do_not_slow_each_other_down(server: SlackServer, sales: Channel) -> None:
    root = server.url
    server.rates.enforce = False
    headers = {"Authorization": f"Bearer {server.bot_token}"}
    async with aiohttp.ClientSession(headers=headers) as session:

        async def post(count: int) -> None:
            for _ in range(count):
                async with session.post(f"{root}chat.postMessage", json={"channel": sales.id, "text": "x"}) as answer:
                    await answer.read()

        await asyncio.gather(*(post(250) for _ in range(8)))
    stamps = [one.ts for one in sales.timeline]
    assert len(set(stamps)) == 2000
    assert stamps == sorted(stamps)


async def test_it_runs_as_a_process_of_its_own(tmp_path: Any) -> None:
    journal = tmp_path / "slack.jsonl"
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.simulator.slack", "--journal", str(journal)),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    ready = json.loads(await process.stdout.readline())
    root = ready["url"].removesuffix("/api/")
    async with aiohttp.ClientSession() as session:
        for path, body in (("users", {"name": "anna"}), ("channels", {"name": "sales", "members": ["anna"]})):
            async with session.post(f"{root}/control/{path}", json=body) as answer:
                assert answer.status == 200
    client = AsyncWebClient(token=ready["bot_token"], base_url=ready["url"], retry_handlers=[])
    await client.chat_postMessage(channel="#sales", text="kept")
    os.kill(process.pid, signal.SIGKILL)
    await process.wait()
    assert [json.loads(line)["kind"] for line in journal.read_text().splitlines()] == ["call", "message"]
