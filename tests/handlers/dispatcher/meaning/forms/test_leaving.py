"""While a question is open: an answer is an answer, a command or a sentence of its own is not."""

from pathlib import Path

import pytest

from tests.chat import Chat, conversation


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


@pytest.mark.parametrize(
    "typed",
    [
        "Globex closes 30 June",
        "Globex prefers Tuesday mornings",
        "Soylent's budget meeting is on 5 May",
        "their board meets on 30 June",
    ],
)
async def test_a_sentence_with_a_day_in_it_answers_no_question_for_a_day(chat: Chat, typed: str) -> None:
    await chat.says("called Globex")
    assert "When exactly?" in await chat.says("remind me on 31 April to call Acme")
    assert "⏰" not in (await chat.says(typed)).text
    await chat.says("called Soylent")
    assert "⏰" not in (await chat.says(typed)).text
    assert "⏰ Call Acme · Thu, Apr 30, 2026" in await chat.says("30 April")


@pytest.mark.parametrize("typed", ["30 April", "I meant the 30 April please", "deadline 30 April"])
async def test_a_day_and_little_more_is_the_answer(chat: Chat, typed: str) -> None:
    await chat.says("remind me on 31 April to call Acme")
    assert "⏰ Call Acme · Thu, Apr 30, 2026" in await chat.says(typed)


async def test_once_something_else_was_said_only_the_bare_day_is_the_answer(chat: Chat) -> None:
    asked = await chat.says("remind me on 31 April to call Acme")
    await chat.says("called Globex")
    assert "⏰" not in (await chat.says("deadline 30 April")).text
    assert "⏰ Call Acme · Thu, Apr 30, 2026" in await chat.says("deadline 30 April", reply_to=asked.id)


async def test_a_number_by_the_way_is_no_amount(chat: Chat) -> None:
    assert "Which amount" in await chat.says("new deal for Acme 12.500")
    assert "New deal" not in await chat.says("they have 3 offices")
    assert "€12,500" in await chat.says("it's 12,500")


@pytest.mark.parametrize(
    ("locale", "asks", "sentence", "answer"),
    [
        ("de", "erinnere mich am 31. April an Anruf bei Acme", "Globex entscheidet am 30. Juni", "am 30. April bitte"),
        ("es", "recuérdame el 31 de abril llamar a Acme", "Globex decide el 30 de junio", "el 30 de abril"),
        ("fr", "rappelle-moi le 31 avril d'appeler Acme", "Globex décide le 30 juin", "le 30 avril"),
        ("zh", "4月31日提醒我给Acme打电话", "他们6月30日才开会", "4月30日吧"),
    ],
)
async def test_an_open_day_leaves_sentences_alone_in_any_language(
    tmp_path: Path, locale: str, asks: str, sentence: str, answer: str
) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        await chat.says(asks)
        assert "Acme" not in (await chat.says(sentence)).text
        assert "⏰" in await chat.says(answer)


@pytest.mark.parametrize(
    ("said", "day", "named"),
    [
        ("remind me on 31 April to call Acme", "Thu, Apr 30, 2026", "There is no “31 April”."),
        ("remind me on 2026-04-31 to call Acme", "Fri, May 1, 2026", "There is no “2026-04-31”."),
    ],
)
async def test_a_day_that_no_month_has_is_asked_with_those_around_it(
    chat: Chat, said: str, day: str, named: str
) -> None:
    asked = await chat.says(said)
    assert named in asked
    assert f"⏰ Call Acme · {day}" in await chat.presses(day, on=asked)


async def test_an_hour_that_no_clock_has_is_named(chat: Chat) -> None:
    assert "There is no “25:00”." in await chat.says("remind me at 25:00 to call Acme")
    assert "⏰ Call Acme · Tue, Mar 3, 2026, 9:00" in await chat.says("tomorrow at 9")
