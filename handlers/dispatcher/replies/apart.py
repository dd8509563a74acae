"""What stands beside the card that was pressed, and does not take its place."""

from collections.abc import Sequence

import msgspec

from handlers.cards.day import PURPOSE as DAY
from handlers.cards.kept import PURPOSE as FILE
from handlers.cards.lists import PURPOSE as LIST
from handlers.cards.nudges.morning import is_own
from handlers.cards.reading import PURPOSE as EXPLANATION
from handlers.cards.whole import PURPOSE as WHOLE
from handlers.dispatcher.replies.target import is_open
from handlers.kit.reply import Form, Reply, To
from storage.models.card import Card
from storage.repositories.undo import presses_of
from storage.unit_of_work import Store

_BESIDE = frozenset({"question", EXPLANATION, FILE})
_PAGES = frozenset({DAY, LIST})
_NOTICES = frozenset({"nudge", "digest", "absence", "handover", "report"})
"""What the bot tells by itself: it says something that stands nowhere else."""


async def placed(store: Store, card: Card, replies: Sequence[Reply]) -> list[Reply]:
    """Let replies take the place of a pressed card, but those that stand beside it."""
    apart = [await _stands_apart(store, card, each) for each in replies]
    return [
        each if beside else msgspec.structs.replace(each, replaces=True)
        for each, beside in zip(replies, apart, strict=True)
    ]


async def _stands_apart(store: Store, card: Card, reply: Reply) -> bool:
    """A question, a file, or how a card was read, does not take the place of a card that says what was done.

    Nor does a form, or what speaks of something else, take the place of a timeline; nor a list that of a notice. What
    only the asker is to see takes the place of nothing that others read.
    """
    if reply.purpose in _BESIDE:
        return card.purpose != reply.purpose
    opens = any(isinstance(each, Form) for each in reply.blocks)
    # A form stands for what comes of it: that is shown on the card.
    if reply.to is To.ASKER and is_open(card) and not opens:
        return True
    if reply.purpose in _PAGES:
        return await _says_more(store, card, reply)
    return card.purpose == WHOLE and reply.purpose != WHOLE and (opens or _is_of_another(card, reply))


async def _says_more(store: Store, card: Card, page: Reply) -> bool:
    """Tell whether a card says something that a list would wipe out: a notice, or what was done, with its Undo."""
    if card.purpose == DAY or (page.purpose == DAY and is_own(card)):
        return False
    return card.purpose in _NOTICES or await _leads_back(store, card)


async def _leads_back(store: Store, card: Card) -> bool:
    """Tell whether what was done on a card can be taken back there, by Undo or by a press of its own."""
    if card.undo_id is not None:
        done = await store.undo.find(card.undo_id)
        # On a list what was taken back says nothing more; on all else it is the message.
        return card.purpose != LIST or (done is not None and done.undone_at is None)
    recent = await store.undo.list_recent(store.actor) if store.actor is not None else []
    return any(each.undone_at is None and any(way in card.presses for way in presses_of(each)) for each in recent)


def _is_of_another(card: Card, reply: Reply) -> bool:
    return bool(reply.shows) and msgspec.to_builtins(reply.shows[0]) != card.shows[0]
