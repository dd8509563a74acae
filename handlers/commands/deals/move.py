"""`move`: a deal to another stage."""

from handlers.cards.deal import deal_card
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Reply
from handlers.rules import stages
from storage.models.deal import Deal
from storage.models.stage import Stage


@command(actions=("move_deal",))
async def move(ctx: Context, deal: Deal, stage: Stage) -> Reply:
    """Move a deal to another stage, forward, back or straight to won or lost."""
    changed = stages.move(deal, stage, ctx.now)
    return await deal_card(ctx, deal, say("move-done" if changed else "move-already", deal=deal.name, stage=stage.name))
