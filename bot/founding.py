"""The first start: the one workspace of the installation, with a pipeline that works from the first minute."""

from datetime import datetime
from uuid import uuid4

from bot.settings import Settings
from storage.base import new_id
from storage.models.pipeline import Pipeline
from storage.models.stage import Stage, StageKind
from storage.models.workspace import JoinPolicy, Workspace
from storage.unit_of_work import Database

# Name, kind, days until a deal stalls there, probability in percent.
_STAGES = (
    ("Lead", StageKind.OPEN, 7, 10),
    ("Qualified", StageKind.OPEN, 14, 25),
    ("Proposal", StageKind.OPEN, 14, 50),
    ("Negotiation", StageKind.OPEN, 10, 75),
    ("Won", StageKind.WON, None, 100),
    ("Lost", StageKind.LOST, None, 0),
)


async def found(database: Database, settings: Settings, now: datetime) -> Workspace:
    """Return the workspace; make it, with its pipeline, where there is none yet."""
    known = await database.list_workspaces()
    if known:
        return known[0]
    workspace = Workspace(
        id=new_id(now),
        name="Rapport",
        currency=settings.currency,
        zone=settings.zone,
        locale=settings.locale,
        join_policy=JoinPolicy(settings.join),
        deployment_id=uuid4().hex,
        created_at=now,
    )
    async with database.writing(workspace.id, now=now) as store:
        store.workspaces.add(workspace)
        pipeline = store.pipelines.add(Pipeline(id=new_id(now), name="Sales"))
        for position, (name, kind, stall_days, probability) in enumerate(_STAGES):
            store.pipelines.add_stage(
                Stage(
                    id=new_id(now),
                    pipeline_id=pipeline.id,
                    name=name,
                    position=position,
                    kind=kind,
                    stall_days=stall_days,
                    probability=probability,
                )
            )
    return (await database.list_workspaces())[0]
