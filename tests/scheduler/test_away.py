"""After a gap the administrators learn of it, once."""

from datetime import timedelta

from scheduler.job import Turn
from scheduler.jobs.away import away
from scheduler.tick import tick
from tests.bot.delivery.house import NOW, House


async def test_after_a_gap_the_administrators_learn_of_it_once(any_house: House) -> None:
    for at in (NOW, NOW + timedelta(minutes=1)):
        assert await away(Turn(any_house.database, any_house.workspace, at)) == 0
    back = NOW + timedelta(hours=5)
    assert await away(Turn(any_house.database, any_house.workspace, back)) == 1
    assert await away(Turn(any_house.database, any_house.workspace, back)) == 0
    any_house.clock.moment = back
    await any_house.sender().drain()
    (text,) = any_house.slack.texts()
    assert "I am back" in text
    assert "9:31" in text


async def test_a_clock_that_is_turned_back_is_no_gap(house: House) -> None:
    await away(Turn(house.database, house.workspace, NOW))
    assert await away(Turn(house.database, house.workspace, NOW - timedelta(hours=5))) == 0
    assert await away(Turn(house.database, house.workspace, NOW + timedelta(minutes=5))) == 0


async def test_a_turned_clock_of_a_demonstration_is_no_absence(house: House) -> None:
    assert "away" not in await tick(house.database, house.workspace, NOW)
