"""What is shown when the bell rings: built at the moment of sending, for its recipient, if it is still wanted."""

from datetime import datetime
from uuid import UUID

from handlers.cards import task as card
from handlers.cards.lists import lines
from handlers.cards.why import why_button
from handlers.kit.phrase import At, Phrase, say
from handlers.kit.reply import (
    Block,
    Button,
    ButtonKind,
    Buttons,
    CardRef,
    Heading,
    Note,
    Press,
    Reply,
    Text,
)
from handlers.rules.records.details import spaced
from storage.models.member import Member
from storage.models.task import Task, TaskState
from storage.unit_of_work import Store

PING, _OWN = "reminders", "job-reminders-why"
_SHOWN = 10
_TICKS = 3
DIGEST = "digest"
"""The purpose of many late follow-ups in one message."""


async def reminder(store: Store, ref: CardRef, member: Member | None) -> Reply | None:
    """Show a follow-up that is due. None when it was done, cancelled or moved since the bell rang."""
    task = await store.tasks.find(UUID(ref.record))
    if task is None or task.state is not TaskState.OPEN:
        return None
    occurrence = ref.facts.get("occurrence")
    if occurrence is not None and task.occurrence > int(occurrence) and task.recurrence is None:
        return None
    contact = await store.contacts.find(task.contact_id) if task.contact_id else None
    company = await store.companies.find(task.company_id) if task.company_id else None
    blocks: list[Block] = [Heading(say("card-reminder-title", title=task.title))]
    if contact or company:
        names = [each.name for each in (contact, company) if each is not None]
        told = all(name in task.title for name in names)
        blocks += [] if told else [Text(say("card-reminder-customer", name=" · ".join(names)))]
    if contact is not None and contact.phone:
        blocks.append(Note(say("card-reminder-phone", phone=spaced(contact.phone))))
    due = _due(task, ref)
    if ref.facts.get("late_minutes") and due is not None:
        late = "card-reminder-waited" if ref.facts.get("waited") else "card-reminder-late"
        own = member is None or not member.zone or member.zone == task.zone
        blocks.append(Note(say(late, at=At(due, task.zone) if own else card.moment(task, due))))
    asker = await _other_asker(store, task, member)
    if ref.why is not None:
        others = asker is not None and ref.why.key == _OWN
        blocks.append(Note(say("job-reminders-asked", name=asker.name) if asker and others else ref.why))
    why = why_button(PING, _why(task, ref, asker), store.now, task=str(task.id))
    blocks.append(_buttons(task, why, errand=bool(ref.facts.get("errand"))))
    return Reply(tuple(blocks), shows=card.shown(task), purpose="reminder", member=str(member.id) if member else "")


async def reminder_digest(store: Store, ref: CardRef, member: Member | None) -> Reply | None:
    """Show many late follow-ups as one message. None when none of them is open any more."""
    found = await store.tasks.get_many(UUID(each) for each in ref.facts.get("tasks", ()))
    tasks = [each for each in found.values() if each.state is TaskState.OPEN]
    if not tasks:
        return None
    blocks: list[Block] = [Heading(say("card-digest-title", count=len(tasks)))]
    rung = {name: datetime.fromisoformat(at) for name, at in ref.facts.get("due", {}).items()}
    tasks.sort(key=lambda each: rung.get(str(each.id)) or each.due_at or store.now)
    blocks += lines([card.line(each, rung.get(str(each.id))) for each in tasks], _SHOWN)
    said = why_button(PING, (ref.why,) if ref.why else (), store.now)
    agenda = Button(say("common-agenda"), Press("agenda", {}), ButtonKind.MAIN)
    blocks.append(Buttons((*card.ticks(tasks[:_TICKS]), agenda, said)))
    return Reply(tuple(blocks), purpose=DIGEST, member=str(member.id) if member else "")


BUILDERS = {"reminder": reminder, "reminder_digest": reminder_digest}


def _due(task: Task, ref: CardRef) -> datetime | None:
    """Give the moment that this bell was for; what recurs is due at another one since."""
    rung = ref.facts.get("due_at")
    return datetime.fromisoformat(str(rung)) if rung else task.due_at


async def _other_asker(store: Store, task: Task, reader: Member | None) -> Member | None:
    """Find who asked for a follow-up, where that is not its reader."""
    return await store.members.find(task.created_by) if reader is None or task.created_by != reader.id else None


def _why(task: Task, ref: CardRef, asker: Member | None) -> tuple[Phrase, ...]:
    """Explain a reminder: who asked for it, why it comes to its reader, when it was due, and whether it comes again."""
    asked = say("why-reminder-of", name=asker.name, title=task.title) if asker else None
    says = [asked or say("why-reminder", title=task.title)]
    if ref.why is not None and ref.why.key != _OWN:
        says.append(ref.why)  # It was for somebody else.
    if (due := _due(task, ref)) is not None:
        says.append(say("why-reminder-due", at=At(due)))
    if ref.facts.get("late_minutes"):
        says.append(say("why-reminder-waited" if ref.facts.get("waited") else "why-reminder-late"))
    says += [say("why-reminder-repeats")] if task.recurrence else []
    return tuple(says)


def _buttons(task: Task, why: Button, *, errand: bool) -> Buttons:
    """Offer how a call ended; an ``errand`` for a customer is only done, and nobody need be reached for it."""
    this = card.this(task)
    person = task.contact_id or task.company_id
    calls = (
        Button(say("card-reminder-reached"), Press("outcome", this | {"result": "reached"}), ButtonKind.MAIN),
        Button(say("card-reminder-no-answer"), Press("outcome", this | {"result": "no_answer"})),
    )
    note = Button(say("card-reminder-note"), Press("respond", this))
    reaches = person is not None and not errand
    done = Button(say("card-task-done"), Press("done", this), ButtonKind.PLAIN if reaches else ButtonKind.MAIN)
    later = Button(say("card-task-snooze"), Press("snooze", this))
    if reaches:
        return Buttons((*calls, note, done, later, why))
    return Buttons((done, note, later, why) if person else (done, later, why))
