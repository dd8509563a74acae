"""Invitations into the workspace."""

from datetime import datetime

from storage.base import name_key
from storage.models.invitation import Invitation
from storage.repositories.scope import Records


class Invitations(Records[Invitation]):
    """One-time links."""

    model = Invitation

    async def find_by_token_hash(self, token_hash: str) -> Invitation | None:
        """Find an invitation by the hash of its token, used or expired or not, or None.

        On PostgreSQL the row is locked until the unit ends, so that one link cannot admit two.
        """
        statement = self._select(Invitation).where(Invitation.token_hash == token_hash)
        return await self._one(statement.with_for_update())

    async def list_open(self, now: datetime) -> list[Invitation]:
        """List the invitations that can still be used, the last first."""
        statement = self._select(Invitation).where(Invitation.used_at.is_(None), Invitation.expires_at > now)
        return await self._list(statement.order_by(Invitation.id.desc()))

    async def list_open_for(self, name: str, now: datetime) -> list[Invitation]:
        """List those of them for a newcomer of this name, whatever its case and accents."""
        wanted = name_key(name)
        open_ones = [each for each in await self.list_open(now) if each.member_id is None]
        return [each for each in open_ones if each.member_name and name_key(each.member_name) == wanted]
