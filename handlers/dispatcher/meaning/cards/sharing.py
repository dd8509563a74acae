"""The follow-up that was just made, for a colleague as well: "and remind Kim too", "and remind my manager too"."""

from datetime import datetime
from typing import Any

import msgspec

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.before import last_spoken_of
from handlers.dispatcher.meaning.cards import newest
from handlers.dispatcher.meaning.plan import Plan, press_for
from handlers.kit.context import Context
from handlers.kit.errors import UserError
from handlers.kit.reading import RECORDS, Action
from handlers.kit.reply import Press
from handlers.understanding.followups import also_for, reminds_manager
from handlers.understanding.words.lexicon import load
from storage.models.card import Card
from storage.models.member import Member

_MAKE = "create_task"


class NoManager(UserError):
    """The sender's team has no manager who could be reminded."""


async def plan(house: House, ctx: Context, text: str, card: Card | None) -> Plan | None:
    """Make the same follow-up once more; where none was just made it is asked what they shall do."""
    moment = ctx.moment()
    manager, other = reminds_manager(text, moment), also_for(text, moment)
    whole = manager or (other is not None and other.whole)
    colleague = _colleague(ctx, other.name, whole=whole) if other is not None and not manager else None
    if not manager and colleague is None:
        return None
    card = await newest.done(ctx, card, kept=True)
    memory = (card.request or {}) if card is not None else {}
    earlier = msgspec.convert(memory.get("actions") or [], tuple[Action, ...])
    tasks = [each for each in earlier if each.name == _MAKE]
    if not tasks and not whole:
        return None
    name, identity = colleague or await _manager(ctx)
    theirs = {"assignee": name, "assignee_id": identity}
    if not tasks:
        return Plan([Press("remind", {**await _spoken_of(ctx), **theirs, "ask": True})])
    ctx.sent_at, ctx.text = datetime.fromisoformat(memory["sent_at"]), str(memory.get("text", ""))
    copies = tuple(msgspec.structs.replace(each, slots={**each.slots, **theirs}) for each in tasks)
    return Plan([press_for(house, each) for each in copies], actions=copies)


def offered(ctx: Context, asked: Plan) -> tuple[Action, ...]:
    """Offer the follow-up that would have been asked for, where something else is done in the same breath."""
    title = str(load(ctx.actor.locale).table("titles").get("follow_up", ""))
    slots: dict[str, Any] = {"title": title}
    for name, each in asked.presses[0].arguments.items():
        entry = ctx.names.index.get(each["id"]) if isinstance(each, dict) else None
        slots |= {name: entry.name, f"{name}_id": entry.id} if entry else {name: each} if isinstance(each, str) else {}
    return (Action(name=_MAKE, slots=slots),)


def _colleague(ctx: Context, name: str, *, whole: bool) -> tuple[str, str] | None:
    """Find the colleague of a name; a bare one must be nobody else's."""
    found = ctx.names.find(name, "member", slips=False)
    others = () if whole else ctx.names.find(name, *RECORDS, slips=False)
    return (found[0].name, found[0].id) if len(found) == 1 and not others else None


async def _manager(ctx: Context) -> tuple[str, str]:
    team = await ctx.store.teams.find_for_member(ctx.actor.id)
    manager: Member | None = await ctx.store.members.find(team.manager_id) if team and team.manager_id else None
    if manager is None or manager.id == ctx.actor.id:
        raise NoManager
    return manager.name, str(manager.id)


async def _spoken_of(ctx: Context) -> dict[str, dict[str, str]]:
    """Name the records that were spoken of last."""
    first: dict[str, dict[str, str]] = {}
    for kind, identity in await last_spoken_of(ctx):
        if kind in RECORDS:
            first.setdefault(kind, {"kind": kind, "id": str(identity)})
    return first
