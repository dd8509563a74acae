"""Leaving a deal alone, by button and in words."""

import pytest

from storage.models.member import Role
from tests.chat import Chat
from tests.handlers.commands.nudges.quiet import goes_quiet, hears
from tests.handlers.commands.team.places import in_channel, on_slack


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("stop nudging me about Acme until May", "no nudges about Acme renewal before Fri, May 1, 2026"),
        ("pause Acme renewal until June 15", "no nudges about Acme renewal before Mon, Jun 15, 2026"),
        ("stop nudging me about Acme renewal", "no more nudges about Acme renewal"),
        ("keine Hinweise mehr zu Acme bis Mai", "keine Hinweise zu Acme renewal vor"),
    ],
)
async def test_a_sentence_stops_the_nudges(chat: Chat, words: str, said: str) -> None:
    await chat.says("new deal Acme renewal for Acme 12k")
    if words.startswith("keine"):
        await chat.calls("settings language de")
    assert said in await chat.says(words)
    assert await hears(chat, "2026-03-20T10:30+01:00") == []


async def test_after_the_day_the_deal_is_brought_up_again(chat: Chat) -> None:
    nudge = await goes_quiet(chat)
    await chat.presses("Snooze", on=nudge)
    done = await chat.presses("In 3 days")
    assert "before Fri, Mar 13, 2026" in done
    assert await hears(chat, "2026-03-12T10:30+01:00") == []
    (again,) = await hears(chat, "2026-03-13T10:30+01:00")
    assert "quiet for 11 days" in again


async def test_a_question_in_a_nudges_place_leads_back_to_it(chat: Chat) -> None:
    nudge = await goes_quiet(chat)
    await chat.presses("Snooze", on=nudge)
    back = await chat.presses("Back")
    assert (back.text, list(back.buttons)) == (nudge.text, list(nudge.buttons))
    await chat.presses("Not stalled because …", on=back)
    await chat.calls("cancel")
    assert list(chat.screen.messages[nudge.id].buttons) == list(nudge.buttons)


async def test_it_can_be_undone(chat: Chat) -> None:
    await chat.says("new deal Acme renewal for Acme 12k")
    await chat.says("stop nudging me about Acme")
    await chat.presses("Undo")
    (nudge,) = await hears(chat, "2026-03-10T10:30+01:00")
    assert "Acme renewal" in nudge


async def test_a_customer_without_a_deal_is_answered_kindly(chat: Chat) -> None:
    await chat.says("called Acme")
    assert "Acme has no open deal" in await chat.says("stop nudging me about Acme")


async def test_all_of_a_customers_deals_are_meant(chat: Chat) -> None:
    await chat.says("new deal Acme renewal for Acme 12k")
    await chat.says("new deal Acme desks for Acme 3k")
    said = await chat.says("stop nudging me about Acme")
    assert "Acme renewal" in said
    assert "Acme desks" in said
    assert await hears(chat, "2026-03-20T10:30+01:00") == []


async def test_what_was_set_still_rings(chat: Chat) -> None:
    await chat.says("new deal Acme renewal for Acme 12k")
    await chat.says("remind me on March 11 at 3pm to call Acme")
    await chat.says("stop nudging me about Acme")
    (reminder,) = [each for each in await hears(chat, "2026-03-11T15:00+01:00") if "⏰" in each]
    assert "Call Acme" in reminder


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("pause nudges for Acme for 2 weeks", "Mon, Mar 16, 2026"),
        ("stop nudging me about Acme for a month", "Thu, Apr 2, 2026"),
        ("pause nudges for Acme until Monday", "Mon, Mar 9, 2026"),
        ("keine Hinweise mehr zu Acme für zwei Wochen", "16. März 2026"),
        ("deja de avisarme de Acme durante dos semanas", "16 mar 2026"),
        ("non avvisarmi su Acme per due settimane", "16 mar 2026"),
        ("不要提醒我Acme的事，停两周", "3月16日"),
    ],
)
async def test_how_long_is_read(chat: Chat, words: str, day: str) -> None:
    await chat.says("new deal Acme renewal for Acme 12k")
    language = {"keine": "de", "deja": "es", "non": "it", "不": "zh"}
    for first, code in language.items():
        if words.startswith(first):
            await chat.calls(f"settings language {code}")
    assert day in await chat.says(words)


@pytest.mark.parametrize("until", ["31 Feb", "March 1", "1 March 2025", "yesterday", "further notice"])
async def test_a_day_that_is_none_or_has_passed_is_asked(chat: Chat, until: str) -> None:
    await chat.says("new deal Acme renewal for Acme 12k")
    asked = await chat.says(f"pause nudges for Acme until {until}")
    assert "Which day do you mean?" in asked
    assert "no nudges about Acme renewal before Fri, Mar 6, 2026" in await chat.says("Friday")


async def test_the_days_to_come_are_buttons(chat: Chat) -> None:
    await chat.says("new deal Acme renewal for Acme 12k")
    asked = await chat.says("pause nudges for Acme until further notice")
    assert "no nudges about Acme renewal before Mon, Mar 9, 2026" in await chat.presses(next(iter(asked.buttons)))


async def test_a_customers_deals_are_paused_by_who_decides_about_them_only(chat: Chat) -> None:
    omar, kim = await chat.colleague("Omar Haddad"), await chat.colleague("Kim Lund")
    await omar.says("new deal Acme renewal for Acme 12k")
    assert "Acme renewal is with Omar Haddad" in await kim.says("stop nudging me about Acme")
    await kim.says("new deal Acme desks for Acme 3k")
    said = await kim.says("stop nudging me about Acme")
    assert "no more nudges about Acme desks" in said
    assert "Acme renewal stays as it was" in said
    assert "Acme renewal is with Omar Haddad" in await kim.says("resume nudges for Acme renewal")
    assert "Acme renewal" in await chat.says("stop nudging me about Acme")


async def test_in_a_channel_the_day_is_asked_of_who_pressed_alone(chat: Chat) -> None:
    mia = await on_slack(chat, "Mia Kern", Role.MANAGER)
    ben = await on_slack(chat, "Ben Ott")
    await mia.calls("team new West")
    await mia.calls("team add Ben to West")
    channel = in_channel(mia)
    await channel.calls("team here West")
    await ben.says("new deal Acme renewal for Acme 12k")
    await ben.waits_until("2026-03-10T10:30+01:00")
    await ben.waits_until("2026-03-12T10:30+01:00")
    (nudge,) = [each for each in channel.screen.messages.values() if "quiet for 10 days" in each]
    await channel.presses("Snooze", on=nudge)
    assert "Until when" in mia.screen.log[-1]
    assert {"I'll take it", "Log", "Why?"} <= channel.screen.messages[nudge.id].buttons.keys()
