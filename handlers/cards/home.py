"""The desk: a member's own page with the day, what is overdue, what stands still, and the ways to log."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.cards import task as card
from handlers.cards.lists import more
from handlers.cards.nudges.standing import stalls_among
from handlers.cards.record import this
from handlers.cards.team import setup
from handlers.kit.command import covers
from handlers.kit.phrase import At, On, Phrase, say
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
from handlers.rules.tasks.late import day_of, is_late
from handlers.rules.time.zones import usable_zone
from storage.models.card import HOME
from storage.models.member import Member, MemberState
from storage.models.task import Task
from storage.unit_of_work import Store

PURPOSE = HOME
_WITH_BUTTONS = 5
_SHOWN = 12
_CALL = {"kind": "call", "again": {"contact": "", "summary": ""}}


async def home(store: Store, ref: CardRef, member: Member | None) -> Reply:  # noqa: ARG001  The shape of builders.
    """Show the desk as it is now; somebody who is no member any more sees that, and nothing else."""
    if member is None or member.state is not MemberState.ACTIVE:
        return Reply((Text(say("card-home-closed")),), purpose=PURPOSE)
    workspace = await store.workspaces.get()
    zone = ZoneInfo(usable_zone(member.zone, workspace.zone))
    today = store.now.astimezone(zone).date()
    writes = covers(member.role, "rep")
    begin = await setup.begin(store, member)
    blocks: list[Block] = [Heading(say("card-home-title", day=On(today))), _ways(begin, writes=writes)]
    tasks = await store.tasks.list_open(assignee=member.id)
    blocks += _tasks(tasks, store.now, zone, writes=writes)
    blocks += await _still(store, member, writes=writes)
    if len(blocks) == 2:
        blocks.append(Text(say("card-home-empty")))
    blocks.append(Note(say("card-home-as-of", at=At(store.now, style="time"))))
    return Reply(tuple(blocks), purpose=PURPOSE)


def _ways(begin: Button | None, *, writes: bool) -> Buttons:
    """Offer what is done from anywhere, first of all to set up what nobody has set up yet."""
    first = (begin,) if begin else ()
    log = (
        Button(say("card-home-call"), Press("log", _CALL), ButtonKind.MAIN),
        Button(say("card-home-deal"), Press("deal", {})),
        Button(say("card-home-contact"), Press("contact", {})),
    )
    look = (
        Button(say("card-home-find"), Press("find", {})),
        Button(say("settings-title"), Press("settings", {})),
        Button(say("card-home-help"), Press("help", {})),
    )
    return Buttons((*first, *log, *look) if writes else look)


def _tasks(tasks: Sequence[Task], now: datetime, zone: ZoneInfo, *, writes: bool) -> list[Block]:
    """Sort the open follow-ups into overdue, today and later, each with its buttons."""
    today = now.astimezone(zone).date()
    days = {each.id: day_of(each, zone) for each in tasks}
    late = [each for each in tasks if is_late(each, now, zone)]
    due = [each for each in tasks if each not in late and days[each.id] == today]
    later = [each for each in tasks if each not in late and each not in due]
    blocks: list[Block] = []
    for key, some in (("card-home-overdue", late), ("card-home-today", due)):
        blocks += _section(say(key, count=len(some)), some, writes=writes)
    if later:
        blocks += [Text(say("card-home-later", count=len(later))), *(Note(card.line(each)) for each in later[:3])]
    return blocks


def _section(title: Phrase, tasks: Sequence[Task], *, writes: bool) -> list[Block]:
    if not tasks:
        return []
    blocks: list[Block] = [Heading(title)]
    for number, each in enumerate(tasks[:_SHOWN]):
        blocks.append(Text(card.line(each)))
        if writes and number < _WITH_BUTTONS:
            done = Button(say("card-task-done"), Press("done", card.this(each)), ButtonKind.MAIN)
            blocks.append(Buttons((done, Button(say("card-task-snooze"), Press("snooze", card.this(each))))))
    return [*blocks, *more(tasks, _SHOWN)]


async def _still(store: Store, member: Member, *, writes: bool) -> list[Block]:
    """List the member's deals that stand still, the longest first."""
    deals = await store.deals.list_open(owner=member.id)
    quiet = await stalls_among(store, deals, store.now) if deals else []
    blocks: list[Block] = [Heading(say("card-home-still", count=len(quiet)))] if quiet else []
    for stall in quiet[:_WITH_BUTTONS]:
        deal = stall.deal
        line = say("card-home-still-line", deal=deal.name, stage=stall.stage.name, days=stall.days)
        blocks.append(Text(line))
        log = Button(say("card-record-log"), Press("note", this(deal)))
        step = Button(say("card-record-remind"), Press("remind", this(deal) | {"ask": True}))
        look = Button(say("card-record-timeline"), Press("show", this(deal)))
        blocks.append(Buttons((log, step, look) if writes else (look,)))
    return [*blocks, *more(quiet, _WITH_BUTTONS)]
