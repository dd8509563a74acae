"""The sender against fake platforms: each outcome, and what follows from it."""

import asyncio
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from bot.adapter import Adapter, Deed, Envelope, NotSent, Outcome, Reason, StillMine, Unknown
from bot.delivery.sender import SENDING_PAUSED, Sender
from bot.delivery.wire import Wire
from handlers.kit.phrase import literal
from handlers.kit.reply import Button, Buttons, Press, Reply, Text, reply
from handlers.kit.request import Audience, Place, Platform
from handlers.kit.token import unseal
from scheduler.tick import tick
from storage.base import new_id
from storage.models.member import MemberState
from storage.models.outbox import Outbox, OutboxKind, OutboxState
from storage.models.task import Task
from tests.bot.delivery.fake import DROPPED
from tests.bot.delivery.house import KEY, NOW, House, until


async def is_sent(house: House, row: Outbox) -> bool:
    return await house.state(row) is OutboxState.SENT


async def test_a_message_is_sent_once_and_noted(any_house: House) -> None:
    row = any_house.row("hello")
    await any_house.add(row)
    await any_house.sender().drain()
    assert any_house.slack.texts() == ["hello"]
    found = await any_house.get(row)
    assert (found.state, found.provider_id) == (OutboxState.SENT, "m1")


async def test_the_loop_sends_what_is_added_and_stops(house: House) -> None:
    sender = house.sender()
    running = asyncio.create_task(sender.run())
    row = house.row("later")
    await house.add(row)
    await until(lambda: is_sent(house, row))
    await sender.stop()
    await running
    assert house.slack.texts() == ["later"]


async def test_rows_of_the_fast_path_need_no_claim(house: House) -> None:
    row = house.row("fast")
    await house.add(row, leased_to="w1")
    statements: list[str] = []
    house.database.watch(statements.append)
    sender = house.sender()
    sender.hand_on([row])
    await until(lambda: not sender._tasks)
    assert house.slack.texts() == ["fast"]
    assert not [each for each in statements if "fence" in each and "IN (SELECT" in each]
    assert (await house.get(row)).state is OutboxState.SENT


async def test_the_order_within_a_conversation_is_kept(any_house: House) -> None:
    rows = [any_house.row(f"{number}") for number in range(12)]
    await any_house.add(*rows)
    any_house.slack.script = [NotSent(reason=Reason.LATER, code="no-connection")]
    sender = any_house.sender()
    await sender.drain()
    assert any_house.slack.texts() == []
    any_house.clock.passes(minutes=10)
    await sender.drain()
    assert any_house.slack.texts() == [f"{number}" for number in range(12)]


async def test_at_most_eight_requests_run_at_once(house: House) -> None:
    await house.add(*[house.row(channel=f"C{number}") for number in range(30)])
    await house.sender().drain()
    assert len(house.slack.sent) == 30
    assert 2 <= house.slack.most_at_once <= 8


async def test_a_card_is_built_for_its_reader_and_its_presses_are_kept(any_house: House) -> None:
    row = any_house.card_row("call", channel="D-bob", to_user="U-bob", member_id=any_house.bob)
    await any_house.add(row)
    await any_house.sender().drain()
    envelope = any_house.slack.sent[0]
    assert envelope.payload["text"] == "call for Bob"
    async with any_house.database.reading(any_house.workspace) as store:
        card = await store.cards.find_by_message("slack", "T1", "D-bob", "m1")
    assert card is not None
    assert card.presses == [{"command": "done", "arguments": {}}]
    assert unseal((KEY,), envelope.payload["tokens"][0]) == (card.id, 0)


async def test_a_card_no_longer_wanted_is_cancelled(house: House) -> None:
    row = house.card_row(facts={"gone": True}, channel="D-bob", to_user="U-bob", member_id=house.bob)
    await house.add(row)
    await house.sender().drain()
    found = await house.get(row)
    assert (found.state, found.reason) == (OutboxState.CANCELLED, "no longer wanted")
    assert house.slack.attempts == []


