"""Who hears of what concerns a member: themselves, their team's place, their manager; and what each wants to hear."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from handlers.kit.request import Place
from handlers.rules.team.absences import in_force, stand_in
from handlers.rules.team.pings import Event, Frequency, frequency
from handlers.rules.team.places import place_of_team
from handlers.rules.time.working_time import first_working_day
from scheduler.recipients import Recipient, Team
from storage.models.absence import Absence
from storage.models.member import Role
from storage.models.team import Team as TeamRow
from storage.repositories.tasks import Held
from storage.unit_of_work import Store


@dataclass(frozen=True, slots=True)
class StandIns:
    """The absences that run now, by who is away, and so who hears what.

    ``returning`` are those whose absence is over and whose first day back has not begun, each with when it was over.
    ``covered_since`` names those whose cover was asked for a part of the absence only, with when that part began.
    """

    team: Team
    running: dict[UUID, Absence]
    returning: dict[UUID, datetime]
    covered_since: dict[UUID, datetime]

    @classmethod
    async def of(cls, store: Store, team: Team, now: datetime) -> "StandIns":
        """Read who is away, in one statement."""
        begun = await store.absences.list_begun(now)
        lasting = [each for each in begun if each.until_at > now]
        running = in_force(lasting)
        over = sorted((each for each in begun if each.until_at <= now), key=lambda each: each.until_at)
        returning = {
            each.member_id: each.until_at
            for each in over
            if each.member_id not in running and now < _day_back(each, team.recipients.get(each.member_id))
        }
        return cls(team, running, returning, _covered_since(lasting, running))

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

    def held(self) -> Held:
        """Say whose bells wait now: those of each member before the moment given.

        They wait while nobody hears them, and then until the day of who is back first, along the chain, has begun.
        What is personal waits for its owner, whoever covers.
        """
        held = {
            each: self._held_before(each) for each in {*self.running, *self.returning} if each in self.team.recipients
        }
        personal = {member_id: each.until_at for member_id, each in self.running.items()}
        return Held({member_id: before for member_id, before in held.items() if before is not None}, personal)

    def _held_before(self, member_id: UUID) -> datetime | None:
        hearer = self.hears(member_id)
        if member_id in self.running and (hearer is None or not hearer.accounts):
            return self.running[member_id].until_at
        ends = (self.returning.get(hearer.member.id) if hearer is not None else None, self.covered_since.get(member_id))
        return max((each for each in ends if each is not None), default=None)


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
        """Find who leads a member: their team's manager, else the one manager that there is.

        For a team without a lead an administrator stands in; who is in no team has nobody.
        """
        team = self.team_of(member)
        if team is not None and team.manager_id in self.people.recipients:
            return _reachable(self.people.recipients[team.manager_id])
        leads = {each.manager_id for each in self.teams.values()}
        managers = [each for each in self.people.recipients.values() if each.member.role is Role.MANAGER]
        # Who leads another team is nobody's manager by chance.
        free = [each for each in managers if each.member.id not in leads]
        if len(free) == 1:
            return _reachable(free[0])
        return next((each for each in self.people.admins if each is not member), None) if team is not None else None

    def heir(self) -> Recipient | None:
        """Find who hears of what belongs to nobody that can be reached."""
        return next(iter(self.people.admins), None)


def _covered_since(lasting: Iterable[Absence], running: Mapping[UUID, Absence]) -> dict[UUID, datetime]:
    """Say since when somebody covers who was asked ahead for a part of an absence: what was due before waits."""
    before = {each.member_id for each in lasting if each.from_at < running[each.member_id].from_at}
    return {
        member_id: each.from_at
        for member_id, each in running.items()
        if member_id in before and each.from_at > each.created_at
    }


def _day_back(absence: Absence, member: Recipient | None) -> datetime:
    """Give when what waited for a member may be told: at the start of their first working day back."""
    if member is None:
        return absence.until_at
    return member.rhythm.starts(first_working_day(absence.until_at, member.rhythm))


def _reachable(to: Recipient) -> Recipient | None:
    return to if to.accounts else None
