"""Which keyboards Telegram takes: inline buttons and their payloads, reply keyboards, forced replies."""

from __future__ import annotations

import json
from typing import Any, Final

from bot.simulator.telegram import limits, links
from bot.simulator.telegram.errors import bad_request

Markup = dict[str, Any]

_ACTIONS: Final = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def parse(raw: object) -> Markup | None:
    """Return a checked reply markup from JSON text or an object; None where there is none."""
    if raw is None or raw == "":
        return None
    if isinstance(raw, str):
        try:
            raw = json.loads(raw)
        except ValueError as error:
            raise bad_request("can't parse reply keyboard markup JSON object") from error
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in raw:
        return (
            {"inline_keyboard": _inline(raw["inline_keyboard"])} if raw["inline_keyboard"] else {"inline_keyboard": []}
        )
    if "keyboard" in raw:
        return _reply_keyboard(raw)
    if raw.get("force_reply"):
        _placeholder(raw)
    return raw


def inline_of(markup: Markup | None) -> Markup | None:
    """Return the part of a markup that stays on the message: a keyboard of inline buttons, not empty."""
    return markup if markup and markup.get("inline_keyboard") else None


def require_inline(markup: Markup | None) -> Markup | None:
    """Return the inline keyboard of an edit, or raise where another kind of markup was sent."""
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return inline_of(markup)


def _inline(rows: object) -> list[list[dict[str, Any]]]:
    if not isinstance(rows, list):
        raise bad_request('can\'t parse inline keyboard: Field "inline_keyboard" must be of type Array')
    if any(not isinstance(row, list) for row in rows):
        raise bad_request("can't parse inline keyboard: must be an Array of Arrays")
    checked = [[_button(button) for button in row] for row in rows if row]
    if sum(len(row) for row in checked) > limits.INLINE_BUTTONS:
        raise bad_request("reply markup is too long")
    return checked


def _button(button: object) -> dict[str, Any]:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not text.strip():
        raise bad_request("can't parse inline keyboard button: Button text must be non-empty")
    named = [name for name in _ACTIONS if button.get(name) is not None]
    if not named:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(named) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one of the optional fields must be used")
    if named[0] == "callback_data" and not 1 <= _bytes(button["callback_data"]) <= limits.CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if named[0] == "url":
        return button | {"url": _button_url(button["url"])}
    return button


def _bytes(data: object) -> int:
    return len(data.encode("utf-8", "surrogatepass")) if isinstance(data, str) else 0


def _button_url(url: object) -> str:
    address = links.checked(url) if isinstance(url, str) else None
    if address is None:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return address


def _reply_keyboard(raw: Markup) -> Markup:
    rows = raw["keyboard"]
    if not isinstance(rows, list) or any(not isinstance(row, list) for row in rows):
        raise bad_request("can't parse keyboard: must be an Array of Arrays")
    if not any(rows):
        raise bad_request("keyboard must be non-empty")
    for button in (one for row in rows for one in row):
        text = button if isinstance(button, str) else (button or {}).get("text") if isinstance(button, dict) else None
        if not isinstance(text, str) or not text:
            raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    _placeholder(raw)
    return raw


def _placeholder(raw: Markup) -> None:
    if len(raw.get("input_field_placeholder") or "") > limits.PLACEHOLDER_CHARACTERS:
        raise bad_request("input field placeholder is too long")
