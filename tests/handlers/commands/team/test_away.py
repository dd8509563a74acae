"""`away`: the pings move to who covers, what one owns stays, and the way back happens by itself."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from storage.models.member import Role
from storage.models.task import Task
from storage.unit_of_work import Store
from tests.chat import Chat


async def assignee(chat: Chat) -> str:
    async def look(store: Store) -> str:
        task: Task = (await store.tasks.list_open())[0]
        return (await store.members.get(task.assignee_id)).name

    return str(await chat.app.in_reading(look))


async def test_the_sentence_moves_the_pings_and_tells_both(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("remind me tomorrow at 10am to call Acme")
    said = await chat.says("I'm away until Monday, Kim covers")
    assert "Back on Mon, Mar 9, 2026; Kim Lund covers" in said
    assert "says that you cover" in kim.screen.log[-1]
    silent = len(chat.screen.log)
    await kim.waits_until("2026-03-03T10:00+01:00")
    rung = kim.screen.log[-1]
    assert "Call Acme" in rung
    assert "Nora Vidal is away, and you cover" in rung
    assert len(chat.screen.log) == silent
    assert await assignee(chat) == "Nora Vidal"
    assert "✓ Done: Call Acme" in await kim.presses("Done", on=rung)


async def test_who_covers_elsewhere_is_not_woken(chat: Chat) -> None:
    nia = await chat.colleague("Nia Cole")
    await nia.calls("settings zone New York")
    await chat.says("remind me tomorrow at 9am to call Acme")
    await chat.says("I'm away until Friday, Nia covers")
    assert not (await nia.waits_until("2026-03-03T11:59+00:00")).text
    assert "is away, and you cover" in await nia.waits_until("2026-03-03T12:01+00:00")


async def test_back_by_itself_at_the_start_of_the_day(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("I'm away until Monday, Kim covers")
    await chat.says("remind me on March 9 at 10am to call Acme")
    assert not (await chat.waits_until("2026-03-09T08:59+01:00")).text
    await chat.waits_until("2026-03-09T09:00+01:00")
    welcome, agenda = chat.screen.log[-2:]
    assert "Welcome back" in welcome
    assert "Call Acme" in agenda
    assert "Nora Vidal is back" in kim.screen.log[-1]
    assert not (await chat.waits_until("2026-03-09T09:05+01:00")).text
    assert "Call Acme" in await chat.waits_until("2026-03-09T10:00+01:00")


async def test_the_first_day_back_is_a_working_day(chat: Chat) -> None:
    """The 28th is a Saturday: what waited is told on Monday."""
    await chat.says("remind me on March 25 at 10am to call Acme")
    assert "back on Mon, Mar 30" in await chat.says("on vacation from 20 to 28 March")
    assert not (await chat.waits_until("2026-03-29T12:00+02:00")).text
    assert not (await chat.waits_until("2026-03-30T08:59+02:00")).text
    silent = len(chat.screen.log)
    await chat.waits_until("2026-03-30T09:00+02:00")
    told = "\n".join(each.text for each in chat.screen.log[silent:])
    for words in ("Welcome back", "⏰ Call Acme"):
        assert words in told


async def test_who_is_back_from_two_absences_at_once_is_greeted_once(chat: Chat) -> None:
    kim, omar = await chat.colleague("Kim Lund"), await chat.colleague("Omar Haddad")
    await chat.says("I'm away from March 5 to March 19, Omar covers")
    await chat.says("I'm away from March 10 to March 19, Kim covers")
    silent = len(chat.screen.log)
    await chat.waits_until("2026-03-20T08:59+01:00")
    assert not any("Welcome back" in each.text for each in chat.screen.log[silent:])
    await chat.waits_until("2026-03-20T09:00+01:00")
    assert "".join(each.text for each in chat.screen.log[silent:]).count("Welcome back") == 1
    for cover in (kim, omar):
        assert sum("Nora Vidal is back" in each.text for each in cover.screen.log) == 1


@pytest.mark.parametrize(("back", "later"), [("2026-03-29", "Tue, Mar 31"), ("2026-10-25", "Tue, Oct 27")])
async def test_one_day_longer_is_one_when_the_clocks_change(chat: Chat, back: str, later: str) -> None:
    said = await chat.calls(f"away until {back}")
    assert f"{later}, 2026" in await chat.presses("One day longer", on=said)
    (absence,) = await chat.app.in_store(lambda store: store.absences.list_all())
    assert absence.until_at.astimezone(ZoneInfo("Europe/Madrid")).hour == 0


async def test_who_covers_elsewhere_is_told_by_their_own_day(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await kim.calls("settings zone New York")
    await chat.says("I'm away until Monday, Kim covers")
    await chat.waits_until("2026-03-09T13:59+01:00")
    assert not any("is back" in each.text for each in kim.screen.log)
    await chat.waits_until("2026-03-09T14:00+01:00")
    assert "Nora Vidal is back" in kim.screen.log[-1]


async def test_without_cover_the_bell_waits_for_the_first_day_back(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 10am to call Acme")
    assert "wait until you're back" in await chat.says("I'm on vacation until Thursday")
    assert "Call Acme" not in await chat.waits_until("2026-03-03T10:00+01:00")
    await chat.waits_until("2026-03-05T09:00+01:00")
    assert any("Call Acme" in each and "⏰" in each for each in chat.screen.log[-3:])


async def test_an_absence_to_come_changes_nothing_yet(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("remind me tomorrow at 10am to call Acme")
    said = await chat.says("I'm on vacation next week, Kim covers")
    assert "away from Mon, Mar 9, 2026, back on Mon, Mar 16" in said
    assert "Call Acme" in await chat.waits_until("2026-03-03T10:00+01:00")
    assert "Call Acme" not in kim.screen.log[-1]


async def test_who_is_back_early_says_so(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("I'm away until Monday, Kim covers")
    assert "Welcome back" in await chat.says("I'm back")
    assert "Nora Vidal is back" in kim.screen.log[-1]
    assert "weren't away" in await chat.says("I'm back")


async def test_who_cannot_cover_says_no(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("I'm away until Monday, Kim covers")
    assert "don't come to you" in await kim.presses("I can't")
    assert "Kim Lund can't cover for you" in chat.screen.log[-1]
    assert "weren't" not in (await chat.calls("away")).text
    assert "covers" not in (await chat.calls("away")).text.split("\n")[0]


async def test_one_day_longer(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("I'm away until Monday, Kim covers")
    assert "Back on Tue, Mar 10, 2026" in await chat.presses("One day longer")
    assert "back on Tue, Mar 10" in kim.screen.log[-1]


async def test_the_form_asks_for_the_day_and_the_cover(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    assert "Which day are you back?" in await chat.calls("away")
    assert "Who covers?" in await chat.says("Friday")
    assert "Back on Fri, Mar 6, 2026; Kim Lund covers" in await chat.says("Kim")


async def test_a_cover_who_is_away_as_well_is_no_cover(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await kim.says("I'm away until Monday")
    assert "away at that time as well" in await chat.says("I'm away until Friday, Kim covers")


async def test_who_goes_while_covering_passes_it_on(chat: Chat) -> None:
    kim, omar = await chat.colleague("Kim Lund"), await chat.colleague("Omar Haddad")
    await chat.says("remind me tomorrow at 10am to call Acme")
    await chat.says("I'm away until Monday, Kim covers")
    await kim.says("I'm away until Friday, Omar covers")
    await omar.waits_until("2026-03-03T10:00+01:00")
    assert "Call Acme" in omar.screen.log[-1]


async def test_german(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    await chat.calls("settings language German")
    said = await chat.says("Ich bin bis Montag weg, Kim vertritt mich")
    assert "Kim Lund vertritt Sie" in said
    assert "Willkommen zurück" in await chat.says("ich bin wieder da")


async def test_an_absence_of_another_time_is_left_alone(chat: Chat) -> None:
    await chat.says("I'm on vacation from April 6 to April 10")
    said = await chat.says("I'm away until Friday")
    assert "takes the place" not in said
    both = await chat.calls("away")
    assert "Back on Fri, Mar 6, 2026" in both
    assert "Also planned: away from Mon, Apr 6, 2026, back on Mon, Apr 13, 2026" in both
    assert "Welcome back" in await chat.says("I'm back")
    assert "You aren't away now. Planned: away from Mon, Apr 6, 2026" in await chat.says("I'm back")
    assert "is off" in await chat.presses("Not away after all")
    assert "weren't away" in await chat.says("I'm back")


async def test_one_that_holds_all_of_another_takes_its_place_openly_and_gives_it_back_with_undo(chat: Chat) -> None:
    kim, omar = await chat.colleague("Kim Lund"), await chat.colleague("Omar Haddad")
    await chat.says("I'm on vacation next week, Kim covers")
    said = await chat.says("I'm away from March 9 to March 18, Omar covers")
    assert "It takes the place of your absence from Mon, Mar 9, 2026 until Mon, Mar 16, 2026" in said
    assert "Only this one" not in said.buttons
    assert "You needn't cover for Nora Vidal from Mon, Mar 9, 2026" in kim.screen.log[-1]
    assert "says that you cover" in omar.screen.log[-1]
    await chat.presses("Undo", on=said)
    assert "Nora Vidal is away from Mon, Mar 9, 2026 and back on Mon, Mar 16, 2026" in kim.screen.log[-1]
    assert "You needn't cover for Nora Vidal from Mon, Mar 9, 2026" in omar.screen.log[-1]
    assert "away from Mon, Mar 9, 2026, back on Mon, Mar 16, 2026; Kim Lund covers" in await chat.calls("away")


async def test_a_day_within_an_absence_leaves_the_rest_of_it(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("I'm away until Monday")
    said = await chat.says("I'm away on Thursday, Kim covers")
    assert "away from Thu, Mar 5, 2026, back on Fri, Mar 6, 2026; Kim Lund covers" in said
    assert "Your absence from Mon, Mar 2, 2026 until Mon, Mar 9, 2026 stays around it" in said
    assert "says that you cover" in kim.screen.log[-1]
    await chat.says("remind me on March 4 at 10am to call Acme")
    await chat.says("remind me on March 5 at 10am to call Beta")
    await chat.says("remind me on March 6 at 10am to call Gamma")
    silent = len(chat.screen.log)
    for day in (4, 5, 6):
        await kim.waits_until(f"2026-03-0{day}T10:00+01:00")
    rung = "".join(each.text for each in kim.screen.log)
    assert "⏰ Call Beta" in rung
    assert "⏰ Call Acme" not in rung
    assert "⏰ Call Gamma" not in rung
    assert len(chat.screen.log) == silent
    await chat.waits_until("2026-03-09T09:00+01:00")
    back = "".join(each.text for each in chat.screen.log[silent:])
    assert back.count("Welcome back") == 1
    assert "Call Acme" in back
    assert "Call Gamma" in back


async def test_who_covers_the_whole_hears_who_covers_a_part(chat: Chat) -> None:
    kim, omar = await chat.colleague("Kim Lund"), await chat.colleague("Omar Haddad")
    await chat.says("I'm on vacation next week, Kim covers")
    said = await chat.says("I'm away from March 10 to March 18, Omar covers")
    assert "Your absence from Mon, Mar 9, 2026 until Mon, Mar 16, 2026 stays around it" in said
    assert "Omar Haddad covers for Nora Vidal from Tue, Mar 10, 2026" in kim.screen.log[-1]
    assert "says that you cover" in omar.screen.log[-1]
    await chat.says("remind me on March 9 at 10am to call Acme")
    await chat.says("remind me on March 11 at 10am to call Beta")
    await kim.waits_until("2026-03-09T10:00+01:00")
    await omar.waits_until("2026-03-11T10:00+01:00")
    assert "Call Acme" in kim.screen.log[-1]
    assert "Call Beta" in omar.screen.log[-1]


async def test_one_press_lets_the_new_one_alone_stand(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.colleague("Omar Haddad")
    await chat.says("I'm on vacation next week, Kim covers")
    said = await chat.says("I'm away from March 10 to March 18, Omar covers")
    only = await chat.presses("Only this one", on=said)
    assert "It takes the place of your absence from Mon, Mar 9, 2026" in only
    assert "You needn't cover for Nora Vidal from Mon, Mar 9, 2026" in kim.screen.log[-1]
    assert "Also planned" not in await chat.calls("away")


async def test_who_is_back_is_back_from_the_days_within_too(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("I'm away until Monday, Kim covers")
    await chat.says("I'm away on Thursday")
    await chat.says("I'm on vacation from April 6 to April 10")
    heard = len(kim.screen.log)
    back = await chat.says("I'm back")
    assert "Welcome back" in back
    assert "Also planned: away from Mon, Apr 6, 2026" in back
    assert [each.text for each in kim.screen.log[heard:]] == [
        "Nora Vidal is back and hears everything again. Thank you for covering!"
    ]
    assert "away from Mon, Apr 6, 2026" in await chat.calls("away")


async def test_the_day_back_that_is_said_anew_counts(chat: Chat) -> None:
    await chat.says("I'm away until Monday")
    assert "Back on Thu, Mar 5, 2026" in await chat.says("I'm away until Thursday")
    assert "Also planned" not in await chat.calls("away")


async def test_who_is_away_and_stays_longer_keeps_the_cover(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("I'm away until Thursday, Kim covers")
    said = await chat.says("I'm away until Monday")
    assert "Back on Mon, Mar 9, 2026; Kim Lund covers" in said
    assert "back on Mon, Mar 9, 2026, and says that you cover" in kim.screen.log[-1]
    assert "Back on Tue, Mar 10, 2026" in await chat.presses("One day longer")
    assert "Back on Mon, Mar 9" in await (await _undone(chat)).calls("away")


async def _undone(chat: Chat) -> Chat:
    await chat.says("undo")
    return chat


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("I'm away until yesterday", "That day has passed"),
        ("I'm away until March 1", "That day has passed"),
        ("I'm on vacation from 8 May to 4 May", "lies before the absence begins"),
        ("I'm away until 31 Feb", "I can't find “until 31 Feb” in the calendar"),
    ],
)
async def test_a_day_that_cannot_be_is_answered_kindly(chat: Chat, words: str, said: str) -> None:
    assert said in await chat.says(words)
    assert "Which day are you back?" in await chat.calls("away")


async def test_for_how_long(chat: Chat) -> None:
    assert "Back on Mon, Mar 16, 2026" in await chat.says("I'm away for two weeks")


async def test_a_cover_whom_nobody_knows_is_asked(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    asked = await chat.says("I'm away until Monday, Zorro covers")
    assert "Zorro" in asked
    assert "Back on Mon, Mar 9, 2026; Kim Lund covers" in await chat.presses("Kim Lund", on=asked)


async def test_of_two_with_the_name_one_is_chosen(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    await chat.colleague("Kim Berg")
    asked = await chat.says("I'm away until Monday, Kim covers")
    assert {"Kim Lund", "Kim Berg"} <= asked.buttons.keys()
    assert "Kim Berg covers" in await chat.presses("Kim Berg", on=asked)


async def test_somebody_without_a_name_is_asked(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    assert "Who covers?" in await chat.says("I'm away until Monday, someone will cover for me")
    assert "Kim Lund covers" in await chat.presses("Kim Lund")


async def test_a_viewer_does_not_cover(chat: Chat) -> None:
    await chat.colleague("Vera Klein", Role.VIEWER)
    assert "Vera Klein can look at everything here" in await chat.says("I'm away until Monday, Vera covers")


async def test_who_goes_on_with_another_absence_is_not_welcomed_back(chat: Chat) -> None:
    await chat.says("I'm away until Thursday")
    await chat.says("I'm on vacation from March 5 to March 8")
    assert "Welcome back" not in (await chat.waits_until("2026-03-05T09:30+01:00")).text
    assert "Welcome back" in await chat.waits_until("2026-03-09T09:30+01:00")


async def _heard(chat: Chat, at: str) -> str:
    """Turn the clock, and give all that one person hears from then on."""
    before = len(chat.screen.log)
    await chat.waits_until(at)
    return _words(chat, before)


def _words(chat: Chat, since: int) -> str:
    return "\n".join(each.text for each in chat.screen.log[since:])


async def test_a_bell_that_waits_rings_as_soon_as_its_owner_is_back(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 10am to call Acme")
    await chat.says("I'm away until March 20")
    assert "Call Acme" not in await _heard(chat, "2026-03-03T10:00+01:00")
    await chat.waits_until("2026-03-04T10:00+01:00")
    before = len(chat.screen.log)
    await chat.says("I'm back")
    rung = _words(chat, before)
    assert "⏰ Call Acme" in rung
    assert "Mar 3, 2026, 10:00 AM" in rung
    why = await chat.presses("Why?")
    assert "it waited for the end of an absence" in why
    assert "⏰ Call Acme" not in await _heard(chat, "2026-03-20T10:00+01:00")


async def test_a_bell_that_waits_rings_when_the_absence_is_undone(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 10am to call Acme")
    said = await chat.says("I'm away until March 20")
    await chat.waits_until("2026-03-03T10:00+01:00")
    before = len(chat.screen.log)
    await chat.presses("Undo", on=said)
    assert "⏰ Call Acme" in _words(chat, before)


async def test_a_bell_that_waits_goes_to_a_cover_who_is_named_later(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("remind me tomorrow at 10am to call Acme")
    await chat.says("I'm away until March 20")
    await chat.waits_until("2026-03-03T10:00+01:00")
    await chat.says("I'm away until March 20, Kim covers")
    rung = _words(kim, 0)
    assert "⏰ Call Acme" in rung
    assert "you cover" in rung


async def test_a_bell_that_waits_goes_with_its_task(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("remind me tomorrow at 10am to call Acme")
    await chat.says("I'm away until March 20")
    await chat.waits_until("2026-03-03T11:00+01:00")
    await chat.says("assign call Acme to Kim")
    assert await assignee(chat) == "Kim Lund"
    assert "⏰ Call Acme" in _words(kim, 0)


async def test_the_chain_of_covers_waits_for_who_is_back_first(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("remind me tomorrow at 10am to call Acme")
    await chat.says("I'm away until March 20, Kim covers")
    await kim.says("I'm away until Wednesday")
    assert "Call Acme" not in await _heard(kim, "2026-03-03T10:00+01:00")
    assert "Call Acme" not in await _heard(kim, "2026-03-04T08:59+01:00")
    assert "⏰ Call Acme" in await _heard(kim, "2026-03-04T09:00+01:00")


async def test_what_waited_for_a_holiday_is_one_digest_with_its_days(chat: Chat) -> None:
    for day in range(3, 10):
        await chat.says(f"remind me on March {day} at 10am to call Acme")
    await chat.says("I'm away until March 16")
    await chat.waits_until("2026-03-12T10:00+01:00")
    back = await _heard(chat, "2026-03-16T09:00+01:00")
    assert "⏰" not in back
    assert "7 follow-ups came due while I was away" in back
    assert back.replace("✓ Call Acme", "").count("Call Acme") == 7
    assert "Mar 3" in back
    digest = next(each for each in chat.screen.log if "7 follow-ups" in each.text)
    assert "7 reminders have waited for the end of an absence" in await chat.presses("Why?", on=digest)


async def test_a_cover_who_leaves_covers_no_more_and_the_absent_one_hears_of_it(chat: Chat) -> None:
    kim, omar = await chat.colleague("Kim Lund"), await chat.colleague("Omar Haddad")
    await omar.says("I'm away until March 20, Kim covers")
    await chat.calls("members Kim")
    closed = await chat.presses("Close the access")
    assert "Kim Lund can't cover for you" in omar.screen.log[-1]
    assert "covers" not in (await omar.calls("away")).text.split("\n")[0]
    await chat.presses("Undo", on=closed)
    assert "Kim Lund covers" in await omar.calls("away")
    assert "says that you cover" in kim.screen.log[-1]


async def test_who_covers_reads_who_asked_for_the_reminder(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("remind me tomorrow at 10am to call Acme")
    await chat.says("I'm away until Monday, Kim covers")
    await kim.waits_until("2026-03-03T10:00+01:00")
    why = await kim.presses("Why?")
    assert "Nora Vidal asked for this reminder" in why
    assert "Nora Vidal is away, and you cover" in why
    assert "You asked" not in why


async def test_who_is_away_can_be_asked(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    assert "Nobody is away" in await chat.says("who is away?")
    await kim.says("I'm away until Friday, Nora covers")
    assert "Kim Lund: back on Fri, Mar 6, 2026; Nora Vidal covers" in await chat.says("when is Kim back?")
    await chat.calls("settings language de")
    assert "Kim Lund: zurück am Fr., 6. März 2026; Vertretung: Nora Vidal" in await chat.says("Wer ist abwesend?")


async def test_what_is_about_no_record_waits_for_its_owner_whoever_covers(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lee")
    await chat.says("remind me tomorrow at 9am to take my pills")
    await chat.says("remind me tomorrow at 9am to call Acme")
    await chat.says("away until Friday, Kim covers")
    await chat.waits_until("2026-03-03T09:00+01:00")
    heard = "\n".join(each.text for each in kim.screen.log)
    assert "Call Acme" in heard
    assert "pills" not in heard
    await chat.waits_until("2026-03-04T09:00+01:00")
    before = len(chat.screen.log)
    await chat.says("I'm back")
    assert "Take my pills" in "\n".join(each.text for each in chat.screen.log[before:])
    assert not any("pills" in each for each in kim.screen.log)


async def test_who_gives_work_to_somebody_away_hears_of_it(chat: Chat) -> None:
    kim, omar = await chat.colleague("Kim Lund"), await chat.colleague("Omar Haddad")
    await chat.says("new deal Cee 5000")
    await kim.says("I'm away from March 3 to March 6")
    assert "Kim Lund is away" not in await chat.says("assign Cee to Kim")
    await chat.says("assign Cee to me")
    await chat.waits_until("2026-03-03T10:00+01:00")
    for said in (
        "remind Kim on March 4 at 10am to call Acme",
        "assign Cee to Kim",
        "hand over all my deals to Kim",
    ):
        assert "Kim Lund is away until Mon, Mar 9, 2026: it waits until then" in await chat.says(said), said
    assert "is away" not in await chat.says("remind Kim on March 10 at 10am to call Acme")
    await kim.says("I'm away until March 9, Omar covers")
    assert "Omar Haddad hears of it meanwhile" in await chat.says("remind Kim on March 5 at 10am to call Initech")
    assert "meanwhile it comes to you" in await omar.says("remind Kim on March 5 at 11am to call Initech")


async def test_the_card_of_somebody_away_says_who_will_hear_it(chat: Chat) -> None:
    await chat.colleague("Kim Lund")
    await chat.says("I'm away until Monday, Kim covers")
    said = await chat.says("remind me tomorrow at 10am to call Acme")
    assert "You're away then, back on Mon, Mar 9, 2026: Kim Lund will hear it" in said
    assert "You're away then" not in await chat.says("move it to March 10 at 10am")
    assert "it waits until you're back on Mon, Mar 9" in await chat.says("remind me tomorrow to take my pills")


@pytest.mark.parametrize("words", ["I'm away until Friday, Omar covers", "I'm away next week, Omar covers"])
async def test_an_absence_that_is_said_twice_is_told_once(chat: Chat, words: str) -> None:
    omar = await chat.colleague("Omar Haddad")
    first = await chat.says(words)
    told = len(omar.screen.log)
    await chat.waits_until((chat.clock.at + timedelta(hours=1)).isoformat())
    again = await chat.says(words)
    assert again.text.split("\n")[0] == first.text.split("\n")[0]
    assert len(omar.screen.log) == told
    await chat.says("I'm away until Thursday, Omar covers")
    assert len(omar.screen.log) == told + 1


async def test_two_weeks_from_monday_are_two_weeks_for_who_covers(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    said = await chat.says("from Monday I'm on vacation two weeks, Kim covers")
    assert "Mon, Mar 9" in said
    assert "ack on Mon, Mar 23" in said
    assert "Mar 23" in kim.screen.log[-1]


async def test_a_first_day_without_an_end_asks_for_the_day_back(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    heard = len(kim.screen.log)
    await chat.says("from Monday I'm on vacation, Kim covers")
    assert len(kim.screen.log) == heard
    said = await chat.says("March 23")
    assert "Mon, Mar 9" in said
    assert "ack on Mon, Mar 23" in said
    assert "Mar 23" in kim.screen.log[-1]


async def test_the_absence_of_who_gave_a_follow_up_away_is_no_reason_for_a_late_bell(chat: Chat) -> None:
    kim = await chat.colleague("Kim Park")
    await chat.says("remind Kim tomorrow at 4pm to call Acme")
    await chat.says("I'm away until March 20")
    rung = await _heard(kim, "2026-03-03T18:00+01:00")
    assert "Late: this was due" in rung
    assert "end of an absence" not in rung


async def test_the_absence_of_who_had_a_follow_up_when_it_was_due_is_one(chat: Chat) -> None:
    kim = await chat.colleague("Kim Park")
    await chat.says("remind me tomorrow at 4pm to call Acme")
    await chat.says("I'm away until March 20")
    assert "Call Acme" not in await _heard(kim, "2026-03-03T18:00+01:00")
    before = len(kim.screen.log)
    await chat.says("hand over everything to Kim")
    await chat.presses("Hand it over")
    assert "It waited for the end of an absence" in _words(kim, before) + await _heard(kim, "2026-03-04T09:00+01:00")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "I am off on Friday"),
        ("de", "Ich habe Freitag frei"),
        ("es", "el viernes libro"),
        ("it", "venerdì non ci sono"),
        ("ru", "В пятницу у меня выходной"),
        ("zh", "我周五休息"),
    ],
)
async def test_a_day_off_that_may_be_talk_is_offered_by_one_press(chat: Chat, locale: str, said: str) -> None:
    await chat.calls(f"settings language {locale}")
    offered = await chat.says(said)
    assert not await _away(chat)
    await chat.presses(next(each for each in offered.buttons if each.startswith("+")))
    assert len(await _away(chat)) == 1


@pytest.mark.parametrize(
    "said", ["I'm off to lunch", "I'm off now", "the deal is off on Friday", "I'm out tomorrow at 3"]
)
async def test_other_talk_offers_no_absence(chat: Chat, said: str) -> None:
    assert not [each for each in (await chat.says(said)).buttons if each.startswith("+")]


async def _away(chat: Chat) -> list[object]:
    async with chat.app.database.reading(chat.app.workspace_id) as store:
        return [*await store.absences.list_all()]
