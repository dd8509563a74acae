"""`snooze`: a follow-up later, with a press or in words."""

import pytest

from tests.chat import Chat


async def test_in_words(chat: Chat) -> None:
    await chat.says("remind me Friday at 3pm to call Acme")
    said = await chat.calls("snooze call Acme to Monday at 9am")
    assert "Moved: Call Acme · Mon, Mar 9, 2026, 9:00 AM" in said
    assert not (await chat.waits_until("2026-03-06T15:00+01:00")).text
    assert "Call Acme" in await chat.waits_until("2026-03-09T09:00+01:00")


async def test_by_presses_under_the_reminder_and_back_by_undo(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to call Acme")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    asked = await chat.presses("Later", on=rung)
    assert asked.edited
    assert "Until when?" in asked
    said = await chat.presses("In a week")
    assert "Tue, Mar 10, 2026" in said
    await chat.presses("Undo")
    assert "Tue, Mar 3, 2026, 9:00 AM" in await chat.says("agenda")


async def test_what_is_done_stays_done(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to call Acme")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    await chat.presses("Done", on=rung)
    assert "✓ Done: Call Acme" in await chat.presses("Later", on=rung)


async def test_nothing_open_is_said(chat: Chat) -> None:
    await chat.calls("company Acme")
    assert "can't find an open follow-up" in await chat.calls("snooze call Acme to Monday")


@pytest.mark.parametrize("said", ["snooze Globex", "/snooze Globex", "snooze paint the fence"])
async def test_of_a_follow_up_that_there_is_not_it_asks_which(chat: Chat, said: str) -> None:
    await chat.says("remind me tomorrow at 9am to call Acme")
    card = await (chat.calls(said[1:]) if said.startswith("/") else chat.says(said))
    assert "an open follow-up like" in card
    assert "Until when? Call Acme" in await chat.presses("Call Acme", on=card)


async def test_a_colleagues_follow_up_stays_where_it_is(chat: Chat) -> None:
    rita, kim = await chat.colleague("Rita Rep"), await chat.colleague("Kim Rep")
    await rita.says("remind me Friday at 3pm to send the deck")
    assert "is with Rita Rep" in await kim.says("snooze send the deck to next Friday")
    assert "Mar 6, 2026, 3:00 PM" in await rita.calls("agenda")
    assert rita.screen.log[-1].text.count("send the deck") + rita.screen.log[-1].text.count("Send the deck") >= 1


async def test_who_hears_of_a_follow_up_that_somebody_who_leads_them_moved(chat: Chat) -> None:
    rita = await chat.colleague("Rita Rep")
    await rita.says("remind me Friday at 3pm to send the deck")
    await chat.says("snooze send the deck to next Friday")
    assert "Nora Vidal has moved it for you: Send the deck" in rita.screen.log[-1]


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("snooze Acme 2 hours", "Tue, Mar 3, 2026, 11:30 AM"),
        ("snooze it 1 hour", "Tue, Mar 3, 2026, 10:30 AM"),
        ("snooze Acme by two days", "Thu, Mar 5, 2026, 9:30 AM"),
        ("snooze Acme for a week", "Tue, Mar 10, 2026, 9:30 AM"),
        ("snooze Acme to Friday", "Fri, Mar 6, 2026, 9:30 AM"),
        ("snooze Acme to Friday at 2pm", "Fri, Mar 6, 2026, 2:00 PM"),
    ],
)
async def test_what_is_still_to_come_moves_on_from_its_own_moment(chat: Chat, said: str, when: str) -> None:
    await chat.says("remind me tomorrow at 9:30am to call Acme")
    assert f"Moved: Call Acme · {when}" in await chat.says(said)


