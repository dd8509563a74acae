"""Moving a deal from stage to stage. Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from handlers.kit.errors import UserError
from storage.models.deal import Deal
from storage.models.stage import Stage, StageKind


class NoStages(UserError):
    """The pipeline has no stage that a deal could be in."""


def first_open(stages: Sequence[Stage]) -> Stage:
    """Return the stage in which a deal begins. Raises ``NoStages``."""
    return ending(stages, StageKind.OPEN)


def ending(stages: Sequence[Stage], kind: StageKind) -> Stage:
    """Return the first stage of a kind: where a deal begins, is won or is lost. Raises ``NoStages``."""
    for stage in stages:
        if stage.kind is kind:
            return stage
    raise NoStages


def left(stages: Sequence[Stage], before: Iterable[str | None]) -> Stage:
    """Return the open stage that a closed deal left last; ``before`` are the ids it came from, the last first.

    Where its history does not tell, or that stage is gone, it is the first one. Raises ``NoStages``.
    """
    still_open = {str(stage.id): stage for stage in stages if stage.kind is StageKind.OPEN}
    return next((still_open[each] for each in before if each in still_open), None) or first_open(stages)


def move(deal: Deal, to: Stage, at: datetime) -> bool:
    """Put a deal into a stage; won and lost close it, any other opens it again. Returns whether anything changed."""
    if deal.stage_id == to.id:
        return False
    deal.stage_id, deal.pipeline_id, deal.stage_since = to.id, to.pipeline_id, at
    deal.closed_at = None if to.kind is StageKind.OPEN else at
    if to.kind is not StageKind.LOST:
        deal.lost_reason = None
    return True
