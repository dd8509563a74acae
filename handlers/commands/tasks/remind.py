"""`remind`: a follow-up with its moment."""

from datetime import date
from typing import Any

import msgspec

from handlers.cards import record as record_card
from handlers.cards import task as card
from handlers.cards.next_step import when_buttons
from handlers.cards.nudges.covering import who_hears_of
from handlers.cards.rhythm import rhythm
from handlers.cards.suggested import made_since
from handlers.kit.arguments import Due, Missing, NewCompany, NewContact
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import At, On, say
from handlers.kit.reply import Button, Buttons, Note, Press, Reply, Shown, Text, reply
from handlers.kit.request import Audience
from handlers.rules.records.activity import come_home
from handlers.rules.tasks.due import OwnTime, Schedule, nothing, resolve
from handlers.rules.tasks.ringing import rings_at
from handlers.rules.team.pings import Event, Frequency, own_frequency
from handlers.rules.team.rights import must_be_able
from handlers.rules.time.zones import same_clock, usable_zone
from storage.base import new_id
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.member import Member
from storage.models.task import DueKind, Task, TaskState


@command(actions=("create_task",), form=("title", "due"))
async def remind(
    ctx: Context,
    title: str = "",
    due: Due | None = None,
    due_anchor: dict[str, Any] | None = None,
    contact: NewContact | None = None,
    company: NewCompany | None = None,
    deal: Deal | None = None,
    assignee: Member | None = None,
    recurrence: str | None = None,
    due_or: str | None = None,
    ask: bool = False,
) -> Reply:
    """Set a follow-up, for yourself or a colleague."""
    if ask and not (title or due):
        theirs: dict[str, object] = {"assignee": assignee.name, "assignee_id": str(assignee.id)} if assignee else {}
        raise Missing(("title", "due"), _given(contact, company, deal) | theirs)
    if ask and due and not title:
        raise Missing(("title",))
    if not (title or due or due_anchor or contact or company or deal):
        raise Missing(("title", "due"))
    if (made := await _made_before(ctx, title, contact, company, deal)) is not None:
        return made
    member = assignee or ctx.actor.member
    must_be_able(member)
    when = due or (Due(anchor=due_anchor) if due_anchor else None)
    zone = member.zone or ctx.actor.zone
    schedule = nothing(zone)
    if when is not None:
        anchor = deal.close_on if deal else None
        schedule = resolve(when, OwnTime.of(ctx, member), anchor_day=anchor, recurrence=recurrence)
    task = _task(ctx, _worded(title, contact or company or deal), member, schedule)
    task.recurrence = recurrence
    _is_about(task, contact, company, deal)
    ctx.store.tasks.add(task)
    told = _said(ctx, task, member, due_or, silent=await _is_silent(ctx, task, member))
    hears = await who_hears_of(ctx, task, member)
    return msgspec.structs.replace(told, blocks=(told.blocks[0], *hears, *told.blocks[1:]))


async def _made_before(ctx: Context, title: str, *records: Contact | Company | Deal | None) -> Reply | None:
    """Say so where this very offer was taken up at the other place that shows it."""
    whom = {each.id for each in records if each is not None}
    if ctx.card is None or not (title and whom):
        return None
    task = await made_since(ctx.store, ctx.actor.member, ctx.card, title, whom)
    if task is None:
        return None
    blocks: list[Any] = [Note(say("remind-already")), *card.task_card(task).blocks[:1]]
    if task.state is TaskState.OPEN:
        blocks.append(Buttons((Button(say("card-task-done"), Press("done", card.this(task))),)))
    return reply(*blocks, shows=card.shown(task))


def _given(*records: Contact | Company | Deal | None) -> dict[str, object]:
    """Keep the records that a form is opened for."""
    return {key: value for each in records if each is not None for key, value in record_card.this(each).items()}


def _is_about(task: Task, contact: Contact | None, company: Company | None, deal: Deal | None) -> None:
    come_home(contact, company)
    task.contact_id = contact.id if contact else None
    task.company_id = company.id if company else (contact.company_id if contact else None)
    task.deal_id = deal.id if deal else None


