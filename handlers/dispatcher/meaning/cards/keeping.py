"""What is told below a card is kept as a note, whatever else the words do; an order and nothing else is none."""

from typing import Any

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning import saying
from handlers.dispatcher.meaning.offers.unread import focused
from handlers.dispatcher.meaning.plan import Plan, press_for
from handlers.dispatcher.meaning.typed import read_aside
from handlers.kit.context import Context
from handlers.kit.reading import Action, Reading, flat
from handlers.kit.reply import Press
from handlers.understanding.beyond import tells

_KEEPS = frozenset({"note", "respond", "log", "propose", "clip"})
"""Commands that keep the words themselves."""


def beside(house: House, ctx: Context, text: str, plan: Plan) -> Plan:
    """Let a plan for words below a card keep what they tell; silence and answers to questions stay what they are."""
    if not (plan.presses or plan.asks or plan.suggestions) or any(each.command in _KEEPS for each in plan.presses):
        return plan
    reading = read_aside(house, ctx, text, None)
    told = not plan.presses and not plan.asks if not reading.actions else is_told(house, ctx, text, reading)
    kept = note_of(ctx, text) if told else None
    if isinstance(kept, Action):
        plan.presses, plan.actions = [press_for(house, kept), *plan.presses], (kept, *plan.actions)
    elif kept is not None:
        plan.presses = [kept, *plan.presses]
    return plan


def is_told(house: House, ctx: Context, text: str, reading: Reading) -> bool:
    """Tell whether words say more than their orders do, and no report among them keeps it."""
    names = {each.name for each in flat(reading.actions)}
    if "log_activity" in names or names <= saying.ALONE:
        return False
    stages = tuple(stage.name for stage in ctx.stages)
    return tells(text, ctx.moment(), house.names.index, stages, reading)


def note_of(ctx: Context, text: str) -> Action | Press | None:
    """Make the note of words: an action, so that a correction does it again, or the answer to a follow-up alone."""
    slots: dict[str, Any] = {}
    for kind, each in focused(ctx).items():
        if kind in saying.RECORDS:
            slots |= _named(ctx, kind, each)
    if slots:
        return Action(name="log_activity", slots={"kind": "note", "summary": text, **slots})
    return Press("respond", {"summary": text, **focused(ctx)}) if "task" in focused(ctx) else None


def _named(ctx: Context, kind: str, record: Any) -> dict[str, Any]:
    """Name a record as the slots of a sentence do; one that is gone by its name alone."""
    if isinstance(record, str):
        return {kind: record}
    entry = ctx.names.index.get(record["id"])
    return {kind: entry.name, f"{kind}_id": entry.id} if entry is not None else {}
