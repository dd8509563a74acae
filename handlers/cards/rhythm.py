"""How often something repeats, in words."""

from handlers.kit.phrase import Phrase, say

_UNITS = {"DAILY": "days", "WEEKLY": "weeks", "MONTHLY": "months", "YEARLY": "years"}
_WORKDAYS = "MO,TU,WE,TH,FR"
_YEAR = 12


def rhythm(rule: str) -> Phrase:
    """Word an RFC 5545 rule: every week, every three months; on which day is seen from the next date."""
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    count = int(parts.get("INTERVAL", "1"))
    if parts.get("BYDAY") == _WORKDAYS and count == 1:
        return say("rhythm-workdays")
    months = sorted(int(each) for each in parts.get("BYMONTH", "").split(",") if each)
    if parts.get("FREQ") == "YEARLY" and len(months) > 1:
        return _of_months(months) if count == 1 else say("rhythm-other")
    unit = _UNITS.get(parts.get("FREQ", ""))
    return say(f"rhythm-{unit}", count=count) if unit else say("rhythm-other")


def _of_months(months: list[int]) -> Phrase:
    """Word some months of every year: the ends of quarters are every three months, others have no even step."""
    steps = {later - earlier for earlier, later in zip(months, [*months[1:], months[0] + _YEAR], strict=True)}
    return say("rhythm-months", count=steps.pop()) if len(steps) == 1 else say("rhythm-other")
