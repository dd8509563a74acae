"""What aiogram's exceptions mean for delivery. Their texts are never kept: some hold the token or a message.

aiogram raises ``TelegramNetworkError`` alike for a timeout, a dropped and a refused connection; only
``__cause__`` tells whether anything can have reached Telegram (aiogram 3.31, AiohttpSession.make_request).
"""

from typing import Any

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError, ConnectionTimeoutError, InvalidURL

from bot.adapter import NotSent, Outcome, Reason, Sent, Unknown
from bot.telegram.outcome import refusal

# What aiohttp raises before a byte of the request has left: no address, no connection, no TLS.
_BEFORE_SENDING = (ClientConnectorError, ConnectionTimeoutError, InvalidURL)
_STATUS: dict[type[TelegramAPIError], int] = {
    TelegramBadRequest: 400,
    TelegramUnauthorizedError: 401,
    TelegramForbiddenError: 403,
    TelegramNotFound: 404,
    TelegramConflictError: 409,
    TelegramEntityTooLarge: 413,
}


def outcome_of(error: Exception) -> Outcome:
    """Class whatever one call of aiogram raised; what is not known by name may have been posted."""
    match error:
        case TelegramRetryAfter(retry_after=seconds):
            return refusal(429, "", retry_after=float(seconds))
        case TelegramMigrateToChat(migrate_to_chat_id=chat):
            return refusal(400, "", moved_to=chat)
        case TelegramServerError():
            return Unknown(code="server error")
        case TelegramNetworkError() if not isinstance(error, TelegramEntityTooLarge):
            return _network(error.__cause__)
        case TelegramAPIError():
            return refusal(_STATUS.get(type(error), 0), error.message or "")
        case ClientDecodeError():
            return _undecoded(error.data)
        case _:
            return Unknown(code=type(error).__name__)


def _network(cause: BaseException | None) -> Outcome:
    code = type(cause).__name__
    if isinstance(cause, _BEFORE_SENDING):
        return NotSent(reason=Reason.LATER, code=code)
    return Unknown(code=code)


def _undecoded(data: Any) -> Outcome:
    """Read what aiogram could not: a proxy's HTML page says nothing, a new kind of message says enough."""
    if isinstance(data, dict) and data.get("ok") is True and isinstance(data.get("result"), dict):
        message = data["result"].get("message_id")
        if isinstance(message, int):
            return Sent(message=str(message))
    return Unknown(code="undecodable answer")
