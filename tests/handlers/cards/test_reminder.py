"""What is shown when the bell rings: built at that moment, and only if it is still wanted."""

from handlers.cards.reminder import reminder, reminder_digest
from handlers.kit.presses import presses_of
from handlers.kit.reply import CardRef
from tests.chat import Chat


async def _only_task(chat: Chat) -> str:
    async with chat.app.database.reading(chat.app.workspace_id) as store:
        return str((await store.tasks.list_open())[0].id)


async def test_a_customer_gets_the_buttons_of_a_call_and_an_errand_does_not(chat: Chat) -> None:
    for words, expected in (
        ("remind me Friday to call Acme", {"outcome", "respond", "done", "snooze", "why"}),
        ("remind me Friday to water the plants", {"done", "snooze", "why"}),
    ):
        await chat.says(words)
        async with chat.app.database.reading(chat.app.workspace_id) as store:
            shown = await reminder(store, CardRef("reminder", await _only_task(chat)), None)
        assert shown is not None
        assert {each.command for each in presses_of(shown)} == expected
        await chat.calls("undo")


async def test_what_was_done_meanwhile_is_not_shown(chat: Chat) -> None:
    await chat.says("remind me Friday to call Acme")
    task = await _only_task(chat)
    await chat.calls("done call acme")
    async with chat.app.database.reading(chat.app.workspace_id) as store:
        assert await reminder(store, CardRef("reminder", task), None) is None
        assert await reminder_digest(store, CardRef("reminder_digest", "", facts={"tasks": [task]}), None) is None


async def test_who_asked_for_it_is_named(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("remind Kim today at 11am to call Acme")
    await kim.says("remind me at 11am to water the plants")
    await chat.waits_until("2026-03-02T11:00+01:00")
    rung = [each.text for each in kim.screen.messages.values() if "Why?" in each.buttons]
    assert any("Acme" in text and "Nora Vidal asked for this reminder." in text for text in rung)
    assert not any("Acme" in text and "You asked me" in text for text in rung)
    assert any("plants" in text and "You asked me to remind you." in text for text in rung)