async def test_a_member_who_left_gets_no_more_cards(house: House) -> None:
    async with house.database.writing(house.workspace, now=house.clock.now()) as store:
        (await store.members.get(house.bob)).state = MemberState.DEACTIVATED
    row = house.card_row(channel="D-bob", to_user="U-bob", member_id=house.bob)
    await house.add(row)
    await house.sender().drain()
    assert await house.state(row) is OutboxState.CANCELLED


async def test_a_builder_that_fails_is_tried_later_and_holds_up_nobody_else(house: House) -> None:
    row = house.card_row(facts={"broken": True}, channel="D-bob", to_user="U-bob", member_id=house.bob)
    await house.add(row, house.row("other"))
    await house.sender().drain()
    found = await house.get(row)
    assert (found.state, found.reason) == (OutboxState.DUE, "not prepared: RuntimeError")
    assert found.not_before > house.clock.now()
    assert house.slack.texts() == ["other"]


async def test_an_unknown_channel_of_direct_messages_is_opened_and_remembered(house: House) -> None:
    row = house.row("hi", channel="", to_user="U-bob", member_id=house.bob)
    await house.add(row)
    await house.sender().drain()
    assert house.slack.sent[0].address.channel == "D-opened"
    async with house.database.reading(house.workspace) as store:
        known = await store.identities.find_by_user("slack", "T1", "U-bob")
    assert known is not None
    assert known.identity.direct_channel == "D-opened"


async def test_slack_is_asked_before_an_unknown_message_is_sent_again(any_house: House) -> None:
    any_house.slack.script = [DROPPED]
    row = any_house.row("once")
    await any_house.add(row)
    sender = any_house.sender()
    await sender.drain()
    assert await any_house.state(row) is OutboxState.UNKNOWN
    any_house.clock.passes(seconds=5)
    await sender.drain()
    assert await any_house.state(row) is OutboxState.UNKNOWN, "the straggler has ten seconds to land"
    any_house.clock.passes(seconds=6)
    await sender.drain()
    found = await any_house.get(row)
    assert (found.state, found.provider_id) == (OutboxState.SENT, "m1")
    assert any_house.slack.texts() == ["once"]


async def test_what_slack_surely_does_not_have_is_posted_again_with_the_same_intent(house: House) -> None:
    house.slack.script = [Unknown("timeout")]
    row = house.row("once")
    await house.add(row)
    sender = house.sender()
    await sender.drain()
    house.clock.passes(seconds=11)
    await sender.drain()
    assert [each.intent for each in house.slack.attempts] == [str(row.id)] * 2
    assert "repeat" not in house.slack.sent[0].payload
    assert await house.state(row) is OutboxState.SENT


async def test_where_nobody_can_be_asked_a_broken_line_costs_one_labelled_repeat(house: House) -> None:
    house.telegram.script = [DROPPED]
    row = house.row("ping", platform="telegram", channel="77")
    await house.add(row)
    sender = house.sender()
    for _ in range(5):
        await sender.drain()
        house.clock.passes(seconds=30)
    labels = [each.payload.get("repeat") for each in house.telegram.sent]
    assert labels == [None, "(possible repeat)"]
    assert (await house.get(row)).state is OutboxState.SENT


async def test_what_only_a_dead_process_held_is_sent_without_a_label(house: House) -> None:
    row = house.row("ping", platform="telegram", channel="77")
    await house.add(row)
    async with house.database.writing(house.workspace, now=house.clock.now()) as store:
        assert await store.outbox.claim_due("dead", begun_on=("slack",))
    await house.lease_runs_out(row)
    await house.sender().drain()
    assert [each.payload.get("repeat") for each in house.telegram.sent] == [None]
    assert (await house.get(row)).state is OutboxState.SENT


