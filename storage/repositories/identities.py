"""Accounts of members on platforms."""

from typing import NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, exists, select

from storage.models.absence import Absence
from storage.models.card import HOME, Card
from storage.models.draft import Draft
from storage.models.identity import Identity
from storage.models.member import Member, MemberState
from storage.models.member_ping import MemberPing
from storage.models.workspace import Workspace
from storage.repositories.scope import Records


class Known(NamedTuple):
    """Who somebody is: the account, the member behind it, the workspace."""

    identity: Identity
    member: Member
    workspace: Workspace


# Every message runs it, so it is built once.
_KNOWN = (
    select(Identity, Member, Workspace)
    .join(Member, (Member.workspace_id == Identity.workspace_id) & (Member.id == Identity.member_id))
    .join(Workspace, Workspace.id == Identity.workspace_id)
    .where(
        Identity.workspace_id == bindparam("workspace"),
        Identity.platform == bindparam("platform"),
        Identity.account == bindparam("account"),
        Identity.user_id == bindparam("user"),
    )
)


# What answering somebody asks in any case: the question that is open, whether there is anything of their own, and
# whether somebody of the workspace is away now or will be.
_PINGS = exists().where(MemberPing.workspace_id == Member.workspace_id, MemberPing.member_id == Member.id)
_PAGE = exists().where(
    Card.workspace_id == Member.workspace_id, Card.channel == "", Card.member_id == Member.id, Card.purpose == HOME
)
_AWAY = exists().where(
    Absence.workspace_id == Member.workspace_id, Absence.ended_at.is_(None), Absence.until_at > bindparam("now")
)
_SIGHT = _KNOWN.outerjoin(
    Draft,
    (Draft.workspace_id == Member.workspace_id)
    & (Draft.conversation == bindparam("conversation"))
    & (Draft.member_id == Member.id),
).add_columns(Draft, _PINGS, _PAGE, _AWAY)


class Identities(Records[Identity]):
    """Accounts on platforms."""

    model = Identity

    async def find_by_user(self, platform: str, account: str, user_id: str) -> Known | None:
        """Find account, member and workspace of a platform's user, in one statement, or None."""
        given = {"workspace": self._scope.workspace_id, "platform": platform, "account": account, "user": user_id}
        found = (await self._session.execute(_KNOWN, given)).first()
        return None if found is None else Known(*found)

    async def recognise(self, platform: str, account: str, user_id: str, conversation: str) -> Known | None:
        """Find somebody as `find_by_user` does, and in the same statement what answering will ask about them."""
        given = {"workspace": self._scope.workspace_id, "platform": platform, "account": account, "user": user_id}
        also = {"conversation": conversation, "now": self._scope.now}
        found = (await self._session.execute(_SIGHT, given | also)).first()
        if found is None:
            return None
        *known, draft, has_pings, has_page, is_away = found
        seen, member_id = self._scope.seen, found[1].id
        seen[Draft, conversation, member_id] = draft
        seen |= {
            (MemberPing, member_id): bool(has_pings),
            (Card, HOME, member_id): bool(has_page),
            (Absence,): bool(is_away),
        }
        return Known(*known)

    async def list_by_member(self, member_id: UUID) -> list[Identity]:
        """List the accounts of a member, in the order in which they were linked."""
        statement = self._select(Identity).where(Identity.member_id == member_id)
        return await self._list(statement.order_by(Identity.id))

    async def list_admitted(self, member_id: UUID) -> list[Identity]:
        """List the accounts of a member; of one whose access is closed, none."""
        whose = (Member.workspace_id == Identity.workspace_id) & (Member.id == Identity.member_id)
        statement = self._select(Identity).join(Member, whose).where(Identity.member_id == member_id)
        return await self._list(statement.where(Member.state != MemberState.DEACTIVATED))

    async def list_by_members(self, member_ids: list[UUID]) -> list[Identity]:
        """List the accounts of several members in one statement."""
        statement = self._select(Identity).where(Identity.member_id.in_(member_ids))
        return await self._list(statement.order_by(Identity.id))

    async def find_by_member(self, member_id: UUID, platform: str) -> Identity | None:
        """Find the account of a member on one platform, or None."""
        statement = self._select(Identity).where(Identity.member_id == member_id, Identity.platform == platform)
        return await self._one(statement.order_by(Identity.id))

    async def remove(self, identity: Identity) -> None:
        """Unlink an account."""
        await self._session.delete(identity)
