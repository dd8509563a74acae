"""Lessons: words that the workspace was taught."""

from contextlib import nullcontext
from typing import Any
from uuid import UUID

from sqlalchemy import select

from storage.base import name_key, new_id
from storage.models.lesson import Lesson, LessonKind
from storage.repositories.changes import Change, Changes, model_of
from storage.repositories.scope import Records, Scope

_CALLED = frozenset({"contact", "company"})


class Lessons(Records[Lesson]):
    """What was taught, and forgetting it."""

    model = Lesson

    async def find_by_said(self, kind: LessonKind, said: str) -> Lesson | None:
        """Find what words of a kind were taught to mean, or None."""
        return await self._one(self._select(Lesson).where(Lesson.kind == kind, Lesson.said == said))

    async def teach(self, kind: LessonKind, said: tuple[str, str], means: tuple[str, UUID | None], by: UUID) -> Lesson:
        """Keep what words, given folded and as they were said, mean from now on, whatever they meant before."""
        (key, shown), now = said, self._scope.now
        lesson = await self.find_by_said(kind, key)
        if lesson is None:
            lesson = self.add(Lesson(id=new_id(now), kind=kind, said=key, shown=shown, means=means[0], created_at=now))
        lesson.means, lesson.record_id, lesson.created_by = *means, by
        return lesson

    async def list_about(self, about_id: UUID) -> list[Lesson]:
        """List the names that were taught for a record."""
        return await self._list(self._select(Lesson).where(Lesson.record_id == about_id).order_by(Lesson.id))

    async def remove(self, lesson: Lesson) -> None:
        """Forget a lesson."""
        await self._session.delete(lesson)
        await self._session.flush()


async def follow(scope: Scope, changes: Changes) -> None:
    """Let the taught names of records that a unit took away go with them; costs nothing where it took none.

    A record that the unit made anew under the same name, as a correction does, keeps what was taught. The unit's own
    Undo brings the names back with their records.
    """
    gone = {change.id: change for change in changes if change.entity in _CALLED and _is_gone(change)}
    if not gone:
        return
    made = [change for change in changes if change.entity in _CALLED and change.before is None and change.after]
    heirs = {name_key(change.after["name"]): change for change in made if change.after and not _is_gone(change)}
    taught = select(Lesson).where(Lesson.workspace_id == scope.workspace_id, Lesson.record_id.in_(list(gone)))
    for lesson in (await scope.session.scalars(taught)).all():
        change = next(each for each in gone.values() if each.id == lesson.record_id)
        heir = heirs.get(await _name_of(scope, change))
        if heir is None:
            await scope.session.delete(lesson)
        else:
            lesson.record_id, lesson.means = heir.id, heir.entity
        with nullcontext() if change.tracked else changes.untracked():
            await scope.session.flush()


async def _name_of(scope: Scope, gone: Change) -> str:
    """Give the folded name of a record that is gone."""
    row: Any = await scope.session.get(model_of(gone.entity), (scope.workspace_id, gone.id))
    return row.name_key if row is not None else ""


def _is_gone(change: Change) -> bool:
    return change.after is None or change.after.get("deleted_at") is not None
