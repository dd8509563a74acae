"""Slack's shortcuts and the menus of their windows: a window at once, filled in, and only for members."""

from pathlib import Path
from typing import Any

import pytest

from bot.simulator import faults
from bot.simulator.slack.world import User, View
from bot.slack.rendering import limits
from storage.models.activity import Activity
from storage.unit_of_work import Store
from tests.stage import Stage, stage, words


def window(on: Stage, user: User) -> View:
    return on.slack.workspace.open_views(user.id)[-1]


def inputs(view: View) -> list[dict[str, Any]]:
    return [each for each in view.body["blocks"] if each["type"] == "input"]


async def activities(store: Store) -> list[Activity]:
    return await store.activities.list_all()


async def types(on: Stage, view: View, menu: str, typed: str) -> list[dict[str, Any]]:
    element = next(each["element"] for each in inputs(view) if each["block_id"] == menu)
    given = await on.slack.gestures.types_in_menu(on.anna, view, element["action_id"], typed)
    return list(given.answer["options"])


async def test_log_a_call_opens_a_window_at_once_and_fills_it(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "called Ana Ruiz at Acme")
        before = len(on.bots())
        await on.slack.gestures.shortcut(on.anna, "log_call")
        view = window(on, on.anna)
        assert on.slack.journal.entries("view")[0].body["view"]["blocks"][0]["text"]["text"] == "One moment …"
        await on.settle()
        assert [each["block_id"] for each in inputs(view)] == ["contact", "summary"]
        ana = (await types(on, view, "contact", "an"))[0]
        assert ana["text"]["text"] == "Ana Ruiz"
        assert ana["description"]["text"] == "Acme"
        sent = await on.slack.gestures.submits(on.anna, view, {"contact": ana, "summary": "wants a quote"})
        assert sent.acked
        await on.settle()
        call = (await on.app.in_store(activities))[-1]
        assert (call.kind.value, call.summary) == ("call", "wants a quote")
        assert "Ana Ruiz" in words(on.last(on.anna))
        # The card that would have opened the form was not needed; only the log itself was said.
        assert len(on.bots()) == before + 1
        assert on.refused() == []


async def test_a_new_name_and_a_company_are_answers_too(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "called Acme")
        for typed, name in (("acm", "Acme"), ("Zenith", "+ New: Zenith")):
            await on.slack.gestures.shortcut(on.anna, "log_call")
            await on.settle()
            view = window(on, on.anna)
            found = await types(on, view, "contact", typed)
            chosen = next(each for each in found if each["text"]["text"] == name)
            await on.slack.gestures.submits(on.anna, view, {"contact": chosen, "summary": "spoke about prices"})
            await on.settle()
            assert name.removeprefix("+ New: ") in words(on.last(on.anna))
        logged = await on.app.in_store(activities)
        assert [bool(each.company_id) for each in logged[-2:]] == [True, False]
        assert on.refused() == []


async def test_new_deal_and_a_wrong_answer_keep_what_was_chosen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "called Acme")
        await on.slack.gestures.shortcut(on.anna, "new_deal")
        await on.settle()
        view = window(on, on.anna)
        (acme, *_) = await types(on, view, "company", "acme")
        wrong = {"name": "Licences", "company": acme, "amount": "a lot"}
        monkeypatch.setattr(limits, "SUGGEST_SECONDS", 0)  # Nothing is said in the form itself then.
        await on.slack.gestures.submits(on.anna, view, wrong)
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "Change it")
        again = window(on, on.anna)
        shown = {each["block_id"]: each["element"] for each in inputs(again)}
        assert shown["company"]["initial_option"] == {key: acme[key] for key in ("text", "value")}
        await on.slack.gestures.submits(on.anna, again, {"amount": "12000"})
        await on.settle()
        (deal,) = await on.app.in_store(lambda store: store.deals.list_all())
        assert (deal.name, deal.amount_minor) == ("Licences", 1_200_000)
        assert deal.company_id is not None
        assert on.refused() == []


