"""When a deal stands still: no touch and no step to come for longer than its stage allows. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from storage.models.stage import Stage, StageKind


class Standing(Protocol):
    """What of a deal the rule looks at; a stored deal has it, and so has a row that was read for many deals at once."""

    @property
    def stage_since(self) -> datetime:
        """When it came into its stage."""
        ...

    @property
    def closed_at(self) -> datetime | None:
        """When it was won or lost."""
        ...


@dataclass(frozen=True, slots=True)
class Stall:
    """A standstill: nothing ``since`` then, for ``days`` whole days, where the stage allows ``allowed``."""

    since: datetime
    days: int
    allowed: int


def stalled(
    deal: Standing, stage: Stage, last_touch: datetime | None, next_step: datetime | None, now: datetime
) -> Stall | None:
    """Tell whether a deal stands still, and since when; None for one that moves, or that is closed.

    ``last_touch`` is the last activity with it, ``next_step`` the moment of an open follow-up; one to come means that
    somebody is on it. Coming into the stage is a touch as well. A stage without days stalls nothing.
    """
    if deal.closed_at is not None or stage.kind is not StageKind.OPEN or not stage.stall_days:
        return None
    if next_step is not None and next_step > now:
        return None
    since = max(deal.stage_since, last_touch or deal.stage_since)
    quiet = now - since
    if quiet <= timedelta(days=stage.stall_days):
        return None
    return Stall(since, quiet.days, stage.stall_days)
