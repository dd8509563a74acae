"""What the bot writes about itself: JSON lines on standard error, without secrets and on one line each."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog
from structlog.typing import Processor

# Their INFO and DEBUG lines hold message texts, and addresses with tokens in them.
LOUD = ("slack_sdk", "slack_bolt", "aiogram", "aiohttp", "apscheduler", "sqlalchemy", "alembic", "asyncio")
HIDDEN = "[hidden]"

_VALUE = r"""[^\s'",;)}]+"""
_SECRETS = tuple(
    (re.compile(pattern, re.IGNORECASE), put)
    for pattern, put in (
        (r"\bxox[a-z](?:\.xox[a-z])?-[\w-]+", HIDDEN),
        (r"\bxapp-[\w-]+", HIDDEN),
        (r"/bot\d+(?::|%3a)[^/\s\"']+", f"/bot{HIDDEN}"),
        (r"\d+(?::|%3a)[\w-]{30,}", HIDDEN),
        (rf"""(authorization['"]?\s*[:=,]\s*['"]?)(?:(?:bearer|basic|token)\s+)?{_VALUE}""", rf"\1{HIDDEN}"),
        (r"\b((?:bearer|basic)\s+)[\w.~+/=-]{12,}", rf"\1{HIDDEN}"),
        (r"([a-z][a-z0-9+.-]*://[^\s:/@]*):[^\s/]*@", rf"\1:{HIDDEN}@"),
        (rf"""(secret[_-]token['"]?\s*[:=]\s*['"]?){_VALUE}""", rf"\1{HIDDEN}"),
    )
)
# Newlines and escape sequences in somebody's text could forge a line or drive the reader's terminal.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def redact(text: str) -> str:
    """Hide every secret that the text may hold."""
    for pattern, put in _SECRETS:
        text = pattern.sub(put, text)
    return text


def escape(text: str) -> str:
    r"""Write control characters as their escapes (``\n``, ``\x1b`` …)."""
    return _CONTROLS.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def set_up(level: str = "info", stream: TextIO | None = None) -> None:
    """Send all records, also the standard library's, to ``stream`` or standard error; as JSON unless it is a tty."""
    stream = stream or sys.stderr
    early: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.ExtraAdder(),
    ]
    structlog.configure(
        processors=[*early[:-1], structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(foreign_pre_chain=early, processors=_last(stream.isatty()))
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    logging.captureWarnings(True)
    for name in LOUD:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    logging.getLogger("aiohttp.access").disabled = True


def _last(on_terminal: bool) -> list[Processor]:
    seen: list[Processor] = [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.StackInfoRenderer(),
        structlog.processors.format_exc_info,
        _clean,
        _trace_apart,
    ]
    if on_terminal:
        # Without the values of local variables, which may be anybody's words.
        return [*seen, structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]
    return [*seen, structlog.processors.JSONRenderer(ensure_ascii=False)]


def _clean(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Redact and escape every text of a record, however deep."""
    return {escape(redact(str(key))): _clean_value(value) for key, value in event.items()}


def _clean_value(value: Any) -> Any:
    match value:
        case bool() | int() | float() | None:
            return value
        case dict():
            return {escape(redact(str(key))): _clean_value(each) for key, each in value.items()}
        case list() | tuple() | set() | frozenset():
            return [_clean_value(each) for each in value]
        case bytes():
            return escape(redact(value.decode("utf-8", "replace")))
        case _:
            return escape(redact(str(value)))


def _trace_apart(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Give a traceback its lines back (JSON escapes them itself); its other control characters stay escaped."""
    if "exception" in event:
        event["exception"] = str(event["exception"]).replace("\\n", "\n")
    return event
