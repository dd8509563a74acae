"""A file that somebody sent: where it lies now, for a message that shows it again."""

from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.adapter import NotSent, Reason
from bot.slack import outcome
from bot.slack.client import call
from bot.slack.incoming.origin import part, text_of
from bot.slack.rendering import blocks

_PASSES = (Reason.LATER, Reason.LIMIT, Reason.ACCOUNT)
# docs.slack.dev/reference/methods/files.info and /reference/objects/file-object.
_NOT_THERE = frozenset({"file_not_found", "file_deleted", "access_denied", "missing_scope"})
_NOT_SHOWN = frozenset({"tombstone", "hidden_by_limit"})


async def linked(client: AsyncWebClient, payload: dict[str, Any]) -> dict[str, Any] | NotSent:
    """Put a link to its file into a payload. Asking posts nothing, so whatever fails is a clear "not sent"."""
    try:
        shown = part(await call(client, "files.info", file=payload[blocks.FILE]), "file")
    except Exception as error:  # Every failure is an outcome: whether the words go without it must be decided.
        found = outcome.of_error(error)
        if found.code in _NOT_THERE:
            return NotSent(reason=Reason.MARKUP, code=found.code)
        passes = isinstance(found, NotSent) and found.reason in _PASSES
        return found if passes and isinstance(found, NotSent) else NotSent(reason=Reason.LATER, code=found.code)
    address = text_of(shown, "permalink")
    if not address.startswith("https://") or text_of(shown, "mode") in _NOT_SHOWN:
        return NotSent(reason=Reason.MARKUP, code="file_not_shown")
    rest = {name: value for name, value in payload.items() if name != blocks.FILE}
    name = text_of(shown, "title", "name") or address
    return {**rest, "blocks": [*payload["blocks"], blocks.link(address, name)]}
