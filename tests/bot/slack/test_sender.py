"""Sending to a local Slack: one attempt each, honest outcomes, look-ups that find what was posted."""

import asyncio
import itertools
import time
from typing import Any

import aiohttp
import pytest

from bot.adapter import Address, Deed, Envelope, Found, NotSent, Reason, Sent, Unknown
from bot.markup import Words
from bot.simulator import faults
from bot.simulator.slack.server import SlackServer
from bot.simulator.slack.world import Channel
from bot.slack.client import web_client
from bot.slack.sender import SlackAdapter
from handlers.kit.phrase import literal
from handlers.kit.reply import Button, Buttons, Press, Reply, Text
from handlers.kit.request import Platform
from locales.catalog import catalog

REPLY = Reply((Text(literal("Called <Acme> & Co")), Buttons((Button(literal("Done"), Press("done")),))))


def channel(slack: SlackServer) -> Channel:
    return slack.workspace.add_channel("sales", slack.workspace.add_user("ann"))


def envelope(adapter: SlackAdapter, where: str, deed: Deed = Deed.POST, **more: Any) -> Envelope:
    payload = adapter.render(REPLY, Words(catalog(), "en", ""), (f"t{n}" for n in itertools.count()))
    address = Address(
        platform=Platform.SLACK,
        account="T0ACME",
        channel=where,
        thread=more.pop("thread", ""),
        user=more.pop("user", ""),
    )
    return Envelope(
        **{
            "intent": "intent-1",
            "deed": deed,
            "address": address,
            "payload": payload,
            "since": time.time(),
            **more,
        }
    )


async def test_a_post_arrives_once_with_its_marks(slack: SlackServer, adapter: SlackAdapter) -> None:
    where = channel(slack)
    outcome = await adapter.send(envelope(adapter, where.id))
    [message] = slack.workspace.messages(where.id)
    assert outcome == Sent(message=message.ts, channel=where.id)
    assert message.metadata == {"event_type": "rapport_message", "event_payload": {"id": "intent-1"}}
    assert message.text == "Called &lt;Acme&gt; &amp; Co"
    assert slack.active_entities(message) == []


async def test_two_attempts_carry_the_same_client_msg_id(slack: SlackServer, adapter: SlackAdapter) -> None:
    slack.state.dedupe_client_msg_id = True
    first = await adapter.send(envelope(adapter, channel(slack).id))
    where = first.channel if isinstance(first, Sent) else ""
    assert await adapter.send(envelope(adapter, where)) == first


async def test_a_reply_goes_to_its_thread_and_is_found_there(slack: SlackServer, adapter: SlackAdapter) -> None:
    where = channel(slack)
    parent = slack.people.says(next(iter(slack.workspace.users.values())), where, "hello")
    sent = envelope(adapter, where.id, thread=parent.ts)
    outcome = await adapter.send(sent)
    assert isinstance(outcome, Sent)
    assert slack.workspace.messages(where.id)[-1].thread_ts == parent.ts
    assert await adapter.look_up(sent) == Found(message=outcome.message)


async def test_edit_delete_and_ephemeral(slack: SlackServer, adapter: SlackAdapter) -> None:
    where = channel(slack)
    ann = next(user for user in slack.workspace.users.values() if user.name == "ann")
    posted = await adapter.send(envelope(adapter, where.id))
    assert isinstance(posted, Sent)
    edited = await adapter.send(envelope(adapter, where.id, Deed.EDIT, message=posted.message))
    assert edited == posted
    assert await adapter.send(envelope(adapter, where.id, Deed.DELETE, message=posted.message)) == posted
    again = await adapter.send(envelope(adapter, where.id, Deed.DELETE, message=posted.message))
    assert again == NotSent(reason=Reason.UNCHANGED, code="message_not_found")
    whispered = await adapter.send(envelope(adapter, where.id, Deed.EPHEMERAL, user=ann.id))
    assert isinstance(whispered, Sent)
    assert [message.ts for message in slack.workspace.ephemerals(ann.id)] == [whispered.message]