@pytest.mark.parametrize(
    ("left", "boot", "label"),
    [(False, "b1", None), (True, "b1", "(possible repeat)"), (False, "b2", "(possible repeat)")],
)
async def test_what_had_not_left_a_killed_process_is_sent_without_a_label(
    house: House, tmp_path: Path, left: bool, boot: str, label: str | None
) -> None:
    row = house.row("ping", platform="telegram", channel="77")
    await house.add(row)
    killed = Wire(tmp_path, "dead", boot="b1")
    async with house.database.writing(house.workspace, now=house.clock.now()) as store:
        (claimed,) = await store.outbox.claim_due("dead", begun_on=("slack",))
        assert await store.outbox.begin(claimed.id, claimed.fence)
    if left:
        killed.leaving(row.id)
    killed.close()
    await house.lease_runs_out(row)
    # After a new start of the machine nobody knows what its last run had written.
    wire = Wire(tmp_path, "w1", boot=boot)
    await house.sender(wire=wire).drain()
    wire.close()
    assert [each.payload.get("repeat") for each in house.telegram.sent] == [label]


def test_files_of_earlier_starts_of_the_machine_are_removed(tmp_path: Path) -> None:
    for boot in ("b1", "b2"):
        Wire(tmp_path, "old", boot=boot).close()
    wire = Wire(tmp_path, "new", boot="b2")
    wire.tidy()
    wire.close()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["b2-new.log", "b2-old.log"]


async def test_where_the_line_breaks_every_time_the_message_is_set_aside(house: House) -> None:
    house.telegram.script = [DROPPED] * 9
    row = house.row("ping", platform="telegram", channel="77")
    await house.add(row)
    sender = house.sender()
    for _ in range(9):
        await sender.drain()
        house.clock.passes(seconds=30)
    labels = [each.payload.get("repeat") for each in house.telegram.sent]
    assert labels == [None, "(possible repeat)"]
    found = await house.get(row)
    assert (found.state, found.reason) == (OutboxState.PARKED, "unknown after a repeat")


async def test_a_limit_silences_its_scope_only_and_survives_a_restart(any_house: House) -> None:
    any_house.slack.script = [NotSent(reason=Reason.LIMIT, code="ratelimited", retry_after=60)]
    limited = any_house.row("limited", channel="C1")
    await any_house.add(limited)
    await any_house.sender().drain()
    second = any_house.row("same channel", channel="C1", conversation="slack:T1:thread")
    other = any_house.row("other channel", channel="C2")
    await any_house.add(second, other)
    restarted = any_house.sender("w2")
    await restarted.drain()
    assert any_house.slack.texts() == ["other channel"]
    any_house.clock.passes(seconds=61)
    restarted.desk.pauses.clear()
    await restarted.drain()
    assert sorted(any_house.slack.texts()) == ["limited", "other channel", "same channel"]


async def test_later_backs_off_and_is_parked_after_a_day(house: House) -> None:
    row = house.row()
    await house.add(row)
    sender = house.sender()
    waits = []
    while await house.state(row) is OutboxState.DUE:
        house.slack.script = [NotSent(reason=Reason.LATER, code="refused")]
        before = house.clock.now()
        await sender.drain()
        sender.desk.circuit._lines.clear()
        found = await house.get(row)
        waits.append((found.not_before - before).total_seconds())
        house.clock.moment = max(found.not_before, before) + timedelta(seconds=1)
    assert waits[:4] == [2.5, 4.5, 8.5, 16.5]
    assert max(waits) == 300.5
    assert await house.state(row) is OutboxState.PARKED
    assert house.clock.now() - row.created_at < timedelta(hours=25)


async def test_refused_markup_is_sent_as_plain_text(house: House) -> None:
    house.slack.script = [NotSent(reason=Reason.MARKUP, code="invalid_blocks")]
    row = house.row("hello")
    await house.add(row)
    await house.sender().drain()
    assert [each.payload["plain"] for each in house.slack.attempts] == [False, True]
    assert await house.state(row) is OutboxState.SENT


