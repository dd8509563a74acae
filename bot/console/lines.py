"""Rendered replies as lines of text; each line has a style that a plain terminal may leave out."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from rich.cells import cell_len


class Line(NamedTuple):
    """A line, and how it looks where colours are shown."""

    text: str
    style: str = ""


def lines_of(payload: dict[str, Any], first: int | None = 1) -> list[Line]:
    """Lay out a rendered reply. Buttons are numbered from ``first``; without it they are left out."""
    numbers = None if first is None else iter(range(first, first + 10_000))
    return [line for block in payload["blocks"] for line in _block(block, numbers)]


def _block(block: dict[str, Any], numbers: Iterator[int] | None) -> Iterator[Line]:
    match block["type"]:
        case "heading":
            yield from _styled(block["text"], "bold")
        case "text":
            yield from _styled(block["text"], "")
        case "note":
            yield from _styled(block["text"], "dim")
        case "fields":
            yield from _columns(([each["label"], each["value"]] for each in block["fields"]), "")
        case "table":
            yield from _table(block)
        case "buttons" if numbers is not None:
            yield Line(
                "   ".join(f"[{number}] {each['label']}" for number, each in _numbered(block, numbers)),
                "cyan",
            )
        case "choice":
            yield from _styled(block["text"], "")
            if numbers is not None:
                for number, each in _numbered(block, numbers):
                    yield Line(f"  [{number}] {each['label']}", "cyan")
        case "form":
            yield from _styled(block["text"], "bold")
            yield from (Line(f"  - {each}") for each in block["questions"])
        case "file":
            yield Line(block["text"])
            yield Line(block["why"], "dim")


def _numbered(block: dict[str, Any], numbers: Iterator[int]) -> Iterable[tuple[int, dict[str, str]]]:
    return ((next(numbers), each) for each in block["buttons"])


def _styled(text: str, style: str) -> Iterator[Line]:
    return (Line(each, style) for each in text.split("\n"))


def _table(block: dict[str, Any]) -> Iterator[Line]:
    rows = [block["columns"], *block["rows"]]
    for index, line in enumerate(_columns(rows, "")):
        yield Line(line.text, "underline") if index == 0 else line


def _columns(rows: Iterable[Sequence[str]], style: str) -> Iterator[Line]:
    flat = [[cell.replace("\n", " ") for cell in row] for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(*flat, strict=True)]
    for row in flat:
        cells = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
        yield Line("  " + "  ".join(cells).rstrip(), style)
