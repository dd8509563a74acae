"""A message is edited or deleted after its follow-up was done or moved: nothing of either is lost without a yes."""

from pathlib import Path

import pytest

from bot.simulator.slack.world import Message
from storage.unit_of_work import Store
from tests.stage import Stage, labels, stage, words

SAID = "called Wawa, follow up tomorrow at 9"
EDITED = "met Wawa, follow up tomorrow at 9"


async def _logged(store: Store) -> list[str]:
    return [each.kind.value for each in await store.activities.list_all()]


async def _said(on: Stage) -> Message:
    said = on.slack.people.dms(on.anna, SAID)
    await on.settle()
    return said


async def _goes_on(on: Stage, how: str) -> None:
    if how == "done":
        await on.presses(on.anna, on.last(on.anna), "Done")
    else:
        await on.tells(on.anna, "snooze Wawa to friday at 9")


@pytest.mark.parametrize("how", ["done", "moved"])
async def test_the_new_words_are_logged_by_one_more_press(folder: Path, how: str) -> None:
    async with stage(folder) as on:
        said = await _said(on)
        await _goes_on(on, how)
        on.slack.people.edits(on.anna, said, EDITED)
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "Update the log")
        asked = on.last(on.anna)
        assert "You have gone on with this since: the follow-up" in words(asked)
        assert await on.app.in_store(_logged) == ["call"]
        await on.presses(on.anna, asked, "Update the log")
        assert "Meeting logged: Wawa" in words(asked)
        assert "Undo" in labels(asked)
        assert await on.app.in_store(_logged) == ["meeting"]
        agenda = words(await on.tells(on.anna, "agenda"))
        assert "Later (1)" in agenda
        assert "9:00" in agenda


@pytest.mark.parametrize("how", ["done", "moved"])
async def test_so_is_a_deletion(folder: Path, how: str) -> None:
    async with stage(folder) as on:
        said = await _said(on)
        await _goes_on(on, how)
        on.slack.people.deletes(said)
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "Undo it")
        asked = on.last(on.anna)
        assert "You have gone on with this since" in words(asked)
        await on.presses(on.anna, asked, "Take it back anyway")
        assert await on.app.in_store(_logged) == []
        assert "Nothing is open" in words(await on.tells(on.anna, "agenda"))


async def test_what_a_colleague_has_done_since_stays_as_it_is(folder: Path) -> None:
    async with stage(folder) as on:
        said = await _said(on)
        ben = on.slack.workspace.add_user("ben", real_name="Ben Ode")
        on.slack.people.dms(ben, "hi")
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "Let in")
        await on.tells(ben, "done Wawa")
        on.slack.people.edits(on.anna, said, EDITED)
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "Update the log")
        assert "no work is lost" in words(on.last(on.anna))
        assert await on.app.in_store(_logged) == ["call"]
