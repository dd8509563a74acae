"""Kill -9 at every failpoint of the outbox: nothing is lost, and nothing is doubled where the platform can be
asked.

The children are forked from this process, which has everything imported, so that one death costs
milliseconds. They share a journal file, which plays the platform: what stands in it was accepted.
"""

import asyncio
import json
import os
import signal
from collections import Counter
from collections.abc import Callable, Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from bot.delivery import desk as desks
from scheduler.tick import tick
from storage import failpoints
from storage.base import new_id
from storage.failpoints import arm
from storage.models.outbox import OutboxState
from storage.models.task import DueKind, Task
from storage.unit_of_work import Database
from tests.bot.delivery.fake import FakeAdapter
from tests.bot.delivery.house import NOW, House

DELIVERY = ("after_claim", "before_post", "after_post", "before_finish", "after_finish")
TICK = ("after_tick_claim", "before_tick_commit")
MESSAGES = 6


def in_a_child(work: Callable[[], Coroutine[Any, Any, None]], failpoint: str) -> int:
    """Run a coroutine in a forked child with an armed failpoint; return the signal that ended it, or 0."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            arm(failpoint)
            asyncio.run(work())
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


class World:
    """One database file, one journal, and what children do with them."""

    def __init__(self, url: str, journal: Path, *, can_be_asked: bool) -> None:
        self.url, self.journal, self.can_be_asked = url, journal, can_be_asked
        self.workspace = new_id(NOW)
        self.lives = 0
        journal.touch()

    async def _house(self) -> House:
        house = House(Database.open(self.url, clock=lambda: NOW), self.workspace)
        house.slack = FakeAdapter(journal=self.journal, answers_look_ups=self.can_be_asked)
        # Every life of the worker begins after the lease of the last one, and its waits, are over.
        house.clock.moment = NOW + timedelta(minutes=5 * self.lives)
        return house

    async def begin(self) -> None:
        house = await self._house()
        await house.found()
        async with house.database.writing(self.workspace, now=NOW) as store:
            for number in range(MESSAGES):
                store.tasks.add(
                    Task(
                        id=UUID(int=number + 1),
                        title=f"task {number}",
                        assignee_id=(house.ada, house.bob)[number % 2],
                        created_by=house.ada,
                        due_kind=DueKind.WALL,
                        zone="UTC",
                        due_at=NOW,
                        next_at=NOW,
                        created_at=NOW,
                    )
                )
        await house.database.dispose()

    async def _leases_run_out(self, house: House) -> None:
        async with house.database.writing(self.workspace, now=NOW) as store:
            for channel in ("D-ada", "D-bob"):
                for row in await store.outbox.list_by_conversation(f"slack:T1:{channel}"):
                    if row.lease_until is not None:
                        row.lease_until = NOW - timedelta(days=1)

    async def live(self) -> None:
        """Tick and send until all is quiet."""
        house = await self._house()
        await self._leases_run_out(house)
        await tick(house.database, self.workspace, NOW)
        sender = house.sender(f"w{os.getpid()}")
        await sender.drain()
        await house.database.dispose()

    async def states(self) -> Counter[OutboxState]:
        house = await self._house()
        async with house.database.reading(self.workspace) as store:
            found = [
                row.state
                for channel in ("D-ada", "D-bob")
                for row in await store.outbox.list_by_conversation(f"slack:T1:{channel}")
            ]
        await house.database.dispose()
        return Counter(found)

    def posted(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.journal.read_text().splitlines()]

    def lives_and_dies(self, failpoint: str) -> int:
        """Live once, beginning when the lease of the dead has run out."""
        self.lives += 1
        return in_a_child(self.live, failpoint)


@pytest.mark.parametrize(
    ("point", "hit"),
    [(point, 1) for point in (*DELIVERY, *TICK)] + [(point, 3) for point in DELIVERY if point != "after_claim"],
)
def test_killed_at_a_failpoint_nothing_is_lost_or_doubled(
    sqlite_url: str, tmp_path: Path, point: str, hit: int
) -> None:
    world = World(sqlite_url, tmp_path / "journal", can_be_asked=True)
    in_a_child(world.begin, "")
    assert world.lives_and_dies(f"{point}:{hit}") == signal.SIGKILL
    for _ in range(2):
        assert world.lives_and_dies("") == 0
    texts = Counter(line["text"] for line in world.posted())
    assert len(texts) == MESSAGES
    assert set(texts.values()) == {1}
    in_a_child(lambda: _all_sent(world), "")


@pytest.mark.parametrize("point", DELIVERY)
def test_where_nobody_can_be_asked_a_kill_costs_one_labelled_copy_at_most(
    sqlite_url: str, tmp_path: Path, point: str
) -> None:
    world = World(sqlite_url, tmp_path / "journal", can_be_asked=False)
    in_a_child(world.begin, "")
    # Slack is asked again for an hour before a repeat is risked: here the fake plays a platform without
    # look-ups.
    desks_askable = patch_askable()
    try:
        assert world.lives_and_dies(f"{point}:1") == signal.SIGKILL
        for _ in range(2):
            assert world.lives_and_dies("") == 0
    finally:
        desks_askable()
    by_intent: dict[str, list[dict[str, Any]]] = {}
    for line in world.posted():
        by_intent.setdefault(line["intent"], []).append(line)
    assert len(by_intent) == MESSAGES
    for copies in by_intent.values():
        assert len(copies) <= 2
        assert all("repeat" in copy for copy in copies[1:])


def test_every_failpoint_of_the_outbox_is_in_the_registry() -> None:
    assert set(DELIVERY + TICK) <= set(failpoints.NAMES)
    assert desks.LEASE_SECONDS == 10.0


async def _all_sent(world: World) -> None:
    assert await world.states() == {OutboxState.SENT: MESSAGES}


def patch_askable() -> Callable[[], None]:
    """Let reconciliation treat Slack as a platform without look-ups; returns what undoes it."""
    from bot.delivery import reconcile

    kept = reconcile.ASKABLE
    reconcile.ASKABLE = frozenset()  # type: ignore[misc]  # A test's platform differs.

    def undo() -> None:
        reconcile.ASKABLE = kept  # type: ignore[misc]  # As above.

    return undo
