"""Which keyboards are taken, and how the others are refused."""

import json
from typing import Any

import pytest

from bot.simulator.telegram import keyboards
from bot.simulator.telegram.errors import ApiError


def inline(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


@pytest.mark.parametrize(
    "markup",
    [
        inline({"text": "ok", "callback_data": "x" * 64}),
        inline({"text": "ok", "url": "https://a.example/x"}),
        inline({"text": "ok", "switch_inline_query": ""}),
        {"force_reply": True, "selective": True},
        {"remove_keyboard": True},
        {"keyboard": [[{"text": "Share", "request_contact": True}, "plain"]]},
    ],
)
def test_taken(markup: dict[str, Any]) -> None:
    assert keyboards.parse(json.dumps(markup)) == markup


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (inline({"text": "no", "callback_data": "x" * 65}), "BUTTON_DATA_INVALID"),
        (inline({"text": "no", "callback_data": ""}), "BUTTON_DATA_INVALID"),
        (
            inline({"text": "no"}),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            inline({"text": "no", "callback_data": "x", "url": "https://a.example"}),
            "can't parse inline keyboard button: exactly one of the optional fields must be used",
        ),
        (inline({"callback_data": "x"}), "can't parse inline keyboard button: Can't find field \"text\""),
        (
            inline({"text": "no", "url": "javascript:x"}),
            "inline keyboard button URL 'javascript:x' is invalid: Wrong HTTP URL",
        ),
        (inline(*[{"text": "x", "callback_data": "x"}] * 101), "reply markup is too long"),
        ({"keyboard": []}, "keyboard must be non-empty"),
    ],
)
def test_refused(markup: dict[str, Any], words: str) -> None:
    with pytest.raises(ApiError) as refused:
        keyboards.parse(markup)
    assert str(refused.value) == f"Bad Request: {words}"


def test_only_inline_keyboards_stay_on_a_message_and_fit_an_edit() -> None:
    assert keyboards.inline_of({"force_reply": True}) is None
    assert keyboards.require_inline(inline()) == inline()
    with pytest.raises(ApiError, match="inline keyboard expected"):
        keyboards.require_inline({"force_reply": True})
