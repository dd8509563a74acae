"""The first day and a half of the simulated week: what arrives is once, by day, in time, and answers for itself.

The whole week is played by ``python -m benchmarks.week``.
"""

from pathlib import Path

from benchmarks.week.page import page
from benchmarks.week.playing import play


async def test_nothing_at_night_nothing_twice_nothing_done_and_all_of_it_explained(tmp_path: Path) -> None:
    played = await play(tmp_path, hours=34)
    kinds = {each.kind for each in played.pings}
    assert {"reminder", "stall", "stall_digest", "morning"} <= kinds
    assert played.at_night() == []
    assert played.doubled() == []
    assert played.superfluous == []
    assert {each.intent for each in played.pings} == played.explained
    assert "| about what was already done | 0 |" in page(played)
    # Somebody's backlog of thirty deals is one message, not thirty.
    backlog = [each for each in played.pings if each.kind == "stall_digest"]
    assert len(backlog) == 1
    assert len(backlog[0].deals) > 10
