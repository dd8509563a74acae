"""Pruning: what passed through a month ago is not kept. The keys stay long enough to know a message again."""

from datetime import timedelta
from typing import Final

from scheduler.job import Turn, job

KEPT: Final = timedelta(days=30)


@job(every=timedelta(hours=6))
async def prune(turn: Turn) -> int:
    """Drop settled requests older than thirty days and expired drafts; return how many rows went."""
    async with turn.database.writing(turn.workspace_id, now=turn.now) as store:
        requests = await store.inbox.prune(turn.now - KEPT)
        drafts = await store.drafts.drop_expired(turn.now)
        return requests + drafts
