"""Pruning: what passed through a month ago is not kept. The keys stay long enough to know a message again."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

from scheduler.job import Turn, job
from storage.unit_of_work import Store

KEPT: Final = timedelta(days=30)
STRANGERS_KEPT: Final = timedelta(days=90)
FAULTS_KEPT: Final = timedelta(days=120)
CARDS_KEPT: Final = timedelta(days=90)
"""Counted from the day on which their buttons ended: until then a reply to one still says what it is about."""

GROUPS_KEPT: Final = timedelta(days=90)
_MOST_BATCHES: Final = 20

Batch = Callable[[Store, datetime], Awaitable[int]]
_BATCHES: Final[tuple[tuple[Batch, timedelta], ...]] = (
    (lambda store, before: store.pruning.blank_messages(before), KEPT),
    (lambda store, before: store.pruning.drop_strangers(before), STRANGERS_KEPT),
    (lambda store, before: store.pruning.drop_attempts(before), FAULTS_KEPT),
    (lambda store, before: store.pruning.drop_quarantined(before), FAULTS_KEPT),
    (lambda store, before: store.pruning.drop_cards(before), CARDS_KEPT),
    (lambda store, before: store.pruning.drop_name_changes(before), KEPT),
    (lambda store, before: store.pruning.drop_asked_groups(before), GROUPS_KEPT),
)


@job(every=timedelta(hours=6))
async def prune(turn: Turn) -> int:
    """Drop or blank what is older than its term; return how many rows that were.

    Settled requests and the words of settled messages are kept for thirty days, strangers' counters for ninety,
    tries and quarantined requests for a hundred and twenty; drafts until they expire. Cards go ninety days after their
    buttons ended, groups that nobody decided about after ninety, the feed of names after thirty.
    """
    async with turn.database.writing(turn.workspace_id, now=turn.now) as store:
        requests = await store.inbox.prune(turn.now - KEPT)
        drafts = await store.drafts.drop_expired(turn.now)
        days = await store.nudges.drop_old(turn.now - KEPT)
    done = requests + drafts + days
    for batch, kept in _BATCHES:
        done += await _in_batches(turn, batch, turn.now - kept)
    return done


async def _in_batches(turn: Turn, batch: Batch, before: datetime) -> int:
    """Work in short units of their own, so that nobody waits; what a long absence left over comes next time."""
    done = 0
    for _ in range(_MOST_BATCHES):
        async with turn.database.writing(turn.workspace_id, now=turn.now) as store:
            met = await batch(store, before)
        done += met
        if met == 0:
            break
    return done
