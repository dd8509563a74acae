"""The same thing again: events, presses and places in the same second have one effect, and the cards agree."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.simulator import faults
from bot.simulator.slack.world import Message
from handlers.kit.request import Platform
from storage.models.outbox import Outbox
from tests.stage import Stage, labels, stage, words


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Give one process on SQLite, and two on one PostgreSQL database."""
    if request.param == "sqlite":
        return {}
    return {"database": request.getfixturevalue("postgresql_url"), "apps": 2}


async def _tasks(on: Stage) -> list[str]:
    found = await on.app.in_store(lambda store: store.tasks.list_all())
    return [each.title for each in found]


async def test_each_event_three_times_is_one_effect_and_one_reply(folder: Path, where: dict[str, Any]) -> None:
    async with stage(folder, **where) as on:
        channel = on.slack.workspace.add_channel("sales", on.anna)
        await on.tells(on.anna, "called Acme")
        on.slack.people.mentions(on.anna, channel, "remind me tomorrow at 9am to call Acme")
        on.slack.people.dms(on.anna, "remind me tomorrow at 10am to call Acme")
        await on.slack.settled()
        sent = [each.body["payload"] for each in on.slack.journal.entries("delivery") if "payload" in each.body]
        for payload in [each for each in sent if each.get("type") == "event_callback"]:
            await on.slack.deliver(payload, times=3)
        await on.settle()
        assert sorted(await _tasks(on)) == ["Call Acme", "Call Acme"]
        assert len(on.bots(channel)) == 1
        assert len(on.bots(on.slack.workspace.direct(on.anna))) == 2
        assert on.refused() == []


def _start(on: Stage) -> datetime:
    return on.clock.at.replace(hour=0)


async def _two_cards(on: Stage) -> tuple[Message, Message]:
    """Show one follow-up in a direct message and in a channel, both with its buttons."""
    channel = on.slack.workspace.add_channel("sales", on.anna)
    await on.tells(on.anna, "called Acme, remind me tomorrow at 9am to call Acme")
    on.slack.people.mentions(on.anna, channel, "snooze call Acme to Thursday at 9am")
    await on.settle()
    (there,) = on.bots(channel)
    await on.turns_to("2026-03-05T09:00:05+01:00")
    return on.last(on.anna), there


async def test_done_from_two_places_in_the_same_second(folder: Path, where: dict[str, Any]) -> None:
    async with stage(folder, **where) as on:
        here, there = await _two_cards(on)
        assert "Done" in labels(here)
        assert "Done" in labels(there)
        await asyncio.gather(
            *(on.slack.gestures.presses(on.anna, card, "Done") for card in (here, there, here, there, here))
        )
        await on.settle()
        await on.settle()
        assert "Done: Call Acme" in words(here)
        assert "Done: Call Acme" in words(there)
        trail = await on.app.in_store(lambda store: store.tasks.list_done(_start(on), on.clock.at + timedelta(hours=1)))
        assert len(trail) == 1
        assert on.refused() == []


async def test_a_press_on_one_card_shows_on_the_other(folder: Path, where: dict[str, Any]) -> None:
    async with stage(folder, **where) as on:
        here, there = await _two_cards(on)
        posted = len(on.bots())
        await on.presses(on.anna, there, "Done")
        assert "Done: Call Acme" in words(here)
        assert "Reached" not in labels(here)
        await on.presses(on.anna, there, "Undo")
        assert "Done" in labels(here)
        await on.presses(on.anna, here, "Done")
        assert "Done: Call Acme" in words(there)
        assert len(on.bots()) == posted
        assert on.refused() == []


async def test_a_telegram_update_again_is_no_second_effect(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep")
        await on.writes(tim, "remind me tomorrow at 9am to call Acme")
        before = len(on.telegram.sent(tim))
        for update in list(on.telegram.state.issued):
            await on.telegram.redeliver(update.id, times=3)
            await on.settle()
        assert await _tasks(on) == ["Call Acme"]
        assert len(on.telegram.sent(tim)) == before


async def test_a_message_that_slack_shows_us_stands_though_its_answer_was_lost(folder: Path) -> None:
    async with stage(folder) as on:
        on.slack.faults.queue("chat.postMessage", faults.drop(accepted=True))
        away = [faults.error("internal_error")] * 3
        on.slack.faults.queue("conversations.history", *away)
        on.slack.people.dms(on.anna, "called Acme")
        await on.settle()
        await on.passes(seconds=11)
        sent = [row async for row in _outbox(on)]
        assert [each.state for each in sent] == ["sent"]
        assert sent[0].provider_id == on.last(on.anna).ts
        assert len(on.bots(on.slack.workspace.direct(on.anna))) == 1


async def test_of_two_copies_that_slack_shows_us_one_is_taken_back(folder: Path) -> None:
    async with stage(folder) as on:
        first = await on.tells(on.anna, "called Acme")
        direct = on.slack.workspace.direct(on.anna)
        metadata = json.dumps(first.body["metadata"])
        await on.app.adapters[Platform.SLACK].client.chat_postMessage(channel=direct.id, text="twin", metadata=metadata)  # type: ignore[attr-defined]  # The Slack adapter's own client.
        await on.settle()
        while on.app.sender.desk.watchers:
            await asyncio.gather(*on.app.sender.desk.watchers)
        assert [each.ts for each in on.bots(direct)] == [first.ts]


async def test_a_token_that_is_right_again_sends_at_once(folder: Path) -> None:
    async with stage(folder) as on:
        scope = f"account:slack:{on.slack.workspace.id}"
        await on.app.in_store(lambda store: store.pauses.put(scope, on.clock.now() + timedelta(minutes=15)))
    async with stage(folder) as on:
        assert "Acme" in words(await on.tells(on.anna, "called Acme"))


async def _outbox(on: Stage) -> AsyncIterator[Outbox]:
    async with on.app.database.reading(on.app.workspace_id) as store:
        direct = on.slack.workspace.direct(on.anna)
        for each in await store.outbox.list_by_conversation(f"slack:{on.slack.workspace.id}:{direct.id}"):
            yield each
