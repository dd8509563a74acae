"""What a team's place was told at once, by key: no digest of the same place tells it again. Pure."""

from datetime import UTC, datetime
from uuid import UUID

STEP = "told"


def told_key(team: UUID, record: UUID, at: datetime) -> str:
    """Name one piece of news: what became of a record at a moment, as a team's place hears it."""
    return f"told:{team}:{record}:{at.astimezone(UTC).isoformat()}"
