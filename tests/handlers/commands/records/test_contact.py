"""`contact`: a person, new, changed, or already there."""

import pytest

from tests.chat import Chat


async def test_a_line_makes_a_person_with_a_company(chat: Chat) -> None:
    said = await chat.calls("contact Sofia Lind, buyer at Nordlicht, sofia@nordlicht.example")
    for words in ("New contact: Sofia Lind", "Nordlicht", "sofia@nordlicht.example"):
        assert words in said
    assert {"Add a note", "Follow up", "Timeline", "Undo"} <= said.buttons.keys()


async def test_undo_takes_the_person_away(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    await chat.presses("Undo")
    assert "I found nothing" in await chat.calls("find Sofia")


async def test_the_form_asks_step_by_step_and_skips(chat: Chat) -> None:
    assert "Name" in await chat.calls("contact")
    assert "Company" in await chat.says("Maria Lopez")
    assert "Job title" in await chat.presses("Skip")
    assert "E-mail" in await chat.says("skip")
    assert "Phone" in await chat.says("maria@x.example")
    said = await chat.says("+49 151 23456789")
    assert "New contact: Maria Lopez" in said
    assert "maria@x.example" in said
    assert "+49 1512 3456789" in said


async def test_a_wrong_address_is_asked_again_at_once(chat: Chat) -> None:
    """Otherwise the form could not be finished: each later answer would run into the same mistake."""
    await chat.calls("contact")
    await chat.says("Maria Lopez")
    await chat.says("skip")
    await chat.says("skip")
    assert "doesn't look like an e-mail address" in await chat.says("nonsense")
    assert "Phone" in await chat.says("maria@x.example")
    assert "phone number" in await chat.says("12")
    assert "New contact: Maria Lopez" in await chat.says("skip")


async def test_the_same_name_is_asked_about_before_a_second_one_is_made(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    await chat.calls("contact")
    for answer in ("Sofia Lind", "skip", "skip", "skip"):
        await chat.says(answer)
    asked = await chat.says("+49 151 23456789")
    assert "already here" in asked
    assert "Updated: Sofia Lind" in await chat.presses("Same person")
    assert "One match" in await chat.calls("find Sofia Lind")


async def test_somebody_else_of_the_same_name_may_be_made(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    await chat.calls("contact")
    for answer in ("Sofia Lind", "skip", "skip", "skip", "skip"):
        await chat.says(answer)
    assert "New contact: Sofia Lind" in await chat.presses("Somebody else")
    assert "2 matches" in await chat.calls("find Sofia Lind")


async def test_a_change_keeps_the_rest(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind, sofia@nordlicht.example")
    said = await chat.says("Sofia Lind's phone is +49 151 23456789")
    assert "Updated: Sofia Lind" in said
    assert "sofia@nordlicht.example" in said
    assert "+49 1512 3456789" in said
    await chat.presses("Undo")
    assert "+49 1512 3456789" not in await chat.calls("show Sofia Lind")


async def test_a_question_writes_no_company_down(chat: Chat) -> None:
    await chat.calls("contact Anna Berg at Bar")
    asked = await chat.calls("contact Anna Berg at Foo")
    assert "already here" in asked
    assert "nothing like" in await chat.calls("find Foo")
    assert "New company Foo" in await chat.presses("Somebody else", on=asked)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Anna Weber, CFO at Globex, anna@globex", "“anna@globex” doesn't look like an e-mail address"),
        ("Ben Foo at Bar, ben@, +1 555", "“ben@” doesn't look like an e-mail address"),
        ("Ben Foo at Bar, +1 555", "can't read “+1 555” as a phone number"),
    ],
)
async def test_what_is_no_address_or_number_is_said_and_nothing_is_written(chat: Chat, line: str, said: str) -> None:
    assert said in await chat.calls(f"contact {line}")
    assert "nothing like" in await chat.calls(f"find {line[:8]}")


async def test_whose_a_person_is_may_be_said_and_an_owner_may_be_a_job(chat: Chat) -> None:
    await chat.colleague("Kim Rep")
    assert "New contact: Anna Weber\n" in await chat.calls("contact Anna Weber owner Kim")
    assert "New contact: Ben Foo\n" in await chat.calls("contact Ben Foo owner me")
    said = await chat.calls("contact Carl Foo, owner at Globex")
    assert "New contact: Carl Foo\n" in said
    assert "owner" in said
