"""Reminders: tasks whose bell must ring become messages, in one commit with the bell's next moment."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog

from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import CardRef
from handlers.rules.tasks.personal import is_personal
from handlers.rules.tasks.ringing import rings_at
from handlers.rules.tasks.schedule import next_occurrence
from handlers.rules.team.pings import Event, Frequency
from handlers.rules.time.zones import usable_zone
from handlers.understanding.words.calls import is_call
from scheduler.job import Turn, job
from scheduler.listeners import StandIns
from scheduler.recipients import Recipient, Team, message
from storage.failpoints import failpoint
from storage.models.absence import Absence
from storage.models.outbox import Outbox
from storage.models.task import Task
from storage.repositories.tasks import Held
from storage.unit_of_work import Store

LATE_AFTER: Final = timedelta(minutes=10)
MOST_LATE: Final = 5
_BATCH: Final = 500
_LOOK_AGAIN: Final = timedelta(hours=1)
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Ring:
    """A bell that rings now: its task, whom it is for, and how late it is.

    ``waited`` says that it is late because somebody was away, and not because we were.
    """

    task: Task
    to: Recipient
    why: Phrase
    late: timedelta
    waited: bool = False

    @property
    def is_late(self) -> bool:
        """Tell whether it should have rung while we were away."""
        return self.late > LATE_AFTER

    @property
    def late_minutes(self) -> int:
        """How late it is, in whole minutes; 0 where nobody would notice."""
        return int(self.late.total_seconds() // 60) if self.is_late else 0


@job(every=timedelta(seconds=5))
async def reminders(turn: Turn) -> int:
    """Ring every bell whose moment has come, and return how many rang."""
    async with turn.database.reading(turn.workspace_id) as store:
        if not await _is_due(store, turn.now):
            return 0
    async with (
        turn.database.writing(turn.workspace_id, now=turn.now) as store,
        # A bell is nothing that a person did: there is nothing to take back.
        store.untracked(),
    ):
        rung = await _ring_all(store)
        failpoint("before_tick_commit")
    return rung


async def _is_due(store: Store, now: datetime) -> bool:
    """Tell whether a bell rings now; those that wait for who is away do not."""
    bell = await store.tasks.find_next_bell()
    if bell is None or bell > now:
        return False
    held = (await StandIns.of(store, await Team.of(store), now)).held()
    bell = await store.tasks.find_next_bell(held) if any(held) else bell
    return bell is not None and bell <= now


async def _ring_all(store: Store) -> int:
    team = await StandIns.of(store, await Team.of(store), store.now)
    claimed = await _claim(store, team.held())
    failpoint("after_tick_claim")
    if not claimed:
        return 0
    rings = [ring for task, bell in claimed if (ring := _ring_or_later(store, team, task, bell)) is not None]
    rows = _rows(store, await _with_reasons(store, rings))
    await store.outbox.add(rows)
    for task, _ in claimed:
        if task.next_at is None:
            _advance(task, store.now)
    return len(rows)


async def _claim(store: Store, held: Held) -> list[tuple[Task, datetime]]:
    """Claim due tasks, each with the moment at which its bell should have rung.

    The claim clears that moment, so it is asked first and claimed exactly: all tasks of the earliest bell,
    then those of the next. An empty claim means that another ticker holds them. What is ``held`` keeps its moment,
    so that it rings as soon as somebody hears it, however that came about.
    """
    claimed: list[tuple[Task, datetime]] = []
    while len(claimed) < _BATCH:
        bell = await store.tasks.find_next_bell(held)
        if bell is None or bell > store.now:
            break
        tasks = await store.tasks.claim_due(bell, limit=_BATCH, held=held)
        if not tasks:
            break
        claimed += [(task, bell) for task in tasks]
    return claimed


def _ring_or_later(store: Store, team: StandIns, task: Task, bell: datetime) -> Ring | None:
    """Decide for one task as ``_ring``; one that cannot be decided waits an hour, and keeps nobody else's silent."""
    try:
        return _ring(store, team, task, bell)
    except Exception:  # Whatever is wrong with one member's or one task's values, the others' bells ring.
        _log.exception("reminder_unreadable", task=str(task.id))
        task.next_at = store.now + _LOOK_AGAIN
        return None


def _ring(store: Store, team: StandIns, task: Task, bell: datetime) -> Ring | None:
    """Decide for one task: whom it rings for, or None when it stays silent now."""
    task.reminded_at = store.now
    found = _for_whom(team, task)
    if found is None:
        _log.warning("reminder_for_nobody", task=str(task.id))
        return None
    to, why = found
    allowed = rings_at(task, store.now, to.member, to.zone)
    if allowed > store.now:
        task.next_at = allowed
        return None
    # What the member wants collected stands in their agenda; a bell for it would ring twice.
    if to.frequency(Event.REMINDERS) is not Frequency.NOW:
        return None
    return Ring(task, to, why, store.now - bell)


