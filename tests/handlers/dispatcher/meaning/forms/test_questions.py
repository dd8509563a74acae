"""Questions: forms step by step, open questions of a sentence; answered by press or in words, also after a restart."""

from datetime import timedelta

import pytest

from handlers.kit.request import Platform, Sender
from tests.chat import Chat


@pytest.fixture
async def phone(chat: Chat) -> Chat:
    """Join by an invitation on Telegram, whose messages can be edited."""
    said = await chat.calls("invite rep Maria Lopez")
    code = said.text.split("/crm join ")[1].split()[0]
    maria = chat.beside(Platform.TELEGRAM, Sender(user="71", name="Maria", zone="Europe/Madrid"))
    await maria.calls(f"start {code}")
    await maria.says("Madrid")
    return maria


async def test_a_form_survives_a_restart_between_each_two_questions(chat: Chat) -> None:
    await chat.calls("deal")
    for answer in ("Acme rollout", "Acme", "12k"):
        await chat.reopens()
        await chat.says(answer)
    await chat.reopens()
    await chat.presses("Proposal")
    await chat.reopens()
    said = await chat.says("next Friday")
    for words in ("New deal: Acme rollout", "€12,000", "Proposal", "Mar 13, 2026"):
        assert words in said


async def test_days_are_read_at_the_moment_of_the_answer_or_the_question_alike(chat: Chat) -> None:
    await chat.calls("remind")
    await chat.says("Send the offer")
    assert "Tue, Mar 3" in await chat.says("tomorrow at 3pm")


async def test_a_required_answer_cannot_be_skipped_into_nothing(chat: Chat) -> None:
    asked = await chat.calls("deal")
    assert "Skip" not in asked.buttons
    said = await chat.says("skip")
    assert "New deal" not in said or "Name" in said


async def test_a_picks_button_of_an_earlier_question_does_not_answer_a_later_one(chat: Chat) -> None:
    await chat.calls("deal")
    await chat.says("Acme rollout")
    company = await chat.says("Acme")
    await chat.says("12k")
    said = await chat.presses("Skip", on=company)
    assert "closed already" in said
    assert "New deal" not in said


async def test_a_whole_sentence_is_no_answer_to_a_question_for_a_name(chat: Chat) -> None:
    await chat.calls("deal")
    await chat.says("Acme rollout")
    before = len(chat.screen.log)
    await chat.says("called Beta Ltd about the renewal yesterday")
    assert "Call logged: Beta Ltd" in chat.screen.log[before]
    assert "Amount" in await chat.says("Acme")


async def test_a_form_is_forgotten_after_a_week(chat: Chat) -> None:
    await chat.calls("deal")
    chat.clock.at += timedelta(days=8)
    assert "Company" not in await chat.says("Acme rollout")


async def test_a_new_form_takes_the_place_of_an_unfinished_one(chat: Chat) -> None:
    await chat.calls("deal")
    await chat.calls("company")
    assert "Website" in await chat.says("Acme Ltd")