async def test_an_unknown_direct_channel_is_opened_first(slack: SlackServer, adapter: SlackAdapter) -> None:
    ann = slack.workspace.add_user("ann")
    sent = envelope(adapter, "", user=ann.id)
    outcome = await adapter.send(sent)
    assert isinstance(outcome, Sent)
    assert outcome.channel == slack.workspace.direct(ann).id == await adapter.open_direct("T0ACME", ann.id)
    assert await adapter.look_up(sent) == Found(message=outcome.message)


async def test_nobody_to_open_a_conversation_with(slack: SlackServer, adapter: SlackAdapter) -> None:
    gone = slack.workspace.add_user("bo", deleted=True)
    assert await adapter.open_direct("T0ACME", gone.id) is None
    outcome = await adapter.send(envelope(adapter, "", user=gone.id))
    assert outcome == NotSent(reason=Reason.GONE, code="user_disabled")
    slack.faults.queue("conversations.open", faults.error("internal_error"))
    unclear = await adapter.send(envelope(adapter, "", user=slack.workspace.add_user("cy").id))
    assert unclear == NotSent(reason=Reason.LATER, code="internal_error")
    slack.faults.queue("conversations.open", faults.http(502))
    with pytest.raises(ConnectionError):
        await adapter.open_direct("T0ACME", gone.id)


@pytest.mark.parametrize(
    "fault",
    [
        faults.drop(accepted=True),
        faults.http(500, accepted=True),
        faults.http(502, accepted=True),
        faults.error("internal_error", accepted=True),
        faults.error("fatal_error", accepted=True),
        faults.error("request_timeout", accepted=True),
        faults.http(200, accepted=True),
    ],
)
async def test_what_may_have_been_posted_is_unknown_and_found(
    slack: SlackServer, adapter: SlackAdapter, fault: faults.Fault
) -> None:
    where = channel(slack)
    slack.faults.queue("chat.postMessage", fault)
    sent = envelope(adapter, where.id)
    assert isinstance(await adapter.send(sent), Unknown)
    [message] = slack.workspace.messages(where.id)
    assert await adapter.look_up(sent) == Found(message=message.ts)


async def test_what_was_not_posted_is_not_found(slack: SlackServer, adapter: SlackAdapter) -> None:
    where = channel(slack)
    slack.faults.queue("chat.postMessage", faults.drop(accepted=False))
    sent = envelope(adapter, where.id)
    assert isinstance(await adapter.send(sent), Unknown)
    assert await adapter.look_up(sent) == Found()
    assert len(slack.journal.entries("call", "chat.postMessage")) == 0


async def test_an_answer_that_never_comes_is_unknown(slack: SlackServer, adapter: SlackAdapter) -> None:
    where = channel(slack)
    await adapter.send(envelope(adapter, where.id))
    assert adapter.client.session is not None
    adapter.client.session._timeout = aiohttp.ClientTimeout(total=0.1)
    slack.faults.queue("chat.postMessage", faults.stall(2.0))
    assert await adapter.send(envelope(adapter, where.id, intent="intent-2")) == Unknown(code="TimeoutError")


async def test_a_look_up_without_an_answer_is_none(slack: SlackServer, adapter: SlackAdapter) -> None:
    where = channel(slack)
    slack.faults.queue("conversations.history", faults.http(500))
    assert await adapter.look_up(envelope(adapter, where.id)) is None
    slack.faults.queue("conversations.history", faults.error("missing_scope"))
    assert await adapter.look_up(envelope(adapter, where.id)) is None


async def test_another_intent_and_another_author_are_not_ours(slack: SlackServer, adapter: SlackAdapter) -> None:
    where = channel(slack)
    await adapter.send(envelope(adapter, where.id, intent="intent-2"))
    assert await adapter.look_up(envelope(adapter, where.id)) == Found()
    outcome = await adapter.send(envelope(adapter, where.id))
    slack.workspace.messages(where.id)[-1].user = "UFOREIGN"
    assert isinstance(outcome, Sent)
    assert await adapter.look_up(envelope(adapter, where.id)) == Found()


