"""A deal as it begins. Pure: makes the row, stores nothing."""

from datetime import datetime
from uuid import UUID

from storage.base import new_id
from storage.models.deal import Deal
from storage.models.member import Member
from storage.models.stage import Stage


def opened(name: str, stage: Stage, owner: Member, *, by: UUID, now: datetime) -> Deal:
    """Make a deal that stands in ``stage`` from now on."""
    return Deal(
        id=new_id(now),
        name=name[:200],
        pipeline_id=stage.pipeline_id,
        stage_id=stage.id,
        owner_id=owner.id,
        stage_since=now,
        created_at=now,
        created_by=by,
    )
