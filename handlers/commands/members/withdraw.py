"""`withdraw`: an invitation that nobody has used yet lets nobody in any more."""

from uuid import UUID

from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text, reply


@command(hidden=True, role="admin")
async def withdraw(ctx: Context, invitation: str) -> Reply:
    """Take an invitation back; whoever came in by it already has an access, which is another matter."""
    found = await ctx.store.invitations.get(UUID(invitation))
    ctx.final = True  # A new invitation is a new code.
    if found.used_at is not None:
        ways = Buttons((Button(say("members-all"), Press("members", {})),))
        return reply(Text(say("withdraw-used", name=found.member_name or "")), ways)
    found.expires_at = min(found.expires_at, ctx.now)
    return reply(Text(say("withdraw-done", name=found.member_name or "")))
