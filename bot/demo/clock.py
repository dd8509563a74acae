"""The demo's time: turned by the play, and walking on by itself once somebody takes over."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class TurnedClock:
    """Stands where it was turned to; after ``let_go`` it walks at the pace of ``ticks``, in seconds."""

    def __init__(self, at: datetime, ticks: Callable[[], float] = time.monotonic) -> None:
        self._at = at.astimezone(UTC)
        self._ticks = ticks
        self._since: float | None = None

    def now(self) -> datetime:
        """Return the aware UTC moment."""
        if self._since is None:
            return self._at
        return self._at + timedelta(seconds=self._ticks() - self._since)

    def seconds(self) -> float:
        """Return the moment in Unix seconds, as the servers count."""
        return self.now().timestamp()

    def turn(self, at: datetime) -> None:
        """Turn the clock to a moment; it stands still there."""
        self._at, self._since = at.astimezone(UTC), None

    def let_go(self) -> None:
        """Let the clock walk."""
        self._at, self._since = self.now(), self._ticks()
