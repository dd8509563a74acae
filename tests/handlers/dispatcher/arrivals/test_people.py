"""Who may: strangers, guests, the deactivated; joining by invitation and by asking."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from handlers.kit.command import registry
from handlers.kit.request import Called, Changed, Platform, Pressed, Said, Sender, Standing
from handlers.rules.team.invitations import make
from storage.models.member import Role
from storage.models.workspace import JoinPolicy
from storage.unit_of_work import Store
from tests.chat import Chat, Everybody


def _guest(chat: Chat, standing: Standing) -> Chat:
    visitor = chat.beside(Platform.SLACK, Sender(user="U9", name="Eve"))
    directory = chat.app.house.directories[Platform.SLACK]
    assert isinstance(directory, Everybody)
    directory.known["U9"] = standing
    return visitor


@pytest.mark.parametrize("standing", [Standing.GUEST, Standing.EXTERNAL, Standing.GONE])
async def test_a_guest_gets_one_polite_refusal_and_no_data(chat: Chat, standing: Standing) -> None:
    made = await chat.calls("company Acme")
    eve = _guest(chat, standing)
    assert "one sales team only" in await eve.says("show Acme")
    for command in registry().commands:
        assert not (await eve.calls(f"{command} Acme")).text
    for token in made.buttons.values():
        assert not (await eve.presses_token(token, made.id)).text
    assert not any("Acme" in each for each in eve.screen.log)
    assert "Acme" in await chat.calls("show Acme")


async def test_bots_are_never_answered(chat: Chat) -> None:
    robot = chat.beside(Platform.SLACK, Sender(user="B1", name="Robot", standing=Standing.BOT))
    assert not (await robot.says("called Acme")).text


async def test_a_strangers_words_are_not_stored(chat: Chat, folder: Path) -> None:
    stranger = chat.beside(Platform.TELEGRAM, Sender(user="77", name="Eve"))
    assert "invitation" in await stranger.says("my secret is zanzibar")
    files = [file for file in folder.rglob("*") if file.is_file()]  # noqa: ASYNC240  Small files of a test.
    assert not any(b"zanzibar" in file.read_bytes() for file in files)


async def test_a_member_asks_to_join_and_is_let_in_by_one_press(chat: Chat) -> None:
    omar = chat.beside(Platform.SLACK, Sender(user="U2", name="Omar Haddad"))
    assert "asked the administrators" in await omar.says("called Acme")
    request = chat.screen.log[-1]
    assert "Omar Haddad would like to work with me" in request
    assert "somebody who is no member wrote to me" in await chat.presses("Why?", on=request)
    await chat.presses("No more requests")
    shown = len(chat.screen.log)
    await chat.beside(Platform.SLACK, Sender(user="U3", name="Zoe Q")).says("hi")
    assert len(chat.screen.log) == shown
    assert "still has to let you in" in await omar.says("hello?")
    assert "Requests to join" not in await (await chat.colleague("Ben Ott")).calls("settings")
    assert "Omar Haddad is in" in await chat.presses("Let in", on=request)
    assert "Welcome" in omar.screen.log[-1]
    assert "Call logged: Acme" in await omar.says("called Acme")
    assert "already decided" in await chat.presses("Decline", on=request)


async def test_a_declined_one_stays_out(chat: Chat) -> None:
    omar = chat.beside(Platform.SLACK, Sender(user="U2", name="Omar Haddad"))
    await omar.says("called Acme")
    await chat.presses("Decline")
    await omar.says("called Acme")
    assert "I found nothing" in await chat.calls("find Acme")


async def test_an_invitation_lets_one_person_in_once(chat: Chat) -> None:
    said = await chat.calls("invite rep Maria Lopez")
    code = said.text.split("/crm join ")[1].split()[0]
    maria = chat.beside(Platform.TELEGRAM, Sender(user="71", name="Maria"))
    welcome = await maria.does(Called("start", code))
    assert "Maria Lopez" in welcome
    assert "time zone" in welcome
    assert "Europe/Berlin" in await maria.presses("Europe/Berlin")
    assert any("has joined with your invitation" in each for each in chat.screen.log)
    assert "Call logged: Acme" in await maria.says("called Acme")
    eve = chat.beside(Platform.TELEGRAM, Sender(user="72", name="Eve"))
    assert "doesn't work any more" in await eve.does(Called("start", code))
    assert "Acme" not in await eve.says("show Acme")


async def test_a_name_alone_links_nobody_to_a_member(chat: Chat) -> None:
    admins = await chat.app.in_store(lambda store: store.members.list_admins())
    first = admins[0].name.split()[0]
    for number, name in enumerate((first, admins[0].name)):
        said = await chat.calls(f"invite rep {name}")
        code = said.text.split("/crm join ")[1].split()[0]
        other = chat.beside(Platform.TELEGRAM, Sender(user=f"8{number}", name="Eve"))
        await other.does(Called("start", code))
        members = await chat.app.in_store(lambda store: store.members.list_active())
        assert [each.role for each in members if each.id != admins[0].id] == ["rep"] * (number + 1)


async def _code_for(chat: Chat, member_id: UUID) -> str:
    code, invitation = make(role=Role.REP, name="", by=None, now=chat.clock.now())
    invitation.member_id = member_id

    async def keep(store: Store) -> None:
        store.invitations.add(invitation)

    await chat.app.in_store(keep)
    return code


async def test_an_invitation_for_a_member_links_a_further_account(chat: Chat) -> None:
    (admin,) = await chat.app.in_store(lambda store: store.members.list_admins())
    phone = chat.beside(Platform.TELEGRAM, Sender(user="81", name="Somebody"))
    assert admin.name in await phone.does(Called("start", await _code_for(chat, admin.id)))
    (member,) = await chat.app.in_store(lambda store: store.members.list_active())
    assert (member.id, member.role) == (admin.id, "admin")
    accounts = await chat.app.in_store(lambda store: store.identities.list_by_members([admin.id]))
    assert "81" in {each.user_id for each in accounts}


async def test_a_code_made_for_who_left_since_opens_nothing(chat: Chat) -> None:
    omar = chat.beside(Platform.SLACK, Sender(user="U2", name="Omar Haddad"))
    await omar.says("hello")
    await chat.presses("Let in")
    member = await chat.app.in_store(lambda store: store.members.find_by_name("Omar Haddad"))
    code = await _code_for(chat, member.id)
    await omar.does(Changed("deactivated"))
    phone = chat.beside(Platform.TELEGRAM, Sender(user="82", name="Omar"))
    assert "doesn't work any more" in await phone.does(Called("start", code))


async def test_a_time_zone_that_does_not_exist_is_not_kept(chat: Chat) -> None:
    said = await chat.calls("invite rep Maria Lopez")
    code = said.text.split("/crm join ")[1].split()[0]
    maria = chat.beside(Platform.TELEGRAM, Sender(user="71", name="Maria", zone="Mars/Olympus"))
    assert "time zone" in await maria.does(Called("start", code))
    member = await chat.app.in_store(lambda store: store.members.find_by_name("Maria Lopez"))
    assert member.zone is None


async def test_an_invitation_ends_after_a_week(chat: Chat) -> None:
    said = await chat.calls("invite rep Maria Lopez")
    code = said.text.split("/crm join ")[1].split()[0]
    chat.clock.at += timedelta(days=7, minutes=1)
    maria = chat.beside(Platform.TELEGRAM, Sender(user="71", name="Maria"))
    assert "doesn't work any more" in await maria.does(Called("start", code))


async def test_guessed_codes_all_read_the_same(chat: Chat) -> None:
    await chat.calls("invite rep Maria Lopez")
    eve = chat.beside(Platform.TELEGRAM, Sender(user="72", name="Eve"))
    answers = {(await eve.does(Called("start", f"guess-{number}"))).text for number in range(5)}
    assert len(answers - {""}) <= 1
    assert "I found nothing" in await chat.calls("find Eve")


async def test_who_left_on_slack_is_refused_everywhere_and_the_work_is_handed_over(chat: Chat) -> None:
    omar = chat.beside(Platform.SLACK, Sender(user="U2", name="Omar Haddad"))
    await omar.says("hello")
    await chat.presses("Let in")
    made = await omar.says("remind me tomorrow at 9am to call Acme")
    await omar.does(Changed("deactivated"))
    assert any("Omar Haddad has left. What was open is with you now: one follow-up" in each for each in chat.screen.log)
    assert "Acme" not in await omar.says("show Acme")
    assert not (await omar.does(Pressed(made.buttons["Undo"], made.id))).text
    assert "Call Acme" in await chat.says("agenda")


async def test_german_from_the_sentence_to_the_reminder_and_its_undo(chat: Chat) -> None:
    await chat.calls("settings language German")
    called = await chat.does(Said("Mit Acme telefoniert"))
    assert "Anruf festgehalten: Acme" in called
    said = await chat.calls("remind morgen um 15 Uhr Acme anrufen")
    assert "Di., 3. März 2026, 15:00" in said
    assert "Rückgängig" in said.buttons
    rung = await chat.waits_until("2026-03-03T15:00+01:00")
    assert "Acme" in rung
    assert not {"Done", "Reached", "No answer"} & rung.buttons.keys()
    assert "Rückgängig gemacht" in await chat.presses("Rückgängig", on=said)


async def test_who_cannot_be_checked_is_told_so_and_gets_no_data(chat: Chat) -> None:
    visitor = _guest(chat, Standing.UNKNOWN)
    said = await visitor.says("show Acme")
    assert "can't check with Slack" in said


async def _opened(chat: Chat) -> None:
    async def let_everybody_in(store: Store) -> None:
        (await store.workspaces.get()).join_policy = JoinPolicy.OPEN

    await chat.app.in_store(let_everybody_in)


@pytest.mark.parametrize("standing", [Standing.MEMBER, Standing.ADMIN])
async def test_who_is_let_in_stays_in_though_the_first_message_cannot_be_done(chat: Chat, standing: Standing) -> None:
    await _opened(chat)
    kim = chat.beside(Platform.SLACK, Sender(user="U2", name="Kim Lund"))
    directory = chat.app.house.directories[Platform.SLACK]
    assert isinstance(directory, Everybody)
    directory.known["U2"] = standing
    said = await kim.calls("settings zone Atlantis")
    assert "Welcome to Rapport, Kim Lund!" in said
    assert "Atlantis" in said
    assert "Try it" in said
    member = await chat.app.in_store(lambda store: store.members.find_by_name("Kim Lund"))
    assert (member.role, member.state) == ("admin" if standing is Standing.ADMIN else "rep", "active")
    assert "Welcome" not in await kim.calls("settings zone Atlantis")
    assert "Call logged: Acme" in await kim.says("called Acme")
    accounts = await chat.app.in_store(lambda store: store.identities.list_by_members([member.id]))
    assert len(accounts) == 1


async def test_who_is_in_is_not_silenced_as_a_stranger(chat: Chat) -> None:
    await _opened(chat)
    kim = chat.beside(Platform.SLACK, Sender(user="U2", name="Kim Lund"))
    for _ in range(12):
        assert "Atlantis" in await kim.calls("settings zone Atlantis")


async def test_who_is_let_in_stays_in_though_we_fail(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    await _opened(chat)

    async def broken(*_: object) -> None:
        raise ValueError

    kim = chat.beside(Platform.SLACK, Sender(user="U2", name="Kim Lund"))
    with monkeypatch.context() as patch:
        patch.setattr("handlers.dispatcher.running.Running.run", broken)
        said = await kim.says("called Acme")
    assert "Welcome to Rapport, Kim Lund!" in said
    assert "Something went wrong on my side" in said
    assert "Call logged: Acme" in await kim.says("called Acme")


async def test_an_invitation_is_spent_though_the_next_message_cannot_be_done(chat: Chat) -> None:
    said = await chat.calls("invite rep Maria Lopez")
    code = said.text.split("/crm join ")[1].split()[0]
    maria = chat.beside(Platform.TELEGRAM, Sender(user="71", name="Maria"))
    assert "Welcome to Rapport, Maria Lopez!" in await maria.does(Called("start", code))
    assert "Atlantis" in await maria.calls("settings zone Atlantis")
    assert "Call logged: Acme" in await maria.calls("log called Acme")
    eve = chat.beside(Platform.TELEGRAM, Sender(user="72", name="Eve"))
    assert "doesn't work any more" in await eve.does(Called("start", code))


async def test_who_is_turned_away_gets_no_welcome(chat: Chat) -> None:
    omar = chat.beside(Platform.SLACK, Sender(user="U2", name="Omar Haddad"))
    said = await omar.calls("settings zone Atlantis")
    assert "asked the administrators" in said
    assert "Welcome" not in said


async def test_who_is_let_in_with_small_talk_is_welcomed_once(chat: Chat) -> None:
    await _opened(chat)
    kim = chat.beside(Platform.SLACK, Sender(user="U2", name="Kim Lund"))
    assert "Welcome to Rapport, Kim Lund!" in await kim.says("hello")
    assert "Welcome" not in await kim.says("hello")
    omar = chat.beside(Platform.SLACK, Sender(user="U3", name="Omar Haddad"))
    assert "Welcome" not in await omar.says("called Acme")
    assert len(omar.screen.log) == 1


async def test_a_command_may_be_typed_as_on_slack(chat: Chat) -> None:
    assert "Nora Vidal" in await chat.calls("crm members")
    assert "What I can do" in await chat.calls("crm help")


async def test_the_first_administrator_is_asked_about_those_who_came_before(chat: Chat) -> None:
    async def step_down(store: Store) -> None:
        for each in await store.members.list_admins():
            each.role = Role.REP

    await chat.app.in_store(step_down)
    maria = chat.beside(Platform.SLACK, Sender(user="U9", name="Maria Lopez"))
    assert "no administrator has written to me yet" in await maria.says("called Acme")
    directory = chat.app.house.directories[Platform.SLACK]
    assert isinstance(directory, Everybody)
    directory.known["U1"] = Standing.ADMIN
    anna = chat.beside(Platform.SLACK, Sender(user="U1", name="Anna Berg"))
    await anna.says("hello")
    (welcome,) = (each for each in anna.screen.messages.values() if "You are an administrator" in each)
    assert "Time zone" in await anna.presses("Set me up", on=welcome)
    (asked,) = (each for each in anna.screen.messages.values() if "Maria Lopez would like to work with me" in each)
    await anna.presses("Let in", on=asked)
    assert "Welcome" in maria.screen.log[-1]
