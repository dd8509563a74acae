"""A founded workspace, and rows to put into it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from storage.base import new_id
from storage.models.company import Company
from storage.models.deal import Deal
from storage.models.inbox import Inbox
from storage.models.member import Member, Role
from storage.models.outbox import Outbox
from storage.models.pipeline import Pipeline
from storage.models.stage import Stage, StageKind
from storage.models.task import Task
from storage.models.workspace import Workspace
from storage.unit_of_work import Database
from tests.conftest import NOW


@dataclass
class House:
    """A founded workspace: its id, its first admin, its pipeline's first stage."""

    database: Database
    id: UUID
    admin_id: UUID
    pipeline_id: UUID
    stage_id: UUID

    def company(self, name: str = "Bäckerei Möller", **more: Any) -> Company:
        """Make a company that is in no store yet."""
        return Company(id=new_id(NOW), name=name, created_at=NOW, **more)

    def deal(self, name: str = "Oven", **more: Any) -> Deal:
        """Make a deal that is in no store yet."""
        places = {"pipeline_id": self.pipeline_id, "stage_id": self.stage_id, "owner_id": self.admin_id}
        return Deal(id=new_id(NOW), name=name, stage_since=NOW, created_at=NOW, **places, **more)

    def task(self, title: str = "Call", **more: Any) -> Task:
        """Make a task that is in no store yet."""
        people = {"assignee_id": self.admin_id, "created_by": self.admin_id}
        return Task(id=new_id(NOW), title=title, zone="UTC", created_at=NOW, **people, **more)

    @staticmethod
    def heard(key: str, conversation: str = "C1", **more: Any) -> Inbox:
        """Make an inbox row that is in no store yet."""
        values = {"platform": "slack", "account": "T1", "received_at": NOW, "payload": {"key": key}, **more}
        return Inbox(id=new_id(NOW), dedupe_key=key, conversation=conversation, **values)

    @staticmethod
    def said(intent: str, conversation: str = "C1", **more: Any) -> Outbox:
        """Make an outbox row that is in no store yet."""
        values = {"platform": "slack", "account": "T1", "channel": conversation, "payload": {}, **more}
        values.setdefault("not_before", NOW)
        return Outbox(id=new_id(NOW), intent_key=intent, conversation=conversation, created_at=NOW, **values)


async def found(database: Database, name: str = "Acme") -> House:
    """Found a workspace with an admin, a pipeline and two stages."""
    house = House(database, new_id(NOW), new_id(NOW), new_id(NOW), new_id(NOW))
    async with database.writing(house.id, now=NOW) as store:
        store.workspaces.add(Workspace(id=house.id, name=name, created_at=NOW))
        store.members.add(Member(id=house.admin_id, name="Ana Lima", role=Role.ADMIN, created_at=NOW))
        store.pipelines.add(Pipeline(id=house.pipeline_id, name="Sales"))
        store.pipelines.add_stage(Stage(id=house.stage_id, pipeline_id=house.pipeline_id, name="New"))
        won = Stage(id=new_id(NOW), pipeline_id=house.pipeline_id, name="Won", position=9, kind=StageKind.WON)
        store.pipelines.add_stage(won)
    return house


@pytest.fixture
async def house(database: Database) -> House:
    """Found a workspace in a database of each kind."""
    return await found(database)
