"""A question lives as long as what it asks about: undone, reopened, won or taken back, it takes no words any more."""

from pathlib import Path

import pytest

from handlers.kit.request import Platform
from storage.models.member import Role
from tests.chat import Chat, conversation
from tests.handlers.commands.team.places import on

DUE = "2026-03-03T09:01+01:00"


async def lost(chat: Chat) -> None:
    """Make a deal and lose it: why is asked."""
    await chat.calls("deal Gamma rollout 20k")
    assert "What was it?" in await chat.says("lost Gamma rollout")


@pytest.mark.parametrize("back", ["undo", "reopen Gamma rollout"])
async def test_a_loss_that_was_taken_back_is_explained_by_nothing(chat: Chat, back: str) -> None:
    await lost(chat)
    await chat.says(back)
    assert "Lost" not in await chat.says("what a day")
    assert "Lead" in await chat.calls("show Gamma rollout")
    await chat.says("lost Gamma rollout")
    assert "Lost: Gamma rollout (the CFO left)" in await chat.says("the CFO left")


async def test_also_by_the_undo_button_and_on_telegram(chat: Chat) -> None:
    ana = await on(chat, Platform.TELEGRAM, "Ana Ruiz", Role.REP, user="77")
    await lost(ana)
    await ana.presses("Undo")
    await ana.says("they were delighted")
    assert "Lead" in await ana.calls("show Gamma rollout")


@pytest.mark.parametrize(
    ("locale", "loses", "undoes", "said"),
    [
        ("de", "Gamma rollout verloren", "rückgängig", "die Leute waren begeistert"),
        ("es", "perdimos Gamma rollout", "deshacer", "la gente estaba encantada"),
    ],
)
async def test_in_any_language(tmp_path: Path, locale: str, loses: str, undoes: str, said: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        await chat.calls("deal Gamma rollout 20k")
        assert "Gamma rollout" in await chat.says(loses)
        await chat.says(undoes)
        await chat.says(said)
        assert said not in await chat.calls("show Gamma rollout")
        assert "Lead" in await chat.calls("show Gamma rollout")


@pytest.mark.parametrize("answer", ["too early to say", "[Too expensive]", "[Something else]"])
async def test_a_colleague_reopens_it(chat: Chat, answer: str) -> None:
    bob = await chat.colleague("Bob Stone", Role.ADMIN)
    await lost(chat)
    await bob.says("reopen Gamma rollout")
    said = await (chat.presses(answer[1:-1]) if answer[0] == "[" else chat.says(answer))
    assert "Lost" not in said
    assert "Reason" not in said
    assert "Lead" in await chat.calls("show Gamma rollout")


async def test_a_colleague_wins_it(chat: Chat) -> None:
    bob = await chat.colleague("Bob Stone", Role.ADMIN)
    await lost(chat)
    await bob.says("won Gamma rollout")
    await chat.says("we celebrated")
    assert "Won" in await chat.calls("show Gamma rollout")


async def test_a_colleague_said_why(chat: Chat) -> None:
    bob = await chat.colleague("Bob Stone", Role.ADMIN)
    await lost(chat)
    await bob.says("lost Gamma rollout because it was too expensive")
    await chat.says("the weather is nice")
    assert "weather" not in await chat.calls("show Gamma rollout")


async def test_ones_own_win_is_not_turned_by_a_slip(chat: Chat) -> None:
    await lost(chat)
    await chat.says("reopen Gamma rollout")
    await chat.says("move Gamma rollout to won")
    assert "Stage" in await chat.says("move Gamma rollout to nirvana")
    assert "Won" in await chat.presses("Won")


async def test_a_form_goes_with_what_was_undone(chat: Chat) -> None:
    await lost(chat)
    await chat.presses("Something else")
    before = len(chat.screen.log)
    await chat.says("undo")
    assert not any("kept this open" in each for each in chat.screen.log[before:])
    await chat.says("what a day")
    assert "Lead" in await chat.calls("show Gamma rollout")


async def test_who_answers_a_form_too_late_is_told_so_once(chat: Chat) -> None:
    bob = await chat.colleague("Bob Stone", Role.ADMIN)
    await lost(chat)
    await chat.presses("Something else")
    await bob.says("reopen Gamma rollout")
    assert "That question is closed already" in await chat.says("too early to say")
    assert "That question is closed already" not in await chat.says("they are nice")
    assert "Lead" in await chat.calls("show Gamma rollout")


async def test_a_stage_that_was_asked_for_turns_no_win(chat: Chat) -> None:
    bob = await chat.colleague("Bob Stone", Role.ADMIN)
    await chat.calls("deal Gamma rollout 20k")
    assert "Stage" in await chat.says("move Gamma rollout")
    await bob.says("won Gamma rollout")
    assert "Meanwhile Bob Stone has won Gamma rollout" in await chat.says("Proposal")
    assert "Won" in await chat.calls("show Gamma rollout")


async def test_nor_does_its_button(chat: Chat) -> None:
    bob = await chat.colleague("Bob Stone", Role.ADMIN)
    await chat.calls("deal Gamma rollout 20k")
    await chat.says("move Gamma rollout")
    await bob.says("won Gamma rollout")
    assert "Meanwhile Bob Stone has won Gamma rollout" in await chat.presses("Proposal")
    assert "Won" in await chat.calls("show Gamma rollout")


async def test_a_form_about_something_else_of_the_deal_goes_on(chat: Chat) -> None:
    bob = await chat.colleague("Bob Stone", Role.ADMIN)
    await chat.calls("deal Gamma rollout 20k")
    await chat.presses("Add a note")
    await bob.says("won Gamma rollout")
    assert "Note logged" in await chat.says("they sign on paper")


async def test_the_next_step_of_what_is_not_done_after_all(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9 to call Acme")
    assert "next step" in await chat.says("done")
    await chat.says("undo")
    await chat.says("email tomorrow")
    assert "Email" not in await chat.calls("agenda")


async def test_the_next_try_of_an_attempt_that_was_none(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9 to call Acme")
    await chat.waits_until(DUE)
    await chat.presses("No answer")
    await chat.says("undo")
    await chat.says("tomorrow at 10")
    assert "Mar 3" in await chat.calls("agenda")


@pytest.mark.parametrize("answer", ["tomorrow at 10", "[Tomorrow]"])
async def test_nobody_tries_again_what_a_colleague_has_done(chat: Chat, answer: str) -> None:
    bob = await chat.colleague("Bob Stone", Role.ADMIN)
    await chat.says("remind me tomorrow at 9 to call Acme")
    await chat.waits_until(DUE)
    asked = await chat.presses("No answer")
    await bob.says("done call Acme")
    await (chat.presses(answer[1:-1], on=asked) if answer[0] == "[" else chat.says(answer))
    assert "Nothing is open" in await chat.calls("agenda")


async def test_the_morning_asks_nothing_about_what_is_gone(chat: Chat) -> None:
    await chat.calls("deal Gamma rollout 20k")
    await chat.says("move Gamma rollout")
    bob = await chat.colleague("Bob Stone", Role.ADMIN)
    await bob.says("won Gamma rollout")
    await chat.says("remind me tomorrow at 11 to call Acme")
    said = await chat.waits_until("2026-03-03T09:30+01:00")
    assert "move" not in said.text.casefold()
