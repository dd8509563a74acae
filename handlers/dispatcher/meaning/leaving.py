"""Telling an answer from something new: what somebody types while a question is open."""

from zoneinfo import available_timezones

from handlers.dispatcher.house import House
from handlers.kit.command import Parameter
from handlers.kit.context import Context
from handlers.kit.reading import Action
from handlers.rules.time.zones import find_zone
from storage.models.draft import Draft

_A_SENTENCE = 3
_DOES = ("log_activity", "create_task", "schedule_activity", "create_deal", "update_deal", "pause_nudges")
_ALSO_WORDS = frozenset({"done", "deal", "company", "contact", "note", "move", "log", "learned"})
"""Commands whose names may begin an ordinary answer ("done deal, signed"): alone they leave no question."""


def says_something_else(house: House, ctx: Context, draft: Draft, text: str) -> bool:
    """Tell a sentence or a command of its own from the answer to a form's question: then the form stays open."""
    command = house.registry.find(draft.command)
    name = str(draft.questions[draft.position])
    asked = next((each for each in command.parameters if each.name == name), None) if command else None
    if asked is None:
        return False
    if command is not None and command.name == "settings" and name == "zone":
        # The welcome's question must not hold anybody up: what is no zone was meant for somebody else.
        return not find_zone(text, available_timezones())
    if is_command(house, text, short=not _takes_prose(asked)):
        return True
    if _takes_prose(asked):
        return False
    does = _DOES if len(text.split()) >= _A_SENTENCE else ("log_activity",)
    return any(each.name in does for each in _read(house, ctx, text))


def is_command(house: House, text: str, *, short: bool) -> bool:
    """Tell whether a text begins as a command does. Where prose is asked for, only what prose does not begin with."""
    first, _, rest = text.partition(" ")
    command = house.registry.find(first.casefold())
    if command is None or command.hidden:
        return False
    return command.name not in _ALSO_WORDS or (short and bool(rest.strip()))


def names_a_customer(house: House, ctx: Context, text: str) -> bool:
    """Tell a sentence of its own, with its own customer, from an answer to what an earlier sentence left open."""
    named = {"contact", "company", "deal"}
    read = _read(house, ctx, text)
    if any(each.name == "ask" and each.slots.get("about") in named and each.slots.get("options") for each in read):
        return bool({inner.name for each in read for inner in each.then}.intersection(_DOES))
    says = [inner for each in read for inner in (each.then if each.name == "ask" else (each,))]
    return any(each.name in _DOES and named & each.slots.keys() for each in says)


def _takes_prose(asked: Parameter) -> bool:
    return asked.name in ("summary", "reason", "text")


def _read(house: House, ctx: Context, text: str) -> tuple[Action, ...]:
    return house.reader.read(text, ctx.moment(), house.names.index, (), None).actions
