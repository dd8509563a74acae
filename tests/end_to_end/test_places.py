"""Where an answer may be read: threads, ephemeral answers, shared channels, and chatter that is none of ours."""

from pathlib import Path

import pytest

from tests.stage import stage, words

CANARY = "zanzibar-canary"


def leaks(folder: Path, word: str = CANARY) -> list[str]:
    """List the files of the bot that hold a word."""
    files = [each for each in folder.rglob("*") if each.is_file() and word.encode() in each.read_bytes()]
    return [each.name for each in files]


async def test_a_mention_is_answered_in_its_thread_and_reading_only_to_the_asker(folder: Path) -> None:
    async with stage(folder) as on:
        channel = on.slack.workspace.add_channel("sales", on.anna)
        said = on.slack.people.mentions(on.anna, channel, "remind me tomorrow at 9am to call Acme")
        await on.settle()
        (card,) = on.bots(channel)
        assert card.thread_ts == said.ts
        on.slack.people.mentions(on.anna, channel, "what's due tomorrow?")
        await on.settle()
        assert len(on.bots(channel)) == 1
        assert "Acme" in words(on.slack.workspace.ephemerals(on.anna.id)[-1])
        on.slack.people.says(on.anna, channel, "no, Thursday", thread=said)
        await on.settle()
        assert "Thu" in words(card)
        assert on.refused() == []


async def test_a_reply_below_a_card_needs_no_mention(folder: Path) -> None:
    async with stage(folder) as on:
        channel = on.slack.workspace.add_channel("sales", on.anna)
        said = on.slack.people.mentions(on.anna, channel, "called Acme")
        await on.settle()
        on.slack.people.says(on.anna, channel, "remind me on Friday to send the offer", thread=said)
        await on.settle()
        assert len(on.bots(channel)) == 2
        assert on.bots(channel)[-1].thread_ts == said.ts
        assert on.refused() == []


