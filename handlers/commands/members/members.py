"""`members`: everybody who is in, wants in, or was in; for administrators."""

from handlers.cards.team.member import members_card, this
from handlers.kit.arguments import Continue
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import NoSuchRecord
from handlers.kit.reply import Press, Reply
from handlers.kit.request import Audience
from handlers.rules.team.teams import BetweenUs
from storage.base import name_key


@command(role="admin")
async def members(ctx: Context, text: str = "") -> Reply | Continue:
    """List the members: let somebody in, change a role, close an access."""
    if ctx.place.audience is not Audience.PRIVATE:
        raise BetweenUs
    everybody = await ctx.store.members.list_all()
    if text.strip():
        wanted = name_key(text)
        named = [each for each in everybody if wanted in (name_key(each.name), name_key(each.name).split(" ")[0])]
        if len(named) != 1:
            raise NoSuchRecord(name=text.strip())
        return Continue((Press("member", this(named[0])),))
    accounts = await ctx.store.identities.list_by_members([each.id for each in everybody])
    return members_card(everybody, accounts, ctx.now)
