"""Answers bound to an interaction: a form opens as a modal while its trigger lives."""

import asyncio

import structlog

from bot.markup import Words
from bot.slack import limits, modal, outcome
from bot.slack.client import call, close, web_client
from handlers.kit.phrase import Phrase
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
        view = modal.view(form, Words(catalog(), locale, ""), token)
        try:
            async with asyncio.timeout(limits.PROMPT_SECONDS):
                await call(self._client, "views.open", trigger_id=request.prompt, view=view)
        except Exception as error:  # Any failure means the same here: the card's button is the way in.
            _log.warning("slack_form_not_opened", request=request.id, error=outcome.of_error(error).code)
            return False
        return True

    async def toast(self, request: Request, phrase: Phrase | None, locale: str) -> bool:  # noqa: ARG002  The port's shape.
        """Slack has no passing line for a button: always False, the durable answer says it."""
        return False

    async def stop(self) -> None:
        """Close the connections."""
        await close(self._client)
