"""Teams in the store, and the revision that makes room for them among rows that are there already."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from storage.base import new_id
from storage.migrations.migrate import migrate, migrate_down
from storage.models.team import Team
from storage.unit_of_work import Database
from tests.conftest import NOW
from tests.storage.conftest import House, found


async def test_members_and_what_points_to_them_survive_the_revision(sqlite_url: str, tmp_path: Path) -> None:
    database = Database.open(sqlite_url, clock=lambda: NOW)
    house = await found(database)
    async with database.writing(house.id, actor=house.admin_id, now=NOW) as store:
        store.deals.add(house.deal())
        store.tasks.add(house.task())
    await database.dispose()
    await migrate_down(sqlite_url, "0002")
    await migrate(sqlite_url)
    with sqlite3.connect(tmp_path / "rapport.db") as file:
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        assert file.execute("SELECT name, role, team_id FROM member").fetchall() == [("Ana Lima", "admin", None)]
        assert file.execute("SELECT count(*) FROM task WHERE assignee_id = (SELECT id FROM member)").fetchone() == (1,)
    file.close()


async def test_a_member_cannot_be_put_into_the_team_of_another_workspace(house: House) -> None:
    other = await found(house.database)
    async with house.database.writing(other.id, now=NOW) as store:
        theirs = store.teams.add(Team(id=store.new_id(), name="West", created_at=NOW))
    with pytest.raises(IntegrityError):
        async with house.database.writing(house.id, now=NOW) as store:
            (await store.members.get(house.admin_id)).team_id = theirs.id


async def test_the_team_of_a_topic_comes_before_that_of_its_whole_group(house: House) -> None:
    here = {"platform": "telegram", "account": "bot", "channel": "-1"}
    async with house.database.writing(house.id, now=NOW) as store:
        for name, thread in (("All", None), ("West", "7")):
            store.teams.add(Team(id=new_id(NOW), name=name, thread=thread, created_at=NOW, **here))
    async with house.database.reading(house.id) as store:
        names = {thread: await store.teams.find_by_place(**here, thread=thread) for thread in (None, "7", "8")}
        assert {thread: team and team.name for thread, team in names.items()} == {None: "All", "7": "West", "8": "All"}
        assert await store.teams.find_by_place("slack", "bot", "-1", None) is None


async def test_a_dissolved_team_leaves_its_members(house: House) -> None:
    async with house.database.writing(house.id, now=NOW) as store:
        team = store.teams.add(Team(id=store.new_id(), name="West", manager_id=house.admin_id, created_at=NOW))
        await store.flush()
        (await store.members.get(house.admin_id)).team_id = team.id
        await store.teams.set_ping(team.id, "wins", "off")
        await store.teams.set_ping(team.id, "wins", "digest")
    async with house.database.writing(house.id, now=NOW) as store:
        mine = await store.teams.find_for_member(house.admin_id)
        assert mine is not None
        assert await store.teams.pings(mine.id) == {"wins": "digest"}
        assert [each.name for each in await store.teams.list_managed(house.admin_id)] == ["West"]
        await store.teams.dissolve(mine)
    async with house.database.reading(house.id) as store:
        assert await store.teams.list_teams() == []
        assert (await store.members.get(house.admin_id)).team_id is None
