"""`respond`: plain words under a reminder become its note, and move it."""

from pathlib import Path

import pytest

from locales.catalog import catalog
from tests.chat import Chat, Shown, conversation


@pytest.fixture
async def reminder(chat: Chat) -> Shown:
    """A reminder about a customer has just arrived."""
    await chat.says("remind me tomorrow at 9am to call Acme")
    return await chat.waits_until("2026-03-03T09:00+01:00")


async def test_words_are_logged_on_the_customer(chat: Chat, reminder: Shown) -> None:
    said = await chat.says("she wants a smaller package", reply_to=reminder.id)
    assert "logged: Acme" in said
    assert "she wants a smaller package" in await chat.calls("show Acme")


async def test_a_moment_in_the_words_moves_the_follow_up(chat: Chat, reminder: Shown) -> None:
    said = await chat.says("left a message, try again Monday at 9am", reply_to=reminder.id)
    assert "Moved: Call Acme · Mon, Mar 9, 2026, 9:00 AM" in said
    rung = await chat.waits_until("2026-03-09T09:00+01:00")
    assert "⏰ Call Acme" in rung


async def test_undo_puts_the_moment_back(chat: Chat, reminder: Shown) -> None:
    await chat.says("left a message, try again Monday at 9am", reply_to=reminder.id)
    await chat.presses("Undo")
    assert "Tue, Mar 3, 2026" in await chat.says("agenda")
    assert "left a message" not in await chat.calls("show Acme")


async def test_the_note_button_asks_and_the_answer_is_kept(chat: Chat, reminder: Shown) -> None:
    asked = await chat.presses("Note", on=reminder)
    assert "What happened?" in asked
    said = await chat.says("wants it in blue")
    assert "wants it in blue" in said
    assert "Done" in said.buttons


async def test_who_was_reached_is_done_whatever_day_is_said_with_it(chat: Chat, reminder: Shown) -> None:
    said = await chat.says("reached him, meeting was moved to next week", reply_to=reminder.id)
    assert "Call logged: Acme" in said
    assert "Moved" not in said
    assert "Done: Call Acme" in said
    assert "What's the next step?" in said
    await chat.presses("Undo", on=said)
    assert "Call Acme" in await chat.says("agenda")


async def test_what_was_sent_is_done_and_a_customers_day_moves_nothing(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to send Acme the contract")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    said = await chat.says("sent it, they sign Friday", reply_to=rung.id)
    assert "Moved" not in said
    assert "Done: Send Acme the contract" in said


async def test_what_they_wrote_leaves_what_is_to_be_sent_open(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to send Acme the contract")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    assert "Done:" not in await chat.says("they emailed me, they sign Friday", reply_to=rung.id)
    assert "Done:" not in await chat.says("called them, they are waiting for it", reply_to=rung.id)
    assert "Send Acme the contract" in await chat.says("agenda")


async def test_an_attempt_in_words_is_the_attempt_that_the_button_logs(chat: Chat, reminder: Shown) -> None:
    said = await chat.says("no answer, she is back on Thursday", reply_to=reminder.id)
    assert "Call (no answer) logged: Acme" in said
    assert "Moved: Call Acme · Thu, Mar 5, 2026" in said


async def test_an_attempt_without_a_day_is_asked_when_to_try_again(chat: Chat, reminder: Shown) -> None:
    said = await chat.says("nobody picked up", reply_to=reminder.id)
    assert "Call (no answer) logged: Acme" in said
    assert "When shall we try again?" in said
    assert "Thu, Mar 5, 2026, 10:00 AM" in await chat.says("thursday 10am")


async def test_an_attempt_typed_for_a_note_is_an_attempt(chat: Chat, reminder: Shown) -> None:
    await chat.presses("Note", on=reminder)
    assert "Call (no answer) logged: Acme" in await chat.says("didn't pick up")


async def test_no_answer_to_something_is_a_note_and_so_is_one_where_nobody_was_to_be_called(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to send Acme the contract")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    assert "Note logged: Acme" in await chat.says("no answer, nobody there today", reply_to=rung.id)
    await chat.says("remind me tomorrow at 9am to call Globex")
    rung = await chat.waits_until("2026-03-04T09:00+01:00")
    assert "Note logged: Globex" in await chat.says(
        "no answer to the quote yet, they want it in blue", reply_to=rung.id
    )


async def test_an_attempt_with_a_day_is_no_correction_of_a_sentence(chat: Chat, reminder: Shown) -> None:
    await chat.says("called Globex, follow up Friday")
    said = await chat.says("no answer, Thursday", reply_to=reminder.id)
    assert "Call (no answer) logged: Acme" in said
    assert "Moved: Call Acme · Thu, Mar 5, 2026" in said


async def test_no_and_a_day_below_a_reminder_moves_what_it_reminds_of(chat: Chat, reminder: Shown) -> None:
    await chat.says("called Globex, follow up Friday")
    assert "Call Acme · Thu, Mar 5, 2026" in await chat.says("no, Thursday", reply_to=reminder.id)
    assert "Follow up · Globex · Fri, Mar 6, 2026" in await chat.says("agenda")


@pytest.mark.parametrize(
    ("locale", "order", "words"),
    [
        ("de", "Erinnere mich morgen um 9 Uhr, Acme anzurufen", "nicht erreicht, sie ist Donnerstag wieder da"),
        ("es", "recuérdame mañana a las 9 llamar a Acme", "no contesta, vuelve el jueves"),
        ("fr", "rappelle-moi demain à 9h d'appeler Acme", "pas de réponse, elle revient jeudi"),
        ("pt", "lembre-me amanhã às 9h de ligar para a Acme", "não atendeu, volta na quinta"),
        ("ru", "напомни завтра в 9:00 позвонить в Acme", "не отвечает, будет в четверг"),
        ("zh", "明天9点提醒我给Acme打电话", "没人接，她周四回来"),
        ("it", "ricordami domani alle 9 di chiamare Acme", "non risponde, torna giovedì"),
    ],
)
async def test_an_attempt_is_heard_in_every_language(tmp_path: Path, locale: str, order: str, words: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        await chat.says(order)
        rung = await chat.waits_until("2026-03-03T09:00+01:00")
        said = await chat.says(words, reply_to=rung.id)
        assert catalog().text(locale, "common-no_answer", {}) in said
        agenda = await chat.calls("agenda")
        assert "5" in next(line for line in agenda.text.splitlines() if "Acme" in line)


async def test_the_next_step_that_was_chosen_takes_its_questions_place(chat: Chat, reminder: Shown) -> None:
    said = await chat.says("reached him, all fine", reply_to=reminder.id)
    chosen = await chat.presses("In a week", on=said)
    assert "Call logged: Acme" in chosen
    assert "⏰ Next: Call Acme" in chosen
    assert "What's the next step?" not in chosen
    assert "In 3 days" not in chosen.buttons
