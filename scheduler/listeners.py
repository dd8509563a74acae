"""Who hears of what concerns a member: themselves, their team's place, their manager; and what each wants to hear."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from handlers.kit.request import Place
from handlers.rules.team.pings import Event, Frequency, frequency
from handlers.rules.team.places import place_of_team
from scheduler.recipients import Recipient, Team
from storage.models.member import Role
from storage.models.team import Team as TeamRow
from storage.unit_of_work import Store


@dataclass(frozen=True, slots=True)
class Listeners:
    """The members, the teams and their choices, as one unit of work sees them."""

    people: Team
    teams: dict[UUID, TeamRow]
    of_teams: dict[UUID, dict[str, str]]
    away: dict[UUID, UUID | None]

    @classmethod
    async def of(cls, store: Store, now: datetime) -> "Listeners":
        """Read everybody, their choices, and who is away at ``now``."""
        people = await Team.of(store)
        teams = {each.id: each for each in await store.teams.list_teams()}
        of_teams = {each: await store.teams.pings(each) for each in teams}
        away = {each.member_id: each.cover_id for each in await store.absences.list_running(now)}
        return cls(people, teams, of_teams, away)

    def stand_in(self, member: Recipient | None) -> Recipient | None:
        """Give who hears what would have reached somebody: a colleague while they are away, nobody without one."""
        if member is None or member.member.id not in self.away:
            return member
        cover = self.people.recipients.get(self.away[member.member.id])
        return cover if cover is not None and cover.accounts and cover.member.id not in self.away else None

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
