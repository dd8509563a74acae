"""An answer to one of our cards is edited: it is read again as that answer, and nothing of it is lost."""

from pathlib import Path

from bot.simulator.slack.world import Message
from storage.unit_of_work import Store
from tests.stage import Stage, stage, words


async def _notes(store: Store) -> list[str]:
    return [each.summary for each in await store.activities.list_all() if each.kind.value == "note"]


async def _open(store: Store) -> list[str]:
    return [f"{each.title} {each.due_on}" for each in await store.tasks.list_all() if each.state.value == "open"]


def _answers(on: Stage, text: str) -> Message:
    """Write below the last card."""
    return on.slack.people.says(on.anna, on.slack.workspace.direct(on.anna), text, on.last(on.anna))


async def test_in_a_card_s_thread(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "called Acme")
        said = _answers(on, "they want 5 seats, follow up tomorrow")
        await on.settle()
        on.slack.people.edits(on.anna, said, "they want 6 seats, follow up on friday")
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "Update the log")
        assert await on.app.in_store(_notes) == ["they want 6 seats, follow up on friday"]
        shown = await on.tells(on.anna, "show Acme")
        assert "they want 6 seats" in words(shown)
        assert "they want 5 seats" not in words(shown)
        assert "Follow up · Acme · Fri, Mar 6" in words(shown)


async def test_a_plain_note_and_once_more(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "called Acme")
        said = _answers(on, "they are nice")
        await on.settle()
        for text in ("they are very nice", "they are not so nice"):
            on.slack.people.edits(on.anna, said, text)
            await on.settle()
            await on.presses(on.anna, on.last(on.anna), "Update the log")
            assert await on.app.in_store(_notes) == [text]


async def test_below_a_follow_up_in_telegram(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        tim = await on.invites(role="rep")
        await on.writes(tim, "remind me tomorrow at 9am to call Acme")
        card = next(each for each in on.telegram.sent(tim) if "Call Acme" in each.content)
        said = on.telegram.people.says(tim, tim, "they said yes, call again on friday", reply_to=card)
        await on.settle()
        on.telegram.people.edits(tim, said, "they said yes, call again on thursday")
        await on.settle()
        await on.taps(tim, on.telegram.sent(tim)[-1], "Update the log")
        assert await on.app.in_store(_notes) == ["they said yes, call again on thursday"]
        assert await on.app.in_store(_open) == ["Call Acme 2026-03-05"]
        assert on.refused() == []


async def test_in_a_channel_s_thread_that_began_with_a_mention(folder: Path) -> None:
    async with stage(folder) as on:
        channel = on.slack.workspace.add_channel("sales", on.anna)
        root = on.slack.people.mentions(on.anna, channel, "called Acme")
        await on.settle()
        await on.passes(seconds=30)
        said = on.slack.people.mentions(on.anna, channel, "they want 5 seats, follow up tomorrow", root)
        await on.settle()
        mention = f"<@{on.slack.workspace.bot.id}>"
        on.slack.people.edits(on.anna, said, f"{mention} they want 6 seats, follow up tomorrow")
        await on.settle()
        (offer,) = on.slack.workspace.ephemerals(on.anna.id)
        await on.presses(on.anna, offer, "Update the log")
        assert await on.app.in_store(_notes) == ["they want 6 seats, follow up tomorrow"]
