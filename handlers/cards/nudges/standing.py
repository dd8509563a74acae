"""Which deals are stalled now: the rules' answer, asked of the store."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.cards.nudges.sampled import real_deals
from handlers.rules.deals.stalls import Stall, find_stall
from handlers.rules.time.zones import usable_zone
from storage.models.deal import Deal
from storage.models.member import Member
from storage.models.stage import Stage
from storage.models.workspace import Workspace
from storage.unit_of_work import Store

_PAGE = 500


async def all_stalls(store: Store, now: datetime) -> list[Stall]:
    """List every stalled deal of the workspace, the longest quiet first."""
    stages = {stage.id: stage for stage in await store.pipelines.list_stages()}
    cutoffs = {
        each.id: now - timedelta(days=each.stall_days) for each in stages.values() if each.stall_days is not None
    }
    zones = zones_of(await store.workspaces.get(), await store.members.list_all())
    found: list[Stall] = []
    after: UUID | None = None
    while deals := await store.quiet.list_quiet_deals(cutoffs, after=after, limit=_PAGE):
        found += await _stalled(store, deals, stages, zones, now)
        after = deals[-1].id
    return sorted(found, key=lambda each: (each.since, each.deal.id))


async def stalls_to_tell(store: Store, now: datetime) -> list[Stall]:
    """List what may be brought up by itself, the longest quiet first: every stalled deal that is no sample."""
    found = await all_stalls(store, now)
    real = {each.id for each in await real_deals(store, [each.deal for each in found])} if found else set()
    return [each for each in found if each.deal.id in real]


async def stalls_among(store: Store, deals: Iterable[Deal], now: datetime) -> list[Stall]:
    """List those of the deals that are stalled, the longest quiet first."""
    judged = list(deals)
    if not judged:
        return []
    stages = {stage.id: stage for stage in await store.pipelines.list_stages()}
    owners = await store.members.get_many(each.owner_id for each in judged)
    found = await _stalled(store, judged, stages, zones_of(await store.workspaces.get(), owners.values()), now)
    return sorted(found, key=lambda each: (each.since, each.deal.id))


def zones_of(workspace: Workspace, members: Iterable[Member]) -> dict[UUID, ZoneInfo]:
    """Give every member's zone; a day is quiet where the owner lives."""
    return {each.id: ZoneInfo(usable_zone(each.zone, workspace.zone)) for each in members}


async def _stalled(
    store: Store, deals: list[Deal], stages: Mapping[UUID, Stage], zones: Mapping[UUID, ZoneInfo], now: datetime
) -> list[Stall]:
    traces = await store.quiet.list_traces(deal.id for deal in deals)
    judged = (
        find_stall(
            deal, stages[deal.stage_id], traces.get(deal.id, (None, ())), now, zones.get(deal.owner_id, ZoneInfo("UTC"))
        )
        for deal in deals
        if deal.stage_id in stages
    )
    return [each for each in judged if each is not None]
