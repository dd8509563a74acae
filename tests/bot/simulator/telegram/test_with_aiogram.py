"""Messages as the real client sees them: aiogram's Bot over HTTP."""

from typing import Protocol

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyParameters,
)

from bot.simulator.faults import drop, error, http, rate_limited
from bot.simulator.telegram.server import TelegramServer
from bot.simulator.telegram.world import User


class Clock(Protocol):
    """The standing clock of conftest.py."""

    now: float


def keyboard(label: str, data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=label, callback_data=data)]])


async def test_a_sent_text_has_its_entities(server: TelegramServer, bot: Bot, anna: User) -> None:
    sent = await bot.send_message(anna.id, "  <b>Won</b> 😀 <i>@anna_k</i> &lt;3 ", parse_mode="HTML")
    assert sent.text == "Won 😀 @anna_k <3"
    stored = server.message(anna, sent.message_id)
    assert [(one.type, one.offset, one.length) for one in stored.entities] == [
        ("bold", 0, 3),
        ("italic", 7, 7),
        ("mention", 7, 7),
    ]
    assert server.journal.entries("message")[0].body["text"] == sent.text


async def test_edit_with_the_same_content_is_refused(bot: Bot, anna: User) -> None:
    sent = await bot.send_message(anna.id, "one", reply_markup=keyboard("Won", "w:1"))
    edited = await bot.edit_message_text("two", chat_id=anna.id, message_id=sent.message_id)
    assert not isinstance(edited, bool)
    assert (edited.text, edited.reply_markup) == ("two", None)
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text("two", chat_id=anna.id, message_id=sent.message_id)
    await bot.edit_message_reply_markup(chat_id=anna.id, message_id=sent.message_id, reply_markup=keyboard("Undo", "u"))
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("x", chat_id=anna.id, message_id=9999)


async def test_a_forced_reply_cannot_be_edited_and_a_long_text_not_sent(bot: Bot, anna: User) -> None:
    sent = await bot.send_message(anna.id, "Name?", reply_markup=ForceReply(input_field_placeholder="Full name"))
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("x", chat_id=anna.id, message_id=sent.message_id)
    await bot.send_message(anna.id, "<b>" + "😀" * 2048 + "</b>", parse_mode="HTML")
    with pytest.raises(TelegramBadRequest, match="message is too long"):
        await bot.send_message(anna.id, "😀" * 2048 + "x")


async def test_delete_respects_48_hours(server: TelegramServer, bot: Bot, anna: User, clock: Clock) -> None:
    first = await bot.send_message(anna.id, "one")
    second = await bot.send_message(anna.id, "two")
    assert await bot.delete_message(anna.id, first.message_id)
    assert [one.text for one in server.sent(anna)] == ["two"]
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await bot.delete_message(anna.id, first.message_id)
    clock.now += 48 * 3600
    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await bot.delete_message(anna.id, second.message_id)


async def test_a_press_is_answered_once_and_in_time(server: TelegramServer, bot: Bot, anna: User, clock: Clock) -> None:
    sent = await bot.send_message(anna.id, "Deal", reply_markup=keyboard("Won", "w:1"))
    press = server.people.presses(anna, server.message(anna, sent.message_id), "Won")
    [update] = await bot.get_updates()
    assert update.callback_query is not None
    assert (update.callback_query.data, update.callback_query.id) == ("w:1", press.id)
    assert await bot.answer_callback_query(press.id, "Done")
    assert press.answer == {"text": "Done", "show_alert": False, "url": ""}
    late = server.people.presses(anna, server.message(anna, sent.message_id), "w:1")
    clock.now += 3600
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(late.id)


async def test_callback_data_of_more_than_64_bytes_is_refused(bot: Bot, anna: User) -> None:
    await bot.send_message(anna.id, "x", reply_markup=keyboard("ok", "é" * 32))
    with pytest.raises(TelegramBadRequest, match="BUTTON_DATA_INVALID"):
        await bot.send_message(anna.id, "x", reply_markup=keyboard("no", "é" * 32 + "x"))


async def test_a_fourth_message_in_a_second_is_refused(
    server: TelegramServer, bot: Bot, anna: User, clock: Clock
) -> None:
    for _ in range(3):
        await bot.send_message(anna.id, "x")
    with pytest.raises(TelegramRetryAfter) as refused:
        await bot.send_message(anna.id, "x")
    assert refused.value.retry_after == 1
    assert len(server.sent(anna)) == 3
    clock.now += 1
    await bot.send_message(anna.id, "x")


async def test_misfortune_as_the_client_sees_it(server: TelegramServer, bot: Bot, anna: User, clock: Clock) -> None:
    server.faults.queue("sendMessage", drop(accepted=True), drop(accepted=False), http(502, accepted=True))
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "taken, line cut")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "never taken")
    with pytest.raises(ClientDecodeError):
        await bot.send_message(anna.id, "taken, proxy page")
    assert [one.text for one in server.sent(anna)] == ["taken, line cut", "taken, proxy page"]
    clock.now += 60
    server.faults.queue("sendMessage", rate_limited("7"), error("Internal Server Error", status=500))
    with pytest.raises(TelegramRetryAfter) as refused:
        await bot.send_message(anna.id, "x")
    assert refused.value.retry_after == 7
    with pytest.raises(TelegramServerError):
        await bot.send_message(anna.id, "x")
    accepted = [one.body["accepted"] for one in server.journal.entries("fault")]
    assert accepted == [True, False, True, False, False]
    first, second = server.journal.entries("message")[0], server.journal.entries("fault")[0]
    assert first.seq < second.seq


async def test_replies_and_wrong_tokens(server: TelegramServer, bot: Bot, anna: User) -> None:
    asked = server.people.says(anna, anna, "hello")
    sent = await bot.send_message(anna.id, "hi", reply_parameters=ReplyParameters(message_id=asked.id))
    assert sent.reply_to_message is not None
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(anna.id, "hi", reply_parameters=ReplyParameters(message_id=999))
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    async with Bot("1:wrong", session=session).context() as other:
        with pytest.raises(TelegramUnauthorizedError):
            await other.get_me()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<b>x", "can't parse entities: Can't find end tag corresponding to start tag b"),
        ("mail <kahn@x.com>", 'can\'t parse entities: Unsupported start tag "kahn@x.com" at byte offset 5'),
        ("<b> </b>", "message text is empty"),
    ],
)
async def test_bad_texts_are_refused_in_telegrams_words(bot: Bot, anna: User, text: str, words: str) -> None:
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_message(anna.id, text, parse_mode="HTML")
    assert refused.value.message == f"Bad Request: {words}"
