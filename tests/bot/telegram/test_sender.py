"""Sending against the local Telegram: one attempt, a true outcome, and who gets what."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from itertools import count
from typing import Any

import pytest
from aiohttp import web

from bot.adapter import Address, Deed, Envelope, NotSent, Outcome, Reason, Scope, Sent, Unknown
from bot.markup import Words
from bot.simulator.faults import drop, http, rate_limited, stall
from bot.simulator.telegram.server import TelegramServer
from bot.simulator.telegram.world import Chat, User
from bot.telegram.rendering import limits
from bot.telegram.sender import TelegramAdapter
from handlers.kit.phrase import literal
from handlers.kit.reply import Button, Buttons, File, Press, Reply, Text
from handlers.kit.request import AttachmentKind, Platform
from locales.catalog import catalog

BOT = "4200000000"


@pytest.fixture
async def adapter(server: TelegramServer) -> AsyncIterator[TelegramAdapter]:
    made = TelegramAdapter(token=server.token, base_url=server.url)
    yield made
    await made.close()


def tokens() -> Iterator[str]:
    return (f"token-{number}" for number in count())


def words() -> Words:
    return Words(catalog(), "en", "UTC")


def payload(adapter: TelegramAdapter, text: str = "Hi <Anna>", *, buttons: bool = False) -> dict[str, Any]:
    blocks = (Text(literal(text)), Buttons((Button(literal("Done"), Press("done")),) if buttons else ()))
    return adapter.render(Reply(blocks), words(), tokens())


def to(channel: object, **more: Any) -> Address:
    return Address(platform=Platform.TELEGRAM, account=BOT, channel=str(channel), **more)


def envelope(address: Address, body: dict[str, Any], deed: Deed = Deed.POST, message: str = "") -> Envelope:
    return Envelope(intent="1", deed=deed, address=address, payload=body, message=message)


def reason(outcome: Outcome) -> Reason:
    assert isinstance(outcome, NotSent), outcome
    return outcome.reason


async def test_posts_edits_and_takes_back(server: TelegramServer, adapter: TelegramAdapter, anna: User) -> None:
    sent = await adapter.send(envelope(to(anna.id), payload(adapter, buttons=True)))
    assert isinstance(sent, Sent)
    assert sent.channel == str(anna.id)
    message = server.message(anna, int(sent.message))
    assert message.text == "Hi <Anna>"
    assert message.markup is not None

    edit = envelope(to(anna.id), payload(adapter, "Done."), Deed.EDIT, sent.message)
    assert await adapter.send(edit) == Sent(message=sent.message, channel=str(anna.id))
    assert message.text == "Done."
    assert not message.markup
    assert reason(await adapter.send(edit)) is Reason.UNCHANGED

    assert await adapter.retract(to(anna.id), sent.message)
    assert message.deleted
    assert await adapter.retract(to(anna.id), sent.message), "what is gone need not be deleted again"
    assert reason(await adapter.send(edit)) is Reason.GONE


async def test_an_ephemeral_answer_goes_to_the_private_chat(
    server: TelegramServer, adapter: TelegramAdapter, anna: User
) -> None:
    group = server.world.group("Sales", kind="supergroup")
    address = to(group.id, user=str(anna.id), thread="5")
    sent = await adapter.send(envelope(address, payload(adapter), Deed.EPHEMERAL))
    assert isinstance(sent, Sent)
    assert sent.channel == str(anna.id)
    assert await adapter.open_direct(BOT, str(anna.id)) == str(anna.id)
    direct = await adapter.send(envelope(to("", user=str(anna.id)), payload(adapter)))
    assert isinstance(direct, Sent)


async def test_a_forum_topic(server: TelegramServer, adapter: TelegramAdapter, anna: User) -> None:
    group = forum(server, anna)
    topic = server.people.opens_topic(anna, group, "Deals")
    sent = await adapter.send(envelope(to(group.id, thread=str(topic)), payload(adapter)))
    assert isinstance(sent, Sent)
    assert server.message(group, int(sent.message)).topic == topic
    assert reason(await adapter.send(envelope(to(group.id, thread="999"), payload(adapter)))) is Reason.GONE


def forum(server: TelegramServer, anna: User) -> Chat:
    group = server.world.group("Sales", kind="supergroup", is_forum=True)
    server.people.adds_bot(anna, group)
    return group


async def test_refusals(server: TelegramServer, adapter: TelegramAdapter, anna: User) -> None:
    body = payload(adapter)
    stranger = server.world.person("Bo")
    assert reason(await adapter.send(envelope(to(stranger.id), body))) in {Reason.GONE, Reason.FORBIDDEN}
    assert reason(await adapter.send(envelope(to(424242), body))) is Reason.GONE
    assert reason(await adapter.send(envelope(to("general"), body))) is Reason.BROKEN
    assert reason(await adapter.send(envelope(to(anna.id), {}))) is Reason.BROKEN
    assert reason(await adapter.send(envelope(to(anna.id), body | {"text": "<b>open"}))) is Reason.MARKUP
    server.people.blocks(anna)
    assert reason(await adapter.send(envelope(to(anna.id), body))) is Reason.FORBIDDEN


async def test_a_group_that_moved(server: TelegramServer, adapter: TelegramAdapter, anna: User) -> None:
    group = server.world.group("Sales")
    server.people.adds_bot(anna, group)
    new = server.people.migrates(anna, group)
    outcome = await adapter.send(envelope(to(group.id), payload(adapter)))
    assert outcome == NotSent(reason=Reason.MOVED, code="migrated", moved_to=str(new.id))


async def test_too_fast_names_the_chat(server: TelegramServer, adapter: TelegramAdapter, anna: User) -> None:
    server.faults.queue("sendMessage", rate_limited("7"), rate_limited(None))
    scope = f"telegram:{BOT}:{anna.id}"
    limit = NotSent(reason=Reason.LIMIT, code="too many requests", retry_after=7.0, scope=scope)
    assert await adapter.send(envelope(to(anna.id), payload(adapter))) == limit
    unsaid = NotSent(reason=Reason.LIMIT, code="too many requests", scope=scope)
    assert await adapter.send(envelope(to(anna.id), payload(adapter))) == unsaid


@pytest.mark.parametrize("fault", [drop(accepted=True), drop(accepted=False), http(502), http(500, accepted=True)])
async def test_what_nobody_can_tell_is_unknown_and_not_tried_again(
    server: TelegramServer, adapter: TelegramAdapter, anna: User, fault: Any
) -> None:
    await adapter.send(envelope(to(anna.id), payload(adapter, "A first one, so that the connection is warm")))
    server.faults.queue("sendMessage", fault)
    outcome = await adapter.send(envelope(to(anna.id), payload(adapter, "Once")))
    assert isinstance(outcome, Unknown)
    posted = [each for each in server.sent(anna) if each.text == "Once"]
    assert len(posted) == (1 if fault.accepted else 0)
    assert await adapter.look_up(envelope(to(anna.id), {})) is None


async def test_silence_is_unknown(server: TelegramServer, anna: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SEND_SECONDS", 0.2)
    adapter = TelegramAdapter(token=server.token, base_url=server.url)
    adapter._bot.session.timeout = 0.2
    server.faults.queue("sendMessage", stall(1.0))
    assert await adapter.send(envelope(to(anna.id), payload(adapter))) == Unknown(code="TimeoutError")
    await adapter.close()


async def test_nobody_listening_is_surely_not_sent(unused_tcp_port: int) -> None:
    adapter = TelegramAdapter(token="1:a", base_url=f"http://127.0.0.1:{unused_tcp_port}")
    outcome = await adapter.send(envelope(to(1), payload(adapter)))
    assert outcome == NotSent(reason=Reason.LATER, code="ClientConnectorError")
    await adapter.close()


async def test_exactly_one_request_leaves_for_one_attempt() -> None:
    seen: list[str] = []

    async def cut(request: web.Request) -> web.Response:
        seen.append((await request.text())[:10])
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    app = web.Application()
    app.router.add_post("/{path:.*}", cut)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    adapter = TelegramAdapter(token="1:a", base_url=f"http://127.0.0.1:{runner.addresses[0][1]}")
    assert isinstance(await adapter.send(envelope(to(1), payload(adapter))), Unknown)
    await asyncio.sleep(0)
    assert len(seen) == 1
    await adapter.close()
    await runner.cleanup()


async def test_a_dead_token_stops_the_account(server: TelegramServer, anna: User) -> None:
    adapter = TelegramAdapter(token="4200000000:wrong", base_url=server.url)
    assert reason(await adapter.send(envelope(to(anna.id), payload(adapter)))) is Reason.ACCOUNT
    await adapter.close()


@pytest.mark.parametrize("way", ["photo", "voice", "audio", "video", "video_note", "animation", "document"])
async def test_a_file_is_sent_as_what_it_was_and_as_nothing_else(
    server: TelegramServer, adapter: TelegramAdapter, anna: User, way: str
) -> None:
    file = server.world.store_file(b"bytes", f"{way}/{{}}")
    for as_, taken in ((way, True), ("voice" if way != "voice" else "document", False)):
        shown = File(AttachmentKind.FILE, Platform.TELEGRAM, f"{as_}:{file.id}", literal("📎 offer"))
        sent = await adapter.send(envelope(to(anna.id), adapter.render(Reply((shown,)), words(), tokens())))
        assert isinstance(sent, Sent) if taken else reason(sent) is Reason.MARKUP
    assert str(file.id) in str(server.sent(anna)[-1].extra[way])


def test_scopes() -> None:
    adapter = TelegramAdapter(token=f"{BOT}:a")
    bot = Scope(f"telegram:{BOT}", limits.BOT_RATE, limits.BOT_BURST)
    assert adapter.scopes(to(7)) == (Scope(f"telegram:{BOT}:7", 1.0, 3), bot)
    assert adapter.scopes(to("", user="7")) == adapter.scopes(to(7))
    group = adapter.scopes(to(-7))
    assert group[1] == Scope(f"telegram:{BOT}:-7:minute", limits.GROUP_RATE, limits.GROUP_BURST)
    assert len(group) == 3


async def test_a_lease_that_ran_out_while_it_waited_for_a_connection_posts_nothing(
    server: TelegramServer, adapter: TelegramAdapter, anna: User
) -> None:
    """Asked at the last moment, on a new connection and on one that is used again."""
    message = envelope(to(anna.id), payload(adapter))
    assert reason(await adapter.send(message, lambda: False)) is Reason.LAPSED
    assert isinstance(await adapter.send(message), Sent)
    assert reason(await adapter.send(message, lambda: False)) is Reason.LAPSED
    assert len(server.sent(anna)) == 1
