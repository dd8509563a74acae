"""Today's agendas agree: what was ticked off, moved or given away elsewhere stands in them no longer."""

from datetime import timedelta
from typing import Final

from handlers.cards import day
from handlers.cards.nudges import morning
from handlers.dispatcher.replies.outgoing import Out
from handlers.kit.reply import Reply
from storage.models.card import Card
from storage.models.member import Member

_A_DAY: Final = timedelta(hours=20)


async def agree(out: Out) -> None:
    """Edit the agendas that were shown today to those whose follow-ups this turn changed."""
    store = out.store
    changed = await store.list_changed("task")
    if not changed:
        return
    tasks = await store.tasks.get_many(changed)
    members = {each.assignee_id for each in tasks.values()} | ({store.actor} if store.actor else set())
    shown = await store.cards.list_shown(members, (day.PURPOSE, morning.PURPOSE), store.now - _A_DAY)
    mine = {row.card_id for row in out.rows}
    people = await store.members.get_many(members)
    for card in shown:
        member = people.get(card.member_id) if card.member_id else None
        # On one that was pressed stands what came of it, with its Undo.
        if member is None or card.id in mine or card.undo_id is not None or not out.reaches(card):
            continue
        said = await _as_it_is(out, card, member)
        if said is not None:
            await out.correct(card, said)


async def _as_it_is(out: Out, card: Card, member: Member) -> Reply | None:
    """Build an agenda anew; None for a nudge that is none, or a colleague's day."""
    if card.purpose == day.PURPOSE:
        return await day.own_day(out.store, member)
    return await morning.morning_now(out.store, member) if morning.is_own(card) else None
