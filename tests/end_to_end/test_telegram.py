"""Telegram from the update to the sent message, by polling and by webhook."""

from pathlib import Path

import pytest

from tests.stage import Stage, stage


def shown(message: object) -> list[str]:
    """List the labels below a Telegram message."""
    rows = (message.markup or {}).get("inline_keyboard", [])  # type: ignore[attr-defined]  # A local server's message.
    return [one["text"] for row in rows for one in row]


@pytest.mark.parametrize(("over_http", "username"), [(False, "rapport_bot"), (True, None)])
async def test_sentence_card_button_form_and_reminder(folder: Path, over_http: bool, username: str | None) -> None:
    async with stage(folder, with_telegram=True, over_http=over_http, username=username) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep", language_code="en")
        welcome = on.telegram.sent(tim)[-1]
        assert "Europe/Berlin" in shown(welcome)
        await on.taps(tim, welcome, "Europe/Berlin")
        card = await on.writes(tim, "remind me in 1 minute to call Acme")
        assert "Acme" in card.content
        before = len(on.telegram.sent(tim))
        for _ in range(3):
            await on.passes(seconds=61)
        assert len(on.telegram.sent(tim)) == before + 1
        bell = on.telegram.sent(tim)[-1]
        await on.taps(tim, bell, "Done")
        assert bell.earlier
        assert "Reached" not in shown(bell)
        assert len(on.telegram.sent(tim)) == before + 1
        await _deal_step_by_step(on, tim)
        assert on.refused() == []


async def _deal_step_by_step(on: Stage, tim: object) -> None:
    assert on.telegram is not None
    asked = await on.writes(tim, "/deal")  # type: ignore[arg-type]  # A local server's person.
    answers = {"name": "Big one", "call": "Big one", "compan": "Acme", "worth": "500", "amount": "500", "value": "500"}
    for _ in range(8):
        if "Big one" in asked.content:
            break
        words = asked.content.lower()
        answer = next((answers[each] for each in answers if each in words), None)
        if answer is None:
            asked = await on.taps(tim, asked, "Skip")  # type: ignore[arg-type]  # As above.
            asked = on.telegram.sent(tim)[-1]  # type: ignore[arg-type]  # As above.
        else:
            asked = await on.writes(tim, answer)  # type: ignore[arg-type]  # As above.
    assert "Big one" in asked.content


async def test_a_blocked_bot_writes_no_more_until_it_is_unblocked(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep")
        await on.writes(tim, "remind me in 1 hour to call Acme")
        before = len(on.telegram.sent(tim))
        on.telegram.people.blocks(tim)
        await on.settle()
        await on.passes(hours=2)
        assert len(on.telegram.sent(tim)) == before
        assert on.refused() == []
        on.telegram.people.unblocks(tim)
        await on.settle()
        said = await on.writes(tim, "what's on today?")
        assert "Acme" in said.content


async def test_a_group_that_becomes_a_supergroup_keeps_its_cards(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="admin")
        group = on.telegram.world.group("Sales", tim)
        on.telegram.people.adds_bot(tim, group)
        await on.settle()
        card = await on.writes(tim, "@rapport_bot remind me tomorrow at 9am to call Acme", chat=group)
        assert "Acme" in card.content
        new = on.telegram.people.migrates(tim, group)
        await on.settle()
        await on.taps(tim, card, "Undo")
        assert len(on.telegram.sent(new)) == 1
        after = await on.writes(tim, "@rapport_bot remind me tomorrow at 9am to call Beta", chat=new)
        assert "Beta" in after.content
        assert on.refused() == []


async def test_the_bot_leaves_a_group_that_no_administrator_wants_it_in(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim, eve = await on.invites(role="admin"), on.telegram.world.person("Eve")
        group = on.telegram.world.group("Elsewhere", eve)
        on.telegram.people.adds_bot(eve, group)
        await on.settle()
        assert "administrator" in on.telegram.sent(group)[-1].content
        card = on.telegram.sent(tim)[-1]
        assert "Elsewhere" in card.content
        await on.taps(tim, card, "Leave the group")
        assert group.members[on.telegram.world.bot.id] == "left"
        assert len(on.telegram.sent(group)) == 1
        assert on.refused() == []


async def test_a_private_answer_to_a_group_may_have_the_number_of_a_message_there(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites()
        await on.taps(tim, on.telegram.sent(tim)[-1], "Europe/Berlin")
        group = on.telegram.world.group("Sales", tim, kind="supergroup")
        on.telegram.people.adds_bot(tim, group)
        await on.settle()
        before = len(on.telegram.sent(tim))
        for text in ("called Acme, remind me in 50 minutes to send the offer", "called Beta"):
            await on.writes(tim, f"@rapport_bot {text}", chat=group)
        for _ in range(4):  # Both chats count from one: sooner or later the numbers meet.
            await on.writes(tim, "@rapport_bot agenda", chat=group)
        await on.passes(minutes=1)
        mine, theirs = on.telegram.sent(tim)[before:], on.telegram.sent(group)
        assert {each.id for each in mine} & {each.id for each in theirs}
        assert len(mine) == 4
        assert not any("possible repeat" in each.content for each in mine)
        # Each knows its own channel: what is done here is seen on the card there.
        await on.taps(tim, mine[-1], "✓ Send the offer · Acme")
        assert "Done" in on.telegram.sent(tim)[-1].content
