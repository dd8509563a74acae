"""Presses that come too late for something: after an upgrade, half an hour, a demotion, a new key.

Each works or explains itself.
"""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pydantic import SecretStr

from bot.cli.secrets import command as secrets
from handlers.kit.request import Request
from storage.models.inbox import Inbox
from storage.models.member import Role
from storage.models.task import TaskState
from storage.unit_of_work import Store
from tests.chat import Chat, Shown, conversation
from tests.stage import labels, stage, words

STALE = "This card is out of date, so I did nothing"


async def _states(store: Store) -> list[TaskState]:
    return [each.state for each in await store.tasks.list_all()]


async def _reminded(chat: Chat) -> Shown:
    return await chat.says("remind me tomorrow at 9am to call Acme")


async def _rewrite(chat: Chat, command: str, change: dict[str, Any]) -> None:
    """Let the newest card's presses of a command be as another version stored them."""

    async def work(store: Store) -> None:
        cards = await store.cards.list_latest(chat.channel, limit=5)
        card = next(each for each in cards if any(press["command"] == command for press in each.presses))
        card.presses = [{**each, **change} if each["command"] == command else each for each in card.presses]

    await chat.app.in_store(work)


async def test_after_an_upgrade_a_button_whose_command_is_gone_explains_itself(folder: Path) -> None:
    async with conversation(folder) as chat:
        card = await _reminded(chat)
        await _rewrite(chat, "done", {"command": "tick_off"})
        await chat.reopens()
        assert STALE in await chat.presses("Done", on=card)
        assert await chat.app.in_reading(_states) == [TaskState.OPEN]


async def test_after_an_upgrade_an_argument_that_nobody_knows_any_more_does_no_harm(folder: Path) -> None:
    async with conversation(folder) as chat:
        card = await _reminded(chat)
        (task,) = await chat.app.in_reading(lambda store: store.tasks.list_all())
        await _rewrite(chat, "done", {"arguments": {"task_id": str(task.id), "loudly": True}})
        await chat.reopens()
        assert "✓ Done: Call Acme" in await chat.presses("Done", on=card)


async def test_after_an_upgrade_a_missing_argument_is_asked_for(folder: Path) -> None:
    async with conversation(folder) as chat:
        await chat.calls("deal Acme rollout 12k")
        card = await chat.calls("show Acme rollout")
        await _rewrite(chat, "won", {"arguments": {"opportunity": "7"}})
        await chat.reopens()
        assert "Which deal?" in await chat.presses("Won", on=card)
        assert "🎉 Won: Acme rollout" in await chat.says("Acme rollout")


async def test_after_an_upgrade_the_old_way_to_a_stages_days_still_works(folder: Path) -> None:
    async with conversation(folder) as chat:
        stages = await chat.app.in_reading(lambda store: store.pipelines.list_stages())
        card = await chat.calls("setup pipeline")
        await _rewrite(chat, "stage", {"command": "setup", "arguments": {"step": "stall", "stage": str(stages[2].id)}})
        assert "how many days" in await chat.presses("Proposal", on=card)
        assert "Proposal: a deal stalls after 9 days" in await chat.says("9")


async def test_half_an_hour_later_the_answer_needs_nothing_that_slack_has_let_go(folder: Path) -> None:
    async with stage(folder) as on:
        card = await on.tells(on.anna, "remind me tomorrow at 9am to call Acme")
        shown = await on.tells(on.anna, "show Acme")
        taken: list[tuple[Inbox, Request]] = []
        at_once, on.app.inbox.hand_on = on.app.inbox.hand_on, taken.extend
        await on.slack.gestures.presses(on.anna, card, "Done")
        await on.slack.gestures.presses(on.anna, shown, "Add a note")
        await on.slack.settled()
        # Both presses are stored and acknowledged; nobody worked on them before the trigger and the URL were dead.
        on.clock.at = on.clock.at.replace(hour=on.clock.at.hour + 1)
        on.app.inbox.hand_on = at_once
        at_once(taken)
        await on.settle()
        await on.passes(seconds=5)
        assert "Done: Call Acme" in words(card)
        assert on.slack.workspace.open_views(on.anna.id) == []
        assert "Fill in" in labels(on.last(on.anna))
        await on.presses(on.anna, on.last(on.anna), "Fill in")
        (form,) = on.slack.workspace.open_views(on.anna.id)
        await on.slack.gestures.submits(on.anna, form, {"summary": "prefers mornings"})
        await on.settle()
        assert "prefers mornings" in words(on.last(on.anna))


