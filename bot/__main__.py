"""The ``crm`` command: finds its subcommands, and says in one sentence what is wrong."""

import importlib
import pkgutil
import sys

import click
import structlog

import bot.cli
from bot import logs

MISCONFIGURED = 2


class Discovered(click.Group):
    """Each module of ``bot/cli`` is one subcommand, imported when it is used: ``crm parse`` needs no Slack."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the modules' names."""
        del ctx
        return sorted(info.name for info in pkgutil.iter_modules(bot.cli.__path__) if not info.ispkg)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one subcommand."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"bot.cli.{cmd_name}")
        found: click.Command = module.command
        return found


@click.command(cls=Discovered, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def crm() -> None:
    """A CRM that lives in the chat."""


def main() -> None:
    """Run a subcommand; exit with 2 where settings or database need a hand, with 1 for a fault of ours."""
    logs.set_up()
    try:
        crm(prog_name="crm")
    except Exception as error:
        words = _remedy(error)
        if words is not None:
            click.echo(words, err=True)
            sys.exit(MISCONFIGURED)
        # Through the log, which hides secrets: a bare traceback may quote a token from a library's message.
        structlog.get_logger("bot").exception("crashed")
        sys.exit(1)


def _remedy(error: Exception) -> str | None:
    """Word what the owner can put right; None for a fault of ours.

    The rooms that know these problems are imported only here: they would cost every command a second.
    """
    from bot.api.server import CannotListen
    from bot.cli.shell.problems import ailing, sentence
    from bot.settings import SettingsProblem
    from storage.place import StorageProblem

    named = isinstance(error, SettingsProblem | StorageProblem | CannotListen)
    return sentence(error) if named else ailing(error)


if __name__ == "__main__":
    main()
