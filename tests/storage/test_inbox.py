"""The inbox: once, in order, by one worker at a time."""

import asyncio
from datetime import timedelta

from storage.models.inbox import InboxState
from tests.conftest import NOW
from tests.storage.conftest import House


async def test_the_same_event_thrice_at_once_is_accepted_once(house: House) -> None:
    async def accept() -> int:
        async with house.database.writing(house.id, now=NOW) as store:
            return len(await store.inbox.accept([house.heard("e1")]))

    assert sorted(await asyncio.gather(accept(), accept(), accept())) == [0, 0, 1]


async def test_a_twin_by_the_second_key_is_swallowed(house: House) -> None:
    """Slack sends one utterance as message and as app_mention, under two event ids."""
    async with house.database.writing(house.id, now=NOW) as store:
        rows = [house.heard("e1", second_key="T1 C1 1.0"), house.heard("e2", second_key="T1 C1 1.0")]
        assert await store.inbox.accept(rows) == [rows[0].id]


async def test_what_is_accepted_for_me_is_nobody_elses_until_the_lease_ends(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        [mine] = await store.inbox.accept([house.heard("e1")], leased_to="me")
        await store.inbox.accept([house.heard("e2", "C2")], leased_to="me", lease_seconds=-1)
        claimed = await store.inbox.claim_waiting("you")
        assert [row.dedupe_key for row in claimed] == ["e2"]
        assert (claimed[0].fence, claimed[0].attempts) == (2, 2)
        assert await store.inbox.finish(mine, 1)


async def test_one_conversation_gives_its_requests_one_after_another(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        later = NOW + timedelta(seconds=1)
        await store.inbox.accept([house.heard("b", received_at=later), house.heard("a"), house.heard("c", "C2")])
        first = await store.inbox.claim_waiting("me")
        assert [row.dedupe_key for row in first] == ["a", "c"]
        assert await store.inbox.claim_waiting("you") == []
        assert await store.inbox.finish(first[0].id, first[0].fence)
        assert [row.dedupe_key for row in await store.inbox.claim_waiting("you")] == ["b"]


async def test_a_lost_fence_finishes_nothing(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        await store.inbox.accept([house.heard("a")])
        [slow] = await store.inbox.claim_waiting("slow", lease_seconds=-1)
        old_fence = slow.fence
        [quick] = await store.inbox.claim_waiting("quick")
        assert quick.fence == old_fence + 1
        assert not await store.inbox.finish(slow.id, old_fence)
        assert await store.inbox.extend_all("slow", [quick.id]) == set()
        assert await store.inbox.extend_all("quick", [quick.id]) == {quick.id}
        assert await store.inbox.finish(quick.id, quick.fence)
        assert not await store.inbox.finish(quick.id, quick.fence)


async def test_after_three_attempts_a_request_is_quarantined(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        await store.inbox.accept([house.heard("a"), house.heard("b", received_at=NOW + timedelta(1))])
        for _ in range(3):
            [row] = await store.inbox.claim_waiting("me", lease_seconds=-1)
            assert row.dedupe_key == "a"
        [spent] = await store.inbox.claim_waiting("me")
        assert (spent.dedupe_key, spent.state) == ("a", InboxState.QUARANTINED)
        assert [row.dedupe_key for row in await store.inbox.list_quarantined()] == ["a"]
        assert [row.dedupe_key for row in await store.inbox.claim_waiting("me")] == ["b"]


async def test_releasing_gives_back_without_counting(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        await store.inbox.accept([house.heard("a")])
        await store.inbox.claim_waiting("me")
        assert await store.inbox.release("me") == 1
        [row] = await store.inbox.claim_waiting("you")
        assert (row.attempts, row.fence) == (1, 2)


async def test_pruning_keeps_what_waits(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        [done, _] = await store.inbox.accept([house.heard("a"), house.heard("b", "C2")], leased_to="me")
        assert await store.inbox.finish(done, 1)
        assert await store.inbox.prune(NOW + timedelta(days=8)) == 1
        assert await store.inbox.count_waiting() == 1


async def test_what_a_worker_has_queued_stays_its_own(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        rows = [house.heard("a"), house.heard("b", "C2"), house.heard("c", "C3")]
        held, lost, free = await store.inbox.accept(rows, leased_to="me", lease_seconds=-1)
        assert [row.id for row in await store.inbox.claim_waiting("you", besides=[held, free])] == [lost]
        assert await store.inbox.extend_all("me", [held, lost]) == {held}
        assert [row.id for row in await store.inbox.claim_waiting("you")] == [free]
        assert await store.inbox.list_still_waiting([held, lost, free]) == {held, lost, free}


async def test_only_some_are_given_back(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        kept, given = await store.inbox.accept([house.heard("a"), house.heard("b", "C2")], leased_to="me")
        assert await store.inbox.release("me", [given]) == 1
        [row] = await store.inbox.claim_waiting("you")
        assert (row.id, row.attempts) == (given, 1)
        assert await store.inbox.finish(kept, 1)
