"""`won`: the deal is won, its team hears of it once, without the amount where outsiders read."""

from typing import Any

import pytest

from handlers.kit.request import Audience, Place, Platform
from storage.models.member import Role
from storage.models.team import Team
from storage.unit_of_work import Store
from tests.chat import Chat, Everybody, Screen, show_on

CHANNEL = "C0TEAM"


async def join(chat: Chat, **more: Any) -> Screen:
    """Put everybody into a team with a place on Slack; give the screen of that place."""

    async def found(store: Store) -> None:
        place = {"platform": "slack", "account": "slack", "channel": CHANNEL}
        team = store.teams.add(Team(id=store.new_id(), name="North", created_at=store.now, **place, **more))
        await store.flush()
        for member in await store.members.list_active():
            member.team_id = team.id

    await chat.app.in_store(found)
    return show_on(chat.app, Platform.SLACK).by_channel.setdefault(CHANNEL, Screen())


@pytest.fixture(autouse=True)
async def _a_deal(chat: Chat) -> None:
    await chat.calls("deal Acme rollout 12k")


@pytest.mark.parametrize("said", ["we won the Acme rollout deal", "Acme rollout gewonnen", "/won Acme rollout"])
async def test_a_sentence_or_a_command_wins(chat: Chat, said: str) -> None:
    card = await (chat.calls(said[1:]) if said.startswith("/") else chat.says(said))
    assert "🎉 Won: Acme rollout" in card
    assert {"Reopen", "Undo"} <= card.buttons.keys()
    assert "Won" not in card.buttons
    await chat.presses("Undo")
    assert {"Won", "Lost", "Hand over"} <= (await chat.calls("show Acme rollout")).buttons.keys()


async def test_the_button_of_the_card_wins_and_a_second_press_leaves_it_so(chat: Chat) -> None:
    card = await chat.calls("show Acme rollout")
    won = await chat.presses("Won", on=card)
    assert won.edited
    assert "🎉 Won: Acme rollout" in won
    assert not (await chat.presses("Won", on=card)).text
    assert "🎉 Won: Acme rollout" in chat.screen.messages[card.id]
    again = await chat.calls("won Acme rollout")
    assert "was won already, on Mon, Mar 2, 2026" in again
    assert "Reopen" in again.buttons


async def test_the_amount_that_is_said_is_kept(chat: Chat) -> None:
    assert "€15,000" in await chat.says("we won Acme rollout for 15k")


async def test_without_a_deal_it_asks_for_one(chat: Chat) -> None:
    assert "Which deal?" in await chat.calls("won")
    assert "🎉 Won: Acme rollout" in await chat.says("Acme rollout")


async def test_a_win_keeps_the_name_of_who_won_it(chat: Chat) -> None:
    kim = await chat.colleague("Kim Ott")
    screen = await join(chat)
    await chat.calls("assign Acme rollout to Kim")
    await kim.says("won Acme rollout")
    await chat.says("undo")
    await chat.presses("Take it back anyway")
    assert "Nora Vidal" in await chat.calls("show Acme rollout")
    (win,) = screen.messages.values()
    assert win.text == "🎉 Kim Ott won Acme rollout: €12,000!\nWhy?"
    await chat.calls("assign Acme rollout to Kim")
    await chat.says("reopen Acme rollout")
    await chat.calls("assign Acme rollout to me")
    await chat.says("won Acme rollout")
    assert any("🎉 Nora Vidal won" in each.text for each in screen.messages.values())


async def test_its_team_celebrates_once(chat: Chat) -> None:
    screen = await join(chat)
    await chat.says("we won Acme rollout")
    await chat.says("we won Acme rollout")
    assert [each.text for each in screen.log] == ["🎉 Nora Vidal won Acme rollout: €12,000!\nWhy?"]


async def test_a_team_that_may_not_show_amounts_shows_none(chat: Chat) -> None:
    screen = await join(chat, shows_amounts=False)
    await chat.says("we won Acme rollout")
    assert [each.text for each in screen.log] == ["🎉 Nora Vidal won Acme rollout!\nWhy?"]


