"""`reading`: how the sentence behind a card was read, told to whom it belongs, with a button for each slot."""

from uuid import UUID

from handlers.cards import reading as card
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale, UserError
from handlers.kit.reply import Block, Buttons, Reply, To


class NotYourWords(UserError):
    """A sentence is explained to whom it belongs, ``name``: it may have been said in private."""


@command(hidden=True, role="viewer")
async def reading(ctx: Context, of: str = "") -> Reply:
    """Explain which words gave what, as it was read at its own moment."""
    wanted = UUID(of) if of else ctx.card
    found = await ctx.store.cards.find(wanted) if wanted is not None else None
    if found is None or not found.request or "text" not in found.request:
        raise Stale
    if found.member_id != ctx.actor.id:
        member = await ctx.store.members.find(found.member_id) if found.member_id else None
        raise NotYourWords(name=member.name if member else "")
    read = card.remembered(found, ctx.workspace.currency)
    shown: list[Block] = list(card.blocks(read))
    if ways := card.buttons(read, str(found.id)):
        shown.append(Buttons(ways))
    return Reply(tuple(shown), to=To.ASKER, purpose=card.PURPOSE)
