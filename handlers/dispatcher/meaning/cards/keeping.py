"""What is told below a card is kept as a note, whatever else the words do; an order and nothing else is none."""

import re
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
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.scene import lay_out
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import LEFT, RIGHT, fold
from storage.models.card import Card

_A_FEW = 4
_KEEPS = frozenset({"note", "respond", "log", "propose", "clip"})
"""Commands that keep the words themselves."""


def beside(house: House, ctx: Context, text: str, plan: Plan, card: Card) -> Plan:
    """Let a plan for words below a card keep what they tell; silence and answers to questions stay what they are."""
    if not (plan.presses or plan.asks or plan.suggestions):
        return plan
    if ctx.request.overheard and card.member_id == ctx.actor.id and _is_talk(house, ctx, text, plan):
        return _offered(ctx, text, plan)
    if any(each.command in _KEEPS for each in plan.presses):
        return plan
    reading = read_aside(house, ctx, text, None)
    told = not plan.presses and not plan.asks if not reading.actions else is_told(house, ctx, text, reading)
    kept = note_of(ctx, text) if told else None
    if isinstance(kept, Action):
        plan.presses, plan.actions = [press_for(house, kept), *plan.presses], (kept, *plan.actions)
    elif kept is not None:
        plan.presses = [kept, *plan.presses]
    return plan


def _is_talk(house: House, ctx: Context, text: str, plan: Plan) -> bool:
    """Tell what somebody says to colleagues below what they did themselves: nothing to do, and not a word of the
    customer, or one that is only thought.
    """
    if plan.asks or any(each.command != "note" for each in plan.presses):
        return False
    if read_aside(house, ctx, text, None).actions:
        return False
    lexicon, said = load(ctx.actor.locale), fold(text)
    if re.search(rf"{LEFT}{lexicon.alternation('maybe')}{RIGHT}", said):
        return True
    ours = {str(identity) for _, identity in ctx.focus}
    marks = lay_out(text, ctx.moment(), house.names.index, ()).marks
    named = any(each.id in ours for mark in marks if mark.kind in saying.RECORDS for each in mark.value.entries)
    return not named and re.search(rf"{LEFT}{lexicon.alternation('of_them')}{RIGHT}", said) is None


def _offered(ctx: Context, text: str, plan: Plan) -> Plan:
    """Offer the note of what may be one all the same; a few words without a figure are nothing."""
    size = len(text) // 2 if in_characters(text) else len(text.split())
    kept = note_of(ctx, text) if size > _A_FEW or any(each.isdigit() for each in text) else None
    offer = (kept,) if isinstance(kept, Action) and not plan.suggestions else ()
    return Plan(suggestions=(*plan.suggestions, *offer))


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
