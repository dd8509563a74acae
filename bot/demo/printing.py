"""The play on paper: who says what where, and the bot's messages in a frame. Colours only on a terminal."""

from datetime import datetime
from typing import TextIO

from rich.box import ROUNDED, SQUARE
from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from bot.demo.stage import Seen

_WIDTH = 96
_ACROSS = 60


class Printer:
    """Prints to a stream."""

    def __init__(self, stream: TextIO) -> None:
        on_terminal = stream.isatty()
        self._console = Console(
            file=stream,
            width=None if on_terminal else _WIDTH,
            color_system="auto" if on_terminal else None,
            highlight=False,
            safe_box=False,
        )
        self._box = ROUNDED if on_terminal else SQUARE

    def title(self, text: str) -> None:
        """Print the first line."""
        self._console.print(Text(f"\n{text}", style="bold"))

    def scene(self, at: datetime, text: str) -> None:
        """Say what the clock shows and what happens now."""
        self._console.print()
        self._console.print(Text.assemble((f"{at:%a %H:%M}", "bold yellow"), "  ", (text, "dim")))

    def does(self, who: str, what: str) -> None:
        """Print what a person says or presses."""
        self._console.print(Text.assemble("  ", (who, "bold cyan"), "  ", what))

    def shows(self, seen: Seen) -> None:
        """Print a message as its server holds it."""
        body = Text()
        for line in seen.face.lines:
            body.append(line.text + "\n", style=line.style)
        body.append_text(_keys(seen.face.labels))
        body.rstrip()
        title = f"{seen.where} · the same message, edited" if seen.edited else seen.where
        panel = Panel(
            body, box=self._box, title=Text(title), title_align="left", border_style="green", width=_width(body, title)
        )
        self._console.print(Padding(panel, (0, 0, 0, 4), expand=False))


def _keys(labels: tuple[str, ...]) -> Text:
    keys = Text()
    across = 0
    for label in labels:
        if across + len(label) > _ACROSS:
            keys.append("\n")
            across = 0
        keys.append(f"[{label}]", style="cyan")
        keys.append("  ")
        across += len(label) + 4
    return keys


def _width(body: Text, title: str) -> int:
    longest = max((line.cell_len for line in body.split()), default=0)
    return min(max(longest + 4, len(title) + 6, 40), _WIDTH - 6)
