"""`done`: a follow-up is finished, once."""

from datetime import timedelta

import pytest

from storage.models.task import Task
from storage.unit_of_work import Store
from tests.chat import Chat


async def test_done_by_its_words_then_the_next_step_is_asked(chat: Chat) -> None:
    await chat.says("remind me Friday at 3pm to call Acme")
    said = await chat.calls("done call acme")
    assert "✓ Done: Call Acme" in said
    assert "Undo" in said.buttons
    assert "What's the next step?" in said
    assert "Nothing is open" in await chat.says("agenda")
    await chat.presses("Undo")
    assert "Call Acme" in await chat.says("agenda")


async def test_done_five_times_is_one_effect(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to call Acme")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    said = await chat.presses("Done", on=rung)
    assert "✓ Done: Call Acme" in said
    for _ in range(4):
        assert not (await chat.presses("Done", on=rung)).text
    assert "What's the next step?" in chat.screen.messages[rung.id]
    await chat.waits_until("2026-03-03T09:02+01:00")
    assert "has done its work already" in await chat.presses("Done", on=rung)
    assert "What's the next step?" in chat.screen.messages[rung.id]
    assert (await chat.calls("show Acme")).text.count("Done: Call Acme") == 1


async def test_done_ticks_in_the_agenda(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to send the offer")
    agenda = await chat.says("agenda")
    tick = next(iter(agenda.buttons))
    assert tick.startswith("✓")
    assert "Done: Send the offer" in await chat.presses(tick)


async def test_a_repeated_one_goes_on(chat: Chat) -> None:
    await chat.says("remind me every Friday at 9am to send the report")
    rung = await chat.waits_until("2026-03-06T09:00+01:00")
    said = await chat.presses("Done", on=rung)
    assert "Next time: Fri, Mar 13, 2026" in said


async def test_what_is_done_of_a_repeated_one_stands_in_the_timeline(chat: Chat) -> None:
    await chat.says("called Acme")
    await chat.says("remind me every Friday at 9am to call Acme")
    rung = await chat.waits_until("2026-03-06T09:00+01:00")
    await chat.presses("Done", on=rung)
    shown = await chat.says("show Acme")
    assert "Done: Call Acme" in shown
    assert shown.text.count("Call Acme · Fri, Mar 13, 2026, 9:00") == 1


async def test_several_that_fit_are_offered(chat: Chat) -> None:
    await chat.says("remind me Thursday to call Acme")
    await chat.says("remind me Friday to visit Acme")
    asked = await chat.calls("done Acme")
    assert "Which one do you mean?" in asked
    assert {"Call Acme", "Visit Acme"} <= asked.buttons.keys()
    assert "Done: Visit Acme" in await chat.presses("Visit Acme")
    agenda = await chat.says("agenda")
    assert "Call Acme" in agenda
    assert "Visit Acme ·" not in agenda


async def test_none_that_fits_is_said(chat: Chat) -> None:
    assert "can't find an open follow-up like “foo”" in await chat.calls("done foo")


async def test_whose_follow_up_it_was_hears_of_it_in_one_quiet_line(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    await omar.says("remind me tomorrow at 10am to call Acme")
    before = len(omar.screen.log)
    assert "✓ Done: Call Acme" in await chat.says("done call Acme")
    (told,) = [each for each in omar.screen.log[before:] if not each.edited]
    assert told.text == "✓ Nora Vidal has done it for you: Call Acme"


async def test_who_wants_no_reminders_hears_nothing_of_it(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    await omar.calls("settings pings reminders")
    await omar.says("remind me tomorrow at 10am to call Acme")
    before = len(omar.screen.log)
    await chat.says("done call Acme")
    assert [each for each in omar.screen.log[before:] if not each.edited] == []


@pytest.fixture
async def busy(chat: Chat) -> Chat:
    """Let a colleague have more to do, and sooner, than any list holds."""
    await chat.colleague("Omar Haddad")

    async def add(store: Store) -> None:
        omar = await store.members.find_by_name("Omar Haddad")
        assert omar
        for number in range(1200):
            due = store.now + timedelta(minutes=number)
            facts = {"due_at": due, "zone": "Europe/Madrid", "created_at": store.now}
            title = f"Sort out crate {number}"
            store.tasks.add(Task(id=store.new_id(), title=title, assignee_id=omar.id, created_by=omar.id, **facts))

    await chat.app.in_store(add)
    await chat.says("remind me on 30 March at 9am to visit José at Acme")
    return chat


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("done visit josé at acme", "✓ Done: Visit José at Acme"),
        ("done", "✓ Done: Visit José at Acme"),
        ("done sort out crate 1199", "✓ Done: Sort out crate 1199"),
        ("snooze visit josé at acme to 1 April at 9am", "Visit José at Acme"),
        ("cancel visit José at acme", "Visit José at Acme"),
    ],
)
async def test_ones_own_is_found_however_much_others_have_to_do(busy: Chat, said: str, told: str) -> None:
    assert told in await busy.calls(said)


async def test_tasks_that_are_called_alike_are_told_apart_by_their_days(chat: Chat) -> None:
    for day in ("Thursday", "Friday"):
        await chat.says(f"remind me {day} to call Acme")
    asked = await chat.says("done call Acme")
    assert {"Call Acme · Thu, Mar 5, 2026", "Call Acme · Fri, Mar 6, 2026"} <= set(asked.buttons)
    assert "Done: Call Acme" in await chat.presses("Call Acme · Fri, Mar 6, 2026", on=asked)
    await chat.says("remind me Friday at 3pm to call Acme")
    agenda = await chat.calls("agenda")
    assert "✓ Call Acme · Thu, Mar 5, 2026" in agenda.buttons


async def test_each_done_of_one_message_says_what_it_finishes(chat: Chat) -> None:
    card = await chat.says("remind me to call Acme tomorrow and email Bob on Friday")
    assert {"✓ Call Acme", "✓ Email Bob"} <= set(card.buttons)
    assert "Done: Email Bob" in await chat.presses("✓ Email Bob", on=card)
