"""What was typed for a note: the same words do the same as below the card that asked for it."""

from collections.abc import Mapping
from typing import Any

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.cards import below, keeping, subject, whose
from handlers.dispatcher.meaning.forms import taking
from handlers.dispatcher.meaning.typed import read
from handlers.kit.arguments import Continue, acting
from handlers.kit.command import Command
from handlers.kit.context import Context
from handlers.kit.reading import Action
from handlers.understanding.words.text import LONGEST

_NOTES = frozenset({"note", "respond"})


async def instead(house: House, ctx: Context, command: Command, given: Mapping[str, Any]) -> Continue | None:
    """Read the words of a note about known records; None where they are no more than a note."""
    filled = {name: str(each).strip() for name, each in given["filled"].items() if each}
    records = await whose.records_of(ctx, given)
    text = filled.get("summary", "")
    if command.name not in _NOTES or filled.keys() != {"summary"} or not records or len(text) > LONGEST:
        return None
    ctx.focus = records
    own = whose.theirs(ctx, records)
    reading = read(house, ctx, text, None)
    names = {each.name for each in reading.actions}
    below_task = any(kind == "task" for kind, _ in records)
    if (
        not (names or below_task)
        or not names <= taking.RETOLD
        or any(whose.is_about_others(ctx, each, own) for each in reading.actions)
    ):
        return None
    if below_task:
        answered = await below.answer(house, ctx, text, reading)
        return Continue(tuple(answered.presses), ctx.sent_at, text) if answered and answered.presses else None
    actions = [subject.about(house, ctx, each, own) for each in reading.actions]
    note = keeping.note_of(ctx, text) if keeping.is_told(house, ctx, text, reading) else None
    done = [*([note] if isinstance(note, Action) else []), *actions]
    return Continue(acting(done), ctx.sent_at, text)
