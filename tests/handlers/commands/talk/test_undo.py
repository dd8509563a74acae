"""`undo`: takes back the last thing, and says what that was."""

from datetime import timedelta

from storage.models.member import Role
from tests.chat import Chat, show_on
from tests.handlers.commands.team.places import in_channel, on_slack


async def test_nothing_to_undo(chat: Chat) -> None:
    assert "nothing of yours to undo" in await chat.calls("undo")


async def test_twice_goes_two_steps_back(chat: Chat) -> None:
    await chat.calls("company Alpha")
    await chat.calls("company Beta")
    assert "New company: Beta" in await chat.calls("undo")
    assert "New company: Alpha" in await chat.says("undo that")
    assert "nothing of yours" in await chat.calls("undo")


async def test_in_private_it_is_said_once(chat: Chat) -> None:
    await chat.calls("company Alpha")
    shown = len(chat.screen.log)
    await chat.calls("undo")
    assert [each.text for each in chat.screen.log[shown:]] == ["Undone: New company: Alpha"]
    omar = await on_slack(chat, "Omar Haddad")
    made = await omar.calls("company Beta")
    assert (await omar.calls("undo")).text == "Taken back."
    assert omar.screen.messages[made.id].text == "Undone: New company: Beta"


async def test_the_button_pressed_twice_leaves_the_card_as_it_is(chat: Chat) -> None:
    made = await chat.calls("company Alpha")
    await chat.presses("Undo", on=made)
    assert not (await chat.presses("Undo", on=made)).text
    assert "Undone: New company: Alpha" in chat.screen.messages[made.id]


async def test_several_actions_of_one_breath_have_one_undo(chat: Chat) -> None:
    said = await chat.says("called Acme, they want a quote, follow up tomorrow at 3pm")
    assert list(said.buttons).count("Undo") == 1
    await chat.presses("Undo")
    assert "Nothing is open" in await chat.says("agenda")
    assert "I don't know “Acme”" in await chat.calls("show Acme")


async def test_a_reminder_that_has_rung_does_not_make_it_a_change_of_others(chat: Chat) -> None:
    made = await chat.says("remind me tomorrow at 9am to call Acme")
    await chat.waits_until("2026-03-03T09:00+01:00")
    assert "Undone" in await chat.presses("Undo", on=made)


async def test_a_colleague_may_not_undo_mine_but_a_manager_may(chat: Chat) -> None:
    made = await chat.calls("company Alpha")
    omar = await chat.colleague("Omar Haddad")
    said = await omar.presses_token(made.buttons["Undo"], made.id)
    assert "Nora Vidal did this" in said
    assert "Alpha" in await chat.calls("show Alpha")
    boss = await chat.colleague("Ines Roca", Role.MANAGER)
    await boss.presses_token(made.buttons["Undo"], made.id)
    assert "I don't know “Alpha”" in await chat.calls("show Alpha")


async def test_a_departure_is_taken_back_with_the_access(chat: Chat) -> None:
    ben = await chat.colleague("Ben Ott")
    await ben.says("new deal Acme rollout 20k")
    await chat.says("deactivate Ben")
    assert "Ben Ott has access" in await chat.says("undo")
    assert "Acme rollout" in await ben.says("my deals")
    assert "nothing of yours to undo" in await chat.says("undo")


async def test_the_last_thing_is_taken_back_whatever_it_was(chat: Chat) -> None:
    await chat.colleague("Kim Day")
    await chat.says("called Custax, wants a demo")
    await chat.calls("settings zone London")
    await chat.calls("settings quiet 20:00-08:00")
    await chat.calls("workday country DE-BY")
    await chat.calls("team new West")
    await chat.calls("team add Kim to West")
    await chat.calls("setup currency JPY")
    await chat.says("make Kim a manager")
    assert "has a new role: sales rep" in await chat.says("undo")
    assert "are EUR from now on" in await chat.says("undo")
    assert "Kim Day" in await chat.says("undo")
    assert "West" in await chat.says("undo")
    assert "There is no team yet" in await chat.calls("team")
    assert "Your working day" in await chat.says("undo")
    assert "20:00–08:00" in await chat.says("undo")
    assert "Europe/London" in await chat.says("undo")
    shown = await chat.calls("settings")
    assert "Europe/Madrid" in shown
    assert "Quiet hours\nnone" in shown
    assert "Call logged" in await chat.says("undo")


async def test_the_way_back_on_the_card_is_the_same_undo(chat: Chat) -> None:
    await chat.colleague("Kim Day")
    await chat.calls("company Alpha")
    await chat.says("make Kim a manager")
    await chat.presses("Change back")
    assert "New company: Alpha" in await chat.says("undo")


async def test_what_nothing_takes_back_is_said_with_what_came_before(chat: Chat) -> None:
    await chat.calls("company Alpha")
    await chat.calls("feedback I like it")
    said = await chat.says("undo")
    assert "can't be taken back any more: Feedback" in said
    assert "New company: Alpha" in said
    assert "Undone: New company: Alpha" in await chat.presses("Undo that")


async def test_what_others_added_to_a_new_name_keeps_it_and_nothing_else(chat: Chat) -> None:
    await chat.says("called Delta, follow up on Friday")
    omar = await chat.colleague("Omar Haddad")
    await omar.says("note for Delta: likes tea")
    said = await chat.calls("undo")
    assert "Undone: Call logged: Delta" in said
    assert "there is more about it by now: Delta" in said
    assert "Nothing is open" in await chat.says("agenda")
    shown = await chat.calls("show Delta")
    assert "likes tea" in shown
    assert "Call" not in shown


async def test_a_refusal_says_what_was_added_and_blames_nobody(chat: Chat) -> None:
    made = await chat.calls("company Delta")
    await chat.calls("note Delta: likes tea")
    assert "Something was added here since: the log entry" in await chat.presses("Undo", on=made)


async def test_what_was_done_beside_a_form_names_the_undo(chat: Chat) -> None:
    await chat.says("remind me to call Acme on Friday")
    await chat.waits_until("2026-03-06T09:00+01:00")
    await chat.presses("Reached")
    await chat.says("sent the quote, next step: call on Wednesday")
    await chat.calls("undo")
    undone = [each.text for each in chat.screen.log if each.text.startswith("Undone")]
    assert undone
    assert not any("Log what happened" in each for each in undone)


async def test_who_only_looks_by_now_takes_nothing_back_but_their_own_settings(chat: Chat) -> None:
    tim = await chat.colleague("Tim Roe")
    ben = await chat.colleague("Ben Ott")
    await tim.says("new deal Bravo 900 EUR")
    noted = await tim.calls("note Bravo: likes tea")
    given = await tim.says("assign Bravo to Ben")
    await tim.calls("settings quiet 20:00-08:00")
    await chat.calls("members Tim viewer")
    assert "20:00–08:00" in await tim.says("undo")
    for said in (await tim.says("undo"), await tim.presses("Undo", on=given), await tim.presses("Undo", on=noted)):
        assert "doesn't cover" in said or "out of date" in said
    assert "Bravo" in await ben.says("my deals")
    assert "likes tea" in await ben.calls("show Bravo")


async def test_who_leads_nobody_any_more_takes_nothing_from_others(chat: Chat) -> None:
    boss = await chat.colleague("Ines Roca", Role.MANAGER)
    tim = await chat.colleague("Tim Roe")
    ben = await chat.colleague("Ben Ott")
    await tim.says("new deal Bravo 900 EUR")
    await boss.says("assign Bravo to Ben")
    await chat.calls("members Ines rep")
    assert "doesn't cover" in await boss.says("undo")
    assert "Bravo" in await ben.says("my deals")


async def test_what_the_new_owner_has_gone_on_with_is_asked_first(chat: Chat) -> None:
    tim = await chat.colleague("Tim Roe")
    ben = await chat.colleague("Ben Ott")
    await tim.says("new deal Bravo seats 900 EUR")
    given = await tim.says("assign Bravo seats to Ben")
    await ben.says("won Bravo seats")
    for said in (await tim.says("undo"), await tim.presses("Undo", on=given)):
        assert "Ben Ott has worked on this since: Bravo seats" in said
        assert "Ben Ott" in await chat.calls("show Bravo seats")
    assert "Undone: Bravo seats → Ben Ott" in await tim.presses("Take it back anyway")
    assert "Tim Roe" in await chat.calls("show Bravo seats")


async def test_so_is_what_whoever_took_a_deal_on_has_won_since(chat: Chat) -> None:
    tim = await chat.colleague("Tim Roe")
    boss = await chat.colleague("Ines Roca", Role.MANAGER)
    await tim.says("new deal Bravo seats 900 EUR")
    taken = await boss.says("assign Bravo seats to Ines")
    chat.clock.at += timedelta(minutes=5)
    await boss.says("won Bravo seats")
    assert "Bravo seats has been closed since" in await boss.presses("Undo", on=taken)
    assert "Ines Roca" in await chat.calls("show Bravo seats")
    await boss.presses("Take it back anyway")
    assert "Tim Roe" in await chat.calls("show Bravo seats")


async def test_what_was_done_days_ago_is_asked_first(chat: Chat) -> None:
    made = await chat.calls("company Alpha")
    chat.clock.at += timedelta(days=2)
    await chat.calls("company Beta")
    assert "Undone: New company: Beta" in await chat.says("undo")
    asked = await chat.says("undo")
    assert "from Mon, Mar 2, 2026: New company: Alpha" in asked
    assert "New company: Alpha" in chat.screen.messages[made.id]
    assert "Undone: New company: Alpha" in await chat.presses("Undo that", on=asked)


async def test_of_an_absence_that_is_over_nobody_hears_again(chat: Chat) -> None:
    kim = await chat.colleague("Kim Day")
    await chat.says("away until Thursday, Kim covers")
    await chat.waits_until("2026-03-03T10:00+01:00")
    await chat.says("I'm back")
    chat.clock.at += timedelta(days=14)
    heard = len(kim.screen.log)
    await chat.says("undo")
    assert "the end of the absence" in await chat.presses("Undo that")
    assert len(kim.screen.log) == heard


async def test_a_place_that_was_taken_back_says_so_there(chat: Chat) -> None:
    boss = await on_slack(chat, "Ines Roca", Role.ADMIN)
    west = in_channel(boss)
    await boss.calls("team new West")
    here = await west.calls("team here West")
    assert (await boss.says("undo")).text == "Undone: the place of team West"
    assert west.screen.messages[here.id].text == "Team West posts here no longer."


async def test_whose_doing_it_was_is_said_to_a_colleague_who_presses_undo(chat: Chat) -> None:
    bob = in_channel(await on_slack(chat, "Bob Stone"))
    kim = in_channel(await on_slack(chat, "Kim Lang"))
    await bob.says("called Acme")
    (card,) = [each for each in bob.screen.messages.values() if "Undo" in each.buttons]
    before = {key: len(each.log) for key, each in show_on(chat.app, kim.platform).by_channel.items()}
    await kim.presses_token(card.buttons["Undo"], card.id)
    screens = show_on(chat.app, kim.platform).by_channel
    said = [shown.text for key, each in screens.items() for shown in each.log[before.get(key, 0) :]]
    assert said == ["Bob Stone did this and can change it."]


async def test_all_that_is_taken_back_is_said(chat: Chat) -> None:
    await chat.says("called Hooli and Xeno, follow up with both on Friday")
    undone = await chat.says("undo")
    for each in ("Undone: Call logged: Hooli", "Call logged: Xeno", "Follow up with both"):
        assert each in undone
    await chat.says("remind me to call Acme tomorrow and email Bob on Friday")
    undone = await chat.says("undo")
    assert "Call Acme" in undone
    assert "Email Bob" in undone


async def test_what_was_changed_is_said_with_its_value(chat: Chat) -> None:
    await chat.says("new deal Acme fair 5k")
    await chat.says("Acme fair is 7k")
    await chat.says("close date of Acme fair is june 30")
    assert "Undone: Acme fair · Close date Tue, Jun 30, 2026" in await chat.says("undo")
    assert "Undone: Acme fair · Amount €7,000" in await chat.says("undo")
    await chat.says("add contact Maria Lopez")
    await chat.says("Maria Lopez's email is maria@acme.com")
    assert "Undone: Maria Lopez · E-mail maria@acme.com" in await chat.says("undo")


async def test_what_nothing_takes_back_is_named_in_full(chat: Chat) -> None:
    await chat.calls("feedback The agenda could be shorter")
    assert "That can't be taken back any more: Feedback" in await chat.calls("undo")
