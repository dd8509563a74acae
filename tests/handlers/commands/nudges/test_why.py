"""Every ping answers for itself."""

import pytest

from tests.chat import Chat
from tests.handlers.commands.nudges.quiet import goes_quiet, hears


async def test_a_nudge_says_its_rule_its_figures_and_its_moment(chat: Chat) -> None:
    nudge = await goes_quiet(chat)
    before = chat.screen.messages[nudge.id]
    why = await chat.presses("Why?", on=nudge)
    assert "Acme renewal is in Lead, which allows 7 quiet days. It has been quiet for 8 days" in why
    assert "Last sign: Mon, Mar 2, 2026, 10:00 AM." in why
    assert "Decided Tue, Mar 10, 2026, 10:30 AM." in why
    assert chat.screen.messages[nudge.id] == before


async def test_the_word_alone_and_an_answer_with_it_explain_the_same(chat: Chat) -> None:
    nudge = await goes_quiet(chat)
    for said in (await chat.says("why?"), await chat.calls("why"), await chat.says("why", reply_to=nudge.id)):
        assert "Acme renewal is in Lead" in said


async def test_a_reminder_answers_for_itself_too(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 3pm to call Acme")
    ring = await chat.waits_until("2026-03-03T15:00+01:00")
    why = await chat.presses("Why?", on=ring)
    assert "You asked for this reminder: Call Acme" in why
    assert "It was due Tue, Mar 3, 2026, 3:00 PM" in why
    assert "You asked for this reminder" in await chat.says("why", reply_to=ring.id)
    assert "Dropped" in await chat.presses("Not needed", on=why)


async def test_a_repeated_reminder_names_the_moment_that_it_rang_for(chat: Chat) -> None:
    await chat.says("remind me every Friday at 3pm to call Acme")
    ring = await chat.waits_until("2026-03-06T15:00+01:00")
    assert "It was due Fri, Mar 6, 2026, 3:00 PM" in await chat.presses("Why?", on=ring)
    late = await chat.waits_until("2026-03-13T18:00+01:00")
    assert "Late: this was due Fri, Mar 13, 2026, 3:00 PM" in late
    assert "It was due Fri, Mar 13, 2026, 3:00 PM" in await chat.presses("Why?", on=late)


async def test_many_late_ones_of_repeated_reminders_name_their_moments(chat: Chat) -> None:
    for name in ("Ann", "Bob", "Cleo", "Dora", "Emil", "Finn"):
        await chat.says(f"remind me every Friday at 3pm to call {name}")
    digest = await chat.waits_until("2026-03-06T18:00+01:00")
    assert "Fri, Mar 6, 2026, 3:00 PM" in digest
    assert "Mar 13" not in digest


async def test_the_agenda_answers_for_itself(chat: Chat) -> None:
    await chat.says("remind me on March 3 at 3pm to call Acme")
    agenda = await chat.waits_until("2026-03-03T09:00+01:00")
    assert "Your day" in agenda
    why = await chat.presses("Why?", on=agenda)
    assert "Your day starts at 9:00 AM" in why
    assert "Today: 1. Overdue: 0." in why
    await chat.presses("No more agendas", on=why)
    await chat.says("remind me on March 4 at 3pm to call Acme")
    assert not any("Your day" in each for each in await hears(chat, "2026-03-04T09:00+01:00"))


async def test_it_silences_that_deal_or_all_of_them(chat: Chat) -> None:
    nudge = await goes_quiet(chat)
    why = await chat.presses("Why?", on=nudge)
    assert "no more nudges about Acme renewal" in await chat.presses("Not about this deal", on=why)
    assert "off" in await chat.presses("No more nudges", on=await chat.says("why"))


async def test_where_nothing_was_brought_up_it_says_so(chat: Chat) -> None:
    assert "I haven't reminded you of anything here" in await chat.says("why?")


@pytest.mark.parametrize(
    "said", ["Why did I get this?", "warum?", "¿Por qué?", "pourquoi ?", "Почему?", "为什么？", "perché?"]
)
async def test_it_is_asked_in_any_language_and_by_the_slash_door(chat: Chat, said: str) -> None:
    await chat.says("remind me tomorrow at 3pm to call Acme")
    await chat.waits_until("2026-03-03T15:00+01:00")
    assert "You asked for this reminder: Call Acme" in await chat.says(said)
    assert "You asked for this reminder: Call Acme" in await chat.calls(said)


async def test_of_somebodys_absence_it_says_whom_it_concerns(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    await chat.says("I'm away until Friday, Omar covers")
    assert "somebody's absence concerns you" in await omar.says("why?")
