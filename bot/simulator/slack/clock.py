"""Time as the simulated Slack sees it, injected so that a test decides when minutes pass."""

import time
from collections.abc import Callable

Clock = Callable[[], float]

real: Clock = time.time


class ManualClock:
    """Tell the time that was set; `advance` moves it, nothing else does."""

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        """Start at a Unix time in seconds."""
        self.now = now

    def __call__(self) -> float:
        """Return the current Unix time in seconds."""
        return self.now

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds
