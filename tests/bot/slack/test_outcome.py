"""The outcome table: every documented code has its class; what nobody documented is unknown."""

import json
from pathlib import Path

import pytest

from bot.adapter import NotSent, Reason, Unknown
from bot.slack.outcome import CODES, DEFAULT_WAIT, UNKNOWN, of_code, wait

# The errors tables of Slack's own pages, kept as data: a code that is added there is added here first.
DOCUMENTED: dict[str, list[str]] = json.loads((Path(__file__).parent / "error_codes.json").read_text("utf-8"))


@pytest.mark.parametrize("method", sorted(DOCUMENTED))
def test_every_documented_code_has_a_class(method: str) -> None:
    missing = [code for code in DOCUMENTED[method] if code not in CODES and code not in UNKNOWN]
    assert missing == []


def test_no_code_has_two_classes() -> None:
    assert not UNKNOWN & set(CODES)


@pytest.mark.parametrize("code", ["fatal_error", "internal_error", "request_timeout", "never_heard_of_it", ""])
def test_what_may_have_succeeded_or_is_unmapped_is_unknown(code: str) -> None:
    assert of_code(code, {}) == Unknown(code=code)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("invalid_blocks", Reason.MARKUP),
        ("channel_not_found", Reason.GONE),
        ("not_in_channel", Reason.FORBIDDEN),
        ("token_revoked", Reason.ACCOUNT),
        ("service_unavailable", Reason.LATER),
        ("no_text", Reason.BROKEN),
    ],
)
def test_a_refusal_is_not_sent(code: str, reason: Reason) -> None:
    assert of_code(code, {}) == NotSent(reason=reason, code=code)


def test_a_date_counts_against_slacks_own_clock() -> None:
    now = {"Date": "Sun, 22 Nov 2026 02:00:00 GMT"}
    assert wait({"Retry-After": "Sun, 22 Nov 2026 02:00:40 GMT", **now}) == 40
    assert wait({"Retry-After": "Sun, 22 Nov 2026 01:00:00 GMT", **now}) == DEFAULT_WAIT
    assert wait({"Retry-After": "Sun, 22 Nov 2026 02:00:40 GMT"}) == DEFAULT_WAIT
    assert wait({"Retry-After": "Sun, 22 Nov 2026 02:00:40 -0000", **now}) == DEFAULT_WAIT
    assert wait({"retry-after": "99999999"}) == 86_400
