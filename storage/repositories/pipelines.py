"""Pipelines and their stages."""

from dataclasses import dataclass
from uuid import UUID

from storage.models.pipeline import Pipeline
from storage.models.stage import Stage
from storage.repositories.scope import NotFound, Repository


@dataclass(frozen=True)
class Road:
    """A pipeline with its stages in order; nothing in it belongs to a session, so it may be kept."""

    pipeline: Pipeline
    stages: tuple[Stage, ...]


class Pipelines(Repository):
    """Pipelines and stages; few, and seldom changed."""

    def add(self, pipeline: Pipeline) -> Pipeline:
        """Add a pipeline."""
        self._session.add(pipeline)
        return pipeline

    def add_stage(self, stage: Stage) -> Stage:
        """Add a stage to a pipeline."""
        self._session.add(stage)
        return stage

    async def drop_stage(self, stage_id: UUID) -> bool:
        """Take a stage out of its pipeline; no deal may stand in it. Tell whether there was one."""
        found = await self._session.get(Stage, (self._scope.workspace_id, stage_id))
        if found is None:
            return False
        await self._session.delete(found)
        return True

    async def list_all(self) -> list[Road]:
        """List the pipelines in order with their stages, in two statements, to be kept beyond the unit."""
        pipelines = await self._list(self._select(Pipeline).order_by(Pipeline.position, Pipeline.id))
        stages = await self._list(self._select(Stage).order_by(Stage.position, Stage.id))
        for row in (*pipelines, *stages):
            # A kept row must stay readable when this unit is rolled back, which empties what belongs to it.
            self._session.expunge(row)
        return [
            Road(pipeline, tuple(stage for stage in stages if stage.pipeline_id == pipeline.id))
            for pipeline in pipelines
        ]

    async def default(self) -> Road:
        """Get the first pipeline with its stages; raise NotFound if there is none."""
        roads = await self.list_all()
        if not roads:
            raise NotFound("pipeline", "default")
        return roads[0]

    async def get(self, pipeline_id: UUID) -> Road:
        """Get a pipeline with its stages; raise NotFound."""
        for road in await self.list_all():
            if road.pipeline.id == pipeline_id:
                return road
        raise NotFound("pipeline", pipeline_id)

    async def get_stage(self, stage_id: UUID) -> Stage:
        """Get one stage; raise NotFound."""
        found = await self._session.get(Stage, (self._scope.workspace_id, stage_id))
        if found is None:
            raise NotFound("stage", stage_id)
        return found

    async def list_stages(self, pipeline_id: UUID | None = None) -> list[Stage]:
        """List the stages in order, of one pipeline or of all."""
        statement = self._select(Stage).order_by(Stage.position, Stage.id)
        if pipeline_id is not None:
            statement = statement.where(Stage.pipeline_id == pipeline_id)
        return await self._list(statement)
