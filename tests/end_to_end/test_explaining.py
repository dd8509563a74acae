"""On Slack: an explanation in the direct messages, a correction by two presses, and one typed into a window."""

from pathlib import Path

from storage.unit_of_work import Store
from tests.stage import labels, stage, words

ASK = "How did you read this?"


async def logs(store: Store) -> list[str]:
    """List what stands in the timelines."""
    return [f"{each.kind.value}: {each.summary}" for each in await store.activities.list_all() if not each.deleted_at]


async def test_two_presses_correct_the_card(folder: Path) -> None:
    async with stage(folder) as on:
        card = await on.tells(on.anna, "called Acme, they want a quote")
        assert labels(card)[-1] == ASK
        await on.presses(on.anna, card, ASK)
        told = on.last(on.anna)
        assert "This is how I read" in words(told)
        assert "Call logged" in words(card)
        await on.presses(on.anna, told, "Kind")
        assert "What should it be?" in words(told)
        await on.presses(on.anna, told, "Demo")
        assert "Corrected. Kind: Demo" in words(told)
        assert "Demo logged: Acme" in words(card)
        assert labels(card)[-2:] == ["Undo", ASK]
        assert await on.app.in_store(logs) == ["demo: they want a quote"]
        assert on.refused() == []


async def test_something_else_is_typed_into_a_window(folder: Path) -> None:
    async with stage(folder) as on:
        card = await on.tells(on.anna, "called Acme, they want a quote")
        await on.presses(on.anna, card, ASK)
        told = on.last(on.anna)
        await on.presses(on.anna, told, "Words")
        view = on.slack.workspace.open_views(on.anna.id)[-1]
        await on.slack.gestures.submits(on.anna, view, {"value": "they want two quotes"})
        await on.settle()
        assert await on.app.in_store(logs) == ["call: they want two quotes"]
        assert "they want two quotes" in words(card)
        assert on.refused() == []
