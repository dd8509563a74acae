"""`move`: a deal to another stage."""

from handlers.cards import record as card
from handlers.cards.deals import closing
from handlers.cards.deals.deal import deal_card, deal_fields_of
from handlers.cards.deals.told import Known, tell_owner
from handlers.kit.arguments import Continue
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text, To, reply
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
    if ended := await closing.ended_meanwhile(ctx, deal):
        return await _ended(ctx, deal, stage, ended)
    if deal.closed_at is not None:
        return Continue((Press("reopen", card.this(deal) | {"stage": str(stage.id)}),))
    before = Known.of(ctx, deal)
    stages.move(deal, stage, ctx.now)
    await tell_owner(ctx, deal, before)
    return await deal_card(ctx, deal, say("move-done", deal=deal.name, stage=stage.name))


async def _ended(ctx: Context, deal: Deal, stage: Stage, ended: Phrase) -> Reply:
    """Say that the deal was closed meanwhile, and offer to open it again where it was to go."""
    again = Button(say("reopen-in", stage=stage.name), Press("reopen", card.this(deal) | {"stage": str(stage.id)}))
    timeline = Button(say("card-record-timeline"), Press("show", card.this(deal)))
    fields = await deal_fields_of(ctx.store, ctx.stages, deal)
    return reply(Text(ended), fields, Buttons((again, timeline)), shows=card.shown(deal), to=To.ASKER)
