"""A window that opens at once and is filled a moment later: a trigger lives three seconds, our answer may take longer.

docs.slack.dev/surfaces/modals advises it; ``views.update`` needs no trigger, only the view's id, and its ``hash`` keeps
a late answer from overwriting a later one.
"""

import asyncio
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.markup import Words
from bot.slack import outcome
from bot.slack.client import call
from bot.slack.incoming.origin import part, text_of
from bot.slack.rendering import limits
from bot.slack.rendering.blocks import plain_text, section
from handlers.kit.phrase import Phrase, say
from locales.catalog import FALLBACK, catalog

Json = dict[str, Any]
_MARK = "view"
_log = structlog.get_logger(__name__)


async def opened(client: AsyncWebClient, trigger: str) -> str:
    """Open an empty window and return what it is found by again; the trigger itself where that failed."""
    # Nobody knows yet who this is, so the words are in the fallback's language, and few.
    view = window(say("common-one-moment"), Words(catalog(), FALLBACK, ""))
    try:
        async with asyncio.timeout(limits.LOADING_SECONDS):
            answer = await call(client, "views.open", trigger_id=trigger, view=view)
    except Exception as error:  # The form may still open by the trigger, else by the card's button.
        _log.warning("slack_loading_not_opened", error=outcome.of_error(error).code)
        return trigger
    made = part(answer, "view")
    return f"{_MARK}:{text_of(made, 'id')}:{text_of(made, 'hash')}"


def way_to(prompt: str, view: Json) -> tuple[str, Json]:
    """Say how a form is shown: in the window that is open already, else in a new one by its trigger."""
    mark, _, rest = prompt.partition(":")
    if mark != _MARK:
        return "views.open", {"trigger_id": prompt, "view": view}
    name, _, hash_ = rest.partition(":")
    return "views.update", {"view_id": name, "hash": hash_, "view": view}


def is_window(prompt: str) -> bool:
    """Tell a window that is open already from a trigger."""
    return prompt.startswith(f"{_MARK}:")


def window(phrase: Phrase, words: Words) -> Json:
    """Make a window that only says something."""
    title = plain_text(words(say("common-app")), limits.VIEW_TITLE)
    close = plain_text(words(say("common-close")), limits.VIEW_TITLE)
    return {"type": "modal", "title": title, "close": close, "blocks": [section(words(phrase))]}
