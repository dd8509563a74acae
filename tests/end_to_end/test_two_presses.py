"""A misread record is put right by two presses, on both platforms."""

from pathlib import Path

from tests.stage import Stage, labels, stage, words

ASK = "How did you read this?"


async def _known(on: Stage) -> None:
    await on.tells(on.anna, "new contact Ana Ruiz at Casa Verde SL")
    await on.tells(on.anna, "new contact Luz Gil at Casa Verde SL")


async def test_in_slack(folder: Path) -> None:
    async with stage(folder) as on:
        await _known(on)
        card = await on.tells(on.anna, "called Ana Ruiz")
        await on.presses(on.anna, card, ASK)
        asked = on.last(on.anna)
        await on.presses(on.anna, asked, "Person")
        assert "Luz Gil" in labels(asked)
        await on.presses(on.anna, asked, "Luz Gil")
        assert "Call logged: Luz Gil" in words(card)


async def test_typed_in_slack(folder: Path) -> None:
    async with stage(folder) as on:
        card = await on.tells(on.anna, "new deal Skyline at Lumen 12k closing in July")
        await on.presses(on.anna, card, ASK)
        await on.presses(on.anna, on.last(on.anna), "Close date")
        await on.tells(on.anna, "end of august")
        assert "Aug 31, 2026" in words(card)


async def test_on_telegram(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        tim = await on.invites(role="rep")
        await _known(on)
        card = await on.writes(tim, "called Ana Ruiz")
        await on.taps(tim, card, ASK)
        assert on.telegram is not None
        asked = await on.taps(tim, on.telegram.sent(tim)[-1], "Person")
        await on.taps(tim, asked, "Luz Gil")
        assert "Call logged: Luz Gil" in card.text
