"""`settings`: language, time zone, quiet hours, pings; each member's own."""

from pathlib import Path

import pytest

from tests.chat import Chat, conversation


async def test_the_card_shows_what_is_set_and_changes_in_place(chat: Chat) -> None:
    card = await chat.calls("settings")
    assert "Europe/Madrid" in card
    said = await chat.presses("Reminders: on/off", on=card)
    assert said.edited
    assert "off" in said


async def test_every_ping_has_its_switch_and_every_language_its_place(chat: Chat) -> None:
    card = await chat.calls("settings")
    for label in ("Delivery problems: on/off", "All pings", "English", "Deutsch", "Italiano", "Русский", "中文"):
        assert label in card.buttons
    assert "Lingua" in await chat.presses("Italiano", on=card)
    assert "Impostazioni" in await chat.calls("settings") or "impostazioni" in chat.screen.log[-1]


@pytest.mark.parametrize("said", ["it", "it-CH", "Italiano", "italienisch", "Italian", "итальянский", "意大利语"])
async def test_a_language_by_its_name_in_any_language(chat: Chat, said: str) -> None:
    assert "Italiano" in await chat.calls(f"settings language {said}")


@pytest.mark.parametrize(
    "said", ["quiet 20:00-8:00", "ruhe 20 bis 8", "silencio 20 a 8", "тишина 20 до 8", "quiet 20:00 until 08:00"]
)
async def test_quiet_hours_in_the_words_of_any_language(chat: Chat, said: str) -> None:
    assert "20:00–08:00" in await chat.calls(f"settings {said}")


async def test_the_zone_moves_what_tomorrow_means(chat: Chat) -> None:
    assert "Europe/London" in await chat.calls("settings zone London")
    assert "3:00 PM (London)" in await chat.says("remind me tomorrow at 3pm to call Acme")


async def test_a_zone_that_is_none_is_answered_with_an_example(chat: Chat) -> None:
    said = await chat.calls("settings zone Atlantis")
    assert "I don't know the time zone “Atlantis”" in said


async def test_quiet_hours_in_words_and_off(chat: Chat) -> None:
    assert "20:00–08:00" in await chat.calls("settings quiet 20:00-8:00")
    assert "08:00" not in await chat.calls("settings quiet off")
    assert "couldn't read the hours" in await chat.calls("settings quiet sometimes")


async def test_hours_that_no_clock_shows_are_refused(chat: Chat) -> None:
    assert "couldn't read the hours" in await chat.calls("settings quiet 20:75-8:00")


async def test_german_from_the_very_next_word(chat: Chat) -> None:
    said = await chat.calls("settings language German")
    assert "Sprache" in said
    assert "erfasst" in await chat.calls("log called Acme") or "Acme" in chat.screen.log[-1]


async def test_a_language_that_is_not_spoken_is_said(chat: Chat) -> None:
    said = await chat.calls("settings language Klingon")
    assert "English" in said
    assert "Klingon" in said


async def test_what_was_said_plainly_works_too(chat: Chat) -> None:
    """The card itself says: type "settings zone London"."""
    assert "Europe/London" in await chat.says("settings zone London")


