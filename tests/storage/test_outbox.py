"""The outbox: in order, once, under a lease and a fence, with three outcomes."""

import asyncio
import sys
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy.exc import IntegrityError

from storage.base import new_id
from storage.engine import is_transient
from storage.models.attempt import AttemptOutcome
from storage.models.card import Card
from storage.models.outbox import OutboxState
from storage.unit_of_work import Database, Store
from tests.conftest import NOW
from tests.storage.conftest import House, found

SENT, NOT_SENT, UNKNOWN = AttemptOutcome.SENT, AttemptOutcome.NOT_SENT, AttemptOutcome.UNKNOWN


async def claim(store: Store, **more: float) -> list[str]:
    """Claim, and give the intents."""
    return [row.intent_key for row in await store.outbox.claim_due("me", **more)]


async def test_an_intent_is_added_once(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        rows = [house.said("a"), house.said("b")]
        assert set(await store.outbox.add(rows)) == {row.id for row in rows}
        assert await store.outbox.add([house.said("a")]) == []
        assert [row.seq for row in rows] == [1, 2]


async def test_a_conversation_gets_its_messages_in_order(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        await store.outbox.add([house.said("a"), house.said("b"), house.said("c", "C2")])
        claimed = await store.outbox.claim_due("me")
        assert [row.intent_key for row in claimed] == ["a", "c"]
        assert all((row.state, row.fence, row.attempts) == (OutboxState.SENDING, 1, 1) for row in claimed)
        assert await claim(store) == []
        assert await store.outbox.finish(claimed[0].id, 1, SENT, provider_id="1.1")
        assert await claim(store) == ["b"]


async def test_what_is_added_for_me_is_leased_unless_older_ones_wait(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        later = NOW + timedelta(hours=1)
        free, behind, future = house.said("a"), house.said("b"), house.said("c", "C2", not_before=later)
        await store.outbox.add([free, behind, future], leased_to="me")
        assert [row.state for row in (free, behind, future)] == [
            OutboxState.SENDING,
            OutboxState.DUE,
            OutboxState.DUE,
        ]
        assert await claim(store) == []
        assert await store.outbox.finish(free.id, 1, SENT)
        assert await claim(store) == ["b"]


async def test_what_waits_for_its_hour_lets_others_pass_but_a_retry_does_not(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        later = NOW + timedelta(hours=1)
        await store.outbox.add([house.said("digest", not_before=later), house.said("answer")])
        [row] = await store.outbox.claim_due("me")
        assert row.intent_key == "answer"
        assert await store.outbox.finish(row.id, row.fence, NOT_SENT, not_before=later, detail="429")
        await store.outbox.add([house.said("next")])
        assert await claim(store) == []
        assert await store.outbox.find_next_due() == NOW
        assert [row.intent_key for row in await store.outbox.claim_due("me", now=later)] == ["digest"]


async def test_a_sender_that_died_leaves_an_unknown_message(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        await store.outbox.add([house.said("a")])
        [lost] = await store.outbox.claim_due("dead", lease_seconds=-1)
        started_at, old_fence = lost.started_at, lost.fence
        [found_again] = await store.outbox.claim_due("me", now=NOW + timedelta(minutes=1))
        assert (found_again.state, found_again.fence) == (OutboxState.UNKNOWN, old_fence + 1)
        assert (found_again.started_at, found_again.attempts) == (started_at, 1)
        assert await store.outbox.start_again(lost.id, old_fence + 1, repeat=True)
        assert not await store.outbox.finish(lost.id, old_fence, SENT, provider_id="9")
        assert await store.outbox.finish(lost.id, old_fence + 1, SENT, provider_id="10")
        tries = await store.outbox.list_attempts(lost.id)
        assert [(one.fence, one.outcome) for one in tries] == [(1, AttemptOutcome.LATE)]
    async with house.database.reading(house.id) as store:
        settled = await store.outbox.get(lost.id)
        assert settled is not None
        assert (settled.state, settled.fence, settled.provider_id) == (OutboxState.SENT, 2, "10")


async def test_the_card_learns_which_message_it_became(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        card = Card(
            id=store.new_id(),
            purpose="answer",
            platform="slack",
            account="T1",
            channel="C1",
            created_at=NOW,
            expires_at=NOW + timedelta(days=30),
        )
        store.cards.add(card)
        row = house.said("a", card_id=card.id)
        await store.outbox.add([row], leased_to="me")
        assert await store.outbox.finish(row.id, 1, SENT, provider_id="17.1")
    async with house.database.reading(house.id) as store:
        known = await store.cards.find_by_message("slack", "T1", "C1", "17.1")
        assert known is not None
        assert known.id == card.id
        latest = await store.cards.find_latest("C1")
        assert latest is not None
        assert latest.posted_at == NOW


async def test_an_unknown_outcome_waits_and_blocks_its_conversation(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        await store.outbox.add([house.said("a"), house.said("b")])
        [row] = await store.outbox.claim_due("me")
        later = NOW + timedelta(seconds=10)
        assert await store.outbox.finish(row.id, row.fence, UNKNOWN, not_before=later)
        assert await claim(store) == []
        [row] = await store.outbox.claim_due("me", now=later)
        assert (row.intent_key, row.state) == ("a", OutboxState.UNKNOWN)
        assert await store.outbox.park(row.id, row.fence, "too old")
        assert await claim(store) == ["b"]
        assert [row.intent_key for row in await store.outbox.list_parked(NOW)] == ["a"]


async def test_giving_back_and_releasing_count_no_attempt(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        await store.outbox.add([house.said("a")])
        [row] = await store.outbox.claim_due("me")
        assert await store.outbox.give_back(row.id, row.fence)
        [row] = await store.outbox.claim_due("me")
        assert (row.attempts, row.fence, row.state) == (1, 2, OutboxState.SENDING)
        assert await store.outbox.release("me") == 1
        [row] = await store.outbox.claim_due("you")
        assert (row.attempts, row.fence, row.state) == (1, 3, OutboxState.SENDING)


async def test_cancelling_takes_only_what_has_not_begun(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        rows = [house.said("reminder:7:0"), house.said("reminder:7:1"), house.said("reminder:71:0")]
        await store.outbox.add(rows)
        assert await claim(store) == ["reminder:7:0"]
        assert await store.outbox.cancel_by_intent("reminder:7:", prefix=True) == 1
        assert await store.outbox.cancel_by_intent("reminder:7:0") == 0
        assert sum((await store.outbox.count_waiting_by_platform()).values()) == 2


async def test_two_who_number_a_conversation_at_once_are_told_to_try_again(house: House) -> None:
    """Only PostgreSQL lets two write at once; both read the same highest number."""

    async def add(intent: str) -> str:
        try:
            async with house.database.writing(house.id, now=NOW) as store:
                await store.outbox.add([house.said(intent)])
                await asyncio.sleep(0)
        except IntegrityError as error:
            if not is_transient(error):
                raise
            return await add(intent)
        return intent

    intents = [f"i{number}" for number in range(6)]
    assert await asyncio.gather(*(add(intent) for intent in intents)) == intents
    async with house.database.reading(house.id) as store:
        rows = await store.outbox.list_by_conversation("C1")
        assert sorted(row.seq for row in rows) == [1, 2, 3, 4, 5, 6]


CLAIMER = """
import asyncio, sys
from datetime import datetime
from uuid import UUID
from storage.unit_of_work import Database

async def work(url, workspace, worker, now):
    database = Database.open(url, clock=lambda: now)
    while True:
        async with database.writing(UUID(workspace), now=now) as store:
            rows = await store.outbox.claim_due(worker, 25, lease_seconds=300)
        for row in rows:
            print(row.id)
        if not rows:
            break
    await database.dispose()

url, workspace, worker, now = sys.argv[1:]
asyncio.run(work(url, workspace, worker, datetime.fromisoformat(now)))
"""


async def test_two_processes_never_claim_the_same_message(postgresql_url: str) -> None:
    """A thousand messages, two processes: every one is claimed exactly once."""
    database = Database.open(postgresql_url, clock=lambda: NOW)
    house = await found(database)
    async with database.writing(house.id, now=NOW) as store:
        rows = [house.said(f"i{number}", f"C{number}") for number in range(1000)]
        await store.outbox.add(rows)
    await database.dispose()

    async def run(worker: str) -> list[UUID]:
        arguments = (postgresql_url, str(house.id), worker, NOW.isoformat())
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-c", CLAIMER, *arguments, stdout=asyncio.subprocess.PIPE
        )
        printed, _ = await child.communicate()
        assert child.returncode == 0
        return [UUID(line) for line in printed.decode().split()]

    first, second = await asyncio.gather(run("one"), run("two"))
    assert len(first) + len(second) == len({*first, *second}) == 1000
    assert {*first, *second} == {row.id for row in rows}


@pytest.mark.parametrize("field", ["intent_key", "id"])
async def test_the_second_workspace_numbers_for_itself(house: House, field: str) -> None:
    other = await found(house.database, "Other")
    async with house.database.writing(house.id, now=NOW) as store:
        await store.outbox.add([house.said("a")])
    async with house.database.writing(other.id, now=NOW) as store:
        row = other.said("a", channel=str(new_id(NOW)))
        assert await store.outbox.add([row]) == [row.id]
        assert row.seq == 1
        assert getattr(row, field)