async def test_markup_refused_twice_is_parked(house: House) -> None:
    house.slack.script = [NotSent(reason=Reason.MARKUP, code="invalid_blocks")] * 2
    row = house.row("hello")
    await house.add(row)
    await house.sender().drain()
    assert await house.state(row) is OutboxState.PARKED


async def test_a_lost_channel_falls_back_to_the_members_direct_messages(any_house: House) -> None:
    any_house.slack.script = [NotSent(reason=Reason.GONE, code="is_archived")]
    row = any_house.row("news", channel="C-archived", member_id=any_house.bob)
    await any_house.add(row)
    await any_house.sender().drain()
    assert [each.address.channel for each in any_house.slack.attempts] == ["C-archived", "D-bob"]
    assert await any_house.state(row) is OutboxState.SENT


async def test_who_blocked_the_bot_is_marked_and_reached_on_the_other_platform(house: House) -> None:
    house.telegram.script = [NotSent(reason=Reason.FORBIDDEN, code="bot was blocked by the user")]
    row = house.row("news", platform="telegram", channel="77", to_user="77", member_id=house.ada)
    await house.add(row)
    await house.sender().drain()
    async with house.database.reading(house.workspace) as store:
        known = await store.identities.find_by_user("telegram", "B1", "77")
    assert known is not None
    assert known.identity.blocked
    assert [each.address.channel for each in house.slack.sent] == ["D-ada"]


async def test_who_cannot_be_reached_anywhere_is_parked_and_reported_once(any_house: House) -> None:
    any_house.slack.script = [NotSent(reason=Reason.FORBIDDEN, code="cannot_dm_bot")] * 3
    rows = [any_house.row(channel="D-bob", to_user="U-bob", member_id=any_house.bob) for number in range(3)]
    await any_house.add(*rows)
    sender = any_house.sender()
    await sender.drain()
    assert [await any_house.state(row) for row in rows] == [OutboxState.PARKED] * 3
    for _ in range(3):
        sender._report_at = 0.0
        sender.desk.parked = True
        await sender.drain()
    assert len(await any_house.reports()) == 1
    (text,) = (each for each in any_house.slack.texts() if "not get through" in each)
    assert "3 messages" in text
    assert "Bob" in text


async def test_who_switched_delivery_problems_off_gets_no_report(house: House) -> None:
    async with house.database.writing(house.workspace, now=house.clock.now()) as store:
        for admin in await store.members.list_admins():
            admin.pings_off = ["problems"]
    house.slack.script = [NotSent(reason=Reason.FORBIDDEN, code="cannot_dm_bot")]
    await house.add(house.row(channel="D-bob", to_user="U-bob", member_id=house.bob))
    sender = house.sender()
    await sender.drain()
    sender.desk.parked = True
    await sender.drain()
    assert await house.reports() == []


async def test_a_report_that_cannot_be_delivered_is_not_reported(house: House) -> None:
    house.slack.script = [NotSent(reason=Reason.BROKEN, code="no_text")] * 9
    house.telegram.script = [NotSent(reason=Reason.BROKEN, code="no_text")] * 9
    await house.add(house.row())
    sender = house.sender()
    for _ in range(6):
        sender._report_at = 0.0
        sender.desk.parked = True
        await sender.drain()
        house.clock.passes(minutes=11)
    assert len(await house.reports()) == 1


async def test_a_dead_token_pauses_its_account_and_nothing_else(house: House) -> None:
    house.slack.script = [NotSent(reason=Reason.ACCOUNT, code="token_revoked")]
    first, second = house.row("a", channel="C1"), house.row("b", channel="C2")
    await house.add(first)
    sender = house.sender()
    await sender.drain()
    await house.add(second, house.row("c", platform="telegram", channel="77"))
    await sender.drain()
    assert house.slack.texts() == []
    assert house.telegram.texts() == ["c"]
    house.clock.passes(minutes=16)
    await sender.drain()
    assert house.slack.texts() == ["a", "b"]