async def test_a_message_is_logged_with_its_own_words_and_time(folder: Path) -> None:
    async with stage(folder) as on:
        bert = on.slack.workspace.add_user("bert")
        channel = on.slack.workspace.add_channel("sales", on.anna, bert, with_bot=False)
        await on.tells(on.anna, "called Acme")
        told = on.slack.people.says(bert, channel, "Acme wants 40 seats; remind me to laugh")
        await on.passes(hours=3)
        await on.slack.gestures.message_shortcut(on.anna, told, "log_message")
        await on.settle()
        view = window(on, on.anna)
        shown = {each["block_id"]: each["element"] for each in inputs(view)}
        assert shown["contact"]["initial_option"]["text"]["text"] == "Acme"
        assert "40 seats" in shown["summary"]["initial_value"]
        await on.slack.gestures.submits(on.anna, view, {})
        await on.settle()
        note = (await on.app.in_store(activities))[-1]
        assert note.occurred_at.timestamp() == float(told.ts)
        assert note.company_id is not None
        assert await on.app.in_store(lambda store: store.tasks.list_all()) == []
        assert on.bots(channel) == []
        assert on.refused() == []


async def test_when_no_window_opens_a_card_offers_the_form(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "called Acme")
        on.slack.faults.queue("views.open", faults.error("internal_error"), faults.error("internal_error"))
        await on.slack.gestures.shortcut(on.anna, "log_call")
        await on.settle()
        await on.passes(seconds=5)
        await on.presses(on.anna, on.last(on.anna), "Fill in")
        assert [each["block_id"] for each in inputs(window(on, on.anna))] == ["contact", "summary"]


async def test_a_window_that_was_closed_meanwhile_becomes_a_card(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "called Acme")
        on.slack.faults.queue("views.update", faults.error("hash_conflict"))
        await on.slack.gestures.shortcut(on.anna, "log_call")
        await on.settle()
        await on.passes(seconds=5)
        assert "Fill in" in str(on.last(on.anna).blocks)


async def test_guests_and_outsiders_find_nothing(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "called Acme")
        guest = on.slack.workspace.add_user("gina", is_restricted=True)
        stranger = on.slack.workspace.add_stranger("sam")
        for user in (guest, stranger):
            await on.slack.gestures.shortcut(user, "log_call")
            await on.settle()
            (view,) = on.slack.workspace.open_views(user.id)
            assert inputs(view) == []
            assert "direct messages" in str(view.body["blocks"])
        await on.slack.gestures.shortcut(on.anna, "log_call")
        await on.settle()
        view = window(on, on.anna)
        element = inputs(view)[0]["element"]["action_id"]
        for user in (guest, stranger):
            given = await on.slack.gestures.types_in_menu(user, view, element, "acme")
            assert given.answer == {"options": []}
        assert len(await types(on, view, "contact", "acme")) == 1


async def test_a_customer_whose_deal_bears_its_name_is_no_new_one(folder: Path) -> None:
    async with stage(folder) as on:
        channel = on.slack.workspace.add_channel("sales", on.anna, with_bot=False)
        await on.tells(on.anna, "new deal Gamma 5000")
        told = on.slack.people.says(on.anna, channel, "Gamma asks for a discount")
        await on.slack.gestures.message_shortcut(on.anna, told, "log_message")
        await on.settle()
        view = window(on, on.anna)
        shown = {each["block_id"]: each["element"] for each in inputs(view)}
        assert shown["contact"]["initial_option"]["text"]["text"] == "Gamma"
        await on.slack.gestures.submits(on.anna, view, {})
        await on.settle()
        assert "New contact" not in words(on.last(on.anna))
        assert (await on.app.in_store(activities))[-1].company_id is not None


async def test_a_message_that_was_logged_already_is_noticed(folder: Path) -> None:
    async with stage(folder) as on:
        channel = on.slack.workspace.add_channel("sales", on.anna, with_bot=False)
        await on.tells(on.anna, "called Acme")
        told = on.slack.people.says(on.anna, channel, "Acme asks for a discount")
        await on.slack.gestures.message_shortcut(on.anna, told, "log_message")
        await on.settle()
        await on.slack.gestures.submits(on.anna, window(on, on.anna), {})
        await on.settle()
        logged = len(await on.app.in_store(activities))
        await on.slack.gestures.message_shortcut(on.anna, told, "log_message")
        await on.settle()
        assert "has logged this message already" in words(on.last(on.anna))
        await on.presses(on.anna, on.last(on.anna), "Log it again")
        await on.slack.gestures.submits(on.anna, window(on, on.anna), {})
        await on.settle()
        assert len(await on.app.in_store(activities)) == logged + 1
        assert on.refused() == []
