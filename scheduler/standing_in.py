"""Who hears what somebody would have heard who is away."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from handlers.rules.tasks.schedule import at_day
from handlers.rules.team.absences import stand_in
from scheduler.recipients import Recipient, Team
from storage.models.absence import Absence
from storage.unit_of_work import Store


@dataclass(frozen=True, slots=True)
class StandIns:
    """The absences that run now, by who is away."""

    team: Team
    running: dict[UUID, Absence]

    @classmethod
    async def of(cls, store: Store, team: Team) -> "StandIns":
        """Read who is away, in one statement; of several absences of one member the latest counts."""
        running = await store.absences.list_running(store.now)
        return cls(team, {each.member_id: each for each in reversed(running)})

    def is_away(self, member_id: UUID) -> bool:
        """Tell whether a member is away now."""
        return member_id in self.running

    def hears(self, member_id: UUID) -> Recipient | None:
        """Give who hears a member's pings now; None where they must wait, or where nobody of that id is here."""
        found = stand_in(member_id, self.running)
        return self.team.recipients.get(found) if found is not None else None

    def back_at(self, member_id: UUID) -> datetime | None:
        """Give when what waits for a member may be told: at the start of their first day back."""
        absence, member = self.running.get(member_id), self.team.recipients.get(member_id)
        if absence is None or member is None:
            return None
        first = absence.until_at.astimezone(member.tz).date()
        return at_day(first, member.member.day_starts_at, member.tz)
