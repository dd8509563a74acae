"""Activities and what is attached to them."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select, true

from storage.models.activity import Activity, ActivityKind
from storage.models.attachment import Attachment
from storage.repositories.scope import Records, held_by


class Activities(Records[Activity]):
    """What happened with customers."""

    model = Activity

    async def list_timeline(
        self,
        *,
        company: UUID | None = None,
        contact: UUID | None = None,
        deal: UUID | None = None,
        limit: int = 20,
        before: datetime | None = None,
    ) -> list[Activity]:
        """List what happened with any of the given records, newest first, optionally before a moment."""
        statement = self._living().where(_about(company, contact, deal))
        if before is not None:
            statement = statement.where(Activity.occurred_at < before)
        return await self._list(statement.order_by(Activity.occurred_at.desc(), Activity.id.desc()).limit(limit))

    async def list_by_member(
        self, member_id: UUID, since: datetime, until: datetime, limit: int = 500
    ) -> list[Activity]:
        """List what a member did from `since` to before `until`, newest first."""
        statement = self._living().where(
            Activity.member_id == member_id, Activity.occurred_at >= since, Activity.occurred_at < until
        )
        return await self._list(statement.order_by(Activity.occurred_at.desc(), Activity.id.desc()).limit(limit))

    async def list_notes_of(self, member_ids: Collection[UUID], since: datetime) -> list[Activity]:
        """List what members noted of the second that begins at a moment."""
        theirs = self._living().where(held_by(Activity.member_id, member_ids), Activity.kind == ActivityKind.NOTE)
        of_it = theirs.where(Activity.occurred_at >= since, Activity.occurred_at < since + timedelta(seconds=1))
        return await self._list(of_it.order_by(Activity.id))

    async def count_by_members(self, member_ids: Collection[UUID], since: datetime, until: datetime) -> int:
        """Count what members did from `since` to before `until`."""
        theirs = self._living().where(held_by(Activity.member_id, member_ids))
        within = theirs.where(Activity.occurred_at >= since, Activity.occurred_at < until)
        return await self._session.scalar(select(func.count()).select_from(within.subquery())) or 0

    def add_attachment(self, attachment: Attachment) -> Attachment:
        """Attach something to an activity."""
        self._session.add(attachment)
        return attachment

    async def list_kept(
        self, *, company: UUID | None = None, contact: UUID | None = None, deal: UUID | None = None, limit: int = 10
    ) -> list[tuple[Attachment, Activity]]:
        """List what is kept on any of the given records, newest first, each with what happened."""
        statement = (
            select(Attachment, Activity)
            .join(Activity, Activity.id == Attachment.activity_id)
            .where(Attachment.workspace_id == self._scope.workspace_id, Attachment.deleted_at.is_(None))
            .where(Activity.workspace_id == self._scope.workspace_id, Activity.deleted_at.is_(None))
            .where(_about(company, contact, deal))
        )
        rows = await self._session.execute(statement.order_by(Activity.occurred_at.desc(), Attachment.id).limit(limit))
        return [(each[0], each[1]) for each in rows]

    async def find_attachment(self, attachment_id: UUID) -> Attachment | None:
        """Find something that is kept, as long as it is."""
        return await self._one(
            self._select(Attachment).where(Attachment.id == attachment_id, Attachment.deleted_at.is_(None))
        )

    async def list_attachments(self, activity_ids: Iterable[UUID]) -> list[Attachment]:
        """List what is attached to the activities, in the order of adding."""
        statement = self._select(Attachment).where(
            Attachment.activity_id.in_(list(activity_ids)), Attachment.deleted_at.is_(None)
        )
        return await self._list(statement.order_by(Attachment.id))


def _about(company: UUID | None, contact: UUID | None, deal: UUID | None) -> ColumnElement[bool]:
    """Say which records are meant: any of those that are given, or all where none is."""
    given = ((Activity.company_id, company), (Activity.contact_id, contact), (Activity.deal_id, deal))
    wanted = [column == value for column, value in given if value is not None]
    return or_(*wanted) if wanted else true()
