"""Who was told of something hears that it was taken back."""

import pytest

from storage.models.member import Role
from tests.chat import Chat, Shown
from tests.handlers.commands.team.places import on_slack


@pytest.fixture
async def boss(chat: Chat) -> Chat:
    """Seat an administrator on Slack."""
    return await on_slack(chat, "Ines Roca", Role.ADMIN)


def _shows(who: Chat, words: str) -> Shown:
    return next(each for each in reversed(who.screen.messages.values()) if words in each)


async def test_the_old_owner_reads_that_it_is_theirs_again(chat: Chat, boss: Chat) -> None:
    ben = await on_slack(chat, "Ben Ott")
    await chat.colleague("Kim Lee")
    await ben.says("new deal Zeta pilot 9k")
    for given in ("assign Zeta pilot to Kim", "assign Zeta to Kim"):
        await boss.says(given)
        told = _shows(ben, "Ines Roca has handed")
        await boss.says("undo")
        assert "is with Ben Ott again" in ben.screen.messages[told.id]


async def test_a_customers_new_owner_reads_that_it_is_not_theirs(chat: Chat, boss: Chat) -> None:
    kim = await on_slack(chat, "Kim Lee")
    await boss.calls("company Acme")
    await boss.says("assign Acme to Kim")
    told = _shows(kim, "has handed you Acme")
    await boss.says("undo")
    assert "Acme is with Ines Roca again" in kim.screen.messages[told.id]


async def test_giver_and_heir_of_a_whole_book_read_it(chat: Chat, boss: Chat) -> None:
    ben, kim = await on_slack(chat, "Ben Ott"), await on_slack(chat, "Kim Lee")
    await ben.says("new deal Zeta pilot 9k")
    await boss.calls("handoff Ben to Kim")
    await boss.presses("Hand it over")
    gone, yours = _shows(ben, "has handed your open work"), _shows(kim, "has handed you the work")
    await boss.says("undo")
    assert "Your open work is with you again" in ben.screen.messages[gone.id]
    assert "The work of Ben Ott is no longer with you" in kim.screen.messages[yours.id]


async def test_what_a_colleague_did_not_do_after_all(chat: Chat, boss: Chat) -> None:
    ben = await on_slack(chat, "Ben Ott")
    await ben.says("remind me tomorrow at 3pm to call Acme")
    await boss.calls("done call Acme")
    told = _shows(ben, "Ines Roca has done it for you")
    await boss.says("undo")
    assert "Undone: ✓ Ines Roca has done it for you" in ben.screen.messages[told.id]


async def test_who_was_given_a_follow_up_reads_whose_it_is_again(boss: Chat, chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lee")
    await boss.says("remind me tomorrow at 9am to call Acme")
    await boss.says("assign call Acme to Kim")
    told = _shows(kim, "has handed you Call Acme")
    await boss.says("undo")
    shown = kim.screen.messages[told.id]
    assert "Call Acme is with Ines Roca again" in shown
    assert not shown.buttons
    await boss.says("move call Acme to friday")
    assert kim.screen.messages[told.id] == shown


async def test_who_had_a_follow_up_for_a_while_reads_who_has_it_now(boss: Chat, chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lee")
    await on_slack(chat, "Ben Ott")
    await boss.says("remind me tomorrow at 9am to call Acme")
    await boss.says("assign call Acme to Kim")
    told = _shows(kim, "has handed you Call Acme")
    await boss.says("assign call Acme to Ben")
    assert kim.screen.messages[told.id].text == "Call Acme is with Ben Ott now."
    assert not kim.screen.messages[told.id].buttons
