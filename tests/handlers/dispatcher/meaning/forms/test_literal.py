"""What is typed for a question that any words may answer is that answer; an order among the words is only offered."""

import pytest

from tests.chat import Chat


@pytest.fixture
async def weber(chat: Chat) -> Chat:
    """Know a customer with one open deal."""
    await chat.says("new deal Weber rollout 20k")
    return chat


async def _note(chat: Chat, words: str) -> str:
    """Give the answer to a note's question, through all that is said for it."""
    await chat.calls("note")
    assert "What happened?" in await chat.says("Weber")
    before = len(chat.screen.log)
    await chat.says(words)
    return "\n".join(each.text for each in chat.screen.log[before:])


@pytest.mark.parametrize(
    "words",
    [
        "lost Weber rollout to a rival, they say",
        "won the tender",
        "remind them of the fair",
        "invite them to the fair",
        "show them the demo",
        "help with the audit",
        "find a venue for them",
        "undo the last order, they asked",
        "done with the audit",
        "agenda for Tuesday was sent",
        "cancelled the meeting",
    ],
)
async def test_what_happened_is_noted_as_it_was_typed(weber: Chat, words: str) -> None:
    said = await _note(weber, words)
    assert "Note logged: Weber" in said
    assert words in said
    assert "Lead" in await weber.calls("show Weber rollout")
    assert "Them of the fair" not in await weber.calls("agenda")


async def test_an_order_in_a_note_is_offered_on_its_card(weber: Chat) -> None:
    said = await _note(weber, "lost Weber rollout to a rival, they say")
    assert "Was it an order as well?" in said
    done = await weber.presses("Lost: Weber rollout")
    assert "Lost: Weber rollout (a rival, they say)" in done


@pytest.mark.parametrize(
    "name", ["Weber rollout won", "Weber 12", "Weber rollout 12", "Find a venue", "Undo Labs fair"]
)
async def test_a_deals_name_is_what_was_typed(weber: Chat, name: str) -> None:
    await weber.calls("deal")
    asked = await weber.says(name)
    assert "Company" in "\n".join(each.text for each in weber.screen.messages.values())
    assert "kept this open" not in asked
    for _ in range(4):
        await weber.presses("Skip")
    assert f"New deal: {name}" in "\n".join(each.text for each in weber.screen.messages.values())
    shown = await weber.calls("show Weber rollout")
    assert "€20,000" in shown
    assert "Lead" in shown


async def test_an_order_for_a_name_is_offered_beside_the_next_question(weber: Chat) -> None:
    await weber.calls("deal")
    offered = await weber.says("Weber rollout won")
    assert "Was it an order as well?" in offered
    assert "Won: Weber rollout" in await weber.presses("Won: Weber rollout", on=offered)
    assert "Amount" in await weber.says("Acme")


@pytest.mark.parametrize(
    ("form", "name"), [("company", "Undo Labs"), ("company", "Done & Dusted"), ("contact", "Mark Won")]
)
async def test_a_name_may_begin_as_a_command_does(chat: Chat, form: str, name: str) -> None:
    await chat.calls(form)
    await chat.says(name)
    for _ in range(3):
        if any("Skip" in each.buttons for each in list(chat.screen.messages.values())[-1:]):
            await chat.presses("Skip")
    assert name in await chat.calls(f"show {name}")


@pytest.mark.parametrize(
    "title",
    [
        "note down Weber address",
        "log hours",
        "find a venue",
        "won Weber rollout party",
        "show Weber the demo",
        "done with Weber?",
    ],
)
async def test_what_is_to_be_done_is_what_was_typed(weber: Chat, title: str) -> None:
    await weber.calls("remind")
    assert "When?" in await weber.says(title)
    done = await weber.says("tomorrow at 9")
    assert f"⏰ {title[:1].upper()}{title[1:]}" in done


@pytest.mark.parametrize("words", ["cancel", "never mind", "stop"])
async def test_words_of_leaving_leave(weber: Chat, words: str) -> None:
    assert "dropped it" in await _note(weber, words)


async def test_a_command_behind_its_stroke_is_no_answer(weber: Chat) -> None:
    await weber.calls("note")
    await weber.says("Weber")
    await weber.says("/won Weber rollout")
    assert "Won" in await weber.calls("show Weber rollout")


async def test_a_report_about_somebody_else_is_logged_there(weber: Chat) -> None:
    await weber.says("called Globex")
    said = await _note(weber, "called Globex, they want a quote")
    assert "Call logged: Globex" in said
    assert "kept this open" in said


async def test_a_report_for_a_deals_name_is_a_report(weber: Chat) -> None:
    await weber.calls("deal")
    before = len(weber.screen.log)
    await weber.says("called Weber about the renewal yesterday")
    assert any("Call logged: Weber" in each for each in weber.screen.log[before:])
