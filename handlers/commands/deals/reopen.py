"""`reopen`: a closed deal goes on, in the stage that it left."""

from handlers.cards.deals.deal import deal_card
from handlers.cards.deals.told import Known, tell_owner
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Reply
from handlers.rules.deals import stages
from storage.models.deal import Deal
from storage.models.stage import Stage, StageKind


@command(actions=("reopen_deal",), own=("deal",))
async def reopen(ctx: Context, deal: Deal, stage: Stage | None = None) -> Reply:
    """Take a closed deal up again."""
    if deal.closed_at is None:
        return await deal_card(ctx, deal, say("reopen-already", deal=deal.name), undo=False)
    if stage is None or stage.kind is not StageKind.OPEN:
        steps = await ctx.store.deal_changes.list_for_deal(deal.id)
        before = [each.before for each in steps if each.field == "stage_id"]
        stage = stages.left(await ctx.store.pipelines.list_stages(deal.pipeline_id), before)
    was = Known.of(ctx, deal)
    stages.move(deal, stage, ctx.now)
    await tell_owner(ctx, deal, was)
    return await deal_card(ctx, deal, say("reopen-done", deal=deal.name, stage=stage.name))
