"""A file of sentences, one JSON object on each line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects, each with its text; raises ``ClickException`` naming the line that is none."""
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                row["text"]
            except (ValueError, KeyError, TypeError):
                raise click.ClickException(f'{path}, line {number}: expected {{"text": "…"}}.') from None
            yield row
