"""When a follow-up's bell may ring for whom it comes to. Pure."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.rules.time.quiet_hours import next_allowed
from storage.models.member import Member
from storage.models.task import Task

_NIGHT = ("22:00", "07:00")


def rings_at(task: Task, at: datetime, hearer: Member, zone: str) -> datetime:
    """Return the moment itself, or the end of the quiet hours that it falls into; ``zone`` is the hearer's usable one.

    What people ask for themselves rings whenever they want it. What comes from somebody else (a colleague's task, that
    of who is away) wakes nobody: who has set no quiet hours hears of it behind their night.
    """
    quiet_from, quiet_to = hearer.quiet_from, hearer.quiet_to
    own = task.assignee_id == hearer.id == task.created_by
    if not own and not (quiet_from and quiet_to):
        quiet_from, quiet_to = _NIGHT
    return next_allowed(at, ZoneInfo(zone), quiet_from, quiet_to)
