"""`link`: one person, two platforms. Begun here, the code typed there, confirmed here again."""

from handlers.cards.team.handover import belongings
from handlers.cards.team.linking import Merged, accounts_card, code_card, confirm_card, spent, waiting
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.reply import Reply
from handlers.kit.request import Audience
from handlers.rules.team.invitations import hash_of
from handlers.rules.team.linking import Account, LinkSpent, SameAccount, begin, claim
from handlers.rules.team.teams import BetweenUs
from handlers.understanding.words.subcommands import split
from storage.models.member import Member

_PLATFORMS = frozenset({"slack", "telegram"})


@command(role="viewer")
async def link(ctx: Context, text: str = "", anew: bool = False) -> Reply:
    """Link your Slack and your Telegram: one person, one list."""
    if ctx.place.audience is not Audience.PRIVATE:
        raise BetweenUs
    code = text.strip()
    begins = split("link", code, ctx.actor.locale) == ("begin", "") or code.casefold() in _PLATFORMS
    if code and not begins:
        return await _typed(ctx, code)
    mine = await ctx.store.identities.list_by_member(ctx.actor.id)
    if len(mine) > 1 and not anew and not code:
        return accounts_card(mine)
    return await _begun(ctx)


async def _begun(ctx: Context) -> Reply:
    """Give a code, and let earlier ones of this member go."""
    for earlier in await ctx.store.links.list_open(ctx.actor.id):
        earlier.settled_at = ctx.now
    code, row = begin(ctx.actor.id, ctx.actor.identity.id, ctx.now)
    ctx.store.links.add(row)
    return code_card(code, row, ctx.workspace, ctx.place.platform.value)


async def _typed(ctx: Context, code: str) -> Reply:
    """Take a code that another account began, typed by somebody who is a member here already."""
    found = await ctx.store.links.find_by_code_hash(hash_of(code))
    if found is None:
        raise LinkSpent
    if found.member_id == ctx.actor.id:
        raise SameAccount
    mine = ctx.actor.identity
    name = mine.display_name or ctx.actor.member.name
    by = Account(mine.platform, mine.account, mine.user_id, name, mine.direct_channel)
    on = await ctx.store.identities.find(found.begun_on)
    if on is None:
        raise LinkSpent
    if not claim(found, by, ctx.now):
        # The failed try is kept, so it must not be an error, which takes everything back.
        return spent()
    merged = await _merged(ctx, await ctx.store.members.get(found.member_id))
    ctx.also.append(confirm_card(found, on, merged))
    return waiting(on.platform, merged)


async def _merged(ctx: Context, heir: Member) -> Merged:
    """Find what the asker's account takes along: their membership with what it has, or nothing but itself."""
    member = ctx.actor.member
    if len(await ctx.store.identities.list_by_member(member.id)) > 1:
        return Merged(member.name, heir.name, stays=True)
    what = (await belongings(ctx.store, member)).whole()
    return Merged(member.name, heir.name, what.words() if len(what) else None)
