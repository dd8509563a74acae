"""What Slack's answers mean for a message: one table of every documented error code of the methods we call.

Sources: the errors tables of docs.slack.dev/reference/methods for chat.postMessage, chat.postEphemeral,
chat.update, chat.delete, conversations.open, conversations.history, conversations.replies, views.open,
views.update, views.publish, users.info and auth.test, and the common errors of the Web API.
"""

import math
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any, Final

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.adapter import NotSent, Reason, Unknown

DEFAULT_WAIT: Final = 30.0  # A limit without a readable Retry-After: Slack's own usual figure.
_LONGEST_WAIT: Final = 86_400.0

# "It's possible some aspect of the operation succeeded before the error was raised."
UNKNOWN: Final = frozenset({"fatal_error", "internal_error", "request_timeout"})

_CODES: Final[dict[Reason, str]] = {
    Reason.LATER: """
        service_unavailable team_added_to_org org_login_required external_channel_migrating
        streaming_state_conflict update_failed message_limit_exceeded hash_conflict
        list_record_comment_fetch_failed
    """,
    Reason.LIMIT: "ratelimited rate_limited",
    Reason.MARKUP: """
        invalid_blocks invalid_blocks_format msg_blocks_too_long msg_too_long block_mismatch invalid_arguments
        invalid_attachments too_many_attachments attachment_payload_limit_exceeded markdown_text_conflict
        too_many_contact_cards only_one_table_allowed
    """,
    Reason.GONE: """
        channel_not_found is_archived is_inactive message_not_found thread_not_found team_not_found not_found
        user_not_found user_disabled user_not_in_channel cannot_reply_to_message duplicate_channel_not_found
        duplicate_message_not_found expired_trigger_id exchanged_trigger_id
    """,
    Reason.FORBIDDEN: """
        not_in_channel restricted_action restricted_action_read_only_channel
        restricted_action_thread_only_channel restricted_action_non_threadable_channel
        restricted_action_thread_locked messages_tab_disabled
        ekm_access_denied access_denied no_permission missing_scope team_access_not_granted
        enterprise_is_restricted cant_update_message cant_delete_message compliance_exports_prevent_deletion
        edit_window_closed cant_broadcast_message user_not_visible invalid_user_combination cannot_dm_bot
        channel_is_limited_access
        slack_connect_canvas_sharing_blocked slack_connect_file_link_sharing_blocked
        slack_connect_lists_sharing_blocked is_bot not_enabled not_implemented
    """,
    Reason.ACCOUNT: """
        not_authed invalid_auth account_inactive token_revoked token_expired not_allowed_token_type
        two_factor_setup_required accesslimited
    """,
    Reason.BROKEN: """
        no_text invalid_arg_name invalid_array_arg invalid_charset invalid_form_data invalid_post_type
        missing_post_type method_deprecated deprecated_endpoint unknown_method as_user_not_supported
        metadata_too_large invalid_metadata_format invalid_metadata_schema metadata_must_be_sent_from_app
        invalid_metadata_filter_keys no_dual_broadcast_content_update missing_file_data
        draft_already_deleted draft_already_sent draft_has_conflict draft_not_found
        users_list_not_supplied not_enough_users too_many_users method_not_supported_for_channel_type
        invalid_cursor invalid_ts_latest invalid_ts_oldest pagination_not_available
        view_too_large duplicate_external_id invalid_trigger_id push_limit_reached missing_profile_id
    """,
}
CODES: Final[dict[str, Reason]] = {code: reason for reason, codes in _CODES.items() for code in codes.split()}


def of_error(error: Exception, scope: str = "") -> NotSent | Unknown:
    """Classify what a call raised: ``NotSent`` is only what never reached Slack, or what Slack refused."""
    match error:
        case SlackApiError():
            return _of_answer(error.response, scope)
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError():
            return NotSent(reason=Reason.LATER, code="no-connection")
        case aiohttp.InvalidURL():
            return NotSent(reason=Reason.BROKEN, code="invalid-url")
        case _:
            # A reset, a timeout, a page that is no JSON: the request may have been carried out.
            return Unknown(code=type(error).__name__)


def of_code(code: str, headers: Mapping[str, str], scope: str = "") -> NotSent | Unknown:
    """Classify an error code. An undocumented one is ``Unknown``: nobody promised that nothing was posted."""
    reason = CODES.get(code)
    if code in UNKNOWN or reason is None:
        return Unknown(code=code)
    if reason is Reason.LIMIT:
        return NotSent(reason=reason, code=code, retry_after=wait(headers), scope=scope)
    return NotSent(reason=reason, code=code)


def wait(headers: Mapping[str, str]) -> float:
    """Read Retry-After: seconds, or an HTTP date against the answer's own Date. Never less than asked."""
    asked = {name.lower(): value for name, value in headers.items()}
    text = asked.get("retry-after", "").strip()
    try:
        seconds = float(text)
    except ValueError:
        seconds = _until(text, asked.get("date", ""))
    if not math.isfinite(seconds) or seconds < 0:
        return DEFAULT_WAIT
    return min(seconds, _LONGEST_WAIT)


def _until(text: str, now: str) -> float:
    try:
        return (parsedate_to_datetime(text) - parsedate_to_datetime(now)).total_seconds()
    except (ValueError, TypeError):  # TypeError: one of the two has a zone and the other has none.
        return DEFAULT_WAIT


def _of_answer(response: Any, scope: str) -> NotSent | Unknown:
    # The SDK puts its own response here, or aiohttp's when the body was no JSON.
    status = int(getattr(response, "status_code", 0) or getattr(response, "status", 0))
    data = getattr(response, "data", None)
    code = data.get("error", "") if isinstance(data, dict) else ""
    headers = getattr(response, "headers", None) or {}
    if status == 429:
        return NotSent(reason=Reason.LIMIT, code=code or "http-429", retry_after=wait(headers), scope=scope)
    if status >= 500 or status == 408:
        return Unknown(code=code or f"http-{status}")
    if code:
        return of_code(str(code), headers, scope)
    if 400 <= status < 500:
        return NotSent(reason=Reason.BROKEN, code=f"http-{status}")
    return Unknown(code=f"http-{status}")
