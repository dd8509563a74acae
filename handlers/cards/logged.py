"""A card that says what was logged goes on saying it, whatever else is done by a button on it."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import msgspec

from handlers.cards.reading import undo_of
from handlers.kit.reply import Block, Button, Buttons, Form, Note, Reply, Text
from storage.models.card import TAKEN, Card
from storage.models.task import TaskState
from storage.unit_of_work import Store

_LAST = ("undo", "reading")
_QUESTIONS = {"next_step": "next-step-", "answer": "ask-which-"}
"""Commands by which a card's question is answered, and how the phrases that put it are called."""

_OF_NEW_NAMES = frozenset({"reclassify", "attach", "correct"})


async def keep_logged(store: Store, card: Card, said: Reply) -> Reply:
    """Put what a card logged above what it says from now on, while that stands, with the ways that are still open."""
    before = None if any(isinstance(each, Form) for each in said.blocks) else await _as_logged(store, card)
    if before is None:
        return said
    own, named = _ways(said.blocks), set[str]()
    tasks = {each.id for each in said.shows if each.kind == "task"}
    left = []
    for way in _ways(before.blocks):
        if way.press.command in _OF_NEW_NAMES and (gone := await _gone(store, way.press.arguments)):
            named.add(gone)
        elif not await _is_settled(store, card, way, tasks):
            left.append(way)
    left = [each for each in left if each.press.command not in _LAST or not _has(own, each.press.command)]
    told = {_param(each, "title") for each in said.blocks}
    answered = {each["command"] for each in card.presses if TAKEN in each} & _QUESTIONS.keys()
    left = [each for each in left if each.press.command not in answered]
    words = [each for each in before.blocks if isinstance(each, Text | Note) and not _asks(each, answered)]
    words = [each for each in words if _param(each, "title") not in told - {""} and not _tells_new(each, named)]
    rest = [each for each in said.blocks if not isinstance(each, Buttons)]
    offered = sorted((*own, *left), key=lambda each: each.press.command in _LAST)
    shows = tuple(dict.fromkeys((*said.shows, *before.shows)))
    return msgspec.structs.replace(said, blocks=(*words, *rest, Buttons(tuple(offered))), shows=shows)


async def _as_logged(store: Store, card: Card) -> Reply | None:
    """Find how a card stood when its sentence had logged something; None where it did not, or that was taken back."""
    undo_id = undo_of(card)
    undo = await store.undo.find(undo_id) if undo_id is not None else None
    if undo is None or undo.undone_at is not None:
        return None
    if not any(each["entity"] == "activity" and each["before"] is None for each in undo.changes):
        return None
    for payload in await store.outbox.list_of_card(card.id):
        reply = msgspec.convert(payload, Reply) if "blocks" in payload else None
        if reply is not None and any(each.press.arguments.get("undo") == str(undo_id) for each in _ways(reply.blocks)):
            return reply
    return None


def _asks(block: Text | Note, answered: set[str]) -> bool:
    """Tell a question that was answered by a press: it stands above its answer no longer."""
    return any(block.phrase.key.startswith(_QUESTIONS[each]) for each in answered)


def _ways(blocks: Iterable[Block]) -> list[Button]:
    return [way for each in blocks if isinstance(each, Buttons) for way in each.buttons]


def _has(ways: Sequence[Button], command: str) -> bool:
    return any(each.press.command == command for each in ways)


async def _is_settled(store: Store, card: Card, way: Button, tasks: set[str]) -> bool:
    """Tell a way that was gone already, or that what the card says from now on offers by itself."""
    task = (way.press.arguments.get("task") or {}).get("id", "")
    if task in tasks:
        return True
    if way.press.command == "done" and task:
        found = await store.tasks.find(UUID(task))
        return found is None or found.state is not TaskState.OPEN
    pressed = [each for each in card.presses if TAKEN in each]
    return any((each["command"], each["arguments"]) == (way.press.command, way.press.arguments) for each in pressed)


async def _gone(store: Store, arguments: dict[str, Any]) -> str:
    """Give the name of a new record that is none any more: it was made something else, or confirmed."""
    kind = "contact" if "contact" in arguments else "company"
    record_id = UUID(arguments[kind]["id"])
    row = await store.contacts.find(record_id) if kind == "contact" else await store.companies.find(record_id)
    return row.name if row is not None and (row.deleted_at is not None or not row.provisional) else ""


def _param(block: Block, name: str) -> str:
    return str(block.phrase.params.get(name, "")) if isinstance(block, Text | Note) else ""


def _tells_new(block: Block, names: set[str]) -> bool:
    """Tell the line that says that a record is new."""
    is_new = isinstance(block, Text) and block.phrase.key in ("common-new-contact", "common-new-company")
    return is_new and _param(block, "name") in names
