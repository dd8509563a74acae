"""The registry: a command is a function in its own file; its group and name come from the file's path."""

import importlib
import inspect
import pkgutil
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import Any, TypedDict, Unpack, get_type_hints

from handlers.kit.arguments import Continue
from handlers.kit.reply import Reply

Handler = Callable[..., Awaitable[Reply | Continue | None]]
ROLES = ("viewer", "rep", "manager", "admin")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One argument of a command. ``required`` ones that are missing become questions of its form."""

    name: str
    type: Any
    required: bool
    default: Any


@dataclass(frozen=True, slots=True)
class Command:
    """A command as everything else sees it: discovery, help, menus, forms, rights and checks follow from this."""

    name: str
    group: str
    handler: Handler
    parameters: tuple[Parameter, ...]
    actions: tuple[str, ...]
    role: str
    form: tuple[str, ...]
    hidden: bool
    aliases: tuple[str, ...]
    labels: Mapping[str, str]
    own: tuple[str, ...]

    @property
    def help_key(self) -> str:
        """The phrase of one line that says what the command does."""
        return f"{self.name}-help"


class Options(TypedDict, total=False):
    """What a command may declare of itself.

    ``actions`` are what of a reader's actions it serves; ``role`` the least role that may run it (rep unless said);
    ``form`` the optional parameters that its form asks as well; ``hidden`` keeps buttons' own commands out of help and
    menus; ``aliases`` are other names; ``labels`` names the phrase ``ask-<label>`` for a parameter whose own name means
    something else elsewhere; ``own`` are the parameters whose record must be the asker's, or of somebody they lead.
    """

    actions: tuple[str, ...]
    role: str
    form: tuple[str, ...]
    hidden: bool
    aliases: tuple[str, ...]
    labels: Mapping[str, str]
    own: tuple[str, ...]


_PLAIN: Options = {"actions": (), "role": "rep", "form": (), "hidden": False, "aliases": (), "labels": {}, "own": ()}


def command(**options: Unpack[Options]) -> Callable[[Handler], Handler]:
    """Declare a command; what is not said is as in ``Options``."""

    def mark(handler: Handler) -> Handler:
        handler.__dict__["__command__"] = {**_PLAIN, **options}
        return handler

    return mark


class Registry:
    """All commands by name, by alias and by the actions that they serve. Raises ``TypeError`` for a name of two."""

    def __init__(self, commands: tuple[Command, ...]) -> None:
        names = Counter(name for each in commands for name in (each.name, *each.aliases))
        if twice := sorted(name for name, count in names.items() if count > 1):
            raise TypeError(f"two commands share a name: {', '.join(twice)}")
        self.commands = {each.name: each for each in commands}
        self._aliases = {alias: each for each in commands for alias in each.aliases}
        self._actions = {action: each for each in commands for action in each.actions}

    def find(self, name: str) -> Command | None:
        """Find a command by its name or alias."""
        return self.commands.get(name) or self._aliases.get(name)

    def find_by_action(self, action: str) -> Command | None:
        """Find the command that serves a reader's action."""
        return self._actions.get(action)

    def visible(self, role: str) -> tuple[Command, ...]:
        """List what help and menus show to a role, group after group."""
        mine = [each for each in self.commands.values() if not each.hidden and covers(role, each.role)]
        return tuple(sorted(mine, key=lambda each: (each.group, each.name)))


def covers(role: str, needed: str) -> bool:
    """Tell whether a role includes the rights of another."""
    return role in ROLES and ROLES.index(role) >= ROLES.index(needed)


@lru_cache(maxsize=1)
def registry() -> Registry:
    """Discover every command below ``handlers/commands`` once."""
    # The kit lies below the commands and knows none of them: they are found by their place.
    return Registry(tuple(_discover(importlib.import_module("handlers.commands"))))


def _discover(root: ModuleType) -> list[Command]:
    found = []
    for info in pkgutil.walk_packages(root.__path__, root.__name__ + "."):
        if info.ispkg or len(info.name.split(".")) != 4:
            continue
        found.append(_read(importlib.import_module(info.name)))
    return found


def _read(module: ModuleType) -> Command:
    group, name = module.__name__.split(".")[-2:]
    name = name.rstrip("_")
    handler = getattr(module, name, None) or getattr(module, name + "_", None)
    if handler is None or "__command__" not in handler.__dict__:
        raise TypeError(f"{module.__name__} must define the command function {name}()")
    hints = get_type_hints(handler, include_extras=True)
    parameters = tuple(
        Parameter(each.name, hints[each.name], each.default is inspect.Parameter.empty, each.default)
        for each in list(inspect.signature(handler).parameters.values())[1:]
    )
    return Command(name=name, group=group, handler=handler, parameters=parameters, **handler.__dict__["__command__"])
