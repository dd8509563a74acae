"""The machine's clock, the one place in the bot that reads it; everything else is given the time."""

from datetime import UTC, datetime


class SystemClock:
    """The machine's time."""

    def now(self) -> datetime:
        """Return the aware UTC moment."""
        return datetime.now(UTC)
