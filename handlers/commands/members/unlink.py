"""`unlink`: one account less; from whichever of them one writes."""

from uuid import UUID

from handlers.cards.team.linking import accounts_card, own_place
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import NotAllowed, Stale
from handlers.kit.phrase import say
from handlers.kit.reply import FAREWELL, Reply, Text, To
from handlers.kit.request import Audience
from handlers.rules.team.linking import OnlyAccount
from handlers.rules.team.teams import BetweenUs


@command(role="viewer")
async def unlink(ctx: Context, account_id: str = "") -> Reply:
    """Unlink one of your accounts."""
    if ctx.place.audience is not Audience.PRIVATE:
        raise BetweenUs
    mine = await ctx.store.identities.list_by_member(ctx.actor.id)
    if len(mine) < 2:
        raise OnlyAccount
    if not account_id:
        return accounts_card(mine)
    gone = next((each for each in mine if str(each.id) == account_id), None)
    if gone is None:
        foreign = await ctx.store.identities.find(UUID(account_id))
        raise Stale if foreign is None else NotAllowed
    if ctx.actor.member.preferred == gone.platform:
        ctx.actor.member.preferred = None
    words = say("unlink-done", platform=gone.platform.title(), name=gone.display_name or gone.user_id)
    if gone.id != ctx.actor.identity.id:
        told = say("unlink-done-there", platform=ctx.actor.identity.platform.title())
        ctx.also.append(Reply((Text(told),), To.CHANNEL, place=own_place(gone)))
    else:
        other = next(each for each in mine if each.id != gone.id)
        told = say("unlink-done-elsewhere", platform=gone.platform.title())
        ctx.also.append(Reply((Text(told),), To.CHANNEL, place=own_place(other)))
    await ctx.store.identities.remove(gone)
    ctx.final = True
    return Reply((Text(words),), To.ASKER, purpose=FAREWELL)
