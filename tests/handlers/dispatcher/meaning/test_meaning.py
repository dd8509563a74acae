"""What a request means: corrections, unknown commands, presses that are forged, foreign or old."""

from datetime import timedelta
from uuid import uuid4

from handlers.kit.request import Platform, Sender
from handlers.kit.token import seal
from tests.chat import Chat


async def test_no_thursday_corrects_the_card_in_place(chat: Chat) -> None:
    first = await chat.says("called Acme, follow up tomorrow at 3pm")
    said = await chat.says("no, Thursday")
    assert said.edited
    assert said.id == first.id
    assert "Thu, Mar 5, 2026, 3:00 PM" in said
    assert "New company Acme" in said
    agenda = await chat.says("agenda")
    assert "Mar 3" not in agenda
    assert "(1)" in agenda
    assert (await chat.calls("show Acme")).text.count("Call\n") <= 1


async def test_undo_after_a_correction_takes_the_whole_sentence_back(chat: Chat) -> None:
    await chat.says("called Acme, follow up tomorrow at 3pm")
    said = await chat.says("no, Thursday")
    await chat.presses("Undo", on=said)
    assert "Nothing is open" in await chat.says("agenda")
    assert "I don't know “Acme”" in await chat.calls("show Acme")


async def test_a_correction_can_be_corrected(chat: Chat) -> None:
    await chat.says("called Acme, follow up tomorrow at 3pm")
    await chat.says("no, Thursday")
    said = await chat.says("no, Friday")
    assert "Fri, Mar 6, 2026" in said
    assert "(1)" in await chat.says("agenda")


async def test_looking_at_something_in_between_does_not_hide_what_is_corrected(chat: Chat) -> None:
    await chat.says("called Acme, follow up tomorrow at 3pm")
    await chat.calls("show Acme")
    assert "Thu, Mar 5" in await chat.says("no, Thursday")


async def test_a_correction_that_comes_too_late_for_others_work_is_refused(chat: Chat) -> None:
    first = await chat.says("remind me tomorrow at 3pm to call Acme")
    await chat.calls("done call acme")
    said = await chat.says("no, Thursday", reply_to=first.id)
    assert "Something went wrong" not in said


async def test_the_correction_survives_a_restart(chat: Chat) -> None:
    await chat.says("called Acme, follow up tomorrow at 3pm")
    await chat.reopens()
    said = await chat.says("no, Thursday")
    assert "Thu, Mar 5, 2026" in said


async def test_an_unknown_command_offers_the_nearest(chat: Chat) -> None:
    said = await chat.calls("agend")
    assert "There is no “agend”" in said
    assert "Nothing is open" in await chat.presses("/agenda")


async def test_a_forged_press_does_nothing(chat: Chat) -> None:
    made = await chat.calls("company Acme")
    token = made.buttons["Undo"]
    forged = seal(b"x" * 32, uuid4(), 0)
    mistyped = token[:-4] + ("A" if token[-4] != "A" else "B") + token[-3:]
    for wrong in (forged, mistyped, "", "x" * 34, "💣" * 34, token + "A"):
        said = await chat.presses_token(wrong, made.id)
        assert "out of date" in said
    assert "Acme" in await chat.calls("show Acme")


async def test_a_press_of_another_platforms_card_does_nothing(chat: Chat) -> None:
    made = await chat.calls("company Acme")
    stranger = chat.beside(Platform.TELEGRAM, Sender(user="77", name="Eve"))
    said = await stranger.presses_token(made.buttons["Undo"], made.id)
    assert "Acme" not in said
    assert "Acme" in await chat.calls("show Acme")


async def test_an_old_card_says_so(chat: Chat) -> None:
    made = await chat.calls("company Acme")
    chat.clock.at += timedelta(days=91)
    assert "out of date" in await chat.presses("Undo", on=made)
    assert "Acme" in await chat.calls("show Acme")


async def test_an_old_button_keeps_its_meaning_after_edits(chat: Chat) -> None:
    """Presses only grow: a token of the first face never comes to mean a press of the second."""
    await chat.says("remind me tomorrow at 9am to call Acme")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    await chat.presses("Later", on=rung)
    said = await chat.presses("Done", on=rung)
    assert "✓ Done: Call Acme" in said


async def test_commands_typed_without_a_slash_work(chat: Chat) -> None:
    await chat.calls("company Acme")
    assert "Note logged: Acme" in await chat.says("note Acme: prefers invoices by post")
    assert "/crm join" in await chat.says("invite rep Maria Lopez")


async def test_a_slash_command_leaves_an_open_form_alone(chat: Chat) -> None:
    await chat.calls("deal")
    await chat.calls("agenda")
    assert "Company" in await chat.says("Acme rollout")
