"""`nudge`: one stalled deal of a digest, with all that ends its silence."""

from handlers.cards.deals.deal import moving_card
from handlers.cards.nudges.stall import stall_card
from handlers.cards.nudges.standing import stalls_among
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.reply import Reply
from storage.models.deal import Deal


@command(hidden=True, role="viewer")
async def nudge(ctx: Context, deal: Deal, back: bool = False) -> Reply:
    """Show a stalled deal's own card, anew with ``back``; one that moves again is shown as it is."""
    found = await stalls_among(ctx.store, [deal], ctx.now)
    if not found:
        return await moving_card(ctx.store, ctx.stages, deal)
    card = await stall_card(ctx.store, found[0], ctx.actor.member)
    if back:
        return card
    # The digest that it was chosen from stays, for the next one.
    return Reply(card.blocks, shows=card.shows, purpose="question")
