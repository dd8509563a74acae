"""Every event comes three times at once, to two workers: tasks on SQLite, processes on PostgreSQL."""

import pytest

from tests.chaos.conftest import Play


@pytest.mark.parametrize("platform", ["slack", "telegram"])
def test_each_event_three_times_to_two_workers_has_one_effect_and_one_reply(
    play: Play, database_url: str, platform: str
) -> None:
    report = play("thrice", platform, database_url, sentences=6, reminders=4)
    assert report["problems"] == [], report["words"]
    assert report["messages"] == 10
