"""What words below a call's reminder say of the attempt, though they name nobody: "no answer, back on Thursday"."""

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.typed import read_aside
from handlers.kit.context import Context
from handlers.kit.reading import FAILED, Action

_CUSTOMERS = ("contact", "company")


def outcome_of(house: House, ctx: Context, text: str) -> str:
    """Read the words behind the customer's name, as somebody says it elsewhere; empty where no attempt is told."""
    for kind, identity in ctx.focus:
        entry = ctx.names.index.get(str(identity)) if kind in _CUSTOMERS else None
        if entry is None:
            continue
        for lead in (f"{entry.name}, ", f"{entry.name} "):
            told = [each for each in read_aside(house, ctx, lead + text, None).actions if _is_attempt(each, entry.id)]
            if told:
                return str(told[0].slots["outcome"])
    return ""


def is_one(action: Action) -> bool:
    """Tell a call that nobody took: when to try again is asked where nothing else was said."""
    return action.name == "log_activity" and action.slots.get("outcome") in FAILED


def _is_attempt(action: Action, identity: str) -> bool:
    """Tell an attempt to call the customer from one with somebody else who is named."""
    own = identity in (action.slots.get("contact_id"), action.slots.get("company_id"))
    return own and is_one(action)
