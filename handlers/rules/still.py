"""How long it has been quiet around a deal, for a list of those that stand still. Pure."""

from datetime import datetime, timedelta

from storage.models.deal import Deal
from storage.models.stage import Stage, StageKind


def still_since(deal: Deal, stage: Stage | None, last: datetime | None, now: datetime, *, planned: bool) -> int | None:
    """Count a deal's quiet days, where there are more than its stage allows and no step is ``planned``; else None."""
    if stage is None or stage.kind is not StageKind.OPEN or stage.stall_days is None or planned:
        return None
    since = max(each for each in (deal.stage_since, deal.created_at, last) if each is not None)
    quiet = now - since
    return quiet.days if quiet >= timedelta(days=stage.stall_days) else None
