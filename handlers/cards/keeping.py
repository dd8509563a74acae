"""A card that was pressed goes on showing what it was for: what it logged, or the rest of the day."""

from collections.abc import Iterable
from typing import Final

import msgspec

from handlers.cards import day
from handlers.cards.logged import keep_logged
from handlers.cards.nudges import morning
from handlers.cards.reminder import DIGEST, reminder_digest
from handlers.kit.reply import Block, Button, Buttons, CardRef, Form, Heading, Reply
from storage.models.card import Card
from storage.models.member import Member
from storage.unit_of_work import Store

_LAST: Final = ("undo", "reading")
_OF_DAYS: Final = frozenset({"agenda-tick", "common-suggestion"})


async def keep(store: Store, card: Card, said: Reply) -> Reply:
    """Put what a card is for beside what it says from now on."""
    if any(isinstance(each, Form | Heading) for each in said.blocks):
        return await keep_logged(store, card, said)
    member = await store.members.find(card.member_id) if card.member_id else None
    shown = await day_of(store, card, member) if member is not None else None
    return _above(said, shown) if shown is not None else await keep_logged(store, card, said)


async def day_of(store: Store, card: Card, member: Member) -> Reply | None:
    """Build a member's agenda anew; None for another card, or a colleague's day. Late ones are a day, too."""
    if card.purpose == day.PURPOSE:
        return await day.own_day(store, member)
    if card.purpose == DIGEST:
        return await _still_late(store, card, member)
    own = card.purpose == morning.PURPOSE and morning.is_own(card)
    return await morning.morning_now(store, member) if own else None


async def _still_late(store: Store, card: Card, member: Member) -> Reply | None:
    """Build a digest of late follow-ups anew, of those that are open still."""
    for payload in await store.outbox.list_of_card(card.id):
        if payload.get("card") == "reminder_digest":
            return await reminder_digest(store, msgspec.convert(payload, CardRef), member)
    return None


async def day_again(store: Store, card: Card, shown: Reply) -> Reply | None:
    """Let an agenda that was pressed agree below what came of the press; None where no agenda stands below that."""
    known = [msgspec.convert(each, Reply) for each in await store.outbox.list_of_card(card.id) if "blocks" in each]
    blocks = known[-1].blocks if known else ()
    place = next((at for at, each in enumerate(blocks) if isinstance(each, Heading)), 0)
    if not place:
        return None
    offered = [each.press for each in _ways(shown.blocks)]
    ways = [each for each in _ways(blocks) if each.label.key not in _OF_DAYS and each.press not in offered]
    ways = [each for each in ways if each.press.command != "undo"]
    return _above(msgspec.structs.replace(known[-1], blocks=(*blocks[:place], Buttons(tuple(ways)))), shown)


def _above(said: Reply, shown: Reply) -> Reply:
    """Put what was done above the day, and all buttons below it."""
    words = [each for reply in (said, shown) for each in reply.blocks if not isinstance(each, Buttons)]
    ways = [*_ways(said.blocks), *_ways(shown.blocks)]
    ways.sort(key=lambda each: each.press.command in _LAST)
    blocks = (*words, Buttons(tuple(ways))) if ways else tuple(words)
    return msgspec.structs.replace(said, blocks=blocks)


def _ways(blocks: Iterable[Block]) -> list[Button]:
    return [way for each in blocks if isinstance(each, Buttons) for way in each.buttons]
