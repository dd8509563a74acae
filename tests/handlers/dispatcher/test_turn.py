"""One request, one transaction, one answer: whatever comes twice, at once, or fails on the way."""

import asyncio
from collections.abc import Sequence
from typing import Any

from handlers.dispatcher.dispatcher import Dispatcher
from handlers.dispatcher.inbox import StoreInbox
from handlers.kit.request import Said
from tests.chat import Chat


async def _timeline(chat: Chat) -> Sequence[Any]:
    async with chat.app.database.reading(chat.app.workspace_id) as store:
        return await store.activities.list_timeline()


async def test_the_same_request_three_times_at_once_is_one_effect_and_one_reply(chat: Chat) -> None:
    request = chat.request(Said("called Acme, follow up tomorrow at 3pm"))
    accepted = await asyncio.gather(*(chat.app.inbox.accept(request) for _ in range(3)))
    await chat.app.settle()
    assert sum(accepted) == 1
    assert len(await _timeline(chat)) == 1
    assert len(chat.screen.log) == 1


async def test_two_workers_on_one_file_answer_once(chat: Chat) -> None:
    """The second worker's own inbox swallows what the first has accepted."""
    app = chat.app
    other = Dispatcher(app.house)
    inbox = StoreInbox(app.database, app.workspace_id, chat.clock, "second-worker")
    inbox.hand_on = other.hand_on
    requests = [chat.request(Said(f"called Customer{number} Ltd")) for number in range(5)]
    doors = [door for _ in range(3) for door in (app.inbox, inbox)]
    await asyncio.gather(*(door.accept(request) for request in requests for door in doors))
    await asyncio.gather(app.dispatcher.settle(), other.settle())
    await asyncio.gather(app.dispatcher.claim(), other.claim())
    await asyncio.gather(app.dispatcher.settle(), other.settle())
    await app.settle()
    await app.settle()
    assert len(await _timeline(chat)) == 5
    assert len(chat.screen.log) == 5


async def test_a_conversation_is_answered_in_its_order(chat: Chat) -> None:
    for name in ("Alpha", "Beta", "Gamma", "Delta"):
        await chat.app.inbox.accept(chat.request(Said(f"called {name} Ltd")))
    await chat.app.settle()
    texts = [each.text for each in chat.screen.log]
    assert [next(name for name in ("Alpha", "Beta", "Gamma", "Delta") if name in text) for text in texts] == [
        "Alpha",
        "Beta",
        "Gamma",
        "Delta",
    ]


async def test_an_error_of_ours_is_rolled_back_and_has_a_reference(chat: Chat) -> None:
    broken = chat.app.house.registry.commands["remind"]

    async def fails(_ctx: Any, **_given: Any) -> Any:
        raise RuntimeError("a bug")

    good = broken.handler
    object.__setattr__(broken, "handler", fails)
    try:
        said = await chat.says("called Acme, follow up tomorrow at 3pm")
    finally:
        object.__setattr__(broken, "handler", good)
    assert "Something went wrong on my side" in said
    reference = said.text.rsplit(" ", 1)[1]
    assert len(reference) == 8
    assert "a bug" not in said
    assert not await _timeline(chat)
    async with chat.app.database.reading(chat.app.workspace_id) as store:
        assert "Acme" not in [each.name for each in await store.companies.list_all()]
    assert "Call logged: Acme" in await chat.says("called Acme, follow up tomorrow at 3pm")


async def test_a_lost_race_is_run_again_and_nobody_notices(chat: Chat) -> None:
    command = chat.app.house.registry.commands["log"]
    good, tries = command.handler, 0

    async def loses_twice(ctx: Any, **given: Any) -> Any:
        nonlocal tries
        tries += 1
        if tries <= 2:
            raise ConnectionResetError("lost")
        return await good(ctx, **given)

    object.__setattr__(command, "handler", loses_twice)
    try:
        said = await chat.says("called Acme")
    finally:
        object.__setattr__(command, "handler", good)
    assert tries == 3
    assert "Call logged: Acme" in said
    assert len(await _timeline(chat)) == 1


async def test_a_request_that_was_accepted_before_a_restart_is_answered_after_it(chat: Chat) -> None:
    """Accepted is committed: the process may end before the dispatcher has begun."""
    chat.app.inbox.hand_on = lambda _: None
    await chat.app.inbox.accept(chat.request(Said("called Acme")))
    await chat.reopens()
    await chat.app.settle()
    assert len(await _timeline(chat)) == 1
    assert "Call logged: Acme" in chat.screen.log[-1]


async def test_small_talk_is_answered_by_silence(chat: Chat) -> None:
    for words in ("thanks!", "ok"):
        assert not (await chat.says(words)).text, words


async def test_what_failed_does_not_spoil_what_follows(chat: Chat) -> None:
    """The very first turn is rolled back, and with it what was read in it."""
    assert "I don't know" in await chat.calls("show Zorkon")
    assert "New deal: Acme rollout" in await chat.calls("deal Acme rollout 12k")
    await chat.calls("show Zorkon")
    assert "is now in Proposal" in await chat.calls("move Acme rollout to Proposal")


async def test_hostile_text_is_kept_and_answered(chat: Chat) -> None:
    for words in ("<!channel>", "<@U1> *x* </b> [x](http://e.example)", "\u202eevil\u202c", "😀" * 300, "x" * 1900):
        said = await chat.says(f"called Acme, they said {words}")
        assert "Call logged: Acme" in said, words[:40]


async def test_nul_is_no_reason_to_lose_a_message(chat: Chat) -> None:
    assert "Acme" in await chat.says("called Acme, they said \x00 hello")
