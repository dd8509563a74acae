"""Who reads a team's place is looked up when a message leaves, not when it was decided."""

from typing import Any

import msgspec
import pytest

from handlers.kit.phrase import literal
from handlers.kit.ports import Profile
from handlers.kit.reply import Button, Buttons, CardRef, Press, Reply, Text, To
from handlers.kit.request import Audience, Place, Platform, Request
from storage.models.outbox import OutboxState
from tests.bot.delivery.house import House

FULL = (Text(literal("Won: 48,000 EUR")), Buttons((Button(literal("Show"), Press("show")),)))
PLACE = Place(platform=Platform.SLACK, account="T1", channel="C1", audience=Audience.SHARED)


class Readers:
    """A directory that says of every place what a test lets it say."""

    def __init__(self, audience: Audience) -> None:
        self.says = audience

    async def profile(self, request: Request) -> Profile:
        """Return the sender as they came."""
        return Profile(sender=request.sender)

    async def audience(self, place: Place) -> Audience:
        """Say who reads."""
        assert place == PLACE
        return self.says

    async def audience_now(self, place: Place) -> Audience:
        """Say who reads at this moment."""
        return await self.audience(place)

    def forget(self, account: str, user: str) -> None:
        """Remember nothing."""


async def sent(house: House, reads: Audience | None, **given: Any) -> tuple[list[str], OutboxState]:
    sender = house.sender()
    if reads is not None:
        sender.desk.directories = {Platform.SLACK: Readers(reads)}
    row = house.row(**given)
    async with house.database.writing(house.workspace, now=house.clock.now()) as store:
        await store.outbox.add([row])
    await sender.drain()
    async with house.database.reading(house.workspace) as store:
        kept = await store.outbox.get(row.id)
    assert kept is not None
    mine = [each for each in house.slack.sent if each.intent == str(row.id)]
    return [str(each.payload) for each in mine], kept.state


def posted(*discreet: Text) -> dict[str, Any]:
    return msgspec.to_builtins(Reply(FULL, to=To.CHANNEL, place=PLACE, discreet=discreet))


async def test_colleagues_read_all_of_it(house: House) -> None:
    texts, state = await sent(house, Audience.SHARED, payload=posted())
    assert (len(texts), state) == (1, OutboxState.SENT)
    assert "48,000" in texts[0]


async def test_outsiders_read_the_discreet_words(house: House) -> None:
    texts, _ = await sent(house, Audience.EXTERNAL, payload=posted(Text(literal("Nora won a deal"))))
    assert len(texts) == 1
    assert "Nora won" in texts[0]
    assert "48,000" not in texts[0]
    assert "Show" not in texts[0]


@pytest.mark.parametrize("reads", [Audience.EXTERNAL, None], ids=["shared with outsiders", "nobody can tell"])
async def test_without_discreet_words_nothing_is_posted(house: House, reads: Audience | None) -> None:
    assert await sent(house, reads, payload=posted()) == ([], OutboxState.PARKED)
    ref = msgspec.to_builtins(CardRef("reminder", "Acme"))
    assert await sent(house, reads, payload=ref) == ([], OutboxState.PARKED)


async def test_an_answer_is_kept_from_outsiders_who_came_meanwhile(house: House) -> None:
    await sent(house, Audience.EXTERNAL, text="Done")
    assert [each for each in house.slack.sent if each.address.channel == "C1"] == []
