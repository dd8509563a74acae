"""`later`: what was understood but has no command yet is answered in one honest sentence."""

from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Reply, Text, To, reply


@command(hidden=True, role="viewer")
async def later(ctx: Context, action: str) -> Reply:
    """Say that something was understood and is not there yet."""
    del ctx
    return reply(Text(say("later-not-yet", what=say(f"action-{action.replace('_', '-')}"))), to=To.ASKER)
