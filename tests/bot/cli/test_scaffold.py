"""A new command's files, and the pages that follow from the code."""

import ast
from pathlib import Path

import pytest

from bot.cli.shell.pages import BEGIN, END, with_table
from bot.cli.shell.scaffold import CannotMake, make


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Lay out the folders that a command's files go to."""
    for folder in ("handlers/commands/tasks", "locales/en", "locales/de"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "handlers/commands/tasks/__init__.py").write_text('"""Tasks."""\n')
    for language in ("en", "de"):
        (tmp_path / "locales" / language / "common.ftl").write_text("")
    return tmp_path


def test_a_new_command_is_its_own_files_and_nothing_else(project: Path) -> None:
    made = [path.relative_to(project).as_posix() for path in make(project, "tasks", "praise")]
    assert made == [
        "handlers/commands/tasks/praise.py",
        "locales/de/praise.ftl",
        "locales/en/praise.ftl",
        "tests/handlers/commands/tasks/test_praise.py",
    ]
    for path in made:
        if path.endswith(".py"):
            ast.parse((project / path).read_text())
    words = (project / "locales/en/praise.ftl").read_text()
    for line in ("praise-help = ", "praise-example = /praise", "praise-form = ", "praise-done = { $text }"):
        assert line in words


def test_what_python_reserves_gets_an_underscore(project: Path) -> None:
    made = make(project, "tasks", "yield")
    assert made[0].name == "yield_.py"
    assert "async def yield_(" in made[0].read_text()


@pytest.mark.parametrize(
    ("group", "name", "why"),
    [("tasks", "Praise!", "small letters"), ("tasks", "undo", "already"), ("nowhere", "praise", "no group")],
)
def test_what_cannot_be_made_is_said_and_nothing_is_written(project: Path, group: str, name: str, why: str) -> None:
    before = sorted(project.rglob("*"))
    with pytest.raises(CannotMake, match=why):
        make(project, group, name)
    assert sorted(project.rglob("*")) == before


def test_the_table_replaces_only_what_is_between_its_marks() -> None:
    written = with_table(f"above\n{BEGIN}\nold\n{END}\nbelow\n")
    assert written.startswith(f"above\n{BEGIN}\n\n| command |")
    assert written.endswith(f"{END}\nbelow\n")
    assert "old" not in written
    assert with_table(written) == written
