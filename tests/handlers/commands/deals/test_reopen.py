"""`reopen`: a closed deal goes on where it left."""

import pytest

from tests.chat import Chat


@pytest.fixture(autouse=True)
async def _a_deal(chat: Chat) -> None:
    await chat.calls("company Initech")
    await chat.calls("deal Initech audit 12k")
    await chat.calls("move Initech audit to Negotiation")


@pytest.mark.parametrize("said", ["reopen Initech audit", "Initech audit wieder öffnen", "/reopen Initech audit"])
@pytest.mark.parametrize("end", ["won", "lost"])
async def test_it_goes_back_to_the_stage_it_left(chat: Chat, end: str, said: str) -> None:
    await chat.calls(f"{end} Initech audit")
    card = await (chat.calls(said[1:]) if said.startswith("/") else chat.says(said))
    assert "Initech audit is open again, in Negotiation" in card
    assert {"Won", "Lost"} <= card.buttons.keys()


async def test_over_won_and_lost_it_remembers_the_open_stage(chat: Chat) -> None:
    await chat.calls("won Initech audit")
    await chat.calls("lost Initech audit, too expensive")
    card = await chat.presses("Reopen")
    assert "in Negotiation" in card
    assert "Too expensive" not in card
    await chat.presses("Undo", on=card)
    assert "Too expensive" in await chat.calls("show Initech audit")


async def test_a_move_out_of_a_closing_stage_reopens_there(chat: Chat) -> None:
    await chat.calls("won Initech audit")
    assert "is open again, in Proposal" in await chat.calls("move Initech audit to Proposal")


async def test_what_is_open_stays_as_it_is(chat: Chat) -> None:
    assert "is open already" in await chat.says("reopen Initech audit")


async def test_only_its_owner_or_a_manager_reopens(chat: Chat) -> None:
    await chat.calls("won Initech audit")
    rep = await chat.colleague("Omar Haddad")
    assert "Initech audit is with Nora Vidal" in await rep.says("reopen Initech audit")
    assert "Initech audit is with Nora Vidal" in await rep.calls("move Initech audit to Proposal")
