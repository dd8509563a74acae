"""Another amount for "it": the deal that was shown or spoken of last gets it; where that is none, it is asked which."""

from typing import Any
from uuid import UUID

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.before import last_spoken_of
from handlers.dispatcher.meaning.plan import Plan, press_for
from handlers.kit.context import Context
from handlers.kit.reading import Action
from handlers.understanding.corrections import correct_each

_CHANGE = "update_deal"
_CARDS_BACK = 10
_A_COUNT = 1_000
"""A bare number below this may be anything: minutes, people, an hour."""


async def plan(house: House, ctx: Context, text: str) -> Plan | None:
    """Read "make it 12k" as said of a deal; None for what says no amount, or where no deal can be meant."""
    said = _amount(house, ctx, text)
    if said is None:
        return None
    spoken = await last_spoken_of(ctx)
    deals = [identity for kind, identity in spoken if kind == "deal"]
    if len(deals) == 1 and (entry := ctx.names.index.get(str(deals[0]))) is not None:
        change = Action(name=_CHANGE, slots={"deal": entry.name, "deal_id": entry.id, **said})
        return Plan([press_for(house, change)], actions=(change,))
    known = await _may_be_meant(ctx, spoken)
    if not known:
        return None
    slots = {"about": "deal", "options": [*known.values()], "option_ids": [*known]}
    ask = Action(name="ask", slots=slots, then=(Action(name=_CHANGE, slots=said),))
    return Plan(actions=(ask,), asks=(ask,))


def _amount(house: House, ctx: Context, text: str) -> dict[str, Any] | None:
    """Read the amount of a correction that says one and nothing else."""
    found = correct_each((Action(name=_CHANGE),), text, ctx.moment(), house.names.index)
    slots = dict(found[0].slots) if found else {}
    sure = "currency" in slots or slots.get("amount", 0) >= _A_COUNT
    return slots if slots.keys() <= {"amount", "currency"} and sure else None


async def _may_be_meant(ctx: Context, spoken: tuple[tuple[str, UUID], ...]) -> dict[str, str]:
    """List the deals that "it" may be, by their ids: those shown here lately, the newest first, and the customer's."""
    place = ctx.place
    cards = await ctx.store.cards.list_latest(
        place.channel, ctx.actor.id, thread=place.thread or None, limit=_CARDS_BACK
    )
    ids = [each["id"] for card in cards for each in card.shows if each["kind"] == "deal"]
    for kind, identity in spoken:
        if kind in ("company", "contact"):
            of = str(identity)
            ids += [each.id for each in ctx.names.open_deals(*((of, None) if kind == "company" else (None, of)))]
    entries = {each: ctx.names.index.get(each) for each in dict.fromkeys(ids)}
    return {each: entry.name for each, entry in entries.items() if entry is not None and entry.kind == "deal"}
