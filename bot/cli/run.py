"""``crm run``: the bot at work."""

import asyncio

import click
import structlog

from bot import logs
from bot.app import run
from bot.misfits import strays
from bot.settings import Settings, SettingsProblem, load, variable


@click.command()
def command() -> None:
    """Run the bot until it is stopped (Ctrl-C, SIGTERM)."""
    settings = load()
    if not settings.has_platform:
        raise SettingsProblem(
            "There is nothing to connect to yet: set SLACK_BOT_TOKEN with SLACK_APP_TOKEN (docs/slack.md), or"
            " TELEGRAM_BOT_TOKEN (docs/telegram.md). To try the bot without, use `crm chat`."
        )
    logs.set_up(settings.log)
    for stray, meant in strays(map(variable, Settings.model_fields)).items():
        structlog.get_logger(__name__).warning("unknown_setting", name=stray, perhaps=meant)
    asyncio.run(run(settings))
