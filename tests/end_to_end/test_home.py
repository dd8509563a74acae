"""Slack's Home tab as the working desk: published when it is opened, kept up to date, pressed, and closed again."""

from pathlib import Path
from typing import Any

from bot.simulator import faults
from bot.simulator.slack.world import User, View
from storage.models.member import MemberState
from storage.unit_of_work import Store
from tests.stage import Stage, _texts, labels, stage, words


def desk(on: Stage, user: User) -> View:
    return on.slack.workspace.homes[user.id]


def says(view: View) -> str:
    return "\n".join(_texts(view.body["blocks"]))


def published(on: Stage) -> int:
    return len([each for each in on.slack.journal.entries("call") if each.name == "views.publish"])


async def opens(on: Stage, user: User) -> View:
    on.slack.people.opens_home(user)
    await on.settle()
    return desk(on, user)


async def states(store: Store) -> list[str]:
    return [each.state.value for each in await store.tasks.list_all()]


async def test_the_desk_shows_the_day_and_follows_it(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "remind me today at 5pm to call Acme")
        await on.tells(on.anna, "deal Licences for Beta 12000")
        view = await opens(on, on.anna)
        assert "Today (1)" in says(view)
        assert "Call Acme" in says(view)
        assert "Log a call" in says(view)
        await on.turns_to("2026-03-03T09:00:00+01:00")
        await on.tells(on.anna, "remind me tomorrow at 9am to send the offer")
        before = says(desk(on, on.anna))
        await on.passes(seconds=3)
        assert "Overdue (1)" not in before
        assert "Overdue (1)" in says(desk(on, on.anna))
        assert "Later (1)" in says(desk(on, on.anna))
        await on.turns_to("2026-04-20T09:00:00+01:00")
        assert "Licences · Lead · nothing for 49 days" in says(await opens(on, on.anna))
        assert "Quiet deals (1)" in says(desk(on, on.anna))
        assert on.refused() == []


async def test_a_press_on_the_desk_is_answered_on_the_desk_and_can_be_undone(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "remind me today at 5pm to call Acme")
        messages = len(on.bots())
        view = await opens(on, on.anna)
        await on.slack.gestures.presses(on.anna, view, "Done")
        await on.settle()
        assert await on.app.in_store(states) == ["done"]
        assert "Today" not in says(view)
        await on.slack.gestures.presses(on.anna, view, "Undo")
        await on.settle()
        assert await on.app.in_store(states) == ["open"]
        assert "Today (1)" in says(view)
        await on.slack.gestures.presses(on.anna, view, "Later")
        await on.settle()
        assert len(on.bots()) == messages
        await on.passes(minutes=11)
        await opens(on, on.anna)
        assert "Undone" not in says(view)
        assert on.refused() == []


async def test_the_desk_opens_forms(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "called Acme")
        view = await opens(on, on.anna)
        await on.slack.gestures.presses(on.anna, view, "New deal")
        await on.settle()
        (form,) = on.slack.workspace.open_views(on.anna.id)
        await on.slack.gestures.submits(on.anna, form, {"name": "Seats", "amount": "500"})
        await on.settle()
        assert "Seats" in words(on.last(on.anna))
        assert "Undo" in labels(on.last(on.anna))
        assert on.refused() == []


async def test_many_changes_are_one_page_and_a_lost_answer_is_published_again(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "called Acme")
        view = await opens(on, on.anna)
        before = published(on)
        for number in range(6):
            on.slack.people.dms(on.anna, f"remind me today at 5pm to call customer {number}")
        await on.settle()
        on.slack.faults.queue("views.publish", faults.error("internal_error"))
        await on.passes(seconds=3)
        await on.passes(seconds=30)
        assert "Today (6)" in says(view)
        assert published(on) == before + 1


async def test_the_numbers_of_a_page_never_run_out(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "remind me today at 5pm to call Acme")
        view = await opens(on, on.anna)
        old: dict[str, Any] = dict(view.body)
        for _ in range(40):
            view = await opens(on, on.anna)
        cards = await on.app.in_store(_homes)
        assert len(cards) == 2
        assert max(cards) <= 250
        # What stood on the first page still means the same.
        view.body = old
        await on.slack.gestures.presses(on.anna, view, "Done")
        await on.settle()
        assert await on.app.in_store(states) == ["done"]
        assert on.refused() == []


async def test_strangers_see_nothing_and_who_leaves_sees_no_more(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "remind me today at 5pm to call Acme")
        zoe = on.slack.workspace.add_user("zoe")
        on.slack.people.opens_home(zoe)
        await on.settle()
        assert "how to get in" in says(desk(on, zoe))
        assert "Acme" not in says(desk(on, zoe))
        assert len({each.channel for each in on.bots()}) == 1  # Nobody but the one member was written to.
        assert len(await on.app.in_store(lambda store: store.members.list_all())) == 1
        bert = on.slack.workspace.add_user("bert", is_admin=True)
        await on.tells(bert, "remind me today at 5pm to call Beta")
        view = await opens(on, bert)
        assert "Beta" in says(view)

        async def close(store: Store) -> None:
            (member,) = [each for each in await store.members.list_active() if each.name == "Bert"]
            member.state = MemberState.DEACTIVATED

        await on.app.in_store(close)
        on.slack.people.opens_home(bert)
        await on.settle()
        assert "Beta" not in says(view)
        assert any("Call Beta" in str(each.body) for each in on.bots(on.slack.workspace.direct(bert)))
        assert on.refused() == []


async def test_the_desk_of_an_account_that_was_unlinked_closes(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        await on.tells(on.anna, "remind me today at 5pm to call Acme")
        view = await opens(on, on.anna)
        assert "Call Acme" in says(view)
        told = await on.tells(on.anna, "link")
        code = words(told).split("/link ")[1].split()[0]
        tim = on.telegram.world.person("Annas Telefon", started=True)
        await on.writes(tim, f"/link {code}")
        await on.presses(on.anna, on.last(on.anna), "Yes, that's me")
        said = await on.writes(tim, "/unlink")
        await on.taps(tim, said, "Unlink Slack Anna Berg")
        await on.passes(seconds=3)
        assert "Acme" not in says(desk(on, on.anna))
        await on.writes(tim, "remind me today at 6pm to call Beta")
        await on.passes(seconds=3)
        assert "Beta" not in says(desk(on, on.anna))
        assert on.refused() == []


async def test_the_desk_speaks_german_to_who_does(folder: Path) -> None:
    async with stage(folder) as on:
        kim = on.slack.workspace.add_user("kim", is_admin=True, locale="de-DE")
        await on.tells(kim, "erinnere mich heute um 17 Uhr, Acme anzurufen")
        view = await opens(on, kim)
        assert "Mein Tag" in says(view)
        assert "Heute (1)" in says(view)
        await on.slack.gestures.presses(kim, view, "Anruf eintragen")
        await on.settle()
        (form,) = on.slack.workspace.open_views(kim.id)
        assert "Zum Suchen tippen" in str(form.body)
        assert on.refused() == []


async def _homes(store: Store) -> list[int]:
    return [len(each.presses) for each in await store.cards.list_all() if each.purpose == "home"]
