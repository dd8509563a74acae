"""`help`: what can be said here, by role."""

from typing import Final, NamedTuple

from handlers.cards.team.setup import step
from handlers.kit.arguments import Continue
from handlers.kit.command import Command, command, covers, registry
from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, say, typed
from handlers.kit.reply import Block, Button, Buttons, Field, Fields, Heading, Note, Press, Reply, Text, To, reply
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
async def help(ctx: Context, topic: str = "", text: str = "") -> Reply | Continue:
    """Show what you can say and do here."""
    wanted = (topic or text).strip("/ ").casefold()
    found = registry().find(wanted) if wanted else None
    one = found if found is not None and not found.hidden else None
    if one is None and wanted:
        names = [wanted] if wanted in JOBS else commands_about(wanted, ctx.actor.locale)
        return _about(ctx, names, topic or text)
    if one is not None:
        return reply(
            Heading(_typed(ctx, one.name)),
            Text(say(one.help_key)),
            Note(say(f"{one.name}-example")),
            to=To.ASKER,
        )
    rows = tuple(
        Field(_typed(ctx, each.name), say(each.help_key)) for each in registry().visible(ctx.actor.member.role)
    )
    blocks: list[Block] = [Heading(say("help-title")), Text(say("help-sentence")), Fields(rows), Note(say("help-more"))]
    return reply(*blocks, to=To.ASKER)


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
        return _answer(ctx, mine)
    absent = [name for name, each in found.items() if each is None]
    return Continue((Press("later", {"action": absent[0]}),)) if absent else _unknown(topic)


def _answer(ctx: Context, commands: list[Command]) -> Reply:
    """Answer "how do I …" with what does it: its line, an example, and where it is short a button that begins it."""
    blocks: list[Block] = []
    for each in commands:
        blocks += [
            Heading(_typed(ctx, each.name)),
            Text(say(each.help_key)),
            Note(say(f"{each.name}-example")),
        ]
    ways = tuple(Button(_typed(ctx, each.name), Press(each.name, {})) for each in commands)
    return reply(Text(say("help-so")), *blocks, Buttons(ways), to=To.ASKER)


def _unknown(topic: str) -> Reply:
    """Own up that a question has no answer here, and offer what has one."""
    ways = Buttons((Button(say("help-title"), Press("help", {})), Button(say("help-tell"), Press("feedback", {}))))
    return reply(Text(say("help-unknown", topic=topic.strip()[:60])), ways, to=To.ASKER)


def _role(ctx: Context) -> str:
    return ctx.actor.member.role.value


def _typed(ctx: Context, name: str) -> Phrase:
    """Write a command as it is typed here: Slack has one registered command for all of them."""
    return typed(f"/crm {name}" if ctx.place.platform is Platform.SLACK else f"/{name}")
