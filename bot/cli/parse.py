"""``crm parse``: how a sentence is read, without writing anything."""

import asyncio
import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from bot.cli.shell import clock
from bot.cli.shell.explain import explained
from bot.cli.shell.lines import lines
from bot.cli.shell.records import Surroundings, from_file
from handlers.kit.reading import Action, Moment, Reading
from handlers.understanding.reader import GrammarReader


@click.command()
@click.argument("text", nargs=-1)
@click.option("--at", type=clock.Moment(), help="When it was said; now, unless given.")
@click.option("--tz", type=clock.Zone(), help="Where it was said, for example Europe/Berlin.")
@click.option("--locale", type=clock.Language(), help="The language it is said in.")
@click.option("--as", "me", metavar="MEMBER", help="Who says it.")
@click.option("--records", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Read against this file.")
@click.option(
    "--batch", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Read each line of this file."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one line for each sentence.")
def command(
    text: tuple[str, ...],
    at: datetime | None,
    tz: str | None,
    locale: str | None,
    me: str | None,
    records: Path | None,
    batch: Path | None,
    as_json: bool,
) -> None:
    """Read TEXT as the bot would, and say which words gave what, in the language of --locale. Nothing is written."""
    if bool(text) == bool(batch):
        raise click.UsageError("Give a sentence, or --batch with a file.")
    around = from_file(records) if records else _from_database(me)
    if me is not None:
        around.me = me
    rows = lines(batch) if batch else iter([{"text": " ".join(text)}])
    for row in rows:
        moment = _moment(around, row, at, tz, locale)
        reading = GrammarReader().read(row["text"], moment, around.names, around.stages)
        click.echo(as_line(reading) if as_json else "\n".join(explained(row["text"], reading, moment)))


def _moment(
    around: Surroundings, row: dict[str, Any], at: datetime | None, tz: str | None, locale: str | None
) -> Moment:
    """Give a row's own moment, zone and locale, else what the options say."""
    zone = row.get("tz") or tz
    try:
        said = datetime.fromisoformat(row["at"]) if row.get("at") else at
        ZoneInfo(zone or around.zone)
    except (ZoneInfoNotFoundError, ValueError, TypeError, OSError):
        raise click.ClickException(f"{zone!r} or {row.get('at')!r} is no zone or no moment.") from None
    return around.moment(said, zone, row.get("locale") or locale)


def _from_database(me: str | None) -> Surroundings:
    """Read against the current database; its rooms are imported only when they are needed."""
    from bot.cli.shell.surroundings import from_database

    return asyncio.run(from_database(me))


def as_line(reading: Reading) -> str:
    """Write a reading as the JSON that docs/language.md describes."""
    record = {
        "locale": reading.locale,
        "actions": [_plain(each) for each in reading.actions],
        "suggestions": [_plain(each) for each in reading.suggestions],
        "confidence": reading.confidence,
    }
    return json.dumps(record, ensure_ascii=False)


def _plain(action: Action) -> dict[str, Any]:
    then = {"then": [_plain(each) for each in action.then]} if action.then else {}
    return {"action": action.name, **action.slots, **then}
