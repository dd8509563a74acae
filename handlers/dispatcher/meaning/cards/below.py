"""Words below a card: what happened, when it is to be done instead, or talk that is meant for nobody's timeline."""

import re
from typing import Any
from uuid import UUID

import msgspec

from handlers.cards.next_step import only_due
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.cards import attempted, finishing, subject
from handlers.dispatcher.meaning.cards.small_talk import bare, is_talk
from handlers.dispatcher.meaning.forms.taking import is_command
from handlers.dispatcher.meaning.offers import unread
from handlers.dispatcher.meaning.plan import Plan, press_for
from handlers.dispatcher.meaning.typed import read, read_aside
from handlers.kit.context import Context
from handlers.kit.reading import FAILED, Action, Reading
from handlers.kit.reply import Press
from handlers.kit.request import Audience
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import fold
from storage.models.card import Card

_OF_WORK = frozenset({"log_activity", "create_task", "snooze_task"})
_OF_ONES_OWN = frozenset({"create_task", "schedule_activity", "snooze_task"})
"""What colleagues plan among themselves as well: "let's discuss tomorrow"."""

_TO_SOMEBODY = re.compile(r"<?@\w")
_CALLED = re.compile(r"([^\W\d_][\w .'-]{1,40}?)[:,，：]")
"""A colleague who is called by name: "Kim: have a look"."""

_AN_ANSWER = 3
"""Words of an answer that nobody has asked for by name."""


async def plan(house: House, ctx: Context, text: str, card: Card | None) -> Plan | None:
    """Read words below a card, or in a thread of ours. An empty plan is talk; None is read as any other sentence."""
    if is_talk(ctx, text):
        return _talk(ctx, text, card)
    reading = read(house, ctx, text, None)
    if not reading.actions and text.rstrip().endswith(("?", "？")):
        private = ctx.place.audience is Audience.PRIVATE and not ctx.request.overheard
        return unread.answered(ctx, text) if private else Plan()
    theirs = card is None or not (card.member_id == ctx.actor.id or await _is_asked(ctx, text, card))
    told = _is_told(reading) or is_command(house, text, short=True)
    if ctx.request.overheard and (_TO_SOMEBODY.match(text) or (theirs and not told)):
        return Plan()
    if any(kind == "task" for kind, _ in ctx.focus):
        return await answer(house, ctx, text, reading)
    if not ctx.request.overheard and (due := only_due(read_aside(house, ctx, text, "snooze"), text)) is not None:
        return subject.followed_up(house, ctx, text, due)
    remarked = await finishing.remarked(house, ctx, text, reading)
    return remarked or subject.plan(house, ctx, text, card, reading)


async def _is_asked(ctx: Context, text: str, card: Card) -> bool:
    """Tell the owner of a deal who answers what we brought up about it in front of the team, in more than a word."""
    deal = unread.focused(ctx).get("deal")
    if card.member_id is not None or deal is None or len(text.split()) < _AN_ANSWER:
        return False
    called = _CALLED.match(text)
    if called and ctx.names.find(called[1], "member", slips=False):
        return False
    found = await ctx.store.deals.find(UUID(deal["id"]))
    return found is not None and found.owner_id == ctx.actor.id


def _talk(ctx: Context, text: str, card: Card | None) -> Plan:
    """Be silent, unless the follow-up is put off: then ask until when, or say how its reminders stop."""
    lexicon, said = load(ctx.actor.locale), bare(fold(text))
    task = unread.focused(ctx).get("task")
    if ctx.request.attachments:
        return Plan([Press("note", {"summary": text, **unread.focused(ctx)})])
    later = said in lexicon.sets.get("not_now", frozenset())
    if task is None and later and not ctx.request.overheard and (put_off := subject.put_off(ctx, card)):
        return Plan([put_off])
    if task is None or ctx.request.overheard:
        return Plan()
    if later:
        return Plan([Press("snooze", {"task": task})])
    return Plan([Press("why")]) if said in lexicon.sets.get("leave_words", frozenset()) else Plan()


def _is_told(reading: Reading) -> bool:
    """Tell what reads as something that is told to us from what colleagues say to each other."""
    return any(each.name not in _OF_ONES_OWN or _customers(each) & each.spans.keys() for each in reading.actions)


async def answer(house: House, ctx: Context, text: str, reading: Reading) -> Plan | None:
    """Read words below a follow-up: it is done, it moves, or they are its note; None for words that say else."""
    return await finishing.plan(house, ctx, text, reading) or _response(house, ctx, text, reading)


def _response(house: House, ctx: Context, text: str, reading: Reading) -> Plan | None:
    """Read what happened, and the moment that it moves the follow-up to; None for words that say more than that.

    Who overhears a talk moves nothing for a moment that is said in it by the way. Work of its own with somebody else
    becomes a follow-up of its own.
    """
    if any(each.name not in _OF_WORK or _is_about_others(ctx, each) for each in reading.actions):
        return None
    moved = read_aside(house, ctx, text, "snooze")
    if (due := only_due(moved, text)) is not None:
        later = moved.actions[0].slots.get("later", "")
        return Plan([Press("snooze", {"task": unread.focused(ctx)["task"], "due": due, "later": later})])
    own = [each for each in reading.actions if each.name == "create_task" and _is_with_another(ctx, each)]
    rest = [each for each in reading.actions if each not in own]
    slots: dict[str, Any] = {"summary": text}
    told = any(_has_happened(each) for each in rest)
    moves = () if own or told or ctx.request.overheard else moved.actions
    for action in (*moves, *rest):
        for name in ("kind", "outcome", "direction", "due"):
            if action.slots.get(name):
                slots[name] = action.slots[name]
    if "kind" not in slots and not own and (attempt := attempted.outcome_of(house, ctx, text)):
        slots["attempt"] = attempt
    presses = [Press("respond", slots | unread.focused(ctx))]
    return Plan([*presses, *(press_for(house, _at_home(ctx, each)) for each in own)], card=None)


def _has_happened(action: Action) -> bool:
    """Tell what was done, or somebody who was reached: a day that is said with it is not when to try again."""
    return (
        action.name == "log_activity"
        and action.slots.get("kind") not in (None, "note")
        and action.slots.get("outcome") not in FAILED
    )


def _customers(action: Action) -> set[str]:
    return {"contact", "company", "deal"} & action.slots.keys()


def _is_about_others(ctx: Context, action: Action) -> bool:
    """Tell what happened, or is to be done, with another company than the card's."""
    ours = {str(identity) for _, identity in ctx.focus}
    return "company" in action.slots and action.slots.get("company_id") not in ours


def _is_with_another(ctx: Context, action: Action) -> bool:
    ours = {str(identity) for _, identity in ctx.focus}
    return any(action.slots.get(f"{each}_id") not in ours for each in _customers(action))


def _at_home(ctx: Context, action: Action) -> Action:
    """Give somebody new the company that the card is about."""
    company = next((str(identity) for kind, identity in ctx.focus if kind == "company"), "")
    entry = ctx.names.index.get(company) if company and _customers(action) == {"contact"} else None
    if entry is None or "contact_id" in action.slots:
        return action
    return msgspec.structs.replace(action, slots={**action.slots, "company": entry.name, "company_id": company})
