"""The warm parent: everything imported once, then one scenario a line from standard input, one report a line out.

    python -m benchmarks.chaos.warm

It has no loop, no thread and no connection of its own, so that its children begin clean.
"""

import gc
import json
import sys
import tempfile
import traceback
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sqlalchemy.orm import configure_mappers

import bot.slack.directory
import bot.slack.incoming.doors
import bot.slack.prompts
import bot.slack.sender
import bot.telegram.directory
import bot.telegram.incoming.doors
import bot.telegram.prompts
import bot.telegram.sender  # noqa: F401  The children find all these imported.
from benchmarks.chaos.checker import Report
from benchmarks.chaos.haste import MONDAY, HastyClock
from benchmarks.chaos.plan import Plan
from benchmarks.chaos.scenarios import everything_thrice, one_death, three_deaths
from handlers.kit.command import registry
from handlers.kit.reading import Moment
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.reader import GrammarReader
from handlers.understanding.warming import warm
from locales.catalog import catalog
from scheduler.job import jobs

HASTE = 10.0


def warm_up() -> None:
    """Discover and read now what every child would otherwise discover and read for itself."""
    registry()
    catalog()
    jobs()
    configure_mappers()
    warm([None])
    moment = Moment(sent_at=MONDAY.isoformat(), zone="UTC")
    GrammarReader().read("called Alder, follow up tomorrow at 3pm", moment, NameIndex())
    # What is there by now is never collected, so that the children do not copy it page by page.
    gc.freeze()


def play(kind: str, platform: str, database_url: str, **given: Any) -> Report:
    """Play one scenario in a folder of its own: ``death`` (with ``failpoint``), ``thrice`` or ``crowd``."""
    failpoint, haste = str(given.pop("failpoint", "")), float(given.pop("haste", HASTE))
    workers = int(given.pop("workers", 1))
    with tempfile.TemporaryDirectory(prefix="rapport-chaos-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        url = database_url.replace("{folder}", folder)
        plan = Plan(platform, url, place, HastyClock(haste), **given)
        match kind:
            case "death":
                report = one_death(plan, failpoint)
            case "thrice":
                plan.webhook = platform == "telegram"
                report = everything_thrice(plan)
            case "crowd":
                report = three_deaths(plan, workers=workers)
            case other:
                raise ValueError(f"no such scenario: {other}")
        if report.problems and plan.log.exists():
            report.words = plan.log.read_text(errors="replace")[-4000:]
    return report


def main() -> None:
    """Answer line by line until the input ends."""
    warm_up()
    for line in sys.stdin:
        try:
            report = play(**json.loads(line))
        except Exception:  # One scenario that fell apart must not take the parent of all others with it.
            report = Report(problems=["the scenario fell apart"], words=traceback.format_exc())
        sys.stdout.write(json.dumps(asdict(report)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