@pytest.mark.parametrize(
    ("locale", "made", "said", "when"),
    [
        (
            "de",
            "erinnere mich morgen um 14:30 an Anruf bei Acme",
            "verschiebe Acme auf Mittwoch",
            "4. März 2026, 14:30",
        ),
        ("de", "erinnere mich morgen um 9 an Anruf bei Acme", "verschiebe Acme um 2 Stunden", "3. März 2026, 11:00"),
        ("es", "recuérdame mañana a las 9 llamar a Acme", "pospón Acme dos días", "5 mar 2026, 9:00"),
        ("fr", "rappelle-moi demain à 9h d’appeler Acme", "reporte Acme de 2 jours", "5 mars 2026, 09:00"),
        ("it", "ricordami domani alle 9 di chiamare Acme", "rimanda Acme di 2 giorni", "5 mar 2026, 09:00"),
        ("pt", "lembre-me amanhã às 9 de ligar para Acme", "adie Acme por 2 horas", "3 de mar. de 2026, 11:00"),
        ("ru", "напомни завтра в 9 позвонить в Acme", "отложи Acme на 2 дня", "5 мар. 2026 г., 09:00"),
    ],
)
async def test_a_length_or_a_day_in_other_languages(chat: Chat, locale: str, made: str, said: str, when: str) -> None:
    await chat.calls(f"settings language {locale}")
    await chat.says(made)
    assert when in await chat.says(said)


async def test_what_has_rung_is_put_off_from_now(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to call Acme")
    await chat.waits_until("2026-03-03T09:10+01:00")
    assert "Moved: Call Acme · Tue, Mar 3, 2026, 11:10 AM" in await chat.says("snooze Acme 2 hours")


async def test_who_brings_a_follow_up_forward_sees_both_moments(chat: Chat) -> None:
    await chat.says("remind me Friday at 9am to call Acme")
    said = await chat.says("snooze Acme to Wednesday at 8am")
    assert "Moved: Call Acme · Wed, Mar 4, 2026, 8:00 AM" in said
    assert "before: Fri, Mar 6, 2026, 9:00 AM" in said


async def test_a_corrected_length_counts_from_the_same_moment(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to call Acme")
    await chat.says("snooze Acme 2 hours")
    assert "Mar 3, 2026, 9:30 AM" in await chat.says("no, 30 minutes")
    assert "Mar 6, 2026, 9:00 AM" in await chat.says("no, Friday")


@pytest.mark.parametrize("rings", [True, False])
async def test_a_repeating_one_keeps_its_hour_on_another_day_and_rings_once(chat: Chat, rings: bool) -> None:
    await chat.says("remind me every day at 10:30 to check mail")
    if rings:
        await chat.waits_until("2026-03-02T10:31+01:00")
    assert "Moved: Check mail · Wed, Mar 4, 2026, 10:30 AM" in await chat.says("snooze it to Wednesday")
    rung = []
    for day in (3, 4, 5):
        for hour in ("09:01", "10:31"):
            before = len(chat.screen.log)
            await chat.waits_until(f"2026-03-0{day}T{hour}+01:00")
            rung += [(day, hour) for each in chat.screen.log[before:] if "⏰ Check mail" in each and not each.edited]
    assert rung == [(4, "10:31"), (5, "10:31")]


@pytest.mark.parametrize(
    ("words", "due"), [("friday at 9", "Fri, Mar 6, 2026, 9:00 AM"), ("in 3 days", "Thu, Mar 5, 2026")]
)
async def test_until_when_is_answered_in_words(chat: Chat, words: str, due: str) -> None:
    await chat.says("remind me at 11 to call Hooli")
    await chat.waits_until("2026-03-02T11:00:10+01:00")
    assert "Until when?" in await chat.presses("Later")
    assert f"Moved: Call Hooli · {due}" in await chat.says(words)


async def test_until_when_takes_no_other_words_and_ends_with_its_press(chat: Chat) -> None:
    await chat.says("remind me at 11 to call Hooli")
    await chat.waits_until("2026-03-02T11:00:10+01:00")
    await chat.presses("Later")
    assert "Call logged: Acme" in await chat.says("called Acme")
    await chat.presses("Tomorrow")
    assert "Moved" not in await chat.says("friday at 9")


async def test_until_when_is_left_by_a_press(chat: Chat) -> None:
    await chat.says("remind me at 11 to call Hooli")
    await chat.waits_until("2026-03-02T11:00:10+01:00")
    await chat.presses("Later")
    assert {"Done", "Later"} <= (await chat.presses("Back")).buttons.keys()
    assert "Moved" not in await chat.says("friday at 9")
