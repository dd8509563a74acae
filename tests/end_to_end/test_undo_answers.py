""" "undo" written as an answer to a card: it is that card's, and the card says so before everybody."""

from pathlib import Path

from bot.simulator.slack.world import Channel, Message, User
from tests.stage import Stage, labels, stage, words

LOGGED = "called Gamma, follow up tomorrow at 9"


async def _says(on: Stage, user: User, channel: Channel, text: str, thread: Message | None = None) -> list[Message]:
    """Write to the bot in a channel; return what it has there."""
    on.slack.people.mentions(user, channel, text, thread)
    await on.settle()
    return on.bots(channel)


async def _in_a_channel(on: Stage) -> Channel:
    await on.tells(on.anna, "hi")
    return on.slack.workspace.add_channel("sales", on.anna)


async def test_in_a_channel_s_thread(folder: Path) -> None:
    async with stage(folder) as on:
        sales = await _in_a_channel(on)
        for root in (False, True):
            card = (await _says(on, on.anna, sales, LOGGED))[-1]
            await _says(on, on.anna, sales, "undo", card if root else on.slack.workspace.messages(sales.id)[-2])
            assert "Undone: Call logged: Gamma" in words(card)
            assert "New company" not in words(card)
            assert not labels(card)


async def test_two_cards_of_a_deal_agree_again(folder: Path) -> None:
    async with stage(folder) as on:
        sales = await _in_a_channel(on)
        made = (await _says(on, on.anna, sales, "new deal Zeta pilot 5k"))[-1]
        moved = (await _says(on, on.anna, sales, "move Zeta pilot to proposal", made))[-1]
        await _says(on, on.anna, sales, "undo", made)
        assert "Undone" in words(moved)
        assert "Proposal" not in words(made)
        assert "newer card" not in words(made)
        assert {"Won", "Undo"} <= set(labels(made))
        await _says(on, on.anna, sales, "undo", made)
        assert "Undone: New deal: Zeta pilot" in words(made)
        assert "Won" not in labels(made)


async def test_in_a_direct_message_s_thread(folder: Path) -> None:
    async with stage(folder) as on:
        card = await on.tells(on.anna, LOGGED)
        on.slack.people.says(on.anna, on.slack.workspace.direct(on.anna), "undo", card)
        await on.settle()
        assert "Undone: Call logged: Gamma" in words(card)
        assert not labels(card)


async def test_on_telegram(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        tim = await on.invites(role="rep")
        card = await on.writes(tim, LOGGED)
        assert on.telegram is not None
        on.telegram.people.says(tim, tim, "undo", reply_to=card)
        await on.settle()
        assert "Undone: Call logged: Gamma" in card.content
        assert "New company" not in card.content


async def test_it_is_the_answered_card_s_whatever_was_done_elsewhere(folder: Path) -> None:
    async with stage(folder) as on:
        card = await on.tells(on.anna, LOGGED)
        later = await on.tells(on.anna, "new company Zeta Works")
        on.slack.people.says(on.anna, on.slack.workspace.direct(on.anna), "undo", card)
        await on.settle()
        assert "Undone: Call logged: Gamma" in words(card)
        assert "Undone" not in words(later)


async def test_below_a_colleague_s_card_it_is_one_s_own_note_and_never_theirs(folder: Path) -> None:
    async with stage(folder) as on:
        sales = await _in_a_channel(on)
        ben = on.slack.workspace.add_user("ben", real_name="Ben Ode")
        on.slack.people.dms(ben, "hi")
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "Let in")
        on.slack.people.joins(ben, sales)
        card = (await _says(on, on.anna, sales, LOGGED))[-1]
        note = (await _says(on, ben, sales, "they want a demo", card))[-1]
        await _says(on, ben, sales, "undo", card)
        assert "Undone" in words(note)
        await _says(on, ben, sales, "undo", card)
        assert "Call logged: Gamma" in words(card)
        assert "Undone" not in words(card)
        assert "Anna Berg did this" in words(on.slack.workspace.ephemerals(ben.id)[-1])


async def test_what_was_taken_back_does_not_come_alive_with_the_next_change(folder: Path) -> None:
    async with stage(folder) as on:
        made = await on.tells(on.anna, "new deal Acme fair 5k")
        gone = await on.tells(on.anna, "Acme fair is 7k")
        on.slack.people.dms(on.anna, "undo")
        await on.settle()
        newer = await on.tells(on.anna, "Acme fair is 8k")
        assert words(gone) == "Undone: Acme fair · Amount €7,000"
        assert "newer card" in words(made)
        await on.presses(on.anna, newer, "Undo")
        assert words(gone) == "Undone: Acme fair · Amount €7,000"
        assert "€5,000" in words(made)
        assert {"Won", "Undo"} <= set(labels(made))
