"""Words behind a command that point to what was spoken of last: "snooze it 1 hour", "remind them on Monday"."""

import re
from collections.abc import Sequence
from typing import Any

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.before import last_spoken_of
from handlers.dispatcher.meaning.offers.unread import focused
from handlers.dispatcher.meaning.plan import Plan
from handlers.dispatcher.meaning.typed import read_aside
from handlers.kit.command import Command
from handlers.kit.context import Context
from handlers.kit.reply import Press
from handlers.understanding.marks import Mark
from handlers.understanding.scene import lay_out
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import fold

_MOVES = frozenset({"snooze", "move"})
_REMINDS = "remind"
_LEAD = 7
"""Letters of the longest word that leads to a moment: "jusqu'à"."""


async def plan(house: House, ctx: Context, command: Command, text: str) -> Plan | None:
    """Plan what is moved or remembered where a small word alone says which; None where more is said, or no moment."""
    lexicon = load(ctx.actor.locale)
    pointer, _, rest = text.partition(" ")
    said = fold(pointer)
    mine = said in lexicon.sets.get("me_words", frozenset())
    if command.name not in (*_MOVES, _REMINDS) or not (mine or said in lexicon.sets.get("pronouns", frozenset())):
        return None
    due, later = _due(house, ctx, rest.strip()) if rest.strip() else (None, "")
    if due is None:
        return None
    if command.name == _REMINDS and mine:
        return Plan([Press("remind", {"due": due, "ask": True, **_records(ctx)})])
    ctx.focus = ctx.focus or await last_spoken_of(ctx)
    if command.name == _REMINDS:
        title = str(lexicon.table("titles").get("follow_up", ""))
        return Plan([Press("remind", {"due": due, "title": title, **_records(ctx)})]) if _records(ctx) else None
    task = focused(ctx).get("task")
    return Plan([Press("snooze", {"task": task, "due": due, "later": later})]) if task else None


def is_of_mine(house: House, ctx: Context, text: str) -> bool:
    """Tell "remind me on Friday": what it is about was spoken of before."""
    first, _, rest = text.partition(" ")
    command = house.registry.find(first.casefold())
    me = load(ctx.actor.locale).sets.get("me_words", frozenset())
    return command is not None and command.name == _REMINDS and fold(rest.partition(" ")[0]) in me


def _records(ctx: Context) -> dict[str, Any]:
    return {kind: each for kind, each in focused(ctx).items() if kind in ("contact", "company", "deal")}


def _due(house: House, ctx: Context, rest: str) -> tuple[Any, str]:
    """Read when, from words that say nothing else; a length of time is given beside the moment that it ends at."""
    actions = read_aside(house, ctx, rest, "snooze").actions
    found = next((each.slots for each in actions if each.slots.keys() - {"later"} == {"due"}), None)
    marks = lay_out(rest, ctx.moment(), house.names.index, ()).marks
    if found is None or not ("later" in found or _only_when(rest, marks)):
        return None, ""
    return found["due"], str(found.get("later", ""))


def _only_when(rest: str, marks: Sequence[Mark]) -> bool:
    """Tell whether words say a moment and nothing else but what leads to it: "to Friday", "until noon"."""
    left = rest
    for mark in sorted(marks, key=lambda each: -each.start):
        left = left[: mark.start] + left[mark.end :] if mark.kind in ("date", "duration") else left
    return len("".join(re.findall(r"\w", left))) <= _LEAD
