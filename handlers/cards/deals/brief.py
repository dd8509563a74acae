"""What somebody needs who gets a record from a colleague: the figures, the last touches, the open steps."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from handlers.cards import record as card
from handlers.cards import task as task_card
from handlers.cards.activity import touch
from handlers.cards.around import around
from handlers.cards.fields import fields_of
from handlers.cards.lists import lines
from handlers.kit.context import Context
from handlers.kit.phrase import At, Phrase, literal, say
from handlers.kit.reply import Block, Heading, Note, Reply, Text, To
from storage.models.member import Member
from storage.models.task import Task

PURPOSE = "brief"
_TOUCHES = 3
_STEPS = 5


class Said(NamedTuple):
    """What introduces a brief, and the giver's own words."""

    head: Phrase
    words: str = ""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Show both."""
        return (Text(self.head), Note(literal(self.words))) if self.words else (Text(self.head),)


async def record_brief(ctx: Context, record: card.Record, to: Member, steps: Sequence[Task], said: Said) -> Reply:
    """Introduce a record to its new owner, in their direct messages; a customer with its open deals."""
    blocks: list[Block] = [*said.blocks, Heading(literal(record.name)), await fields_of(ctx.store, ctx.stages, record)]
    blocks += await around(ctx.store, record)
    blocks += lines([task_card.line(each) for each in steps], _STEPS)
    about: dict[str, Any] = {card.kind_of(record): record.id}
    touches = await ctx.store.activities.list_timeline(**about, limit=_TOUCHES)
    blocks += card.timeline([(touch(each, 200), At(each.occurred_at, style="date")) for each in touches])
    blocks.append(card.buttons(record))
    return Reply(tuple(blocks), to=To.MEMBER, member=str(to.id), shows=card.shown(record), purpose=PURPOSE)


def task_brief(task: Task, to: Member, said: Said) -> Reply:
    """Introduce a follow-up to who has it now."""
    blocks: tuple[Block, ...] = (*said.blocks, Text(task_card.line(task)), task_card.buttons(task))
    return Reply(blocks, to=To.MEMBER, member=str(to.id), shows=task_card.shown(task), purpose=PURPOSE)


def given_back(what: str, to: Member | None) -> Phrase:
    """Say that something is with who had it before."""
    return say("assign-back", what=what, name=to.name if to is not None else "–")


def told(member: Member, said: Phrase, undone: Phrase) -> Reply:
    """Tell a member in one line, which says ``undone`` once that is taken back."""
    return Reply((Text(said),), to=To.MEMBER, member=str(member.id), undone=undone)
