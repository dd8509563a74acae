"""Pruning: words do not outlive their use, keys do."""

from datetime import timedelta

import pytest

from handlers.dispatcher.names import NameBook
from scheduler.job import Turn
from scheduler.jobs.prune import prune
from storage.base import new_id
from storage.models.card import Card
from storage.models.chat_group import ChatGroup, GroupState
from storage.models.company import Company
from storage.models.outbox import Outbox, OutboxState
from tests.bot.delivery.house import NOW, House
from tests.scheduler.quiet import add_deals

LATER = NOW + timedelta(days=31)


def _message(intent: str, state: OutboxState) -> Outbox:
    return Outbox(
        id=new_id(NOW),
        platform="slack",
        account="T1",
        conversation=f"slack:T1:{intent}",
        channel="D1",
        payload={"type": "reply", "words": "Acme"},
        intent_key=intent,
        state=state,
        not_before=NOW,
        created_at=NOW,
    )


@pytest.fixture(autouse=True)
async def _without_a_feed_of_names(any_house: House) -> None:
    """Forget the names of the founding, so that a test counts its own rows only."""
    async with any_house.database.writing(any_house.workspace, now=NOW) as store:
        await store.pruning.drop_name_changes(NOW + timedelta(seconds=1))


async def test_settled_messages_lose_their_words_after_thirty_days(any_house: House) -> None:
    states = {each.value: each for each in OutboxState}
    async with any_house.database.writing(any_house.workspace, now=NOW) as store:
        await store.outbox.add([_message(name, state) for name, state in states.items()])
    assert await prune(Turn(any_house.database, any_house.workspace, NOW + timedelta(days=29))) == 0
    assert await prune(Turn(any_house.database, any_house.workspace, LATER)) == 3
    assert await prune(Turn(any_house.database, any_house.workspace, LATER)) == 0
    async with any_house.database.reading(any_house.workspace) as store:
        blank = set()
        for name in states:
            (row,) = await store.outbox.list_by_conversation(f"slack:T1:{name}")
            if "words" not in row.payload:
                blank.add(name)
    assert blank == {"sent", "parked", "cancelled"}


async def test_a_stranger_who_stays_away_is_forgotten(any_house: House) -> None:
    async with any_house.database.writing(any_house.workspace, now=NOW) as store:
        await store.strangers.count("telegram", "B1", "77")
    assert await prune(Turn(any_house.database, any_house.workspace, NOW + timedelta(days=89))) == 0
    assert await prune(Turn(any_house.database, any_house.workspace, NOW + timedelta(days=91))) == 1


def _card(purpose: str, ends: timedelta) -> Card:
    at = {"created_at": NOW, "expires_at": NOW + ends}
    shows = [{"kind": "task", "id": str(new_id(NOW))}]
    return Card(id=new_id(NOW), purpose=purpose, platform="slack", account="T1", channel="D1", shows=shows, **at)


async def test_a_card_goes_ninety_days_after_its_buttons_ended(any_house: House) -> None:
    async with any_house.database.writing(any_house.workspace, now=NOW) as store:
        old, later, home = (
            store.cards.add(_card("answer", timedelta(days=90))),
            store.cards.add(_card("answer", timedelta(days=100))),
            store.cards.add(_card("home", timedelta(days=90))),
        )
        await store.flush()
        sent = _message("sent", OutboxState.SENT)
        sent.card_id, sent.payload = old.id, {"type": "pruned"}
        await store.outbox.add([sent])
    assert await prune(Turn(any_house.database, any_house.workspace, NOW + timedelta(days=179))) == 0
    assert await prune(Turn(any_house.database, any_house.workspace, NOW + timedelta(days=181))) == 1
    async with any_house.database.reading(any_house.workspace) as store:
        assert [await store.cards.find(each.id) is None for each in (old, later, home)] == [True, False, False]
        (row,) = await store.outbox.list_by_conversation("slack:T1:sent")
        assert row.card_id is None


async def test_a_card_that_something_still_waits_for_stays(any_house: House) -> None:
    async with any_house.database.writing(any_house.workspace, now=NOW) as store:
        waited = store.cards.add(_card("answer", timedelta(days=90)))
        await store.flush()
        due = _message("due", OutboxState.DUE)
        due.card_id = waited.id
        await store.outbox.add([due])
    await prune(Turn(any_house.database, any_house.workspace, NOW + timedelta(days=400)))
    async with any_house.database.reading(any_house.workspace) as store:
        assert await store.cards.find(waited.id) is not None


async def test_a_group_that_nobody_decided_about_is_forgotten(any_house: House) -> None:
    async with any_house.database.writing(any_house.workspace, now=NOW) as store:
        place = {"platform": "telegram", "account": "B1", "asked_at": NOW}
        for number, state in enumerate(GroupState):
            store.groups.add(ChatGroup(id=store.new_id(), channel=f"-{number}", state=state, **place))
    assert await prune(Turn(any_house.database, any_house.workspace, NOW + timedelta(days=89))) == 0
    assert await prune(Turn(any_house.database, any_house.workspace, NOW + timedelta(days=91))) == 1
    async with any_house.database.reading(any_house.workspace) as store:
        assert {each.state for each in await store.groups.list_all()} == {GroupState.ENABLED, GroupState.OUT}


async def test_who_lags_behind_a_shortened_feed_reads_all_names_anew(any_house: House) -> None:
    book = NameBook()
    await add_deals(any_house, 0)  # A book needs the pipeline's stages as well.

    async def catches_up() -> set[str]:
        async with any_house.database.reading(any_house.workspace) as store:
            await book.catch_up(store, await store.workspaces.get())
        return {each.name for each in book.near("Acme Globex", "company")}

    async with any_house.database.writing(any_house.workspace, now=NOW) as store:
        acme = store.companies.add(Company(id=store.new_id(), name="Acme", created_at=NOW))
    assert await catches_up() == {"Acme"}
    async with any_house.database.writing(any_house.workspace, now=NOW) as store:
        (await store.companies.get(acme.id)).deleted_at = NOW
        store.companies.add(Company(id=store.new_id(), name="Globex", created_at=NOW))
    assert await prune(Turn(any_house.database, any_house.workspace, LATER)) >= 2
    assert await catches_up() == {"Globex"}
