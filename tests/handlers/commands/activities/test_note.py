"""`note`: words, photos, voice notes and forwards go onto a record, and never execute anything."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from handlers.kit.request import Attachment, AttachmentKind
from tests.chat import Chat, conversation


async def test_a_note_finds_its_record_by_its_first_words(chat: Chat) -> None:
    await chat.calls("company Acme")
    said = await chat.calls("note Acme: prefers invoices by post")
    assert "Note logged: Acme" in said
    assert "prefers invoices by post" in said
    assert "Acme: prefers" not in said
    assert "Note: prefers invoices by post" in await chat.calls("show Acme")


async def test_a_note_can_be_undone(chat: Chat) -> None:
    await chat.calls("company Acme")
    await chat.calls("note Acme: prefers invoices by post")
    await chat.presses("Undo")
    assert "prefers invoices" not in await chat.calls("show Acme")


async def test_a_note_about_nobody_known_asks_and_keeps_its_words(chat: Chat) -> None:
    asked = await chat.calls("note likes tea with milk")
    assert "Who is it about?" in asked
    said = await chat.says("Maria Lopez")
    assert "Note logged: Maria Lopez" in said
    assert "likes tea with milk" in said
    assert "New contact Maria Lopez" in said


async def test_the_cards_button_asks_for_the_words(chat: Chat) -> None:
    await chat.calls("company Acme")
    asked = await chat.presses("Add a note")
    assert "What happened?" in asked
    assert "prefers blue" in await chat.says("prefers blue")


async def test_a_forward_is_content_and_never_a_command(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    when = datetime(2026, 2, 27, 9, tzinfo=UTC)
    said = await chat.forwards("remind me tomorrow to send the offer", author="Sofia Lind", sent_at=when)
    assert "Who is it about?" in said or "Note logged: Sofia Lind" in said
    if "Who is it about?" in said:
        said = await chat.says("Sofia Lind")
    assert "remind me tomorrow" in said
    assert "Fri, Feb 27, 2026" in said
    assert "Nothing is open" in await chat.says("agenda")


async def test_a_voice_note_in_answer_to_a_card_is_kept_and_answered_honestly(chat: Chat) -> None:
    card = await chat.calls("company Acme")
    voice = Attachment(kind=AttachmentKind.VOICE, reference="V1")
    said = await chat.says("", reply_to=card.id, attachments=(voice,))
    assert "Note logged: Acme" in said
    assert "I can't listen to it yet" in said


async def test_a_photo_alone_asks_whose_it_is(chat: Chat) -> None:
    photo = Attachment(kind=AttachmentKind.PHOTO, reference="F1", name="board.jpg")
    assert "Who is it about?" in await chat.says("", attachments=(photo,))


async def test_a_photo_is_still_there_when_the_question_is_answered(chat: Chat) -> None:
    photo = Attachment(kind=AttachmentKind.PHOTO, reference="F1", name="board.jpg")
    await chat.says("", attachments=(photo,))
    await chat.says("Acme")
    async with chat.app.database.reading(chat.app.workspace_id) as store:
        timeline = await store.activities.list_timeline()
        kept = await store.activities.list_attachments([each.id for each in timeline])
    assert [each.name for each in kept] == ["board.jpg"]


async def test_a_deal_called_as_its_customer_leaves_the_note_on_the_customer(chat: Chat) -> None:
    await chat.calls("company Hanseatik")
    await chat.calls("deal Hanseatik 12k")
    assert "Note logged: Hanseatik" in await chat.calls("note Hanseatik: likes tea")
    assert "likes tea" in await chat.calls("show Hanseatik")


@pytest.mark.parametrize(("locale", "said"), [("en", "note Acme"), ("en", "note on Acme"), ("fr", "note Acme")])
async def test_a_note_of_nothing_asks_what_happened(tmp_path: Path, locale: str, said: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        await chat.calls("company Acme")
        asked = await chat.says(said)
        assert ("What happened?" if locale == "en" else "Que s'est-il passé") in asked
        assert "they like us" in await chat.says("they like us")


async def test_nothing_is_made_of_a_new_name_before_it_is_said(chat: Chat) -> None:
    assert "What happened?" in await chat.says("note Newco")
    assert "don't know" in await chat.calls("show Newco")
    assert "Note logged: Newco" in await chat.says("they like us")