async def test_where_outsiders_read_there_is_neither_name_nor_amount(chat: Chat) -> None:
    screen = await join(chat)

    class Shared(Everybody):
        async def audience(self, place: Place) -> Audience:
            del place
            return Audience.EXTERNAL

        audience_now = audience

    chat.app.house.directories[Platform.SLACK] = Shared()
    await chat.says("we won Acme rollout")
    assert [each.text for each in screen.log] == ["🎉 Nora Vidal won a deal!"]


@pytest.mark.parametrize("frequency", ["digest", "off"])
async def test_a_team_that_does_not_want_to_hear_at_once_does_not(chat: Chat, frequency: str) -> None:
    screen = await join(chat)

    async def hush(store: Store) -> None:
        team = await store.teams.find_by_name("North")
        assert team is not None
        await store.teams.set_ping(team.id, "wins", frequency)

    await chat.app.in_store(hush)
    await chat.says("we won Acme rollout")
    assert screen.log == []


async def test_a_win_that_was_none_is_taken_back_in_the_channel_too(chat: Chat) -> None:
    screen = await join(chat)
    await chat.says("we won Acme rollout")
    await chat.presses("Undo")
    assert [each.text for each in screen.messages.values()] == [
        "Acme rollout is open again, so this win is still to come."
    ]


async def test_a_win_that_turned_into_a_loss_says_so(chat: Chat) -> None:
    screen = await join(chat)
    await chat.says("we won Acme rollout")
    await chat.says("we lost Acme rollout")
    assert [each.text for each in screen.messages.values()] == ["Acme rollout was lost after all."]


async def test_won_anew_only_the_new_celebration_stands(chat: Chat) -> None:
    screen = await join(chat)
    for _ in range(3):
        await chat.says("we won Acme rollout")
        await chat.says("reopen Acme rollout")
    await chat.says("we won Acme rollout")
    assert [each.text for each in screen.messages.values()] == ["🎉 Nora Vidal won Acme rollout: €12,000!\nWhy?"]
    await chat.says("reopen Acme rollout")
    assert [each.text for each in screen.messages.values()] == [
        "Acme rollout is open again, so this win is still to come."
    ]
    await chat.presses("Undo")
    assert [each.text for each in screen.messages.values()] == ["🎉 Nora Vidal won Acme rollout: €12,000!\nWhy?"]


async def test_somebody_elses_deal_is_refused_kindly_and_a_manager_may(chat: Chat) -> None:
    rep = await chat.colleague("Omar Haddad")
    said = await rep.says("we won Acme rollout")
    assert "Acme rollout is with Nora Vidal" in said
    assert "Add a note" in said.buttons
    boss = await chat.colleague("Ines Roth", Role.MANAGER)
    assert "🎉 Won: Acme rollout" in await boss.says("we won Acme rollout")


async def test_a_viewer_reads_only(chat: Chat) -> None:
    guest = await chat.colleague("Vera Blum", Role.VIEWER)
    assert "Your role here doesn't cover that" in await guest.says("we won Acme rollout")
    assert "Lead" in await guest.calls("show Acme rollout")


async def test_a_manager_of_another_team_does_not_end_a_teams_deals(chat: Chat) -> None:
    boss = await chat.colleague("Ines Roth", Role.MANAGER)
    await join(chat)

    async def part(store: Store) -> None:
        ines = await store.members.find_by_name("Ines Roth")
        nora = await store.members.find_by_name("Nora Vidal")
        team = await store.teams.find_by_name("North")
        assert ines
        assert nora
        assert team
        ines.team_id, team.manager_id = None, nora.id

    await chat.app.in_store(part)
    assert "Acme rollout is with Nora Vidal" in await boss.says("we won Acme rollout")


