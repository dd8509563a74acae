"""Updates, chats and files as the real client sees them: aiogram's Bot over HTTP."""

from typing import Protocol

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BufferedInputFile,
    Update,
)

from bot.simulator.telegram.people import channel_origin, chat_origin, hidden_origin
from bot.simulator.telegram.server import TelegramServer
from bot.simulator.telegram.world import User


class Clock(Protocol):
    """The standing clock of conftest.py."""

    now: float


async def test_updates_stay_until_an_offset_confirms_them(server: TelegramServer, bot: Bot, anna: User) -> None:
    for number in range(5):
        server.people.says(anna, anna, f"note {number}")
    first = await bot.get_updates(limit=2)
    again = await bot.get_updates(limit=2)
    assert [one.update_id for one in first] == [one.update_id for one in again]
    rest = await bot.get_updates(offset=first[-1].update_id + 1)
    assert [one.message.text for one in rest if one.message] == ["note 2", "note 3", "note 4"]
    last = await bot.get_updates(offset=-1)
    assert [one.update_id for one in last] == [rest[-1].update_id]
    await server.redeliver(first[0].update_id)
    assert [one.update_id for one in await bot.get_updates()] == [first[0].update_id, rest[-1].update_id]


async def test_updates_older_than_a_day_are_gone(server: TelegramServer, bot: Bot, anna: User, clock: Clock) -> None:
    server.people.says(anna, anna, "old")
    clock.now += 24 * 3600 + 1
    server.people.says(anna, anna, "new")
    assert [one.message.text for one in await bot.get_updates() if one.message] == ["new"]


