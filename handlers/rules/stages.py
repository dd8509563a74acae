"""Moving a deal from stage to stage. Pure."""

from collections.abc import Sequence
from datetime import datetime

from handlers.kit.errors import UserError
from storage.models.deal import Deal
from storage.models.stage import Stage, StageKind


class NoStages(UserError):
    """The pipeline has no stage that a deal could be in."""


def first_open(stages: Sequence[Stage]) -> Stage:
    """Return the stage in which a deal begins. Raises ``NoStages``."""
    for stage in stages:
        if stage.kind is StageKind.OPEN:
            return stage
    raise NoStages


def move(deal: Deal, to: Stage, at: datetime) -> bool:
    """Put a deal into a stage; won and lost close it, any other opens it again. Returns whether anything changed."""
    if deal.stage_id == to.id:
        return False
    deal.stage_id, deal.pipeline_id, deal.stage_since = to.id, to.pipeline_id, at
    deal.closed_at = None if to.kind is StageKind.OPEN else at
    return True