@pytest.mark.parametrize(
    "said", ["we won Wolke", "Wolke gewonnen", "/won Wolke", "ganamos Wolke", "Deal Wolke gewonnen"]
)
async def test_a_customer_without_an_open_deal_gets_one_offered(chat: Chat, said: str) -> None:
    await chat.calls("company Wolke")
    card = await (chat.calls(said[1:]) if said.startswith("/") else chat.says(said))
    assert "Wolke has no open deal. Shall I open one?" in card
    assert await _deals(chat) == ["Acme rollout"]
    won = await chat.presses("Open it as won", on=card)
    assert "🎉 Won: Wolke" in won
    assert "Wolke" in await chat.calls("deals won")
    await chat.presses("Undo", on=won)
    assert await _deals(chat) == ["Acme rollout"]


async def test_the_amount_waits_for_the_deal_that_is_opened(chat: Chat) -> None:
    await chat.calls("company Wolke")
    await chat.says("we won Wolke for 15k")
    assert "€15,000" in await chat.presses("Open it as won")


async def test_it_can_be_opened_without_being_won(chat: Chat) -> None:
    await chat.calls("company Wolke")
    await chat.says("we won Wolke")
    assert "New deal: Wolke" in await chat.presses("Just open the deal")


async def test_a_customers_only_deal_that_is_closed_says_when_and_can_be_reopened(chat: Chat) -> None:
    await chat.calls("company Wolke")
    await chat.says("new deal with Wolke 5k")
    await chat.says("we won Wolke")
    card = await chat.calls("won Wolke")
    assert "was won already, on Mon, Mar 2, 2026" in card
    assert "is open again" in await chat.presses("Reopen", on=card)


async def test_a_name_that_no_deal_has_is_asked_about(chat: Chat) -> None:
    card = await chat.calls("won Zorblax")
    assert "I don't know a deal “Zorblax” yet" in card
    assert await _deals(chat) == ["Acme rollout"]
    assert "🎉 Won: Zorblax" in await chat.presses("Open it as won", on=card)


async def test_a_signature_of_a_customer_without_a_deal_is_only_offered_as_a_win(chat: Chat) -> None:
    await chat.calls("company Wolke")
    card = await chat.says("Wolke signed!")
    assert "Shall I note that?" in card
    assert await _deals(chat) == ["Acme rollout"]
    assert "🎉 Won: Wolke" in await chat.presses("Won: Wolke", on=card)


async def test_words_of_a_report_are_no_win_of_their_own(chat: Chat) -> None:
    await chat.calls("company Wolke")
    said = await chat.says("visited Wolke, lost the deal")
    assert "Visit logged: Wolke" in said
    assert "open deal" not in said


async def _deals(chat: Chat) -> list[str]:
    async def look(store: Store) -> list[str]:
        return [each.name for each in await store.deals.list_all() if each.deleted_at is None]

    found: list[str] = await chat.app.in_reading(look)
    return found


async def test_another_amount_of_a_deal_that_was_won_already_is_offered(chat: Chat) -> None:
    await chat.calls("deal Rollout 10k")
    await chat.says("Rollout won at 12k")
    again = await chat.says("Rollout won at 13k")
    assert "was won already" in again
    assert "12,000" in again
    assert "13,000" in await chat.presses("Amount: €13,000?", on=again)
    assert not [each for each in (await chat.says("Rollout won at 13k")).buttons if "Amount" in each]


@pytest.mark.parametrize("said", ["won Globex rollout", "lost Globex rollout", "reopen Globex rollout", "won Nowhere"])
async def test_a_deal_that_there_is_not_is_named_and_not_called_unreadable(chat: Chat, said: str) -> None:
    await chat.says("called Globex")
    for ask in (chat.says, chat.calls):
        answer = await ask(said)
        assert "I don't know" in answer
        assert said.partition(" ")[2] in answer


@pytest.mark.parametrize(
    ("typed", "name"), [("won the tender", "tender"), ("lost the hospital tender", "hospital tender")]
)
async def test_a_deal_said_with_an_article_is_unknown_and_not_unread(chat: Chat, typed: str, name: str) -> None:
    said = await chat.says(typed)
    assert name in said
    assert "couldn't read" not in said


async def test_what_is_no_deal_is_offered_as_none(chat: Chat) -> None:
    assert "Open" not in str((await chat.says("lost the keys")).buttons)
