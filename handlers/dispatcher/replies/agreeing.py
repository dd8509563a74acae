"""The cards agree: when a follow-up changed, the other cards that show it are edited to what it is now."""

from collections.abc import Mapping
from uuid import UUID

import msgspec

from handlers.cards.deals.brief import PURPOSE as BRIEF
from handlers.cards.task import task_card
from handlers.dispatcher.arrivals.people import NeedsAudience
from handlers.dispatcher.replies.outgoing import Out
from handlers.dispatcher.replies.target import EPHEMERAL, place_of
from handlers.kit.phrase import At, say
from handlers.kit.presses import TOLD
from handlers.kit.reply import Buttons, Note, Reply, Text
from handlers.kit.request import Audience, Place, Platform
from storage.models.card import Card
from storage.models.task import Task

NOT_ABOUT_IT = frozenset({EPHEMERAL, TOLD, "question", "form"})


async def agree(out: Out, audiences: Mapping[str, Audience]) -> None:
    """Edit every posted card that shows a follow-up which this turn changed. Raises ``NeedsAudience``."""
    store = out.store
    changed = await store.list_changed("task")
    if not changed:
        return
    mine = {row.card_id for row in out.rows}
    found = await store.cards.list_showing(changed)
    cards = [each for each in found if each.id not in mine and _is_about(each, changed) and out.reaches(each)]
    unknown = [place for place in map(place_of, cards) if _must_ask(place) and place.channel not in audiences]
    if unknown:
        raise NeedsAudience(*unknown)
    cards = [each for each in cards if audiences.get(each.channel) is not Audience.EXTERNAL]
    tasks = await store.tasks.get_many(task for each in cards for task in _tasks_of(each))
    for card in cards:
        shown = [tasks[each] for each in _tasks_of(card) if each in tasks]
        shown = [each for each in shown if not each.is_withdrawn] or shown
        if shown and _has_gone(card, shown):
            card.purpose = TOLD
            await out.correct(card, await _with_whom(out, shown[0]))
        elif shown:
            await out.correct(card, _with_where(out, card, _as_they_are(shown), shown))


def _has_gone(card: Card, tasks: list[Task]) -> bool:
    """Tell the brief of a follow-up that was handed to its reader, and has been taken from them since."""
    return card.purpose == BRIEF and len(tasks) == 1 and tasks[0].assignee_id != card.member_id


async def _with_whom(out: Out, task: Task) -> Reply:
    """Say whose a follow-up is by now, without any button: it is no longer the reader's to work on."""
    owner = await out.store.members.find(task.assignee_id)
    said = say("assign-done", what=task.title, name=owner.name if owner is not None else "–", count=0)
    return Reply((Text(said),))


def _as_they_are(tasks: list[Task]) -> Reply:
    """Put the cards of several follow-ups below each other; buttons only where it is plain which one they mean."""
    cards = [task_card(each) for each in tasks]
    if len(cards) == 1:
        return cards[0]
    blocks = tuple(block for each in cards for block in each.blocks if not isinstance(block, Buttons))
    return msgspec.structs.replace(cards[0], blocks=blocks, shows=tuple(one for each in cards for one in each.shows))


def _with_where(out: Out, card: Card, said: Reply, tasks: list[Task]) -> Reply:
    """Say on one platform that it happened on the other, and when: "Done in Telegram, 9:12"."""
    state = tasks[0].state.value if len({each.state for each in tasks}) == 1 else "open"
    return with_where(out, card, said, state)


def with_where(out: Out, card: Card, said: Reply, state: str = "open") -> Reply:
    """Add to a card of another platform where and when it came to be so: "Changed in Telegram, 9:12"."""
    here = out.request.place.platform
    if card.platform == here.value:
        return said
    note = Note(say(f"card-task-where-{state}", platform=here.value.title(), at=At(out.store.now, style="time")))
    ways = [each for each in said.blocks if isinstance(each, Buttons)]
    rest = [each for each in said.blocks if not isinstance(each, Buttons)]
    return msgspec.structs.replace(said, blocks=(*rest, note, *ways))


def _must_ask(place: Place) -> bool:
    return place.platform is Platform.SLACK and place.audience is Audience.SHARED


def _tasks_of(card: Card) -> list[UUID]:
    return [UUID(each["id"]) for each in card.shows if each["kind"] == "task"]


def _is_about(card: Card, tasks: list[UUID]) -> bool:
    """Tell whether a card is a follow-up's own, or has a button for it; a log that only mentions it stays as it was."""
    if card.purpose in NOT_ABOUT_IT or not set(_tasks_of(card)) & set(tasks):
        return False
    # Done alone stands below many a log: that card stays the log's, and its button knows what became of the task.
    pressed = {str((each.get("arguments") or {}).get("task")) for each in card.presses if each["command"] != "done"}
    return card.shows[0]["kind"] == "task" or any(str(task) in each for task in tasks for each in pressed)
