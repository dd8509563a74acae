"""What a sentence suggested and nobody pressed: it stays on a corrected card, and shows where the day is looked at."""

from pathlib import Path

import pytest

from tests.chat import Chat, conversation

OFFERED = "Offered and not taken up yet"
SET = "That's set already:"


@pytest.mark.parametrize(
    ("locale", "said", "corrections", "offer"),
    [
        (
            "en",
            "called Orion, they want a quote, follow up thursday at 9",
            ("no, friday", "no, it was a meeting"),
            "+ Quote",
        ),
        ("de", "Orion angerufen, sie wollen ein Angebot, Donnerstag um 9 nachfassen", ("nein, Freitag",), "+ Angebot"),
        ("fr", "appelé Orion, ils veulent un devis, relancer jeudi à 9h", ("non, vendredi",), "+ Devis"),
    ],
)
async def test_it_stays_on_a_corrected_card(
    folder: Path, locale: str, said: str, corrections: tuple[str, ...], offer: str
) -> None:
    async with conversation(folder, locale=locale) as chat:
        shown = await chat.says(said)
        for each in corrections:
            assert offer in shown.buttons
            shown = await chat.says(each)
        assert offer in shown.buttons


async def test_it_goes_to_whom_the_sentence_is_about_now(chat: Chat) -> None:
    await chat.says("new company Hooli")
    await chat.says("called Orion, they want a quote, follow up thursday at 9")
    await chat.says("no, Hooli")
    assert "Quote · Hooli" in await chat.presses("+ Quote")


async def test_it_stays_beside_a_slot_that_was_put_right_by_a_press(chat: Chat) -> None:
    card = await chat.says("called Orion, they want a quote, follow up thursday at 9")
    await chat.presses("How did you read this?")
    await chat.presses("Kind")
    await chat.presses("Meeting")
    assert "Meeting logged" in chat.screen.messages[card.id]
    assert "+ Quote" in chat.screen.messages[card.id].buttons


async def test_what_was_pressed_is_offered_no_more(chat: Chat) -> None:
    await chat.says("called Orion, they want a quote, follow up thursday at 9")
    await chat.presses("+ Quote")
    assert OFFERED not in await chat.says("agenda")


async def test_the_agenda_shows_it_until_it_is_made_or_its_day_is_over(chat: Chat) -> None:
    await chat.says("called Orion, they want a quote by friday")
    assert OFFERED in await chat.says("agenda")
    await chat.waits_until("2026-03-06T09:00+01:00")
    assert "+ Quote · Orion" in (await chat.says("agenda")).buttons
    await chat.presses("+ Quote · Orion")
    agenda = await chat.says("agenda")
    assert OFFERED not in agenda
    assert "Quote · Orion · Fri, Mar 6" in agenda
    await chat.says("called Bolt, they want a contract")
    assert OFFERED in await chat.says("agenda")
    await chat.waits_until("2026-03-12T09:00+01:00")
    assert OFFERED not in await chat.says("agenda")


async def test_it_is_no_news_by_itself(chat: Chat) -> None:
    await chat.says("called Orion, they want a quote")
    assert not (await chat.waits_until("2026-03-03T09:30+01:00")).text


async def test_what_was_taken_back_suggests_nothing(chat: Chat) -> None:
    await chat.says("called Orion, they want a quote by friday")
    await chat.says("undo")
    assert OFFERED not in await chat.says("agenda")


@pytest.mark.parametrize(("correction", "stays"), [("no, wednesday", False), ("no, at 11", True)])
async def test_the_other_day_goes_with_the_day(chat: Chat, correction: str, stays: bool) -> None:
    assert "Or Tue, Mar 3, 2026" in (await chat.says("met Lumen, follow up next tuesday at 9")).buttons
    shown = await chat.says(correction)
    assert ("Or Tue, Mar 3, 2026" in shown.buttons) is stays
    if stays:
        assert "Tue, Mar 3, 2026, 11:00 AM" in await chat.presses("Or Tue, Mar 3, 2026")


async def test_pressed_in_the_agenda_and_on_its_own_card_it_is_one(chat: Chat) -> None:
    card = await chat.says("called Orion, they want a quote by friday")
    await chat.says("agenda")
    await chat.presses("+ Quote · Orion")
    again = await chat.presses("+ Quote", on=card)
    assert SET in again
    assert "+ Quote" not in again.buttons
    assert "Later (1)" in await chat.says("agenda")


async def test_pressed_on_its_own_card_the_agenda_shows_it_at_once(chat: Chat) -> None:
    card = await chat.says("called Orion, they want a quote by friday")
    agenda = await chat.says("agenda")
    await chat.presses("+ Quote", on=card)
    assert "+ Quote · Orion" not in chat.screen.messages[agenda.id].buttons
    assert SET in await chat.presses("+ Quote · Orion", on=agenda)
    assert "Later (1)" in await chat.says("agenda")


async def test_an_offer_that_stands_alone_is_taken_up_once(chat: Chat) -> None:
    await chat.says("new company Orion")
    card = await chat.says("they want a quote from Orion by friday")
    await chat.waits_until("2026-03-03T09:00+01:00")
    agenda = await chat.says("agenda")
    pressed = await chat.presses("+ Quote from Orion", on=agenda)
    assert "+ Quote from Orion" not in pressed.buttons
    assert SET in await chat.presses("+ Quote from Orion", on=card)
    assert "Later (1)" in await chat.says("agenda")


async def test_the_same_wish_told_again_later_is_another_one(chat: Chat) -> None:
    await chat.says("called Orion, they want a quote by friday")
    await chat.presses("+ Quote")
    await chat.waits_until("2026-03-05T10:00+01:00")
    card = await chat.says("called Orion, they want a quote by friday")
    assert SET not in await chat.presses("+ Quote", on=card)


async def test_what_was_taken_back_may_be_taken_up_again(chat: Chat) -> None:
    card = await chat.says("called Orion, they want a quote by friday")
    agenda = await chat.says("agenda")
    await chat.presses("+ Quote · Orion", on=agenda)
    await chat.says("undo")
    assert SET not in await chat.presses("+ Quote", on=card)
