"""What others were told of a deal agrees with it: a win that was none, a brief of what is somebody else's again."""

from uuid import UUID

from handlers.cards.deals import brief, win
from handlers.cards.nudges.at_once import LEAD
from handlers.dispatcher.replies.outgoing import Out
from handlers.kit.phrase import say
from handlers.kit.reply import Block, Reply, Text
from handlers.kit.request import Platform
from handlers.rules.team.places import may_show_amounts_in
from storage.models.card import Card
from storage.models.deal import Deal
from storage.models.member import Member
from storage.models.stage import StageKind


async def agree_leads(out: Out) -> None:
    """Edit what was posted of leads that this turn took away."""
    changed = await out.store.list_changed("contact")
    gone = [key for key in changed if (each := await out.store.contacts.find(key)) and each.deleted_at is not None]
    if not gone:
        return
    for card in await out.store.cards.list_showing(gone):
        if card.purpose == LEAD and out.reaches(card):
            await out.correct(card, Reply((Text(say("now-lead-gone")),)))


async def agree(out: Out) -> None:
    """Edit the posted celebrations and briefs of the deals that this turn changed to what is true now.

    Of several celebrations of one deal the newest is kept; those before it go when the deal is won anew.
    """
    changed = await out.store.list_changed("deal")
    if not changed:
        return
    found = await out.store.cards.list_showing(changed)
    told = [each for each in found if each.purpose in (win.PURPOSE, brief.PURPOSE) and out.reaches(each)]
    if not told:
        return
    mine = {row.card_id for row in out.rows}
    celebrated = {each.payload["shows"][0]["id"] for each in out.rows if each.payload.get("purpose") == win.PURPOSE}
    deals = await out.store.deals.get_many(changed)
    ends = {each.id: each.kind for each in await out.store.pipelines.list_stages()}
    for card in told:
        name = card.shows[0]["id"]
        deal = deals.get(UUID(name))
        if deal is None or card.id in mine:
            continue
        end = ends.get(deal.stage_id, StageKind.OPEN)
        if card.purpose == win.PURPOSE and name in celebrated and end is StageKind.WON:
            out.remove(card)
            continue
        if card.purpose == win.PURPOSE:
            celebrated.add(name)
        said = await _said(out, card, deal, end)
        if said:
            await out.correct(card, Reply(said))


async def _said(out: Out, card: Card, deal: Deal, end: StageKind) -> tuple[Block, ...]:
    """Say what is true now; nothing where a brief still holds."""
    owner = await out.store.members.find(deal.owner_id)
    if card.purpose == win.PURPOSE and end is StageKind.WON and owner is not None:
        team = await out.store.teams.find_by_place(card.platform, card.account, card.channel, card.thread)
        winner = await _winner(out, deal) or owner
        words = win.words_of(deal, winner, amounts=may_show_amounts_in(Platform(card.platform), team))
        return (words, win.why(team, card.created_at)) if team is not None else (words,)
    if card.purpose == win.PURPOSE:
        key = "won-but-lost" if end is StageKind.LOST else "won-not-any-more"
        return (Text(say(key, deal=deal.name)),)
    if card.member_id == deal.owner_id:
        return ()
    return (Text(brief.given_back(deal.name, owner)),)


async def _winner(out: Out, deal: Deal) -> Member | None:
    """Find who won a deal: a win stays theirs, whoever has the deal afterwards."""
    now = [each for each in await out.store.deal_changes.list_of_unit() if each.deal_id == deal.id]
    before = await out.store.deal_changes.list_for_deal(deal.id)
    return await out.store.members.find(win.winner_of(deal, (*reversed(now), *before)))
