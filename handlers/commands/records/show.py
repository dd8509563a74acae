"""`show`: a record's card with its timeline."""

from handlers.cards.whole import whole_card
from handlers.kit.arguments import Found, Missing
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.reply import Reply
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal


@command(actions=("show", "show_timeline"), role="viewer", aliases=("timeline",))
async def show(
    ctx: Context,
    contact: Contact | None = None,
    company: Company | None = None,
    deal: Deal | None = None,
    name: Found | None = None,
) -> Reply:
    """Show a person, a company or a deal with all that happened."""
    record = contact or deal or company or name
    if record is None:
        raise Missing(("name",))
    return await whole_card(ctx.store, ctx.stages, record)
