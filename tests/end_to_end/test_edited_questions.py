"""A sentence that was asked about, and its answer, are edited or deleted: what came of both follows."""

from pathlib import Path

from storage.unit_of_work import Store
from tests.stage import labels, stage, words


async def _deals(store: Store) -> list[tuple[str, int | None]]:
    return [(each.name, each.amount_minor) for each in await store.deals.list_open()]


async def _tasks(store: Store) -> list[str]:
    return [f"{each.title} {each.due_on}" for each in await store.tasks.list_all() if each.state.value == "open"]


async def test_an_edited_answer_answers_anew_and_once_more(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "new deal Acme 12.500")
        answer = on.slack.people.dms(on.anna, "12500")
        await on.settle()
        for text, amount in (("15000", 1_500_000), ("12.5", 1_250)):
            on.slack.people.edits(on.anna, answer, text)
            await on.settle()
            await on.presses(on.anna, on.last(on.anna), "Update the log")
            assert await on.app.in_store(_deals) == [("Acme", amount)]
        assert labels(on.last(on.anna)).count("Undo") == 1


async def test_an_answer_edited_into_thanks_changes_nothing(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "new deal Acme 12.500")
        answer = on.slack.people.dms(on.anna, "12500")
        await on.settle()
        before = len(on.bots())
        on.slack.people.edits(on.anna, answer, "thanks a lot")
        await on.settle()
        assert len(on.bots()) == before


async def test_the_sentence_that_asked_is_deleted_or_edited(folder: Path) -> None:
    async with stage(folder) as on:
        asked = on.slack.people.dms(on.anna, "new deal Acme 12.500")
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "12,500")
        on.slack.people.edits(on.anna, asked, "new deal Bolt 14k")
        await on.settle()
        assert "Shall I update" in words(on.last(on.anna))
        await on.presses(on.anna, on.last(on.anna), "Update the log")
        assert await on.app.in_store(_deals) == [("Bolt", 1_400_000)]
        on.slack.people.deletes(asked)
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "Undo it")
        assert await on.app.in_store(_deals) == []


async def test_what_was_done_beside_the_question_follows_as_well(folder: Path) -> None:
    async with stage(folder) as on:
        await on.tells(on.anna, "new contact Maria Lopez")
        await on.tells(on.anna, "new contact Maria Silva")
        asked = on.slack.people.dms(on.anna, "called Globex, then send Maria an email on friday")
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "Maria Lopez")
        on.slack.people.edits(on.anna, asked, "called Globex, then send Maria Silva an email on thursday")
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "Update the log")
        assert await on.app.in_store(_tasks) == ["Send Maria Silva an email 2026-03-05"]


async def test_in_telegram(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        tim = await on.invites(role="rep")
        await on.writes(tim, "new deal Acme 12.500")
        await on.passes(seconds=5)
        answer = on.telegram.people.says(tim, tim, "12500")
        await on.settle()
        on.telegram.people.edits(tim, answer, "15000")
        await on.settle()
        await on.taps(tim, on.telegram.sent(tim)[-1], "Update the log")
        assert await on.app.in_store(_deals) == [("Acme", 1_500_000)]
