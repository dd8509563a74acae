"""Pruning: words do not outlive their use, keys do."""

from datetime import timedelta

from scheduler.job import Turn
from scheduler.jobs.prune import prune
from storage.base import new_id
from storage.models.outbox import Outbox, OutboxState
from tests.bot.delivery.house import NOW, House

LATER = NOW + timedelta(days=31)


def _message(intent: str, state: OutboxState) -> Outbox:
    return Outbox(
        id=new_id(NOW),
        platform="slack",
        account="T1",
        conversation=f"slack:T1:{intent}",
        channel="D1",
        payload={"type": "reply", "words": "Acme"},
        intent_key=intent,
        state=state,
        not_before=NOW,
        created_at=NOW,
    )


async def test_settled_messages_lose_their_words_after_thirty_days(any_house: House) -> None:
    states = {each.value: each for each in OutboxState}
    async with any_house.database.writing(any_house.workspace, now=NOW) as store:
        await store.outbox.add([_message(name, state) for name, state in states.items()])
    assert await prune(Turn(any_house.database, any_house.workspace, NOW + timedelta(days=29))) == 0
    assert await prune(Turn(any_house.database, any_house.workspace, LATER)) == 3
    assert await prune(Turn(any_house.database, any_house.workspace, LATER)) == 0
    async with any_house.database.reading(any_house.workspace) as store:
        blank = set()
        for name in states:
            row = await store.outbox.find_by_intent(name)
            assert row is not None
            if "words" not in row.payload:
                blank.add(name)
    assert blank == {"sent", "parked", "cancelled"}


async def test_a_stranger_who_stays_away_is_forgotten(any_house: House) -> None:
    async with any_house.database.writing(any_house.workspace, now=NOW) as store:
        await store.strangers.count("telegram", "B1", "77")
    assert await prune(Turn(any_house.database, any_house.workspace, NOW + timedelta(days=89))) == 0
    assert await prune(Turn(any_house.database, any_house.workspace, NOW + timedelta(days=91))) == 1
