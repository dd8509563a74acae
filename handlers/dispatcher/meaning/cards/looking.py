"""Which card a message answers: by a reply, or by the thread that it stands in."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from handlers.dispatcher.meaning.pressing import shown
from handlers.kit.context import Context
from handlers.kit.request import Platform
from storage.models.card import Card
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.task import TaskState

Record = tuple[str, UUID]

_CUSTOMERS = frozenset({"contact", "company", "deal"})


async def at(ctx: Context, reply_to: str) -> Card | None:
    """Find the card that a message answers; its records are what the message speaks of."""
    place = ctx.place
    message = reply_to or (place.thread if place.platform is Platform.SLACK else "")
    if not message:
        return None
    card = await ctx.store.cards.find_by_message(place.platform.value, place.account, place.channel, message)
    if card is not None or message != place.thread:
        return await _speaks_of(ctx, card)
    there = await ctx.store.cards.list_latest(place.channel, thread=message)
    # What only offers something shows nothing: the thread is about what it was about before.
    return await _speaks_of(ctx, *there[:1], *(each for each in there[1:] if each.shows and not there[0].shows))


async def again(ctx: Context, message: str) -> Card | None:
    """Find the card that an older message answered: in a thread the newest one that stood there before it."""
    if not message:
        return None
    place = ctx.place
    card = await ctx.store.cards.find_by_message(place.platform.value, place.account, place.channel, message)
    if card is None:
        there = await ctx.store.cards.list_latest(place.channel, thread=message)
        card = next((each for each in there if each.created_at < ctx.sent_at), None)
    return await _speaks_of(ctx, card)


def answered_by(payload: Mapping[str, Any]) -> str:
    """Give the message that a stored request answered; empty where it stood alone."""
    place = payload["place"]
    thread = place.get("thread", "") if place["platform"] == Platform.SLACK else ""
    return str(payload["body"].get("reply_to") or thread or "")


async def _speaks_of(ctx: Context, card: Card | None = None, *before: Card) -> Card | None:
    """Let the words be about what the card shows, as far as that still stands; else about what one before it does."""
    if card is not None:
        ctx.focus, ctx.card = shown(before[0] if before else card), card.id
        await _without_gone(ctx)
    return card


async def _without_gone(ctx: Context) -> None:
    """Leave out what was taken back since: a customer is known by name then, and what is over moves no more.

    What is over and belongs to nobody stays: its card has nothing else to speak of.
    """
    tasks = await ctx.store.tasks.get_many([identity for kind, identity in ctx.focus if kind == "task"])
    over = {identity for identity, task in tasks.items() if task.state is not TaskState.OPEN}
    shows = [each for each in ctx.focus if each[1] not in over]
    gone = [each for each in shows if _is_gone(ctx, each)]
    customers = [each for kind, identity in gone if kind == "deal" for each in await _of_deal(ctx, identity)]
    left = tuple(each for each in dict.fromkeys((*shows, *customers)) if not _is_gone(ctx, each))
    ctx.bygone = await _names(ctx, [each for each in (*gone, *customers) if _is_gone(ctx, each)])
    if left or ctx.bygone:
        ctx.focus = left


def _is_gone(ctx: Context, record: Record) -> bool:
    return record[0] in _CUSTOMERS and ctx.names.index.get(str(record[1])) is None


async def _of_deal(ctx: Context, identity: UUID) -> list[Record]:
    deal = await ctx.store.deals.find(identity)
    pairs = (("contact", deal.contact_id), ("company", deal.company_id)) if deal is not None else ()
    return [(kind, each) for kind, each in pairs if each is not None]


async def _names(ctx: Context, gone: list[Record]) -> dict[str, str]:
    """Give the names of people and companies that are gone."""
    found: dict[str, str] = {}
    for kind, identity in gone:
        store = {"contact": ctx.store.contacts, "company": ctx.store.companies}.get(kind)
        record: Contact | Company | None = await store.find(identity) if store is not None else None  # type: ignore[attr-defined]
        if record is not None and record.name:
            found.setdefault(kind, record.name)
    return found
