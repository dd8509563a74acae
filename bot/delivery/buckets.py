"""Token buckets in memory: how soon the next message may leave, for each of a platform's rate limits.

A pause that a platform asked for must survive a restart and lies in the store; these refill by themselves.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.adapter import Scope

_MOST = 10_000


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class Buckets:
    """One bucket a scope, full at first. ``ticks`` counts seconds and never jumps."""

    def __init__(self, ticks: Callable[[], float] = time.monotonic) -> None:
        self._ticks = ticks
        self._buckets: dict[str, _Bucket] = {}

    def take(self, scopes: Iterable[Scope]) -> float:
        """Take a token from every scope and return 0.0, or take none and return the seconds until there may be."""
        now = self._ticks()
        filled = [(scope, self._fill(scope, now)) for scope in scopes]
        wait = max((_missing(scope, bucket) for scope, bucket in filled), default=0.0)
        if wait <= 0.0:
            for _, bucket in filled:
                bucket.tokens -= 1.0
        return wait

    def _fill(self, scope: Scope, now: float) -> _Bucket:
        if len(self._buckets) > _MOST:
            self._forget_full(now)
        bucket = self._buckets.setdefault(scope.name, _Bucket(float(scope.burst), now))
        bucket.tokens = min(float(scope.burst), bucket.tokens + (now - bucket.at) * scope.rate)
        bucket.at = now
        return bucket

    def _forget_full(self, now: float) -> None:
        """Drop what nobody has used for ten minutes: a bucket that old is full, so that forgetting changes nothing."""
        self._buckets = {name: each for name, each in self._buckets.items() if now - each.at < 600.0}


def _missing(scope: Scope, bucket: _Bucket) -> float:
    # A hair less than a whole token counts as one: floating point must not cost another wait of no length.
    return 0.0 if bucket.tokens >= 1.0 - 1e-9 else (1.0 - bucket.tokens) / scope.rate
