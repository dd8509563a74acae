"""`done`: a follow-up is finished, once."""

from tests.chat import Chat


async def test_done_by_its_words_then_the_next_step_is_asked(chat: Chat) -> None:
    await chat.says("remind me Friday at 3pm to call Acme")
    said = await chat.calls("done call acme")
    assert "✓ Done: Call Acme" in said
    assert "Undo" in said.buttons
    assert "What's the next step?" in said
    assert "Nothing is open" in await chat.says("agenda")
    await chat.presses("Undo")
    assert "Call Acme" in await chat.says("agenda")


async def test_done_five_times_is_one_effect(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to call Acme")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    for _ in range(5):
        said = await chat.presses("Done", on=rung)
    assert "✓ Done: Call Acme" in said
    assert (await chat.calls("show Acme")).text.count("Done: Call Acme") == 1


async def test_done_ticks_in_the_agenda(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to send the offer")
    agenda = await chat.says("agenda")
    tick = next(iter(agenda.buttons))
    assert tick.startswith("✓")
    assert "Done: Send the offer" in await chat.presses(tick)


async def test_a_repeated_one_goes_on(chat: Chat) -> None:
    await chat.says("remind me every Friday at 9am to send the report")
    rung = await chat.waits_until("2026-03-06T09:00+01:00")
    said = await chat.presses("Done", on=rung)
    assert "Next time: Fri, Mar 13, 2026" in said


async def test_several_that_fit_are_offered(chat: Chat) -> None:
    await chat.says("remind me Thursday to call Acme")
    await chat.says("remind me Friday to visit Acme")
    asked = await chat.calls("done Acme")
    assert "Which one do you mean?" in asked
    assert {"Call Acme", "Visit Acme"} <= asked.buttons.keys()
    assert "Done: Visit Acme" in await chat.presses("Visit Acme")
    agenda = await chat.says("agenda")
    assert "Call Acme" in agenda
    assert "Visit Acme ·" not in agenda


async def test_none_that_fits_is_said(chat: Chat) -> None:
    assert "can't find an open follow-up like “foo”" in await chat.calls("done foo")


async def test_whose_follow_up_it_was_hears_of_it_in_one_quiet_line(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    await omar.says("remind me tomorrow at 10am to call Acme")
    before = len(omar.screen.log)
    assert "✓ Done: Call Acme" in await chat.says("done call Acme")
    (told,) = [each for each in omar.screen.log[before:] if not each.edited]
    assert told.text == "✓ Nora Vidal has done it for you: Call Acme"


async def test_who_wants_no_reminders_hears_nothing_of_it(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    await omar.calls("settings pings reminders")
    await omar.says("remind me tomorrow at 10am to call Acme")
    before = len(omar.screen.log)
    await chat.says("done call Acme")
    assert [each for each in omar.screen.log[before:] if not each.edited] == []
