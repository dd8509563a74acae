"""`receive`: a contact card, taken in or asked about."""

from handlers.kit.request import Attachment, AttachmentKind
from tests.chat import Chat


def card(**facts: str) -> tuple[Attachment, ...]:
    return (Attachment(kind=AttachmentKind.CONTACT_CARD, name=facts["name"], facts=facts),)


async def test_a_card_becomes_a_person_and_can_be_undone(chat: Chat) -> None:
    said = await chat.says("", attachments=card(name="Ana Ruiz", phone="+34 600 111 222", company="Acme"))
    assert "New contact: Ana Ruiz" in said
    assert "+34 600 11 12 22" in said
    assert "Undone" in await chat.presses("Undo")
    assert "already here" not in await chat.says("", attachments=card(name="Ana Ruiz"))


async def test_the_same_person_gets_what_is_missing_and_keeps_the_rest(chat: Chat) -> None:
    await chat.says("", attachments=card(name="Ana Ruiz", phone="+34600111222"))
    asked = await chat.says("", attachments=card(name="Ana R.", phone="+34600111222", email="ana@acme.example"))
    assert "Ana Ruiz is already here" in asked
    said = await chat.presses("Same person")
    assert "ana@acme.example" in said
    assert "Ana R." not in said
    await chat.says("", attachments=card(name="Ana Ruiz", phone="+34600111222"))
    assert "has all that already" in await chat.presses("Same person")


async def test_merging_lets_the_card_count(chat: Chat) -> None:
    await chat.says("", attachments=card(name="Ana Ruiz", phone="+34600111222"))
    await chat.says("", attachments=card(name="Ana Ruiz", phone="+34600999999"))
    assert "+34 600 99 99 99" in await chat.presses("Merge")


async def test_somebody_new_is_another_person(chat: Chat) -> None:
    await chat.says("", attachments=card(name="Ana Ruiz", phone="+34600111222"))
    await chat.says("", attachments=card(name="Ana Ruiz", phone="+34600999999", company="Beta"))
    assert "New contact: Ana Ruiz" in await chat.presses("Somebody new")
    assert len(await chat.app.in_store(lambda store: store.contacts.list_all())) == 2


async def test_a_number_that_is_none_is_left_out_and_said(chat: Chat) -> None:
    await chat.says("", attachments=card(name="Bo Lind", phone="12", email="not an address"))
    assert any("number 12" in each.text for each in chat.screen.log)
    (bo,) = await chat.app.in_store(lambda store: store.contacts.list_all())
    assert (bo.name, bo.phone, bo.email) == ("Bo Lind", None, None)


async def test_a_number_as_the_address_book_spells_it_is_the_persons_own(chat: Chat) -> None:
    await chat.says("Maria Lopez's number is 0034 600 111 222")
    assert "Maria Lopez is already here" in await chat.says("", attachments=card(name="Maria", phone="600 111 222"))
    await chat.calls("contact Ana Ruiz, 600 111 333")
    assert "Ana Ruiz is already here" in await chat.says("", attachments=card(name="Ana", phone="+34600111333"))
