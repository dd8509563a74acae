"""Slack from the payload to the posted card, by Socket Mode and by signed HTTP."""

from pathlib import Path

import pytest

from bot.simulator import faults
from bot.slack.rendering import limits
from tests.stage import Stage, labels, stage, words


@pytest.mark.parametrize("over_http", [False, True])
async def test_a_sentence_becomes_a_card_and_its_button_edits_it(folder: Path, over_http: bool) -> None:
    async with stage(folder, over_http=over_http) as on:
        card = await on.tells(on.anna, "remind me tomorrow at 3pm to call Acme")
        assert "Acme" in words(card)
        await on.presses(on.anna, card, "Undo")
        assert len(on.bots()) == 1
        assert len(card.edits) == 1
        assert "Undo" not in labels(card)
        assert on.refused() == []


@pytest.mark.parametrize("over_http", [False, True])
async def test_a_reminder_in_a_minute_arrives_once(folder: Path, over_http: bool) -> None:
    async with stage(folder, over_http=over_http) as on:
        await on.tells(on.anna, "remind me in 1 minute to call Acme")
        await on.passes(seconds=30)
        assert len(on.bots()) == 1
        for _ in range(3):
            await on.passes(seconds=40)
        assert len(on.bots()) == 2
        assert "Acme" in words(on.last(on.anna))
        assert on.refused() == []


@pytest.mark.parametrize("over_http", [False, True])
async def test_a_command_without_arguments_opens_a_form_that_becomes_a_deal(folder: Path, over_http: bool) -> None:
    async with stage(folder, over_http=over_http) as on:
        await _called(on, "deal")
        view = on.slack.workspace.open_views(on.anna.id)[-1]
        await on.slack.gestures.submits(on.anna, view, {"name": "Big one", **_rest(view)})
        await on.settle()
        assert "Big one" in words(on.last(on.anna))
        # The form was enough: no card beside it says "Open".
        assert len(on.bots()) == 1
        assert on.refused() == []


@pytest.mark.parametrize("error", ["expired_trigger_id", "internal_error"])
async def test_a_form_that_cannot_be_opened_comes_as_a_card(folder: Path, error: str) -> None:
    async with stage(folder) as on:
        on.slack.faults.queue("views.open", faults.error(error))
        await _called(on, "deal")
        assert on.slack.workspace.open_views(on.anna.id) == []
        on.clock.at = on.clock.at.replace(minute=on.clock.at.minute + 1)
        await on.settle()
        card = on.last(on.anna)
        await on.presses(on.anna, card, "Fill in")
        assert on.slack.workspace.open_views(on.anna.id)


async def test_an_invalid_answer_is_said_beside_it(folder: Path) -> None:
    async with stage(folder) as on:
        await _called(on, "deal")
        view = on.slack.workspace.open_views(on.anna.id)[-1]
        given = {"name": "Big one", **_rest(view)}
        refused = await on.slack.gestures.submits(on.anna, view, given | {"amount": "purple"})
        assert list(refused.answer["errors"]) == ["amount"]
        assert "purple" in refused.answer["errors"]["amount"]
        await on.slack.gestures.submits(on.anna, view, given)
        await on.settle()
        assert "500" in words(on.last(on.anna))
        assert len(on.bots()) == 1
        assert on.refused() == []


async def test_an_invalid_answer_that_was_not_judged_in_time_is_changed_in_a_form_that_remembers(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SUGGEST_SECONDS", 0)
    async with stage(folder) as on:
        await _called(on, "deal")
        view = on.slack.workspace.open_views(on.anna.id)[-1]
        await on.slack.gestures.submits(on.anna, view, {"name": "Big one", **_rest(view), "amount": "purple"})
        await on.settle()
        view.open = False
        said = on.last(on.anna)
        assert "purple" in words(said)
        await on.presses(on.anna, said, "Change it")
        again = on.slack.workspace.open_views(on.anna.id)[-1]
        initial = {block["block_id"]: block["element"].get("initial_value") for block in again.body["blocks"]}
        assert initial["name"] == "Big one"
        assert initial["amount"] == "purple"
        await on.slack.gestures.submits(on.anna, again, {"amount": "500"})
        await on.settle()
        assert "500" in words(on.last(on.anna))
        assert on.refused() == []


async def _called(on: Stage, text: str) -> None:
    await on.slack.gestures.slash(on.anna, on.slack.workspace.direct(on.anna), "/crm", text)
    await on.settle()


def _rest(view: object) -> dict[str, object]:
    """Fill what else a deal's form asks; the customer is a menu that searches, and takes a new name too."""
    new = {"text": {"type": "plain_text", "text": "+ New: Acme", "emoji": False}, "value": "new:Acme"}
    known: dict[str, object] = {"company": new, "amount": "500"}
    asked = {block["block_id"] for block in view.body["blocks"]}  # type: ignore[attr-defined]  # A local server's view.
    return {name: value for name, value in known.items() if name in asked}
