"""What was typed on one day and arrived the next is read against its own moment, through both doors."""

from datetime import UTC, datetime
from pathlib import Path

from storage.unit_of_work import Store
from tests.stage import Stage, stage

SAID = "called Acme yesterday, follow up tomorrow at 3pm"
TYPED, ARRIVED = "2026-03-02T10:00+00:00", "2026-03-03T09:00+00:00"
"""Monday and Tuesday: a day lies between, and "tomorrow at 3pm" is still to come when the words arrive."""


async def kept(store: Store) -> tuple[str, str]:
    (activity,) = await store.activities.list_all()
    (task,) = await store.tasks.list_all()
    assert activity.occurred_at is not None
    assert task.due_at is not None
    return activity.occurred_at.date().isoformat(), task.due_at.date().isoformat()


def overnight(on: Stage) -> None:
    """Let a day pass before the bot sees anything: no other task runs between the words and their arrival."""
    on.clock.at = datetime.fromisoformat(ARRIVED).astimezone(UTC)


async def test_words_that_slack_delivers_a_day_later(folder: Path) -> None:
    async with stage(folder) as on:
        await on.turns_to(TYPED)
        on.slack.people.dms(on.anna, SAID)
        overnight(on)
        await on.settle()
        assert await on.app.in_store(kept) == ("2026-03-01", "2026-03-03")


async def test_words_that_telegram_delivers_a_day_later(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep")
        await on.turns_to(TYPED)
        on.telegram.people.says(tim, tim, SAID)
        overnight(on)
        await on.settle()
        assert await on.app.in_store(kept) == ("2026-03-01", "2026-03-03")
