"""A name typed while a file waits behind a window's button is the answer, as where questions are put one by one."""

from datetime import timedelta

from handlers.cards.sent import KEPT
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.plan import Plan
from handlers.kit.context import Context
from handlers.kit.reply import Press
from handlers.kit.request import Audience
from storage.models.draft import Draft

_FRESH = timedelta(hours=2)
_ASKS = "note"
_CUSTOMERS = ("contact", "company")


async def answered(house: House, ctx: Context, text: str, draft: Draft | None) -> Plan | None:
    """Put what waits right above onto the known record that a message names and nothing else.

    New names are left to the window: of two words to nobody none makes a customer.
    """
    place = ctx.place
    if draft is not None or ctx.files or place.platform not in house.modal or place.audience is not Audience.PRIVATE:
        return None
    hits = ctx.names.find(text, *_CUSTOMERS, "deal", slips=False)
    whose = [each for each in hits if each.kind in _CUSTOMERS] or hits
    latest = await ctx.store.cards.list_latest(place.channel, limit=1) if len(whose) == 1 else []
    card = latest[0] if latest and latest[0].purpose == "form" and latest[0].member_id == ctx.actor.id else None
    given = card.presses[-1]["arguments"] if card is not None and card.presses else {}
    waits = given.get(KEPT) or given.get("quoted")
    if card is None or not waits or card.presses[-1]["command"] != _ASKS or ctx.sent_at - card.created_at > _FRESH:
        return None
    named = {whose[0].kind: {"kind": whose[0].kind, "id": whose[0].id}}
    return Plan([Press(_ASKS, {**given, **named})], card=card, replaces=True)
