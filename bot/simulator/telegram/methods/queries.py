"""Methods that answer a person's press or inline query."""

from __future__ import annotations

from typing import Any

from bot.simulator.telegram import limits
from bot.simulator.telegram.errors import bad_request
from bot.simulator.telegram.parameters import Parameters
from bot.simulator.telegram.state import State

_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


async def answer_callback_query(state: State, parameters: Parameters) -> bool:
    """Show the presser a notice or just stop the spinner (https://core.telegram.org/bots/api#answercallbackquery)."""
    text = parameters.text("text")
    if len(text) > limits.CALLBACK_ANSWER_CHARACTERS:
        raise bad_request("MESSAGE_TOO_LONG")
    url = parameters.text("url")
    # Only t.me links with a start parameter of the bot itself are allowed outside of games.
    if url and not url.startswith(("https://t.me/", "tg://")):
        raise bad_request("URL_INVALID")
    query = state.callbacks.get(parameters.text("callback_query_id"))
    late = query is not None and state.clock() - query.at > limits.CALLBACK_LIFETIME_SECONDS
    if query is None or late or query.answer is not None:
        raise bad_request(_TOO_OLD)
    query.answer = {"text": text, "show_alert": parameters.flag("show_alert"), "url": url}
    state.record("answer", "callback_query", {"callback_query_id": query.id, **query.answer})
    return True


async def answer_inline_query(state: State, parameters: Parameters) -> bool:
    """Give the results of an inline query (https://core.telegram.org/bots/api#answerinlinequery)."""
    results = parameters.parsed("results")
    if not isinstance(results, list):
        raise bad_request("can't parse inline query results")
    if len(results) > limits.INLINE_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len({one.get("id") for one in results}) != len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    for one in results:
        _check_result(one)
    query = state.inline_queries.get(parameters.text("inline_query_id"))
    late = query is not None and state.clock() - query.at > limits.CALLBACK_LIFETIME_SECONDS
    if query is None or late:
        raise bad_request(_TOO_OLD)
    # API answerInlineQuery.cache_time: 300 seconds unless said.
    cached = parameters.number("cache_time") if parameters.text("cache_time") else 300
    query.answer = {"results": results, "is_personal": parameters.flag("is_personal"), "cache_time": cached}
    state.record("answer", "inline_query", {"inline_query_id": query.id, "results": len(results)})
    return True


def _check_result(result: dict[str, Any]) -> None:
    """Hold a result to its documented fields (https://core.telegram.org/bots/api#inlinequeryresultarticle)."""
    if not 1 <= len(str(result.get("id", "")).encode()) <= limits.INLINE_RESULT_ID_BYTES:
        raise bad_request("RESULT_ID_INVALID")
    if result.get("type") != "article":
        return
    content = result.get("input_message_content") or {}
    if not result.get("title"):
        raise bad_request("RESULT_TITLE_EMPTY")
    if not str(content.get("message_text", "")).strip():
        raise bad_request("MESSAGE_EMPTY")
