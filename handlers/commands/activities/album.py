"""`album`: the other files of an album go to the first one's activity."""

from uuid import UUID

from handlers.cards.sent import keep
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale
from handlers.kit.reply import Reply


@command(hidden=True)
async def album(ctx: Context, activity: str) -> Reply | None:
    """Keep the message's files on an activity, whose card has said already that it keeps them. Raises ``Stale``."""
    found = await ctx.store.activities.find(UUID(activity))
    if found is None:
        raise Stale
    keep(ctx, found)
    return None
