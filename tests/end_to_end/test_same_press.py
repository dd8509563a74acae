"""The same press from Slack and from Telegram in one second: one effect, and both cards agree."""

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest

from bot.simulator.slack.world import Message
from bot.simulator.telegram.world import Message as TelegramMessage
from bot.simulator.telegram.world import User
from storage.models.task import TaskState
from storage.unit_of_work import Store
from tests.stage import Stage, labels, stage, words


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Give the database: a file, or a server on which transactions really run side by side."""
    return {} if request.param == "sqlite" else {"database": request.getfixturevalue("postgresql_url")}


async def _phone(on: Stage) -> User:
    """Link Anna's Telegram with a code and her yes."""
    assert on.telegram is not None
    await on.tells(on.anna, "called Acme")
    channel = on.slack.workspace.direct(on.anna)
    await on.slack.gestures.slash(on.anna, channel, "/crm", "link")
    await on.settle()
    code = re.search(r"/link ([\w-]{22})", words(on.last(on.anna)))
    assert code is not None
    phone = on.telegram.world.person("Anna")
    on.telegram.people.starts(phone, code[1])
    await on.settle()
    await on.presses(on.anna, on.last(on.anna), "Yes, that's me")
    return phone


async def _cards(on: Stage, phone: User) -> tuple[Message, TelegramMessage]:
    """Show one follow-up on both platforms, each time with its buttons."""
    here = await on.tells(on.anna, "remind me tomorrow at 9am to call Acme")
    there = await on.writes(phone, "snooze call Acme to Thursday at 9am")
    assert "Done" in labels(here)
    assert "Acme" in there.content
    return here, there


async def _effects(store: Store) -> list[str]:
    """List what was written about follow-ups from their being made on."""
    return [f"{each.action} {each.entity}" for each in await store.audit.list_recent(200) if each.entity == "task"]


async def test_done_from_both_platforms_in_one_second(folder: Path, where: dict[str, Any]) -> None:
    async with stage(folder, with_telegram=True, **where) as on:
        assert on.telegram is not None
        phone = await _phone(on)
        here, there = await _cards(on, phone)
        before = await on.app.in_store(_effects)
        on.telegram.people.presses(phone, there, "Done")
        await asyncio.gather(on.slack.gestures.presses(on.anna, here, "Done"), on.settle())
        await on.settle()
        (task,) = await on.app.in_store(lambda store: store.tasks.list_all())
        assert task.state is TaskState.DONE
        assert len(await on.app.in_store(_effects)) == len(before) + 1
        for shown in (words(here), there.content):
            assert "Done: Call Acme" in shown
        assert "Done" not in labels(here)
        assert on.refused() == []


async def test_won_from_both_platforms_in_one_second_is_one_win(folder: Path, where: dict[str, Any]) -> None:
    async with stage(folder, with_telegram=True, **where) as on:
        assert on.telegram is not None
        phone = await _phone(on)
        await on.tells(on.anna, "new deal Acme rollout 12k")
        here = await on.tells(on.anna, "show Acme rollout")
        there = await on.writes(phone, "/show Acme rollout")
        on.telegram.people.presses(phone, there, "Won")
        await asyncio.gather(on.slack.gestures.presses(on.anna, here, "Won"), on.settle())
        await on.settle()
        (deal,) = await on.app.in_store(lambda store: store.deals.list_all())
        assert deal.closed_at is not None
        steps = await on.app.in_store(lambda store: store.deal_changes.list_for_deal(deal.id))
        assert len([each for each in steps if each.field == "stage_id"]) == 1
        for shown in (words(here), there.content):
            assert "Won: Acme rollout" in shown or "was won already" in shown
        assert on.refused() == []
