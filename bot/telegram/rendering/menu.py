"""The command menu beside Telegram's text field, one for each language."""

import re
from collections.abc import Mapping, Sequence

from aiogram import Bot
from aiogram.types import BotCommand

from bot.markup import cut
from bot.telegram.rendering import limits

_NAME = re.compile(r"[a-z0-9_]{1,32}")  # API BotCommand.command.
FALLBACK = "en"

Entries = Sequence[tuple[str, Mapping[str, str]]]


def menu_of(entries: Entries, language: str) -> list[BotCommand]:
    """List the commands whose names Telegram takes, in a language or else in English."""
    return [
        BotCommand(command=name, description=cut(said, limits.COMMAND_DESCRIPTION_CHARACTERS))
        for name, descriptions in entries
        if _NAME.fullmatch(name) and (said := descriptions.get(language) or descriptions.get(FALLBACK, ""))
    ][: limits.COMMANDS]


async def set_menu(bot: Bot, entries: Entries) -> None:
    """Set the menu for everybody in English, and for the speakers of each other language that is described.

    Raises aiogram's errors: a menu that could not be set is the caller's to report.
    """
    languages = {language for _, descriptions in entries for language in descriptions} - {FALLBACK}
    await bot.set_my_commands(menu_of(entries, FALLBACK))
    for language in sorted(languages):
        await bot.set_my_commands(menu_of(entries, language), language_code=language)
