"""Drafts: open questions and forms."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select

from storage.models.draft import Draft
from storage.repositories.scope import Repository

# Every message runs it, so it is built once.
_OF_PERSON = select(Draft).where(
    Draft.workspace_id == bindparam("workspace"),
    Draft.conversation == bindparam("conversation"),
    Draft.member_id == bindparam("member"),
)


class Drafts(Repository):
    """At most one draft for a person in a conversation, which a unit reads once."""

    async def find(self, conversation: str, member_id: UUID | None) -> Draft | None:
        """Find the draft of a person in a conversation, expired or not, or None."""
        key, seen = (Draft, conversation, member_id), self._scope.seen
        if key not in seen:
            seen[key] = await self._read(conversation, member_id)
        found: Draft | None = seen[key]
        return found

    async def _read(self, conversation: str, member_id: UUID | None) -> Draft | None:
        given = {"workspace": self._scope.workspace_id, "conversation": conversation, "member": member_id}
        if member_id is None:  # An unknown person equals nobody in SQL.
            nobodys = self._select(Draft).where(Draft.conversation == conversation, Draft.member_id.is_(None))
            return await self._one(nobodys)
        return (await self._session.scalars(_OF_PERSON, given)).first()

    async def list_by_member(self, member_id: UUID, now: datetime) -> list[Draft]:
        """List what a person has begun and may still answer, oldest first."""
        statement = self._select(Draft).where(Draft.member_id == member_id, Draft.expires_at > now)
        return await self._list(statement.order_by(Draft.sent_at).limit(20))

    async def put(self, draft: Draft) -> Draft:
        """Keep a draft in place of the one that was there."""
        await self.drop(draft.conversation, draft.member_id)
        self._session.add(draft)
        self._scope.seen[Draft, draft.conversation, draft.member_id] = draft
        return draft

    async def drop(self, conversation: str, member_id: UUID | None) -> bool:
        """Drop the draft of a person in a conversation; tell whether there was one."""
        found = await self.find(conversation, member_id)
        if found is None:
            return False
        await self._session.flush()  # One that was put in this very unit is deleted as the others are.
        await self._session.delete(found)
        await self._session.flush()
        self._scope.seen[Draft, conversation, member_id] = None
        return True

    async def move(self, conversation: str, to_conversation: str) -> bool:
        """Give a conversation's drafts its new name; tell whether there were any."""
        self._forget()
        statement = self._update(Draft).where(Draft.conversation == conversation).returning(Draft.id)
        return bool((await self._session.scalars(statement.values(conversation=to_conversation))).all())

    async def drop_expired(self, now: datetime) -> int:
        """Drop the drafts that have expired; give their number."""
        self._forget()
        found = await self._list(self._select(Draft).where(Draft.expires_at <= now).limit(1000))
        for draft in found:
            await self._session.delete(draft)
        return len(found)

    def _forget(self) -> None:
        for key in [each for each in self._scope.seen if each[0] is Draft]:
            del self._scope.seen[key]