@pytest.mark.parametrize(
    ("header", "wait"),
    [("7", 7.0), ("0", 0.0), (None, 30.0), ("soon", 30.0), ("-1", 30.0), ("nan", 30.0), ("inf", 30.0)],
)
async def test_a_limit_says_how_long_to_wait(
    slack: SlackServer, adapter: SlackAdapter, header: str | None, wait: float
) -> None:
    where = channel(slack)
    slack.faults.queue("chat.postMessage", faults.rate_limited(header))
    outcome = await adapter.send(envelope(adapter, where.id))
    assert isinstance(outcome, NotSent)
    assert (outcome.reason, outcome.retry_after) == (Reason.LIMIT, wait)
    assert outcome.scope == adapter.scopes(envelope(adapter, where.id).address)[0].name


async def test_nobody_listening_is_surely_not_sent() -> None:
    adapter = SlackAdapter(token="xoxb-1", base_url="http://127.0.0.1:9/api/")
    outcome = await adapter.send(envelope(adapter, "C1"))
    assert outcome == NotSent(reason=Reason.LATER, code="no-connection")
    await adapter.stop()


async def test_a_dropped_post_is_made_exactly_once(slack: SlackServer, adapter: SlackAdapter) -> None:
    # The SDK's default would post a second time here.
    where = channel(slack)
    slack.faults.queue("chat.postMessage", faults.drop(accepted=True))
    await adapter.send(envelope(adapter, where.id))
    await asyncio.sleep(0)
    assert len(slack.journal.entries("call", "chat.postMessage")) == 1
    assert adapter.client.retry_handlers == []


async def test_retract_is_true_when_the_message_is_gone(slack: SlackServer, adapter: SlackAdapter) -> None:
    where = channel(slack)
    outcome = await adapter.send(envelope(adapter, where.id))
    assert isinstance(outcome, Sent)
    address = envelope(adapter, where.id).address
    assert await adapter.retract(address, outcome.message)
    assert await adapter.retract(address, outcome.message)
    slack.faults.queue("chat.delete", faults.http(500))
    assert not await adapter.retract(address, outcome.message)


@pytest.mark.parametrize("address", ["http://slack.example/api/", "ftp://127.0.0.1/", "slack.com/api", ""])
def test_no_token_travels_in_the_clear(address: str) -> None:
    with pytest.raises(ValueError, match="https"):
        web_client("xoxb-secret", address)


def test_a_local_slack_is_reached_past_any_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    assert web_client("xoxb-1", "http://127.0.0.1:80/api/").proxy is None
    assert web_client("xoxb-1", "https://slack.com/api/").proxy == "http://proxy.example:3128"


async def test_a_lease_that_ran_out_while_it_waited_for_a_connection_posts_nothing(
    slack: SlackServer, adapter: SlackAdapter
) -> None:
    """Asked at the last moment, on a new connection and on one that is used again."""
    where = channel(slack)
    asked: list[bool] = []

    def no_longer() -> bool:
        asked.append(True)
        return False

    assert await adapter.send(envelope(adapter, where.id), no_longer) == NotSent(reason=Reason.LAPSED)
    assert isinstance(await adapter.send(envelope(adapter, where.id)), Sent)
    assert await adapter.send(envelope(adapter, where.id), no_longer) == NotSent(reason=Reason.LAPSED)
    assert len(slack.workspace.messages(where.id)) == 1
    assert len(asked) == 2


async def test_a_page_is_published_and_a_refusal_says_what_follows(slack: SlackServer, adapter: SlackAdapter) -> None:
    ann = slack.workspace.add_user("ann")
    page = adapter.render(Reply((Text(literal("My day")),), purpose="home"), Words(catalog(), "en", ""), iter(()))
    again = adapter.label_repeat(page, Words(catalog(), "en", ""))
    assert again == page
    sent = envelope(adapter, "", Deed.HOME, user=ann.id, payload=page, message=f"home:{ann.id}")
    assert await adapter.send(sent) == Sent(message=f"home:{ann.id}", channel="")
    assert "My day" in str(slack.workspace.homes[ann.id].body)
    assert slack.workspace.messages() == []
    slack.faults.queue("views.publish", faults.error("hash_conflict"), faults.error("not_enabled"))
    assert await adapter.send(sent) == NotSent(reason=Reason.LATER, code="hash_conflict")
    assert await adapter.send(sent) == NotSent(reason=Reason.FORBIDDEN, code="not_enabled")
