"""Who may press what in a channel: whose it is, who leads them, and whoever takes it up."""

from dataclasses import dataclass
from uuid import UUID

import pytest

from handlers.cards.task import buttons, line, shown
from handlers.cards.team.claim import claim_button
from handlers.kit.reply import Buttons, CardRef, Reply, Text, To
from handlers.kit.request import Audience, Place, Platform
from scheduler.recipients import posting
from storage.models.member import Member, Role
from storage.models.task import Task
from storage.unit_of_work import Store
from tests.chat import Chat
from tests.handlers.commands.team.places import in_channel, on_slack

PLACE = Place(platform=Platform.SLACK, account="slack", channel="C-west", audience=Audience.SHARED)


async def task_for_all(store: Store, ref: CardRef, member: Member | None) -> Reply | None:
    """Show a follow-up to a whole team, to be taken up by whoever comes first."""
    assert member is None
    task = await store.tasks.get(UUID(ref.record))
    ways = Buttons((claim_button(task), *buttons(task).buttons))
    return Reply((Text(line(task)), ways), to=To.CHANNEL, place=PLACE, shows=shown(task))


@dataclass
class Scene:
    """Kim's follow-up stands in the channel, where Omar and their manager read it too."""

    kim: Chat
    omar: Chat
    ines: Chat
    task: UUID

    async def assignee(self) -> str:
        """Name whose follow-up it is."""

        async def look(store: Store) -> str:
            task = await store.tasks.get(self.task)
            return (await store.members.get(task.assignee_id)).name

        return str(await self.kim.app.in_reading(look))


@pytest.fixture
async def scene(chat: Chat) -> Scene:
    """Let a team's place show somebody's follow-up."""
    kim, omar = await on_slack(chat, "Kim Lund"), await on_slack(chat, "Omar Haddad")
    ines = await on_slack(chat, "Ines Ferrer", Role.MANAGER)
    here = in_channel(kim)
    chat.app.sender.desk.builders = {**chat.app.sender.desk.builders, "for_all": task_for_all}
    await kim.says("remind me tomorrow at 10am to call Acme")

    async def post(store: Store) -> UUID:
        task: Task = (await store.tasks.list_open())[0]
        ref = CardRef("for_all", str(task.id))
        await store.outbox.add([posting(store, await store.workspaces.get(), PLACE, ref, "for-all")])
        return task.id

    task = await chat.app.in_store(post)
    await chat.app.settle()
    assert "Call Acme" in here.screen.log[-1]
    return Scene(here, in_channel(omar), in_channel(ines), task)


async def test_only_the_owner_presses_and_the_others_hear_kindly_why(scene: Scene) -> None:
    posted = scene.kim.screen.log[-1]
    await scene.omar.presses("Done")
    told = scene.omar.beside(Platform.SLACK, scene.omar.sender).screen.log[-1]
    assert "This one is Kim Lund's" in told
    assert "I'll take it" in told.buttons
    assert scene.kim.screen.log[-1] is posted
    assert "✓ Done: Call Acme" in await scene.kim.presses("Done")


async def test_who_is_of_another_team_is_offered_no_button_that_refuses(chat: Chat, scene: Scene) -> None:
    await chat.calls("team new West")
    await chat.calls("team add Kim to West")
    await scene.omar.presses("Done")
    told = scene.omar.beside(Platform.SLACK, scene.omar.sender).screen.log[-1]
    assert "This one is Kim Lund's" in told
    assert "I'll take it" not in told.buttons


async def test_a_manager_presses_anything(scene: Scene) -> None:
    assert "✓ Done: Call Acme" in await scene.ines.presses("Done")


async def test_whoever_takes_it_up_has_it_and_whose_it_was_hears_of_it(scene: Scene) -> None:
    card = scene.omar.screen.log[-1]
    said = await scene.omar.presses("I'll take it", on=card)
    assert said.edited
    assert "Omar Haddad has taken on Call Acme" in said
    assert await scene.assignee() == "Omar Haddad"
    own = scene.kim.beside(Platform.SLACK, scene.kim.sender)
    assert any("Omar Haddad has taken on Call Acme" in each for each in own.screen.log)
    assert "✓ Done: Call Acme" in await scene.omar.presses("Done", on=said)


async def test_the_second_one_hears_who_was_faster(scene: Scene) -> None:
    """An old message on a slow phone still shows the button."""
    card = scene.omar.screen.log[-1]
    await scene.omar.presses("I'll take it", on=card)
    await scene.ines.presses("I'll take it", on=card)
    assert "Omar Haddad was faster" in scene.ines.beside(Platform.SLACK, scene.ines.sender).screen.log[-1]
    assert "Omar Haddad has taken on" in scene.ines.screen.messages[card.id]
    assert await scene.assignee() == "Omar Haddad"


async def test_taking_it_up_is_taken_back(scene: Scene) -> None:
    await scene.omar.presses("I'll take it")
    await scene.omar.presses("Undo")
    assert await scene.assignee() == "Kim Lund"
