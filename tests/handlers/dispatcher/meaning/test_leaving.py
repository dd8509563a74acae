"""While a question is open: an answer is an answer, a command or a sentence of its own is not."""

import pytest

from tests.chat import Chat


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("settings zone Berlin", "Europe/Berlin"),
        ("agenda", "Your agenda"),
        ("remind me in 1 minute to ring Kestrel", "Ring Kestrel"),
        ("they like us", "Note logged: Globex"),
        ("done deal, signed on paper", "Note logged: Globex"),
        ("move the date, they said", "Note logged: Globex"),
    ],
)
async def test_a_note_takes_words_and_leaves_commands_alone(chat: Chat, typed: str, seen: str) -> None:
    await chat.says("called Globex")
    await chat.calls("note")
    await chat.says("Globex")
    before = len(chat.screen.log)
    await chat.says(typed)
    assert seen in chat.screen.log[before]


@pytest.mark.parametrize("typed", ["note Acme they like us", "called Acme, follow up friday", "undo"])
async def test_a_name_takes_no_sentence(chat: Chat, typed: str) -> None:
    await chat.says("called Acme")
    await chat.calls("find")
    said = await chat.says(typed)
    assert "matches for" not in said
    assert "match for" not in said
    assert "nothing like" not in said


async def test_a_company_typed_for_a_person_is_the_company_that_is_there(chat: Chat) -> None:
    await chat.calls("company Globex Ltd")
    await chat.calls("note")
    await chat.says("Globex")
    said = await chat.says("pays by invoice")
    assert "Note logged: Globex Ltd" in said
    assert "New" not in said


async def test_nothing_at_all_is_not_logged(chat: Chat) -> None:
    assert "What happened?" in await chat.calls("log")


async def test_a_form_beside_other_work_is_kept_and_gone_on_with(chat: Chat) -> None:
    await chat.says("called Globex")
    assert "What is good" in await chat.calls("feedback")
    before = len(chat.screen.log)
    kept = await chat.says("called Globex, they want a quote, follow up friday")
    said = chat.screen.log[before:]
    assert any("Follow up" in each for each in said)
    assert "I've kept this open for you: Feedback" in kept
    assert "Your agenda" in await chat.calls("agenda")  # Said once, and not with every message.
    assert "What is good" in await chat.presses("Go on", on=kept)
    assert "Thank you" in await chat.says("The agenda comes too early")


async def test_a_kept_form_is_dropped_by_its_button(chat: Chat) -> None:
    await chat.calls("feedback")
    kept = await chat.calls("agenda")
    assert "I've kept this open" in kept
    assert "dropped it" in await chat.presses("Drop it", on=kept)
    assert "Note" in await chat.says("note Globex they like us")


async def test_words_said_long_after_a_question_answer_it_no_more(chat: Chat) -> None:
    await chat.calls("feedback")
    await chat.waits_until("2026-03-02T10:31+01:00")
    assert "I've kept this open" in await chat.says("the printer is broken again")
    assert "Thank you" not in (await chat.says("thanks anyway")).text
    await chat.calls("feedback show")
    await chat.presses("Go on")
    assert "Thank you" in await chat.says("The agenda comes too early")


async def test_soon_after_the_question_any_words_are_the_answer(chat: Chat) -> None:
    await chat.calls("feedback")
    await chat.waits_until("2026-03-02T10:29+01:00")
    assert "Thank you" in await chat.says("the printer is broken again")


async def test_why_a_deal_was_lost_takes_no_other_work(chat: Chat) -> None:
    await chat.calls("deal Globex rollout 12k")
    await chat.calls("lost Globex rollout")
    await chat.presses("Something else")
    kept = await chat.says("had a meeting with Globex about the renewal")
    assert "I've kept this open" in kept
    await chat.presses("Go on")
    assert "the board said no" in await chat.says("the board said no")


async def test_a_form_for_a_name_goes_on_after_a_look_elsewhere(chat: Chat) -> None:
    await chat.calls("deal")
    kept = await chat.calls("agenda")
    assert "I've kept this open for you: New deal" in kept
    assert "Company" in await chat.says("Acme rollout")


async def test_a_question_of_the_day_before_takes_no_message(chat: Chat) -> None:
    await chat.calls("away")
    await chat.waits_until("2026-03-03T10:00+01:00")
    assert "I've kept this open for you: Away" in await chat.says("thank you all")
    assert "Which day are you back?" in await chat.presses("Go on")
    assert "Who covers?" in await chat.says("Friday")
    assert "Back on Fri, Mar 6" in await chat.presses("Skip")
