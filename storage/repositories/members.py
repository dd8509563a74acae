"""Members of the team."""

from storage.base import name_key
from storage.models.member import Member, MemberState, Role
from storage.repositories.scope import Records


class Members(Records[Member]):
    """The people of the team; at most a few hundred, so that lists are whole."""

    model = Member

    async def list_active(self) -> list[Member]:
        """List the active members by name."""
        statement = self._select(Member).where(Member.state == MemberState.ACTIVE)
        return await self._list(statement.order_by(Member.name, Member.id))

    async def list_admins(self) -> list[Member]:
        """List the active admins."""
        return [member for member in await self.list_active() if member.role is Role.ADMIN]

    async def find_by_name(self, name: str) -> Member | None:
        """Find the one active member of this name, else of this first name; None if there is not one."""
        return _called(name, await self.list_active())

    async def find_left(self, name: str) -> Member | None:
        """Find the one member of this name, else of this first name, who has no access any more; None else."""
        statement = self._select(Member).where(Member.state == MemberState.DEACTIVATED)
        return _called(name, await self._list(statement.order_by(Member.name, Member.id)))


def _called(name: str, members: list[Member]) -> Member | None:
    wanted = name_key(name)
    whole = [member for member in members if name_key(member.name) == wanted]
    first = [member for member in members if name_key(member.name).split(" ")[0] == wanted]
    found = whole or first
    return found[0] if len(found) == 1 else None
