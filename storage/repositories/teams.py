"""Teams, who belongs to them, and what they and their members want to hear."""

from typing import Any
from uuid import UUID

from storage.base import name_key, new_id
from storage.models.member import Member, MemberState
from storage.models.member_ping import MemberPing
from storage.models.team import Team
from storage.models.team_ping import TeamPing
from storage.repositories.scope import NotFound, Records


class Teams(Records[Team]):
    """A handful of teams, so that lists are whole."""

    model = Team

    async def list_teams(self) -> list[Team]:
        """List the teams by name."""
        return await self._list(self._select(Team).order_by(Team.name_key))

    async def find_by_name(self, name: str) -> Team | None:
        """Find the team of this name, whatever its case and accents, or None."""
        return await self._one(self._select(Team).where(Team.name_key == name_key(name)))

    async def find_for_member(self, member_id: UUID) -> Team | None:
        """Find the team that a member belongs to, or None."""
        member = await self._session.get(Member, (self._scope.workspace_id, member_id))
        return await self.find(member.team_id) if member is not None and member.team_id is not None else None

    async def find_by_place(self, platform: str, account: str, channel: str, thread: str | None) -> Team | None:
        """Find the team whose place this is: that of the very topic before that of the whole channel."""
        here = self._select(Team).where(Team.platform == platform, Team.account == account, Team.channel == channel)
        found = await self._list(here.order_by(Team.name_key))
        exact = [team for team in found if (team.thread or None) == (thread or None)]
        return next((team for team in (*exact, *(each for each in found if not each.thread))), None)

    async def list_members(self, team_id: UUID) -> list[Member]:
        """List the active members of a team by name."""
        statement = self._select(Member).where(Member.team_id == team_id, Member.state == MemberState.ACTIVE)
        return await self._list(statement.order_by(Member.name, Member.id))

    async def list_managed(self, member_id: UUID) -> list[Team]:
        """List the teams that a member manages."""
        return await self._list(self._select(Team).where(Team.manager_id == member_id).order_by(Team.name_key))

    async def pings(self, team_id: UUID) -> dict[str, str]:
        """Give what a team chose, event by event; what is absent follows the default."""
        chosen = await self._list(self._select(TeamPing).where(TeamPing.team_id == team_id))
        return {each.event: each.frequency for each in chosen}

    async def list_pings(self) -> dict[UUID, dict[str, str]]:
        """Give what the teams chose, team by team and event by event, in one statement."""
        found: dict[UUID, dict[str, str]] = {}
        for each in await self._list(self._select(TeamPing)):
            found.setdefault(each.team_id, {})[each.event] = each.frequency
        return found

    async def set_ping(self, team_id: UUID, event: str, frequency: str) -> None:
        """Let a team hear of an event at once, in its digest, or not at all; raise NotFound."""
        mine = self._select(TeamPing).where(TeamPing.team_id == team_id, TeamPing.event == event)
        found = await self._one(mine)
        if found is not None:
            found.frequency = frequency
            return
        await self.get(team_id)
        self._put(TeamPing(id=new_id(self._scope.now), team_id=team_id, event=event, frequency=frequency))

    async def list_own_pings(self, member_ids: list[UUID]) -> list[MemberPing]:
        """List what members chose for themselves, all of them in one statement."""
        member_ids = [each for each in member_ids if self._scope.seen.get((MemberPing, each)) is not False]
        if not member_ids:
            return []
        statement = self._select(MemberPing).where(MemberPing.member_id.in_(member_ids))
        return await self._list(statement.order_by(MemberPing.id))

    async def own_pings(self, member_id: UUID) -> dict[str, str]:
        """Give how often a member chose to hear of what; what is absent follows the default."""
        chosen = await self.list_own_pings([member_id])
        return {each.event: each.frequency for each in chosen if each.frequency}

    async def list_wishes(self, event: str, frequency: str) -> list[UUID]:
        """List the members who chose to hear of an event so often."""
        wish = self._select(MemberPing).where(MemberPing.event == event, MemberPing.frequency == frequency)
        return [each.member_id for each in await self._list(wish.order_by(MemberPing.id))]

    async def set_own_ping(self, member_id: UUID, event: str, **chosen: Any) -> None:
        """Keep a member's own `frequency` or `platform` for an event; raise NotFound."""
        mine = self._select(MemberPing).where(MemberPing.member_id == member_id, MemberPing.event == event)
        found = await self._one(mine)
        if found is None:
            if await self._session.get(Member, (self._scope.workspace_id, member_id)) is None:
                raise NotFound("member", member_id)
            found = MemberPing(id=new_id(self._scope.now), member_id=member_id, event=event)
            self._scope.seen.pop((MemberPing, member_id), None)
            self._put(found)
        for name, value in chosen.items():
            setattr(found, name, value)

    async def move_place(self, platform: str, account: str, channel: str, to_channel: str) -> None:
        """Give a channel's teams its new id."""
        here = self._select(Team).where(Team.platform == platform, Team.account == account, Team.channel == channel)
        for team in await self._list(here):
            team.channel = to_channel

    async def dissolve(self, team: Team) -> None:
        """Remove a team; its members stay, in no team."""
        of_team = self._select(Member).where(Member.team_id == team.id)
        for member in await self._list(of_team):
            member.team_id = None
        for chosen in await self._list(self._select(TeamPing).where(TeamPing.team_id == team.id)):
            await self._session.delete(chosen)
        await self._session.delete(team)

    def _put(self, row: TeamPing | MemberPing) -> None:
        row.workspace_id = self._scope.workspace_id
        self._session.add(row)
