"""`stage`: what can be done with a stage, by the set-up's buttons or in words: add, rename, order, its days, remove."""

from collections.abc import Sequence
from enum import StrEnum

import msgspec

from handlers.cards.team import setup as cards
from handlers.cards.team import stages as pages
from handlers.kit.arguments import Continue, Missing
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import NotUnderstood, Stale, UserError
from handlers.kit.phrase import Phrase, literal, say
from handlers.kit.reply import Button, Press, Reply
from handlers.kit.request import Audience
from handlers.rules.deals import road
from handlers.rules.team.teams import BetweenUs
from handlers.understanding.words.shaping import shaping
from storage.base import name_key
from storage.models.stage import Stage, StageKind
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


class NoSuchStage(UserError):
    """No stage is called ``name``: those that there are, are buttons."""


@command(role="admin", hidden=True, labels={"name": "stage-name", "days": "setup-days"})
async def stage(
    ctx: Context,
    act: Act = Act.SHOW,
    stage: str = "",
    name: str = "",
    days: str = "",
    to: str = "",
    text: str = "",
    beside: str = "",
    before: bool = False,
    named: str = "",
) -> Reply | Continue:
    """Change one stage of the pipeline, or add one, by a press or in words (``text``, or the stage as ``named``)."""
    if ctx.place.audience is not Audience.PRIVATE:
        raise BetweenUs
    pipeline = (await ctx.store.pipelines.default()).pipeline
    stages = await ctx.store.pipelines.list_stages(pipeline.id)
    if text:
        return Continue((_meant(ctx, stages, text),))
    if named:
        return Continue((_naming(stages, named, "stage", {"act": act.value, "days": days}),))
    if act is Act.ADD:
        made = await _added(ctx, stages, name, _chosen(stages, beside) if beside else None, before=before)
        made.stall_days = (road.days_of(days) or None) if days else made.stall_days
        return await _road(ctx, say("stage-added", stage=made.name))
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


def _meant(ctx: Context, stages: Sequence[Stage], text: str) -> Press:
    """Read typed words as the press that does the same. Raises ``NoSuchStage`` and ``NotUnderstood``."""
    said = shaping(text, ctx.actor.locale, [each.name for each in stages], asked=True)
    if said is None:
        raise NotUnderstood(text=text, about=say("stage-how"))
    given: dict[str, object] = {"act": said.act}
    given |= {key: value for key, value in (("name", said.name), ("days", said.days)) if value}
    if said.beside:
        given["before"] = said.before
        return _naming(stages, said.beside, "beside", given)
    return Press("stage", given) if said.act == Act.ADD else _naming(stages, said.stage, "stage", given)


def _naming(stages: Sequence[Stage], typed: str, key: str, given: dict[str, object]) -> Press:
    """Put the one stage of a name into a press; where there is none, all that may be meant are offered."""
    ways = [(each, Press("stage", {**given, key: str(each.id)})) for each in stages]
    exact = [press for each, press in ways if each.name_key == name_key(typed)]
    begun = [press for each, press in ways if typed and each.name_key.startswith(name_key(typed))]
    found = exact or begun
    if len(found) == 1:
        return found[0]
    ending = given["act"] in (Act.REMOVE, Act.DAYS)
    offered = [(each, press) for each, press in ways if not ending or each.kind is StageKind.OPEN]
    raise NoSuchStage(name=typed, buttons=tuple(Button(literal(each.name), press) for each, press in offered))


async def _added(
    ctx: Context, stages: Sequence[Stage], name: str, beside: Stage | None = None, *, before: bool = False
) -> Stage:
    """Add an open stage beside another one, else behind the last one; it begins with that one's days and chance."""
    if not name:
        raise Missing(("name",))
    opens = road.opens(stages)
    at = opens.index(beside) + (0 if before else 1) if beside in opens else len(opens)
    model = opens[min(max(at - 1, 0), len(opens) - 1)]
    made = Stage(
        id=ctx.store.new_id(),
        pipeline_id=model.pipeline_id,
        name=road.fresh_name(stages, name),
        stall_days=model.stall_days,
        probability=model.probability,
    )
    ctx.store.pipelines.add_stage(made)
    road.ordered([*opens[:at], made, *opens[at:], *(each for each in stages if each not in opens)])
    return made


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
