"""Plain orders about colleagues: a role, an access, a place in a team, an absence."""

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.plan import Plan
from handlers.dispatcher.meaning.typed import read_aside
from handlers.kit.command import covers
from handlers.kit.context import Context
from handlers.kit.ports import NameHit
from handlers.kit.reply import Press
from handlers.understanding.clauses.intents.found import opening
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.orders import Order, orders
from handlers.understanding.words.text import fold

_NAME = 4
"""Words of a colleague's name."""


def plan(house: House, ctx: Context, text: str) -> Plan | None:
    """Read an order about one colleague whose name nobody else here has; None for everything else."""
    heard = opening(load(ctx.actor.locale)).match(fold(text))  # "please deactivate Kim"
    for order in orders(text[heard.end() :] if heard else text, ctx.actor.locale):
        if len(order.who.split()) > _NAME:
            continue
        if order.job == "activate" and covers(ctx.actor.member.role, "admin"):  # Who is out is in no index.
            return Plan([_members(order)])
        member = _colleague(ctx, order)
        if member is not None and (press := _press(house, ctx, order, member)):
            return Plan([press])
    return None


def _colleague(ctx: Context, order: Order) -> NameHit | None:
    found = ctx.names.find(order.who, "member", "contact", "company", "deal", slips=False)
    return found[0] if len(found) == 1 and found[0].kind == "member" else None


def _press(house: House, ctx: Context, order: Order, member: NameHit) -> Press | None:
    who = {"kind": "member", "id": member.id}
    match order.job:
        case "away":
            return _away(house, ctx, order, who) if member.id != str(ctx.actor.id) else None
        case "out":
            return Press("team", {"verb": "drop", "member": who})
        case "left" if not covers(ctx.actor.member.role, "admin"):
            return None  # A colleague is told of, and nothing is asked.
        case _:
            return _members(order)


def _members(order: Order) -> Press:
    return Press("members", {"text": order.who, "job": order.job, "role": order.role})


def _away(house: House, ctx: Context, order: Order, who: dict[str, str]) -> Press | None:
    """Read an absence as its person would tell of it: what that says besides is no absence."""
    actions = read_aside(house, ctx, order.myself, None).actions
    if len(actions) != 1 or actions[0].name != "set_absence":
        return None
    return Press("absent", {"person": who, **actions[0].slots})