async def test_everybody_has_their_own(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    await omar.calls("settings zone London")
    assert "Europe/Madrid" in await chat.calls("settings")


async def test_a_switched_off_reminder_does_not_ring(chat: Chat) -> None:
    await chat.calls("settings ping reminders")
    await chat.says("remind me tomorrow at 9am to call Acme")
    told = await chat.waits_until("2026-03-03T09:00+01:00")
    assert "Your day" in told  # The morning's agenda lists it; its bell is silent.
    assert "No answer" not in told.buttons
    assert not (await chat.waits_until("2026-03-03T10:00+01:00")).text


async def test_what_cannot_be_set_is_answered_with_what_can(chat: Chat) -> None:
    said = await chat.calls("settings foo bar")
    assert "I can't set “foo bar”" in said
    assert "quiet" in said
    assert "Europe/Madrid" in await chat.presses("Your settings", on=said)


@pytest.mark.parametrize(
    ("words", "asked", "offered", "set_to"),
    [
        ("quiet hours from 8pm", "Quiet from 20:00. Until when?", "20:00–07:00", "20:00–07:00"),
        ("quiet hours until 9am", "Quiet until 09:00. From when?", "22:00–09:00", "22:00–09:00"),
    ],
)
async def test_half_a_range_is_asked_for_its_other_end(
    chat: Chat, words: str, asked: str, offered: str, set_to: str
) -> None:
    said = await chat.says(words)
    assert asked in said
    assert set_to in await chat.presses(offered, on=said)
    assert "22:00–07:00" not in await chat.says("quiet hours from 9pm")
    assert f"21:00–{set_to[-5:]}" in await chat.calls("settings")


@pytest.mark.parametrize("words", ["Ruhezeit bis 9 Uhr", "horas de silencio hasta las 9", "тихие часы до 9"])
async def test_until_is_the_end_in_every_language(chat: Chat, words: str) -> None:
    assert "09:00" in (await chat.says(words)).text
    assert "09:00–" not in (await chat.calls("settings")).text


async def test_each_kind_of_ping_is_switched_by_its_own_name(chat: Chat) -> None:
    rows = (await chat.calls("settings reminders off")).text
    assert "Reminders\noff" in rows
    assert "Reminders\noff" in (await chat.calls("settings reminders off")).text
    assert "Reminders\non" in (await chat.calls("settings reminders on")).text
    assert "Nudges about quiet deals\noff" in (await chat.calls("settings stall nudges off")).text


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("no, 9pm", "21:00–08:00"),
        ("sorry, at 7pm", "19:00–08:00"),
        ("no, 7am", "18:00–07:00"),
        ("no, until 10am", "18:00–10:00"),
        ("no, from 10", "10:00–08:00"),
        ("no, 9pm to 7am", "21:00–07:00"),
        ("no, Thursday", "18:00–08:00"),
        ("no, tomorrow at 9", "18:00–08:00"),
        ("no reminders at night", "18:00–08:00"),
        ("no, 30 minutes", "18:00–08:00"),
    ],
)
async def test_quiet_hours_are_corrected_by_hours_and_nothing_else(chat: Chat, typed: str, hours: str) -> None:
    await chat.says("quiet hours 6pm to 8am")
    assert "wrong on my side" not in await chat.says(typed)
    assert hours in await chat.calls("settings")


@pytest.mark.parametrize(
    ("locale", "said", "typed"),
    [
        ("de", "Ruhezeiten 18 bis 8 Uhr", "nein, 21 Uhr"),
        ("es", "horas de silencio de 18 a 8", "no, a las 21"),
        ("fr", "heures calmes de 18 h à 8 h", "non, à 21 h"),
        ("pt", "não perturbe das 18h às 8h", "não, às 21h"),
        ("ru", "тихие часы с 18 до 8", "нет, с 21"),
        ("zh", "晚上6点到早上8点别打扰我", "不对，晚上9点"),
    ],
)
async def test_quiet_hours_are_corrected_in_any_language(tmp_path: Path, locale: str, said: str, typed: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        assert "18:00–08:00" in await chat.says(said)
        assert "21:00–08:00" in await chat.says(typed)


async def test_the_explanation_of_quiet_hours_offers_no_days(chat: Chat) -> None:
    await chat.says("quiet hours 6pm to 8am")
    read = await chat.presses("How did you read this?")
    assert "6pm to 8am" in read
    assert "Begins" not in read.buttons


async def test_quiet_hours_that_are_typed_are_confirmed_in_one_line(chat: Chat) -> None:
    said = await chat.says("quiet hours 6pm to 8am")
    assert said.text.startswith("Quiet hours: 18:00–08:00")
    assert "Time zone" not in said
    whole = await chat.presses("Your settings", on=said)
    assert "18:00–08:00" in whole
    assert "Undo" in said.buttons


async def test_a_new_zone_asks_about_what_is_to_come_alone(chat: Chat) -> None:
    await chat.says("remind me at 11am to call Acme")
    await chat.says("remind me tomorrow at 11am to call Bravo")
    await chat.waits_until("2026-03-02T12:00+01:00")
    said = await chat.says("settings zone London")
    assert "Call Bravo" in said
    assert "Call Acme" not in said