async def test_an_open_question_is_answered_by_a_press_and_completes_the_sentence(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    await chat.calls("contact Sofia Berg")
    asked = await chat.says("called Sofia, follow up tomorrow at 3pm")
    assert "Who do you mean?" in asked
    assert {"Sofia Lind", "Sofia Berg"} <= asked.buttons.keys()
    said = await chat.presses("Sofia Berg")
    assert said.edited
    assert "Call logged: Sofia Berg" in said
    assert "Tue, Mar 3, 2026, 3:00 PM" in said
    assert "Undo" in said.buttons


async def test_an_open_question_is_answered_in_words_after_a_restart_and_at_its_own_moment(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    await chat.calls("contact Sofia Berg")
    await chat.says("called Sofia, follow up tomorrow at 3pm")
    await chat.reopens()
    chat.clock.at += timedelta(hours=20)
    said = await chat.says("Berg")
    assert "Call logged: Sofia Berg" in said
    assert "Tue, Mar 3, 2026, 3:00 PM" in said
    assert "Call logged: Sofia Berg · Mon, Mar 2, 2026" in said


async def test_an_open_question_is_pressed_after_a_restart(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    await chat.calls("contact Sofia Berg")
    await chat.says("called Sofia, follow up tomorrow at 3pm")
    await chat.reopens()
    assert "Call logged: Sofia Lind" in await chat.presses("Sofia Lind")
    assert "Follow up · Sofia Lind" in await chat.says("agenda")


async def test_an_answer_pressed_twice_is_logged_once(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    await chat.calls("contact Sofia Berg")
    asked = await chat.says("called Sofia")
    await chat.presses("Sofia Lind", on=asked)
    await chat.presses("Sofia Lind", on=asked)
    assert (await chat.calls("show Sofia Lind")).text.count("· Call") == 1


async def test_an_unanswered_question_does_not_swallow_the_next_sentence(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    await chat.calls("contact Sofia Berg")
    await chat.says("called Sofia")
    assert "Call logged: Acme" in await chat.says("called Acme")


async def test_two_names_that_fit_in_a_form_are_offered(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    await chat.calls("contact Sofia Berg")
    await chat.calls("note likes tea with milk")
    asked = await chat.says("Sofia")
    assert "Which “Sofia” do you mean?" in asked
    said = await chat.presses("Sofia Berg")
    assert "likes tea with milk" in said
    assert not (await chat.says("thanks!")).text


async def test_an_open_question_answered_in_words_says_so_and_its_old_buttons_do_nothing_twice(phone: Chat) -> None:
    await phone.calls("contact Sofia Lind")
    await phone.calls("contact Sofia Berg")
    asked = await phone.says("called Sofia")
    assert "Call logged: Sofia Berg" in await phone.says("Berg")
    shown = phone.screen.messages[asked.id]
    assert shown.text == "Who do you mean?\nBerg"
    assert not shown.buttons
    assert "closed already" in await phone.presses("Sofia Lind", on=asked)
    assert "closed already" in await phone.presses("Sofia Berg", on=asked)
    assert (await phone.calls("show Sofia Berg")).text.count("· Call") == 1
    assert "· Call" not in await phone.calls("show Sofia Lind")


async def test_each_question_of_a_form_keeps_its_answer_and_loses_its_buttons(phone: Chat) -> None:
    name = await phone.calls("deal")
    company = await phone.says("Acme rollout")
    await phone.presses("Skip", on=company)
    await phone.says("12k")
    assert phone.screen.messages[name.id].text == "Name\nAcme rollout"
    assert not phone.screen.messages[name.id].buttons
    assert phone.screen.messages[company.id].text == "Amount\n12k"
    assert "closed already" in await phone.presses("Cancel", on=name)
    await phone.presses("Proposal")
    assert "New deal: Acme rollout" in await phone.presses("Skip")


async def test_a_form_that_another_takes_the_place_of_is_over(phone: Chat) -> None:
    first = await phone.calls("deal")
    await phone.calls("company")
    assert not phone.screen.messages[first.id].buttons
    assert "closed already" in await phone.presses("Cancel", on=first)
    assert "Website" in await phone.says("Acme Ltd")


async def test_an_answer_that_cannot_be_read_leaves_the_question_with_its_buttons(phone: Chat) -> None:
    await phone.calls("deal")
    await phone.says("Acme rollout")
    asked = await phone.presses("Skip")
    await phone.says("rather a lot")
    assert "Skip" in phone.screen.messages[asked.id].buttons


async def test_the_press_on_an_earlier_question_leaves_a_newer_one_open(phone: Chat) -> None:
    for name in ("Sofia Lind", "Sofia Berg", "Omar Haddad", "Omar Silva"):
        await phone.calls(f"contact {name}")
    first = await phone.says("called Sofia")
    await phone.says("called Omar")
    assert "Call logged: Sofia Lind" in await phone.presses("Sofia Lind", on=first)
    assert "Call logged: Omar Silva" in await phone.says("Silva")


async def test_what_was_chosen_by_a_press_stands_above_the_next_question(chat: Chat) -> None:
    await chat.calls("deal")
    for each in ("Falcon", "Acme", "12k"):
        await chat.says(each)
    asked = await chat.presses("Qualified")
    assert asked.text.startswith("Stage\nQualified\nClose date")
