"""`learned`: the words that corrections taught the workspace, each with a way to forget it."""

from uuid import UUID

from handlers.cards import lessons as card
from handlers.kit.command import command, covers
from handlers.kit.context import Context
from handlers.kit.errors import NotAllowed, Stale
from handlers.kit.phrase import say
from handlers.kit.reply import Block, Button, ButtonKind, Buttons, Choice, Option, Press, Reply, Text, To, reply
from handlers.understanding.words.text import fold
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.lesson import Lesson, LessonKind

_SHOWN = 20


@command(role="viewer")
async def learned(
    ctx: Context,
    forget: str = "",
    everything: bool = False,
    sure: bool = False,
    teach: str = "",
    record: Contact | Company | None = None,
) -> Reply:
    """See what your team taught me about its words, and have me forget it."""
    if teach:
        return await _teach(ctx, teach, record)
    if everything:
        return await _everything(ctx, sure=sure)
    if not forget:
        return await _list(ctx)
    if not covers(ctx.actor.member.role, "rep"):
        raise NotAllowed
    lesson = await ctx.store.lessons.find(UUID(forget))
    if lesson is None:
        raise Stale
    await ctx.store.lessons.remove(lesson)
    return reply(Text(say("learned-forgotten", said=lesson.shown)), to=To.ASKER, undo=True)


async def _teach(ctx: Context, said: str, record: Contact | Company | None) -> Reply:
    """Let words stand for a record from now on."""
    if not covers(ctx.actor.member.role, "rep"):
        raise NotAllowed
    if record is None or record.deleted_at is not None:
        raise Stale
    means = "contact" if isinstance(record, Contact) else "company"
    lesson = await ctx.store.lessons.teach(LessonKind.NAME, (fold(said), said), (means, record.id), ctx.actor.id)
    return reply(Text(card.now_means(lesson, record.name)), to=To.ASKER, undo=True)


async def _list(ctx: Context) -> Reply:
    found = await ctx.store.lessons.list_all()
    if not found:
        return Reply((Text(say("learned-none")),), to=To.ASKER)
    newest = found[::-1][:_SHOWN]
    members = await ctx.store.members.get_many(each.created_by for each in newest if each.created_by)
    blocks: list[Block] = [Text(say("learned-title", count=len(found)))]
    for each in newest:
        by = members[each.created_by].name if each.created_by in members else ""
        blocks.append(Text(card.line(each, await name_of(ctx, each), by)))
    if covers(ctx.actor.member.role, "rep"):
        options = tuple(Option(card.label(each), card.forget(each)) for each in newest)
        blocks.append(Choice(say("learned-forget"), options))
    if covers(ctx.actor.member.role, "admin"):
        every = Button(say("learned-forget-all"), Press("learned", {"everything": True}), ButtonKind.DANGER)
        blocks.append(Buttons((every,)))
    return Reply(tuple(blocks), to=To.ASKER)


async def _everything(ctx: Context, *, sure: bool) -> Reply:
    """Forget all of it: administrators only, and only after a second press."""
    if not covers(ctx.actor.member.role, "admin"):
        raise NotAllowed
    found = await ctx.store.lessons.list_all()
    if not sure:
        yes = Button(say("learned-sure"), Press("learned", {"everything": True, "sure": True}), ButtonKind.DANGER)
        keep = Button(say("common-cancel"), Press("learned", {}))
        return Reply((Text(say("learned-forget-all-ask", count=len(found))), Buttons((yes, keep))), to=To.ASKER)
    for each in found:
        await ctx.store.lessons.remove(each)
    return reply(Text(say("learned-forgotten-all", count=len(found))), to=To.ASKER, undo=True)


async def name_of(ctx: Context, lesson: Lesson) -> str:
    """Name the record that a lesson is about; one that is gone has no name any more."""
    if lesson.kind is not LessonKind.NAME or lesson.record_id is None:
        return ""
    store = ctx.store.contacts if lesson.means == "contact" else ctx.store.companies
    found = await store.find(lesson.record_id)
    return found.name if found is not None and found.deleted_at is None else "–"
