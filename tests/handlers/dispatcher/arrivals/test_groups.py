"""Groups on Telegram: the bot works where an administrator let it, and keeps nothing of any other."""

from typing import Any

from handlers.kit.request import Audience, Changed, Platform, Sender
from storage.base import new_id
from storage.models.chat_group import ChatGroup, GroupState
from storage.models.identity import Identity
from storage.models.inbox import Inbox
from storage.models.member import Role
from storage.unit_of_work import Store
from tests.chat import Chat

GROUP = "-100"


async def somebody(chat: Chat, name: str, role: Role) -> Chat:
    """Put a member with an account on Telegram into the group."""
    boss = await chat.colleague(name, role)

    async def link(store: Store) -> None:
        known = await store.identities.find_by_user("terminal", "terminal", boss.sender.user)
        assert known is not None
        account = {"platform": "telegram", "account": "telegram", "user_id": name, "direct_channel": name}
        store.identities.add(Identity(id=new_id(store.now), member_id=known.member.id, **account))

    await chat.app.in_store(link)
    chat.app.house.forget()
    return stranger(chat, name)


def stranger(chat: Chat, name: str, group: str = GROUP) -> Chat:
    return chat.beside(Platform.TELEGRAM, Sender(user=name, name=name), channel=group, audience=Audience.SHARED)


async def requests(chat: Chat) -> str:
    async def read(store: Store) -> str:
        rows: list[Any] = await store.inbox._list(store.inbox._select(Inbox))
        return " ".join(str(row.payload) for row in rows)

    return str(await chat.app.in_store(read))


async def state(chat: Chat, group: str = GROUP) -> GroupState | None:
    async def read(store: Store) -> ChatGroup | None:
        return await store.groups.find_by_channel("telegram", "telegram", group)

    found: ChatGroup | None = await chat.app.in_store(read)
    return found.state if found else None


async def test_a_group_that_nobody_enabled_gets_a_kind_answer_and_no_data(chat: Chat) -> None:
    rep = await somebody(chat, "Rita", Role.REP)
    await chat.says("called Acme")
    said = await rep.says("called Zanzibar")
    assert "an administrator of your team has to let me work" in said
    assert "Acme" not in said
    # It has said that it says nothing here: once a day is enough.
    assert [(await rep.calls(line)).text for line in ("show Acme", "start " + "x" * 22)] == ["", ""]
    await chat.waits_until("2026-03-03T10:01+01:00")
    assert "an administrator of your team" in await rep.calls("show Acme")
    assert "Zanzibar" not in await requests(chat)
    assert "found nothing" in await chat.calls("find Zanzibar")


async def test_administrators_are_asked_once_and_enable_it(chat: Chat) -> None:
    rep = await somebody(chat, "Rita", Role.REP)
    await rep.says("called Acme")
    await rep.says("called Beta")
    asked = [each for each in chat.screen.log if "Telegram group" in each]
    assert len(asked) == 1
    assert "Rita" in asked[0]
    done = await chat.presses("Enable")
    assert "I work in" in done
    assert "I work here now" in rep.screen.log[-1]
    assert "Call logged: Acme" in await rep.says("called Acme")
    assert "Acme" in await requests(chat)


async def test_brought_in_by_an_administrator_it_works_at_once(chat: Chat) -> None:
    boss = await somebody(chat, "Ines", Role.ADMIN)
    assert "I work here now" in await boss.does(Changed("unblocked"))
    assert "Call logged: Acme" in await boss.says("called Acme")
    # Thrown out and brought back by somebody else, it asks anew.
    await boss.does(Changed("blocked"))
    rep = await somebody(chat, "Rita", Role.REP)
    assert "an administrator" in await rep.does(Changed("unblocked"))
    assert "an administrator" in await rep.says("called Acme")


async def test_a_group_s_news_say_nothing_of_whoever_brought_them(chat: Chat) -> None:
    """Who removes the bot from a group has not blocked it in their own messages."""
    boss = await somebody(chat, "Ines", Role.ADMIN)
    await boss.does(Changed("unblocked"))
    await boss.does(Changed("blocked"))
    async with chat.app.database.reading(chat.app.workspace_id) as store:
        known = await store.identities.find_by_user("telegram", "telegram", "Ines")
    assert known is not None
    assert not known.identity.blocked


async def test_leaving_is_the_other_answer(chat: Chat) -> None:
    rep = await somebody(chat, "Rita", Role.REP)
    await rep.says("called Acme")
    assert "I leave" in await chat.presses("Leave the group")
    assert await state(chat) is GroupState.OUT


async def test_a_stranger_is_answered_once_a_day_and_fills_nobody_s_messages(chat: Chat) -> None:
    eve = stranger(chat, "Eve")
    assert "an administrator" in await eve.does(Changed("unblocked"))
    before = len(chat.screen.log)
    assert "an administrator" in await eve.says("show Acme")
    assert (await eve.says("show Acme")).text == ""
    for number in range(9):
        await stranger(chat, "Eve", f"-2{number}").does(Changed("unblocked"))
    assert len(chat.screen.log) - before == 4
    assert "Acme" not in await requests(chat)


async def test_an_enabled_group_that_moves_stays_enabled(chat: Chat) -> None:
    boss = await somebody(chat, "Ines", Role.ADMIN)
    await boss.does(Changed("unblocked"))
    await boss.does(Changed("migrated", "-200"))
    assert await state(chat, "-200") is GroupState.ENABLED


async def test_who_leads_a_team_hears_that_its_group_lost_the_bot(chat: Chat) -> None:
    boss = await somebody(chat, "Ines", Role.ADMIN)
    rita = await somebody(chat, "Rita", Role.REP)
    await boss.does(Changed("unblocked"))
    await chat.calls("team new West")
    await boss.calls("team here West")
    before = len(chat.screen.log)
    await rita.does(Changed("blocked"))
    assert any("Team West gets no messages in its place on Telegram" in each for each in chat.screen.log[before:])
    await rita.does(Changed("blocked"))
    assert sum("gets no messages" in each.text for each in chat.screen.log) == 1


async def test_a_group_in_which_no_team_posts_is_missed_by_nobody(chat: Chat) -> None:
    boss = await somebody(chat, "Ines", Role.ADMIN)
    await boss.does(Changed("unblocked"))
    before = len(chat.screen.log)
    await boss.does(Changed("blocked"))
    assert chat.screen.log[before:] == []
