"""A stalled deal in front of its team: who may take it on, and only while it is quiet."""

from dataclasses import dataclass

import pytest

from handlers.kit.request import Pressed
from storage.models.member import Role
from storage.unit_of_work import Store
from tests.chat import Chat, Shown
from tests.handlers.commands.team.places import in_channel, on_slack


@dataclass
class Scene:
    """Kim's deal is quiet; it stands in the channel of their team, where others read too."""

    kim: Chat
    omar: Chat
    zoe: Chat
    ines: Chat
    card: Shown

    async def takes(self, who: Chat) -> Shown:
        """Let somebody press "I'll take it" in the channel; give the card as it is then."""
        await in_channel(who).presses("I'll take it", on=self.card)
        return in_channel(who).screen.messages[self.card.id]

    async def owner(self) -> str:
        async def look(store: Store) -> str:
            (deal,) = await store.deals.list_all()
            return str((await store.members.get(deal.owner_id)).name)

        return str(await self.kim.app.in_reading(look))


@pytest.fixture
async def scene(chat: Chat) -> Scene:
    """Let Kim's deal go quiet until the team reads of it."""
    kim, omar, zoe = [await on_slack(chat, name) for name in ("Kim Lund", "Omar Haddad", "Zoe Other")]
    ines = await on_slack(chat, "Ines Ferrer", Role.MANAGER)
    await ines.calls("team new West")
    await ines.calls("team new East")
    await zoe.calls("team join East")
    for each in (kim, omar):
        await each.calls("team join West")
    here = in_channel(ines)
    await here.calls("team here West")
    await kim.says("new deal Acme rollout 50k")
    await chat.waits_until("2026-03-09T12:00+01:00")
    await chat.waits_until("2026-03-11T12:00+01:00")
    card = here.screen.log[-1]
    assert "Acme rollout: quiet for" in card
    return Scene(kim, omar, zoe, ines, card)


async def test_a_colleague_of_the_team_takes_it_on_and_gets_a_brief(scene: Scene) -> None:
    assert "Omar Haddad has taken on Acme rollout" in await scene.takes(scene.omar)
    brief = scene.omar.screen.log[-1]
    assert "Acme rollout is yours now" in brief
    assert "€50,000" in brief


async def test_a_follow_up_that_was_left_open_goes_along(scene: Scene) -> None:
    await scene.kim.says("remind me today at 3pm to send Acme rollout the plan")
    here = in_channel(scene.ines)
    for at in ("2026-03-11T15:00+01:00", "2026-03-20T12:00+01:00", "2026-03-24T12:00+01:00"):
        await scene.kim.waits_until(at)
    newest = next(each for each in reversed(here.screen.messages.values()) if "I'll take it" in each.buttons)
    assert newest.id != scene.card.id
    assert "has taken on" in await in_channel(scene.omar).presses("I'll take it", on=newest)
    assert "plan" in await scene.omar.calls("agenda")
    assert "plan" not in await scene.kim.calls("agenda")


async def test_an_older_card_of_a_deal_that_went_quiet_anew_takes_nothing(scene: Scene) -> None:
    await scene.kim.says("called Acme rollout, they think about it")
    await scene.kim.waits_until("2026-03-20T12:00+01:00")
    await scene.takes(scene.omar)
    assert await scene.owner() == "Kim Lund"


async def test_somebody_of_another_team_is_refused_kindly(scene: Scene) -> None:
    assert "quiet for" in await scene.takes(scene.zoe)
    assert "Acme rollout is for team West to take on" in scene.zoe.screen.log[-1]
    assert await scene.owner() == "Kim Lund"


async def test_who_leads_the_team_may(scene: Scene) -> None:
    assert "Ines Ferrer has taken on Acme rollout" in await scene.takes(scene.ines)


@pytest.mark.parametrize(
    "said", ["won Acme rollout", "called Acme rollout, they sign. follow up Friday at 10", "lost Acme rollout"]
)
async def test_what_has_moved_meanwhile_is_not_taken(scene: Scene, said: str) -> None:
    await scene.kim.says(said)
    after = await scene.takes(scene.omar)
    assert "Acme rollout isn't stalled any more" in after
    assert "I'll take it" not in after.buttons
    assert await scene.owner() == "Kim Lund"


async def test_why_in_the_channel_offers_what_the_asker_may(scene: Scene) -> None:
    """A team's post is the team's: nobody switches off their own nudges by it."""
    for who, expected in ((scene.omar, set()), (scene.kim, {"Not about this deal"})):
        await in_channel(who).presses("Why?", on=scene.card)
        assert "which allows" in who.screen.log[-1]
        assert set(who.screen.log[-1].buttons) == expected
    await in_channel(scene.ines).presses("Why?", on=scene.card)
    assert set(scene.ines.screen.log[-1].buttons) == {"Not about this deal", "Not in this channel"}
    await in_channel(scene.ines).presses("Not in this channel", on=scene.ines.screen.log[-1])
    assert "West" in scene.ines.screen.log[-1]


async def test_what_was_silenced_by_why_is_told_to_the_asker_alone(scene: Scene) -> None:
    here = in_channel(scene.kim)
    await here.presses("Why?", on=scene.card)
    before = [each for each in here.screen.log if not each.edited]
    await here.presses("Not about this deal", on=scene.kim.screen.log[-1])
    assert [each for each in here.screen.log if not each.edited] == before
    assert any("no more nudges about Acme rollout" in each for each in scene.kim.screen.log)


async def test_a_question_of_one_reader_takes_the_card_from_nobody(scene: Scene) -> None:
    here = in_channel(scene.ines)
    await here.presses("Snooze", on=scene.card)
    assert "I'll take it" in here.screen.messages[scene.card.id].buttons
    question = scene.ines.screen.log[-1]
    assert "Until when" in question
    await in_channel(scene.ines).does(Pressed(question.buttons["In 3 days"], question.id))
    assert "no nudges about Acme rollout before" in here.screen.messages[scene.card.id]
    assert "Undo" in here.screen.messages[scene.card.id].buttons
