"""Why a deal was lost, in the reader's words."""

from handlers.kit.phrase import Phrase, literal, say
from handlers.rules.deals.reasons import COMMON


def reason_phrase(reason: str) -> Phrase:
    """Word a reason: a common one in the reader's language, the team's own as it was typed."""
    return say(f"card-reason-{reason}") if reason in COMMON else literal(reason)
