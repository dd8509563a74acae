"""Business time at the command line that is not the system's: one moment, which stands still."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from handlers.understanding.words.lexicon import available


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


class Zone(click.ParamType[str]):
    """An option's time zone by its name."""

    name = "ZONE"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check that there is such a zone."""
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self.fail(f"{value!r} is no time zone's name, such as Europe/Berlin.", param, ctx)
        return value


class Language(click.ParamType[str]):
    """An option's language that can be read: ``de``, or with a region ``de-AT``."""

    name = "xx"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check that the language has its words."""
        if value.replace("_", "-").split("-")[0].lower() not in available():
            self.fail(f"{value!r} is none of the languages there are: {', '.join(available())}.", param, ctx)
        return value
