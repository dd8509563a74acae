"""Answers bound to an interaction: a form opens as a modal while its trigger lives."""

import asyncio
from typing import Any

import structlog

from bot.markup import Words
from bot.slack import loading, outcome
from bot.slack.client import call, close, web_client
from bot.slack.rendering import limits, modal
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Form
from handlers.kit.request import Request
from locales.catalog import catalog

_log = structlog.get_logger(__name__)


class SlackPrompt:
    """Opens modals. What fails here is made good by the durable card, so it is reported, never raised."""

    def __init__(self, *, token: str, base_url: str = "https://slack.com/api/") -> None:
        self._client = web_client(token, base_url)

    async def open_form(self, request: Request, form: Form, token: str, locale: str) -> bool:
        """Open a form in reaction to ``request``. False when it could not be shown in time."""
        if not request.prompt:
            return False
        return await self._shown(request, modal.view(form, Words(catalog(), locale, ""), token))

    async def toast(self, request: Request, phrase: Phrase | None, locale: str) -> bool:
        """Say in the window that is open already where the answer is. Slack has no passing line for a button."""
        if not loading.is_window(request.prompt):
            return False
        said = phrase or say("common-answered-directly")
        return await self._shown(request, loading.window(said, Words(catalog(), locale, "")))

    async def _shown(self, request: Request, view: dict[str, Any]) -> bool:
        method, arguments = loading.way_to(request.prompt, view)
        try:
            async with asyncio.timeout(limits.PROMPT_SECONDS):
                await call(self._client, method, **arguments)
        except Exception as error:  # Any failure means the same here: the card's button is the way in.
            _log.warning("slack_window_not_shown", request=request.id, error=outcome.of_error(error).code)
            return False
        return True

    async def stop(self) -> None:
        """Close the connections."""
        await close(self._client)
