"""`cancel`: drops an open question, or a follow-up."""

from pathlib import Path

import pytest

from tests.chat import Chat, conversation


async def test_a_follow_up_is_dropped_and_comes_back_by_undo(chat: Chat) -> None:
    await chat.says("remind me Friday at 3pm to call Acme")
    assert "Dropped: Call Acme" in await chat.calls("cancel call acme")
    assert not (await chat.waits_until("2026-03-05T15:00+01:00")).text
    await chat.presses("Undo")
    assert "Call Acme" in await chat.waits_until("2026-03-06T15:00+01:00")


async def test_not_needed_under_a_card(chat: Chat) -> None:
    await chat.says("remind me Friday at 3pm to call Acme")
    await chat.calls("snooze call Acme to Monday")
    assert "Dropped: Call Acme" in await chat.presses("Not needed")


async def test_an_open_form_is_left_by_press_by_command_and_by_word(chat: Chat) -> None:
    for leave in (lambda: chat.presses("Cancel"), lambda: chat.calls("cancel"), lambda: chat.says("never mind")):
        await chat.calls("deal")
        assert "dropped it" in await leave()
        assert not (await chat.says("thanks!")).text


async def test_an_old_cancel_button_never_drops_a_follow_up(chat: Chat) -> None:
    """The question is gone already: pressing its Cancel again must not reach for the only open follow-up."""
    await chat.says("remind me Friday at 3pm to call Acme")
    asked = await chat.calls("deal")
    await chat.presses("Cancel", on=asked)
    await chat.presses("Cancel", on=asked)
    assert "Call Acme" in await chat.says("agenda")


async def test_the_bare_word_never_drops_the_only_follow_up_unasked(chat: Chat) -> None:
    await chat.says("remind me Friday at 3pm to call Acme")
    await chat.calls("cancel")
    assert "Call Acme" in await chat.says("agenda")


async def test_where_nothing_is_open_it_says_so(chat: Chat) -> None:
    assert "Nothing is open" in await chat.calls("cancel")


@pytest.mark.parametrize(
    ("locale", "made", "said"),
    [
        ("en", "remind me friday at 9 to call Hooli", "cancel the Hooli reminder"),
        ("en", "remind me friday at 9 to call Hooli", "drop the Hooli follow-up"),
        ("en", "remind me friday at 9 to call Hooli", "delete the reminder for Hooli"),
        ("en", "remind me friday at 9 to send the report", "cancel the report reminder"),
        ("de", "erinnere mich Freitag um 9, Hooli anzurufen", "lösche die Erinnerung Hooli"),
    ],
)
async def test_a_reminder_is_cancelled_in_a_sentence(tmp_path: Path, locale: str, made: str, said: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        await chat.says(made)
        dropped = await chat.says(said)
        assert dropped.text.startswith(("Dropped: ", "Verworfen: "))
        assert {"Undo", "Rückgängig"} & dropped.buttons.keys()
