"""`move`: a deal to another stage."""

from handlers.cards import record as card
from handlers.cards.deals.deal import deal_card
from handlers.cards.deals.told import Known, tell_owner
from handlers.kit.arguments import Continue
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Press, Reply
from handlers.rules.deals import stages
from storage.models.deal import Deal
from storage.models.stage import Stage, StageKind

_ENDS = {StageKind.WON: "won", StageKind.LOST: "lost"}


@command(actions=("move_deal",))
async def move(ctx: Context, deal: Deal, stage: Stage) -> Reply | Continue:
    """Move a deal to another stage, forward, back or straight to won or lost."""
    if deal.stage_id == stage.id:
        return await deal_card(ctx, deal, say("move-already", deal=deal.name, stage=stage.name), undo=False)
    if stage.kind in _ENDS:
        return Continue((Press(_ENDS[stage.kind], card.this(deal)),))
    if deal.closed_at is not None:
        return Continue((Press("reopen", card.this(deal) | {"stage": str(stage.id)}),))
    before = Known.of(ctx, deal)
    stages.move(deal, stage, ctx.now)
    await tell_owner(ctx, deal, before)
    return await deal_card(ctx, deal, say("move-done", deal=deal.name, stage=stage.name))
