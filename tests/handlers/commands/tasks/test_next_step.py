"""`next_step`: the answer to "what is the next step?"."""

import re
from pathlib import Path

import pytest

from handlers.kit.request import Platform, Sender
from tests.chat import Chat, Shown, conversation


@pytest.fixture
async def rung(chat: Chat) -> Shown:
    """A reminder about a customer has just arrived, on a Thursday."""
    await chat.says("remind me Thursday at 9am to call Acme")
    return await chat.waits_until("2026-03-05T09:00+01:00")


async def test_after_no_answer_the_same_follow_up_moves(chat: Chat, rung: Shown) -> None:
    await chat.presses("No answer", on=rung)
    said = await chat.presses("In 2 hours")
    assert "Next: Call Acme · Thu, Mar 5, 2026, 11:00 AM" in said
    assert "⏰ Call Acme" in await chat.waits_until("2026-03-05T11:00+01:00")


async def test_two_hours_are_two_hours_while_the_clock_is_put_back(folder: Path) -> None:
    async with conversation(folder, at="2026-10-25T00:20Z") as chat:
        await chat.says("remind me in 5 minutes to call Acme")
        await chat.waits_until("2026-10-25T00:30Z")
        await chat.presses("No answer")
        assert "3:30 AM" in await chat.presses("In 2 hours")
        assert not (await chat.waits_until("2026-10-25T02:29Z")).text
        assert "Call Acme" in await chat.waits_until("2026-10-25T02:30Z")


async def test_after_done_a_new_follow_up_is_made_on_a_working_day(chat: Chat, rung: Shown) -> None:
    await chat.presses("Done", on=rung)
    said = await chat.presses("In 3 days")
    assert "Mon, Mar 9, 2026, 9:00 AM" in said
    await chat.presses("Undo")
    assert "Nothing is open" in await chat.says("agenda")


async def test_no_next_step_is_accepted(chat: Chat, rung: Shown) -> None:
    await chat.presses("Done", on=rung)
    assert "no next step" in await chat.presses("No next step")


async def test_pressed_twice_it_makes_one(chat: Chat, rung: Shown) -> None:
    asked = await chat.presses("Done", on=rung)
    await chat.presses("Tomorrow", on=asked)
    await chat.presses("Tomorrow", on=asked)
    assert "(1)" in await chat.says("agenda")


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("call", "Call"),
        ("email tomorrow", "Email"),
        ("send the offer on Friday", "Send the offer"),
        ("morgen anrufen", "Anrufen"),
    ],
)
async def test_the_next_step_in_a_few_words(chat: Chat, said: str, made: str) -> None:
    await _reached(chat)
    card = await chat.says(said)
    assert made in card
    task = (await chat.app.in_reading(lambda store: store.tasks.list_open()))[-1]
    assert task.title.startswith(made)
    assert task.company_id is not None
    assert (task.due_at or task.due_on) is not None or said == "call"


@pytest.mark.parametrize("said", ["thanks", "great, talk soon", "ok"])
async def test_thanks_are_no_next_step(chat: Chat, said: str) -> None:
    await _reached(chat)
    assert (await chat.says(said)).text == ""
    assert await chat.app.in_reading(lambda store: store.tasks.list_open()) == []


@pytest.mark.parametrize(("said", "due"), [("Friday 10am", "Fri, Mar 6, 2026, 10:00 AM"), ("in 3 days", "Mar 6, 2026")])
async def test_a_moment_alone_is_when(chat: Chat, said: str, due: str) -> None:
    await _reached(chat)
    card = await chat.says(said)
    assert "Next: Call Acme" in card
    assert due in card
    (task,) = await chat.app.in_reading(lambda store: store.tasks.list_open())
    assert task.company_id is not None


async def test_after_no_answer_a_typed_moment_moves_the_same_follow_up(chat: Chat, rung: Shown) -> None:
    await chat.presses("No answer", on=rung)
    assert "Next: Call Acme · Fri, Mar 6, 2026, 10:00 AM" in await chat.says("Friday 10am")
    assert "(1)" in await chat.says("agenda")


async def test_it_takes_over_from_the_question_of_the_welcome(chat: Chat) -> None:
    ana = await joined(chat)
    await ana.says("called Osram, follow up tomorrow at 9am")
    await ana.presses("Done")
    assert "Osram" in await ana.says("send the offer on Friday")


async def test_words_under_another_card_are_not_for_the_question(chat: Chat) -> None:
    await chat.calls("company Globex")
    other = await chat.calls("show Globex")
    await _reached(chat)
    assert "Globex" in await chat.says("email tomorrow", reply_to=other.id)