def _for_whom(team: StandIns, task: Task) -> tuple[Recipient, Phrase] | None:
    """Say whom a task rings for, and why; None where there is nobody at all."""
    own = team.team.recipients.get(task.assignee_id)
    if own is not None and team.is_away(task.assignee_id):
        cover = team.hears(task.assignee_id)
        covered = cover is not None and bool(cover.accounts)
        return (cover, say("job-reminders-covering", name=own.member.name)) if cover and covered else None
    if own is not None and own.accounts:
        return own, say("job-reminders-why")
    if is_personal(task):
        return None
    heir = team.team.admins[0] if team.team.admins else None
    if heir is not None and own is None:
        # Who left cannot press Done: the task itself passes on, so that its next bell rings for somebody too.
        task.assignee_id = heir.member.id
    return (heir, say("job-reminders-handed-over")) if heir is not None else None


async def _with_reasons(store: Store, rings: list[Ring]) -> list[Ring]:
    """Note of the late ones which have waited for who was away."""
    if not any(ring.is_late for ring in rings):
        return rings
    first = min(store.now - ring.late for ring in rings)
    away = await store.absences.list_within(first, store.now)
    return [replace(ring, waited=ring.is_late and await _was_away(store, away, ring)) for ring in rings]


async def _was_away(store: Store, away: list[Absence], ring: Ring) -> bool:
    """Tell whether who had the task when its bell was due was away then."""
    bell = store.now - ring.late
    gone = {each.member_id for each in away if each.from_at <= bell < (each.ended_at or each.until_at)}
    return bool(gone) and await _had_by(store, ring.task, bell) in gone


async def _had_by(store: Store, task: Task, bell: datetime) -> UUID:
    """Give who had a task at a moment: before it was given to somebody else since, where it was."""
    for entry in reversed(await store.audit.list_for("task", task.id)):
        before = (entry.payload or {}).get("before") or {}
        if entry.at > bell and before.get("assignee_id"):
            return UUID(before["assignee_id"])
    return task.assignee_id


def _rows(store: Store, rings: list[Ring]) -> list[Outbox]:
    """Make one message a bell; a member with many late ones gets them as one digest."""
    late: dict[object, list[Ring]] = defaultdict(list)
    for ring in rings:
        if ring.is_late:
            late[ring.to.member.id].append(ring)
    floods = {member for member, theirs in late.items() if len(theirs) > MOST_LATE}
    single = [ring for ring in rings if not (ring.is_late and ring.to.member.id in floods)]
    rows = [_reminder(store, ring) for ring in single]
    rows += [_digest(store, late[member]) for member in floods]
    return [row for row in rows if row is not None]


def _reminder(store: Store, ring: Ring) -> Outbox | None:
    task = ring.task
    # The number that the task has once this is committed: whoever moves the task later gives it another one.
    facts: dict[str, Any] = {"occurrence": task.occurrence + 1, "late_minutes": ring.late_minutes}
    facts |= {"waited": True} if ring.waited else {}
    # A task that recurs has its next moment by the time the card is built.
    facts |= {"due_at": task.due_at.isoformat()} if task.due_at else {}
    facts |= {} if is_call(task.title, ring.to.member.locale or "en") else {"errand": True}
    account = ring.to.account_for(Event.REMINDERS, task.place)
    ref = CardRef("reminder", str(task.id), why=ring.why, facts=facts)
    intent = f"reminder:{task.id}:{task.occurrence}"
    return message(store, ring.to, account, ref, intent) if account else None


def _digest(store: Store, rings: list[Ring]) -> Outbox | None:
    to, account = rings[0].to, rings[0].to.account_for(Event.REMINDERS)
    facts = {
        "tasks": [str(ring.task.id) for ring in rings],
        "due": {str(ring.task.id): ring.task.due_at.isoformat() for ring in rings if ring.task.due_at},
        "late_minutes": max(ring.late_minutes for ring in rings),
    }
    waited = any(ring.waited for ring in rings)
    why = say("job-reminders-waited" if waited else "job-reminders-while-away", count=len(rings))
    ref = CardRef("reminder_digest", str(to.member.id), why=why, facts=facts)
    first = rings[0].task
    intent = f"reminder_digest:{to.member.id}:{first.id}:{first.occurrence}"
    return message(store, to, account, ref, intent) if account else None


def _advance(task: Task, now: datetime) -> None:
    """Count the bell, and set the next one of a task that recurs; what was missed meanwhile is not made up for."""
    task.occurrence += 1
    if not task.recurrence:
        return
    zone = ZoneInfo(usable_zone(task.zone))
    after = max(now, task.due_at or now)
    try:
        following = next_occurrence(task.recurrence, _first_wall(task, zone), zone, after)
    except ValueError:
        # Nobody gains from a rule that cannot be read failing the whole tick, every time.
        _log.exception("recurrence_unreadable", task=str(task.id))
        task.recurrence = None
        return
    if following is not None:
        task.due_at = task.next_at = following
        task.due_on = following.astimezone(zone).date() if task.due_on else None


def _first_wall(task: Task, zone: ZoneInfo) -> datetime:
    """Give the wall time that a repetition is counted from."""
    if task.wall_local:
        return datetime.fromisoformat(task.wall_local)
    return (task.due_at or task.created_at).astimezone(zone).replace(tzinfo=None)
