"""What is told below a card becomes a note, whatever else the words do; an order and nothing else is only done."""

from pathlib import Path

import pytest

from tests.chat import Chat, conversation


@pytest.mark.parametrize(
    ("typed", "also"),
    [
        ("they want 5 seats, follow up tomorrow", "⏰ Follow up · Acme · Tue, Mar 3"),
        ("they asked for a discount, call them friday at 9", "⏰ Call them · Acme · Fri, Mar 6, 2026, 9:00 AM"),
        ("they want 7 seats and a discount", "+ 7 seats and a discount"),
        ("they want 5 seats, call Globex tomorrow", "⏰ Call Globex"),
    ],
)
async def test_what_is_told_is_kept_beside_what_is_done(chat: Chat, typed: str, also: str) -> None:
    card = await chat.says("called Acme")
    said = await chat.says(typed, reply_to=card.id)
    assert "Note logged: Acme" in said
    assert typed in said
    assert also in said
    assert typed in await chat.calls("show Acme")


@pytest.mark.parametrize(
    ("locale", "call", "typed"),
    [
        ("de", "Acme angerufen", "sie wollen 5 Lizenzen, morgen um 9 nachfassen"),
        ("es", "llamé a Acme", "quieren 5 licencias, seguimiento mañana a las 9"),
        ("fr", "appelé Acme", "ils veulent 5 licences, relancer demain à 9h"),
        ("pt", "liguei para a Acme", "querem 5 licenças, retornar amanhã às 9"),
        ("ru", "позвонил в Acme", "хотят 5 лицензий, завтра в 9 перезвонить"),
        ("zh", "给Acme打了电话", "他们想要5个席位，明天9点跟进"),
        ("it", "chiamato Acme", "vogliono 5 licenze, richiamare domani alle 9"),
    ],
)
async def test_it_is_kept_in_every_language(tmp_path: Path, locale: str, call: str, typed: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        card = await chat.says(call)
        said = await chat.says(typed, reply_to=card.id)
        assert typed in said
        assert "⏰" in said
        assert typed in await chat.calls("show Acme")


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("send the quote Friday", "⏰ Send the quote · Acme · Fri"),
        ("please send them the quote tomorrow, thanks", "⏰ Send them the quote · Acme"),
        ("tomorrow at 9", "⏰ Follow up · Acme · Tue, Mar 3, 2026, 9:00 AM"),
        ("friday", "⏰ Follow up · Acme · Fri, Mar 6"),
    ],
)
async def test_an_order_and_nothing_else_is_no_note(chat: Chat, typed: str, seen: str) -> None:
    card = await chat.says("called Acme")
    said = await chat.says(typed, reply_to=card.id)
    assert seen in said
    assert "logged" not in said


async def test_a_form_s_words_do_the_same(chat: Chat) -> None:
    await chat.says("called Acme")
    await chat.calls("show Acme")
    await chat.presses("Add a note")
    said = await chat.says("they want 5 seats, follow up tomorrow")
    assert "Note logged: Acme" in said
    assert "⏰ Follow up · Acme · Tue, Mar 3" in said


async def test_a_correction_and_an_undo_take_the_note_along(chat: Chat) -> None:
    card = await chat.says("called Acme")
    await chat.says("they want 5 seats, follow up tomorrow", reply_to=card.id)
    said = await chat.says("no, Friday")
    assert "⏰ Follow up · Acme · Fri, Mar 6" in said
    assert "they want 5 seats" in await chat.calls("show Acme")
    await chat.presses("Undo", on=said)
    assert "they want 5 seats" not in await chat.calls("show Acme")


async def test_what_is_told_of_a_deal_is_kept_beside_its_change(chat: Chat) -> None:
    card = await chat.says("new deal Acme rollout for Acme 10k")
    said = await chat.says("they liked the demo, move it to Proposal", reply_to=card.id)
    assert "they liked the demo" in said
    assert "Proposal" in said
    assert "Note" not in await chat.says("move it to Negotiation", reply_to=card.id)
