"""The rules of the house that no linter knows. Each test's docstring says what it guards against."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

import bot
from bot.cli.shell.pages import with_table
from bot.cli.shell.reference import markdown
from handlers.kit.command import registry
from handlers.kit.errors import UserError

ROOT = Path(bot.__file__).parents[1]
ROOMS = ("bot", "handlers", "storage", "scheduler", "locales")
LINES, FUNCTION_LINES, PARAMETERS = 300, 40, 5
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers", "process", "shared"}
# The clocks themselves; everything else is given the time.
CLOCKS = {"bot/clock.py", "storage/engine.py"}
LEASE_CLOCKS = {"storage/repositories/scope.py"}


def tracked() -> list[Path]:
    """List the project's files: what git knows, and what it would not ignore."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603  Fixed words.
    if listed.returncode == 0:
        found = [ROOT / line for line in listed.stdout.splitlines()]
    else:  # An unpacked archive has no git.
        found = [path for path in ROOT.rglob("*") if not {".venv", ".git"} & set(path.relative_to(ROOT).parts)]
    return sorted(path for path in found if path.is_file())


FILES = tracked()
SOURCES = [path for path in FILES if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in ROOMS]
WRITTEN = [path for path in SOURCES if "versions" not in path.parts]  # Migrations are drafted by a tool and then fixed.
LOCALES = sorted({path.parent for path in FILES if path.suffix == ".ftl"})


def name_of(path: Path) -> str:
    """Name a file as people do."""
    return path.relative_to(ROOT).as_posix()


def trees(paths: list[Path]) -> Iterator[tuple[str, ast.Module]]:
    """Parse files."""
    for path in paths:
        yield name_of(path), ast.parse(path.read_text("utf-8"))


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Walk all functions."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def is_command(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Tell a chat command or a shell subcommand: its arguments are its form and its options."""
    return any("command" in ast.unparse(each) or "option" in ast.unparse(each) for each in function.decorator_list)


def test_modules_are_short() -> None:
    """Codebases of this field rot in the chat adapter that grew to thousands of lines."""
    long = {name_of(path): count for path in WRITTEN if (count := len(path.read_text("utf-8").splitlines())) > LINES}
    assert long == {}


def test_functions_are_short() -> None:
    """What does not fit on a screen is not read whole."""
    long = {
        f"{name}:{each.name}": each.end_lineno - each.lineno + 1
        for name, tree in trees(WRITTEN)
        for each in functions(tree)
        if each.end_lineno and each.end_lineno - each.lineno + 1 > FUNCTION_LINES
    }
    assert long == {}


def test_functions_take_few_parameters() -> None:
    """More than five is a missing name; a command's arguments and a constructor's keywords are exempt."""
    many = {}
    for name, tree in trees(WRITTEN):
        for each in functions(tree):
            taken = [arg.arg for arg in [*each.args.posonlyargs, *each.args.args] if arg.arg not in ("self", "cls")]
            taken += [] if each.name == "__init__" else [arg.arg for arg in each.args.kwonlyargs]
            if len(taken) > PARAMETERS and not is_command(each):
                many[f"{name}:{each.name}"] = len(taken)
    assert many == {}


def test_packages_say_what_belongs_in_them() -> None:
    """A newcomer's first minute is the ``__init__`` docstrings."""
    wrong = {}
    for path in SOURCES:
        if path.name == "__init__.py":
            tree = ast.parse(path.read_text("utf-8"))
            said = [line for line in (ast.get_docstring(tree) or "").splitlines() if line.strip()]
            if not 2 <= len(said) <= 4 or len(tree.body) > 1:
                wrong[name_of(path)] = len(said)
    assert wrong == {}


def test_every_folder_of_code_is_a_package() -> None:
    """A folder without ``__init__`` is not discovered, and nobody notices."""
    folders = {path.parent for path in SOURCES if "versions" not in path.parts}
    assert [name_of(each) for each in sorted(folders) if not (each / "__init__.py").exists()] == []


def test_modules_have_real_names() -> None:
    """A drawer called utils collects what nobody placed."""
    assert [
        name_of(path) for path in SOURCES if {path.stem, *path.relative_to(ROOT).parts[:-1]} & FORBIDDEN_NAMES
    ] == []


def test_one_place_commits() -> None:
    """A commit in between makes half an effect possible."""
    found = [name_of(path) for path in SOURCES if ".commit(" in path.read_text("utf-8")]
    assert set(found) <= {"storage/unit_of_work.py", "storage/sqlite_driver.py"}  # What a commit is, and when.


