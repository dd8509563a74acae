"""Refusals and exceptions: every documented one has its class, and every other one a careful class."""

from typing import Any

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    RestartingTelegram,
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
from aiogram.methods import SendMessage
from aiohttp import (
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientOSError,
    ConnectionTimeoutError,
    InvalidURL,
    ServerDisconnectedError,
)
from aiohttp.client_reqrep import ConnectionKey

from bot.adapter import NotSent, Outcome, Reason, Sent, Unknown
from bot.simulator.telegram import errors
from bot.telegram.failure import outcome_of
from bot.telegram.outcome import TABLE, refusal

KEY = ConnectionKey("telegram.test", 443, True, True, None, None, None)
CALL = SendMessage(chat_id=1, text="secret")

# Descriptions as Telegram writes them: tdlib/telegram-bot-api and https://github.com/TelegramBotAPI/errors.
DOCUMENTED = [
    (400, f"Bad Request: {errors.NOT_MODIFIED}", Reason.UNCHANGED),
    (400, "Bad Request: message to edit not found", Reason.GONE),
    (400, "Bad Request: message to delete not found", Reason.GONE),
    (400, "Bad Request: message can't be edited", Reason.GONE),
    (400, "Bad Request: message can't be deleted", Reason.GONE),
    (400, "Bad Request: message thread not found", Reason.GONE),
    (400, "Bad Request: TOPIC_DELETED", Reason.GONE),
    (400, "Bad Request: chat not found", Reason.GONE),
    (400, "[Error]: Bad Request: user not found", Reason.GONE),
    (400, "Bad Request: PEER_ID_INVALID", Reason.GONE),
    (400, "Bad Request: group is deactivated", Reason.GONE),
    (400, "Bad Request: query is too old and response timeout expired or query ID is invalid", Reason.GONE),
    (400, "Bad Request: TOPIC_CLOSED", Reason.FORBIDDEN),
    (400, "Bad Request: not enough rights to send text messages to the chat", Reason.FORBIDDEN),
    (400, "Bad Request: have no rights to send a message", Reason.FORBIDDEN),
    (400, "Bad Request: need administrator rights in the channel chat", Reason.FORBIDDEN),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN", Reason.FORBIDDEN),
    (400, "Bad Request: CHAT_SEND_PLAIN_FORBIDDEN", Reason.FORBIDDEN),
    (400, "Bad Request: CHAT_ADMIN_REQUIRED", Reason.FORBIDDEN),
    (400, 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0', Reason.MARKUP),
    (400, "Bad Request: ENTITIES_TOO_LONG", Reason.MARKUP),
    (400, "Bad Request: BUTTON_DATA_INVALID", Reason.BROKEN),
    (400, "Bad Request: BUTTON_URL_INVALID", Reason.BROKEN),
    (400, "Bad Request: reply markup is too long", Reason.BROKEN),
    (400, "Bad Request: message text is empty", Reason.BROKEN),
    (400, "Bad Request: message is too long", Reason.BROKEN),
    (400, "Bad Request: MSG_WAIT_FAILED", Reason.LATER),
    (400, "Bad Request: SOMETHING_NEW", Reason.BROKEN),
    (401, "Unauthorized", Reason.ACCOUNT),
    (403, "Forbidden: bot was blocked by the user", Reason.FORBIDDEN),
    (403, "Forbidden: bot was kicked from the supergroup chat", Reason.FORBIDDEN),
    (403, "Forbidden: bot is not a member of the supergroup chat", Reason.FORBIDDEN),
    (403, "Forbidden: bot can't initiate conversation with a user", Reason.FORBIDDEN),
    (403, "Forbidden: bot can't send messages to bots", Reason.FORBIDDEN),
    (403, "Forbidden: user is deactivated", Reason.GONE),
    (403, "Forbidden: the group chat was deleted", Reason.GONE),
    (403, "Forbidden: something new", Reason.FORBIDDEN),
    (404, "Not Found", Reason.ACCOUNT),
    (409, "Conflict: terminated by other getUpdates request", Reason.LATER),
    (413, "Request Entity Too Large", Reason.BROKEN),
    (429, "Too Many Requests: retry after 7", Reason.LIMIT),
]


@pytest.mark.parametrize(("status", "description", "reason"), DOCUMENTED)
def test_documented(status: int, description: str, reason: Reason) -> None:
    outcome = refusal(status, description)
    assert isinstance(outcome, NotSent)
    assert outcome.reason is reason
    assert len(outcome.code) <= 80


@pytest.mark.parametrize(("fragment", "reason"), TABLE)
def test_every_row_can_be_reached(fragment: str, reason: Reason) -> None:
    assert fragment == fragment.lower()
    assert refusal(400, f"Bad Request: {fragment}") == NotSent(reason=reason, code=fragment)


def test_waiting_and_moving() -> None:
    assert refusal(429, "Too Many Requests: retry after 3600") == NotSent(
        reason=Reason.LIMIT, code="too many requests", retry_after=3600.0
    )
    assert refusal(429, "") == NotSent(reason=Reason.LIMIT, code="too many requests")
    assert refusal(0, "Too Many Requests: retry later").reason is Reason.LIMIT  # type: ignore[union-attr] # It has one.
    moved = refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", moved_to=-1001)
    assert moved == NotSent(reason=Reason.MOVED, code="migrated", moved_to="-1001")


@pytest.mark.parametrize("status", [0, 200, 302, 500, 502, 504])
def test_what_is_no_refusal_is_unknown(status: int) -> None:
    assert isinstance(refusal(status, "Something went wrong"), Unknown)


def caused(cause: BaseException) -> TelegramNetworkError:
    error = TelegramNetworkError(method=CALL, message=str(cause))
    error.__cause__ = cause
    return error


DECODE = ClientDecodeError("Failed to decode object", ValueError(), "<html>502 secret</html>")
NEWER = {"ok": True, "result": {"message_id": 7, "new": {}}}
RAISED: list[tuple[Exception, Outcome]] = [
    (
        caused(ClientConnectorError(KEY, OSError(111, "refused"))),
        NotSent(reason=Reason.LATER, code="ClientConnectorError"),
    ),
    (
        caused(ClientConnectorDNSError(KEY, OSError("dns"))),
        NotSent(reason=Reason.LATER, code="ClientConnectorDNSError"),
    ),
    (caused(ConnectionTimeoutError("slow")), NotSent(reason=Reason.LATER, code="ConnectionTimeoutError")),
    (caused(InvalidURL("http://[/bot1:secret/")), NotSent(reason=Reason.LATER, code="InvalidURL")),
    (caused(ServerDisconnectedError()), Unknown(code="ServerDisconnectedError")),
    (caused(ClientOSError(104, "reset")), Unknown(code="ClientOSError")),
    (caused(TimeoutError()), Unknown(code="TimeoutError")),
    (DECODE, Unknown(code="undecodable answer")),
    (ClientDecodeError("Failed to deserialize object", ValueError(), NEWER), Sent(message="7")),
    (TelegramServerError(CALL, "Internal Server Error"), Unknown(code="server error")),
    (RestartingTelegram(CALL, "restart"), Unknown(code="server error")),
    (
        TelegramBadRequest(CALL, "Bad Request: chat not found"),
        NotSent(reason=Reason.GONE, code="chat not found"),
    ),
    (
        TelegramForbiddenError(CALL, "Forbidden: bot was kicked from the group chat"),
        NotSent(reason=Reason.FORBIDDEN, code="bot was kicked"),
    ),
    (
        TelegramUnauthorizedError(CALL, "Unauthorized"),
        NotSent(reason=Reason.ACCOUNT, code="401 Unauthorized"),
    ),
    (TelegramNotFound(CALL, "Not Found"), NotSent(reason=Reason.ACCOUNT, code="404 Not Found")),
    (TelegramConflictError(CALL, "Conflict"), NotSent(reason=Reason.LATER, code="409 Conflict")),
    (
        TelegramEntityTooLarge(CALL, "Request Entity Too Large"),
        NotSent(reason=Reason.BROKEN, code="413 Request Entity Too Large"),
    ),
    (
        TelegramRetryAfter(CALL, "Too Many Requests", 9),
        NotSent(reason=Reason.LIMIT, code="too many requests", retry_after=9.0),
    ),
    (
        TelegramMigrateToChat(CALL, "group chat was upgraded", -1009),
        NotSent(reason=Reason.MOVED, code="migrated", moved_to="-1009"),
    ),
    (TelegramAPIError(CALL, "Gone: something new"), Unknown(code="0 Gone: something new")),
    (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), Unknown(code="UnicodeDecodeError")),
]


@pytest.mark.parametrize(("error", "outcome"), RAISED, ids=lambda value: type(value).__name__)
def test_exceptions(error: Exception, outcome: Outcome) -> None:
    assert outcome_of(error) == outcome
    assert "secret" not in str(outcome_of(error))


def test_every_exception_of_aiograms_client_is_in_the_table() -> None:
    def below(kind: type[Any]) -> set[type[Any]]:
        return {kind}.union(*(below(each) for each in kind.__subclasses__()))

    assert below(TelegramAPIError) <= {type(error) for error, _ in RAISED} | {TelegramNetworkError}
