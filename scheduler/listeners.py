"""Who hears of what concerns a member: themselves, their team's place, their manager; and what each wants to hear."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from handlers.kit.request import Place
from handlers.rules.tasks.schedule import at_day
from handlers.rules.team.absences import in_force, stand_in
from handlers.rules.team.pings import Event, Frequency, frequency
from handlers.rules.team.places import place_of_team
from scheduler.recipients import Recipient, Team
from storage.models.absence import Absence
from storage.models.member import Role
from storage.models.team import Team as TeamRow
from storage.unit_of_work import Store


@dataclass(frozen=True, slots=True)
class StandIns:
    """The absences that run now, by who is away, and so who hears what."""

    team: Team
    running: dict[UUID, Absence]

    @classmethod
    async def of(cls, store: Store, team: Team, now: datetime) -> "StandIns":
        """Read who is away, in one statement."""
        return cls(team, in_force(await store.absences.list_running(now)))

    def is_away(self, member_id: UUID) -> bool:
        """Tell whether a member is away now."""
        return member_id in self.running

    def hears(self, member_id: UUID) -> Recipient | None:
        """Give who hears a member's pings now; None where they must wait, or where nobody of that id is here."""
        found = stand_in(member_id, self.running)
        return self.team.recipients.get(found) if found is not None else None

    def reached_for(self, member: Recipient | None) -> Recipient | None:
        """Give who is told in a member's place and can be reached; None where it waits for their return."""
        hearer = self.hears(member.member.id) if member is not None else None
        return _reachable(hearer) if hearer is not None else None

    def back_at(self, member_id: UUID) -> datetime | None:
        """Give when what waits for a member may be told: at the start of their first day back."""
        absence, member = self.running.get(member_id), self.team.recipients.get(member_id)
        if absence is None or member is None:
            return None
        first = absence.until_at.astimezone(member.tz).date()
        return at_day(first, member.member.day_starts_at, member.tz)


@dataclass(frozen=True, slots=True)
class Listeners:
    """The members, the teams and their choices, as one unit of work sees them."""

    people: Team
    teams: dict[UUID, TeamRow]
    of_teams: dict[UUID, dict[str, str]]
    present: StandIns

    @classmethod
    async def of(cls, store: Store, now: datetime) -> "Listeners":
        """Read everybody, their choices, and who is away at ``now``."""
        people = await Team.of(store)
        teams = {each.id: each for each in await store.teams.list_teams()}
        return cls(people, teams, await store.teams.list_pings(), await StandIns.of(store, people, now))

    def team_of(self, member: Recipient | None) -> TeamRow | None:
        """Find the team that somebody belongs to, or None."""
        return self.teams.get(member.member.team_id) if member and member.member.team_id else None

    def place_for(self, team: TeamRow | None, event: Event, wish: Frequency = Frequency.NOW) -> Place | None:
        """Give a team's place if that wants to hear of an event in this manner."""
        if team is None or frequency(event, self.of_teams.get(team.id, {})) is not wish:
            return None
        return place_of_team(team)

    def manager_of(self, member: Recipient | None) -> Recipient | None:
        """Find who leads a member: their team's manager, else the one manager that there is."""
        team = self.team_of(member)
        if team is not None and team.manager_id in self.people.recipients:
            return _reachable(self.people.recipients[team.manager_id])
        leads = {each.manager_id for each in self.teams.values()}
        managers = [each for each in self.people.recipients.values() if each.member.role is Role.MANAGER]
        # Who leads another team is nobody's manager by chance.
        free = [each for each in managers if each.member.id not in leads]
        return _reachable(free[0]) if len(free) == 1 else None

    def heir(self) -> Recipient | None:
        """Find who hears of what belongs to nobody that can be reached."""
        return next(iter(self.people.admins), None)


def _reachable(to: Recipient) -> Recipient | None:
    return to if to.accounts else None
