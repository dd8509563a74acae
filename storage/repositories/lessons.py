"""Lessons: words that the workspace was taught."""

from storage.models.lesson import Lesson, LessonKind
from storage.repositories.scope import Records


class Lessons(Records[Lesson]):
    """What was taught, and forgetting it."""

    model = Lesson

    async def find_by_said(self, kind: LessonKind, said: str) -> Lesson | None:
        """Find what words of a kind were taught to mean, or None."""
        return await self._one(self._select(Lesson).where(Lesson.kind == kind, Lesson.said == said))

    async def remove(self, lesson: Lesson) -> None:
        """Forget a lesson."""
        await self._session.delete(lesson)
        await self._session.flush()
