"""One's own message is edited or deleted after something was logged from it: offered, and done by a press only."""

from pathlib import Path

from storage.unit_of_work import Store
from tests.stage import labels, stage, words


async def logs(store: Store) -> list[str]:
    return [each.kind.value for each in await store.activities.list_all()]


async def test_an_edited_message_updates_its_log_by_a_press_and_once_more(folder: Path) -> None:
    async with stage(folder) as on:
        said = on.slack.people.dms(on.anna, "called Acme, they want a quote")
        await on.settle()
        card = on.last(on.anna)
        on.slack.people.edits(on.anna, said, "met Acme, they want a quote")
        await on.settle()
        offer = on.last(on.anna)
        assert offer is not card
        assert labels(offer) == ["Update the log", "Keep it as it is"]
        assert await on.app.in_store(logs) == ["call"]
        await on.presses(on.anna, offer, "Update the log")
        assert await on.app.in_store(logs) == ["meeting"]
        assert "Acme" in words(offer)
        assert "Undo" in labels(offer)
        assert "logged anew" in words(card)
        on.slack.people.edits(on.anna, said, "demo for Acme, they want a quote")
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "Update the log")
        assert await on.app.in_store(logs) == ["demo"]
        assert [each.name for each in await on.app.in_store(lambda store: store.companies.list_all())] == ["Acme"]
        assert on.refused() == []


async def test_what_cannot_be_read_leaves_the_log_as_it_was(folder: Path) -> None:
    async with stage(folder) as on:
        said = on.slack.people.dms(on.anna, "called Acme")
        await on.settle()
        on.slack.people.edits(on.anna, said, "…")
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "Update the log")
        assert "couldn't read" in words(on.last(on.anna))
        assert await on.app.in_store(logs) == ["call"]


async def test_a_deleted_message_offers_to_undo_and_an_old_offer_does_nothing_twice(folder: Path) -> None:
    async with stage(folder) as on:
        said = on.slack.people.dms(on.anna, "called Acme")
        await on.settle()
        on.slack.people.deletes(said)
        await on.settle()
        offer = on.last(on.anna)
        assert labels(offer) == ["Undo it", "Keep it as it is"]
        await on.presses(on.anna, offer, "Undo it")
        assert await on.app.in_store(logs) == []
        assert "Undone" in words(offer)
        on.slack.people.edits(on.anna, said, "met Acme")
        await on.settle()
        assert on.last(on.anna) is offer


async def test_in_a_channel_only_the_author_is_asked(folder: Path) -> None:
    async with stage(folder) as on:
        bert = on.slack.workspace.add_user("bert", is_admin=True)
        channel = on.slack.workspace.add_channel("sales", on.anna, bert)
        said = on.slack.people.mentions(on.anna, channel, "called Acme")
        await on.settle()
        mention = f"<@{on.slack.workspace.bot.id}>"
        on.slack.people.edits(on.anna, said, f"{mention} met Acme")
        await on.settle()
        assert len(on.bots(channel)) == 1
        (offer,) = on.slack.workspace.ephemerals(on.anna.id)
        await on.presses(bert, offer, "Update the log")
        assert await on.app.in_store(logs) == ["call"]
        await on.presses(on.anna, offer, "Update the log")
        assert await on.app.in_store(logs) == ["meeting"]
        chatter = on.slack.people.says(on.anna, channel, "lunch?")
        on.slack.people.edits(on.anna, chatter, "lunch!")
        on.slack.people.deletes(chatter)
        before = len(on.slack.workspace.ephemerals(on.anna.id))
        await on.settle()
        assert len(on.slack.workspace.ephemerals(on.anna.id)) == before


