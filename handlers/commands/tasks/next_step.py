"""`next_step`: the answer to "what is the next step?": moves the open task, or makes the following one."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Any

import msgspec

from handlers.cards import task as card
from handlers.cards.next_step import heard, only_due
from handlers.cards.nudges.covering import covers, who_hears_of
from handlers.cards.record import person
from handlers.cards.rights import may_move, refusal
from handlers.kit.arguments import Continue, Due, acting
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import Value, say
from handlers.kit.reading import Action
from handlers.kit.reply import Press, Reply, Text, reply
from handlers.rules.tasks.closing import reschedule
from handlers.rules.tasks.due import OwnTime, resolve
from handlers.rules.tasks.schedule import after_span
from handlers.understanding.reader import GrammarReader
from handlers.understanding.words.calls import is_call
from handlers.understanding.words.lexicon import load
from storage.base import new_id
from storage.models.member import Member
from storage.models.task import DueKind, Task, TaskState

_HOURS = timedelta(hours=2)


@command(hidden=True)
async def next_step(
    ctx: Context, task: Task, when: str = "", words: str = "", due: Due | None = None
) -> Reply | Continue:
    """Set the next step of a follow-up, by a moment or in words of one's own."""
    await heard(ctx)
    if words:
        return _in_words(ctx, task, words, await _owner(ctx, task))
    if due is None and when in ("none", ""):
        return reply(Text(say("next-step-fine")), shows=card.shown(task))
    member = ctx.actor.member
    chosen = due or Due(at=_moment(when, ctx.now.astimezone(ctx.actor.tz), member.day_starts_at))
    owner = await _owner(ctx, task)
    schedule = resolve(chosen, OwnTime.of(ctx, owner))
    if task.state is TaskState.OPEN:
        if not await may_move(ctx, task):
            raise await refusal(ctx, task)
        reschedule(task, schedule)
        await card.tell_owner(ctx, task, moved=True)
        following = task
    elif (made := await _made_before(ctx, task)) is not None:
        following = made
        reschedule(following, schedule)
    else:
        following = _following(ctx, task, owner, await _title(ctx, task))
        reschedule(following, schedule)
        ctx.store.tasks.add(following)
        await card.tell_owner(ctx, following, moved=True)
    words_of: dict[str, Value] = {"title": following.title, "due": card.due_phrase(following)}
    said = say("next-step-set", **words_of)
    return reply(
        Text(said if owner.id == ctx.actor.id else say("remind-done-for", name=owner.name, **words_of)),
        *await who_hears_of(ctx, following, owner),
        card.buttons(following),
        shows=card.shown(following),
        undo=True,
    )


def _in_words(ctx: Context, task: Task, words: str, owner: Member) -> Continue:
    """Read a few words ("email tomorrow") as what is to be done next about the customer, a moment alone as when."""
    reader, moment = GrammarReader(), ctx.moment()
    if (due := only_due(reader.read(words, moment, ctx.names.index, (), "snooze"), words)) is not None:
        return Continue((Press("next_step", {"task": {"kind": "task", "id": str(task.id)}, "due": due}),))
    kinds = (("deal", task.deal_id), ("contact", task.contact_id), ("company", task.company_id))
    about: dict[str, Any] = {kind: {"kind": kind, "id": str(each)} for kind, each in kinds if each is not None}
    theirs = {"assignee": person(owner)} if owner.id != ctx.actor.id else {}
    reading = reader.read(words, moment, ctx.names.index, (), "remind")
    if not reading.actions:
        return Continue((Press("remind", {"title": words, **about, **theirs}),))
    steps = [_of(_about(each, about), theirs) for each in reading.actions]
    return Continue(acting(steps))


def _about(action: Action, customer: Mapping[str, Any]) -> Action:
    """Give what was read the customer of the step before, unless it names one itself."""
    if action.name == "ask":
        return msgspec.structs.replace(action, then=tuple(_about(each, customer) for each in action.then))
    named = {"contact", "company", "deal"} & action.slots.keys()
    return action if named else msgspec.structs.replace(action, slots={**action.slots, **customer})


def _of(action: Action, owner: Mapping[str, Any]) -> Action:
    """Leave a step that names nobody to whom the step before belonged."""
    if action.name != "create_task" or "assignee" in action.slots:
        return action
    return msgspec.structs.replace(action, slots={**action.slots, **owner})


def _moment(when: str, now: datetime, day_starts_at: str) -> datetime:
    """Turn a button's word into a wall time; working days only, because nobody calls on a Sunday."""
    if when == "hours":  # They pass in real time, also while a clock is put back.
        return after_span(now, _HOURS).astimezone(now.tzinfo).replace(tzinfo=None, second=0, microsecond=0)
    hour, minute = (int(part) for part in day_starts_at.split(":"))
    day = now.date() + timedelta(days={"tomorrow": 1, "days": 3, "week": 7}.get(when, 1))
    while day.weekday() >= 5:
        day += timedelta(days=1)
    return datetime.combine(day, time(hour, minute))


async def _made_before(ctx: Context, task: Task) -> Task | None:
    """Find the next step that an earlier press on the same question has made: it moves, no second one is made."""
    found = await ctx.store.tasks.list_open(contact=task.contact_id, company=task.company_id, deal=task.deal_id)
    since = task.closed_at or ctx.now
    titles = (task.title, await _title(ctx, task))
    return next((each for each in found if each.title in titles and each.created_at >= since), None)


async def _owner(ctx: Context, task: Task) -> Member:
    """Give whose the next step is: who covers plans it for who is away, else it is the one's who takes it."""
    owner = await ctx.store.members.get(task.assignee_id)
    return owner if await covers(ctx.store, ctx.actor.member, owner) else ctx.actor.member


async def _title(ctx: Context, task: Task) -> str:
    """Name the following follow-up: whom to reach is reached again, what was done is followed up."""
    if is_call(task.title, ctx.actor.locale):
        return task.title
    contact = await ctx.store.contacts.find(task.contact_id) if task.contact_id else None
    company = await ctx.store.companies.find(task.company_id) if task.company_id else None
    deal = await ctx.store.deals.find(task.deal_id) if task.deal_id else None
    words = str(load(ctx.actor.locale).table("titles").get("follow_up", ""))
    named = next((each.name for each in (contact, company, deal) if each is not None), "")
    return " · ".join(filter(None, (words[:1].upper() + words[1:], named))) if named else task.title


def _following(ctx: Context, task: Task, owner: Member, title: str) -> Task:
    return Task(
        id=new_id(ctx.now),
        title=title,
        assignee_id=owner.id,
        created_by=ctx.actor.id,
        contact_id=task.contact_id,
        company_id=task.company_id,
        deal_id=task.deal_id,
        due_kind=DueKind.NONE,
        zone=owner.zone or ctx.actor.zone,
        place=task.place,
        created_at=ctx.now,
    )
