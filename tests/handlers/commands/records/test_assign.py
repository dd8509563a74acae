"""`assign`: the new owner gets a brief, the old one is told, and Undo gives it back."""

import pytest

from handlers.kit.request import Platform, Sender
from storage.models.member import Role
from tests.chat import Chat


@pytest.fixture
async def ben(chat: Chat) -> Chat:
    """Seat Ben, and make a deal of Nora's with a history and a step to come."""
    await chat.calls("company Hooli")
    await chat.calls("deal Hooli pilot 12k closing June")
    await chat.says("called Hooli, they want a quote")
    await chat.says("remind me Friday at 3pm to send the Hooli quote")
    return await chat.colleague("Ben Ortiz")


@pytest.mark.parametrize(
    "said", ["give the Hooli deal to Ben", "gib den Hooli Deal an Ben", "/assign Hooli pilot to Ben"]
)
async def test_a_deal_goes_with_a_brief(chat: Chat, ben: Chat, said: str) -> None:
    card = await (chat.calls(said[1:]) if said.startswith("/") else chat.says(said))
    assert "Hooli pilot is with Ben Ortiz now" in card
    brief = ben.screen.log[-1]
    assert "Nora Vidal has handed you Hooli pilot" in brief
    for words in ("Lead", "€12,000", "Jun 30, 2026", "they want a quote"):
        assert words in brief
    assert {"Add a note", "Won", "Lost"} <= brief.buttons.keys()


@pytest.mark.usefixtures("ben")
async def test_undo_gives_it_back_and_the_brief_says_so(chat: Chat) -> None:
    omar = chat.beside(Platform.SLACK, Sender(user="U2", name="Omar Haddad"))
    await omar.says("hello")
    await chat.presses("Let in")
    done = await chat.says("give the Hooli deal to Omar")
    brief = next(each for each in omar.screen.messages.values() if "has handed you Hooli pilot" in each)
    await chat.presses("Undo", on=done)
    assert "Nora Vidal" in await chat.calls("show Hooli pilot")
    assert "Hooli pilot is with Nora Vidal again" in omar.screen.messages[brief.id]


async def test_open_steps_go_along_and_ring_for_the_new_owner(chat: Chat, ben: Chat) -> None:
    await chat.calls("won Hooli pilot")
    await chat.presses("Undo")
    await chat.says("give Hooli to Ben")
    assert "Hooli" in ben.screen.log[-1]
    assert "Send the Hooli quote" in ben.screen.log[-1]
    before = len(chat.screen.log)
    await ben.waits_until("2026-03-06T15:00+01:00")
    assert "⏰ Send the Hooli quote" in ben.screen.log[-1]
    assert chat.screen.log[before:] == []


@pytest.mark.usefixtures("ben")
async def test_the_old_owner_is_told_by_whom(chat: Chat) -> None:
    boss = await chat.colleague("Ines Roth", Role.MANAGER)
    await boss.says("give the Hooli deal to Ben")
    assert "Ines Roth has handed Hooli pilot to Ben Ortiz" in chat.screen.log[-1]


async def test_the_button_offers_colleagues(chat: Chat, ben: Chat) -> None:
    await chat.calls("show Hooli pilot")
    asked = await chat.presses("Hand over")
    assert {"Ben Ortiz", "Nora Vidal"} <= asked.buttons.keys()
    assert "is with Ben Ortiz now" in await chat.presses("Ben Ortiz")
    assert "has handed you Hooli pilot" in ben.screen.log[-1]


async def test_without_anybody_it_asks_what_and_who(chat: Chat, ben: Chat) -> None:
    assert "What do you hand over?" in await chat.calls("assign")
    assert "Who takes it?" in await chat.says("Hooli pilot")
    assert "is with Ben Ortiz now" in await chat.presses("Ben Ortiz")
    assert "Who takes it?" in await chat.calls("assign Hooli pilot")
    assert ben.screen.log