async def test_a_chat_that_moved_is_rewritten_everywhere(house: House) -> None:
    card = await house.add_card(reply(Text(literal("x"))), channel="C1")
    house.slack.script = [NotSent(reason=Reason.MOVED, moved_to="C9", code="migrated")]
    first, second = house.row("a"), house.row("b")
    await house.add(first, second)
    await house.sender().drain()
    assert [each.address.channel for each in house.slack.attempts] == ["C1", "C9", "C9"]
    async with house.database.reading(house.workspace) as store:
        assert (await store.cards.get(card)).channel == "C9"


async def test_an_edit_meets_the_cards_message_and_only_the_last_one_counts(any_house: House) -> None:
    card = await any_house.add_card(reply(Text(literal("x"))), message="m77")
    rows = [any_house.edit_row(f"{number}", card) for number in range(3)]
    await any_house.add(*rows)
    await any_house.sender().drain()
    assert [(each.deed, each.message, each.payload["text"]) for each in any_house.slack.sent] == [
        (Deed.EDIT, "m77", "2")
    ]
    assert [await any_house.state(row) for row in rows] == [
        OutboxState.CANCELLED, OutboxState.CANCELLED, OutboxState.SENT
    ]  # fmt: skip


async def test_an_edit_of_a_message_that_is_gone_is_posted_anew(house: House) -> None:
    shown = reply(Text(literal("x")), Buttons((Button(literal("Go"), Press("go")),)))
    card = await house.add_card(shown, message="m77")
    house.slack.script = [NotSent(reason=Reason.GONE, code="message_not_found")]
    row = house.edit_row("now", card)
    await house.add(row)
    await house.sender().drain()
    assert [each.deed for each in house.slack.attempts] == [Deed.EDIT, Deed.POST]
    async with house.database.reading(house.workspace) as store:
        assert (await store.cards.get(card)).message_id == "m1"


async def test_an_unclear_edit_is_simply_made_again(house: House) -> None:
    card = await house.add_card(reply(Text(literal("x"))), message="m77")
    house.slack.script = [Unknown("timeout")]
    row = house.edit_row("now", card)
    await house.add(row)
    sender = house.sender()
    await sender.drain()
    house.clock.passes(minutes=1)
    await sender.drain()
    assert [each.deed for each in house.slack.attempts] == [Deed.EDIT, Deed.EDIT]
    assert await house.state(row) is OutboxState.SENT


async def test_a_deletion_of_what_is_gone_is_done(house: House) -> None:
    card = await house.add_card(reply(Text(literal("x"))), message="m77")
    house.slack.script = [NotSent(reason=Reason.GONE, code="message_not_found")]
    row = house.row(kind=OutboxKind.DELETE, card_id=card)
    await house.add(row)
    await house.sender().drain()
    assert await house.state(row) is OutboxState.SENT


async def test_a_restored_copy_sends_nothing(house: House) -> None:
    async with house.database.writing(house.workspace, now=house.clock.now()) as store:
        await store.state.put(SENDING_PAUSED, {"since": "today"})
    row, fast = house.row(), house.row(channel="C2")
    await house.add(row)
    await house.add(fast, leased_to="w1")
    sender = house.sender()
    sender.hand_on([fast])
    await sender.drain()
    assert house.slack.attempts == []
    assert await house.state(fast) is OutboxState.DUE


async def test_stopping_finishes_what_is_under_way_and_releases_the_rest(any_house: House) -> None:
    any_house.slack.gate = asyncio.Event()
    rows = [any_house.row(channel=f"C{number}") for number in range(20)]
    await any_house.add(*rows)
    sender = any_house.sender()
    running = asyncio.create_task(sender.run())
    await until(lambda: len(any_house.slack.attempts) == 8)
    stopping = asyncio.create_task(sender.stop())
    await asyncio.sleep(0)
    any_house.slack.gate.set()
    await stopping
    await running
    states = [await any_house.state(row) for row in rows]
    assert states.count(OutboxState.SENT) == 8
    assert states.count(OutboxState.DUE) == 12
    second = any_house.sender("w2")
    await second.drain()
    assert len(any_house.slack.sent) == 20


