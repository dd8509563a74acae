"""`resume`: nudges about a deal, or about a customer's deals, come again."""

from handlers.cards.nudges.concerned import deals_of, told_apart
from handlers.kit.arguments import Missing
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import Listing, say
from handlers.kit.reply import Note, Reply, Shown, Text, reply
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal


@command(actions=("resume_nudges",), own=("deal",))
async def resume(
    ctx: Context,
    deal: Deal | None = None,
    company: Company | None = None,
    contact: Contact | None = None,
) -> Reply:
    """Let nudges about a deal or a customer come again."""
    if not (deal or company or contact):
        raise Missing(("deal",))
    deals, others = await told_apart(ctx, await deals_of(ctx.store, deal, company, contact))
    today = ctx.now.astimezone(ctx.actor.tz).date()
    for each in deals:
        # Not empty: a stall that was brought up before the pause is brought up anew.
        each.quiet_until = today if each.quiet_until is not None else None
    names = Listing(tuple(each.name for each in deals))
    left = [Note(say("pause-others", names=Listing(tuple(each.name for each in others))))] if others else []
    return reply(Text(say("resume-done", names=names)), *left, shows=(Shown("deal", str(deals[0].id)),), undo=True)
