"""To whom a stall is brought up, step by step."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from handlers.rules.deals.ladder import Step, next_step
from handlers.rules.deals.stalls import Stall
from handlers.rules.time.working_time import Rhythm
from storage.models.nudge import Nudge, NudgeManner
from tests.handlers.rules.made import NOON, deal, stage

RHYTHM = Rhythm.of_zone("Europe/Madrid")
ALL = {Step.TEAM, Step.MANAGER}
EPISODE = NOON - timedelta(days=30)
_STAGE = stage()
STALL = Stall(deal(_STAGE), _STAGE, EPISODE, days=30, allowed=7, episode=EPISODE, own=False)


def told(step: Step, days_ago: float, manner: NudgeManner = NudgeManner.CARD, since: datetime = EPISODE) -> Nudge:
    at = NOON - timedelta(days=days_ago)
    return Nudge(id=uuid4(), key=str(uuid4()), step=step, manner=manner, since=since, claimed_at=at)


OWNER, TEAM, MANAGER = Step.OWNER, Step.TEAM, Step.MANAGER


@pytest.mark.parametrize(
    ("before", "reachable", "expected"),
    [
        ([], ALL, OWNER),
        ([told(OWNER, 0.1)], ALL, None),
        ([told(OWNER, 1)], ALL, None),
        ([told(OWNER, 2)], ALL, TEAM),
        ([told(OWNER, 2)], {MANAGER}, None),
        ([told(OWNER, 4)], {MANAGER}, MANAGER),
        ([told(OWNER, 4)], set(), None),
        ([told(OWNER, 4), told(TEAM, 0.1)], ALL, None),
        ([told(OWNER, 4), told(TEAM, 2)], ALL, MANAGER),
        ([told(OWNER, 9), told(TEAM, 7), told(MANAGER, 5)], ALL, None),
        ([told(OWNER, 9, NudgeManner.DIGEST)], ALL, None),
        # What has only just gone quiet, many at once, is no backlog.
        ([told(OWNER, 20, NudgeManner.DIGEST)], ALL, TEAM),
        # What waits in the owner's agenda, by choice or by the day's measure, was told as well.
        ([told(OWNER, 9, NudgeManner.AGENDA)], ALL, TEAM),
        # It counts from the agenda that said it, not from the day before, when there was no room for it.
        ([told(OWNER, 2, NudgeManner.AGENDA)], ALL, None),
        ([told(OWNER, 1, NudgeManner.AGENDA)], ALL, None),
        ([told(OWNER, 0.1, NudgeManner.AGENDA)], ALL, None),
        # An earlier stall of the same deal says nothing of this one, except on the same day.
        ([told(OWNER, 9, since=EPISODE - timedelta(days=60))], ALL, OWNER),
        ([told(MANAGER, 0.1, since=EPISODE - timedelta(days=60))], ALL, None),
    ],
)
def test_the_owner_then_the_team_then_the_manager(
    before: list[Nudge], reachable: set[Step], expected: Step | None
) -> None:
    assert next_step(before, STALL, NOON, RHYTHM, reachable) is expected
