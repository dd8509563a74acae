"""`log`: what happened goes into the timeline, and nothing typed waits behind a question."""

import pytest

from handlers.kit.request import Attachment, AttachmentKind
from tests.chat import Chat


async def test_a_call_with_an_unknown_company_is_logged_at_once(chat: Chat) -> None:
    """The sentence is kept in the same commit as the provisional company; no form, no question."""
    said = await chat.says("called Acme, they want a quote")
    assert "Call logged: Acme" in said
    assert "New company Acme" in said
    assert {"It's a person", "An existing record", "Undo"} <= said.buttons.keys()
    shown = await chat.calls("show Acme")
    assert "Call: they want a quote" in shown
    assert "Not confirmed yet" in shown


async def test_undo_takes_the_call_and_its_company_back(chat: Chat) -> None:
    await chat.says("called Acme, they want a quote")
    undone = await chat.presses("Undo")
    assert undone.edited
    assert "Undone" in undone
    assert "I don't know “Acme” yet" in await chat.calls("show Acme")


async def test_a_known_customer_is_not_made_twice(chat: Chat) -> None:
    await chat.says("called Acme")
    said = await chat.says("meeting with Acme yesterday")
    assert "New company" not in said
    assert "Meeting logged: Acme · Sun, Mar 1, 2026" in said
    assert "One match" in await chat.calls("find Acme")


async def test_a_call_offers_to_close_the_follow_up_that_asked_for_it(chat: Chat) -> None:
    await chat.says("remind me Friday at 3pm to call Acme")
    chat.clock.at = chat.clock.at.replace(day=3)
    said = await chat.says("called Acme")
    close = next(label for label in said.buttons if label.startswith("Close"))
    assert "Done" in await chat.presses(close, on=said)
    assert "Nothing is open" in await chat.says("agenda")


async def test_the_follow_up_of_the_same_sentence_is_not_offered_for_closing(chat: Chat) -> None:
    said = await chat.says("called Acme, follow up tomorrow at 3pm")
    assert not [label for label in said.buttons if label.startswith("Close")]


async def test_nothing_happens_in_the_future(chat: Chat) -> None:
    """A moment ahead of now is kept as now."""
    said = await chat.says("called Acme today")
    assert "Mar 2, 2026" in said


async def test_no_answer_is_an_attempt(chat: Chat) -> None:
    said = await chat.says("called Acme, no answer")
    assert "Call (no answer) logged: Acme" in said


async def test_a_photo_hangs_on_the_call(chat: Chat) -> None:
    photo = Attachment(kind=AttachmentKind.PHOTO, reference="F1", name="board.jpg")
    await chat.says("called Acme, see the photo", attachments=(photo,))
    async with chat.app.database.reading(chat.app.workspace_id) as store:
        timeline = await store.activities.list_timeline()
        kept = await store.activities.list_attachments([timeline[0].id])
    assert [each.name for each in kept] == ["board.jpg"]


async def test_somebodys_markup_stays_words(chat: Chat) -> None:
    said = await chat.says("called Acme, they said <!channel> *bold* {x}")
    assert "*bold* {x}" in said


async def test_him_is_who_was_spoken_of_last(chat: Chat) -> None:
    """No reply is needed, and after a while nobody is meant any more."""
    await chat.says("called Jane Roe at Acme, wants a quote")
    assert "Jane Roe" in await chat.says("send her the quote tomorrow")
    assert await chat.says("thanks, she is great") is not None
    shown = await chat.calls("show Jane Roe")
    assert "she is great" not in shown


async def test_a_name_in_small_letters_gets_its_capitals(chat: Chat) -> None:
    said = await chat.says("called jane roe about the offer")
    assert "New contact Jane Roe" in said


@pytest.mark.parametrize("said", ["/log had a nice talk", "/log call, they were happy"])
async def test_without_anybody_it_asks_who_and_loses_nothing(chat: Chat, said: str) -> None:
    card = await chat.calls(said[1:])
    assert "Who is it about?" in card
    assert await chat.app.in_reading(lambda store: store.activities.list_all()) == []
    kept = await chat.says("Acme")
    assert "Acme" in kept
    assert said.split(maxsplit=1)[1][-5:] in kept


async def test_words_of_which_nothing_is_made_stay_with_the_report(chat: Chat) -> None:
    said = await chat.says("met Peter from Umbrella. Next step: send proposal by Friday. Deal worth 20k")
    assert "Deal worth 20k" in said
    assert "⏰ Send proposal" in await chat.says("lunch with Mara at Hooli, 20k, next step send proposal Friday")
    assert "</b>" in await chat.says("called Acme, they said </b>")


async def test_an_attempt_asks_when_to_try_the_call_again_that_asked_for_it(chat: Chat) -> None:
    await chat.says("remind me today at 3pm to call Initech")
    await chat.waits_until("2026-03-02T10:30+01:00")
    said = await chat.says("called Initech, no answer")
    assert "When shall we try again?" in said
    assert "Call Initech · Tue, Mar 3, 2026" in await chat.presses("Tomorrow", on=said)
    again = await chat.says("called Initech, no answer, again Thursday")
    assert "When shall we try again?" not in again
    assert "⏰ Try again · Initech · Thu, Mar 5, 2026" in again


async def test_an_attempt_leaves_what_is_no_call_to_be_closed(chat: Chat) -> None:
    await chat.says("remind me today at 3pm to send Hooli the offer")
    await chat.waits_until("2026-03-02T10:30+01:00")
    said = await chat.says("called Hooli, no answer")
    assert "When shall we try again?" not in said
    assert "Close “Send Hooli the offer”" in said.buttons
