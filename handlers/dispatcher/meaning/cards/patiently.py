"""Words that a deal is not stalled: of the one that was named, else of the one whose card is answered."""

from typing import Any

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.plan import Plan
from handlers.dispatcher.meaning.typed import read_aside
from handlers.kit.context import Context
from handlers.kit.reply import Press
from handlers.understanding.words.patience import not_stalled

_NAME = 6
"""Words of a deal's name."""


def plan(house: House, ctx: Context, text: str) -> Plan | None:
    """Read "not stalled because …" about one deal; None for what says it of nothing that is known."""
    said = not_stalled(text, ctx.actor.locale)
    if said is None or len(said.name.split()) > _NAME:
        return None
    given = because(house, ctx, said.why)
    if said.name and ctx.names.find(said.name, "deal", "company", "contact"):
        return Plan([Press("patience", {**given, "deal": said.name})])
    deal = next((identity for kind, identity in ctx.focus if kind == "deal"), None)
    return Plan([Press("patience", {**given, "deal": {"kind": "deal", "id": str(deal)}})]) if deal else None


def because(house: House, ctx: Context, words: str) -> dict[str, Any]:
    """Give a reason in words, with the day that is said in it: "they wait for legal until June"."""
    due = [each.slots["due"] for each in read_aside(house, ctx, words, "snooze").actions if "due" in each.slots]
    return {"words": words, "until": due[0]} if len(due) == 1 else {"words": words}
