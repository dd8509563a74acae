"""How often something repeats, in words."""

from handlers.kit.phrase import Phrase, say

_UNITS = {"DAILY": "days", "WEEKLY": "weeks", "MONTHLY": "months", "YEARLY": "years"}
_WORKDAYS = "MO,TU,WE,TH,FR"


def rhythm(rule: str) -> Phrase:
    """Word an RFC 5545 rule: every week, every three months; on which day is seen from the next date."""
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    count = int(parts.get("INTERVAL", "1"))
    if parts.get("BYDAY") == _WORKDAYS and count == 1:
        return say("rhythm-workdays")
    unit = _UNITS.get(parts.get("FREQ", ""))
    return say(f"rhythm-{unit}", count=count) if unit else say("rhythm-other")
