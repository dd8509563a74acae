"""Pages that follow from the code: the README's table of commands and the settings' page."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from bot.cli.shell.reference import markdown
from handlers.kit.command import registry
from locales.catalog import catalog

BEGIN = "<!-- commands: written by `make docs` -->"
END = "<!-- end of commands -->"


def write(root: Path) -> list[Path]:
    """Write every generated page anew and return which ones changed."""
    pages = {
        root / "README.md": with_table((root / "README.md").read_text("utf-8")),
        root / "docs" / "configuration.md": "\n".join(markdown()) + "\n",
    }
    changed = [path for path, text in pages.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in changed:
        path.write_text(pages[path], "utf-8")
    return changed


def with_table(text: str) -> str:
    """Return the README with its table of commands as the registry has them."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n" + "\n".join(command_table()) + f"\n\n{END}{after}"


def command_table() -> Iterator[str]:
    """Yield the table's lines: group after group, what an administrator sees in help."""
    yield "| command | what it does |"
    yield "|---|---|"
    for _, commands in groupby(registry().visible("admin"), key=lambda each: each.group):
        for each in commands:
            said = catalog().text("en", each.help_key, {}).replace("|", "\\|").replace("\n", " ")
            yield f"| `/crm {each.name}` | {said} |"
