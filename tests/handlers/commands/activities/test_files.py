"""Whatever is sent along ends with a record or in a question, whatever its words do, also when they are corrected."""

import pytest

from handlers.kit.request import Attachment, AttachmentKind, Called
from tests.chat import Chat

PHOTO = (Attachment(kind=AttachmentKind.PHOTO, reference="F1", name="plan.jpg"),)
OTHER = (Attachment(kind=AttachmentKind.PHOTO, reference="F2", name="logo.jpg"),)


async def kept_on(chat: Chat) -> dict[str, list[str]]:
    """Give the names of the files that are kept, by the customer of what they hang on."""
    async with chat.app.database.reading(chat.app.workspace_id) as store:
        found: dict[str, list[str]] = {}
        for each, happened in await store.activities.list_kept():
            company = await store.companies.find(happened.company_id) if happened.company_id else None
            contact = await store.contacts.find(happened.contact_id) if happened.contact_id else None
            record = company or contact
            found.setdefault(record.name if record else "", []).append(each.name or "")
    return {customer: sorted(names) for customer, names in found.items()}


@pytest.mark.parametrize(
    ("caption", "correction", "customer"),
    [
        ("met Peter from Umbrella, follow up Friday", "no, Thursday", "Umbrella"),
        ("called Hooli", "no, Acme", "Acme"),
        ("remind me to call Acme on Friday", "no, Thursday", "Acme"),
    ],
)
async def test_a_correction_keeps_the_photo(chat: Chat, caption: str, correction: str, customer: str) -> None:
    await chat.calls("company Acme")
    await chat.says(caption, attachments=PHOTO)
    await chat.says(correction)
    card = next(each for each in chat.screen.messages.values() if "I've kept the file with it" in each)
    assert await kept_on(chat) == {customer: ["plan.jpg"]}
    await chat.presses("Undo", on=card)
    assert await kept_on(chat) == {}


async def test_a_corrections_own_photo_joins_the_first_one(chat: Chat) -> None:
    await chat.says("met Peter from Umbrella, follow up Friday", attachments=PHOTO)
    await chat.says("no, Thursday", attachments=OTHER)
    assert await kept_on(chat) == {"Umbrella": ["logo.jpg", "plan.jpg"]}


@pytest.mark.parametrize(
    ("caption", "customer"),
    [
        ("business card of Jane Miller from Globex", "Globex"),
        ("remind me to send this to Acme tomorrow", "Acme"),
        ("deal Acme expansion 20k", "Acme"),
    ],
)
async def test_a_photo_goes_to_the_record_that_its_caption_is_about(chat: Chat, caption: str, customer: str) -> None:
    await chat.calls("company Acme")
    await chat.says(caption, attachments=PHOTO)
    assert await kept_on(chat) == {customer: ["plan.jpg"]}
    await chat.presses("Undo")
    assert await kept_on(chat) == {}


@pytest.mark.parametrize("caption", ["agenda", "look at this", "called, no answer"])
async def test_a_photo_whose_caption_names_nobody_asks_whose_it_is(chat: Chat, caption: str) -> None:
    await chat.calls("company Acme")
    assert "Who is it about?" in await chat.says(caption, attachments=PHOTO)
    await chat.says("", attachments=OTHER)
    await chat.says("Acme")
    assert await kept_on(chat) == {"Acme": ["logo.jpg", "plan.jpg"]}


async def test_a_photo_waits_with_an_open_question(chat: Chat) -> None:
    await chat.calls("contact Tom Baker")
    await chat.calls("contact Tom Barker")
    asked = await chat.says("called Tom", attachments=PHOTO)
    await chat.says("", attachments=OTHER)
    await chat.presses("Tom Baker", on=asked)
    assert await kept_on(chat) == {"Tom Baker": ["logo.jpg", "plan.jpg"]}


async def test_a_photo_whose_caption_cannot_be_done_is_offered_to_be_kept(chat: Chat) -> None:
    await chat.calls("company Acme")
    await chat.does(Called("done", "with the floor plan"), PHOTO)
    await chat.presses("Keep as a note")
    await chat.says("Acme")
    assert await kept_on(chat) == {"Acme": ["plan.jpg"]}


async def test_a_question_names_what_waits_with_it_and_each_further_file_is_answered(chat: Chat) -> None:
    voice = Attachment(kind=AttachmentKind.VOICE, reference="V1")
    asked = await chat.says("", attachments=(voice,))
    assert "voice message" in asked
    assert "I can't listen to voice messages yet" in asked
    again = await chat.says("", attachments=PHOTO)
    assert "plan.jpg" in again
    assert "Who is it about?" in again
    kept = await chat.says("agenda")
    assert "plan.jpg" in kept
    await chat.says("Acme")
    assert await kept_on(chat) == {"Acme": ["", "plan.jpg"]}


async def test_a_forward_is_quoted_where_it_is_asked_whose_it_is(chat: Chat) -> None:
    asked = await chat.forwards("remind me tomorrow to send the offer")
    assert "I have this message here: “remind me tomorrow to send the offer”" in asked


async def test_a_photo_outlives_a_newer_question(chat: Chat) -> None:
    await chat.says("look at this", attachments=PHOTO)
    await chat.says("agenda", attachments=OTHER)
    await chat.says("Acme")
    await chat.presses("Go on")
    await chat.says("Hooli")
    assert await kept_on(chat) == {"Acme": ["logo.jpg"], "Hooli": ["plan.jpg"]}


async def test_a_file_beside_a_question_that_was_put_aside_asks_it_again(chat: Chat) -> None:
    await chat.says("", attachments=(Attachment(kind=AttachmentKind.VOICE, reference="V1"),))
    await chat.says("called Globex")
    again = await chat.says("", attachments=PHOTO)
    assert "plan.jpg" in again
    assert "Who is it about?" in again
    await chat.says("Acme")
    assert await kept_on(chat) == {"Acme": ["", "plan.jpg"]}


@pytest.mark.parametrize("caption", ["offer for Acme", "for Acme", "signed contract Acme", "Acme"])
async def test_a_caption_that_names_the_customer_is_enough(chat: Chat, caption: str) -> None:
    await chat.calls("company Acme")
    assert "Note logged: Acme" in await chat.says(caption, attachments=PHOTO)
    assert await kept_on(chat) == {"Acme": ["plan.jpg"]}


async def test_a_caption_that_names_nobody_is_asked(chat: Chat) -> None:
    await chat.calls("company Acme")
    assert "Who is it about?" in await chat.says("a nice offer", attachments=PHOTO)


@pytest.mark.parametrize("said", ["note on Acme", "note Acme", "Acme"])
async def test_a_note_of_nothing_says_whose_a_waiting_file_is(chat: Chat, said: str) -> None:
    await chat.calls("company Acme")
    await chat.says("", attachments=PHOTO)
    await chat.says(said)
    assert await kept_on(chat) == {"Acme": ["plan.jpg"]}
