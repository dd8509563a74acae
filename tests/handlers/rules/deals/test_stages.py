"""Deals on their road."""

from datetime import timedelta

import pytest

from handlers.rules.deals.stages import NoStages, first_open, move
from storage.models.stage import StageKind
from tests.handlers.rules.made import NOON, deal, stage

OPEN, NEXT, WON, LOST = stage(), stage(), stage(StageKind.WON), stage(StageKind.LOST)
LATER = NOON + timedelta(days=2)


def test_a_deal_begins_in_the_first_open_stage() -> None:
    assert first_open([WON, LOST, NEXT, OPEN]) is NEXT


@pytest.mark.parametrize("stages", [[], [WON, LOST]])
def test_without_an_open_stage_no_deal_begins(stages: list[object]) -> None:
    with pytest.raises(NoStages):
        first_open(stages)  # type: ignore[arg-type]  # Stages.


@pytest.mark.parametrize(
    ("before", "to", "closed"),
    [(OPEN, NEXT, False), (OPEN, WON, True), (OPEN, LOST, True), (WON, LOST, True), (LOST, OPEN, False)],
)
def test_a_move_closes_or_opens(before: object, to: object, closed: bool) -> None:
    row = deal(before, closed_at=None if before is OPEN else NOON)  # type: ignore[arg-type]  # A stage.
    assert move(row, to, LATER)  # type: ignore[arg-type]  # A stage.
    assert row.stage_id == to.id  # type: ignore[attr-defined]
    assert row.pipeline_id == to.pipeline_id  # type: ignore[attr-defined]
    assert (row.stage_since, row.closed_at) == (LATER, LATER if closed else None)


def test_a_move_to_where_it_is_changes_nothing() -> None:
    row = deal(WON, closed_at=NOON)
    assert not move(row, WON, LATER)
    assert (row.stage_since, row.closed_at) == (NOON, NOON)
