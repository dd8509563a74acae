"""Business time at the command line that is not the system's: one moment, which stands still."""

from datetime import UTC, datetime

import click


class FixedClock:
    """One moment that does not move on."""

    def __init__(self, at: datetime) -> None:
        self._at = at.astimezone(UTC)

    def now(self) -> datetime:
        """Return the moment."""
        return self._at


class Moment(click.ParamType[datetime]):
    """An option's ISO 8601 moment with its offset; one without an offset is UTC."""

    name = "ISO"

    def convert(self, value: str | datetime, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read the moment."""
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no moment such as 2026-03-02T10:00:00+01:00.", param, ctx)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
