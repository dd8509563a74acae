"""`handoff`: all that somebody has, in one card with one Undo; and when they leave."""

import pytest

from handlers.kit.request import Changed
from storage.models.member import Role
from storage.models.team import Team
from storage.unit_of_work import Store
from tests.chat import Chat


@pytest.fixture
async def ben(chat: Chat) -> Chat:
    """Seat Ben with a deal, a customer and a follow-up."""
    ben = await chat.colleague("Ben Ortiz")
    await ben.calls("company Hooli")
    await ben.calls("deal Hooli pilot 12k")
    await ben.says("remind me Friday at 3pm to send the Hooli quote")
    return ben


@pytest.fixture
async def kim(chat: Chat) -> Chat:
    """Seat Kim."""
    return await chat.colleague("Kim Lee")


@pytest.mark.parametrize(
    "said", ["hand over everything of Ben to Kim", "übergib alles von Ben an Kim", "/handoff Ben to Kim"]
)
async def test_it_is_asked_first_and_then_goes_in_one_card(chat: Chat, ben: Chat, kim: Chat, said: str) -> None:
    asked = await (chat.calls(said[1:]) if said.startswith("/") else chat.says(said))
    for words in ("one open deal (€12,000)", "one follow-up", "one customer", "Kim Lee"):
        assert words in asked
    assert "Ben Ortiz" in await chat.calls("show Hooli pilot")
    done = await chat.presses("Hand it over", on=asked)
    assert "Handed over from Ben Ortiz to Kim Lee" in done
    assert "Nora Vidal has handed you the work of Ben Ortiz" in kim.screen.log[-1]
    assert "has handed your open work to Kim Lee" in ben.screen.log[-1]
    await kim.waits_until("2026-03-06T15:00+01:00")
    assert "⏰ Send the Hooli quote" in kim.screen.log[-1]


async def test_one_undo_takes_all_of_it_back(chat: Chat, ben: Chat, kim: Chat) -> None:
    await chat.calls("handoff Ben to Kim")
    await chat.presses("Hand it over")
    await chat.presses("Undo")
    assert "Ben Ortiz" in await chat.calls("show Hooli pilot")
    await ben.waits_until("2026-03-06T15:00+01:00")
    assert "⏰ Send the Hooli quote" in ben.screen.log[-1]
    assert not any("⏰" in each for each in kim.screen.log)


async def test_a_rep_hands_over_their_own_only(chat: Chat, ben: Chat, kim: Chat) -> None:
    assert "The work of Ben Ortiz" in await kim.calls("handoff Ben to Kim")
    assert "one open deal" in await ben.says("hand over everything to Kim")
    assert "has nothing open" in await kim.says("hand over everything to Ben")
    assert chat.screen.log == []


async def test_nobody_hands_over_to_themselves(chat: Chat, ben: Chat) -> None:
    assert "from one person to another" in await chat.calls("handoff Ben to Ben")
    assert ben.screen.log


async def test_without_names_it_offers_the_colleagues(chat: Chat, ben: Chat, kim: Chat) -> None:
    assert "Whose work is it?" in await chat.calls("handoff")
    assert "Who takes it?" in await chat.presses("Ben Ortiz")
    assert "would go to Kim Lee" in await chat.presses("Kim Lee")
    assert ben.screen.log
    assert kim.screen.log == []


@pytest.mark.usefixtures("kim")
async def test_who_leaves_hands_over_in_one_card_that_can_be_undone_or_given_on(chat: Chat, ben: Chat) -> None:
    await ben.does(Changed("deactivated"))
    told = chat.screen.log[-1]
    assert "Ben Ortiz has left. What was open is with you now: one open deal (€12,000)" in told
    assert {"Undo", "To Kim"} <= told.buttons.keys()
    assert "Nora Vidal" in await chat.calls("show Hooli pilot")
    given = await chat.presses("To Kim", on=told)
    assert "Handed over from Ben Ortiz to Kim Lee" in given
    assert "Kim Lee" in await chat.calls("show Hooli pilot")
    await chat.presses("Undo", on=given)
    assert "Nora Vidal" in await chat.calls("show Hooli pilot")


