"""Where amounts are hidden, no answer shows one: whatever command it was, and whatever was pressed."""

import pytest

from handlers.kit.request import Platform
from storage.models.chat_group import ChatGroup, GroupState
from storage.models.member import Role
from storage.unit_of_work import Store
from tests.chat import Chat
from tests.handlers.commands.team.places import in_channel, on, on_slack


async def in_group(chat: Chat) -> tuple[Chat, Chat]:
    """Seat Ines in a Telegram group that nobody gave to a team; give her own messages and the group."""
    group = {"platform": "telegram", "account": "telegram", "channel": "-100", "asked_at": chat.clock.now()}

    async def enable(store: Store) -> None:
        store.groups.add(ChatGroup(id=store.new_id(), state=GroupState.ENABLED, **group))

    await chat.app.in_store(enable)
    ines = await on(chat, Platform.TELEGRAM, "Ines Ferrer", Role.MANAGER, user="77")
    await ines.says("new deal Hooli seats 31k")
    return ines, in_channel(ines, "-100")


async def in_teams_channel(chat: Chat) -> Chat:
    await chat.calls("team new West")
    ines = await on_slack(chat, "Ines Ferrer", Role.MANAGER)
    here = in_channel(ines)
    await here.calls("team here West")
    await ines.says("new deal Hooli seats 31k")
    return here


@pytest.mark.parametrize("said", ["move Hooli seats to Proposal", "won Hooli seats", "new deal Acme 31k"])
async def test_a_group_on_telegram_reads_no_amount(chat: Chat, said: str) -> None:
    _, group = await in_group(chat)
    answer = await group.says(said)
    assert answer.text
    assert "31" not in answer


async def test_who_asks_in_private_reads_it(chat: Chat) -> None:
    ines, group = await in_group(chat)
    await group.says("show Hooli seats")
    assert "€31,000" in ines.screen.log[-1]


async def test_a_press_in_the_group_shows_none_either(chat: Chat) -> None:
    _, group = await in_group(chat)
    card = await group.says("move Hooli seats to Proposal")
    won = await group.presses("Won", on=card)
    assert "Won: Hooli seats" in won
    assert "31" not in won


async def test_a_channel_whose_team_hides_them_reads_none_until_it_shows_them(chat: Chat) -> None:
    here = await in_teams_channel(chat)
    assert "€31,000" in await here.says("move Hooli seats to Qualified")
    card = next(each for each in here.screen.log if "Hide amounts" in each.buttons)
    await here.presses("Hide amounts", on=card)
    hidden = await here.says("move Hooli seats to Proposal")
    assert "Amount" in hidden
    assert "31" not in hidden
    await here.presses("Show amounts")
    assert "€31,000" in await here.says("move Hooli seats to Negotiation")


async def test_a_card_that_is_edited_from_elsewhere_keeps_them_hidden(chat: Chat) -> None:
    ines, group = await in_group(chat)
    card = await group.says("move Hooli seats to Proposal")
    await ines.says("won Hooli seats")
    assert "31" not in group.screen.messages[card.id]
