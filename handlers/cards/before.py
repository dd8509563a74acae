"""How a card stood before a press on it that is taken back: it stands so again, with all that can be done there."""

from typing import Any
from uuid import UUID

import msgspec

from handlers.cards import day
from handlers.cards.builders import BUILDERS
from handlers.cards.nudges import morning
from handlers.cards.reminder import DIGEST
from handlers.cards.whole import PURPOSE as WHOLE
from handlers.kit.presses import undo_in
from handlers.kit.reply import Block, Button, Buttons, CardRef, Fields, Note, Reply, Text
from storage.models.card import TAKEN, Card
from storage.models.task import TaskState
from storage.models.undo import Undo
from storage.unit_of_work import Store

_PAGES = frozenset({day.PURPOSE, morning.PURPOSE, DIGEST, WHOLE})
"""What is built anew with every press: these show below it what is so now."""

_STALL = "stall"
"""What brings up a single deal has the purpose of a page, and is none."""

_OF_UNDO = frozenset({"undo-done", "undo-stays"})
_OF_OPEN_ONES = frozenset({"done", "snooze", "cancel"})


async def as_before(store: Store, card: Card, undone: Undo, said: Reply) -> Reply | None:
    """Show a card again as it stood, with ``said`` below its words. None where nothing of it still holds."""
    _release(card, undone)
    before = await _stood(store, card, undone)
    if before is None:
        return None
    stands = [each for each in before.blocks if not _tells_of_undo(each)]
    rows = [Buttons(await _open_ways(store, each)) for each in stands if isinstance(each, Buttons)]
    words = [each for each in stands if not isinstance(each, Buttons)]
    told = [each for each in said.blocks if not isinstance(each, Buttons)]
    blocks: tuple[Block, ...] = (*words, *told, *(each for each in rows if each.buttons))
    return msgspec.structs.replace(said, blocks=blocks, shows=before.shows, purpose=before.purpose, whole=True)


def _release(card: Card, undone: Undo) -> None:
    """Let the button be pressed again that did what is taken back."""
    at = undone.made_at.isoformat()
    card.presses = [
        {name: value for name, value in each.items() if name != TAKEN} if each.get(TAKEN, {}).get("at") == at else each
        for each in card.presses
    ]


async def _stood(store: Store, card: Card, undone: Undo) -> Reply | None:
    """Find what a card said right before, while its own Undo is open: only that tells that it stands."""
    sent = await store.outbox.list_of_card(card.id)
    if card.purpose in _PAGES and not (sent and sent[0].get("card") == _STALL):
        return None
    shown = [msgspec.convert(each, Reply) for each in sent if "blocks" in each]
    since = [at for at, each in enumerate(shown) if undo_in(each) == undone.id]
    if since and "card" in sent[0] and await _nothing_done(store, shown[: since[0]]):
        return await _as_it_came(store, card, msgspec.convert(sent[0], CardRef))
    if not since or not since[0]:
        return None
    before = shown[since[0] - 1]
    if before.purpose in _PAGES or (len(since) > 1 and _has_figures(before)):
        return None  # The figures may be others by now.
    earlier = await store.undo.find(way) if (way := undo_in(before)) is not None else None
    return before if earlier is not None and earlier.undone_at is None else None


async def _nothing_done(store: Store, shown: list[Reply]) -> bool:
    """Tell that nothing stands of what was done on a card so far."""
    ways = {way for each in shown if (way := undo_in(each)) is not None}
    return all([(found := await store.undo.find(way)) is not None and found.undone_at is not None for way in ways])


async def _as_it_came(store: Store, card: Card, ref: CardRef) -> Reply | None:
    """Build anew what rang or was brought up: it is as true as then, and all that can be done there is open again."""
    member = await store.members.find(card.member_id) if card.member_id else None
    return await BUILDERS[ref.card](store, ref, member) if ref.card in BUILDERS else None


def _tells_of_undo(block: Block) -> bool:
    """Tell what an earlier Undo on the card said: only the last one's words stand there."""
    return isinstance(block, Text | Note) and block.phrase.key in _OF_UNDO


def _has_figures(reply: Reply) -> bool:
    return any(isinstance(each, Fields) for each in reply.blocks)


async def _open_ways(store: Store, row: Buttons) -> tuple[Button, ...]:
    return tuple([each for each in row.buttons if not await _is_over(store, each)])


async def _is_over(store: Store, way: Button) -> bool:
    """Tell a way for an open follow-up that is open no longer."""
    task: Any = way.press.arguments.get("task")
    if way.press.command not in _OF_OPEN_ONES or not isinstance(task, dict):
        return False
    found = await store.tasks.find(UUID(str(task["id"])))
    return found is None or found.state is not TaskState.OPEN