async def test_somebody_elses_is_refused_kindly_and_already_there_is_said(chat: Chat, ben: Chat) -> None:
    assert "Hooli pilot is with Nora Vidal" in await ben.says("give the Hooli deal to Ben")
    said = await chat.says("give the Hooli deal to Nora")
    assert "is with Nora Vidal already" in said
    assert "Undo" not in said.buttons


async def test_a_customer_is_said_to_be_one_and_its_deal_of_the_same_name_is_offered(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    await chat.calls("company Nordwind")
    await chat.calls("deal Nordwind 12k")
    said = await chat.calls("assign Nordwind to Kim")
    assert "Only the customer moved; open deals stay" in said
    given = await chat.presses("Nordwind too", on=said)
    assert "Owner\nKim Lund" in given
    assert "€12,000" in given


async def test_the_open_deal_is_meant_where_the_customer_is_only_made_up_from_its_name(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("new deal Umbra 45k")
    said = await chat.says("assign Umbra to Kim")
    assert "Only the customer moved" not in said
    assert "€45,000" in said
    assert "€45,000" in kim.screen.log[-1].text


async def test_the_givers_own_words_go_into_the_brief(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.calls("deal Umbra rollout 45k")
    said = await chat.says("assign Umbra rollout to Kim: they want a demo in April, be nice to the CFO")
    assert "With your words: they want a demo in April, be nice to the CFO" in said
    assert "they want a demo in April, be nice to the CFO" in kim.screen.log[-1].text
    for said, words in (
        ("assign Nimbus to Kim because they want a demo in April", "because they want a demo in April"),
        ("übergib Cirrus an Kim, weil sie Spanisch kann", "weil sie Spanisch kann"),
    ):
        await chat.calls(f"deal {said.split()[1]} 5k")
        assert f"With your words: {words}" in await chat.says(said)
        assert words in kim.screen.log[-1].text


async def test_a_customers_brief_lists_its_deals(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.calls("company Nordwind")
    await chat.says("new deal Turbines with Nordwind 12k")
    await chat.calls("assign Nordwind to Kim")
    assert "Turbines" in kim.screen.log[-1].text


@pytest.mark.usefixtures("ben")
@pytest.mark.parametrize("said", ["assign the Hooli deal to Frederick", "assign Hooli pilot to Frederick"])
async def test_somebody_whom_nobody_knows_is_named_and_the_deal_kept(chat: Chat, said: str) -> None:
    asked = await chat.says(said)
    assert "I don't know “Frederick”" in asked
    assert "Hooli pilot is with Ben" in await chat.presses("Ben Ortiz", on=asked)


@pytest.mark.usefixtures("ben")
@pytest.mark.parametrize("said", ["assign Hooli pilot to Kim", "give the Hooli deal to Kim Lee"])
async def test_who_has_left_gets_nothing_and_the_deal_is_kept(chat: Chat, said: str) -> None:
    await chat.colleague("Kim Lee")
    await chat.says("deactivate Kim")
    asked = await chat.says(said)
    assert "Kim Lee isn't with the team any more" in asked
    assert "Hooli pilot is with Ben" in await chat.presses("Ben Ortiz", on=asked)


async def test_a_follow_up_goes_by_its_title_and_its_customer_stays(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("remind me Thursday to call Initech")
    for said in ("assign Call Initech to Kim", "/assign call Initech to Kim"):
        assert "Call Initech is with Kim Lund now" in await chat.says(said)
        assert "Nora Vidal has handed you Call Initech" in kim.screen.log[-1].text
        await chat.says("undo")
    assert "Initech is with Kim Lund now, with one open follow-up" in await chat.says("assign Initech to Kim")


async def test_of_several_follow_ups_of_one_title_the_person_chooses(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    await chat.says("remind me Thursday to call Initech")
    await chat.says("remind me Friday to call Initech")
    asked = await chat.says("assign Call Initech to Kim")
    assert "Which one do you mean?" in asked
    friday = next(each for each in asked.buttons if "Fri" in each)
    assert "Call Initech is with Kim Lund now" in await chat.presses(friday, on=asked)
