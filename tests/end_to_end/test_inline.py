"""Inline mode: what a member may insert into which chat, and what a stranger gets (nothing)."""

from pathlib import Path
from typing import Any

from bot.simulator.telegram.world import User
from tests.end_to_end.test_places import leaks
from tests.stage import Stage, stage


async def types(on: Stage, user: User, text: str, chat_type: str) -> dict[str, Any]:
    assert on.telegram is not None
    query = on.telegram.people.inline_query(user, text, chat_type)
    await on.settle()
    for _ in range(200):
        if query.answer is not None:
            break
        await on.settle()
    assert query.answer is not None
    return query.answer


def texts(answer: dict[str, Any]) -> list[str]:
    return [each["input_message_content"]["message_text"] for each in answer["results"]]


async def test_a_card_shows_only_what_the_chat_may_see(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        on.telegram.state.supports_inline = True
        tim = await on.invites(role="rep")
        await on.writes(tim, "/deal Seats for Acme 12000 EUR")
        await on.writes(tim, "/contact Ana Ruiz at Acme, ana@acme.example")
        ours = await types(on, tim, "ac", "sender")
        assert "12,000" in "".join(texts(await types(on, tim, "seat", "sender")) + texts(ours))
        assert (ours["is_personal"], ours["cache_time"]) == (True, 0)
        for chat_type in ("private", "group", "supergroup", "channel", ""):
            answer = await types(on, tim, "an", chat_type)
            assert [each["title"] for each in answer["results"]] == ["Ana Ruiz"]
            shown = "".join(texts(answer))
            assert "Ana Ruiz" in shown
            assert "acme.example" not in shown
            button = answer["results"][0]["reply_markup"]["inline_keyboard"][0][0]
            assert button["url"].startswith("https://t.me/rapport_bot?start=contact-")
        assert (await types(on, tim, "", "sender"))["results"] == []
        assert on.refused() == []


async def test_strangers_and_those_who_left_get_nothing(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        on.telegram.state.supports_inline = True
        tim = await on.invites(role="rep")
        await on.writes(tim, "called Acme")
        sam = on.telegram.world.person("Sam", started=True)
        assert (await types(on, sam, "zebra-typed", "group"))["results"] == []
        answer = await types(on, sam, "acme", "group")
        assert answer == {"results": [], "is_personal": True, "cache_time": 0}
        assert on.telegram.sent(sam) == []
        assert leaks(folder, "zebra-typed") == []


async def test_an_inserted_card_is_no_sentence_and_its_link_opens_the_record(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        on.telegram.state.supports_inline = True
        tim = await on.invites(role="rep")
        await on.writes(tim, "called Acme")
        query = on.telegram.people.inline_query(tim, "acme", "sender")
        await on.settle()
        while query.answer is None:
            await on.settle()
        before = len(on.telegram.sent(tim))
        inserted = on.telegram.people.inserts(tim, tim, query)
        await on.settle()
        assert "Acme" in inserted.content
        assert len(on.telegram.sent(tim)) == before
        link = (inserted.markup or {})["inline_keyboard"][0][0]["url"].partition("start=")[2]
        on.telegram.people.starts(tim, link)
        await on.settle()
        assert "Acme" in on.telegram.sent(tim)[-1].content
        assert on.refused() == []
