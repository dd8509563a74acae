"""Accepting: tried again when the store was lost for a moment, no code in it, strangers in measure."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from handlers.dispatcher.arrivals.flood import StrangersTalk
from handlers.dispatcher.arrivals.joining import hashed_code
from handlers.kit.request import Called, Changed, Platform, Said, Sender
from storage.models.inbox import Inbox
from storage.models.outbox import Outbox
from storage.repositories.inbox import InboxRows
from storage.unit_of_work import Store
from tests.chat import Chat


async def _payloads(chat: Chat) -> str:
    async def read(store: Store) -> str:
        rows: list[Any] = await store.inbox._list(store.inbox._select(Inbox))
        rows += await store.outbox._list(store.outbox._select(Outbox))
        return " ".join(str(row.payload) for row in rows)

    payloads: str = await chat.app.in_store(read)
    return payloads


async def _code(chat: Chat) -> str:
    said = await chat.calls("invite rep Maria Lopez")
    return said.text.split("/crm join ")[1].split()[0]


def _telegram(chat: Chat, user: str, name: str = "Eve") -> Chat:
    return chat.beside(Platform.TELEGRAM, Sender(user=user, name=name))


@pytest.mark.parametrize("failures", [1, 3, 4])
async def test_a_store_lost_for_a_moment_is_asked_again(
    chat: Chat, monkeypatch: pytest.MonkeyPatch, failures: int
) -> None:
    accept, left = InboxRows.accept, failures

    async def loses(self: InboxRows, rows: Sequence[Inbox], **how: Any) -> Any:
        nonlocal left
        if left:
            left -= 1
            raise ConnectionResetError("lost")
        return await accept(self, rows, **how)

    monkeypatch.setattr(InboxRows, "accept", loses)
    monkeypatch.setattr("handlers.dispatcher.inbox._AGAIN_AFTER", (0.0, 0.0, 0.0))
    if failures > 3:
        with pytest.raises(ConnectionResetError):
            await chat.says("called Acme")
    else:
        assert "Call logged: Acme" in await chat.says("called Acme")
        assert len(chat.screen.log) == 1


async def test_a_code_is_stored_nowhere_once_its_answer_is_sent(chat: Chat) -> None:
    code = await _code(chat)
    assert code not in await _payloads(chat)
    maria = _telegram(chat, "71", "Maria")
    assert "Maria Lopez" in await maria.does(Called("start", code))
    await maria.does(Called("start", code))
    await chat.calls(f"join {code}")
    payloads = await _payloads(chat)
    assert code not in payloads
    assert hashed_code(code) in payloads


async def test_a_code_that_was_accepted_before_a_restart_lets_in_after_it(chat: Chat) -> None:
    code = await _code(chat)
    maria = _telegram(chat, "71", "Maria")
    chat.app.inbox.hand_on = lambda _: None
    await chat.app.inbox.accept(maria.request(Called("start", code)))
    await chat.reopens()
    await chat.app.settle()
    assert any("has joined with your invitation" in each for each in chat.screen.log)


async def test_a_stored_hash_is_no_code_to_type(chat: Chat) -> None:
    stored = hashed_code(await _code(chat))
    said = await _telegram(chat, "72").does(Called("start", f" {stored} "))
    assert "Welcome" not in said
    assert not any("has joined" in each for each in chat.screen.log)


async def test_of_a_stranger_neither_words_nor_name_are_stored(chat: Chat, folder: Path) -> None:
    eve = _telegram(chat, "77", "Eve Esdropper")
    await eve.does(Called("start", "my secret is 4711-0815-2342"))
    stored = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())  # noqa: ASYNC240  Small files of a test.
    assert b"4711-0815-2342" not in stored
    assert b"Esdropper" not in stored


async def test_a_strangers_flood_is_dropped_and_a_members_is_not(chat: Chat) -> None:
    seconds = 0.0
    chat.app.inbox.strangers = StrangersTalk(lambda: seconds)
    eve = _telegram(chat, "77")
    assert [await chat.app.inbox.accept(eve.request(Said("hi"))) for _ in range(7)] == [1] * 5 + [0] * 2
    assert await chat.app.inbox.accept(eve.request(Changed("blocked"))) == 1
    assert await chat.app.inbox.accept(_telegram(chat, "78").request(Said("hi"))) == 1
    seconds = 5.0
    assert [await chat.app.inbox.accept(eve.request(Said("hi"))) for _ in range(2)] == [1, 0]
    requests = [chat.request(Said("thanks!")) for _ in range(30)]
    assert await chat.app.inbox.accept(*requests) == 30
    await chat.app.settle()


def test_full_buckets_are_forgotten_before_they_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.dispatcher.arrivals.flood._MOST", 3)
    seconds = 0.0
    talk = StrangersTalk(lambda: seconds)
    for user in ("a", "b", "c", "d"):
        assert talk.lets_in(("telegram", "bot", user))
    seconds = 60.0
    for user in ("e", "f", "g"):
        assert talk.lets_in(("telegram", "bot", user))
    assert len(talk._buckets) <= 3
