"""Answers bound to a pressed button: a passing line, or nothing at all. They never raise."""

import asyncio

import structlog
from aiogram.exceptions import AiogramError

from bot.markup import Words, cut
from bot.telegram.client import TELEGRAM, client
from bot.telegram.rendering import limits
from handlers.kit.phrase import Phrase
from handlers.kit.reply import Form
from handlers.kit.request import Request
from locales.catalog import catalog

_log = structlog.get_logger(__name__)


class TelegramPrompt:
    """The ``Prompt`` of Telegram. It keeps one HTTP session; ``close`` ends it."""

    def __init__(self, *, token: str, base_url: str = TELEGRAM) -> None:
        self._bot = client(token, base_url, seconds=limits.TOAST_SECONDS)

    async def open_form(self, request: Request, form: Form, token: str, locale: str) -> bool:  # noqa: ARG002 - the port's shape.
        """Answer False: Telegram has no forms, the dispatcher asks question after question."""
        return False

    async def toast(self, request: Request, phrase: Phrase | None, locale: str) -> bool:
        """Show a passing line, if any, and end the button's waiting state. False when it was too late or failed."""
        if not request.prompt:
            return False
        text = None
        if phrase is not None:
            text = cut(Words(catalog(), locale, request.sender.zone)(phrase), limits.TOAST_CHARACTERS)
        try:
            async with asyncio.timeout(limits.TOAST_SECONDS):
                return await self._bot.answer_callback_query(request.prompt, text=text)
        except (AiogramError, OSError, ValueError) as error:
            # TimeoutError is an OSError. The card itself tells the outcome; the line is only a courtesy.
            _log.info("telegram_toast_lost", error=type(error).__name__)
            return False

    async def close(self) -> None:
        """Close the connections."""
        await self._bot.session.close()
