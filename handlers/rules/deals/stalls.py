"""When a deal is stalled: nothing happened and nothing was planned for longer than its stage allows. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.models.deal import Deal
from storage.models.stage import Stage, StageKind
from storage.models.task import Task, TaskState

FOR_GOOD = date(9999, 12, 31)
"""The day until which a deal is left alone that somebody never wants to hear of."""

REASONS = {"waiting": 7, "budget": 30, "legal": 21, "away": 14, "slow": 0}
"""Why a silence is no stall, and for how many more days; 0 doubles what the deal is allowed."""


@dataclass(frozen=True, slots=True)
class Stall:
    """A stalled deal: since when it has been quiet, for how many days, and how many its stage (or itself) allows.

    ``episode`` tells one stall from the next; each is brought up once.
    """

    deal: Deal
    stage: Stage
    since: datetime
    days: int
    allowed: int
    episode: datetime
    own: bool


def allowed_days(deal: Deal, stage: Stage) -> int | None:
    """Say how many quiet days a deal may have: its own number while it stays in the stage, else the stage's."""
    return deal.stall_days if has_own_days(deal) else stage.stall_days


def has_own_days(deal: Deal) -> bool:
    """Tell whether somebody has said of this deal, in this stage, that it may take longer."""
    return deal.stall_days is not None and deal.stall_set_at is not None and deal.stall_set_at >= deal.stage_since


def find_stall(
    deal: Deal, stage: Stage, trace: tuple[datetime | None, Sequence[Task]], now: datetime, zone: ZoneInfo
) -> Stall | None:
    """Tell whether a deal is stalled now. ``trace`` is when something last happened, and the open tasks.

    A step that is still to come keeps it from being stalled; one that has come counts as a touch, for its own
    reminder has just asked after it.
    """
    allowed = allowed_days(deal, stage)
    if allowed is None or stage.kind is not StageKind.OPEN or deal.closed_at is not None or deal.deleted_at:
        return None
    last, tasks = trace
    today = now.astimezone(zone).date()
    steps = [task for task in tasks if task.state is TaskState.OPEN]
    if any(_is_ahead(task, now, today) for task in steps):
        return None
    if deal.quiet_until is not None and today < deal.quiet_until:
        return None
    asked = [task.due_at for task in steps if task.due_at is not None]
    since = max(each for each in (deal.stage_since, deal.created_at, last, *asked) if each is not None)
    days = (today - since.astimezone(zone).date()).days
    if now - since < timedelta(days=allowed):
        return None
    return Stall(deal, stage, since, days, allowed, _episode(deal, since, zone), has_own_days(deal))


def not_stalled(deal: Deal, stage: Stage, reason: str, silent_days: int, now: datetime) -> int:
    """Give a deal more patience for a reason, be it in words of its own; return how many quiet days it may have."""
    allowed = allowed_days(deal, stage) or 0
    more = REASONS.get(reason) or max(allowed, 7)
    deal.stall_days = max(allowed, silent_days) + more
    deal.stall_reason, deal.stall_set_at = reason, now
    return deal.stall_days


def _is_ahead(task: Task, now: datetime, today: date) -> bool:
    return (task.due_on is not None and task.due_on >= today) or (task.due_at is not None and task.due_at > now)


def _episode(deal: Deal, since: datetime, zone: ZoneInfo) -> datetime:
    """Let a stall begin anew after its deal was left alone or given more days: then it is told once more."""
    ends = [datetime.combine(deal.quiet_until, time(), zone).astimezone(UTC)] if deal.quiet_until else []
    given = [deal.stall_set_at] if has_own_days(deal) and deal.stall_set_at else []
    return max([since, *ends, *given])
