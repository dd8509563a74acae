"""`assign`: a deal, a customer or a follow-up goes to somebody else, who gets a brief."""

from datetime import date
from uuid import UUID

import msgspec

from handlers.cards import record as card
from handlers.cards import task as task_card
from handlers.cards.deals import brief
from handlers.cards.deals.deal import deal_card
from handlers.cards.nudges.covering import who_hears, who_hears_of
from handlers.cards.team.handover import steps_go_along
from handlers.cards.team.later import not_yet
from handlers.kit.arguments import Found, Missing
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Block, Button, Buttons, Note, Reply, Text, reply
from handlers.rules.tasks.whose import choose_task
from handlers.rules.team.rights import must_be_able
from handlers.understanding.words.text import words
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.member import Member
from storage.models.task import Task, TaskState

_OFFERED = 3


@command(actions=("assign",), own=("deal", "contact", "company", "task", "name"), labels={"name": "assign-what"})
async def assign(
    ctx: Context,
    assignee: Member | None = None,
    deal: Deal | None = None,
    contact: Contact | None = None,
    company: Company | None = None,
    task: Task | None = None,
    name: Found | None = None,
    text: str = "",
    summary: str = "",
    later: date | None = None,
    until: date | None = None,
) -> Reply:
    """Hand a deal, a customer or a follow-up to somebody else, with a word about it."""
    named = deal or contact or company or name
    record = task or await _its_task(ctx, named, assignee) or deal or await _its_deal(ctx, contact or company or name)
    missing = [wanted for wanted, value in (("name", record or text), ("assignee", assignee)) if not value]
    if assignee is None or record is None:
        raise Missing(missing, {"name": text} if text and record is None else None)
    must_be_able(assignee)
    if isinstance(record, Task):
        return await _task(ctx, record, assignee, summary)
    if later or until:
        now = Button(say("assign-now"), card.given_to(record, assignee))
        mine = record.owner_id == ctx.actor.id
        return not_yet(ctx, assignee, record.name, (later, until if mine else None), now)
    return await _record(ctx, record, assignee, summary)


async def _record(ctx: Context, record: card.Record, assignee: Member, summary: str) -> Reply:
    before = await ctx.store.members.find(record.owner_id) if record.owner_id else None
    if before is not None and before.id == assignee.id:
        return await _shown(ctx, record, say("assign-already", what=record.name, name=assignee.name), changed=False)
    record.owner_id = assignee.id
    steps = await steps_go_along(ctx.store, record, before, assignee)
    by = {"what": record.name, "by": ctx.actor.member.name}
    if assignee.id != ctx.actor.id:
        yours = brief.Said(say("assign-yours", **by), summary)
        told = await brief.record_brief(ctx, record, assignee, steps, yours)
        # What a deal's brief says follows the deal, whoever changes it.
        undone = None if isinstance(record, Deal) else brief.given_back(record.name, before)
        ctx.also.append(msgspec.structs.replace(told, undone=undone))
    if before is not None and before.id not in (ctx.actor.id, assignee.id):
        gone = say("assign-gone", **by, name=assignee.name)
        ctx.also.append(brief.told(before, gone, brief.given_back(record.name, before)))
    stays = (*await who_hears(ctx, assignee), *await _deals_stay(ctx, record, assignee))
    said = say("assign-done", what=record.name, name=assignee.name, count=len(steps))
    shown = await _shown(ctx, record, said, changed=True)
    note = (Note(say("assign-with-words", words=summary)),) if summary and assignee.id != ctx.actor.id else ()
    return msgspec.structs.replace(shown, blocks=(shown.blocks[0], *note, *stays, *shown.blocks[1:]))


async def _its_task(ctx: Context, record: card.Record | None, assignee: Member | None) -> Task | None:
    """Take the follow-up that the words call by its very title: "assign Call Initech to Tom" leaves Initech."""
    if record is None or assignee is None or not ctx.text:
        return None
    titles = await ctx.store.tasks.list_titles(**{card.kind_of(record): record.id})
    called = [each for each in titles if _is_in(each.title, ctx.text) and not _is_in(each.title, record.name)]
    if not called:
        return None
    longest = max(called, key=lambda each: len(each.title)).title
    meant = [each for each in called if _is_in(record.name, each.title) and each.title == longest]
    chosen = choose_task(meant, "", ctx.actor.id, "assign", assignee_id=str(assignee.id)) if meant else None
    return await ctx.store.tasks.get(chosen.id) if chosen is not None else None


def _is_in(part: str, whole: str) -> bool:
    """Tell whether words stand in a text as they are, one after the other."""
    wanted, said = ([word.fold for word in words(each)] for each in (part, whole))
    return any(said[at : at + len(wanted)] == wanted for at in range(len(said) - len(wanted) + 1))


async def _its_deal(ctx: Context, record: card.Record | None) -> card.Record | None:
    """Take the one open deal for a customer that was only made up from its name: "assign Hooli" means the deal."""
    if record is None or isinstance(record, Deal) or not record.provisional:
        return record
    about = {f"{card.kind_of(record)}_id": str(record.id)}
    hits = ctx.names.index.open_deals(**about)
    namesake = len(hits) == 1 and hits[0].name.casefold() == record.name.casefold()
    return await ctx.store.deals.find(UUID(hits[0].id)) or record if namesake else record


async def _deals_stay(ctx: Context, record: card.Record, assignee: Member) -> tuple[Block, ...]:
    """Say of a customer that was handed over that it is the customer, and offer its open deals, which stay."""
    if isinstance(record, Deal):
        return ()
    about = {f"{card.kind_of(record)}_id": str(record.id)}
    found = await ctx.store.deals.get_many(UUID(each.id) for each in ctx.names.index.open_deals(**about))
    stay = [each for each in found.values() if each.owner_id != assignee.id][:_OFFERED]
    ways = tuple(Button(say("assign-too", deal=each.name[:16]), card.given_to(each, assignee)) for each in stay)
    return (Note(say("assign-deals-stay")), Buttons(ways)) if ways else ()


async def _task(ctx: Context, task: Task, assignee: Member, summary: str) -> Reply:
    if task.state is not TaskState.OPEN or task.assignee_id == assignee.id:
        return task_card.task_card(task)
    before = await ctx.store.members.find(task.assignee_id)
    task.assignee_id = assignee.id
    by = {"what": task.title, "by": ctx.actor.member.name}
    if assignee.id != ctx.actor.id:
        told = brief.task_brief(task, assignee, brief.Said(say("assign-yours", **by), summary))
        ctx.also.append(msgspec.structs.replace(told, undone=brief.given_back(task.title, before)))
    if before is not None and before.id not in (ctx.actor.id, assignee.id):
        gone = say("assign-gone", **by, name=assignee.name)
        ctx.also.append(brief.told(before, gone, brief.given_back(task.title, before)))
    said = Text(say("assign-done", what=task.title, name=assignee.name, count=0))
    return reply(said, *await who_hears_of(ctx, task, assignee), shows=task_card.shown(task), undo=True)


async def _shown(ctx: Context, record: card.Record, said: Phrase, *, changed: bool) -> Reply:
    if isinstance(record, Deal):
        return await deal_card(ctx, record, said, undo=changed)
    return reply(Text(said), card.buttons(record), shows=card.shown(record), undo=changed)
