"""Whose clock a team goes by as long as nobody has set it: the first administrator's."""

from pathlib import Path

from tests.stage import stage, words


async def test_the_first_administrators_zone_is_the_teams(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.tells(on.anna, "hello")
        lisbon = on.slack.workspace.add_user("luis", is_admin=True, real_name="Luis Melo", tz="Europe/Lisbon")
        await on.tells(lisbon, "hello")
        assert "follow Europe/Berlin" in words(await on.tells(on.anna, "setup"))
        assert "follow Europe/Berlin" in words(await on.tells(lisbon, "setup zone"))


async def test_what_was_set_stays(tmp_path: Path) -> None:
    async with stage(tmp_path, zone="UTC") as on:
        assert "Anna" in words(await on.tells(on.anna, "hello"))
        assert "follow UTC" in words(await on.tells(on.anna, "setup zone"))


async def test_a_colleagues_zone_is_their_own(tmp_path: Path) -> None:
    async with stage(tmp_path, join="open") as on:
        bob = on.slack.workspace.add_user("bob", real_name="Bob Stone", tz="Asia/Tokyo")
        await on.tells(bob, "hello")
        await on.tells(on.anna, "hello")
        assert "follow Europe/Berlin" in words(await on.tells(on.anna, "setup"))
