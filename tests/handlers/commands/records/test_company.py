"""`company`: a company, new or changed."""

from tests.chat import Chat


async def test_a_line_makes_a_company(chat: Chat) -> None:
    said = await chat.calls("company Acme Ltd")
    assert "New company: Acme Ltd" in said
    assert "Undo" in said.buttons


async def test_undo_takes_it_away(chat: Chat) -> None:
    await chat.calls("company Acme Ltd")
    await chat.presses("Undo")
    assert "I found nothing" in await chat.calls("find Acme")


async def test_naming_a_provisional_company_confirms_it(chat: Chat) -> None:
    await chat.says("called Acme")
    assert "Updated: Acme" in await chat.calls("company Acme")
    shown = await chat.calls("show Acme")
    assert "Not confirmed yet" not in shown
    assert "Call" in shown


async def test_the_form_asks_for_the_name_first(chat: Chat) -> None:
    assert "Name" in await chat.calls("company")
    assert "Website" in await chat.says("Acme Ltd")
    assert "Phone" in await chat.says("https://acme.example")
    assert "phone number" in await chat.says("1")
    assert "Industry" in await chat.says("skip")
    said = await chat.says("Tools")
    assert "New company: Acme Ltd" in said
    assert "https://acme.example" in said
    assert "Tools" in said


async def test_what_follows_a_name_is_no_part_of_it(chat: Chat) -> None:
    await chat.calls("company Acme GmbH")
    said = await chat.calls("company Acme GmbH website acme2.example")
    assert "Updated: Acme GmbH\n" in said
    assert "acme2.example" in said
    assert "Updated: Acme GmbH\n" in await chat.calls("company Acme GmbH phone +34 911 234 567")
    assert "Updated: Acme GmbH\n" in await chat.calls("company Acme GmbH owner me")


async def test_another_name_of_a_known_company_is_asked_about(chat: Chat) -> None:
    await chat.calls("company Acme")
    asked = await chat.calls("company Acme Corporation")
    assert "Acme is already here. Is it the same company?" in asked
    assert "New company: Acme Corporation" in await chat.presses("New: Acme Corporation", on=asked)
    assert "Acme Corporation" in await chat.calls("show Acme Corporation")


async def test_a_company_with_a_new_name_is_the_same_company(chat: Chat) -> None:
    await chat.says("called Orchid Hotels")
    assert "Updated: Orchid Hotels" in await chat.says("Orchid Hotels is now called Blossom Hotels")
    assert "Blossom Hotels" in await chat.says("show Blossom Hotels")
    await chat.presses("Undo")
