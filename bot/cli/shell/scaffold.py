"""The files of a new command: its function, its phrases in every language, and its test."""

import keyword
import re
from collections.abc import Iterator
from pathlib import Path

from handlers.kit.command import registry

_CODE = '''"""`{name}`: what it does, in a few words."""

from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Reply, Text, To, reply


@command()
async def {function}(ctx: Context, text: str = "") -> Reply:
    """Say what the sender typed."""
    return reply(Text(say("{name}-done", text=text or ctx.actor.member.name)), to=To.ASKER)
'''
_PHRASES = """{name}-help = {name}
{name}-example = /{name}
{name}-form = {name}
{name}-done = {{ $text }}
"""
_TEST = '''"""`{name}`."""

from handlers.kit.command import registry


def test_it_is_found_by_its_name() -> None:
    found = registry().find("{name}")
    assert found is not None
    assert found.group == "{group}"
'''


class CannotMake(Exception):
    """The command cannot be made under this name: the text says why."""


def make(root: Path, group: str, name: str) -> list[Path]:
    """Write the files of a command below the project's folder. Raises ``CannotMake`` before anything is written."""
    if not re.fullmatch(r"[a-z][a-z_]{1,30}", name) or not re.fullmatch(r"[a-z]{2,20}", group):
        raise CannotMake("Group and name are small letters, a name may have _ as well.")
    if registry().find(name):
        raise CannotMake(f"There is a command {name} already.")
    files = dict(_files(root, group, name))
    taken = [path for path in files if path.exists()]
    if taken:
        raise CannotMake(f"{taken[0].relative_to(root)} exists already.")
    package = root / "handlers" / "commands" / group / "__init__.py"
    if not package.exists():
        raise CannotMake(f"There is no group {group}: make its folder and an __init__.py that says what belongs there.")
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return list(files)


def _files(root: Path, group: str, name: str) -> Iterator[tuple[Path, str]]:
    module = name + "_" if keyword.iskeyword(name) else name
    words = {"name": name, "function": module, "group": group}
    yield root / "handlers" / "commands" / group / f"{module}.py", _CODE.format(**words)
    for folder in sorted(path.parent for path in (root / "locales").glob("*/common.ftl")):
        yield folder / f"{name}.ftl", _PHRASES.format(**words)
    yield root / "tests" / "handlers" / "commands" / group / f"test_{name}.py", _TEST.format(**words)
