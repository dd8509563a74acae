"""`nudge`: one stalled deal of a digest, with all that ends its silence."""

from handlers.cards.deals.deal import moving_card
from handlers.cards.nudges.stall import stall_card
from handlers.cards.nudges.standing import stalls_among
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.reply import Reply
from handlers.rules.deals.ladder import Step
from storage.models.deal import Deal


@command(hidden=True, role="viewer")
async def nudge(ctx: Context, deal: Deal, step: str = "") -> Reply:
    """Show a stalled deal's own card; one that moves again is shown as it is.

    ``step`` is that of a nudge in whose place something was asked: it comes back.
    """
    found = await stalls_among(ctx.store, [deal], ctx.now)
    if not found:
        return await moving_card(ctx.store, ctx.stages, deal)
    if step:
        card = await stall_card(ctx.store, found[0], ctx.actor.member, Step(step))
        return Reply(card.blocks, shows=card.shows, purpose="nudge")
    card = await stall_card(ctx.store, found[0], ctx.actor.member)
    # The digest that it was chosen from stays, for the next one.
    return Reply(card.blocks, shows=card.shows, purpose="question")
