"""``crm demo``: a day with the bot, without any token."""

import asyncio
import os
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

import click

from bot import logs
from bot.cli.chat import talk
from bot.clock import SystemClock
from bot.demo.day import play
from bot.demo.printing import Printer
from bot.demo.stage import Stuck, settings_for

_HINT = """
Now you are Nora, still on that day. Try:
  met Luca Romano, he wants 12 more desks, follow up on friday at 10
  what's on my plate
  /show Hallberg Logistics
/quit ends; nothing is kept.
"""


@click.command()
def command() -> None:
    """Show a day with the bot in this terminal, between a local Slack and a local Telegram.

    Afterwards, in a terminal, you may go on by yourself; DEMO=once ends it there.
    """
    logs.set_up("error")
    with tempfile.TemporaryDirectory(prefix="rapport-demo-", ignore_cleanup_errors=True) as folder:
        try:
            asyncio.run(_demo(Path(folder)))
        except Stuck as problem:
            raise click.ClickException(f"The demo got stuck. {problem}") from None


async def _demo(folder: Path) -> None:
    clock = await play(folder, _monday(), Printer(sys.stdout))
    if os.environ.get("DEMO") == "once" or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return
    click.echo(_HINT)
    clock.let_go()
    await talk(settings_for(folder), "Nora Vidal", clock)


def _monday() -> date:
    """Return this week's Monday, so that neither a weekend nor a holiday of the clock comes between."""
    today = SystemClock().now().date()
    return today - timedelta(days=today.weekday())
