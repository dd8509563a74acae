"""A place of many has one language: nobody's press changes what the others read."""

import pytest

from handlers.kit.request import Platform, Sender
from storage.models.member import Role
from storage.unit_of_work import Store
from tests.chat import Chat
from tests.handlers.commands.team.places import in_channel, on, on_slack

QUIET = "2026-03-11T12:30+01:00"


@pytest.fixture
async def omar(chat: Chat) -> Chat:
    """Seat Omar of team West, whose place is a channel, with a deal."""
    await chat.calls("team new West")
    omar = await on_slack(chat, "Omar Reyes")
    await omar.calls("team join West")
    ines = await on_slack(chat, "Ines Ferrer", Role.ADMIN)
    await in_channel(ines).calls("team here West")
    return omar


@pytest.fixture
async def kim(chat: Chat) -> Chat:
    """Put Kim, who reads German and manages, into the team's channel."""
    kim = await on_slack(chat, "Kim Lang", Role.MANAGER)

    async def speak(store: Store) -> None:
        found = await store.members.find_by_name("Kim Lang")
        assert found is not None
        found.locale = "de"

    await chat.app.in_store(speak)
    return in_channel(kim)


async def quiet(omar: Chat, kim: Chat) -> None:
    """Let Omar's deal be told in the channel."""
    await omar.says("new deal Acme pilot 5k")
    await kim.waits_until("2026-03-09T10:30+01:00")
    await kim.waits_until(QUIET)


@pytest.mark.parametrize(
    ("label", "said"), [("I'll take it", "Kim Lang has taken on Acme pilot"), ("Lost", "Lost: Acme pilot")]
)
async def test_a_press_leaves_a_places_card_in_its_language(omar: Chat, kim: Chat, label: str, said: str) -> None:
    await quiet(omar, kim)
    shown = await kim.presses(label)
    assert said in shown
    assert "Undo" in shown.buttons
    assert said in await kim.presses("Undo", on=shown)


async def test_a_deal_chosen_from_a_digest_is_shown_in_the_places_language(omar: Chat, kim: Chat) -> None:
    for name in ("Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel"):
        await omar.says(f"new deal {name} desks for {name} 3k")
    await kim.waits_until("2026-03-09T10:30+01:00")
    await kim.waits_until(QUIET)
    shown = await kim.presses("Ash desks")
    assert "quiet for" in shown
    assert "Lost: Ash desks" in await kim.presses("Lost", on=shown)


async def test_what_is_asked_of_one_person_is_in_theirs(omar: Chat, kim: Chat) -> None:
    await quiet(omar, kim)
    before = len(kim.screen.log)
    await kim.presses("Not stalled because …")
    assert len(kim.screen.log) == before
    own = kim.beside(Platform.SLACK, Sender(user="U-Kim Lang", name="Kim Lang"))
    assert "Warum" in own.screen.log[-1]


async def test_a_place_s_card_that_is_corrected_from_afar_keeps_its_language(omar: Chat, kim: Chat) -> None:
    await quiet(omar, kim)
    alone = await on(kim, Platform.SLACK, "Kim Lang", Role.MANAGER, user="U-Kim Lang 2")
    await alone.says("Acme pilot angerufen")
    assert "isn't stalled any more" in list(kim.screen.messages.values())[-1]


async def test_an_answer_to_ones_own_words_stays_in_ones_language(omar: Chat, kim: Chat) -> None:
    await omar.says("new deal Acme pilot 5k")
    said = await kim.says("Acme pilot angerufen")
    assert "Anruf" in said
    undone = await in_channel(await on_slack(kim, "Ines Ferrer", user="U-Ines 2")).presses("Rückgängig", on=said)
    assert "Anruf" in undone