async def test_a_webhook_forbids_polling(bot: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match="An HTTPS URL must be provided"):
        await bot.set_webhook("http://bot.example.com/hook")
    with pytest.raises(TelegramBadRequest, match="secret token contains unallowed characters"):
        await bot.set_webhook("https://bot.example.com/hook", secret_token="with space")
    await bot.set_webhook("https://127.0.0.1:1/hook", secret_token="s-1", max_connections=3)
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections) == ("https://127.0.0.1:1/hook", 3)
    with pytest.raises(TelegramConflictError, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == []


async def test_who_may_not_be_written_to(server: TelegramServer, bot: Bot, anna: User) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(4711, "x")
    stranger = server.world.person("Cold")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(stranger.id, "x")
    group = server.world.group("Sales", anna, stranger)
    server.people.adds_bot(anna, group)
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await bot.send_message(stranger.id, "x")
    server.people.blocks(anna)
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(anna.id, "x")
    server.people.starts(anna)
    await bot.send_message(anna.id, "x")
    anna.deactivated = True
    with pytest.raises(TelegramForbiddenError, match="user is deactivated"):
        await bot.send_message(anna.id, "x")
    server.people.removes_bot(stranger, group)
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the group chat"):
        await bot.send_message(group.id, "x")


async def test_a_migrated_group_says_where_it_went(server: TelegramServer, bot: Bot, anna: User) -> None:
    group = server.world.group("Sales", anna)
    server.people.adds_bot(anna, group)
    new = server.people.migrates(anna, group)
    with pytest.raises(TelegramMigrateToChat) as refused:
        await bot.send_message(group.id, "x")
    assert refused.value.migrate_to_chat_id == new.id
    assert (await bot.send_message(new.id, "here")).chat.type == "supergroup"
    messages = [one.message for one in await bot.get_updates() if one.message]
    assert [one.migrate_to_chat_id for one in messages if one.migrate_to_chat_id] == [new.id]
    assert [one.migrate_from_chat_id for one in messages if one.migrate_from_chat_id] == [group.id]


async def test_topics(server: TelegramServer, bot: Bot, anna: User) -> None:
    forum = server.world.group("Team", anna, kind="supergroup", is_forum=True)
    server.people.adds_bot(anna, forum)
    topic = server.people.opens_topic(anna, forum, "Leads")
    sent = await bot.send_message(forum.id, "x", message_thread_id=topic)
    assert (sent.message_thread_id, sent.is_topic_message) == (topic, True)
    with pytest.raises(TelegramBadRequest, match="message thread not found"):
        await bot.send_message(forum.id, "x", message_thread_id=topic + 50)
    forum.topics[topic].closed = True
    with pytest.raises(TelegramBadRequest, match="TOPIC_CLOSED"):
        await bot.send_message(forum.id, "x", message_thread_id=topic)


async def test_every_kind_of_incoming_message_parses(server: TelegramServer, bot: Bot, anna: User) -> None:
    people, group = server.people, server.world.group("Sales", anna, kind="supergroup")
    people.adds_bot(anna, group, admin=True)
    people.starts(anna, "invite_42")
    card = await bot.send_message(anna.id, "card")
    people.says(anna, anna, "done", reply_to=server.message(anna, card.message_id))
    said = people.says(anna, group, "/crm@rapport_bot log call")
    people.forwards(anna, anna, [said])
    people.forwards(anna, anna, [said], origin=hidden_origin("Ghost", 1_700_000_000))
    people.forwards(anna, anna, [said], origin=chat_origin(group, 1_700_000_000))
    channel = server.world.group("News", kind="channel")
    people.forwards(anna, anna, [said], origin=channel_origin(channel, 1_700_000_000, 7))
    people.shares_contact(anna, anna, phone_number="+491701234567", first_name="Max", user_id=7)
    people.sends_voice(anna, anna)
    people.sends_photo(anna, anna, caption="card of Max")
    people.sends_document(anna, anna, b"a,b\n1,2\n", "leads.csv")
    people.sends_location(anna, anna, 52.5, 13.4)
    people.edits(anna, said, "/crm@rapport_bot log meeting")
    server.state.supports_inline = True
    people.inline_query(anna, "max")
    updates = await bot.get_updates()
    assert all(isinstance(one, Update) and one.event for one in updates)
    texts = [one.message.text for one in updates if one.message and one.message.text]
    assert texts[0] == "/start invite_42"
    origins = [one.message.forward_origin for one in updates if one.message and one.message.forward_origin]
    assert [one.type for one in origins] == ["user", "hidden_user", "chat", "channel"]
    command = next(
        one.message for one in updates if one.message and one.message.chat.id == group.id and one.message.entities
    )
    assert command.entities is not None
    assert command.entities[0].extract_from(command.text or "") == "/crm@rapport_bot"


async def test_files_come_back_and_big_ones_do_not(server: TelegramServer, bot: Bot, anna: User) -> None:
    server.people.sends_document(anna, anna, b"a,b\n", "leads.csv")
    server.people.sends_document(anna, anna, b"x", "film.mp4", size=21 * 1024 * 1024)
    small, big = [one.message for one in await bot.get_updates()]
    assert small is not None
    assert big is not None
    assert small.document is not None
    assert big.document is not None
    stream = await bot.download(small.document)
    assert stream is not None
    assert stream.read() == b"a,b\n"
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(big.document.file_id)
    sent = await bot.send_document(
        anna.id, BufferedInputFile(b"BEGIN", "max.vcf"), caption="<b>Max</b>", parse_mode="HTML"
    )
    assert sent.document is not None
    assert sent.caption == "Max"
    assert (await bot.send_photo(anna.id, BufferedInputFile(b"\xff\xd8", "x.jpg"))).photo
    assert (await bot.send_photo(sent.chat.id, "https://charts.example/funnel.png")).photo
    with pytest.raises(TelegramBadRequest, match="wrong remote file identifier"):
        await bot.send_document(anna.id, "no-such-file")


async def test_the_bots_own_profile(server: TelegramServer, bot: Bot, anna: User) -> None:
    assert (await bot.get_me()).username == "rapport_bot"
    server.world.bot.username = None
    assert (await bot.get_me()).username is None
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand(command="deal", description="A deal")], scope, "de")
    assert [one.command for one in await bot.get_my_commands(scope, "de")] == ["deal"]
    assert await bot.get_my_commands() == []
    await bot.delete_my_commands(scope, "de")
    assert await bot.get_my_commands(scope, "de") == []
    with pytest.raises(TelegramBadRequest, match="BOT_COMMAND_INVALID"):
        await bot.set_my_commands([BotCommand(command="Deal", description="A deal")])
    await bot.set_my_description("Hello")
    await bot.set_my_short_description("Hi")
    assert (await bot.get_my_description()).description == "Hello"
    await bot.send_chat_action(anna.id, "typing")
    assert server.world.private(anna).actions == ["typing"]


async def test_chats_and_members(server: TelegramServer, bot: Bot, anna: User) -> None:
    group = server.world.group("Sales", anna, kind="supergroup")
    server.people.adds_bot(anna, group)
    assert (await bot.get_chat(group.id)).title == "Sales"
    assert (await bot.get_chat(anna.id)).first_name == "Anna"
    assert (await bot.get_chat_member(group.id, anna.id)).status == "creator"
    server.people.promotes(anna, group)
    assert (await bot.get_chat_member(group.id, server.world.bot.id)).status == "administrator"
    assert len(await bot.get_chat_administrators(group.id)) == 2
    assert await bot.leave_chat(group.id)
    with pytest.raises(TelegramForbiddenError, match="bot is not a member of the supergroup chat"):
        await bot.get_chat(group.id)
