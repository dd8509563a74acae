"""Slack's rate limits, enforced by an injected monotonic clock: token buckets by scope.

https://docs.slack.dev/apis/web-api/rate-limits
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.simulator.slack import limits


@dataclass(slots=True)
class _Bucket:
    level: float
    at: float


class Rates:
    """Answer whether a call is within the limits; `enforce=False` only counts the violations."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic, enforce: bool = True) -> None:
        """Start with full buckets."""
        self._monotonic = monotonic
        self._buckets: dict[tuple[str, ...], _Bucket] = {}
        self.enforce = enforce
        self.violations = 0

    def wait(self, method: str, team: str, channel: str | None, tier: int) -> int:
        """Return 0 and use up a share when the call is allowed, else the whole seconds to wait."""
        now = self._monotonic()
        if method in ("chat.postMessage", "response_url"):
            scopes = [
                (("post", team, channel or ""), limits.POSTS_PER_SECOND, float(limits.POST_BURST)),
                (("posts", team), limits.POSTS_PER_MINUTE / 60, float(limits.POSTS_PER_MINUTE)),
            ]
        else:
            scopes = [((method, team), tier / 60, float(tier))]
        filled = [(self._filled(key, rate, size, now), rate) for key, rate, size in scopes]
        lacking = [math.ceil((1 - bucket.level) / rate) for bucket, rate in filled if bucket.level < 1]
        if lacking:
            self.violations += 1
            if self.enforce:
                return max(lacking)
        for bucket, _rate in filled:
            bucket.level -= 1 if bucket.level >= 1 else 0
        return 0

    def _filled(self, key: tuple[str, ...], rate: float, size: float, now: float) -> _Bucket:
        bucket = self._buckets.setdefault(key, _Bucket(size, now))
        bucket.level = min(size, bucket.level + (now - bucket.at) * rate)
        bucket.at = now
        return bucket