async def test_a_card_that_is_half_an_hour_old_is_as_good_as_new(folder: Path) -> None:
    async with stage(folder) as on:
        channel = on.slack.workspace.add_channel("sales", on.anna)
        await on.tells(on.anna, "new deal Acme rollout 12k")
        await on.slack.gestures.slash(on.anna, channel, "/crm", "show Acme rollout")
        await on.settle()
        alone = on.slack.workspace.ephemerals(on.anna.id)[-1]
        await on.passes(minutes=31)
        # What only she sees cannot be edited without the URL that has run out: the answer is a message of its own.
        await on.presses(on.anna, alone, "Won")
        assert "Won: Acme rollout" in words(on.bots(channel)[-1])
        await on.presses(on.anna, alone, "Add a note")
        assert len(on.slack.workspace.open_views(on.anna.id)) == 1
        assert on.refused() == []


async def test_after_a_demotion_the_same_button_explains_and_does_nothing(folder: Path) -> None:
    async with conversation(folder) as chat:
        rep = await chat.colleague("Omar Haddad")
        card = await _reminded(rep)

        async def demote(store: Store) -> None:
            member = await store.members.find_by_name("Omar Haddad")
            assert member is not None
            member.role = Role.VIEWER

        await chat.app.in_store(demote)
        assert "Your role here doesn't cover that" in await rep.presses("Done", on=card)
        assert await chat.app.in_reading(_states) == [TaskState.OPEN]


async def test_after_crm_secrets_rotate_old_buttons_work(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with conversation(folder) as chat:
        card = await _reminded(chat)
        monkeypatch.setenv("RAPPORT_DATABASE_URL", chat.app.settings.database_url)
        before = chat.app.house.keys
        assert "A new key signs" in CliRunner().invoke(secrets, ["rotate"]).output
        await chat.reopens()
        assert chat.app.house.keys[0] != before[0]
        assert "✓ Done: Call Acme" in await chat.presses("Done", on=card)


@pytest.mark.parametrize(("old", "said"), [("a" * 32, "✓ Done: Call Acme"), (None, STALE)])
async def test_a_key_of_the_environment_is_kept_among_the_old_ones_or_its_buttons_explain_themselves(
    folder: Path, old: str | None, said: str
) -> None:
    async with conversation(folder) as chat:
        await _with_key(chat, "a" * 32, None)
        card = await _reminded(chat)
        await _with_key(chat, "b" * 32, old)
        assert said in await chat.presses("Done", on=card)
        done = [TaskState.DONE] if old else [TaskState.OPEN]
        assert await chat.app.in_reading(_states) == done


async def _with_key(chat: Chat, key: str, old: str | None) -> None:
    given = {"secret_key": SecretStr(key), "old_secret_keys": SecretStr(old) if old else None}
    chat.app.settings = chat.app.settings.model_copy(update=given)
    await chat.reopens()


@pytest.mark.parametrize("to", ["Proposal", "Lost"])
async def test_a_window_that_was_open_while_the_deal_was_won_turns_nothing(folder: Path, to: str) -> None:
    async with stage(folder, join="open") as on:
        bob = on.slack.workspace.add_user("bob", real_name="Bob")
        await on.tells(bob, "new deal Acme rollout 12k")
        await on.turns_to("2026-03-10T10:31+01:00")
        await on.presses(bob, on.last(bob), "Move")
        (form,) = on.slack.workspace.open_views(bob.id)
        await on.passes(minutes=1)
        await on.tells(on.anna, "won Acme rollout")
        await on.passes(minutes=1)
        await on.slack.gestures.submits(bob, form, {"stage": to})
        await on.settle()
        assert any("Anna Berg has won Acme rollout" in words(each) for each in on.bots(on.slack.workspace.direct(bob)))
        assert "Won" in words(await on.tells(on.anna, "show Acme rollout"))
        assert on.refused() == []