async def test_an_edit_on_telegram_is_offered_too_and_a_command_keeps_being_one(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep")
        wrote = on.telegram.people.says(tim, tim, "/log called Beta")
        await on.settle()
        on.telegram.people.edits(tim, wrote, "/log met Beta")
        await on.settle()
        offer = on.telegram.sent(tim)[-1]
        await on.taps(tim, offer, "Update the log")
        assert await on.app.in_store(logs) == ["meeting"]
        assert on.refused() == []


async def test_an_edited_deal_of_a_new_customer_is_read_anew_and_once_more(folder: Path) -> None:
    async with stage(folder) as on:
        said = on.slack.people.dms(on.anna, "new deal Acme rollout 20k")
        await on.settle()
        for amount in ("25", "30"):
            on.slack.people.edits(on.anna, said, f"new deal Acme rollout {amount}k")
            await on.settle()
            offer = on.last(on.anna)
            await on.presses(on.anna, offer, "Update the log")
            assert f"{amount},000" in words(offer)
        (deal,) = await on.app.in_store(lambda store: store.deals.list_open())
        assert deal.amount_minor == 3_000_000


async def test_a_second_edit_takes_the_place_of_the_question_about_the_first(folder: Path) -> None:
    async with stage(folder) as on:
        said = on.slack.people.dms(on.anna, "called Globex, they want a quote")
        await on.settle()
        on.slack.people.edits(on.anna, said, "met Globex, they want a quote")
        await on.settle()
        offer, before = on.last(on.anna), len(on.bots())
        on.slack.people.edits(on.anna, said, "met Initech, they want a demo")
        await on.settle()
        assert len(on.bots()) == before
        await on.presses(on.anna, offer, "Update the log")
        assert "Initech" in words(offer)
        assert [each.name for each in await on.app.in_store(lambda store: store.companies.list_all())] == ["Initech"]
        on.slack.people.edits(on.anna, said, "met Initech, they want an offer")
        await on.settle()
        on.slack.people.deletes(said)
        await on.settle()
        asked = on.last(on.anna)
        assert labels(asked) == ["Undo it", "Keep it as it is"]
        assert sum("Keep it as it is" in labels(each) for each in on.bots()) == 1
        assert on.refused() == []


async def test_a_typo_that_was_repaired_in_place_is_offered_and_logged_by_a_press(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        said = on.slack.people.dms(on.anna, "caleld Acme follow up tomorow")
        await on.settle()
        assert await on.app.in_store(logs) == []
        on.slack.people.edits(on.anna, said, "called Acme, follow up tomorrow")
        await on.settle()
        offer = on.last(on.anna)
        assert labels(offer) == ["Log it", "Leave it"]
        assert await on.app.in_store(logs) == []
        await on.presses(on.anna, offer, "Log it")
        assert await on.app.in_store(logs) == ["call"]
        on.slack.people.edits(on.anna, said, "met Acme, follow up tomorrow")
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "Update the log")
        assert await on.app.in_store(logs) == ["meeting"]
        tim = await on.invites(role="rep")
        wrote = on.telegram.people.says(tim, tim, "lol")
        await on.settle()
        on.telegram.people.edits(tim, wrote, "lol!")
        await on.settle()
        before = len(on.telegram.sent(tim))
        on.telegram.people.edits(tim, wrote, "called Beta")
        await on.settle()
        assert len(on.telegram.sent(tim)) == before + 1
        await on.taps(tim, on.telegram.sent(tim)[-1], "Log it")
        assert await on.app.in_store(logs) == ["meeting", "call"]
        assert on.refused() == []


async def test_the_question_of_a_message_closes_when_the_message_is_edited(folder: Path) -> None:
    async with stage(folder) as on:
        said = on.slack.people.dms(on.anna, "demo with Lumen Friday 2pm")
        await on.settle()
        asked = on.last(on.anna)
        on.slack.people.edits(on.anna, said, "demo with Lumen last Friday 2pm, they liked it")
        await on.settle()
        offer = on.last(on.anna)
        assert offer is not asked
        await on.presses(on.anna, offer, "Log it")
        assert await on.app.in_store(logs) == ["demo"]
        assert on.refused() == []


async def test_in_a_channel_an_older_question_means_the_newest_words(folder: Path) -> None:
    async with stage(folder) as on:
        channel = on.slack.workspace.add_channel("sales", on.anna)
        said = on.slack.people.mentions(on.anna, channel, "called Acme")
        await on.settle()
        mention = f"<@{on.slack.workspace.bot.id}>"
        for words_now in ("met Acme", "demo for Acme"):
            on.slack.people.edits(on.anna, said, f"{mention} {words_now}")
            await on.settle()
        first, second = on.slack.workspace.ephemerals(on.anna.id)
        await on.presses(on.anna, first, "Update the log")
        assert await on.app.in_store(logs) == ["demo"]
        await on.presses(on.anna, second, "Update the log")
        assert await on.app.in_store(logs) == ["demo"]
        assert on.refused() == []


async def test_in_a_channel_an_older_question_knows_that_the_message_is_gone(folder: Path) -> None:
    async with stage(folder) as on:
        channel = on.slack.workspace.add_channel("sales", on.anna)
        said = on.slack.people.mentions(on.anna, channel, "called Acme")
        await on.settle()
        on.slack.people.edits(on.anna, said, f"<@{on.slack.workspace.bot.id}> met Acme")
        await on.settle()
        on.slack.people.deletes(said)
        await on.settle()
        first, *_ = on.slack.workspace.ephemerals(on.anna.id)
        await on.presses(on.anna, first, "Update the log")
        assert await on.app.in_store(logs) == []


async def test_after_a_correction_in_words_an_edit_and_a_deletion_are_offered_as_before(folder: Path) -> None:
    async with stage(folder) as on:
        said = on.slack.people.dms(on.anna, "called Acme, remind me thursday at 9 to send the offer")
        await on.settle()
        await on.tells(on.anna, "no, Friday")
        await on.tells(on.anna, "make that 11am")
        on.slack.people.edits(on.anna, said, "called Acme, remind me thursday at 9 to send the contract")
        await on.settle()
        offer = on.last(on.anna)
        assert labels(offer) == ["Update the log", "Keep it as it is"]
        await on.presses(on.anna, offer, "Update the log")
        shown = await on.tells(on.anna, "agenda")
        assert "Send the contract" in words(shown)
        assert "Send the offer" not in words(shown)
        on.slack.people.deletes(said)
        await on.settle()
        await on.presses(on.anna, on.last(on.anna), "Undo it")
        assert await on.app.in_store(logs) == []


async def test_so_they_are_on_telegram(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep")
        said = on.telegram.people.says(tim, tim, "called Umbra, remind me thursday at 9 to send the offer")
        await on.settle()
        await on.writes(tim, "no, Friday")
        on.telegram.people.edits(tim, said, "called Umbra, remind me friday at 9 to send the contract")
        await on.settle()
        await on.taps(tim, on.telegram.sent(tim)[-1], "Update the log")
        assert "Send the contract" in (await on.writes(tim, "agenda")).content
