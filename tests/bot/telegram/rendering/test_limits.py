"""Our buckets against what Telegram documents: a burst and the refill behind it count together."""

import pytest

from bot.adapter import Scope
from bot.delivery.buckets import Buckets
from bot.telegram.rendering import limits


@pytest.mark.parametrize(
    ("scope", "allowed", "seconds"),
    [
        (Scope("group", limits.GROUP_RATE, limits.GROUP_BURST), 20, 60),
        (Scope("bot", limits.BOT_RATE, limits.BOT_BURST), 30, 1),
    ],
)
def test_no_stretch_of_time_sees_more_than_is_documented(scope: Scope, allowed: int, seconds: int) -> None:
    hundredths = iter(range(30_000))
    buckets = Buckets(lambda: next(hundredths) * 0.01)
    sent = [step for step in range(30_000) if buckets.take([scope]) == 0.0]
    most = max(sum(start <= each <= start + seconds * 100 for each in sent[:200]) for start in sent[:100])
    assert most <= allowed
