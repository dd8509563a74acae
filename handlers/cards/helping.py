"""How help is shown: a handful of what somebody will need first, and the rest by what it is about."""

from collections.abc import Callable, Sequence
from typing import Final

from handlers.cards.lists import PURPOSE
from handlers.kit.command import Command, Registry, covers
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Block, Button, Buttons, Field, Fields, Heading, Note, Press, Reply, Text, To
from handlers.rules.team.wordings import has_forms

_FIRST: Final = {
    "viewer": ("agenda", "pipeline", "deals", "show", "find", "changes", "weekly"),
    "rep": ("log", "remind", "agenda", "deal", "pipeline", "show", "undo"),
    "manager": ("log", "remind", "agenda", "pipeline", "deals", "weekly", "assign"),
    "admin": ("setup", "members", "team", "log", "remind", "agenda", "pipeline"),
}
"""What a role is likely to need first, in this order."""

_PAGES: Final = {
    "customers": ("log", "note", "show", "find", "contact", "company", "assign"),
    "deals": ("deal", "pipeline", "move", "won", "lost", "deals", "changes", "reopen"),
    "tasks": ("remind", "agenda", "done", "snooze", "cancel", "pause", "resume", "why"),
    "team": ("team", "weekly", "away", "handoff", "members", "invite", "link", "unlink"),
    "more": ("settings", "workday", "undo", "feedback", "learned", "setup", "help"),
}
"""What stands on each page, the likeliest first; what is named nowhere stands last on the page of its group."""

_GROUPS: Final = {
    "activities": "customers",
    "records": "customers",
    "deals": "deals",
    "tasks": "tasks",
    "nudges": "tasks",
    "team": "team",
    "members": "team",
}

Typed = Callable[[str], Phrase]


def overview(registry: Registry, role: str, typed: Typed) -> Reply:
    """Show what fits a phone's screen: the sentence to try, what this role needs first, and the way to the rest."""
    mine = {each.name: each for each in registry.visible(role)}
    first = [mine[name] for name in _FIRST[role] if name in mine]
    blocks = (Heading(say("help-title")), Text(say("help-sentence")), _lines(first, typed), Note(say("help-more")))
    return _page(blocks, tuple(mine.values()), "")


def page(registry: Registry, role: str, name: str, typed: Typed) -> Reply:
    """Show all that a role may do of one kind."""
    mine = registry.visible(role)
    blocks = (Heading(say(f"help-page-{name}")), _lines(_on(name, mine), typed))
    return _page(blocks, mine, name)


def is_page(name: str) -> bool:
    """Tell whether help has a page of that name."""
    return name in _PAGES


def explained(command: Command, typed: Typed, role: str) -> Reply:
    """Say what one command does and how it is typed, and begin it with a press where its reader may."""
    blocks = _said(command, typed)
    ways = [Button(typed(command.name), Press(command.name, {}))] if covers(role, command.role) else []
    ways.append(Button(say("help-title"), Press("help", {})))
    return Reply((*blocks, Buttons(tuple(ways))), To.ASKER, purpose=PURPOSE)


def answered(commands: Sequence[Command], typed: Typed) -> Reply:
    """Answer "how do I …" with what does it, and a press for each that begins it."""
    blocks = [each for command in commands for each in _said(command, typed, short=len(commands) > 1)]
    ways = tuple(Button(typed(each.name), Press(each.name, {})) for each in commands)
    return Reply((Text(say("help-so")), *blocks, Buttons(ways)), To.ASKER)


def _said(command: Command, typed: Typed, *, short: bool = False) -> list[Block]:
    """Say what a command does, and its forms, or an example where it has one form or is one of several."""
    whole = not short and has_forms(command.name)
    how = Text(say(f"{command.name}-forms")) if whole else Note(say(f"{command.name}-example"))
    return [Heading(typed(command.name)), Text(say(command.help_key)), how]


def _page(blocks: Sequence[Block], mine: Sequence[Command], here: str) -> Reply:
    others = [name for name in _PAGES if name != here and _on(name, mine)]
    ways = [Button(say(f"help-page-{name}"), Press("help", {"page": name})) for name in others]
    return Reply((*blocks, Buttons(tuple(ways))), To.ASKER, purpose=PURPOSE)


def _on(name: str, mine: Sequence[Command]) -> list[Command]:
    """List what stands on a page, the likeliest first."""
    there = [each for each in mine if _page_of(each) == name]
    order = _PAGES[name]
    return sorted(there, key=lambda each: (order.index(each.name) if each.name in order else len(order), each.name))


def _page_of(command: Command) -> str:
    named = (page for page, names in _PAGES.items() if command.name in names)
    return next(named, _GROUPS.get(command.group, "more"))


def _lines(commands: Sequence[Command], typed: Typed) -> Fields:
    return Fields(tuple(Field(typed(each.name), say(each.help_key)) for each in commands))