def _worded(title: str, customer: Contact | Company | Deal | None) -> str:
    """Let a follow-up say whom it is about, so that it can be read alone, in a list, a week later."""
    title = title[:1].upper() + title[1:]
    if customer is None:
        return title or "…"
    first = customer.name.split()[0].casefold()
    return title if first in title.casefold() else " · ".join(filter(None, (title, customer.name)))


def _task(ctx: Context, title: str, member: Member, schedule: Schedule) -> Task:
    place = ctx.place
    private = place.audience is Audience.PRIVATE and member.id == ctx.actor.id
    return Task(
        id=new_id(ctx.now),
        title=title[:500],
        assignee_id=member.id,
        created_by=ctx.actor.id,
        due_on=schedule.due_on,
        due_kind=schedule.due_kind,
        wall_local=schedule.wall_local,
        zone=schedule.zone,
        anchor=schedule.anchor,
        due_at=schedule.due_at,
        next_at=schedule.next_at,
        place={
            "platform": place.platform.value,
            "account": place.account,
            "channel": place.channel,
            "thread": place.thread,
        }
        if private
        else None,
        created_at=ctx.now,
    )


async def _is_silent(ctx: Context, task: Task, member: Member) -> bool:
    """Tell whether a follow-up with a moment will not ring, because its owner wants no single reminders."""
    if task.next_at is None or task.due_kind is DueKind.NONE:
        return False
    chosen = await ctx.store.teams.own_pings(member.id)
    return own_frequency(Event.REMINDERS, member.pings_off, chosen) is not Frequency.NOW


def _said(ctx: Context, task: Task, member: Member, due_or: str | None, *, silent: bool) -> Reply:
    """Echo the resolved moment, so that a wrong reading is seen at once."""
    mine = member.id == ctx.actor.id
    key = "remind-done" if mine else "remind-done-for"
    params: dict[str, Any] = {"title": task.title, "due": card.due_phrase(task)}
    blocks: list[Any] = [Text(say(key, **params, **({} if mine else {"name": member.name})))]
    if task.recurrence:
        blocks.append(Note(say("remind-repeats", rhythm=rhythm(task.recurrence))))
    if silent:
        blocks.append(Note(say("remind-silent") if mine else say("remind-silent-for", name=member.name)))
        ring = Press("mute", {"ping": Event.REMINDERS.value, "on": True})
        blocks += [Buttons((Button(say("remind-ring"), ring),))] if mine else []
    else:
        blocks += _on_their_clock(ctx, task, member)
    if due_or:
        blocks.append(Buttons((_other(task, due_or),)))
    if task.due_kind is DueKind.NONE and mine:
        blocks.append(Buttons(when_buttons(task)))
    if mine:
        blocks.append(Buttons((Button(say("card-task-done"), Press("done", card.this(task))),)))
    shows: tuple[Shown, ...] = card.shown(task)
    return reply(*blocks, shows=shows, undo=True)


def _on_their_clock(ctx: Context, task: Task, member: Member) -> list[Note]:
    """Say what a colleague's clock shows at the moment, where theirs is another; and when it rings, where not then."""
    if task.next_at is None or task.due_kind is DueKind.NONE:
        return []
    zone, notes = usable_zone(member.zone, ctx.workspace.zone), list[Note]()
    if task.due_kind is DueKind.WALL and not same_clock(task.next_at, zone, task.zone):
        notes.append(Note(say("remind-their-clock", name=member.name, due=card.moment(task, task.next_at, zone))))
    rings = rings_at(task, task.next_at, member, zone)
    if rings != task.next_at:
        notes.append(Note(say("remind-quiet", at=card.moment(task, rings, zone) if notes else At(rings, zone))))
    return notes


def _other(task: Task, due_or: str) -> Button:
    """Offer the other day that the words could mean."""
    day = On(date.fromisoformat(due_or[:10]))
    return Button(say("remind-other-day", day=day), Press("snooze", card.this(task) | {"due": due_or}))
