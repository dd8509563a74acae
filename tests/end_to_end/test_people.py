"""Who may: administrators, colleagues who ask, guests and strangers, invitations, and people who leave."""

import re
from pathlib import Path
from typing import Any

import pytest

from bot.simulator.slack.world import User
from handlers.dispatcher.arrivals.flood import StrangersTalk
from handlers.kit.command import registry
from tests.stage import Stage, labels, stage, words

CANARY = "zanzibar-canary"
SECRET = "Acme"


def _stored(folder: Path, word: str) -> bool:
    return any(word.encode() in each.read_bytes() for each in folder.rglob("*") if each.is_file())


def _said(on: Stage, user: User) -> list[str]:
    own = on.bots(on.slack.workspace.direct(user)) + on.slack.workspace.ephemerals(user.id)
    return [words(each) for each in own]


async def test_an_owner_is_an_administrator_and_is_heard_at_once(folder: Path) -> None:
    async with stage(folder) as on:
        owner = on.slack.workspace.add_user("olga", is_owner=True)
        assert "Acme" in words(await on.tells(owner, "called Acme"))
        members = await on.app.in_store(lambda store: store.members.list_admins())
        assert [each.name for each in members] == ["Olga"]


async def test_a_colleague_asks_and_is_let_in(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "called Acme")
        bob = on.slack.workspace.add_user("bob", real_name="Bob Stone")
        await on.tells(bob, f"called {CANARY}")
        assert len(_said(on, bob)) == 1
        assert not _stored(folder, CANARY)
        request = on.last(on.anna)
        assert "Bob Stone" in words(request)
        await on.tells(bob, f"called {CANARY} again")
        assert len(on.bots(on.slack.workspace.direct(on.anna))) == 2
        await on.presses(on.anna, request, "Let in")
        assert "Bob Stone" in _said(on, bob)[-1]
        assert "Beta" in words(await on.tells(bob, "called Beta"))
        assert on.refused() == []


async def test_an_open_team_lets_colleagues_in_with_their_first_sentence(folder: Path) -> None:
    async with stage(folder, join="open") as on:
        bob = on.slack.workspace.add_user("bob")
        assert "Beta" in words(await on.tells(bob, "called Beta"))


KINDS: dict[str, dict[str, Any]] = {
    "guest": {"is_restricted": True},
    "single channel guest": {"is_ultra_restricted": True},
    "stranger": {"is_stranger": True, "team_id": "T0OTHER"},
    "other team": {"team_id": "T0OTHER"},
    "deactivated": {"deleted": True},
}


@pytest.mark.parametrize("kind", KINDS)
async def test_outsiders_are_refused_whatever_they_try(folder: Path, kind: str) -> None:
    async with stage(folder, join="open") as on:
        channel = on.slack.workspace.add_channel("sales", on.anna)
        on.slack.people.mentions(on.anna, channel, "remind me tomorrow at 9am to call Acme")
        await on.settle()
        (card,) = on.bots(channel)
        guest = on.slack.workspace.add_user("gus", **KINDS[kind])
        channel.members.add(guest.id)
        shown = words(card)
        for label in labels(card):
            await on.slack.gestures.presses(guest, card, label)
        for name in registry().commands:
            await on.slack.gestures.slash(guest, channel, "/crm", f"{name} {CANARY}")
        on.slack.people.dms(guest, f"called {CANARY}")
        on.slack.people.mentions(guest, channel, f"find {SECRET} {CANARY}")
        await on.settle()
        said = _said(on, guest)
        assert len(said) == 1
        assert SECRET not in said[0]
        assert (words(card), card.edits) == (shown, [])
        assert not _stored(folder, CANARY)
        assert len(on.bots(channel)) == 1
        await on.passes(hours=25)
        on.app.inbox.strangers = StrangersTalk()  # The bucket fills by real seconds, which a test does not wait for.
        await on.tells(guest, "hello?")
        assert len(_said(on, guest)) == 2
        assert on.refused() == []


async def test_bots_are_never_answered(folder: Path) -> None:
    async with stage(folder) as on:
        robot = on.slack.workspace.add_user("robot", is_bot=True)
        channel = on.slack.workspace.add_channel("sales", on.anna, robot)
        on.slack.people.mentions(robot, channel, f"called {CANARY}")
        await on.settle()
        assert on.bots() == []
        assert not _stored(folder, CANARY)


