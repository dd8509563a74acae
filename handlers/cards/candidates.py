"""Records that may have been meant instead: alike in name, of the same customer, lately touched."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from uuid import UUID

from handlers.kit.context import Context
from handlers.kit.ports import NameHit
from handlers.kit.reading import RECORDS

MOST = 5
KINDS = {
    "contact": ("contact", "company"),
    "company": ("company", "contact"),
    "deal": ("deal",),
    "assignee": ("member",),
}
"""What a slot may hold, the likeliest first."""
_CARDS_BACK, _LATELY, _MOST_DONE = 10, timedelta(days=14), 20


async def likely(
    ctx: Context,
    said: Iterable[str],
    kinds: tuple[str, ...],
    around: Iterable[str] | None,
    first: Iterable[NameHit] = (),
) -> list[NameHit]:
    """List the likeliest records of these kinds: alike in name to what was ``said``, those that stand ``first``, then
    those of the records ``around`` (ids) and what the person had to do with of late; neither where that is None.
    """
    found = {each.id: each for words in said for each in ctx.names.near(words, *kinds)}
    found |= {each.id: each for each in first}
    later = [] if around is None else [*await _of_the_same(ctx, around), *await _lately(ctx)]
    entries = [entry for each in later if (entry := ctx.names.index.get(each)) is not None and entry.kind in kinds]
    # Whom it may be is of the kind that was said, before it is anything else.
    found |= {
        each.id: each for each in sorted(entries, key=lambda each: kinds.index(each.kind)) if each.id not in found
    }
    return list(found.values())


async def _of_the_same(ctx: Context, around: Iterable[str]) -> list[str]:
    """List the companies of these records, their people and what is open with them."""
    entries = [entry for each in around if (entry := ctx.names.index.get(each)) is not None]
    homes = dict.fromkeys(each.id if each.kind == "company" else each.company_id or "" for each in entries)
    people = [await ctx.store.contacts.list_by_company(UUID(home), MOST) for home in homes if home]
    deals = [ctx.names.open_deals(None, each.id) for each in entries if each.kind == "contact"]
    deals += [ctx.names.open_deals(home, None) for home in homes if home]
    return [*(each.id for row in deals for each in row), *(str(each.id) for row in people for each in row), *homes]


async def _lately(ctx: Context) -> list[str]:
    """List the records of a person's last cards here and of what they told last, the newest first."""
    cards = await ctx.store.cards.list_latest(ctx.place.channel, ctx.actor.id, limit=_CARDS_BACK)
    shown = [str(each["id"]) for card in cards for each in card.shows if each["kind"] in RECORDS]
    done = await ctx.store.activities.list_by_member(ctx.actor.id, ctx.now - _LATELY, ctx.now, _MOST_DONE)
    told = (each for row in done for each in _records(row.contact_id, row.company_id, row.deal_id))
    owned = await ctx.store.deals.list_open(owner=ctx.actor.id, limit=MOST)
    return [*shown, *told, *(str(each.id) for each in owned)]


def _records(*ids: UUID | None) -> Iterator[str]:
    return (str(each) for each in ids if each is not None)
