"""``crm when``: what a date phrase means, taken literally."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from bot.cli.shell.clock import Language, Moment, Zone
from bot.cli.shell.lines import lines
from bot.clock import SystemClock
from handlers.understanding.dates.literal import Span, literal
from handlers.understanding.dates.when import Clock


@click.command()
@click.argument("text", nargs=-1)
@click.option("--at", type=Moment(), help="When it was said; now, unless given.")
@click.option("--tz", type=Zone(), default="UTC", help="Where it was said, for example Europe/Berlin.")
@click.option("--locale", type=Language(), default="en", help="The language it is said in.")
@click.option(
    "--batch", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Read each line of this file."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one line for each phrase.")
def command(
    text: tuple[str, ...], at: datetime | None, tz: str, locale: str, batch: Path | None, as_json: bool
) -> None:
    """Say which stretch of time TEXT names. Nothing is written."""
    if bool(text) == bool(batch):
        raise click.UsageError("Give a phrase, or --batch with a file.")
    rows = lines(batch) if batch else iter([{"text": " ".join(text)}])
    for row in rows:
        found = _read(row, at or SystemClock().now(), tz, locale)
        click.echo(as_line(found) if as_json else _told(found))


def _read(row: dict[str, Any], at: datetime, tz: str, locale: str) -> Span | None:
    """Read a row; its own moment without an offset is one of its zone."""
    name = row.get("tz") or tz
    try:
        zone = ZoneInfo(name)
        said = datetime.fromisoformat(row["at"]) if row.get("at") else at
    except (ZoneInfoNotFoundError, ValueError, TypeError, OSError):
        raise click.ClickException(f"{name!r} or {row.get('at')!r} is no zone or no moment.") from None
    said = said if said.tzinfo else said.replace(tzinfo=zone)
    clock = Clock(now=said.astimezone(zone), zone=zone, parts={})
    return literal(str(row["text"]), clock, row.get("locale") or locale)


def as_line(span: Span | None) -> str:
    """Write a span as JSON; ``null`` for what is no date."""
    if span is None:
        return "null"
    return json.dumps({name: getattr(span, name) for name in Span.__struct_fields__}, ensure_ascii=False)


def _told(span: Span | None) -> str:
    if span is None:
        return "No date that could be read."
    until = f" until {span.end}" if span.end else ""
    again = f", again {span.recurrence}" if span.recurrence else ""
    return f"{span.start}{until} ({span.grain}){again}{'' if span.certain else '; not certain'}"
