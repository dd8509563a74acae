"""Today's agendas agree: what was ticked off, moved or given away elsewhere stands in them no longer."""

from datetime import timedelta
from typing import Final

from handlers.cards import day
from handlers.cards.keeping import day_again, day_of
from handlers.cards.nudges import morning
from handlers.dispatcher.replies.outgoing import Out

_A_DAY: Final = timedelta(hours=20)


async def agree(out: Out) -> None:
    """Edit the agendas that were shown today to those whose follow-ups this turn changed."""
    store = out.store
    changed = await store.list_changed("task")
    if out.tapped is not None:  # What an agenda offers is offered no more once it was taken up on its own card.
        changed += await store.list_changed("task", made=True)
    if not changed:
        return
    tasks = await store.tasks.get_many(changed)
    members = {each.assignee_id for each in tasks.values()} | ({store.actor} if store.actor else set())
    shown = await store.cards.list_shown(members, (day.PURPOSE, morning.PURPOSE), store.now - _A_DAY)
    mine = {row.card_id for row in out.rows}
    people = await store.members.get_many(members)
    for card in shown:
        member = people.get(card.member_id) if card.member_id else None
        if member is None or card.id in mine or not out.reaches(card):
            continue
        said = await day_of(store, card, member)
        if said is not None and card.undo_id is not None:  # What came of a press stands above it, with its Undo.
            said = await day_again(store, card, said)
        if said is not None:
            await out.correct(card, said)
