"""The door's bolt: what is not signed by Slack within five minutes ends here, without a traceback.

Slack's own verifier raises on a timestamp that is no number and on a signature that is not ASCII, and Bolt
parses the body before it verifies; so shape, signature and syntax are checked first
(docs.slack.dev/authentication/verifying-requests-from-slack).
"""

import re
from collections.abc import Mapping

from aiohttp import web
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from bot.slack.rendering import limits

_TIMESTAMP = re.compile(r"[0-9]{1,12}")
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")


class Refused(Exception):
    """The request is turned away with this HTTP status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


async def admitted(request: web.Request, verifier: SignatureVerifier) -> AsyncBoltRequest:
    """Return the verified request in Bolt's form. Raises ``Refused``."""
    body = await _body(request)
    if not signed(body, request.headers, verifier):
        raise Refused(401)
    try:
        return AsyncBoltRequest(body=body, query=request.query_string, headers=dict(request.headers))
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        # Signed, and yet no payload of any known shape: sending it again would not help.
        raise Refused(400) from error


def signed(body: str, headers: Mapping[str, str], verifier: SignatureVerifier) -> bool:
    """Tell whether Slack signed this body within the last five minutes."""
    timestamp = headers.get("X-Slack-Request-Timestamp", "")
    signature = headers.get("X-Slack-Signature", "")
    if not _TIMESTAMP.fullmatch(timestamp) or not _SIGNATURE.fullmatch(signature):
        return False
    return bool(verifier.is_valid(body, timestamp, signature))


async def _body(request: web.Request) -> str:
    if (request.content_length or 0) > limits.BODY_BYTES:
        raise Refused(413)
    raw = await request.content.read(limits.BODY_BYTES + 1)
    while not request.content.at_eof() and len(raw) <= limits.BODY_BYTES:
        raw += await request.content.read(limits.BODY_BYTES + 1 - len(raw))
    if len(raw) > limits.BODY_BYTES:
        raise Refused(413)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(401) from error  # Slack signs UTF-8 only.
