"""Words as the reader takes them: a sentence, and single values that somebody types as an answer."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.arguments import wanted
from handlers.kit.arguments import Amount, Due
from handlers.kit.command import Parameter
from handlers.kit.context import Context
from handlers.kit.errors import NotUnderstood
from handlers.kit.phrase import say
from handlers.kit.reading import Reading

CHOSEN = re.compile(r"(?P<kind>contact|company|deal|member):(?P<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
"""A record that was chosen for an answer."""

_WHOSE_WORK = ("person", "owner")
"""Slots in which somebody may stand who has left: whose work is handed on, and whose deals are asked for."""
_GIVES, _WHO_GETS = frozenset({"assign", "handoff"}), ("assignee", "heir")
"""Who has left can get nothing, and is named so that this is said, with what should be given."""


def read(house: House, ctx: Context, text: str, hint: str | None) -> Reading:
    """Read a sentence as what was said: cards explain themselves by it."""
    ctx.text = text
    return read_aside(house, ctx, text, hint)


def read_aside(house: House, ctx: Context, text: str, hint: str | None) -> Reading:
    """Read words against their own moment and the names of the workspace, to learn something from them.

    Several rooms ask the same of a message, one after the other: it is read once.
    """
    asked = (text, hint, ctx.sent_at, ctx.actor.locale, ctx.focus, ctx.gone)
    if asked not in ctx.readings:
        ctx.readings[asked] = _read(house, ctx, text, hint)
    return ctx.readings[asked]


def _read(house: House, ctx: Context, text: str, hint: str | None) -> Reading:
    stages = tuple(stage.name for stage in ctx.stages)
    with house.names.without(ctx.gone):
        reading = house.reader.read(text, ctx.moment(), house.names.index, stages, hint)
    left = house.names.left_in(text)
    if not left:
        return reading
    with house.names.knowing(left):
        again = house.reader.read(text, ctx.moment(), house.names.index, stages, hint)
    names = {each.name for each in left}
    about = [each.slots.get(slot) for each in again.actions for slot in _WHOSE_WORK]
    about += [each.slots.get(slot) for each in again.actions for slot in _WHO_GETS if each.name in _GIVES]
    return again if any(each in names for each in about) else reading


@dataclass(frozen=True, slots=True)
class Wish:
    """What a typed answer is read for: the reader's hint, words before it, the slot, and the kind of its example."""

    hint: str
    lead: str
    slot: str
    kind: str


_MOMENT = Wish("snooze", "", "due", "due")
_DAY = Wish("deal", "closing ", "close_date", "date")
_AMOUNT = Wish("deal", "amount ", "amount", "amount")


def wish_of(parameter: Parameter) -> Wish | None:
    """Tell what an answer is read for; None where its words are the value."""
    types = wanted(parameter.type).types
    if Due in types or datetime in types:
        return _MOMENT
    if date in types:
        return _DAY
    return _AMOUNT if Amount in types else None


def value(house: House, ctx: Context, parameter: Parameter, text: str) -> Any:
    """Read one typed answer: a date or an amount in the person's own words.

    What is not found is passed on as typed, and refused kindly by its type. Raises ``NotUnderstood``.
    """
    wish = wish_of(parameter)
    if wish is None:
        return text
    if is_iso(text):
        return text
    reading = read_aside(house, ctx, wish.lead + text, wish.hint)
    if any(each.name == "ask" for each in reading.actions):
        raise NotUnderstood(text=text, about=say(f"ask-{wish.kind}-example"))
    found = [each.slots[wish.slot] for each in reading.actions if wish.slot in each.slots]
    return found[0] if found else text


def is_iso(text: str) -> bool:
    """Tell a day or a moment as menus give it."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
