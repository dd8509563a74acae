"""`remind`: a follow-up with its moment, which arrives once."""

from pathlib import Path

import pytest

from storage.models.member import Role
from tests.chat import Chat, conversation


async def test_the_moment_is_echoed_and_the_reminder_arrives_once(chat: Chat) -> None:
    said = await chat.says("remind me Friday at 3pm to call Acme")
    assert "⏰ Call Acme · Fri, Mar 6, 2026, 3:00 PM (Madrid)" in said
    assert not (await chat.waits_until("2026-03-06T14:59+01:00")).text
    rung = await chat.waits_until("2026-03-06T15:00+01:00")
    assert "⏰ Call Acme" in rung
    assert {"Done", "Later"} <= rung.buttons.keys()
    assert not (await chat.waits_until("2026-03-06T16:00+01:00")).text


async def test_an_hour_is_an_hour_while_the_clock_is_put_back(folder: Path) -> None:
    async with conversation(folder, at="2026-10-25T00:30Z") as chat:
        await chat.says("remind me in 1 hour to check the clock")
        assert not (await chat.waits_until("2026-10-25T01:29Z")).text
        assert "⏰ Check the clock" in await chat.waits_until("2026-10-25T01:30Z")
        assert "2:35 AM" in await chat.says("remind me in 5 minutes to call Acme")
        assert "⏰ Call Acme" in await chat.waits_until("2026-10-25T01:35Z")


async def test_undo_silences_it(chat: Chat) -> None:
    await chat.says("remind me Friday at 3pm to call Acme")
    await chat.presses("Undo")
    assert not (await chat.waits_until("2026-03-06T15:00+01:00")).text


async def test_the_past_is_refused_with_a_question(chat: Chat) -> None:
    await chat.calls("remind")
    await chat.says("Call Acme")
    assert "couldn't read" in await chat.says("yesterday at 3pm")
    await chat.calls("agenda")
    agenda, kept = chat.screen.log[-2:]
    assert "Nothing is open" in agenda
    assert "kept this open" in kept
    assert "⏰ Call Acme · Mon, Mar 2, 2026, 5:00 PM" in await chat.says("today at 5pm")


async def test_the_form_asks_what_and_when(chat: Chat) -> None:
    assert "What needs to be done?" in await chat.calls("remind")
    assert "When?" in await chat.says("Send the offer")
    assert "such as tomorrow at 3pm" in await chat.says("whenever pigs fly")
    assert "⏰ Send the offer · Tue, Mar 3, 2026, 3:00 PM" in await chat.says("tomorrow at 3pm")


async def test_a_card_asks_for_its_own_customer(chat: Chat) -> None:
    await chat.calls("company Acme")
    assert "What needs to be done?" in await chat.presses("Follow up")
    await chat.says("Send the offer")
    assert "Send the offer · Acme · Fri, Mar 6, 2026" in await chat.says("Friday")


@pytest.mark.parametrize(
    ("when", "often"),
    [
        ("every other Friday", "every 2 weeks"),
        ("every working day", "every working day"),
        ("on the first of every month", "every month"),
        ("every year on May 3", "every year"),
        ("every three days", "every 3 days"),
    ],
)
async def test_a_repeated_one_says_how_often(chat: Chat, when: str, often: str) -> None:
    assert f"Repeats {often} until you cancel it" in await chat.says(f"remind me {when} at 9am to send the report")


async def test_a_repeated_one_says_so_and_rings_again(chat: Chat) -> None:
    said = await chat.says("remind me every Friday at 9am to send the report")
    assert "Repeats every week until you cancel it" in said
    assert "Send the report" in await chat.waits_until("2026-03-06T09:00+01:00")
    assert "Send the report" in await chat.waits_until("2026-03-13T09:00+01:00")


async def test_quiet_hours_are_told_and_kept(chat: Chat) -> None:
    await chat.calls("settings quiet 20:00-8:00")
    said = await chat.says("remind me today at 10pm to call Acme")
    assert "quiet hours" in said
    assert not (await chat.waits_until("2026-03-02T22:00+01:00")).text
    assert "Call Acme" in await chat.waits_until("2026-03-03T08:00+01:00")


