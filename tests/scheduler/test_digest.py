"""A team's place hears of each working day once."""

import asyncio
from datetime import datetime

from scheduler.tick import tick
from tests.bot.delivery.house import House
from tests.scheduler.quiet import add_deals, change, seat_team, waiting

MORNING = datetime.fromisoformat("2026-03-03T09:00+00:00")


async def test_two_processes_sum_up_once(any_house: House) -> None:
    (deal,) = await add_deals(any_house)
    await seat_team(any_house)
    await change(any_house, deal, amount_minor=900, currency="EUR")
    await asyncio.gather(*(tick(any_house.database, any_house.workspace, MORNING) for _ in range(3)))
    assert [row.channel for row in await waiting(any_house, "nudge:digest")] == ["C-team"]
