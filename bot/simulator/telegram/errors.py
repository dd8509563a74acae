"""The refusals of the Bot API in Telegram's own words.

Wordings follow tdlib/telegram-bot-api and https://github.com/TelegramBotAPI/errors; clients match on them.
"""

from __future__ import annotations

from typing import Any, Final

_PREFIXES: Final = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
}

NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


class ApiError(Exception):
    """One refusal: an HTTP status, a description and, where Telegram gives any, parameters for machines."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        """Take the words that follow the status name, such as "chat not found"."""
        prefix = _PREFIXES.get(code, "Bad Request")
        super().__init__(f"{prefix}: {description}" if description else prefix)
        self.code = code
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """Return the JSON object that Telegram answers with."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": str(self)}
        if self.parameters:
            body["parameters"] = dict(self.parameters)
        return body


def bad_request(description: str) -> ApiError:
    """Return a 400 with this description."""
    return ApiError(400, description)


def forbidden(description: str) -> ApiError:
    """Return a 403 with this description."""
    return ApiError(403, description)


def too_many_requests(seconds: int) -> ApiError:
    """Return a 429 that asks to come back after so many seconds."""
    return ApiError(429, f"retry after {seconds}", retry_after=seconds)


def migrated(chat_id: int) -> ApiError:
    """Return the 400 of a group that has become the supergroup `chat_id`."""
    return ApiError(400, "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat_id)