async def test_a_colleague_gets_it(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    said = await chat.says("remind Omar tomorrow at 9am to send the offer to Acme")
    assert "For Omar Haddad" in said
    chat.clock.at = chat.clock.at.replace(day=3, hour=8, minute=0)
    await chat.app.settle()
    assert any("⏰" in each and "Done" in each.buttons for each in omar.screen.log)


async def test_a_colleague_far_away_is_not_woken_by_it(chat: Chat) -> None:
    nia = await chat.colleague("Nia Cole")
    await nia.calls("settings zone New York")
    said = await chat.says("remind Nia tomorrow at 9am to send the offer to Acme")
    assert "For Nia Cole that is Tue, Mar 3, 2026, 3:00 AM (New York)." in said
    assert "comes on Tue, Mar 3, 2026, 7:00 AM (New York)" in said
    assert not (await nia.waits_until("2026-03-03T11:59+00:00")).text
    assert "Send the offer" in await nia.waits_until("2026-03-03T12:00+00:00")


async def test_quiet_hours_are_those_of_who_is_reminded(chat: Chat) -> None:
    tim = await chat.colleague("Tim Reed")
    await tim.calls("settings zone London")
    await tim.calls("settings quiet 22:00-7:00")
    assert "quiet hours" not in await chat.says("remind Tim tonight at 10:30pm to send the offer to Acme")
    said = await chat.says("remind Tim tomorrow at 7:30am to call Acme")
    assert "comes on Tue, Mar 3, 2026, 7:00 AM (London)" in said


async def test_what_was_done_at_once_is_one_press_away(chat: Chat) -> None:
    said = await chat.says("remind me Friday at 3pm to call Acme")
    assert {"Done", "Undo"} <= said.buttons.keys()
    assert "Done: Call Acme" in await chat.presses("Done")


async def test_a_viewer_is_given_no_follow_up_by_any_door(chat: Chat) -> None:
    await chat.colleague("Vera Klein", Role.VIEWER)
    refused = "Vera Klein can look at everything here, but not work on it"
    assert refused in await chat.says("remind Vera tomorrow at 10am to call Acme")
    assert refused in await chat.calls("remind Vera tomorrow at 10am to call Acme")
    assert await chat.app.in_reading(lambda store: store.tasks.list_open()) == []


async def test_a_viewer_is_given_no_record_either(chat: Chat) -> None:
    await chat.colleague("Vera Klein", Role.VIEWER)
    await chat.calls("company Acme")
    refused = "Vera Klein can look at everything here"
    assert refused in await chat.says("assign Acme to Vera")
    assert refused in await chat.says("new deal Acme rollout for Vera, owner Vera")
    assert "Who takes it?" in await chat.calls("assign Acme")
    assert refused in await chat.presses("Vera Klein")


async def test_a_reminder_that_will_not_ring_says_so(chat: Chat) -> None:
    ben = await chat.colleague("Ben Ott")
    await ben.calls("settings pings")
    await ben.presses("Reminders: off")
    said = await ben.says("remind me tomorrow at 3pm to call Umbra")
    assert "won't ring, because your reminders are off" in said
    assert "Ben Ott wants no single reminders" in await chat.says("remind Ben tomorrow at 4pm to call Zeta")
    assert "Reminders: on" in await ben.presses("Let reminders ring", on=said)
    assert "won't ring" not in (await ben.says("remind me tomorrow at 5pm to call Umbra")).text


async def test_who_something_is_sent_to_is_a_customer_also_under_a_new_name(chat: Chat) -> None:
    assert "New company Hooli" in await chat.says("remind me to send the quote to Hooli tomorrow")
    await chat.waits_until("2026-03-02T10:05+01:00")
    assert "Close “Send the quote to Hooli”" in (await chat.says("sent the quote to Hooli")).buttons
    assert "New company" not in await chat.says("remind me tomorrow to drive to Berlin")
    assert "⏰ Renewal for Zeta · Mon, Jun 1" in await chat.says("renewal for Zeta is due in June")


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        ("remind me tomorrow at 9 and on Friday at 10 to call Acme", "Mar 3, 2026, 9:00 AM", "Mar 6, 2026, 10:00 AM"),
        ("remind me to call Acme tomorrow at 9 and Friday at 10", "Mar 3, 2026, 9:00 AM", "Mar 6, 2026, 10:00 AM"),
        ("remind me tomorrow and on Friday at 10 to call Acme", "Mar 3, 2026, 10:00 AM", "Mar 6, 2026, 10:00 AM"),
        ("remind me tomorrow at 9 and 14:00 to call Acme", "Mar 3, 2026, 9:00 AM", "Mar 3, 2026, 2:00 PM"),
        ("remind me on Tuesday and Thursday to call Acme", "Tue, Mar 3", "Thu, Mar 5"),
    ],
)
async def test_two_moments_are_two_follow_ups(chat: Chat, sentence: str, first: str, second: str) -> None:
    said = await chat.says(sentence)
    assert said.text.count("⏰ Call Acme · ") == 2
    assert first in said
    assert second in said
    ticks = [label for label in said.buttons if label.startswith("✓")]
    assert len(ticks) == len(set(ticks)) == 2
    undone = await chat.says("undo")
    assert first in undone
    assert second in undone


@pytest.mark.parametrize(
    "sentence",
    ["remind me to call Acme tomorrow at 9 or 10", "remind me tomorrow at 9 or 10 to call Acme",
     "remind me tomorrow at 9am or 10am to call Acme", "remind me at 9am or 10am tomorrow to call Acme"],
)  # fmt: skip
async def test_one_moment_or_another_is_asked(chat: Chat, sentence: str) -> None:
    asked = await chat.says(sentence)
    assert "When exactly?" in asked
    later = next(label for label in asked.buttons if "10:00" in label)
    assert "⏰ Call Acme · Tue, Mar 3, 2026, 10:00 AM" in await chat.presses(later)


