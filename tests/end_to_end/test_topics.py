"""Groups with topics, and a group that becomes a supergroup: cards stay where they belong and live on."""

from pathlib import Path

from tests.stage import stage


async def test_a_topic_keeps_its_answers_and_its_cards(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites()
        forum = on.telegram.world.group("Sales", tim, kind="supergroup", is_forum=True)
        on.telegram.people.adds_bot(tim, forum)
        await on.settle()
        topic = on.telegram.people.opens_topic(tim, forum, "Acme")
        on.telegram.people.says(tim, forum, "@rapport_bot remind me tomorrow at 9am to call Acme", topic=topic)
        await on.settle()
        card = on.telegram.sent(forum)[-1]
        assert (card.topic, "Acme" in card.content) == (topic, True)
        on.telegram.people.says(tim, forum, "no, Thursday", reply_to=card, topic=topic)
        await on.settle()
        assert "Thu" in card.content
        on.telegram.people.says(tim, forum, "chatter in the topic", topic=topic)
        before = len(on.telegram.sent(forum))
        await on.taps(tim, card, "Undo")
        assert "Undone" in on.telegram.sent(forum)[-1].content + "".join(each.content for each in on.telegram.sent(tim))
        forum.topics[topic].deleted = True
        on.telegram.people.says(tim, forum, "/log@rapport_bot called Acme")
        await on.settle()
        assert len(on.telegram.sent(forum)) > before
        assert on.telegram.sent(forum)[-1].topic is None
        assert on.refused() == []


async def test_a_group_that_moves_takes_its_open_question_along(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites()
        group = on.telegram.world.group("Sales", tim)
        on.telegram.people.adds_bot(tim, group)
        await on.settle()
        asked = await on.writes(tim, "/contact@rapport_bot", chat=group)
        assert asked.content
        new = on.telegram.people.migrates(tim, group)
        await on.settle()
        on.telegram.people.says(tim, new, "@rapport_bot /cancel")
        on.telegram.people.says(tim, new, "/cancel@rapport_bot")
        await on.settle()
        assert on.telegram.sent(new)
        said = await on.writes(tim, "@rapport_bot called Beta", chat=new)
        assert "Beta" in said.content
        assert [each.name for each in await on.app.in_store(lambda store: store.contacts.list_all())] == []