@pytest.mark.usefixtures("kim")
async def test_what_was_given_on_or_closed_since_does_not_go_to_the_next_one(chat: Chat, ben: Chat) -> None:
    await chat.colleague("Cara Diaz")
    for words in ("Globex printers 5k", "Initech audit 3k", "Umbrella one 1k"):
        await ben.calls(f"deal {words}")
    await ben.says("remind me Thursday to visit Umbrella")
    await ben.does(Changed("deactivated"))
    told = chat.screen.log[-1]
    await chat.calls("assign Globex printers to Cara")
    await chat.says("we won Initech audit")
    await chat.says("lost Umbrella one, too expensive")
    await chat.calls("done visit Umbrella")
    given = await chat.presses("To Kim", on=told)
    assert "one open deal (€12,000)" in given
    assert "one follow-up" in given
    owners = {name: (await chat.calls(f"show deal {name}")).text for name in ("Globex printers", "Initech audit")}
    assert "Cara Diaz" in owners["Globex printers"]
    assert "Kim Lee" not in owners["Initech audit"]
    assert "Kim Lee" in await chat.calls("show deal Hooli pilot")


async def test_the_leavers_manager_gets_it_before_an_administrator(chat: Chat, ben: Chat) -> None:
    boss = await chat.colleague("Ines Roth", Role.MANAGER)

    async def lead(store: Store) -> None:
        team = store.teams.add(Team(id=store.new_id(), name="North", created_at=store.now))
        await store.flush()
        for name in ("Ines Roth", "Ben Ortiz"):
            member = await store.members.find_by_name(name)
            assert member
            member.team_id = team.id
            team.manager_id = member.id if name == "Ines Roth" else team.manager_id

    await chat.app.in_store(lead)
    await ben.does(Changed("deactivated"))
    assert "Ben Ortiz has left" in boss.screen.log[-1]


@pytest.mark.usefixtures("ben")
async def test_a_viewer_takes_nothing_over(chat: Chat) -> None:
    await chat.colleague("Vera Klein", Role.VIEWER)
    assert "Vera Klein can look at everything here, but not work on it" in await chat.calls("handoff Ben to Vera")
    assert "Vera Klein can look at everything" in await chat.calls("assign Hooli pilot to Vera")
    assert "Ben Ortiz" in await chat.calls("show Hooli pilot")


@pytest.mark.usefixtures("kim")
async def test_what_somebody_who_left_still_has_is_found_and_handed_on_by_name(chat: Chat, ben: Chat) -> None:
    await chat.calls("deal Umbra seats 3k")
    await ben.does(Changed("deactivated"))
    await chat.presses("Undo", on=chat.screen.log[-1])
    shown = await chat.calls("deals Ben")
    assert "Ben Ortiz (has left)" in shown
    assert "Umbra" not in shown.text
    assert "Hooli pilot" in await chat.says("Ben's deals")
    assert "would go to Kim Lee" in await chat.calls("handoff Ben to Kim")
    assert "Handed over from Ben Ortiz to Kim Lee" in await chat.presses("Hand it over")


@pytest.mark.usefixtures("kim")
async def test_what_came_since_the_question_is_asked_anew(chat: Chat, ben: Chat) -> None:
    asked = await chat.calls("handoff Ben to Kim")
    await ben.calls("deal Late one")
    again = await chat.presses("Hand it over", on=asked)
    assert "Something has changed since I asked" in again
    assert "2 open deals (€12,000)" in again
    assert "Ben Ortiz" in await chat.calls("show Hooli pilot")
    assert "Handed over from Ben Ortiz to Kim Lee: 2 open deals" in await chat.presses("Hand it over", on=again)


async def test_deals_without_an_amount_have_no_sum(chat: Chat, kim: Chat) -> None:
    await kim.calls("deal Late one")
    asked = await chat.calls("handoff Kim to Nora")
    assert "Kim Lee's open work would go to Nora Vidal: one open deal." in asked