@pytest.mark.parametrize(
    "sentence",
    ["remind me to call Acme about the Monday and Tuesday deliveries", "remind me tomorrow at 9 and 20 people come",
     "remind me every Tuesday and Thursday to call Acme"],
)  # fmt: skip
async def test_what_is_no_second_moment_makes_one_follow_up(chat: Chat, sentence: str) -> None:
    said = await chat.says(sentence)
    assert said.text.count("⏰") == 1


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("de", "erinnere mich morgen um 9 und am Freitag um 10 an Anruf bei Acme"),
        ("es", "recuérdame mañana a las 9 y el viernes a las 10 llamar a Acme"),
        ("fr", "rappelle-moi demain à 9h et vendredi à 10h d'appeler Acme"),
        ("it", "ricordami domani alle 9 e venerdì alle 10 di chiamare Acme"),
        ("pt", "me lembra amanhã às 9 e sexta às 10 de ligar para a Acme"),
        ("ru", "напомни завтра в 9 и в пятницу в 10 позвонить в Acme"),
        ("zh", "提醒我明天9点和周五10点给Acme打电话"),
    ],
)
async def test_two_moments_in_other_languages(tmp_path: Path, locale: str, sentence: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        said = await chat.says(sentence)
        assert said.text.count("⏰") == 2
        assert "10:00" in said


@pytest.mark.parametrize(
    "sentence", ["remind everyone tomorrow at 9 to update the pipeline", "remind everybody to update the pipeline"]
)
async def test_everyone_is_no_colleague_and_makes_no_follow_up_of_ones_own(chat: Chat, sentence: str) -> None:
    await chat.colleague("Tom Ford")
    asked = await chat.says(sentence)
    assert "⏰" not in asked
    assert "Tom Ford" in asked.buttons
    assert "For Tom Ford: Update the pipeline" in await chat.presses("Tom Ford")


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [("de", "erinnere alle daran, die Pipeline zu pflegen"), ("es", "recuérdales a todos que actualicen el pipeline")],
)
async def test_everyone_in_other_languages(tmp_path: Path, locale: str, sentence: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        await chat.colleague("Tom Ford")
        assert "Tom Ford" in (await chat.says(sentence)).buttons


@pytest.mark.parametrize(
    ("locale", "said", "title"),
    [
        ("en", "remind Bob and me tomorrow at 9 to call Joe Blank", "Call Joe Blank"),
        ("en", "remind me and Bob to call Joe Blank tomorrow at 9", "Call Joe Blank"),
        ("de", "erinnere Bob und mich morgen um 9 an den Anruf bei Joe Blank", "Den Anruf bei Joe Blank"),
        ("fr", "rappelle à Bob et à moi demain à 9h d'appeler Joe Blank", "Appeler Joe Blank"),
        ("es", "recuérdanos a Bob y a mí mañana a las 9 llamar a Joe Blank", "Llamar a Joe Blank"),
        ("it", "ricorda a Bob e a me domani alle 9 di chiamare Joe Blank", "Chiamare Joe Blank"),
        ("pt", "lembra o Bob e a mim amanhã às 9 de ligar para Joe Blank", "Ligar para Joe Blank"),
        ("ru", "напомни Bob и мне завтра в 9 позвонить Joe Blank", "Позвонить Joe Blank"),
        ("zh", "提醒Bob和我明天9点给Joe Blank打电话", "给Joe Blank打电话"),
    ],
)
async def test_a_colleague_and_oneself_get_one_each(tmp_path: Path, locale: str, said: str, title: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        bob = await chat.colleague("Bob Stone")
        await chat.says(said)
        assert title in await chat.calls("agenda")
        assert title in await bob.calls("agenda")


async def test_to_call_somebody_again_is_a_second_follow_up(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9 to call Hooli")
    assert "⏰ Call Hooli again" in await chat.says("remind me friday at 10 to call Hooli again")
    assert "(2)" in await chat.says("agenda")


@pytest.mark.parametrize(
    ("locale", "said", "title"),
    [
        ("de", "erinnere mich am Freitag um 10 wieder an Hooli", "⏰ Hooli"),
        ("en", "remind me about Hooli again on friday at 10", "⏰ Hooli"),
        ("es", "recuérdame el viernes a las 10 de nuevo de Hooli", "⏰ Hooli"),
        ("fr", "rappelle-moi de nouveau pour Hooli vendredi à 10h", "⏰ Hooli"),
        ("it", "ricordami di nuovo di Hooli venerdì alle 10", "⏰ Hooli"),
    ],
)
async def test_to_be_told_again_on_a_day_sets_that_day(tmp_path: Path, locale: str, said: str, title: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        await chat.calls("deal Hooli rollout for Hooli 20k")
        assert title in await chat.says(said)
