"""Forwards that arrive one by one: when they are one note, and when they are not."""

from datetime import datetime, timedelta

from handlers.kit.request import Forwarded, Quoted
from storage.models.activity import Activity
from storage.unit_of_work import Store
from tests.chat import Chat


async def notes(store: Store) -> list[Activity]:
    return [each for each in await store.activities.list_all() if each.kind.value == "note"]


async def test_what_follows_at_once_is_one_note_and_one_undo(chat: Chat) -> None:
    await chat.says("called Acme")
    first = datetime.fromisoformat("2026-02-20T09:00:00+01:00")
    await chat.forwards("Acme wants 40 seats", sent_at=first)
    said = await chat.forwards("and a demo", sent_at=first + timedelta(hours=1))
    assert said.edited
    (note,) = await chat.app.in_store(notes)
    assert note.summary == "2026-02-20T08:00Z Acme wants 40 seats\n2026-02-20T09:00Z and a demo"
    assert note.occurred_at == first
    await chat.presses("Undo")
    assert await chat.app.in_store(notes) == []


async def test_what_comes_later_or_after_an_undo_is_a_note_of_its_own(chat: Chat) -> None:
    await chat.says("called Acme")
    await chat.forwards("Acme wants 40 seats")
    await chat.waits_until("2026-03-02T10:00:11+01:00")
    await chat.forwards("Acme wants a demo")
    assert len(await chat.app.in_store(notes)) == 2
    await chat.presses("Undo")
    await chat.forwards("Acme wants both")
    assert [each.summary for each in await chat.app.in_store(notes)] == ["wants 40 seats", "wants both"]


async def test_what_has_a_caption_of_its_own_is_a_note_of_its_own(chat: Chat) -> None:
    await chat.says("called Acme")
    await chat.says("called Beta")
    await chat.does(Forwarded((Quoted("40 seats"),), "Acme"))
    await chat.does(Forwarded((Quoted("60 seats"),), "Beta"))
    assert [each.summary for each in await chat.app.in_store(notes)] == ["40 seats", "60 seats"]


async def test_the_question_says_all_that_waits(chat: Chat) -> None:
    asked = await chat.forwards("won Globex")
    assert "I have this message here: “won Globex”" in asked
    await chat.forwards("they signed")
    shown = chat.screen.messages[asked.id]
    assert [each in shown for each in ("these 2 messages", "won Globex", "they signed")] == [True] * 3
    for number in range(3):
        await chat.forwards(f"page {number}")
    assert "these 5 messages" in chat.screen.messages[asked.id]
    said = await chat.says("Globex Corp")
    assert "page 2" in said
    assert "Note logged: Globex Corp" in said
