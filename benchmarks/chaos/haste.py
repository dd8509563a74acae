"""Time that runs faster than the wall's: an hour of waits, limits and retries fits into minutes."""

import time
from datetime import UTC, datetime, timedelta

MONDAY = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


class HastyClock:
    """Business time, ``haste`` seconds a second, the same in every process forked after its making.

    Both sides live by it: the bot's clock and token buckets, the server's timestamps and rate limits. Leases and the
    time a request may take stay real, so that nobody believes a lease to be longer than the database does.
    """

    def __init__(self, haste: float) -> None:
        self.haste = haste
        self._began = time.monotonic()

    def ticks(self) -> float:
        """Count the hasty seconds since the beginning."""
        # The kernel's monotonic clock is one for all processes.
        return (time.monotonic() - self._began) * self.haste

    def now(self) -> datetime:
        """Return the aware UTC moment."""
        return MONDAY + timedelta(seconds=self.ticks())

    def unix(self) -> float:
        """Return the moment as Unix seconds, as the servers want it."""
        return self.now().timestamp()
