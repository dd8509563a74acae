"""`stage`: what the set-up's buttons do with a stage: add, rename, order, its days, remove."""

from collections.abc import Sequence
from enum import StrEnum

import msgspec

from handlers.cards.team import setup as cards
from handlers.cards.team import stages as pages
from handlers.kit.arguments import Missing
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Reply
from handlers.kit.request import Audience
from handlers.rules.deals import road
from handlers.rules.team.teams import BetweenUs
from storage.models.stage import Stage
from storage.repositories.deals import DealsWanted


class Act(StrEnum):
    """What is done with a stage."""

    SHOW = "show"
    ADD = "add"
    RENAME = "rename"
    DAYS = "days"
    EARLIER = "earlier"
    LATER = "later"
    REMOVE = "remove"


@command(role="admin", hidden=True, labels={"name": "stage-name", "days": "setup-days"})
async def stage(
    ctx: Context, act: Act = Act.SHOW, stage: str = "", name: str = "", days: str = "", to: str = ""
) -> Reply:
    """Change one stage of the pipeline, or add one."""
    if ctx.place.audience is not Audience.PRIVATE:
        raise BetweenUs
    pipeline = (await ctx.store.pipelines.default()).pipeline
    stages = await ctx.store.pipelines.list_stages(pipeline.id)
    if act is Act.ADD:
        return await _added(ctx, stages, name)
    chosen = _chosen(stages, stage)
    match act:
        case Act.RENAME:
            return await _renamed(ctx, stages, chosen, name)
        case Act.DAYS:
            return await _days(ctx, chosen, days)
        case Act.EARLIER | Act.LATER:
            road.ordered(road.shifted(stages, chosen, -1 if act is Act.EARLIER else 1))
            return await _road(ctx, say("stage-moved", stage=chosen.name))
        case Act.REMOVE:
            return await _removed(ctx, stages, chosen, to)
        case _:
            return pages.stage_page(chosen, road.opens(stages), await _count(ctx, chosen))


def _chosen(stages: Sequence[Stage], identity: str) -> Stage:
    found = next((each for each in stages if str(each.id) == identity), None)
    if found is None:
        raise Stale
    return found


async def _count(ctx: Context, stage: Stage) -> int:
    return await ctx.store.deals.count_matching(DealsWanted(stage=stage.id))


async def _road(ctx: Context, said: Phrase) -> Reply:
    """Show all stages after a change, which one press takes back."""
    await ctx.store.flush()
    page = cards.page("pipeline", cards.pipeline_step(await ctx.store.pipelines.list_stages()), said=said)
    return msgspec.structs.replace(page, undo=True)


async def _added(ctx: Context, stages: Sequence[Stage], name: str) -> Reply:
    """Add an open stage behind the last one; it begins with that one's days and chance."""
    if not name:
        raise Missing(("name",), {"act": Act.ADD.value})
    last = road.opens(stages)[-1]
    made = Stage(
        id=ctx.store.new_id(),
        pipeline_id=last.pipeline_id,
        name=road.fresh_name(stages, name),
        stall_days=last.stall_days,
        probability=last.probability,
    )
    ctx.store.pipelines.add_stage(made)
    road.ordered([*road.opens(stages), made, *(each for each in stages if each not in road.opens(stages))])
    return await _road(ctx, say("stage-added", stage=made.name))


async def _renamed(ctx: Context, stages: Sequence[Stage], stage: Stage, name: str) -> Reply:
    if not name:
        raise Missing(("name",), {"act": Act.RENAME.value, "stage": str(stage.id)})
    before, stage.name = stage.name, road.fresh_name(stages, name, of=stage)
    return await _road(ctx, say("stage-renamed", before=before, stage=stage.name))


async def _days(ctx: Context, stage: Stage, days: str) -> Reply:
    """Set after how many days a deal stalls in a stage; 0 means never."""
    if not days:
        raise Missing(("days",), {"act": Act.DAYS.value, "stage": str(stage.id)})
    count = road.days_of(days)
    stage.stall_days = count or None
    return await _road(ctx, say("setup-days-set", stage=stage.name, count=count))


async def _removed(ctx: Context, stages: Sequence[Stage], stage: Stage, to: str) -> Reply:
    """Take a stage away; where its deals go is asked first."""
    left = road.others(stages, stage)
    count = await _count(ctx, stage)
    if count and not to:
        return pages.where_to(stage, left, count)
    heir = _chosen(left, to) if to else left[0]
    while standing := await ctx.store.deals.list_in_stage(stage.id):
        for deal in standing:
            deal.stage_id = heir.id
        await ctx.store.flush()
    await ctx.store.pipelines.drop_stage(stage.id)
    if not count:
        return await _road(ctx, say("stage-gone", stage=stage.name))
    return await _road(ctx, say("stage-removed", stage=stage.name, count=count, heir=heir.name))
