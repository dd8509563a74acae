"""`nod`: the answer to a smile or to nothing at all, once a day."""

from datetime import timedelta

from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text, To

_PURPOSE = "nod"
_AGAIN = timedelta(hours=24)


@command(hidden=True, role="viewer")
async def nod(ctx: Context) -> Reply | None:
    """Say that somebody listens; a second time in a day that would be noise."""
    last = await ctx.store.cards.find_latest(ctx.place.channel, ctx.actor.id, purpose=_PURPOSE)
    if last is not None and ctx.now - last.created_at < _AGAIN:
        return None
    help_button = Button(say("greet-help"), Press("help", {}))
    return Reply((Text(say("nod-here")), Buttons((help_button,))), to=To.ASKER, purpose=_PURPOSE)