async def test_no_means_none(chat: Chat) -> None:
    await _reached(chat)
    assert "no next step for now" in await chat.says("no")


async def test_a_sentence_of_its_own_is_read_as_one(chat: Chat) -> None:
    await _reached(chat)
    assert "Call logged: Globex" in await chat.says("called Globex")


async def test_the_question_lapses_once_something_else_was_done(chat: Chat) -> None:
    await _reached(chat)
    await chat.calls("show Acme")
    await chat.says("called Globex, they are happy")
    for said in ("send the brochure to Zeta", "email tomorrow"):
        assert "Acme" not in await chat.says(said)


async def test_what_goes_to_an_address_is_read_by_itself(chat: Chat) -> None:
    await _reached(chat)
    assert "Acme" not in await chat.says("email to pat@theta.com: asked for references")


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("sent the quote, next step: call on Wednesday", "⏰ Call · Acme · Wed, Mar 4"),
        ("send the contract on Wednesday at 9", "⏰ Send the contract · Acme · Wed, Mar 4"),
        ("remind me on Friday", "Next: Call Acme · Fri, Mar 6"),
        ("no next step", "no next step for now"),
    ],
)
async def test_what_names_nobody_is_about_the_customer(chat: Chat, said: str, made: str) -> None:
    await _reached(chat)
    assert made in await chat.says(said)


async def test_after_a_press_or_two_hours_words_mean_something_else(chat: Chat) -> None:
    await _reached(chat)
    await chat.presses("Tomorrow")
    assert (await chat.says("call")).text == ""
    await chat.waits_until("2026-03-04T09:00+01:00")
    await chat.presses("Reached")
    await chat.waits_until("2026-03-04T11:30+01:00")
    assert (await chat.says("call")).text == ""


async def test_the_word_alone_below_done_too(chat: Chat) -> None:
    await chat.calls("company Acme")
    await chat.says("remind me tomorrow at 9am to call Acme")
    await chat.says("done call Acme")
    assert "Email" in await chat.says("email on Friday")


async def joined(chat: Chat) -> Chat:
    """Let somebody join on Telegram who has not said where they are."""
    card = await chat.says("invite rep Ana Ruiz")
    found = re.search(r"start=([A-Za-z0-9_-]{22})|([A-Za-z0-9_-]{22})", card.text)
    assert found is not None
    ana = chat.beside(Platform.TELEGRAM, Sender(user="77", name="Ana Ruiz"))
    assert "time zone" in await ana.calls(f"start {found[1] or found[2]}")
    return ana


async def _reached(chat: Chat) -> None:
    await chat.calls("company Acme")
    await chat.says("remind me tomorrow at 9am to call Acme")
    await chat.waits_until("2026-03-03T09:00+01:00")
    assert "What's the next step?" in await chat.presses("Reached")


async def test_what_a_cover_plans_is_the_owners(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await kim.says("remind me tomorrow at 10 to call Acme")
    await kim.says("remind me tomorrow at 11 to call Globex")
    await kim.says("I'm away until Friday, Nora covers")
    await chat.waits_until("2026-03-03T10:01+01:00")
    await chat.presses("Done")
    assert "For Kim Lund: Call Acme" in await chat.presses("In a week")
    await chat.waits_until("2026-03-03T11:01+01:00")
    await chat.presses("Done")
    await chat.says("email on March 11")
    await chat.waits_until("2026-03-09T12:00+01:00")
    assert "Nothing" in await chat.calls("agenda")
    theirs = await kim.calls("agenda")
    assert "Call Acme" in theirs
    assert "Email" in theirs


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("no, Thursday", "Next: Follow up · Acme · Thu, Mar 5"),
        ("no Thursday at 4", "Thu, Mar 5, 2026, 4:00 PM"),
        ("no, email them on friday", "⏰ Email them · Acme · Fri, Mar 6"),
        ("no", "no next step"),
    ],
)
async def test_what_begins_a_correction_is_no_title(chat: Chat, said: str, seen: str) -> None:
    await chat.says("called Acme, follow up tomorrow at 3")
    await chat.presses("Done")
    assert seen in await chat.says(said)


@pytest.mark.parametrize(
    ("locale", "told", "done", "said", "seen"),
    [
        ("de", "Acme angerufen, morgen um 15 Uhr nachfassen", "Erledigt", "nein, Donnerstag", "Do., 5. März"),
        ("zh", "给Acme打了电话，明天下午3点跟进", "完成", "不，周四", "跟进 · Acme · 2026年3月5日"),
    ],
)
async def test_nor_is_it_in_other_languages(
    tmp_path: Path, locale: str, told: str, done: str, said: str, seen: str
) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        await chat.says(told)
        await chat.presses(done)
        assert seen in await chat.says(said)