async def test_who_lost_the_fence_takes_its_own_copy_back(any_house: House) -> None:
    any_house.telegram.gate = asyncio.Event()
    row = any_house.row(platform="telegram", channel="77")
    await any_house.add(row)
    sleeper, other = any_house.sender("sleeper"), any_house.sender("other")
    sleeping = asyncio.create_task(sleeper.drain())
    await until(lambda: any_house.telegram.attempts)
    await any_house.lease_runs_out(row)
    gate, any_house.telegram.gate = any_house.telegram.gate, None
    await other.drain()
    assert len(any_house.telegram.posts) == 1
    gate.set()
    await sleeping
    await asyncio.gather(*sleeper.desk.watchers)
    found = await any_house.get(row)
    assert list(any_house.telegram.posts) == [found.provider_id]
    async with any_house.database.reading(any_house.workspace) as store:
        outcomes = {each.outcome.value for each in await store.outbox.list_attempts(row.id)}
    assert outcomes == {"late"}


async def test_a_late_copy_that_the_other_one_settled_on_stays(house: House) -> None:
    row = house.row()
    await house.add(row)
    sleeper, other = house.sender("sleeper"), house.sender("other")
    posted, go_on = asyncio.Event(), asyncio.Event()
    send = house.slack.send

    async def send_and_sleep(envelope: Envelope, still_mine: StillMine) -> Outcome:
        outcome = await send(envelope, still_mine)
        posted.set()
        await go_on.wait()
        return outcome

    house.slack.send = send_and_sleep  # type: ignore[method-assign]  # The answer reaches us late.
    sleeping = asyncio.create_task(sleeper.drain())
    await asyncio.wait_for(posted.wait(), 30)
    await house.lease_runs_out(row)
    await other.drain()
    assert (await house.get(row)).provider_id == "m1"
    go_on.set()
    await sleeping
    await asyncio.gather(*sleeper.desk.watchers)
    assert list(house.slack.posts) == ["m1"]


async def test_a_silent_platform_is_probed_by_one(house: House) -> None:
    house.slack.script = [NotSent(reason=Reason.LATER, code="no-connection")] * 100
    await house.add(*[house.row(channel=f"C{number}") for number in range(40)])
    await house.sender().drain()
    assert len(house.slack.attempts) <= 12


async def test_a_platform_that_is_not_connected_yet_keeps_its_messages_untouched(any_house: House) -> None:
    sender, connected = any_house.sender(), dict[Platform, Adapter]()
    sender.desk.adapters = connected
    first, fast = any_house.row("first"), any_house.row("fast", channel="C2")
    await any_house.add(first)
    await any_house.add(fast, leased_to="w1")
    sender.hand_on([fast])
    running = asyncio.create_task(sender.run())
    await until(lambda: not sender._tasks)
    found = [await any_house.get(each) for each in (first, fast)]
    assert [(each.state, each.attempts, each.not_before) for each in found] == [
        (OutboxState.DUE, 0, any_house.clock.now())
    ] * 2
    connected[Platform.SLACK] = any_house.slack
    any_house.database.wake.outbox.set()
    await until(lambda: is_sent(any_house, first))
    await until(lambda: is_sent(any_house, fast))
    await sender.stop()
    await running
    assert sorted(any_house.slack.texts()) == ["fast", "first"]


async def test_a_reminder_whose_reader_left_rings_for_the_heir(house: House) -> None:
    task = Task(
        id=new_id(NOW),
        title="call",
        assignee_id=house.bob,
        created_by=house.bob,
        zone="UTC",
        due_at=NOW,
        next_at=NOW,
        created_at=NOW,
    )
    async with house.database.writing(house.workspace, now=NOW) as store:
        store.tasks.add(task)
    await tick(house.database, house.workspace, NOW)
    async with house.database.writing(house.workspace, now=NOW) as store:
        (await store.members.get(house.bob)).state = MemberState.DEACTIVATED
        (await store.tasks.get(task.id)).assignee_id = house.ada
    await house.sender().drain()
    assert house.slack.sent == []
    await tick(house.database, house.workspace, NOW)
    await house.sender().drain()
    assert [(each.address.user, each.payload["text"]) for each in house.slack.sent] == [("U-ada", f"{task.id} for Ada")]
    await tick(house.database, house.workspace, NOW)
    await house.sender().drain()
    assert len(house.slack.sent) == 1


