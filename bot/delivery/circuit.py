"""The fuse: while the other side does not answer at all, one probe at a time instead of a crowd."""

import time
from collections.abc import Callable
from dataclasses import dataclass

_FAILURES = 5
_PROBE_SECONDS = 15.0


@dataclass(slots=True)
class _Line:
    failures: int = 0
    probe_at: float = 0.0


class Circuit:
    """Counts failures in a row for each account. ``ticks`` counts seconds and never jumps.

    After ``failures`` in a row the fuse is blown; from then on one request each ``probe_seconds`` looks.
    """

    def __init__(
        self,
        ticks: Callable[[], float] = time.monotonic,
        *,
        failures: int = _FAILURES,
        probe_seconds: float = _PROBE_SECONDS,
    ) -> None:
        self._ticks = ticks
        self._failures, self._probe_seconds = failures, probe_seconds
        self._lines: dict[str, _Line] = {}

    def lets_through(self, account: str) -> bool:
        """Tell whether a request may go; behind a blown fuse, one now and then as a probe."""
        line = self._lines.get(account)
        if line is None or line.failures < self._failures:
            return True
        now = self._ticks()
        if now < line.probe_at:
            return False
        line.probe_at = now + self._probe_seconds
        return True

    def note(self, account: str, *, answered: bool) -> None:
        """Note whether the other side answered; an answer of any kind mends the fuse."""
        if answered:
            self._lines.pop(account, None)
            return
        line = self._lines.setdefault(account, _Line())
        line.failures += 1
        line.probe_at = self._ticks() + self._probe_seconds
