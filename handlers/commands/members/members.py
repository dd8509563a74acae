"""`members`: everybody who is in, wants in, or was in; for administrators."""

from collections.abc import Sequence

from handlers.cards.team.member import members_card, this
from handlers.kit.arguments import Continue
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import NoSuchRecord
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Press, Reply
from handlers.kit.request import Audience
from handlers.rules.team.teams import BetweenUs
from handlers.understanding.words.orders import Order, orders, role_behind
from storage.base import name_key
from storage.models.member import Member

_JOBS = ("activate", "deactivate", "role", "left")


@command(role="admin")
async def members(ctx: Context, text: str = "", job: str = "", role: str = "") -> Reply | Continue:
    """List the members: let somebody in, change a role, close an access."""
    if ctx.place.audience is not Audience.PRIVATE:
        raise BetweenUs
    everybody = await ctx.store.members.list_all()
    if text.strip():
        return Continue((_meant(everybody, ctx.actor.locale, Order(job, text.strip(), role)),))
    accounts = await ctx.store.identities.list_by_members([each.id for each in everybody])
    return members_card(everybody, accounts, await ctx.store.invitations.list_open(ctx.now), ctx.now)


def _meant(everybody: Sequence[Member], locale: str, typed: Order) -> Press:
    """Find the one member and what shall become of them: "Kim", "Kim manager", "deactivate Kim".

    Raises ``NoSuchRecord``, with the way to all of them.
    """
    name, role = role_behind(typed.who, locale)
    ordered = [each for each in orders(typed.who, locale) if each.job in _JOBS]
    for order in (typed, *ordered, Order("role", name, role)):
        named = _named(everybody, order.who)
        if len(named) == 1:
            changes = {"role": {"to": "role", "role": order.role}} if order.role else {}
            changes |= {each: {"to": each} for each in ("activate", "deactivate")}
            return Press("member", this(named[0]) | changes.get(order.job, {}))
    raise NoSuchRecord(name=typed.who, buttons=(Button(say("members-all"), Press("members", {})),))


def _named(everybody: Sequence[Member], name: str) -> list[Member]:
    wanted = name_key(name)
    return [each for each in everybody if wanted in (name_key(each.name), name_key(each.name).split(" ")[0])]
