"""The stages of a pipeline: their order and their names. Pure: numbers rows, stores nothing."""

from collections.abc import Sequence

from handlers.kit.errors import UserError
from storage.base import name_key
from storage.models.stage import Stage, StageKind

_MOST_DAYS = 365
_LONGEST_NAME = 60


class LastStage(UserError):
    """A pipeline needs one open stage: ``stage`` is the only one left."""


class StageExists(UserError):
    """Another stage has this ``name`` already."""


class UnclearDays(UserError):
    """``text`` is no number of days."""


def ordered(stages: Sequence[Stage]) -> None:
    """Number the stages as they stand: first the open ones, behind them those that end a deal."""
    ranked = sorted(stages, key=lambda each: each.kind is not StageKind.OPEN)
    for position, stage in enumerate(ranked):
        stage.position = position


def opens(stages: Sequence[Stage]) -> list[Stage]:
    """List the open stages in their order."""
    return [each for each in stages if each.kind is StageKind.OPEN]


def shifted(stages: Sequence[Stage], stage: Stage, by: int) -> list[Stage]:
    """Give the stages with one of the open ones moved; at either end it stays where it is."""
    road = opens(stages)
    at = road.index(stage)
    to = min(max(at + by, 0), len(road) - 1)
    road.insert(to, road.pop(at))
    return [*road, *(each for each in stages if each.kind is not StageKind.OPEN)]


def others(stages: Sequence[Stage], stage: Stage) -> list[Stage]:
    """List the open stages besides one. Raises ``LastStage`` where there is none."""
    found = [each for each in opens(stages) if each.id != stage.id]
    if not found:
        raise LastStage(stage=stage.name)
    return found


def fresh_name(stages: Sequence[Stage], typed: str, *, of: Stage | None = None) -> str:
    """Give a stage's new name as it is kept. Raises ``StageExists``."""
    name = " ".join(typed.split())[:_LONGEST_NAME]
    if any(each.name_key == name_key(name) and each is not of for each in stages):
        raise StageExists(name=name)
    return name


def days_of(typed: str) -> int:
    """Read after how many days a deal stalls; 0 means never. Raises ``UnclearDays``."""
    if not typed.strip().isdecimal() or int(typed) > _MOST_DAYS:
        raise UnclearDays(text=typed)
    return int(typed)
