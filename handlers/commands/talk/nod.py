"""`nod`: the answer to a smile or to nothing at all, once a day; and to words that say nothing to do, every time."""

from datetime import timedelta

from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import NOD, UNREAD, Button, Buttons, Press, Reply, Text, To

_AGAIN = timedelta(hours=24)


@command(hidden=True, role="viewer")
async def nod(ctx: Context, unread: bool = False) -> Reply | None:
    """Say that somebody listens, which a second time in a day would be noise, or that nothing came of the words."""
    purpose = UNREAD if unread else NOD
    last = await ctx.store.cards.find_latest(ctx.place.channel, ctx.actor.id, purpose=purpose)
    if not unread and last is not None and ctx.now - last.created_at < _AGAIN:
        return None
    help_button = Button(say("greet-help"), Press("help", {}))
    words = say("nod-unread" if unread else "nod-here")
    return Reply((Text(words), Buttons((help_button,))), to=To.ASKER, purpose=purpose)