class Shared:
    """A directory that knows one thing: who reads a channel at this moment."""

    def __init__(self, audience: Audience | None) -> None:
        self.audience_then = audience

    async def audience_now(self, place: Place) -> Audience:
        if self.audience_then is None:
            raise ConnectionError("nobody says")
        return self.audience_then if place.audience is Audience.SHARED else place.audience


def with_directory(house: House, audience: Audience | None) -> Sender:
    sender = house.sender()
    sender.desk.directories = {Platform.SLACK: Shared(audience)}  # type: ignore[dict-item]  # All that is asked of it.
    return sender


async def test_what_was_meant_for_a_channel_that_was_shared_since_goes_to_its_member(any_house: House) -> None:
    row = any_house.card_row("call", member_id=any_house.bob)
    answer, edit = any_house.row("data"), any_house.edit_row("data", await any_house.add_card(reply()))
    await any_house.add(row, answer, edit)
    await with_directory(any_house, Audience.EXTERNAL).drain()
    assert [each.address.channel for each in any_house.slack.sent if each.address.channel != "D-ada"] == ["D-bob"]
    assert await any_house.state(row) is OutboxState.SENT
    assert await any_house.state(answer) is OutboxState.PARKED  # Nobody is known to whom else it could go.
    assert await any_house.state(edit) is OutboxState.CANCELLED


async def test_a_channel_of_colleagues_gets_it_and_a_silent_directory_makes_it_wait(any_house: House) -> None:
    row = any_house.row("data")
    await any_house.add(row)
    await with_directory(any_house, None).drain()
    assert any_house.slack.texts() == []
    assert await any_house.state(row) is OutboxState.DUE
    any_house.clock.passes(minutes=10)
    await with_directory(any_house, Audience.SHARED).drain()
    assert any_house.slack.texts() == ["data"]


async def test_an_invitation_s_code_outlives_no_end_of_its_answer(any_house: House) -> None:
    """Sent, parked, dropped or cancelled: the row's words go with it."""
    secret = msgspec.to_builtins(Reply((Text(literal("code-canary")),), purpose="invitation"))
    sent, parked = any_house.row(payload=secret), any_house.row(payload=secret, channel="C2")
    dropped = any_house.row(payload=secret, channel="C3", kind=OutboxKind.EDIT)
    later = any_house.row("later", channel="C3", kind=OutboxKind.EDIT)
    cancelled = any_house.row(payload=secret, channel="C4", not_before=NOW + timedelta(days=1))
    await any_house.add(sent, dropped, later, cancelled)
    await any_house.sender().drain()
    await any_house.add(parked)
    any_house.slack.script = [NotSent(reason=Reason.BROKEN, code="broken")]
    await any_house.sender().drain()
    async with any_house.database.writing(any_house.workspace, now=NOW) as store:
        await store.outbox.cancel_by_intent(cancelled.intent_key)
    for row in (sent, parked, dropped, cancelled):
        assert "canary" not in str((await any_house.get(row)).payload), (await any_house.get(row)).state
    assert await any_house.state(parked) is OutboxState.PARKED
    assert await any_house.state(dropped) is OutboxState.CANCELLED


async def test_what_lapsed_at_the_last_moment_is_given_back_untried(house: House) -> None:
    row = house.row("hello")
    await house.add(row)
    house.slack.script = [NotSent(reason=Reason.LAPSED)]
    await house.sender().drain()
    assert house.slack.texts() == ["hello"]
    assert (await house.get(row)).attempts == 1