async def test_a_telegram_stranger_gets_one_answer_and_an_invitation_works_once(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        await on.tells(on.anna, "called Acme")
        mallory = on.telegram.world.person("Mallory", started=True)
        for name in registry().commands:
            if name not in ("start",):
                on.telegram.people.says(mallory, mallory, f"/{name} {CANARY}")
        on.telegram.people.says(mallory, mallory, f"called {CANARY}")
        await on.settle()
        (answer,) = on.telegram.sent(mallory)
        on.telegram.people.presses(mallory, answer, "AZytxpqAcACD8O9mKffGWgIjnnxdWfJBbA")
        await on.settle()
        assert len(on.telegram.sent(mallory)) == 1
        assert SECRET not in answer.content
        assert not _stored(folder, CANARY)
        code = await on.code()
        first, second = (on.telegram.world.person(name) for name in ("Tim", "Tom"))
        for person in (first, second):
            on.telegram.people.starts(person, code)
            await on.settle()
        assert "time zone" in on.telegram.sent(first)[-1].content
        assert "time zone" not in on.telegram.sent(second)[-1].content
        before = len(on.telegram.sent(second))
        await on.writes(second, "called Acme")
        assert SECRET not in "".join(each.content for each in on.telegram.sent(second))
        assert len(on.telegram.sent(second)) <= before + 1
        assert on.refused() == []


async def test_a_code_lets_a_colleague_in_on_slack_and_no_guest(folder: Path) -> None:
    async with stage(folder) as on:
        bob, gus = on.slack.workspace.add_user("bob"), on.slack.workspace.add_user("gus", is_restricted=True)
        code = await on.code()
        await on.tells(bob, "hello")
        for person in (gus, bob):
            channel = on.slack.workspace.direct(person)
            await on.slack.gestures.slash(person, channel, "/crm", f"join {code}")
            await on.settle()
        assert "Welcome" not in "".join(_said(on, gus))
        assert "Bob" in _said(on, bob)[-1]
        assert "time zone" not in _said(on, bob)[-1]
        assert "Beta" in words(await on.tells(bob, "called Beta"))
        assert on.refused() == []


async def test_a_viewer_cannot_write(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        await on.tells(on.anna, "called Acme")
        vera = await on.invites(role="viewer", first_name="Vera")
        for line in ("called Zeta", "/log called Zeta", "remind me tomorrow to call Zeta", "/invite admin Eve"):
            await on.writes(vera, line)
        companies = await on.app.in_store(lambda store: store.companies.list_all())
        assert [each.name for each in companies] == ["Acme"]
        assert "Acme" in (await on.writes(vera, "/find Acme")).content
        assert on.refused() == []


async def test_who_is_deactivated_in_slack_is_out_everywhere(folder: Path) -> None:
    async with stage(folder, with_telegram=True, join="open") as on:
        assert on.telegram is not None
        await on.tells(on.anna, "called Acme")
        bob = on.slack.workspace.add_user("bob", real_name="Bob Stone")
        await on.tells(bob, "remind me tomorrow at 9am to call Acme")
        code = await _code_for(on, "Bob Stone")
        phone = on.telegram.world.person("Bob")
        on.telegram.people.starts(phone, code)
        await on.settle()
        card = await on.writes(phone, "remind me tomorrow at 10am to call Beta")
        on.slack.people.deactivates(bob)
        await on.settle()
        assert "2 follow-ups" in words(on.last(on.anna))
        before = len(on.telegram.sent(phone))
        await on.taps(phone, card, "Undo")
        await on.writes(phone, f"called {CANARY}")
        assert len(on.telegram.sent(phone)) == before + 1
        assert not _stored(folder, CANARY)
        await on.turns_to("2026-03-03T10:00:05+01:00")
        assert len(on.telegram.sent(phone)) == before + 1
        rung = "".join(words(each) for each in on.bots(on.slack.workspace.direct(on.anna)))
        assert "Call Beta" in rung
        assert on.refused() == []


async def test_who_is_active_in_slack_again_asks_to_be_let_in(folder: Path) -> None:
    async with stage(folder, join="open") as on:
        await on.tells(on.anna, "called Acme")
        bob = on.slack.workspace.add_user("bob", real_name="Bob Stone")
        await on.tells(bob, "called Beta")
        on.slack.people.deactivates(bob)
        await on.settle()
        on.slack.people.changes(bob, deleted=False)
        await on.settle()
        await on.passes(hours=30)
        await on.tells(bob, "called Gamma")
        assert "asked the administrators to let you in" in words(on.last(bob))
        request = on.last(on.anna)
        assert "Bob Stone would like to work with me" in words(request)
        assert [each.name for each in await on.app.in_store(lambda store: store.companies.list_all())] == [
            "Acme",
            "Beta",
        ]
        await on.presses(on.anna, request, "Let in")
        await on.tells(bob, "called Gamma")
        assert "Call logged: Gamma" in words(on.last(bob))
        on.slack.people.deactivates(bob)
        on.slack.people.changes(bob, deleted=False)
        await on.settle()
        before = len(on.bots())
        await on.tells(bob, "called Delta")
        assert "asked the administrators" not in words(on.last(bob))
        assert len(on.bots()) <= before + 1
        assert on.refused() == []


async def _code_for(on: Stage, name: str) -> str:
    from handlers.rules.team.invitations import make
    from storage.models.member import Role

    code, invitation = make(role=Role.REP, name=name, by=None, now=on.clock.now())

    async def keep(store: Any) -> None:
        known = await store.members.find_by_name(name)
        invitation.member_id = known.id if known else None  # As `crm invite --member` does.
        store.invitations.add(invitation)

    await on.app.in_store(keep)
    return code


async def test_an_undo_lets_nobody_in_whom_slack_has_deactivated_since(folder: Path) -> None:
    async with stage(folder, with_telegram=True, join="open") as on:
        assert on.telegram is not None
        await on.tells(on.anna, "called Acme")
        bob = on.slack.workspace.add_user("bob", real_name="Bob Stone")
        await on.tells(bob, "remind me tomorrow at 9am to call Acme")
        code = await _code_for(on, "Bob Stone")
        phone = on.telegram.world.person("Bob")
        on.telegram.people.starts(phone, code)
        await on.settle()
        closed = await on.tells(on.anna, "members deactivate Bob")
        on.slack.people.deactivates(bob)
        await on.settle()
        await on.presses(on.anna, closed, "Undo")
        said = "".join(words(each) for each in on.bots(on.slack.workspace.direct(on.anna)))
        assert "Bob Stone is deactivated in Slack" in said
        assert "Bob Stone has access" not in said
        assert "Acme" not in (await on.writes(phone, "agenda")).content
        on.slack.people.changes(bob, deleted=False)
        await on.settle()
        assert "Bob Stone has access" in words(await on.tells(on.anna, "undo"))
        assert "Call Acme" in (await on.writes(phone, "agenda")).content
        assert on.refused() == []


async def test_when_the_last_administrator_is_gone_the_managers_hear_how_to_get_one(folder: Path) -> None:
    async with stage(folder, join="open") as on:
        bob, ines, olga = (on.slack.workspace.add_user(each) for each in ("bob", "ines", "olga"))
        await on.tells(on.anna, "hello")
        for each in (bob, ines, olga):
            await on.tells(each, "hello")
        await on.slack.gestures.slash(on.anna, on.slack.workspace.direct(on.anna), "/crm", "members Ines manager")
        await on.settle()
        heard = len(on.bots(on.slack.workspace.direct(bob)))
        on.slack.people.deactivates(on.anna)
        await on.settle()
        said = words(on.last(ines))
        assert "Anna Berg has left and was the last administrator here" in said
        assert "An owner or admin of the Slack workspace becomes one by writing me a line" in said
        assert len(on.bots(on.slack.workspace.direct(bob))) == heard
        on.slack.people.changes(olga, is_admin=True)
        await on.settle()
        await on.tells(olga, "hello")
        assert "Olga\n  administrator" in words(await on.tells(olga, "members"))
        assert on.refused() == []


async def test_a_code_that_was_taken_back_lets_nobody_in(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        said = words(await on.tells(on.anna, "invite rep Rob Roy"))
        code = re.search(r"(?:start=|join )([\w-]{22})", said)
        assert code is not None
        assert "Invitation withdrawn: Rob Roy" in words(await on.tells(on.anna, "undo"))
        rob = on.telegram.world.person("Rob")
        on.telegram.people.starts(rob, code[1])
        await on.settle()
        members = await on.app.in_store(lambda store: store.members.list_all())
        assert [each.name for each in members] == ["Anna Berg"]
