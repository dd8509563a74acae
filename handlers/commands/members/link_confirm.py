"""`link_confirm`: the yes or no of the account that a link began on."""

from uuid import UUID

from handlers.cards.team.handover import belongings
from handlers.cards.team.linking import linked, refused, taken
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text, reply
from handlers.rules.team.linking import LastAdministrator, LinkOver, may_confirm
from storage.models.identity import Identity
from storage.models.link import Link
from storage.models.member import Member, MemberState, Role


@command(hidden=True, role="viewer")
async def link_confirm(ctx: Context, link_id: str, verdict: str) -> Reply:
    """Link the account that typed the code, or turn it away; both sides hear what became of it."""
    link = await ctx.store.links.find(UUID(link_id))
    if link is None or not may_confirm(link, ctx.actor.identity, ctx.now):
        raise LinkOver
    link.settled_at = ctx.now
    if verdict != "yes":
        ctx.also.append(refused(link))
        return reply(Text(say("link-refused")))
    link.is_linked = ctx.final = True
    identity = await _give(ctx, link)
    ctx.also.append(linked(link))
    unlink = Button(say("link-unlink"), Press("unlink", {"account_id": str(identity.id)}))
    words = say("link-done", platform=identity.platform.title(), name=link.name or identity.user_id)
    pings = Button(say("settings-pings"), Press("pings", {}))
    return reply(Text(words), Buttons((pings, unlink)))


async def _give(ctx: Context, link: Link) -> Identity:
    """Make the account this member's; whose it was, if anybody's, has one account less."""
    platform, account, user = link.platform or "", link.account or "", link.user_id or ""
    known = await ctx.store.identities.find_by_user(platform, account, user)
    if known is not None:
        known.identity.member_id = ctx.actor.id
        await ctx.store.flush()
        if await _goes_on(ctx, known.member):
            _keep(ctx, known.member, known.identity)
        else:
            await _close(ctx, known.member)
        return known.identity
    made = Identity(
        id=ctx.store.new_id(),
        platform=platform,
        account=account,
        user_id=user,
        member_id=ctx.actor.id,
        display_name=link.name,
        direct_channel=link.direct_channel,
    )
    return ctx.store.identities.add(made)


async def _goes_on(ctx: Context, former: Member) -> bool:
    return former.id == ctx.actor.id or bool(await ctx.store.identities.list_by_member(former.id))


def _keep(ctx: Context, former: Member, gone: Identity) -> None:
    """Tell a member who has other accounts that this one is somebody else's now."""
    if former.id == ctx.actor.id:
        return
    if former.preferred == gone.platform:
        former.preferred = None
    ctx.also.append(taken(former, gone, ctx.actor.member))


async def _close(ctx: Context, former: Member) -> None:
    """Two members were one person: the one without an account left is closed, and the other goes on with their work."""
    admins = await ctx.store.members.list_admins()
    if [each.id for each in admins] == [former.id] and ctx.actor.member.role is not Role.ADMIN:
        raise LastAdministrator(name=former.name)
    former.state = MemberState.DEACTIVATED
    (await belongings(ctx.store, former)).whole().give(ctx.actor.member)
    for task in await ctx.store.tasks.list_made_by(former.id):
        task.created_by = ctx.actor.id  # Else their own reminder would say that somebody else asked for it.