def test_nobody_reads_the_clock() -> None:
    """What "tomorrow" means must be testable; the clock is injected."""
    clock = re.compile(r"datetime\.now\(|utcnow\(|date\.today\(")
    found = [name_of(path) for path in SOURCES if clock.search(path.read_text("utf-8"))]
    assert [each for each in found if each not in CLOCKS | LEASE_CLOCKS and not each.startswith("bot/cli/")] == []


def test_nothing_is_left_half_done() -> None:
    """A mark in the code is a promise that nobody keeps."""
    marks = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X{3})\b|NotImplemented" + r"Error")
    assert [name_of(path) for path in FILES if path.suffix in {".py", ".md", ".ftl"} and marks.search(text(path))] == []


def test_no_exception_is_swallowed() -> None:
    """An error that nobody hears of is found by a customer."""
    found = []
    for name, tree in trees(WRITTEN):
        for node in ast.walk(tree):
            if isinstance(node, ast.ExceptHandler) and all(isinstance(each, ast.Pass) for each in node.body):
                broad = node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"}
                if broad:
                    found.append(f"{name}:{node.lineno}")
    assert found == []


def text(path: Path) -> str:
    """Read a file that may be no text."""
    return path.read_text("utf-8", errors="replace")


def test_no_machine_and_no_registry_shows() -> None:
    """What worked only on the author's machine works nowhere else."""
    traces = re.compile(
        "|".join(
            [
                "/ho" + "me/",
                "/wo" + "rk/",
                "/ro" + "ot/",
                "python" + "hosted",
                "pypi" + r"\.org",
                r"registry\.np" + "mjs",
            ]
        )
    )
    found = {name_of(path): match[0] for path in FILES if (match := traces.search(text(path)))}
    assert found == {}


def errors(kind: type[UserError] = UserError) -> Iterator[type[UserError]]:
    """Walk all errors that people may see."""
    for each in kind.__subclasses__():
        yield each
        yield from errors(each)


def phrases(folder: Path) -> dict[str, set[str]]:
    """Read a language's keys with the parameters that each takes."""
    found: dict[str, set[str]] = {}
    for path in sorted(folder.glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{name_of(path)}: {entry.content[:60]}"
            if isinstance(entry, fluent.Message | fluent.Term):
                key = ("-" if isinstance(entry, fluent.Term) else "") + entry.id.name
                assert key not in found, f"{name_of(path)}: {key} is there twice"
                found[key] = set(variables(entry))
    return found


def variables(node: object) -> Iterator[str]:
    """Walk the parameters below a node."""
    if isinstance(node, fluent.VariableReference):
        yield node.id.name
    elif isinstance(node, fluent.BaseNode):
        for value in vars(node).values():
            yield from variables(value)
    elif isinstance(node, list):
        for each in node:
            yield from variables(each)


ENGLISH = phrases(ROOT / "locales" / "en")


@pytest.mark.parametrize("folder", LOCALES, ids=lambda folder: folder.name)
def test_every_language_says_everything(folder: Path) -> None:
    """A missing phrase is a reply in two languages; a missing parameter is a reply without its point."""
    theirs = phrases(folder)
    assert sorted(set(ENGLISH) ^ set(theirs)) == []
    # A plural's other languages may leave the number out where the word says it ("ein"), never add one.
    assert {key: (ENGLISH[key], theirs[key]) for key in ENGLISH if ENGLISH[key] != theirs[key]} == {}


def test_every_error_has_its_words() -> None:
    """A person must never meet a phrase key."""
    registry()
    assert sorted({each.key() for each in errors()} - set(ENGLISH)) == []


def test_every_command_has_its_help() -> None:
    """Help, menus and the README's table say one line about each, and help an example."""
    shown = [each.name for each in registry().commands.values() if not each.hidden]
    wanted = {f"{name}-{what}" for name in shown for what in ("help", "example")}
    assert sorted(wanted - set(ENGLISH)) == []


def test_every_phrase_that_is_said_exists() -> None:
    """A key with a slip in it is found here, and not by the reader."""
    said = {
        (name, node.args[0].value)
        for name, tree in trees(SOURCES)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"say", "Phrase"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }
    assert sorted(each for each in said if each[1] not in ENGLISH) == []


def test_the_readme_lists_the_commands_that_there_are() -> None:
    """``make docs`` writes the table; nobody types it."""
    readme = (ROOT / "README.md").read_text("utf-8")
    assert with_table(readme) == readme


def test_the_settings_page_is_the_settings() -> None:
    """``make docs`` writes the page; nobody types it."""
    assert (ROOT / "docs" / "configuration.md").read_text("utf-8") == "\n".join(markdown()) + "\n"
