"""`agenda`: what is to be done; bounded, late ones first."""

from tests.chat import Chat


async def test_empty_is_said_warmly(chat: Chat) -> None:
    assert "Nothing is open" in await chat.says("agenda")


async def test_late_today_and_later_are_apart(chat: Chat) -> None:
    await chat.says("remind me today at 11am to call Alpha Ltd")
    await chat.says("remind me tomorrow at 5pm to call Beta Ltd")
    await chat.says("remind me Friday to call Gamma Ltd")
    await chat.waits_until("2026-03-03T10:00+01:00")
    text = (await chat.calls("agenda")).text
    assert text.index("Overdue (1)") < text.index("Alpha") < text.index("Today (1)") < text.index("Beta")
    assert text.index("Beta") < text.index("Later (1)") < text.index("Gamma")


async def test_a_day_can_be_asked_for(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 5pm to call Beta Ltd")
    await chat.says("remind me Friday to call Gamma Ltd")
    said = await chat.calls("agenda tomorrow")
    assert "Beta" in said
    assert "Gamma" not in said


async def test_it_is_bounded(chat: Chat) -> None:
    for number in range(15):
        await chat.says(f"remind me Friday at 3pm to send offer number {number}")
    said = await chat.calls("agenda")
    assert said.text.count("offer number") <= 16
    assert "and 3 more" in said


async def test_others_follow_ups_are_not_mine(chat: Chat) -> None:
    omar = await chat.colleague("Omar Haddad")
    await omar.says("remind me Friday to call Gamma Ltd")
    assert "Nothing is open" in await chat.says("agenda")
    assert "Gamma" in await omar.says("agenda")


async def test_a_colleagues_and_a_teams_agenda_are_called_so(chat: Chat) -> None:
    rita = await chat.colleague("Rita Rep")
    await rita.says("remind me today at 3pm to send the deck")
    await chat.says("remind me today at 4pm to call Acme")
    of_rita = await chat.says("what does Rita have to do today?")
    assert "Agenda · Rita Rep" in of_rita
    assert "Send the deck" in of_rita
    of_all = await chat.says("show me the team's tasks")
    assert "Agenda · everybody" in of_all
    assert "Rita Rep: Send the deck" in of_all
    assert "Nora Vidal: Call Acme" in of_all
    assert "Your agenda" in await chat.calls("agenda")


async def test_it_has_what_the_morning_has(chat: Chat) -> None:
    await chat.says("new deal Acme renewal for Acme 12k")
    await chat.waits_until("2026-03-10T10:30+01:00")
    await chat.waits_until("2026-03-11T09:00+01:00")
    shown = await chat.calls("agenda")
    assert "Gone quiet (1)" in shown
    assert "Enjoy the quiet" not in shown
    assert "Acme renewal" in shown.buttons
