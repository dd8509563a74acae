"""`reclassify`: "It's a person", "It's a company"."""

from tests.chat import Chat


async def test_a_company_becomes_a_person_with_all_that_hangs_on_it(chat: Chat) -> None:
    await chat.says("called Maria, follow up Friday at 3pm")
    label = "It's a person" if any("It's a person" in each.buttons for each in chat.screen.log) else "It's a company"
    said = await chat.presses(label)
    assert said.edited
    shown = await chat.calls("show Maria")
    assert "Call" in shown
    assert "Follow up · Maria · Fri, Mar 6" in shown


async def test_undo_makes_it_what_it_was(chat: Chat) -> None:
    await chat.says("called Acme Ltd")
    await chat.presses("It's a person")
    assert "👤 Acme Ltd" in (await chat.calls("find Acme Ltd")).buttons
    await chat.presses("Undo")
    found = await chat.calls("find Acme Ltd")
    assert list(found.buttons) == ["🏢 Acme Ltd"]
    assert "Call" in await chat.calls("show Acme Ltd")


async def test_pressed_twice_it_makes_no_second_person(chat: Chat) -> None:
    first = await chat.says("called Acme Ltd")
    await chat.presses("It's a person", on=first)
    assert not (await chat.presses("It's a person", on=first)).text
    assert list((await chat.calls("find Acme Ltd")).buttons) == ["👤 Acme Ltd"]


async def test_deals_come_along_and_go_back(chat: Chat) -> None:
    first = await chat.says("called Orchid")
    await chat.says("new deal Garden with Orchid 5k")
    turned = await chat.presses("It's a person", on=first)
    assert "Customer Orchid" in " ".join((await chat.calls("show Garden")).text.split())
    assert "Garden" in await chat.calls("deals Orchid")
    await chat.presses("Undo", on=turned)
    assert next(iter((await chat.calls("find Orchid")).buttons)) == "🏢 Orchid"
    assert "Garden" in await chat.calls("deals Orchid")


async def test_what_was_confirmed_is_left_as_it_is(chat: Chat) -> None:
    first = await chat.says("called Orchid")
    await chat.calls("company Orchid")
    assert "confirmed" in await chat.presses("It's a person", on=first)
    assert "confirmed" in await chat.presses("An existing record", on=first)
    assert "🏢 Orchid" in (await chat.calls("find Orchid")).buttons
