"""`approve`: an administrator's answer to somebody who asked to join."""

from handlers.cards.team.member import this
from handlers.cards.team.welcome import welcome
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Press, Reply, Text, reply
from handlers.rules.team.rights import given_anew
from storage.models.member import Member, MemberState


@command(hidden=True, role="admin")
async def approve(ctx: Context, member: Member, verdict: str = "yes") -> Reply:
    """Let somebody in, or not; the first administrator who decides settles it."""
    if member.state is not MemberState.ASKED:
        return reply(Text(say("approve-settled", name=member.name)))
    member.role = given_anew(member.role)
    if verdict == "no":
        member.state = MemberState.DEACTIVATED
        ctx.back = Press("member", this(member) | {"to": "activate"})
        await _let_be_told(ctx, member)
        return reply(Text(say("approve-declined", name=member.name)))
    member.state = MemberState.ACTIVE
    ctx.back = Press("member", this(member) | {"to": "deactivate"})
    ctx.also.append(await welcome(ctx.store, member, ctx.workspace))
    return reply(Text(say("approve-done", name=member.name)))


async def _let_be_told(ctx: Context, member: Member) -> None:
    """Let the next message of who was declined be answered, though they heard today already that they must wait."""
    for each in await ctx.store.identities.list_by_member(member.id):
        waiting = await ctx.store.strangers.find_by_user(each.platform, each.account, each.user_id)
        if waiting is not None:
            waiting.last_answered_at = None
