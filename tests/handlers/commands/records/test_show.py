"""`show`: a card with its timeline, newest first, never endless."""

from handlers.kit.request import Platform
from storage.models.member import Role
from tests.chat import Chat


async def test_the_timeline_is_newest_first_with_what_is_open_above(chat: Chat) -> None:
    await chat.says("called Acme yesterday, they want a quote")
    await chat.says("meeting with Acme today about prices")
    await chat.says("remind me Friday at 3pm to call Acme")
    text = (await chat.calls("show Acme")).text
    assert text.index("Call Acme ·") < text.index("What happened") < text.index("prices") < text.index("quote")


async def test_a_long_timeline_is_cut(chat: Chat) -> None:
    await chat.calls("company Acme")
    for number in range(13):
        await chat.calls(f"note Acme: note number {number}")
    text = (await chat.calls("show Acme")).text
    assert text.count("note number") == 10
    assert "note number 12" in text


async def test_an_unknown_name_is_answered_kindly_and_nothing_breaks(chat: Chat) -> None:
    """What failed once must not spoil what comes after: its transaction is rolled back, the names are not."""
    assert "I don't know “Acme” yet" in await chat.calls("show Acme")
    assert "New company: Acme" in await chat.calls("company Acme")
    assert "Nothing has happened here yet" in await chat.calls("show Acme")


async def test_a_misspelt_name_still_finds_its_record(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    assert "Sofia Lind" in await chat.calls("show Sofia Lund")


async def test_a_record_that_was_undone_is_not_shown_by_an_old_button(chat: Chat) -> None:
    made = await chat.calls("company Acme")
    await chat.presses("Undo", on=made)
    said = await chat.presses("Timeline", on=made)
    assert "out of date" in said


async def test_viewers_may_look(chat: Chat) -> None:
    await chat.calls("company Acme")
    viewer = await chat.colleague("Vera Blick", Role.VIEWER)
    assert viewer.platform is Platform.TERMINAL
    assert "Acme" in await viewer.calls("show Acme")
    assert "doesn't cover" in await viewer.calls("note Acme: hello")


async def test_without_a_name_it_asks(chat: Chat) -> None:
    await chat.calls("company Acme")
    await chat.calls("show")
    assert "Nothing has happened here yet" in await chat.says("Acme")
