"""The cards of deals agree: what one shows is edited when the deal changed, a stall's when the deal moves again."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

import msgspec

from handlers.cards.deals.deal import deal_fields_of, moving_card
from handlers.cards.nudges.standing import stalls_among
from handlers.cards.record import record_card
from handlers.cards.whole import PURPOSE as WHOLE
from handlers.dispatcher.replies.agreeing import NOT_ABOUT_IT, with_where
from handlers.dispatcher.replies.outgoing import Out
from handlers.kit.phrase import say
from handlers.kit.reply import ANSWER, Buttons, Note, Reply
from storage.models.card import Card
from storage.models.deal import Deal

_ENDS = frozenset({"won", "lost", "reopen"})
_OF_STALLS = "patience"
_OF_DEALS = "show"
_PASSED = "passed"
"""The purpose of a card that a newer one of the same deal stands below: it is edited no more while that one does."""


async def agree(out: Out) -> None:
    """Edit the posted cards of the deals that this turn changed, and those stalls' cards that it ended.

    An edit never reaches a channel with readers from outside: delivery looks before it leaves.
    """
    changed = set(await out.store.list_changed("deal"))
    touched = changed | await _touched(out)
    if not touched:
        return
    mine = {row.card_id for row in out.rows}
    found = [each for each in await out.store.cards.list_showing(touched) if each.id not in mine and out.reaches(each)]
    cards = [each for each in found if each.purpose not in NOT_ABOUT_IT and _shows_a_deal(each)]
    if not cards:
        return
    deals = await out.store.deals.get_many(_deal_of(each) for each in cards)
    quiet = {each.deal.id for each in await stalls_among(out.store, deals.values(), out.store.now)}
    for card in cards:
        deal = deals.get(_deal_of(card))
        if deal is None or deal.deleted_at is not None:
            continue
        if _is_stall(card):
            if deal.id not in quiet and (deal.id in changed or not _has(card, {_OF_DEALS})):
                said = await moving_card(out.store, out.house.names.stages, deal)
                await out.correct(card, with_where(out, card, said))
        elif deal.id in changed and _is_about(card, deal):
            await _show(out, card, deal, is_passed=_is_passed(out, card, deal, cards))


async def _show(out: Out, card: Card, deal: Deal, *, is_passed: bool) -> None:
    """Let a card show the deal as it is; one that was passed does so again once the newer card is taken back."""
    if card.purpose == _PASSED and (is_passed or deal.closed_at is not None):
        return
    said = record_card(deal, await deal_fields_of(out.store, out.house.names.stages, deal))
    if is_passed:
        card.purpose, said = _PASSED, _without_ways(said)
    elif card.purpose == _PASSED:
        card.purpose = ANSWER
    await out.correct(card, with_where(out, card, said))


async def _touched(out: Out) -> set[UUID]:
    """List the deals of which this turn wrote that something happened or will happen."""
    store, index = out.store, out.house.names.index
    activities = await store.activities.get_many(await _written(out, "activity"))
    tasks = await store.tasks.get_many(await _written(out, "task"))
    found = {each.deal_id for each in activities.values() if each.deal_id is not None}
    found |= {each.deal_id for each in tasks.values() if each.deal_id is not None}
    for each in activities.values():
        if each.deal_id is None:  # Such a touch counts for all open deals of its customer.
            company = str(each.company_id) if each.company_id else None
            contact = str(each.contact_id) if each.contact_id else None
            found |= {UUID(deal.id) for deal in index.open_deals(company, contact)}
    return found


async def _written(out: Out, entity: str) -> list[UUID]:
    return [*await out.store.list_changed(entity), *await out.store.list_changed(entity, made=True)]


def _is_passed(out: Out, card: Card, deal: Deal, cards: Collection[Card]) -> bool:
    """Tell whether the same place has a newer card about the same deal: one sentence would edit them all else.

    What was asked to be shown whole stays up to date, and how a deal ended stands on all of its cards.
    """
    if card.purpose == WHOLE or deal.closed_at is not None:
        return False
    posted = [row for row in out.rows if row.card_id is not None and _is_of(row.payload.get("shows", ()), card)]
    places = [(row.card_id, (row.platform, row.account, row.channel)) for row in posted]
    places += [(each.id, _place(each)) for each in cards if not _is_stall(each) and _is_of(each.shows, card)]
    return any(key is not None and key > card.id and place == _place(card) for key, place in places)


def _is_of(shows: Sequence[Mapping[str, Any]], card: Card) -> bool:
    return bool(shows) and shows[0]["id"] == card.shows[0]["id"]


def _place(card: Card) -> tuple[str, str, str]:
    return card.platform, card.account, card.channel


def _without_ways(said: Reply) -> Reply:
    """Show a deal as it is once more, and that a newer card says what becomes of it."""
    rest = tuple(each for each in said.blocks if not isinstance(each, Buttons))
    return msgspec.structs.replace(said, blocks=(*rest, Note(say("card-deal-newer"))))


def _shows_a_deal(card: Card) -> bool:
    return bool(card.shows) and card.shows[0]["kind"] == "deal"


def _deal_of(card: Card) -> UUID:
    return UUID(card.shows[0]["id"])


def _is_stall(card: Card) -> bool:
    """Tell a nudge as it was sent; on one that was pressed stands what came of it, with its Undo."""
    return card.purpose == "nudge" and card.undo_id is None and _has(card, {_OF_STALLS})


def _is_about(card: Card, deal: Deal) -> bool:
    """Tell whether a card offers to end this deal, or to take it up again: a log that only names it stays as it was."""
    return card.purpose in (ANSWER, _PASSED, WHOLE) and any(
        str(((each.get("arguments") or {}).get("deal") or {}).get("id")) == str(deal.id)
        for each in card.presses
        if each["command"] in _ENDS
    )


def _has(card: Card, commands: Collection[str]) -> bool:
    return any(each["command"] in commands for each in card.presses)
