"""`help`: what can be said here, by role."""

from functools import partial
from typing import Final, NamedTuple

from handlers.cards import helping
from handlers.cards.team.setup import step
from handlers.kit.arguments import Continue
from handlers.kit.command import command, covers, registry
from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, say, typed
from handlers.kit.reply import Button, Buttons, Heading, Press, Reply, Text, To, reply
from handlers.kit.request import Platform
from handlers.understanding.words.topics import commands_about


class Job(NamedTuple):
    """Something that people ask for by name, and that a command does among others: how it is typed, and its press."""

    typed: str
    press: Press
    role: str


JOBS: Final = {
    "pings": Job("settings pings", Press("pings", {}), "viewer"),
    "stage": Job("setup stages", step("pipeline"), "admin"),
    "sample": Job("setup sample", step("sample"), "admin"),
}
"""By the topic that asks for it; its line is ``help-job-<topic>``."""


_ON_THE_MACHINE: Final = "backup"
"""The topic of what is done where the bot runs, and never in a chat."""


@command(actions=("help",), role="viewer")
async def help(ctx: Context, topic: str = "", text: str = "", page: str = "") -> Reply | Continue:
    """Show what you can say and do here."""
    if helping.is_page(page):
        return helping.page(registry(), _role(ctx), page, partial(_typed, ctx))
    wanted = (topic or text).strip("/ ").casefold().removeprefix("crm ").strip("/ ")
    if not wanted:
        return helping.overview(registry(), _role(ctx), partial(_typed, ctx))
    found = registry().find(wanted)
    if found is not None and not found.hidden:
        return helping.explained(found, partial(_typed, ctx), _role(ctx))
    names = [wanted] if wanted in JOBS else commands_about(wanted, ctx.actor.locale)
    return _about(ctx, names, topic or text)


def _about(ctx: Context, names: list[str], topic: str) -> Reply | Continue:
    """Answer a question about the bot itself: by its commands, or that this cannot be done here yet."""
    if names and (job := JOBS.get(names[0])) is not None and covers(_role(ctx), job.role):
        words = _typed(ctx, job.typed)
        blocks = (Text(say("help-so")), Heading(words), Text(say(f"help-job-{names[0]}")))
        return reply(*blocks, Buttons((Button(words, job.press),)), to=To.ASKER)
    if names and names[0] == _ON_THE_MACHINE:
        return reply(Text(say("help-on-the-machine")), to=To.ASKER)
    found = {name: registry().find(name) or registry().find_by_action(name) for name in names}
    mine = [each for each in found.values() if each is not None and not each.hidden and covers(_role(ctx), each.role)]
    if mine:
        return helping.answered(mine, partial(_typed, ctx))
    absent = [name for name, each in found.items() if each is None]
    return Continue((Press("later", {"action": absent[0]}),)) if absent else _unknown(topic)


def _unknown(topic: str) -> Reply:
    """Own up that a question has no answer here, and offer what has one."""
    ways = Buttons((Button(say("help-title"), Press("help", {})), Button(say("help-tell"), Press("feedback", {}))))
    return reply(Text(say("help-unknown", topic=topic.strip()[:60])), ways, to=To.ASKER)


def _role(ctx: Context) -> str:
    return ctx.actor.member.role.value


def _typed(ctx: Context, name: str) -> Phrase:
    """Write a command as it is typed here: Slack has one registered command for all of them."""
    return typed(f"/crm {name}" if ctx.place.platform is Platform.SLACK else f"/{name}")
