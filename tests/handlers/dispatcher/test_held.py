"""What a dispatcher holds: leases lengthened, order kept after a failure, nobody left in silence."""

import asyncio
from typing import Any

import pytest

from bot.cli.shell.checks import database
from handlers.dispatcher import dispatcher
from handlers.kit.request import Called, Said
from storage.models.inbox import Inbox, InboxState
from storage.unit_of_work import Store
from tests.chat import Chat


async def _rows(chat: Chat) -> list[Inbox]:
    async def read(store: Store) -> list[Inbox]:
        return await store.inbox._list(store.inbox._select(Inbox).order_by(Inbox.id))

    rows: list[Inbox] = await chat.app.in_store(read)
    return rows


async def _lapse(chat: Chat) -> None:
    """Let the leases of this process run out, as when it stood still."""

    async def write(store: Store) -> None:
        for row in await store.inbox._list(store.inbox._select(Inbox)):
            if row.lease_until is not None:
                await store.inbox.extend_all(chat.app.house.worker, [row.id], lease_seconds=-1)

    await chat.app.in_store(write)


async def test_what_runs_slowly_is_neither_claimed_again_nor_counted(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, going_on = asyncio.Event(), asyncio.Event()

    async def slow(self: Any, row: Inbox, request: Any, looked: Any) -> Any:
        started.set()
        await going_on.wait()
        return await once(self, row, request, looked)

    once = dispatcher.Dispatcher._once
    monkeypatch.setattr(dispatcher.Dispatcher, "_once", slow)
    monkeypatch.setattr(dispatcher, "_EXTEND_AFTER", 0.0)
    await chat.app.inbox.accept(chat.request(Said("called Acme")), chat.request(Said("called Beta")))
    await started.wait()
    for _ in range(4):
        await _lapse(chat)
        assert await chat.app.dispatcher.claim() == 0
    assert [(row.attempts, row.fence, row.state) for row in await _rows(chat)] == [(1, 1, InboxState.WAITING)] * 2
    going_on.set()
    await chat.app.settle()
    assert len(chat.screen.log) == 2


async def test_after_a_failure_that_passes_the_order_is_kept(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    take, failed = dispatcher.Dispatcher._try, False

    async def fails_once(self: Any, row: Inbox, request: Any, looked: Any) -> Any:
        nonlocal failed
        if not failed:
            failed = True
            raise ConnectionResetError("lost")
        return await take(self, row, request, looked)

    monkeypatch.setattr(dispatcher.Dispatcher, "_try", fails_once)
    await chat.app.inbox.accept(*(chat.request(Said(f"called {name} Ltd")) for name in ("Alpha", "Beta")))
    await chat.app.dispatcher.settle()
    assert not chat.screen.log
    await chat.app.inbox.accept(chat.request(Said("called Gamma Ltd")))
    await asyncio.gather(*chat.app.dispatcher._tasks)
    assert not chat.screen.log
    assert [row.lease_until is not None for row in await _rows(chat)] == [True, False, False]
    for _ in range(3):
        await _lapse(chat)
        await chat.app.dispatcher.claim()
        await chat.app.settle()
    names = [next(name for name in ("Alpha", "Beta", "Gamma") if name in each.text) for each in chat.screen.log]
    assert names == ["Alpha", "Beta", "Gamma"]
    assert "Delta" in await chat.says("called Delta Ltd")


async def test_who_sent_a_quarantined_request_hears_of_it(chat: Chat) -> None:
    chat.app.inbox.hand_on = lambda _: None
    await chat.app.inbox.accept(chat.request(Called("help")))

    async def spend(store: Store) -> None:
        [row] = await store.inbox._list(store.inbox._select(Inbox))
        row.attempts = 3

    await chat.app.in_store(spend)
    await _lapse(chat)
    assert await chat.app.dispatcher.claim() == 0
    await chat.app.settle()
    [row] = await _rows(chat)
    assert row.state is InboxState.QUARANTINED
    assert row.error_ref
    assert "Something went wrong on my side" in chat.screen.log[-1]
    assert row.error_ref in chat.screen.log[-1]
    (failed,) = [each async for each in database(chat.app.settings) if "could not be worked on" in each.what]
    assert row.error_ref in failed.remedy
