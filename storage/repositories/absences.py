"""Who is away, and who covers for them; and what members had to say."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import or_

from storage.models.absence import Absence
from storage.models.feedback import Feedback
from storage.repositories.scope import Records


class Absences(Records[Absence]):
    """Absences, over or not."""

    model = Absence

    def add(self, record: Absence) -> Absence:
        """Add a new absence."""
        self._scope.seen.pop((Absence,), None)
        return super().add(record)

    async def list_running(self, now: datetime) -> list[Absence]:
        """List the absences that have begun and are not over, the latest made first."""
        running = self._select(Absence).where(
            Absence.ended_at.is_(None), Absence.from_at <= now, Absence.until_at > now
        )
        return await self._list(running.order_by(Absence.id.desc()))

    async def list_begun(self, now: datetime) -> list[Absence]:
        """List the absences that have begun and were not ended, the latest made first: some may be over by time."""
        begun = self._select(Absence).where(Absence.ended_at.is_(None), Absence.from_at <= now)
        return await self._list(begun.order_by(Absence.id.desc()))

    async def list_within(self, since: datetime, until: datetime) -> list[Absence]:
        """List the absences that had any time between two moments, ended since or not."""
        if since >= self._scope.now and self._scope.seen.get((Absence,)) is False:
            return []
        met = self._select(Absence).where(
            Absence.from_at <= until,
            Absence.until_at > since,
            or_(Absence.ended_at.is_(None), Absence.ended_at > since),
        )
        return await self._list(met.order_by(Absence.id))

    async def list_since(self, member_id: UUID, since: datetime) -> list[Absence]:
        """List a member's absences, over or not, that have not ended before a moment."""
        theirs = self._select(Absence).where(Absence.member_id == member_id, Absence.until_at > since)
        return await self._list(theirs.order_by(Absence.from_at, Absence.id))

    async def list_to_end(self, now: datetime) -> list[Absence]:
        """List the absences whose time is up and whose member has not been welcomed back."""
        over = self._select(Absence).where(Absence.ended_at.is_(None), Absence.until_at <= now)
        return await self._list(over.order_by(Absence.until_at, Absence.id))

    async def list_coming(self, member_id: UUID, now: datetime) -> list[Absence]:
        """List a member's absences that are not over, running or still to come."""
        coming = self._select(Absence).where(
            Absence.member_id == member_id, Absence.ended_at.is_(None), Absence.until_at > now
        )
        return await self._list(coming.order_by(Absence.from_at, Absence.id))

    async def list_covered(self, cover_id: UUID, now: datetime) -> list[Absence]:
        """List the absences that a member covers and that are not over, running or still to come."""
        covered = self._select(Absence).where(
            Absence.cover_id == cover_id, Absence.ended_at.is_(None), Absence.until_at > now
        )
        return await self._list(covered.order_by(Absence.from_at, Absence.id))


class Feedbacks(Records[Feedback]):
    """What members had to say about the bot."""

    model = Feedback

    async def list_latest(self, limit: int = 20) -> list[Feedback]:
        """List what was said, newest first."""
        return await self._list(self._select(Feedback).order_by(Feedback.id.desc()).limit(limit))
