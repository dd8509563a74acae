"""A day as a card: what is overdue, what is due today, what comes next, and the first of it to be ticked off."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from handlers.cards import task as card
from handlers.cards.lists import PURPOSE as LIST
from handlers.cards.lists import lines
from handlers.cards.nudges.morning import beside_tasks
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Block, Buttons, Heading, Reply, Text, To
from handlers.rules.tasks.late import day_of, is_late
from handlers.rules.time.zones import usable_zone
from storage.models.member import Member
from storage.models.task import Task
from storage.unit_of_work import Store

PURPOSE: Final = "agenda"
SHOWN: Final = 12
_TICKS = 3
_EMPTY: Final = Text(say("agenda-empty"))


def day_card(
    title: Phrase, tasks: Sequence[Task], at: tuple[datetime, ZoneInfo], line: Callable[[Task], Phrase], *, own: bool
) -> Reply:
    """Show open tasks as they lie before somebody at a moment; ticks stand below one's ``own``."""
    now, zone = at
    late = [each for each in tasks if is_late(each, now, zone)]
    coming = [each for each in tasks if each not in late]
    due = [each for each in coming if day_of(each, zone) == now.astimezone(zone).date()]
    later = [each for each in coming if each not in due]
    blocks: list[Block] = [Heading(title)]
    for key, some in (("agenda-overdue", late), ("agenda-today", due), ("agenda-later", later)):
        if some:
            blocks += [Text(say(key, count=len(some))), *lines([line(each) for each in some], SHOWN)]
    if len(blocks) == 1:
        blocks.append(Text(say("agenda-empty" if own else "agenda-none")))
    first = (late + due + later)[:_TICKS]
    if first and own:
        blocks.append(Buttons(card.ticks(first)))
    return Reply(tuple(blocks), to=To.ASKER, purpose=PURPOSE if own else LIST)


async def own_day(store: Store, member: Member) -> Reply:
    """Show a member's own day as it is now."""
    workspace = await store.workspaces.get()
    zone = ZoneInfo(usable_zone(member.zone, workspace.zone))
    tasks = await store.tasks.list_open(assignee=member.id)
    return await whole_day(store, member, day_card(say("agenda-title"), tasks, (store.now, zone), card.line, own=True))


async def whole_day(store: Store, member: Member, shown: Reply) -> Reply:
    """Add to a member's own day what their morning's agenda has beside follow-ups: quiet deals, open questions."""
    more, ways = await beside_tasks(store, member)
    if not more:
        return shown
    rest = [each for each in shown.blocks if not isinstance(each, Buttons) and each != _EMPTY]
    first = [way for each in shown.blocks if isinstance(each, Buttons) for way in each.buttons]
    buttons = (Buttons((*first, *ways)),) if first or ways else ()
    return msgspec.structs.replace(shown, blocks=(*rest, *more, *buttons))
