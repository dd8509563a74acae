"""The sample records stand in lists, for they are there to be looked at; by itself the bot says nothing of them."""

from collections.abc import Collection, Iterable
from uuid import UUID

from handlers.rules.records.sample import KEY
from storage.models.deal import Deal
from storage.models.task import Task
from storage.unit_of_work import Store


async def sampled(store: Store, kind: str) -> Collection[UUID]:
    """Name the sample's records of a kind; nothing where no sample is in."""
    return {UUID(each) for each in (await store.state.find(KEY) or {}).get(kind, ())}


async def real_deals(store: Store, deals: Iterable[Deal]) -> list[Deal]:
    """Leave the sample's deals out."""
    theirs = await sampled(store, "deal")
    return [each for each in deals if each.id not in theirs]


async def real_tasks(store: Store, tasks: Iterable[Task]) -> list[Task]:
    """Leave the sample's follow-ups out."""
    theirs = await sampled(store, "task")
    return [each for each in tasks if each.id not in theirs]
