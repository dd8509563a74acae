"""Telegram's sending limits, checked with an injected monotonic clock."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil

from bot.simulator.telegram.limits import Pace


@dataclass(slots=True)
class _Bucket:
    level: float = 0.0
    at: float = 0.0


@dataclass(slots=True)
class Pacer:
    """Judge each posted message; a refused one costs nothing, so `retry_after` is always enough."""

    clock: Callable[[], float]
    pace: Pace = field(default_factory=Pace)
    _chats: dict[int, _Bucket] = field(default_factory=dict)
    _groups: dict[int, deque[float]] = field(default_factory=dict)
    _overall: _Bucket = field(default_factory=_Bucket)

    def wait(self, chat_id: int, *, is_group: bool) -> float:
        """Return 0 and count the message where it may pass, else the seconds to wait."""
        now = self.clock()
        chat = self._chats.setdefault(chat_id, _Bucket(at=now))
        waits = [
            _leaky(chat, now, self.pace.chat_per_second, self.pace.chat_burst),
            _leaky(self._overall, now, self.pace.overall_per_second, self.pace.overall_per_second),
        ]
        recent = self._groups.setdefault(chat_id, deque()) if is_group else deque()
        while recent and recent[0] <= now - 60:
            recent.popleft()
        if len(recent) >= self.pace.group_per_minute:
            waits.append(recent[0] + 60 - now)
        if (longest := max(waits)) > 0:
            return longest
        chat.level += 1
        self._overall.level += 1
        recent.append(now)
        return 0.0


def _leaky(bucket: _Bucket, now: float, rate: float, burst: int) -> float:
    bucket.level = max(0.0, bucket.level - (now - bucket.at) * rate)
    bucket.at = now
    over = bucket.level + 1 - burst
    # Sums of fractions of a second must not turn a message on the beat into a violation.
    return over / rate if over > 1e-6 else 0.0


def whole_seconds(wait: float) -> int:
    """Return what Telegram writes into retry_after: whole seconds, at least one."""
    return max(1, ceil(wait))
