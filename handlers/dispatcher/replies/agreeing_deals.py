"""What others were told of a deal agrees with it: a win that was none, a brief of what is somebody else's again."""

from uuid import UUID

from handlers.cards.deals import brief, win
from handlers.cards.nudges.at_once import LEAD
from handlers.dispatcher.replies.outgoing import Out
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Reply, Text
from storage.models.card import Card
from storage.models.deal import Deal
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
    """Edit the posted celebrations and briefs of the deals that this turn changed, where they no longer hold.

    What they say from then on is neither an amount nor a figure, so nobody needs to look up who reads there.
    """
    changed = await out.store.list_changed("deal")
    if not changed:
        return
    mine = {row.card_id for row in out.rows}
    found = [
        each for each in await out.store.cards.list_showing(changed) if each.purpose in (win.PURPOSE, brief.PURPOSE)
    ]
    cards = [each for each in found if each.id not in mine and out.reaches(each)]
    if not cards:
        return
    deals = await out.store.deals.get_many(changed)
    won = {each.id for each in await out.store.pipelines.list_stages() if each.kind is StageKind.WON}
    for card in cards:
        deal = deals.get(UUID(card.shows[0]["id"]))
        said = await _said(out, card, deal, won) if deal is not None else None
        if said is not None:
            await out.correct(card, Reply((Text(said),)))


async def _said(out: Out, card: Card, deal: Deal, won: set[UUID]) -> Phrase | None:
    """Say what is true now; None where the card still holds."""
    if card.purpose == win.PURPOSE:
        return None if deal.stage_id in won else say("won-not-any-more", deal=deal.name)
    if card.member_id == deal.owner_id:
        return None
    owner = await out.store.members.find(deal.owner_id)
    return say("assign-back", what=deal.name, name=owner.name if owner else "–")