async def test_a_thousand_messages_to_others_leave_no_trace(
    folder: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    async with stage(folder) as on:
        channel = on.slack.workspace.add_channel("random", on.anna)
        first = on.slack.people.says(on.anna, channel, f"lunch? {CANARY}")
        for number in range(999):
            thread = first if number % 10 == 0 else None
            on.slack.people.says(on.anna, channel, f"{CANARY} {number}: called Acme", thread=thread)
            if number % 100 == 0:
                await on.slack.settled()
        await on.settle()
        assert on.bots() == []
        assert leaks(folder) == []
        assert CANARY not in "".join(capsys.readouterr()) + caplog.text
        # The search would find it: what is addressed is stored.
        await on.tells(on.anna, f"note about Acme: {CANARY}")
        assert leaks(folder) != []


async def test_a_channel_with_outsiders_sees_nothing(folder: Path) -> None:
    async with stage(folder) as on:
        channel = on.slack.workspace.add_channel("with-partner", on.anna)
        on.slack.people.shares_externally(channel)
        on.slack.people.mentions(on.anna, channel, "remind me tomorrow at 9am to call Acme")
        await on.settle()
        seen = on.slack.workspace.ephemerals(on.anna.id)
        assert "Acme" in words(seen[-1])
        for line in ("log called Beta", "note Beta: likes tea", "agenda", "company Gamma"):
            await on.slack.gestures.slash(on.anna, channel, "/crm", line)
            await on.settle()
        assert len(on.slack.workspace.ephemerals(on.anna.id)) >= 4
        await on.presses(on.anna, seen[-1], "Undo")
        assert on.bots(channel) == []
        assert on.refused() == []


async def test_a_card_is_not_edited_where_outsiders_have_come_in(folder: Path) -> None:
    async with stage(folder) as on:
        channel = on.slack.workspace.add_channel("sales", on.anna)
        on.slack.people.mentions(on.anna, channel, "remind me tomorrow at 9am to call Acme")
        await on.settle()
        (card,) = on.bots(channel)
        on.slack.people.shares_externally(channel)
        await on.settle()
        await on.presses(on.anna, card, "Undo")
        assert card.edits == []
        assert on.slack.workspace.ephemerals(on.anna.id)
        await on.turns_to("2026-03-03T09:00:10+01:00")
        assert card.edits == []
        assert len(on.bots(channel)) == 1


async def test_what_slack_does_not_say_counts_as_read_by_outsiders(folder: Path) -> None:
    async with stage(folder) as on:
        from bot.simulator import faults

        channel = on.slack.workspace.add_channel("sales", on.anna)
        on.slack.faults.queue("conversations.info", faults.error("internal_error"))
        await on.slack.gestures.slash(on.anna, channel, "/crm", "log called Acme")
        await on.settle()
        assert on.bots(channel) == []
        assert "Acme" in words(on.slack.workspace.ephemerals(on.anna.id)[-1])
        await on.slack.gestures.slash(on.anna, channel, "/crm", "log called Beta")
        await on.settle()
        assert "Beta" in words(on.bots(channel)[-1])


async def test_a_channel_that_was_shared_while_a_message_waited_does_not_get_it(folder: Path) -> None:
    async with stage(folder) as on:
        from bot.simulator import faults

        channel = on.slack.workspace.add_channel("sales", on.anna)
        on.slack.faults.queue("chat.postMessage", faults.rate_limited("30"))
        on.slack.people.mentions(on.anna, channel, "called Zanzibar")
        await on.settle()
        assert on.bots(channel) == []
        on.slack.people.shares_externally(channel)
        await on.passes(minutes=1)
        assert on.bots(channel) == []
        assert "Zanzibar" in words(on.last(on.anna))


async def test_a_channel_with_a_guest_sees_nothing(folder: Path) -> None:
    async with stage(folder) as on:
        guest = on.slack.workspace.add_user("gus", is_restricted=True)
        with_guest = on.slack.workspace.add_channel("with-guest", on.anna, guest)
        among_us = on.slack.workspace.add_channel("sales", on.anna)
        for channel in (with_guest, among_us):
            on.slack.people.mentions(on.anna, channel, "called Acme")
            await on.settle()
        assert on.bots(with_guest) == []
        assert "Acme" in words(on.slack.workspace.ephemerals(on.anna.id)[-1])
        assert "Acme" in words(on.bots(among_us)[-1])


async def test_a_telegram_group_reads_nothing_that_was_asked_for(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="admin")
        group = on.telegram.world.group("Sales", tim)
        on.telegram.people.adds_bot(tim, group)
        on.telegram.state.reads_all_group_messages = True
        await on.settle()
        on.telegram.people.says(tim, group, f"nobody asked {CANARY}")
        card = await on.writes(tim, "@rapport_bot remind me tomorrow at 9am to call Acme", chat=group)
        assert "Acme" in card.content
        before = len(on.telegram.sent(tim))
        on.telegram.people.says(tim, group, "/agenda")
        await on.settle()
        assert len(on.telegram.sent(group)) == 2
        assert len(on.telegram.sent(tim)) == before + 1
        on.telegram.people.says(tim, group, "no, Thursday", reply_to=card)
        await on.settle()
        assert "Thu" in card.content
        assert leaks(folder) == []
        assert on.refused() == []


async def test_a_form_in_a_telegram_group_says_how_it_is_answered(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites()
        group = on.telegram.world.group("Sales", tim)
        on.telegram.people.adds_bot(tim, group)
        asked = await on.writes(tim, "/deal@rapport_bot", chat=group)
        assert "replying to this message" in asked.content
        assert await on.writes(tim, "Umbra", chat=group) is asked  # Privacy mode: it reaches nobody.
        on.telegram.people.says(tim, group, "Umbra", reply_to=asked)
        await on.settle()
        answered = on.telegram.sent(group)[-1]
        assert answered is not asked
        assert "Umbra" in "".join(each.content for each in on.telegram.sent(group))


async def test_a_guest_who_has_just_joined_reads_no_name_and_no_amount(folder: Path) -> None:
    async with stage(folder) as on:
        channel = on.slack.workspace.add_channel("sales", on.anna)
        for line in ("team new Sales", "team add Anna to Sales"):
            await on.tells(on.anna, line)
        await on.slack.gestures.slash(on.anna, channel, "/crm", "team here Sales")
        await on.settle()
        for deal in ("Alpha seats 5000 EUR", "Bravo seats 7000 EUR"):
            await on.tells(on.anna, f"new deal {deal}")
        await on.tells(on.anna, "won Alpha seats")
        assert "Alpha" in words(on.bots(channel)[-1])
        on.slack.people.joins(on.slack.workspace.add_user("gus", is_restricted=True), channel)
        await on.settle()
        await on.tells(on.anna, "won Bravo seats")
        told = words(on.bots(channel)[-1])
        assert "won a deal" in told
        assert "Bravo" not in told
        assert "7,000" not in told


async def test_who_leads_a_team_hears_at_once_that_its_channel_is_gone(folder: Path) -> None:
    async with stage(folder, join="open") as on:
        bob, ines = (on.slack.workspace.add_user(each) for each in ("bob", "ines"))
        for each in (bob, ines):
            await on.tells(each, "hello")
        sales = on.slack.workspace.add_channel("sales", on.anna, bob, ines)
        for line in ("members Ines manager", "team new Sales", "team add Bob to Sales", "team manager Ines to Sales"):
            await on.slack.gestures.slash(on.anna, on.slack.workspace.direct(on.anna), "/crm", line)
            await on.settle()
        on.slack.people.mentions(on.anna, sales, "team here Sales")
        await on.settle()
        before = on.bots(on.slack.workspace.direct(on.anna))
        on.slack.people.archives(bob, sales)
        await on.settle()
        assert "Sales gets no messages in its place on Slack any more" in words(on.last(ines))
        told = on.bots(on.slack.workspace.direct(ines))
        on.slack.people.removes_bot(bob, sales)
        await on.settle()
        assert on.bots(on.slack.workspace.direct(ines)) == told
        assert "To let Sales post in a channel" in words(await on.presses(ines, told[-1], "Sales"))
        assert on.bots(on.slack.workspace.direct(on.anna)) == before
        assert on.refused() == []


async def test_a_team_without_lead_has_an_administrator_hear_of_the_channel_it_lost(folder: Path) -> None:
    async with stage(folder) as on:
        sales = on.slack.workspace.add_channel("sales", on.anna)
        await on.slack.gestures.slash(on.anna, sales, "/crm", "team new Sales")
        await on.settle()
        on.slack.people.mentions(on.anna, sales, "team here Sales")
        await on.settle()
        on.slack.people.removes_bot(on.anna, sales)
        await on.settle()
        assert "Sales gets no messages in its place on Slack any more" in words(on.last(on.anna))
