"""`won`: a deal is won, and its team hears of it."""

import msgspec

from handlers.cards.deals import closing
from handlers.cards.deals.deal import deal_card
from handlers.cards.deals.told import Known, tell_owner
from handlers.cards.deals.win import celebration
from handlers.cards.nudges.at_once import note_told
from handlers.cards.nudges.sampled import real_deals
from handlers.cards.record import this
from handlers.kit.arguments import Amount, Continue, Named
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import Money, say
from handlers.kit.reply import Button, ButtonKind, Buttons, Press, Reply
from handlers.rules.deals import pricing, stages
from handlers.rules.team.pings import Event, Frequency, frequency
from handlers.rules.team.places import place_of_team
from handlers.rules.team.telling import told_key
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.stage import StageKind


@command(actions=("win_deal",), aliases=("win",), own=("deal",))
async def won(
    ctx: Context,
    deal: Deal | Named | None = None,
    amount: Amount | None = None,
    company: Company | None = None,
    contact: Contact | None = None,
    name: str = "",
    opened: bool = False,
) -> Reply | Continue:
    """Mark a deal as won."""
    if opened:
        deal = closing.begun(ctx, name, company or contact)
    if not isinstance(deal, Deal):
        return closing.which(ctx, Press("won", amount.again() if amount else {}), deal, company or contact)
    if ended := await closing.ended_meanwhile(ctx, deal, StageKind.WON):
        return await deal_card(ctx, deal, ended, undo=False)
    stage = stages.ending(await ctx.store.pipelines.list_stages(deal.pipeline_id), StageKind.WON)
    before = Known.of(ctx, deal)
    if not stages.move(deal, stage, ctx.now):
        return await _already(ctx, deal, amount)
    if amount is not None:
        pricing.price(deal, amount, ctx.workspace.currency)
    await tell_owner(ctx, deal, before)
    told = await _celebration(ctx, deal)
    if told is not None:
        ctx.also.append(told)
    return await deal_card(ctx, deal, say("won-done", deal=deal.name))


async def _already(ctx: Context, deal: Deal, amount: Amount | None) -> Reply:
    """Say that the deal was won before, and offer what was said of its worth where that is something else."""
    shown = await deal_card(ctx, deal, closing.already("won", deal), undo=False)
    if amount is None:
        return shown
    code = pricing.currency_of(deal, amount, ctx.workspace.currency)
    if (amount.minor(code), code) == (deal.amount_minor, deal.currency):
        return shown
    label = say("won-other-amount", amount=Money(amount.minor(code), code))
    way = Button(label, Press("deal", this(deal) | amount.again()), ButtonKind.MAIN)
    return msgspec.structs.replace(shown, blocks=(*shown.blocks, Buttons((way,))))


async def _celebration(ctx: Context, deal: Deal) -> Reply | None:
    """Tell the owner's team where it wants to hear of wins at once, unless the answer stands there anyway."""
    team = await ctx.store.teams.find_for_member(deal.owner_id)
    place = place_of_team(team)
    owner = await ctx.store.members.find(deal.owner_id)
    if team is None or place is None or owner is None or not await real_deals(ctx.store, [deal]):
        return None
    if frequency(Event.WINS, await ctx.store.teams.pings(team.id)) is not Frequency.NOW:
        return None
    if deal.closed_at is not None:
        await note_told(ctx.store, [told_key(team.id, deal.id, deal.closed_at)])
    if place.conversation == ctx.place.conversation and place.thread == ctx.place.thread:
        return None
    return celebration(deal, owner, team, ctx.now)
